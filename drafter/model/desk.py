"""The seam to the desk: drafts, their answers, what is remembered, which files the program wrote.

SQLite stands behind it today (`drafter.desk.store`); a database server may tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from drafter.model.answers import Origin


class DraftState(Enum):
    """How far a draft has come: questions are open, all are answered, a file was written."""

    ASKING = "asking"
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft on the desk; the title is empty until the meeting is named."""

    id: int
    created: datetime
    updated: datetime
    state: DraftState
    title: str


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer as it was confirmed: a JSON value, and where it came from (OPEN: not finished yet)."""

    value: object
    origin: Origin


@dataclass(frozen=True, slots=True)
class Written:
    """What the program wrote to a path: the SHA-256 in hexadecimal, and for which draft (or none)."""

    sha256: str
    draft_id: int | None


class Ledger(Protocol):
    """Remembers which files the program wrote, so that nobody else's are written over."""

    def written(self, path: Path) -> tuple[Written, ...]:
        """What the program wrote to this path last; two only where it was stopped in the middle."""
        ...

    def writing(self, path: Path, sha256: str, draft_id: int | None) -> None:
        """Note that these bytes are about to be put there; what was noted before stays."""
        ...

    def wrote(self, path: Path, sha256: str) -> None:
        """Note that these bytes are there now; what was noted before goes."""
        ...


@dataclass(frozen=True, slots=True)
class SpeechKey:
    """What tells a speech from another: who gives it, at which meeting, on which day (ISO, may be empty)."""

    speaker: str
    meeting: str
    day: str


class Memory(Protocol):
    """Remembers which phrase served in which speech, so that a speaker does not say the same next week."""

    def used_before(self, speech: SpeechKey) -> dict[str, int]:
        """The phrases of the speaker's earlier speeches -> how many speeches ago (1: the one before).

        Earlier are those first written before this one, so that writing it again gives the same words.
        """
        ...

    def served(self, speech: SpeechKey, phrases: Iterable[str], draft_id: int | None) -> None:
        """Note which phrases a speech was made of; what was noted of it before goes."""
        ...


class Desk(Ledger, Memory, Protocol):
    """Every method that changes something is durable when it returns."""

    def new_draft(self) -> int:
        """Lay a new, empty draft on the desk and return its number."""
        ...

    def draft(self, draft_id: int) -> Draft | None:
        """The draft with this number."""
        ...

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts, the one last touched first."""
        ...

    def set_state(self, draft_id: int, state: DraftState) -> None:
        """Note how far a draft has come."""
        ...

    def set_title(self, draft_id: int, title: str) -> None:
        """Name a draft (by its meeting)."""
        ...

    def put_answer(self, draft_id: int, key: str, value: object, origin: Origin) -> None:
        """Keep an answer (a JSON value); a question that was answered before keeps its place."""
        ...

    def drop_answers(self, draft_id: int, keys: Iterable[str]) -> None:
        """Take answers back."""
        ...

    def answers(self, draft_id: int) -> dict[str, StoredAnswer]:
        """The answers by key, in the order in which they were first given."""
        ...

    def forget(self, draft_id: int) -> None:
        """Remove a draft with everything that belongs to it, down to the bytes on the disk."""
        ...

    def remember(self, values: Mapping[str, str]) -> None:
        """Keep values (unit, region, post, speaker …) as defaults for the next speech."""
        ...

    def remembered(self) -> dict[str, str]:
        """The values kept as defaults."""
        ...
