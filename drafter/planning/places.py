"""The places of a speech that phrases fill, and the choices made for them.

A place is one part of one section (or one role in the treatment of one priority); it takes `low` to
`high` phrases. A choice is a phrase with the number of its items that are used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.model import builtin
from drafter.model.content import PartForm, PartSource, Phrase, Role, Variant
from drafter.planning.priorities import Understood
from drafter.planning.values import Values

LEAST_ITEMS = 2
_SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where phrases go. `priority` is an index or -1; `target` the characters it should take."""

    section: int
    part: int
    priority: int
    order: int
    role: Role
    form: PartForm
    cue: str
    topics: tuple[str, ...]
    low: int
    high: int
    target: float

    @property
    def named(self) -> str:
        """The cue in the person's words, without the kind of work that is told with it."""
        return self.cue.partition("〔")[0]

    @property
    def key(self) -> tuple[int, int, int, int]:
        """Its address, in printed order."""
        return (self.section, self.part, self.priority, self.order)


@dataclass(frozen=True, slots=True)
class Choice:
    """A phrase in a place, with how many of its items are printed and how long it comes out."""

    place: Place
    phrase: Phrase
    items: int
    length: int

    def with_items(self, items: int, values: Values) -> Choice:
        """The same phrase with another number of items."""
        return replace(self, items=items, length=measure(self.phrase, items, values))

    @property
    def printed(self) -> frozenset[str]:
        """The slots that are printed with this number of items."""
        if not self.phrase.printed:
            return frozenset()
        used = "".join((self.phrase.text, *self.phrase.items[: self.items], self.phrase.after))
        return frozenset(_SLOT.findall(used))


def measure(phrase: Phrase, items: int, values: Values) -> int:
    """The characters a phrase takes when printed with its first `items` items and their markers."""
    texts = (phrase.text, *phrase.items[:items], phrase.after)
    return sum(template_length(text, values) for text in texts) + 2 * items


def template_length(template: str, values: Values) -> int:
    """The characters of a template when filled, without running it (an `if` counts as taken)."""
    total, rest = 0, template
    while True:
        before, brace, rest = rest.partition("{")
        total += len(before)
        if not brace:
            return total
        inside, _, rest = rest.partition("}")
        if inside.startswith("{"):
            name = inside[1:].strip()
            total += 1 if name in builtin.COUNTED else len(values.get(name).text)
            rest = rest.removeprefix("}")


@dataclass(frozen=True, slots=True)
class Treatment:
    """What the treatment of a priority consists of: role, least and most phrases, fraction of its room."""

    role: Role
    low: int
    high: int
    share: float


USUAL = (
    Treatment(Role.WHY, 1, 1, 0.27),
    Treatment(Role.MEASURE, 1, 2, 0.53),
    Treatment(Role.DEMAND, 0, 1, 0.20),
)
BRIEF = (Treatment(Role.WHY, 0, 1, 0.25), Treatment(Role.MEASURE, 1, 1, 0.75))
AMPLE = (
    Treatment(Role.WHY, 1, 1, 0.2),
    Treatment(Role.MEASURE, 1, 3, 0.6),
    Treatment(Role.DEMAND, 0, 2, 0.20),
)
LITTLE_ROOM, MUCH_ROOM = 260, 700


def treatment_for(room: float) -> tuple[Treatment, ...]:
    """What a priority with this many characters consists of: short ones say less, not the same in haste."""
    if room < LITTLE_ROOM:
        return BRIEF
    return AMPLE if room > MUCH_ROOM else USUAL


def agenda_cue(number: int, items: int) -> str:
    """Whether an item of the agenda is the first (首), the last (末), or one between (中)."""
    if number == 1:
        return "首"
    return "末" if number == items else "中"


def places_of(
    variant: Variant,
    themes: tuple[str, ...],
    priorities: tuple[Understood, ...],
    body: float,
    agenda: int = 1,
) -> tuple[Place, ...]:
    """Every place of a variant in printed order.

    `themes` are the topics of the meeting's theme; `body` is the characters of all sections together;
    `agenda` the number of items that a host announces.
    """
    places: list[Place] = []
    for s, section in enumerate(variant.sections):
        room = section.share * body
        given = sum(part.share for part in section.parts)
        unshared = sum(not part.share for part in section.parts)
        for p, part in enumerate(section.parts):
            share = part.share or (1 - given) / unshared
            if part.form is PartForm.AGENDA:
                each = share * room / agenda
                places.extend(
                    Place(s, p, -1, n, part.role, part.form, agenda_cue(n, agenda), themes, 1, 1, each)
                    for n in range(1, agenda + 1)
                )
                continue
            if part.source is PartSource.PHRASES:
                cue = section.role.value
                places.append(
                    Place(s, p, -1, 0, part.role, part.form, cue, themes, part.low, part.high, share * room)
                )
                continue
            if part.form is PartForm.BUNDLE:
                places.append(Place(s, p, -1, 0, Role.BUNDLE, part.form, "", themes, 1, 1, 0))
            each = share * room / max(1, len(priorities))
            full = treatment_for(each) if part.role is Role.MEASURE else (Treatment(part.role, 1, 1, 1.0),)
            for n, one in enumerate(priorities):
                places.extend(
                    Place(s, p, n, o, t.role, part.form, one.told, one.topics, t.low, t.high, t.share * each)
                    for o, t in enumerate(full, 1)
                )
    return tuple(places)
