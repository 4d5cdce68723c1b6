"""A variant fitted to the room there is: long speeches get more points, short ones drop levels and parts."""

from __future__ import annotations

from dataclasses import replace

from drafter.model.content import PartForm, PartPlan, PartSource, Role, SectionPlan, Variant
from drafter.planning.moulds import LITTLE

LEAST_POINT, LEAST_PARAGRAPH = 150.0, 70.0
"""Characters below which a point, or a paragraph, has no room."""
FIXED = frozenset({Role.LEAD, Role.WRAP, Role.AGENDA, Role.VERDICT, Role.BUNDLE})
"""Parts that do not grow with the room."""


def fitted(variant: Variant, body: float, priorities: int, times: float = 1.0) -> Variant:
    """The variant with the number and form of its parts fitted to so many characters in all sections.

    `times` is how many times longer than usual for it the speech is to be.
    """
    sections = tuple(_section(one, one.share * body, priorities, times) for one in variant.sections)
    return replace(variant, sections=sections)


def share_of(part: PartPlan, section: SectionPlan) -> float:
    """The fraction of its section that a part takes: its own, or an equal portion of what others leave."""
    given = sum(one.share for one in section.parts)
    unshared = sum(not one.share for one in section.parts)
    return part.share or (1 - given) / unshared


def _section(section: SectionPlan, room: float, priorities: int, times: float) -> SectionPlan:
    parts = [_part(one, share_of(one, section) * room, priorities, times) for one in section.parts]
    kept = [one for one in parts if one.high or one.source is PartSource.PRIORITIES]
    if not any(one.low for one in kept) and kept and kept[0].source is PartSource.PHRASES:
        kept[0] = replace(kept[0], low=1, high=max(1, kept[0].high))
    if len(kept) == 1:
        kept[0] = replace(kept[0], share=0.0)  # alone it has the room of those left out
    return replace(section, parts=tuple(kept))


def _part(part: PartPlan, room: float, priorities: int, times: float) -> PartPlan:
    if part.source is PartSource.PRIORITIES:
        each = room / max(1, priorities)
        short = part.role is Role.MEASURE and part.form is PartForm.POINTS and each < LITTLE / 2
        return replace(part, form=PartForm.SERIES) if short else part
    if part.role in FIXED or part.form in (PartForm.AGENDA, PartForm.BUNDLE):
        return replace(part, low=0, high=0) if part.low == 0 and room < LEAST_PARAGRAPH / 2 else part
    if part.form is PartForm.POINTS:
        return _points(part, room, times)
    if part.form is PartForm.PARAGRAPHS:
        fits = int(room / LEAST_PARAGRAPH)
        low = min(part.low, fits) if part.low > 1 or room < LEAST_PARAGRAPH else part.low
        high = max(low, min(_grown(part, times), fits))
        return replace(part, low=low, high=high)
    return replace(part, low=0, high=0) if room < LEAST_PARAGRAPH else part


def _points(part: PartPlan, room: float, times: float) -> PartPlan:
    fits = int(room / LEAST_POINT)
    if fits < 2 and part.high > 1:
        return replace(part, form=PartForm.PARAGRAPHS, low=min(1, part.low), high=1)
    return replace(part, low=min(part.low, fits), high=max(1, min(_grown(part, times), fits)))


def _grown(part: PartPlan, times: float) -> int:
    """The most phrases of a part in a speech so many times longer than usual."""
    return max(part.high, round(part.high * times))
