"""Choices -> the sections of a manuscript: headings, markers, counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.model.content import Outline, PartForm, PartPlan, PartSource, Role, SectionPlan, Variant
from drafter.model.manuscript import Paragraph, Placement, Provenance, Section, plain, text_of
from drafter.model.numbering import Marker, MarkerStyle, write
from drafter.model.shelf import Shelf
from drafter.planning.compose import blocks, count_value, fill, provenance
from drafter.planning.headings import Taste, jitter, openers, parallel
from drafter.planning.places import Choice
from drafter.planning.told import Told
from drafter.planning.treatment import Treated, item, naming_headings, point
from drafter.planning.unsaid import FROM_FACTS, said_besides, with_told_first
from drafter.planning.values import PROGRESS, Values
from drafter.planning.wordings import of_phrase, of_priority, of_sections


@dataclass(frozen=True, slots=True)
class Frame:
    """What stays the same while a manuscript is put together.

    `short_theme` is what a long theme may be called in a list of headings.
    """

    outline: Outline
    variant: Variant
    shelf: Shelf
    told: Told
    tone: str
    short_theme: str
    seed: int

    @property
    def values(self) -> Values:
        """The values that every template sees."""
        return self.told.values


@dataclass(frozen=True, slots=True)
class _Part:
    """A part with what was chosen for it: phrases of its own, and for the priorities."""

    plan: PartPlan
    own: tuple[Choice, ...]
    treated: tuple[Treated, ...]

    @property
    def is_full(self) -> bool:
        """Whether the priorities are treated in full here, not only spoken of in one role."""
        return self.plan.role is Role.MEASURE


def sections(frame: Frame, choices: Sequence[Choice]) -> tuple[Section, ...]:
    """The first-level sections with everything below them."""
    headings = of_sections(frame.variant, frame.values, frame.short_theme, frame.seed)
    made = []
    numbered = 0
    told = frozenset(choice.place.priority for choice in choices if PROGRESS in choice.printed)
    for n, plan in enumerate(frame.variant.sections):
        mine = [choice for choice in choices if choice.place.section == n]
        setter = _Setter(frame, plan, mine, numbered, told, openers(map(text_of, headings)))
        source = Provenance("outline", frame.variant.id, frame.outline.shelf)
        marker = write(frame.outline.markers[0], n + 1) if headings and frame.variant.numbered else None
        heading = headings[n] if headings else ()
        made.append(Section(heading, Placement.OWN_LINE, setter.body(), marker, "", plan.role.value, source))
        # Without first-level numbers the points are numbered through the whole speech.
        numbered = 0 if headings else setter.number
    made = with_told_first(made, frame.told.deeds, frame.told.harm, frame.told.done)
    return _unnumbered_if_alone(tuple(made)) if not headings else tuple(made)


def _unnumbered_if_alone(made: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections without headings of their own, whose one and only point needs no 第一."""
    if points_of(made) != 1:
        return made
    return tuple(
        replace(
            one,
            blocks=tuple(
                replace(block, marker=None) if isinstance(block, Section) and block.is_point else block
                for block in one.blocks
            ),
        )
        for one in made
    )


def points_of(made: Sequence[Section]) -> int:
    """How many numbered points the sections hold in all."""
    return sum(child.is_point for one in made for child in one.children)


