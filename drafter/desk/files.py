"""The one function through which every file is written: whole or not at all, and never over another's.

`Document.save` over an existing file, killed in a loop, left 196 of 200 unreadable; a temporary file
in the same folder + fsync + `os.replace` + folder fsync left 0 of 200 (ext4).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import itertools
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from drafter.errors import DrafterError, refuse
from drafter.model.clean import clean_line
from drafter.model.desk import Ledger

PATIENCE = 2.5
"""Seconds to wait for a file that another program holds (a virus scanner lets go, Word does not)."""
PAUSE = 0.1
STALE = 300.0
"""Seconds after which a temporary file of ours belongs to no save that still runs."""
MOST_NAMES = 99
_PREFIX, _SUFFIX = ".drafter-", ".tmp"

_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("没有这个文件夹", "请先建好文件夹，或换一个位置"),
    errno.ENOTDIR: ("路径中间有一段不是文件夹", "请检查保存的位置"),
    errno.EISDIR: ("这个名字是一个文件夹", "请在后面加上文件名，如 讲话稿.docx"),
    errno.EACCES: ("没有写到这里的权限", "请换一个文件夹，如“文档”"),
    errno.EPERM: ("没有写到这里的权限", "请换一个文件夹，如“文档”"),
    errno.EROFS: ("这个位置是只读的", "请换一个文件夹，如“文档”"),
    errno.ENOSPC: ("磁盘满了，没有写进去", "请清出一些空间，或存到别的盘"),
    errno.EDQUOT: ("分给您的磁盘空间用完了，没有写进去", "请清出一些空间，或存到别的盘"),
    errno.EFBIG: ("文件太大，这个磁盘放不下", "请存到别的盘"),
    errno.ENAMETOOLONG: ("文件名太长", "请把文件名改短一些"),
    errno.EINVAL: ("文件名里有不能用的字符", '请去掉 \\ / : * ? " < > | 这些符号'),
    errno.ELOOP: ("这个位置的快捷方式绕成了圈", "请换一个文件夹"),
    errno.ENXIO: ("这不是一个普通文件", "请换一个文件名"),
}
_ELSE = ("没有写进去", "请换一个文件夹再试")


def write_file(path: Path, data: bytes, ledger: Ledger, draft_id: int | None = None) -> Path:
    """Write the bytes and return the path that now holds them: the one asked for, or one beside it.

    Beside it (…（2）.docx) when the file there was last written by somebody else, or another program
    holds it for longer than `PATIENCE`. The file has mode 0600. Raises DrafterError with one sentence
    where it cannot be written; what was there before is then untouched.
    """
    try:
        return _write(path, data, ledger, draft_id)
    except DrafterError:
        raise
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def _write(path: Path, data: bytes, ledger: Ledger, draft_id: int | None) -> Path:
    target = Path(os.path.realpath(path))
    digest = hashlib.sha256(data).hexdigest()
    _check_target(target)
    temporary = _write_temporary(target.parent, data)
    try:
        for number, candidate in enumerate(_names(target)):
            if not _may_take(candidate, digest, ledger, draft_id, asked_for=number == 0):
                continue
            ledger.writing(candidate, digest, draft_id)
            if _put(temporary, candidate):
                _sync_folder(candidate.parent)
                ledger.wrote(candidate, digest)
                return candidate if number else path
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
        _sweep(target.parent)
    raise refuse(_shown(path), f"同名的文件已经有{MOST_NAMES}个", "请换一个文件名")


def _check_target(target: Path) -> None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "is a directory")
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENXIO, "not a regular file")


def _names(target: Path) -> Iterator[Path]:
    yield target
    for number in itertools.takewhile(lambda n: n <= MOST_NAMES, itertools.count(2)):
        yield target.with_name(f"{target.stem}（{number}）{target.suffix}")


def _may_take(candidate: Path, digest: str, ledger: Ledger, draft_id: int | None, *, asked_for: bool) -> bool:
    """Whether a name is free or holds what we wrote; one nobody asked for, only for the same draft."""
    try:
        found = hashlib.sha256(candidate.read_bytes()).hexdigest()
    except FileNotFoundError:
        return True
    except (PermissionError, IsADirectoryError):
        return False
    if found == digest:
        return True
    ours = [one for one in ledger.written(candidate) if one.sha256 == found]
    return any(asked_for or (draft_id is not None and one.draft_id == draft_id) for one in ours)


def _write_temporary(folder: Path, data: bytes) -> Path:
    # The name is short and ours: the target's own may already be as long as the disk allows.
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    return Path(name)


def _sweep(folder: Path) -> None:
    """Remove what a killed save left behind: it holds a speech, and nobody would look for it."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time.time() - left.stat().st_mtime > STALE:
                left.unlink()


def _put(temporary: Path, target: Path) -> bool:
    """Move the finished file to its name; False where another program will not let go of it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            os.replace(temporary, target)
            return True
        except PermissionError:
            if not target.exists():  # nobody holds it: the folder itself refuses
                raise
            if time.monotonic() >= deadline:
                return False
            time.sleep(PAUSE)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refusal(path: Path, error: OSError | ValueError) -> DrafterError:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    message, remedy = _REASONS.get(number or 0, _ELSE)
    return refuse(_shown(path), message, remedy)


def _shown(path: Path) -> str:
    return clean_line(str(path)).text
