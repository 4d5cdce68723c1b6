"""Whatever happens while a file is saved, the old one or the new one is there, whole."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter.desk import files
from drafter.desk.files import write_file
from drafter.desk.store import Store
from drafter.errors import DrafterError

KILLS = int(os.environ.get("DRAFTER_KILLS", "20"))
ROOT = Path(__file__).resolve().parents[2]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_a_new_file_is_written_for_its_owner_only(tmp_path: Path, desk: Store) -> None:
    path = tmp_path / "讲话.docx"
    assert write_file(path, b"one", desk) == path
    assert path.read_bytes() == b"one"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(tmp_path) == ["讲话.docx"]


def test_our_own_file_is_written_over(tmp_path: Path, desk: Store) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"one", desk)
    assert write_file(path, b"two", desk) == path
    assert path.read_bytes() == b"two"
    assert len(desk.written(path)) == 1


def test_a_file_somebody_else_wrote_is_left_and_ours_goes_beside_it(tmp_path: Path, desk: Store) -> None:
    path = tmp_path / "讲话.docx"
    path.write_bytes(b"theirs")
    assert write_file(path, b"ours", desk) == tmp_path / "讲话（2）.docx"
    assert path.read_bytes() == b"theirs"
    assert write_file(path, b"ours, later", desk) == tmp_path / "讲话（3）.docx"


def test_a_file_changed_in_word_since_is_somebody_elses(tmp_path: Path, desk: Store) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"ours", desk)
    path.write_bytes(b"edited in Word")
    assert write_file(path, b"ours again", desk) == tmp_path / "讲话（2）.docx"
    assert path.read_bytes() == b"edited in Word"


def test_the_copy_beside_it_is_used_again_for_the_same_draft_only(tmp_path: Path, desk: Store) -> None:
    first, second = desk.new_draft(), desk.new_draft()
    path = tmp_path / "讲话.docx"
    path.write_bytes(b"theirs")
    assert write_file(path, b"one", desk, first).name == "讲话（2）.docx"
    assert write_file(path, b"two", desk, first).name == "讲话（2）.docx"
    assert write_file(path, b"three", desk, second).name == "讲话（3）.docx"


def test_a_link_stays_a_link(tmp_path: Path, desk: Store) -> None:
    real, link = tmp_path / "真.docx", tmp_path / "链.docx"
    write_file(real, b"one", desk)
    link.symlink_to(real)
    assert write_file(link, b"two", desk) == link
    assert link.is_symlink()
    assert real.read_bytes() == b"two"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("没有/讲话.docx", "没有这个文件夹"),
        ("", "这个名字是一个文件夹"),
        ("home/desk.sqlite3/讲话.docx", "路径中间有一段不是文件夹"),
        ("长" * 200 + ".docx", "文件名太长"),
        ("讲\0话.docx", "文件名里有不能用的字符"),
        ("讲\udfff\ud800话.docx", "文件名里有不能用的字符"),
    ],
    ids=["no folder", "a folder", "below a file", "long", "NUL", "surrogates"],
)
def test_a_place_that_cannot_be_written_is_one_plain_sentence(
    tmp_path: Path, desk: Store, name: str, says: str
) -> None:
    with pytest.raises(DrafterError) as error:
        write_file(tmp_path / name, b"x", desk)
    assert says in str(error.value)
    assert "\n" not in str(error.value)
    assert "\0" not in str(error.value)
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a device that is always there")
def test_a_device_is_no_place_for_a_speech(desk: Store) -> None:
    with pytest.raises(DrafterError, match="这不是一个普通文件"):
        write_file(Path("/dev/null"), b"x", desk)


def test_a_read_only_folder_is_refused_and_the_old_file_stays(
    tmp_path: Path, desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"old", desk)
    if os.geteuid() == 0:  # root may write anywhere, so the system's answer is put in its mouth
        monkeypatch.setattr(files.tempfile, "mkstemp", _fail(PermissionError(errno.EACCES, "no")))
    else:
        tmp_path.chmod(0o500)
    with pytest.raises(DrafterError, match="没有写到这里的权限"):
        write_file(path, b"new", desk)
    tmp_path.chmod(0o700)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["讲话.docx"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, desk: Store, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"old", desk)
    monkeypatch.setattr(files.os, step, _fail(OSError(errno.ENOSPC, "full")))
    with pytest.raises(DrafterError, match="磁盘满了"):
        write_file(path, b"new", desk)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["讲话.docx"]


def test_a_file_open_in_word_gets_a_sister(
    tmp_path: Path, desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"old", desk)
    replace = os.replace

    def held(source, target):
        if Path(target) == path:
            raise PermissionError(errno.EACCES, "held")
        replace(source, target)

    monkeypatch.setattr(files.os, "replace", held)
    monkeypatch.setattr(files, "PATIENCE", 0.2)
    started = time.monotonic()
    assert write_file(path, b"new", desk).name == "讲话（2）.docx"
    assert time.monotonic() - started >= 0.2
    assert path.read_bytes() == b"old"


def test_a_virus_scanner_is_waited_for(tmp_path: Path, desk: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "讲话.docx"
    write_file(path, b"old", desk)
    replace, tries = os.replace, iter((True, True, False))

    def held_for_a_moment(source, target):
        if next(tries):
            raise PermissionError(errno.EACCES, "held")
        replace(source, target)

    monkeypatch.setattr(files.os, "replace", held_for_a_moment)
    assert write_file(path, b"new", desk) == path
    assert path.read_bytes() == b"new"


def test_what_an_earlier_kill_left_behind_is_swept_up(tmp_path: Path, desk: Store) -> None:
    old, fresh = tmp_path / ".drafter-old.tmp", tmp_path / ".drafter-new.tmp"
    old.write_bytes(b"half a speech")
    os.utime(old, (0, 0))
    fresh.write_bytes(b"another window is saving")
    write_file(tmp_path / "讲话.docx", b"x", desk)
    assert not old.exists()
    assert fresh.exists()


def _fail(error: OSError):
    def failing(*args, **more):
        raise error

    return failing


SAVER = """
import sys
from pathlib import Path
from drafter.desk.files import write_file
from drafter.desk.store import Store
path, desk, n = Path(sys.argv[1]), Store(Path(sys.argv[2])), 0
while True:
    n += 1
    assert write_file(path, b"%06d" % n * 50_000, desk) == path
    if n == 1:
        print("saving", flush=True)
"""


def test_killed_while_saving_the_file_is_whole_and_still_ours(tmp_path: Path) -> None:
    path, home = tmp_path / "讲话.docx", tmp_path / "home"
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", SAVER, str(path), str(home)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert child.stdout
        assert child.stdout.readline() == b"saving\n"
        time.sleep(random.uniform(0, 0.05))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        found = path.read_bytes()
        assert len(found) == 300_000
        assert found == found[:6] * 50_000
    assert [name for name in names(tmp_path) if not name.endswith(".tmp")] == ["讲话.docx"]
