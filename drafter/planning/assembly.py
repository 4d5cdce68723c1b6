"""Choices -> the sections of a manuscript: headings, markers, counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.content import Outline, PartForm, PartPlan, PartSource, SectionPlan, Variant
from drafter.model.manuscript import Paragraph, Placement, Provenance, Section, Spans, plain, text_of
from drafter.model.numbering import MarkerStyle, write
from drafter.planning.compose import blocks, count_value, fill, provenance
from drafter.planning.headings import jitter, parallel
from drafter.planning.places import Choice
from drafter.planning.treatment import Treated, heading_options, item, point
from drafter.planning.values import Values


@dataclass(frozen=True, slots=True)
class Frame:
    """What stays the same while a manuscript is put together."""

    outline: Outline
    variant: Variant
    values: Values
    seed: int


def sections(frame: Frame, choices: Sequence[Choice], treated: Sequence[Treated]) -> tuple[Section, ...]:
    """The first-level sections with everything below them."""
    headings = _headings(frame)
    made = []
    for n, (plan, heading) in enumerate(zip(frame.variant.sections, headings, strict=True)):
        mine = [choice for choice in choices if choice.place.section == n]
        body = _section_body(frame, plan, mine, treated)
        marker = write(frame.outline.markers[0], n + 1)
        source = Provenance("outline", frame.variant.id, frame.outline.shelf)
        made.append(Section(heading, Placement.OWN_LINE, body, marker, "", plan.role.value, source))
    return tuple(made)


def _headings(frame: Frame) -> tuple[Spans, ...]:
    sets = frame.variant.headings
    chosen = min(range(len(sets)), key=lambda n: jitter(frame.seed, "headings", frame.variant.id, n))
    return tuple(fill(heading, frame.values) for heading in sets[chosen])


def _section_body(
    frame: Frame, plan: SectionPlan, mine: Sequence[Choice], treated: Sequence[Treated]
) -> tuple[Paragraph | Section, ...]:
    points = _count_points(plan, mine, len(treated))
    values = frame.values.with_values({"点数": count_value(points)})
    numbered = _Numbered(frame, values, _point_headings(frame, plan, mine, treated))
    made: list[Paragraph | Section] = []
    for p, part in enumerate(plan.parts):
        own = [choice for choice in mine if choice.place.part == p and choice.place.priority < 0]
        made += numbered.part(part, own, treated)
    return tuple(made)


def _count_points(plan: SectionPlan, mine: Sequence[Choice], priorities: int) -> int:
    total = 0
    for p, part in enumerate(plan.parts):
        if part.form is PartForm.BUNDLE:
            total += bool(priorities)
        elif part.source is PartSource.PRIORITIES:
            total += priorities
        elif part.form is PartForm.POINTS:
            total += sum(choice.place.part == p for choice in mine)
    return total


def _point_headings(
    frame: Frame, plan: SectionPlan, mine: Sequence[Choice], treated: Sequence[Treated]
) -> tuple[str, ...]:
    """The headings of all points of a section, chosen as one set."""
    options: list[Sequence[str]] = []
    for p, part in enumerate(plan.parts):
        own = [choice for choice in mine if choice.place.part == p and choice.place.priority < 0]
        if part.form is PartForm.BUNDLE and treated:
            options += [_filled(choice, frame, len(treated)) for choice in own]
        elif part.source is PartSource.PRIORITIES and part.form is PartForm.POINTS:
            options += [heading_options(one) for one in treated]
        elif part.form is PartForm.POINTS:
            options += [_filled(choice, frame, choice.items) for choice in own]
    prefer = ("two-part", "single")[jitter(frame.seed, "grammar", plan.role.value) > 0.6]
    return parallel(options, frame.seed, prefer) if options else ()


def _filled(choice: Choice, frame: Frame, counted: int) -> tuple[str, ...]:
    values = frame.values.with_values({"项数": count_value(counted)})
    return tuple(text_of(fill(heading, values)) for heading in choice.phrase.headings)


class _Numbered:
    """Sets the parts of one section, its points numbered through."""

    def __init__(self, frame: Frame, values: Values, headings: Sequence[str]) -> None:
        self.frame, self.values = frame, values
        self.headings = list(headings)
        self.number = 0

    def part(
        self, part: PartPlan, own: Sequence[Choice], treated: Sequence[Treated]
    ) -> list[Paragraph | Section]:
        """The blocks of one part."""
        if part.form is PartForm.BUNDLE:
            return [self._bundle(choice, treated) for choice in own if treated]
        if part.source is PartSource.PRIORITIES:
            return [self._priority(one) for one in treated]
        if part.form is PartForm.POINTS:
            return [self._point(choice) for choice in own]
        alone = part.form is PartForm.ITEMS
        return [
            block
            for choice in own
            for block in blocks(choice.phrase, choice.items, self.values, own_paragraphs=alone)
        ]

    def _next(self) -> tuple[str, Placement, str]:
        heading = self.headings[self.number]
        self.number += 1
        placement = Placement.RUN_IN if self.frame.outline.run_in else Placement.OWN_LINE
        return heading, placement, "。" if placement is Placement.RUN_IN else ""

    def _head(self, choice: Choice, below: Sequence[Paragraph | Section]) -> Section:
        heading, placement, stop = self._next()
        marker = write(self.frame.outline.markers[1], self.number)
        source = provenance(choice.phrase, self.values)
        role = choice.phrase.role.value
        return Section(plain(heading), placement, tuple(below), marker, stop, role, source)

    def _point(self, choice: Choice) -> Section:
        joined = self.frame.outline.run_in
        return self._head(choice, blocks(choice.phrase, choice.items, self.values, joined=joined))

    def _priority(self, treated: Treated) -> Section:
        heading, placement, _ = self._next()
        return point(treated, heading, write(self.frame.outline.markers[1], self.number), placement)

    def _bundle(self, choice: Choice, treated: Sequence[Treated]) -> Section:
        counted = self.values.with_values({"项数": count_value(len(treated))})
        source = provenance(choice.phrase, counted)
        lead = Paragraph(fill(choice.phrase.text, counted), source, joined=self.frame.outline.run_in)
        options = [heading_options(one) for one in treated]
        headings = parallel(options, self.frame.seed, "single")
        items = [
            item(one, heading, write(MarkerStyle.IS, n))
            for n, (one, heading) in enumerate(zip(treated, headings, strict=True), 1)
        ]
        return self._head(choice, [lead, *items])
