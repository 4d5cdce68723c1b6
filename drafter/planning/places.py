"""The places of a speech that phrases fill, and the choices made for them.

A place is one part of one section (or one role in the treatment of one priority); it takes `low` to
`high` phrases. A choice is a phrase with the number of its items that are used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.lexicon.collocations import FIGURE
from drafter.lexicon.stock import SHORTFALL
from drafter.model import builtin
from drafter.model.content import PartForm, PartPlan, PartSource, Phrase, Role, Variant
from drafter.planning.fitting import FIXED, share_of
from drafter.planning.moulds import ONE_LINE, Mould, Step, mould_for
from drafter.planning.priorities import Understood
from drafter.planning.values import Values

LEAST_ITEMS = 2
_SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where phrases go. `priority` is an index or -1; `target` the characters it should take.

    It is filled with `low` to `high` phrases, and with up to `most` where the whole is too short; `mould` is
    how the priority is treated that it belongs to, `facts` what was told of it.
    """

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
    most: int = 0
    mould: Mould | None = None
    facts: str = ""

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
    known = values.lengths.get((phrase.id, items))
    if known is None:
        texts = (phrase.text, *phrase.items[:items], phrase.after)
        known = sum(template_length(text, values) for text in texts) + 2 * items
        values.lengths[phrase.id, items] = known
    return known


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
    seed: int = 0,
) -> tuple[Place, ...]:
    """Every place of a variant in printed order.

    `themes` are the topics of the meeting's theme; `body` is the characters of all sections together;
    `agenda` the number of items that a host announces.
    """
    told_apart = any(
        part.source is PartSource.PRIORITIES and part.role is Role.PROBLEM
        for section in variant.sections
        for part in section.parts
    )
    places: list[Place] = []
    for s, section in enumerate(variant.sections):
        for p, part in enumerate(section.parts):
            room = share_of(part, section) * section.share * body
            at = Place(
                s, p, -1, 0, part.role, part.form, section.role.value, themes, part.low, part.high, room
            )
            if part.form is PartForm.AGENDA:
                places += _of_agenda(at, agenda)
            elif part.source is PartSource.PHRASES:
                places.append(replace(at, most=_most(part)))
            else:
                places += _of_priorities(at, part, priorities, seed, problems=not told_apart)
    return tuple(places)


def _most(part: PartPlan) -> int:
    """How many phrases a part may grow to where the whole is too short."""
    if part.role in FIXED or part.form is PartForm.ITEMS:
        return part.high
    return 3 * part.high + (part.form is PartForm.PARAGRAPHS)


def _of_agenda(at: Place, agenda: int) -> list[Place]:
    return [
        replace(at, order=n, cue=agenda_cue(n, agenda), low=1, high=1, most=1, target=at.target / agenda)
        for n in range(1, agenda + 1)
    ]


OF_ANY_WORK = 1500.0
"""Characters up to which what holds of any work is worth hearing about a priority that no topic knows."""


def _of_priorities(
    at: Place, part: PartPlan, priorities: tuple[Understood, ...], seed: int, *, problems: bool
) -> list[Place]:
    made = []
    if part.form is PartForm.BUNDLE:
        made.append(replace(at, role=Role.BUNDLE, cue="", low=1, high=1, most=1, target=0.0))
    weights = sum(one.priority.weight for one in priorities)
    for n, one in enumerate(priorities):
        if part.known and not _is_result(one):
            continue
        each = at.target * one.priority.weight / weights
        each = each if one.topics else min(each, OF_ANY_WORK)
        mould = (
            mould_for(each, n, seed, problems=problems and bool(one.priority.facts))
            if part.role is Role.MEASURE
            else None
        )
        # Without room even for a sentence each, a type that only speaks of priorities leaves some unsaid.
        steps = mould.steps if mould else (Step(part.role, int(each >= ONE_LINE), 1, 1.0, 1),)
        made += [
            replace(
                at,
                priority=n,
                order=order,
                role=step.role,
                cue=one.told,
                topics=one.topics,
                low=step.low,
                high=step.high,
                most=max(step.high, step.most),
                target=step.share * each,
                mould=mould,
                facts="；".join(one.priority.facts),
            )
            for order, step in enumerate(steps, 1)
        ]
    return made


def _is_result(one: Understood) -> bool:
    """Whether a priority can stand in a review of achievements: facts were told, none of them a shortfall.

    A figure still to be reached names a task of this year, whatever was reached before.
    """
    facts = one.priority.facts
    return bool(facts) and not FIGURE.search(one.short) and not any(map(SHORTFALL.search, facts))
