"""The desk in one SQLite file: a confirmed answer is one transaction, on the disk when it returns.

WAL, `synchronous=FULL` (0.2 ms median), `secure_delete`. A file that is newer, damaged or not ours is
refused, never replaced.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from drafter.desk import schema
from drafter.desk.opening import BUSY, make_private, refusal, retry_while_busy
from drafter.errors import refuse
from drafter.model.answers import Origin
from drafter.model.clean import clean_line
from drafter.model.desk import Draft, DraftState, SpeechKey, StoredAnswer, Written

FILE = "desk.sqlite3"


LATELY = 8
"""Speeches of a speaker that are remembered when the next one is written."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """A `drafter.model.desk.Desk` in the person's folder, which is made where it is missing.

    Raises DrafterError, in one plain sentence each, for whatever is wrong with folder or file.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self.path = folder / FILE
        self._now = now
        with self._plainly():
            make_private(folder, self.path)
            self._connection = sqlite3.connect(self.path, timeout=BUSY, isolation_level=None)
            try:
                self._open()
            except BaseException:
                self._connection.close()
                raise

    def _open(self) -> None:
        # Before anything is changed: turning WAL on would already alter another program's file.
        schema.check(self._connection, str(self.path))
        retry_while_busy(lambda: self._connection.execute("PRAGMA journal_mode = WAL"))
        for pragma in ("synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        with self._transaction() as connection:
            schema.prepare(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Drafts

    def new_draft(self) -> int:
        """Lay a new, empty draft on the desk and return its number."""
        with self._transaction() as connection:
            now = self._stamp()
            made = connection.execute(
                "INSERT INTO drafts (created, updated, state, title) VALUES (?, ?, ?, '')",
                (now, now, DraftState.ASKING.value),
            )
            return int(made.lastrowid or 0)

    def draft(self, draft_id: int) -> Draft | None:
        """The draft with this number."""
        return next((draft for draft in self.drafts() if draft.id == draft_id), None)

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, the one last touched first."""
        query = "SELECT id, created, updated, state, title FROM drafts ORDER BY updated DESC, id DESC"
        return tuple(_draft(row) for row in self._rows(query))

    def set_state(self, draft_id: int, state: DraftState) -> None:
        """Note how far a draft has come."""
        with self._touching(draft_id) as connection:
            connection.execute("UPDATE drafts SET state = ? WHERE id = ?", (state.value, draft_id))

    def set_title(self, draft_id: int, title: str) -> None:
        """Name a draft (by its meeting)."""
        with self._touching(draft_id) as connection:
            shown = clean_line(title).text
            connection.execute("UPDATE drafts SET title = ? WHERE id = ?", (shown, draft_id))

    def forget(self, draft_id: int) -> None:
        """Remove a draft with everything that belongs to it, down to the bytes in the log."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
        with self._plainly():  # secure_delete zeroes pages; the log still holds the earlier ones
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # Answers

    def put_answer(self, draft_id: int, key: str, value: object, origin: Origin) -> None:
        """Keep an answer (a JSON value); a question that was answered before keeps its place."""
        with self._touching(draft_id) as connection:
            connection.execute(
                "INSERT INTO answers (draft_id, key, value, origin, position) VALUES (?1, ?2, ?3, ?4,"
                " (SELECT coalesce(max(position), 0) + 1 FROM answers WHERE draft_id = ?1))"
                " ON CONFLICT (draft_id, key) DO UPDATE SET value = ?3, origin = ?4",
                (draft_id, key, json.dumps(value, default=_as_json), origin.value),
            )

    def drop_answers(self, draft_id: int, keys: Iterable[str]) -> None:
        """Take answers back."""
        with self._touching(draft_id) as connection:
            connection.executemany(
                "DELETE FROM answers WHERE draft_id = ? AND key = ?", [(draft_id, key) for key in keys]
            )

    def answers(self, draft_id: int) -> dict[str, StoredAnswer]:
        """The answers by key, in the order in which they were first given."""
        query = "SELECT key, value, origin FROM answers WHERE draft_id = ? ORDER BY position"
        found = {}
        for key, value, origin in self._rows(query, (draft_id,)):
            with contextlib.suppress(ValueError):  # a damaged row is a question to ask again
                found[str(key)] = StoredAnswer(json.loads(value), Origin(origin))
        return found

    # What is remembered

    def remember(self, values: Mapping[str, str]) -> None:
        """Keep values (unit, region, post, speaker …) as defaults for the next speech."""
        with self._transaction() as connection:
            connection.executemany(
                "INSERT INTO profile (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                [(key, clean_line(value).text) for key, value in values.items()],
            )

    def remembered(self) -> dict[str, str]:
        """The values kept as defaults."""
        return {str(key): clean_line(str(value)).text for key, value in self._rows("SELECT * FROM profile")}

    # Files

    def written(self, path: Path) -> tuple[Written, ...]:
        """What the program wrote to this path last; two only where it was stopped in the middle."""
        query = "SELECT sha256, draft_id FROM files WHERE path = ?"
        return tuple(Written(str(sha), draft) for sha, draft in self._rows(query, (_key(path),)))

    def writing(self, path: Path, sha256: str, draft_id: int | None) -> None:
        """Note that these bytes are about to be put there; what was noted before stays."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO files (path, sha256, draft_id, time) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT (path, sha256) DO UPDATE SET draft_id = ?3, time = ?4",
                (_key(path), sha256, draft_id, self._stamp()),
            )

    def wrote(self, path: Path, sha256: str) -> None:
        """Note that these bytes are there now; what was noted before goes."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM files WHERE path = ? AND sha256 <> ?", (_key(path), sha256))

    # Which phrase served in which speech

    def used_before(self, speech: SpeechKey) -> dict[str, int]:
        """The phrases of the speaker's earlier speeches -> how many speeches ago (1: the one before)."""
        query = """SELECT phrase, rank FROM uses JOIN (
                SELECT id, row_number() OVER (ORDER BY id DESC) AS rank FROM speeches
                WHERE speaker = ?1 AND id < coalesce(
                    (SELECT id FROM speeches WHERE speaker = ?1 AND meeting = ?2 AND day = ?3), 1 << 62)
                ORDER BY id DESC LIMIT ?4) AS earlier ON earlier.id = speech_id"""
        found: dict[str, int] = {}
        for phrase, rank in self._rows(query, (speech.speaker, speech.meeting, speech.day, LATELY)):
            found[str(phrase)] = min(int(rank), found.get(str(phrase), LATELY))
        return found

    def served(self, speech: SpeechKey, phrases: Iterable[str], draft_id: int | None) -> None:
        """Note which phrases a speech was made of; what was noted of it before goes."""
        key = (speech.speaker, speech.meeting, speech.day)
        with self._transaction() as connection:
            connection.execute(
                "INSERT INTO speeches (speaker, meeting, day, draft_id) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (speaker, meeting, day) DO UPDATE SET draft_id = excluded.draft_id",
                (*key, draft_id),
            )
            ((number,),) = connection.execute(
                "SELECT id FROM speeches WHERE speaker = ? AND meeting = ? AND day = ?", key
            )
            connection.execute("DELETE FROM uses WHERE speech_id = ?", (number,))
            connection.executemany(
                "INSERT INTO uses VALUES (?, ?)", [(number, phrase) for phrase in sorted(set(phrases))]
            )

    # Inside

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="microseconds")

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._plainly():
            return self._connection.execute(query, values).fetchall()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._plainly():
            # IMMEDIATE waits its turn; a transaction that begins by reading could not be made to wait.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _touching(self, draft_id: int) -> Iterator[sqlite3.Connection]:
        with self._transaction() as connection:
            touched = connection.execute(
                "UPDATE drafts SET updated = ? WHERE id = ?", (self._stamp(), draft_id)
            )
            if not touched.rowcount:
                raise refuse("草稿", f"没有第{draft_id}号草稿", "用 drafter drafts list 可以看到现有的草稿")
            yield connection

    @contextlib.contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise refusal(self.path, error) from error
        except OSError as error:
            raise refuse(
                str(self.path), "打不开草稿库所在的文件夹", "请检查这个文件夹的权限，或用 DRAFTER_HOME 换一个"
            ) from error


def _as_json(value: object) -> str:
    # Dates come as such out of a TOML file; the answers file's shape takes their ISO form as well.
    if isinstance(value, date):
        return value.isoformat()[:10]
    raise TypeError(f"no JSON value: {value!r}")


def _draft(row: tuple[object, ...]) -> Draft:
    number, created, updated, state, title = (str(value) for value in row)
    return Draft(
        int(number),
        datetime.fromisoformat(created),
        datetime.fromisoformat(updated),
        DraftState(state),
        title,
    )


def _key(path: Path) -> str:
    # File names may hold bytes that are no UTF-8, which SQLite would refuse.
    return os.path.realpath(path).encode("utf-8", "backslashreplace").decode("utf-8")
