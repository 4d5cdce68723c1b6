"""The tables of the desk, their version, and the refusal of files that are not the desk's."""

from __future__ import annotations

import sqlite3

from drafter.errors import refuse

VERSION = 2
MARK = 0x44524654  # "DRFT", SQLite's application_id: tells our file from another program's

_FIRST = (
    """CREATE TABLE drafts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number is never used again
        created TEXT NOT NULL, updated TEXT NOT NULL,  -- ISO 8601, UTC
        state TEXT NOT NULL CHECK (state IN ('asking', 'ready', 'done')),
        title TEXT NOT NULL)""",
    """CREATE TABLE answers (
        draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        key TEXT NOT NULL, value TEXT NOT NULL, origin TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (draft_id, key))""",
    "CREATE TABLE profile (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE files (
        path TEXT NOT NULL, sha256 TEXT NOT NULL,
        draft_id INTEGER REFERENCES drafts (id) ON DELETE SET NULL,
        time TEXT NOT NULL,
        PRIMARY KEY (path, sha256))""",
)
_SECOND = (
    """CREATE TABLE speeches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which they were first written
        speaker TEXT NOT NULL, meeting TEXT NOT NULL, day TEXT NOT NULL,
        draft_id INTEGER REFERENCES drafts (id) ON DELETE CASCADE,
        UNIQUE (speaker, meeting, day))""",
    """CREATE TABLE uses (
        speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
        phrase TEXT NOT NULL,
        PRIMARY KEY (speech_id, phrase))""",
)
_TABLES = (_FIRST, _SECOND)
"""What each version added to the one before it."""


def check(connection: sqlite3.Connection, shown: str) -> None:
    """Raises DrafterError for another program's file or one of a newer version; changes nothing."""
    if not _number(connection, "SELECT count(*) FROM sqlite_master"):
        return
    if _number(connection, "PRAGMA application_id") != MARK:
        raise refuse(shown, "这是别的程序的数据库，不是草稿库", "请把它移走（不要删），程序会另建一个")
    if _number(connection, "PRAGMA user_version") > VERSION:
        raise refuse(shown, "草稿库是更新版本的 drafter 建的，这个版本读不了", "请升级 drafter 后再打开")


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables that are missing, all of them in an empty file; called inside a transaction."""
    version = _number(connection, "PRAGMA user_version")
    for tables in _TABLES[version:]:
        for table in tables:
            connection.execute(table)
    if version < VERSION:
        connection.execute(f"PRAGMA application_id = {MARK}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
