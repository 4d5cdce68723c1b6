"""The moulds in which a priority is treated: which roles, in which order, how much of each.

Two priorities of one speech that stand next to each other are never treated in the same mould where there
is room for more than one.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.content import Role
from drafter.planning.headings import jitter


@dataclass(frozen=True, slots=True)
class Step:
    """A role in a mould: least and most phrases, how many more it may grow to, fraction of the room."""

    role: Role
    low: int
    high: int
    share: float
    most: int = 0


@dataclass(frozen=True, slots=True)
class Mould:
    """The steps in printed order.

    `numbered` sets each measure as a point 1. 2. 3. with a heading of its own.
    """

    steps: tuple[Step, ...]
    numbered: bool = False


ONE_LINE, LITTLE, MUCH = 95, 260, 700
"""Characters for a priority below which it is named with its owner and time only, treated in brief; above
which in depth."""
A_MEASURE = 270.0
"""The usual length of a measure with its items."""

_BARE = Mould((Step(Role.MEASURE, 0, 1, 1.0),))
_BRIEF = (
    Mould((Step(Role.WHY, 0, 1, 0.3, 1), Step(Role.MEASURE, 1, 1, 0.7, 2))),
    Mould((Step(Role.MEASURE, 1, 1, 0.75, 2), Step(Role.DEMAND, 0, 1, 0.25, 1))),
)
_USUAL = (
    Mould(
        (Step(Role.WHY, 1, 1, 0.27, 1), Step(Role.MEASURE, 1, 2, 0.53, 3), Step(Role.DEMAND, 0, 1, 0.2, 2))
    ),
    Mould((Step(Role.MEASURE, 1, 2, 0.75, 3), Step(Role.DEMAND, 0, 1, 0.25, 2))),
    Mould((Step(Role.WHY, 1, 1, 0.3, 2), Step(Role.MEASURE, 1, 2, 0.7, 3), Step(Role.DEMAND, 0, 0, 0.0, 1))),
)
_WITH_PROBLEM = Mould(
    (Step(Role.PROBLEM, 0, 1, 0.3, 1), Step(Role.MEASURE, 1, 2, 0.7, 3), Step(Role.DEMAND, 0, 0, 0.0, 1))
)


def mould_for(room: float, nth: int, seed: int, *, problems: bool) -> Mould:
    """The mould for the nth priority (0-based) of a part, which has this many characters.

    `problems` says whether problems of single priorities may be named here, no other part doing so.
    """
    if room < ONE_LINE:
        return _BARE
    if room < LITTLE:
        return _turn(_BRIEF, nth, seed)
    if room <= MUCH:
        return _turn((*_USUAL, _WITH_PROBLEM) if problems else _USUAL, nth, seed)
    return _ample(room, nth, seed, problems=problems)


def _turn(moulds: tuple[Mould, ...], nth: int, seed: int) -> Mould:
    """The moulds one after the other, from a place that the seed decides."""
    return moulds[(int(jitter(seed, "mould") * len(moulds)) + nth) % len(moulds)]


def _ample(room: float, nth: int, seed: int, *, problems: bool) -> Mould:
    measures = max(2, round(0.6 * room / A_MEASURE))
    whys = 2 if room > 5 * A_MEASURE else 1
    demands = 1 if room < 4 * A_MEASURE else 2
    first = Step(Role.WHY, 1, whys, 0.16, whys + 1)
    middle = Step(Role.MEASURE, 2, measures, 0.64, measures + 3)
    last = Step(Role.DEMAND, 0, demands, 0.2, demands + 2)
    moulds: tuple[Mould, ...] = (
        Mould((first, middle, last), numbered=True),
        Mould((first, middle, last)),
        Mould((middle, last), numbered=True),
    )
    if problems:
        moulds += (Mould((Step(Role.PROBLEM, 0, 1, 0.2, 1), middle, last)),)
    return _turn(moulds, nth, seed)
