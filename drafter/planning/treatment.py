"""The treatment of one priority: why here and now, what is done, what is demanded; set as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.content import Role
from drafter.model.manuscript import Paragraph, Placement, Provenance, Section, plain, text_of
from drafter.model.numbering import Marker, MarkerStyle
from drafter.planning.compose import blocks, fill
from drafter.planning.headings import says
from drafter.planning.places import Choice
from drafter.planning.priorities import Understood
from drafter.planning.values import Values

_ORDER = {Role.WHY: 0, Role.MEASURE: 1, Role.DEMAND: 2, Role.CHARGE: 3}
_FACTS = Provenance("answers", "priority.facts")


@dataclass(frozen=True, slots=True)
class Treated:
    """A priority with the choices made for it in one part, and the values its templates see.

    `facts_told` says that another part of the speech already tells what the person knows about it.
    """

    understood: Understood
    choices: tuple[Choice, ...]
    values: Values
    facts_told: bool = False


def heading_options(treated: Treated) -> tuple[str, ...]:
    """The headings a priority may have: its own words, and those of its phrases that name it.

    A phrase written for a whole topic may head the priority only if it says what the person said.
    """
    subject = treated.understood.object
    own = treated.understood.verb_object
    filled = [
        text_of(fill(heading, treated.values))
        for choice in sorted(treated.choices, key=lambda choice: _ORDER[choice.place.role])
        for heading in choice.phrase.headings
    ]
    return tuple(dict.fromkeys([own, *(heading for heading in filled if says(heading, subject))]))


def point(treated: Treated, heading: str, marker: Marker, placement: Placement) -> Section:
    """The priority as a numbered point: a paragraph for why, one for the measures, one for the demand."""
    body = _body(treated, MarkerStyle.IS, joined=False, flow=False)
    return _section(heading, marker, placement, body)


def item(treated: Treated, heading: str, marker: Marker) -> Section:
    """The priority as an item of a bundle: one flowing paragraph, its measures 一要…二要…."""
    body = _body(treated, MarkerStyle.MUST, joined=True, flow=True)
    return _section(heading, marker, Placement.OWN_PARAGRAPH, body)


def _section(heading: str, marker: Marker, placement: Placement, body: list[Paragraph | Section]) -> Section:
    stop = "" if placement is Placement.OWN_LINE else "。"
    source = Provenance("answers", "priority", slots=(("动宾", "typed"),))
    return Section(plain(heading), placement, tuple(body), marker, stop, Role.MEASURE.value, source)


def _body(treated: Treated, style: MarkerStyle, *, joined: bool, flow: bool) -> list[Paragraph | Section]:
    made: list[Paragraph | Section] = []
    facts = () if treated.facts_told else _facts(treated.understood)
    if not any(choice.place.role is Role.WHY for choice in treated.choices):
        made += facts
    for choice in sorted(treated.choices, key=lambda choice: _ORDER[choice.place.role]):
        role = choice.place.role
        # A demand follows its measures in the same paragraph only where those are short enough.
        # Two series in one paragraph would count 一要…二要… twice.
        again = role is Role.MEASURE and any(isinstance(block, Section) for block in made)
        continues = joined if not made else role is Role.CHARGE or (flow and _short(made) and not again)
        made += blocks(choice.phrase, choice.items, treated.values, joined=continues, style=style)
        if role is Role.WHY and not any(one.provenance is _FACTS for one in made):
            made += facts
    return made


def _short(made: Sequence[Paragraph | Section]) -> bool:
    return sum(_length(block) for block in made) < 330


def _length(block: Paragraph | Section) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return len(block.title) + sum(_length(below) for below in block.blocks)


def _facts(understood: Understood) -> tuple[Paragraph, ...]:
    facts = understood.priority.facts
    return (Paragraph(plain(f"{'；'.join(facts)}。"), _FACTS, joined=True),) if facts else ()
