"""The desk keeps what was confirmed, and refuses a file it cannot read without touching it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.desk.store import FILE, Store
from drafter.errors import DrafterError
from drafter.model.answers import Origin
from drafter.model.desk import Desk, DraftState, StoredAnswer

ROOT = Path(__file__).resolve().parents[2]


def test_an_answer_is_there_when_the_desk_is_opened_again(tmp_path: Path) -> None:
    with Store(tmp_path) as first:
        draft = first.new_draft()
        first.put_answer(draft, "meeting", "全市会议", Origin.TYPED)
        first.put_answer(draft, "priority", [{"text": "安全"}], Origin.OPEN)
        first.put_answer(draft, "meeting", "全县会议", Origin.TYPED)
    with Store(tmp_path) as second:
        assert list(second.answers(draft)) == ["meeting", "priority"]
        assert second.answers(draft)["meeting"] == StoredAnswer("全县会议", Origin.TYPED)
        assert second.answers(draft)["priority"].value == [{"text": "安全"}]


def test_it_is_a_desk(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        desk: Desk = store
        assert desk.drafts() == ()


def test_drafts_come_back_the_last_touched_first(tmp_path: Path) -> None:
    ticks = iter(datetime(2026, 11, 23, 8, minute, tzinfo=UTC) for minute in range(60))
    with Store(tmp_path, now=lambda: next(ticks)) as desk:
        first, second = desk.new_draft(), desk.new_draft()
        desk.set_title(first, "全市会议")
        desk.set_state(second, DraftState.READY)
        desk.put_answer(first, "theme", "安全", Origin.DEFAULT)
        assert [draft.id for draft in desk.drafts()] == [first, second]
        assert desk.drafts()[0].title == "全市会议"
        assert desk.draft(second).state is DraftState.READY  # type: ignore[union-attr]
        assert desk.draft(99) is None


def test_a_draft_that_is_not_there_cannot_be_answered(desk: Store) -> None:
    with pytest.raises(DrafterError, match="没有第7号草稿"):
        desk.put_answer(7, "meeting", "x", Origin.TYPED)


def test_answers_can_be_taken_back(desk: Store) -> None:
    draft = desk.new_draft()
    desk.put_answer(draft, "theme", "x", Origin.DEFAULT)
    desk.drop_answers(draft, ["theme", "nothing"])
    assert desk.answers(draft) == {}


def test_a_forgotten_draft_leaves_no_bytes_and_its_number_is_not_used_again(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        draft = desk.new_draft()
        desk.put_answer(draft, "meeting", "canary-canary-canary", Origin.TYPED)
        desk.forget(draft)
        assert desk.drafts() == ()
        assert desk.new_draft() == draft + 1
        for path in tmp_path.iterdir():
            assert b"canary" not in path.read_bytes(), path.name


def test_what_is_remembered_comes_back(desk: Store) -> None:
    desk.remember({"unit": "市交通运输局", "post": "局长"})
    desk.remember({"post": "书\x1b记"})
    assert desk.remembered() == {"unit": "市交通运输局", "post": "书记"}


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_folder_and_files_are_the_persons_own(tmp_path: Path) -> None:
    os.umask(0o022)
    folder = tmp_path / "home"
    with Store(folder) as desk:
        desk.new_draft()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes) == {FILE, f"{FILE}-wal", f"{FILE}-shm"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("content", [b"not a database, but long enough to look at" * 30, b"\0" * 5000])
def test_a_file_that_is_no_desk_is_refused_and_left(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(DrafterError, match="不是草稿库"):
        Store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == content


def test_another_programs_database_is_refused_and_left(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("CREATE TABLE bills (id)")
    other.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(DrafterError, match="别的程序"):
        Store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_newer_desk_is_refused(tmp_path: Path) -> None:
    Store(tmp_path).close()
    newer = sqlite3.connect(tmp_path / FILE)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(DrafterError, match="请升级 drafter"):
        Store(tmp_path)


def test_a_damaged_desk_is_refused_in_plain_words(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        for _ in range(200):
            desk.put_answer(desk.new_draft(), "meeting", "会" * 500, Origin.TYPED)
    content = bytearray((tmp_path / FILE).read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(DrafterError) as error, Store(tmp_path) as desk:
        desk.drafts()
    assert "损坏" in str(error.value)


def test_a_damaged_answer_is_a_question_to_ask_again(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        draft = desk.new_draft()
        desk.put_answer(draft, "meeting", "会", Origin.TYPED)
        desk.put_answer(draft, "theme", "题", Origin.TYPED)
    broken = sqlite3.connect(tmp_path / FILE)
    broken.execute("UPDATE answers SET value = '{' WHERE key = 'theme'")
    broken.commit()
    broken.close()
    with Store(tmp_path) as desk:
        assert list(desk.answers(draft)) == ["meeting"]


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DrafterError, match="DRAFTER_HOME"):
        Store(tmp_path / "file" / "home")


EDITS = 50


def _edit(folder: str, worker: int) -> None:
    with Store(Path(folder)) as desk:
        draft = desk.new_draft()
        for n in range(EDITS):
            desk.put_answer(draft, f"{worker}-{n}", n, Origin.TYPED)


def test_eight_windows_on_one_new_desk_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    windows = [context.Process(target=_edit, args=(str(tmp_path), n)) for n in range(8)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert [window.exitcode for window in windows] == [0] * 8
    with Store(tmp_path) as desk:
        assert sum(len(desk.answers(draft.id)) for draft in desk.drafts()) == 8 * EDITS


ANSWERER = """
import sys
from pathlib import Path
from drafter.desk.store import Store
from drafter.model.answers import Origin
desk = Store(Path(sys.argv[1]))
draft, n = desk.new_draft(), 0
while True:
    n += 1
    desk.put_answer(draft, str(n), "x" * 500, Origin.TYPED)
    print(draft, n, flush=True)
"""


def test_killed_at_any_moment_every_confirmed_answer_is_there(tmp_path: Path) -> None:
    for kill in range(int(os.environ.get("DRAFTER_KILLS", "20"))):
        child = subprocess.Popen(
            [sys.executable, "-c", ANSWERER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout
        confirmed = [child.stdout.readline() for _ in range(5 + kill * 3)]
        child.send_signal(signal.SIGKILL)
        draft, last = confirmed[-1].split()
        child.wait()
        child.stdout.close()
        with Store(tmp_path) as desk:
            kept = desk.answers(int(draft))
        assert {str(n) for n in range(1, int(last) + 1)} <= set(kept)
