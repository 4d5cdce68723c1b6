"""Opening the desk's file: private, with patience, and in plain words where it cannot be done."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from drafter.errors import DrafterError, refuse
from drafter.model.clean import clean_line

BUSY = 10.0
"""Seconds to wait while another window writes; a write takes less than a millisecond."""


def make_private(folder: Path, file: Path) -> None:
    """Folder 0700 and file 0600; SQLite gives its side files the mode of the file."""
    new = not folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if new or not any(folder.iterdir()):  # a folder that was in use before is left as it is
        folder.chmod(0o700)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def retry_while_busy(action: Callable[[], object]) -> None:
    """Try again while another connection is busy, up to `BUSY` seconds."""
    # Turning WAL on does not wait for other connections as everything else does.
    deadline = time.monotonic() + BUSY
    while True:
        try:
            action()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= deadline:
                raise
            time.sleep(0.02)


_REASONS = {
    sqlite3.SQLITE_NOTADB: ("这个文件不是草稿库", "请把它移走（不要删），程序会另建一个"),
    sqlite3.SQLITE_CORRUPT: ("草稿库文件损坏了", "请把它移走（不要删）并找人修复，程序会另建一个"),
    sqlite3.SQLITE_FULL: ("磁盘满了，这一步没有存上", "请清出一些空间再试"),
    sqlite3.SQLITE_READONLY: ("草稿库是只读的，存不进去", "请检查这个文件和文件夹的权限"),
    sqlite3.SQLITE_CANTOPEN: ("打不开草稿库", "请检查这个文件和文件夹的权限"),
    sqlite3.SQLITE_BUSY: ("另一个窗口一直占着草稿库", "请关掉另一个窗口再试"),
}


def refusal(path: Path, error: sqlite3.Error) -> DrafterError:
    """What a person is told about a failure of SQLite."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    message, remedy = _REASONS.get(code, ("草稿库读写出错", "请关掉其他窗口再试，已经存上的不会丢"))
    return refuse(clean_line(str(path)).text, message, remedy)