class _Setter:
    """Sets the parts of one section, its points numbered through."""

    def __init__(
        self,
        frame: Frame,
        plan: SectionPlan,
        mine: Sequence[Choice],
        number: int,
        told: frozenset[int],
        above: frozenset[str],
    ) -> None:
        self.frame = frame
        self._taste = _taste(frame, plan, above)
        self.number = number
        self._first = number
        self._role = plan.role
        self._parts = tuple(_part(frame, part, p, mine, told) for p, part in enumerate(plan.parts))
        self._headings = self._point_headings(plan)
        self._values = frame.values.with_values({"点数": count_value(len(self._headings))})

    def body(self) -> tuple[Paragraph | Section, ...]:
        """The blocks of the section."""
        made = tuple(block for part in self._parts for block in self._blocks(part))
        return (*made, *self._targets()) if self._role is Role.GOAL else made

    def _targets(self) -> tuple[Paragraph, ...]:
        """What was told of the aims of the priorities, in a section that speaks of aims."""
        told = [
            f"{one.name}，目标是{one.priority.target}"
            for one in self.frame.told.understood
            if one.priority.target
        ]
        return (Paragraph(plain(f"落到重点任务上：{'；'.join(told)}。"), FROM_FACTS),) if told else ()

    def _point_headings(self, plan: SectionPlan) -> tuple[str, ...]:
        """The headings of all points of the section, chosen as one set."""
        options = [one for part in self._parts for one in self._options(part)]
        return parallel(options, self._taste) if options else ()

    def _options(self, part: _Part) -> list[Sequence[str]]:
        """The headings each point of a part may have."""
        if part.plan.form is PartForm.BUNDLE:
            counted = len(part.treated)
            return [self._worded(choice, self.frame.values, counted) for choice in part.own if part.treated]
        if part.plan.form is not PartForm.POINTS:
            return []
        if part.plan.source is PartSource.PHRASES:
            return [self._worded(choice, self.frame.values, choice.items) for choice in part.own]
        if part.is_full:
            return [self._of_priority(one) for one in part.treated]
        return [
            self._worded(choice, one.values, choice.items) for one in part.treated for choice in one.choices
        ]

    def _of_priority(self, treated: Treated) -> tuple[str, ...]:
        body = "".join(
            text for choice in treated.choices for text in (choice.phrase.text, *choice.phrase.items)
        )
        return of_priority(treated.understood, naming_headings(treated), self.frame.shelf, body)

    def _worded(self, choice: Choice, values: Values, counted: int) -> tuple[str, ...]:
        """The headings of a phrase, filled; `counted` is what a number in them announces."""
        seen = values.with_values({"项数": count_value(counted)})
        theme = values.get("主题").text
        templates = of_phrase(choice.phrase.headings, theme, self.frame.short_theme)
        return tuple(text_of(fill(heading, seen)) for heading in templates)

    def _blocks(self, part: _Part) -> list[Paragraph | Section]:
        if part.plan.form is PartForm.BUNDLE:
            return [self._bundle(choice, part.treated) for choice in part.own if part.treated]
        if part.plan.form is PartForm.SERIES:
            return list(self._items(part.treated))
        if part.plan.form is PartForm.POINTS:
            if part.plan.source is PartSource.PHRASES:
                return [self._point(choice, self._values) for choice in part.own]
            if part.is_full:
                return [self._priority(one) for one in part.treated]
            return [
                self._point(choice, one.values, self._besides(one, choice))
                for one in part.treated
                for choice in one.choices
            ]
        if part.plan.form is PartForm.AGENDA:
            chosen = [(choice, self.frame.told.of_agenda[choice.place.order - 1]) for choice in part.own]
        else:
            # Nobody announces an order for one point alone.
            alone = len(self._headings) <= 1
            chosen = [
                (choice, self._values) for choice in part.own if not (alone and "点数" in choice.printed)
            ]
        apart = part.plan.form is PartForm.ITEMS
        made = [
            block
            for choice, values in chosen
            for block in blocks(choice.phrase, choice.items, values, own_paragraphs=apart)
        ]
        for one in part.treated:
            for choice in one.choices:
                made += [
                    *blocks(choice.phrase, choice.items, one.values, own_paragraphs=apart),
                    *self._besides(one, choice),
                ]
        return made

    def _besides(self, one: Treated, choice: Choice) -> tuple[Paragraph, ...]:
        """What else was told of a priority that is only spoken of, where no part deploys it."""
        if self.frame.variant.deploys:
            return ()
        told = said_besides(
            one.understood,
            facts=PROGRESS not in choice.printed,
            inside=self.frame.outline.asks,
            printed=choice.printed,
        )
        return (Paragraph(plain(told), FROM_FACTS, joined=True),) if told else ()

    def _next(self) -> tuple[str, Placement, str]:
        heading = self._headings[self.number - self._first]
        self.number += 1
        placement = Placement.RUN_IN if self.frame.outline.run_in else Placement.OWN_LINE
        return heading, placement, "。" if placement is Placement.RUN_IN else ""

    def _head(self, choice: Choice, values: Values, below: Sequence[Paragraph | Section]) -> Section:
        heading, placement, stop = self._next()
        marker = self._marker()
        source = provenance(choice.phrase, values)
        role = choice.phrase.role.value
        return Section(plain(heading), placement, tuple(below), marker, stop, role, source)

    def _point(self, choice: Choice, values: Values, besides: Sequence[Paragraph] = ()) -> Section:
        joined = self.frame.outline.run_in
        below = blocks(choice.phrase, choice.items, values, joined=joined)
        return self._head(choice, values, [*below, *besides])

    def _priority(self, treated: Treated) -> Section:
        heading, placement, _ = self._next()
        taste = replace(self._taste, above=openers(self._headings))
        return point(treated, heading, self._marker(), placement, taste)

    def _marker(self) -> Marker | None:
        """The next point's marker: of the second level, or of the first where that has no headings.

        A point alone under a heading has no number: nothing follows （一）.
        """
        if self.frame.variant.headings and len(self._headings) == 1:
            return None
        return write(self.frame.outline.markers[1 if self.frame.variant.headings else 0], self.number)

    def _bundle(self, choice: Choice, treated: Sequence[Treated]) -> Section:
        counted = self._values.with_values({"项数": count_value(len(treated))})
        source = provenance(choice.phrase, counted)
        lead = Paragraph(fill(choice.phrase.text, counted), source, joined=self.frame.outline.run_in)
        return self._head(choice, counted, [lead, *self._items(treated)])

    def _items(self, treated: Sequence[Treated]) -> tuple[Section, ...]:
        """The priorities as items 一是, 二是, each a paragraph."""
        if not treated:
            return ()
        taste = replace(self._taste, prefer="verb")
        headings = parallel([self._of_priority(one) for one in treated], taste)
        return tuple(
            item(one, heading, write(MarkerStyle.IS, n))
            for n, (one, heading) in enumerate(zip(treated, headings, strict=True), 1)
        )


def _part(frame: Frame, plan: PartPlan, number: int, mine: Sequence[Choice], told: frozenset[int]) -> _Part:
    """`told` are the priorities whose facts some part of the speech tells."""
    here = [choice for choice in mine if choice.place.part == number]
    own = tuple(choice for choice in here if choice.place.priority < 0)
    if plan.source is PartSource.PHRASES:
        return _Part(plan, own, ())
    treated = tuple(
        Treated(
            one,
            tuple(choice for choice in here if choice.place.priority == n),
            frame.told.seen_in(plan.role, n),
            n in told,
        )
        for n, one in enumerate(frame.told.understood)
    )
    return _Part(plan, own, treated)


_TWO_PARTS_LIKED = {"激励": 0.65, "商量": 0.6, "务实": 0.4, "严肃": 0.3}
"""How often headings in two parts are preferred: they move, where a verb and its object command."""


def _taste(frame: Frame, plan: SectionPlan, above: frozenset[str]) -> Taste:
    two_parts = jitter(frame.seed, "grammar", plan.role.value) < _TWO_PARTS_LIKED.get(frame.tone, 0.4)
    name = frame.values.get("主题").text
    return Taste(frame.seed, "2 parts" if two_parts else "verb", above, name)
