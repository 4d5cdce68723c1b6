"""Who, by when, to what end, concerning whom: said once of every priority, as open facts if not known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from drafter.model import builtin
from drafter.model.content import GENERAL, Phrase, Role
from drafter.model.shelf import Shelf
from drafter.planning.headings import jitter
from drafter.planning.moulds import LITTLE
from drafter.planning.places import Choice, Place, measure
from drafter.planning.values import DIVISION, Values

FIRST = 0
"""Where a charge is set in a treatment, which may move it to its end as a paragraph of its own."""
ENOUGH = 60
"""Wordings among which one is chosen."""
IN_PLACE = "落实到位"
"""What is said of a day by which, not of a day from which: 8月1日起."""
_HAS_TIME = re.compile("[年月季周日]内|全年|今年|明年|[年月季]底|上半年|每[月周天季]")
"""What tells that a target says by when it is to be reached."""
ALWAYS_ASKED = frozenset({"牵头单位", "完成时限"})
ASKED_OF_UNKNOWN = ALWAYS_ASKED | {"工作目标", "工作对象"}
"""What a priority that no topic knows must ask for where it has some room: only the person can make it
specific."""


def charges(
    choices: Iterable[Choice],
    places: Iterable[Place],
    shelf: Shelf,
    values_of: Callable[[Place], Values],
    seed: int,
    *,
    asks: bool = True,
) -> tuple[Choice, ...]:
    """The sentences that say of each priority what no other phrase of its treatment says or asks.

    A type that `asks` for nothing says only what is known.
    """
    treated: dict[tuple[int, int, int], tuple[list[Place], list[Choice]]] = {}
    for place in places:
        if place.mould is not None:
            treated.setdefault(place.key[:3], ([], []))[0].append(place)
    for choice in choices:
        if choice.place.mould is not None:
            treated[choice.place.key[:3]][1].append(choice)
    found = tuple(islice(shelf.heard(Role.CHARGE, (GENERAL,), (), ""), ENOUGH))
    made: list[Choice] = []
    used: list[str] = []
    for at, mine in treated.values():
        values = values_of(at[0])
        for phrase in _owed(at, mine, found, values, used, seed, asks=asks):
            used.append(phrase.id)
            made.append(_charge(at[-1], phrase, values))
    return tuple(made)


def _owed(
    at: Sequence[Place],
    mine: Sequence[Choice],
    found: Sequence[Phrase],
    values: Values,
    used: Sequence[str],
    seed: int,
    *,
    asks: bool,
) -> list[Phrase]:
    said = frozenset(name for choice in mine for name in choice.printed)
    if values.get(DIVISION).text:
        said |= {"牵头单位"}
    room = sum({place.key: place.target for place in at}.values())
    asked = ALWAYS_ASKED if at[0].topics or room < LITTLE else ASKED_OF_UNKNOWN
    answered = frozenset(name for name in ASKED_OF_UNKNOWN if values.knows(name))
    asked = frozenset(name for name in asked if asks and values.get(name).is_open)
    if _HAS_TIME.search(values.get("工作目标").text):
        asked -= {"完成时限"}
    owed = (asked | answered) - said
    begins = values.get("完成时限").text.endswith(("起执行", "坚持", "常年", "全年", "长期"))
    made = []
    for wanted in (owed & builtin.CHARGED, owed - builtin.CHARGED):
        fitting = [
            phrase
            for phrase in found
            if wanted and phrase.printed == wanted and not (begins and IN_PLACE in phrase.text)
        ]
        fresh = [phrase for phrase in fitting if phrase.id not in used] or fitting
        if fresh:
            made.append(min(fresh, key=lambda one: (jitter(seed, at[0].priority, one.id), one.id)))
    return made


def _charge(place: Place, phrase: Phrase, values: Values) -> Choice:
    at = replace(place, role=Role.CHARGE, order=FIRST, low=1, high=1, most=1, target=0.0)
    return Choice(at, phrase, 0, measure(phrase, 0, values))
