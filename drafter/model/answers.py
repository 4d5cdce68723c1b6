"""What the person said about the speech that is due, and where each value came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

PACE = 170
"""Characters a minute that a speaker reads aloud, unless the person says otherwise."""


class Origin(Enum):
    """Where a value came from."""

    TYPED = "typed"
    REMEMBERED = "remembered"
    DEFAULT = "default"
    COMPUTED = "computed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Priority:
    """One thing the leader wants stressed; everything but its text may be unknown (empty).

    `object` is whom or what it concerns (which firms, how many villages); `weight` is its share of the room,
    from 1 to 3 times that of a priority with 1.
    """

    text: str
    owner: str = ""
    deadline: str = ""
    target: str = ""
    facts: tuple[str, ...] = ()
    object: str = ""
    weight: int = 1


@dataclass(frozen=True)
class Answers:
    """One speech asked for. Empty strings and tuples mean "not answered".

    `characters` wins over `minutes`; with neither, the meeting type's own length is taken.
    `origins` names the origin of each answered field; a field not named was typed.
    """

    meeting_type: str
    meeting: str
    theme: str = ""
    variant: str = ""
    unit: str = ""
    region: str = ""
    speaker: str = ""
    post: str = ""
    date: date | None = None
    minutes: float | None = None
    characters: int | None = None
    pace: int = PACE
    audience: str = ""
    before: tuple[str, ...] = ()
    spirit: tuple[str, ...] = ()
    tone: str = ""
    priorities: tuple[Priority, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def origin(self, name: str) -> Origin:
        """Where the value of a field came from."""
        return self.origins.get(name, Origin.TYPED)
