"""The embedded search index over phrases: SQLite FTS5 over bigrams, pinyin and initials.

FTS5's own tokenisers miss two-character words, `trigram` too, so Chinese is stored as overlapping pairs of
characters. The index is a copy that can be made anew at any time; it is kept file by file, so that only
files that changed are read again.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from drafter.errors import refuse

FILE = "index.sqlite3"
VERSION = 1
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[a-z0-9]+")
_WEIGHTS = "0.0, 6.0, 1.0, 4.0"  # phrase, heading and topic, text, pinyin


@dataclass(frozen=True, slots=True)
class IndexedPhrase:
    """A phrase as the index knows it; `spellings` are the ways to type its names with Latin letters."""

    id: str
    role: str
    topics: tuple[str, ...]
    heading: str
    text: str
    rank: int
    names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found, and how well it fits (higher is better)."""

    phrase: IndexedPhrase
    score: float


class PhraseIndex:
    """The index in the person's folder; made where it is missing, thrown away where it is damaged."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.Error):
            raise refuse(str(self._path), "打不开短语索引", "请检查这个文件夹的权限") from None

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=5.0, isolation_level=None)
        try:
            _prepare(connection)
        except sqlite3.DatabaseError:
            connection.close()
            self._path.unlink(missing_ok=True)
            connection = sqlite3.connect(self._path, timeout=5.0, isolation_level=None)
            _prepare(connection)
        self._path.chmod(0o600)
        return connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def fingerprints(self) -> dict[str, str]:
        """What is known of each file: its source and the fingerprint it had when it was read."""
        return dict(self._connection.execute("SELECT source, fingerprint FROM files"))

    def put(self, source: str, fingerprint: str, phrases: Iterable[IndexedPhrase]) -> None:
        """Replace what the index knows of a file."""
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            _drop(connection, source)
            connection.execute("INSERT INTO files VALUES (?, ?)", (source, fingerprint))
            for phrase in phrases:
                row = connection.execute(
                    "INSERT INTO phrases (source, id, role, rank, data) VALUES (?, ?, ?, ?, ?)",
                    (source, phrase.id, phrase.role, phrase.rank, _as_json(phrase)),
                ).lastrowid
                names = pairs(" ".join((phrase.heading, *phrase.topics, *phrase.names)))
                connection.execute(
                    "INSERT INTO words (rowid, phrase, names, text, spellings) VALUES (?, ?, ?, ?, ?)",
                    (row, phrase.id, names, pairs(phrase.text), " ".join(phrase.spellings)),
                )

    def drop(self, source: str) -> None:
        """Forget a file that is gone."""
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            _drop(connection, source)

    def find(self, words: Sequence[str], role: str = "", topic: str = "", limit: int = 20) -> list[Hit]:
        """The phrases that hold every word, best first; of one id only the one of the last shelf."""
        query = " AND ".join(part for word in words for part in _terms(word))
        if not query:
            return []
        # Of one id, the shelf with the higher rank wins; a loser must not take a place in the list.
        found = self._connection.execute(
            f"SELECT p.data, -bm25(words, {_WEIGHTS}) AS score FROM words "  # noqa: S608
            "JOIN phrases p ON p.rowid = words.rowid "
            "WHERE words MATCH ? AND (? = '' OR p.role = ?) AND NOT EXISTS "
            "(SELECT 1 FROM phrases q WHERE q.id = p.id AND q.rank > p.rank) "
            "ORDER BY score DESC, p.id",
            (query, role, role),
        )
        hits = (Hit(_from_json(data), round(score, 3)) for data, score in found)
        kept = (hit for hit in hits if not topic or topic in (*hit.phrase.topics, *hit.phrase.names))
        return [hit for _, hit in zip(range(limit), kept, strict=False)]


def _prepare(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] not in (0, VERSION):
        raise sqlite3.DatabaseError  # another version's copy: to be made anew
    connection.executescript(
        f"""
        PRAGMA journal_mode = WAL;
        PRAGMA user_version = {VERSION};
        CREATE TABLE IF NOT EXISTS files (source TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS phrases (
            rowid INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, role TEXT NOT NULL,
            rank INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS by_id ON phrases (id);
        CREATE INDEX IF NOT EXISTS by_source ON phrases (source);
        CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (phrase UNINDEXED, names, text, spellings);
        """
    )


def _drop(connection: sqlite3.Connection, source: str) -> None:
    rows = "SELECT rowid FROM phrases WHERE source = ?"
    connection.execute(f"DELETE FROM words WHERE rowid IN ({rows})", (source,))  # noqa: S608
    connection.execute("DELETE FROM phrases WHERE source = ?", (source,))
    connection.execute("DELETE FROM files WHERE source = ?", (source,))


def _as_json(phrase: IndexedPhrase) -> str:
    values = (phrase.id, phrase.role, phrase.topics, phrase.heading, phrase.text, phrase.rank, phrase.names)
    return json.dumps(values, ensure_ascii=False)


def _from_json(data: str) -> IndexedPhrase:
    phrase_id, role, topics, heading, text, rank, names = json.loads(data)
    return IndexedPhrase(phrase_id, role, tuple(topics), heading, text, rank, tuple(names))


def pairs(text: str) -> str:
    """Chinese as overlapping pairs of characters, Latin words as they are.

    农村公路 → 农村 村公 公路 路; so that a word of two characters is one token.
    """
    tokens: list[str] = []
    for run in _HAN.findall(text):
        # The last character alone as well, so that a search for one character finds it anywhere.
        tokens += [*(run[i : i + 2] for i in range(len(run) - 1)), run[-1]]
    tokens += _LATIN.findall(text.lower())
    return " ".join(tokens)


def _terms(word: str) -> list[str]:
    """The FTS5 terms of a word the person typed; everything is quoted, so nothing of it is syntax."""
    terms = []
    for run in _HAN.findall(word):
        if len(run) == 1:
            terms.append(f'({{names text}} : "{run}" *)')
        else:
            terms.append(f'({{names text}} : "{" ".join(run[i : i + 2] for i in range(len(run) - 1))}")')
    terms += [f'"{latin}" *' for latin in _LATIN.findall(word.lower())]
    return terms
