"""The treatment of one priority: why here and now, what is done, what is demanded; set as blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.lexicon.grammar import grammar, opens_with_verb
from drafter.model.answers import Origin
from drafter.model.content import GENERAL, Phrase, Role
from drafter.model.likeness import says
from drafter.model.manuscript import Paragraph, Placement, Provenance, Section, plain, text_of
from drafter.model.numbering import LADDER, Marker, MarkerStyle, write
from drafter.planning.compose import blocks, fill, provenance
from drafter.planning.headings import Taste, parallel
from drafter.planning.places import Choice
from drafter.planning.priorities import Understood
from drafter.planning.remarks import Said, said_of
from drafter.planning.unsaid import FROM_FACTS, as_sentence
from drafter.planning.values import DIVISION, Value, Values

OWN_NAME = "{{ 动宾 }}"
"""The heading of a general phrase: whatever the priority is called."""
_AGAIN = ("推进这项工作", "抓这项工作", "做好这项工作")
"""What is said of a priority under its own heading once it was named."""
STATE = "有关情况是："
"""What leads to the facts told of a priority."""
_SHORT_PARAGRAPH = 330
"""Characters after which a new paragraph begins, even where the text could run on."""


@dataclass(frozen=True, slots=True)
class Treated:
    """A priority with the choices made for it in one part, and the values its templates see.

    `facts_told` says that another part of the speech already tells what the person knows about it.
    """

    understood: Understood
    choices: tuple[Choice, ...]
    values: Values
    facts_told: bool = False

    def named(self, times: int) -> Values:
        """What its templates see: its name, until that has been said; this work afterwards."""
        if times == 0:
            return self.values
        order = Value(_AGAIN[times % len(_AGAIN)], Origin.COMPUTED)
        return self.values.with_values({"动宾": order, "事项": Value("这项工作", Origin.COMPUTED)})

    def remark(self, *, named: bool) -> Said:
        """What was said of it besides its name, as sentences; with its name before them if wanted."""
        one = self.understood
        return said_of(one.remark, one.verb_object if named else "", one.name)

    def facts(self, state: str) -> str:
        """How things are, in the person's own words, behind what the remark says of it already."""
        told = "" if self.facts_told else as_sentence(self.understood.priority.facts)
        return state + (f"{STATE}{told}" if told and not state else told)

    @property
    def times_named(self) -> int:
        """How often its remark, in a paragraph of its own, says its name."""
        said = self.remark(named=True).work
        return int(said.startswith((self.understood.verb_object, self.understood.name)))

    @property
    def in_order(self) -> tuple[Choice, ...]:
        """The choices as its mould orders them."""
        return tuple(sorted(self.choices, key=lambda choice: choice.place.order))

    @property
    def numbers_measures(self) -> bool:
        """Whether its measures are points of their own, 1. 2. 3."""
        measures = [choice for choice in self.choices if choice.place.role is Role.MEASURE]
        numbered = any(one.place.mould and one.place.mould.numbered for one in measures)
        # Measures that can only be called by the priority's own name are no points of their own, and points
        # whose headings share no grammar read worse than paragraphs.
        kinds = [{grammar(title) for title in _own_titles(one.phrase)} for one in measures]
        return len(measures) > 1 and numbered and bool(set.intersection(*kinds))


def _own_titles(phrase: Phrase) -> tuple[str, ...]:
    """The headings of a measure below the heading of its priority, whose name they need not say again."""
    told = (heading.removeprefix(OWN_NAME).lstrip("，") for heading in phrase.headings)
    return tuple(heading for heading in told if heading)


def naming_headings(treated: Treated) -> tuple[str, ...]:
    """The headings of a priority's phrases that say what the person said.

    A phrase written for a whole topic may head the priority only if its heading names it.
    """
    subject = treated.understood.object
    if treated.numbers_measures:
        return ()  # they stand above the measures themselves
    measures = sum(choice.place.role is Role.MEASURE for choice in treated.choices)
    # What a general measure is called says too little of a treatment that has others besides.
    telling = [choice for choice in treated.in_order if choice.phrase.topic != GENERAL or measures == 1]
    return tuple(
        heading
        for choice in telling
        for template in choice.phrase.headings
        if says(heading := text_of(fill(template, treated.values)), subject)
    )


def point(
    treated: Treated, heading: str, marker: Marker | None, placement: Placement, taste: Taste
) -> Section:
    """The priority as a numbered point; where its mould says so, its measures are numbered below it."""
    if treated.numbers_measures:
        body = _numbered_body(treated, heading, marker.style if marker else LADDER[0], taste)
    else:
        body = _body(treated, MarkerStyle.IS, joined=False, flow=False)
    return _section(heading, marker, placement, body)


def item(treated: Treated, heading: str, marker: Marker) -> Section:
    """The priority as an item of a bundle: one flowing paragraph, its measures 一要…二要…."""
    body = _body(treated, MarkerStyle.MUST, joined=True, flow=True)
    return _section(heading, marker, Placement.OWN_PARAGRAPH, body)


def _section(
    heading: str, marker: Marker | None, placement: Placement, body: list[Paragraph | Section]
) -> Section:
    stop = "" if placement is Placement.OWN_LINE else "。"
    source = Provenance("answers", "priority", slots=(("动宾", "typed"),))
    return Section(plain(heading), placement, tuple(body), marker, stop, Role.MEASURE.value, source)


def _numbered_body(
    treated: Treated, heading: str, above: MarkerStyle, taste: Taste
) -> list[Paragraph | Section]:
    """Paragraphs for why and demand, and between them the measures as points with headings of their own."""
    measures = [choice for choice in treated.in_order if choice.place.role is Role.MEASURE]
    headings = _headings_of(measures, treated, heading, taste)
    style = LADDER[min(LADDER.index(above) + 1, len(LADDER) - 1)] if above in LADDER else MarkerStyle.IS
    made: list[Paragraph | Section] = []
    number, named = 0, treated.times_named
    for choice in treated.in_order:
        values = treated.named(named)
        named += _names(choice)
        if choice.place.role is not Role.MEASURE:
            made += blocks(choice.phrase, choice.items, values, joined=_joins(choice, made))
        else:
            below = blocks(choice.phrase, choice.items, values, joined=True)
            marker = write(style, number + 1)
            source = provenance(choice.phrase, values)
            title = plain(headings[number])
            role = Role.MEASURE.value
            made.append(Section(title, Placement.RUN_IN, below, marker, "。", role, source))
            number += 1
    return _facts_first(treated, made, joined=False)


def _headings_of(measures: Sequence[Choice], treated: Treated, heading: str, taste: Taste) -> tuple[str, ...]:
    options = [
        [
            text
            for one in _own_titles(choice.phrase)
            if (text := text_of(fill(one, treated.values))) != heading
        ]
        or [treated.understood.headings[-1]]
        for choice in measures
    ]
    return parallel(options, taste)


def _joins(choice: Choice, made: Sequence[Paragraph | Section]) -> bool:
    """Whether a charge runs on behind what stands before it: never behind a numbered point."""
    return choice.place.role is Role.CHARGE and bool(made) and isinstance(made[-1], Paragraph)


def _body(treated: Treated, style: MarkerStyle, *, joined: bool, flow: bool) -> list[Paragraph | Section]:
    made: list[Paragraph | Section] = []
    named = 1 if joined else treated.times_named  # behind a heading on the same line it has just been named
    for choice in treated.in_order:
        role = choice.place.role
        # A demand follows its measures in the same paragraph only where those are short enough.
        # Two series in one paragraph would count 一要…二要… twice.
        again = bool(choice.phrase.items) and any(isinstance(block, Section) for block in made)
        runs_on = role is Role.CHARGE or _follows_charge(made, treated) or (flow and _short(made))
        continues = joined if not made else runs_on and not again
        marked = _marked(choice, style)
        made += blocks(choice.phrase, choice.items, treated.named(named), joined=continues, style=marked)
        named += _names(choice)
    return _facts_first(treated, made, joined=joined)


def _names(choice: Choice) -> bool:
    """Whether a phrase says what the priority is called."""
    return bool({"动宾", "事项"} & choice.printed)


def _marked(choice: Choice, style: MarkerStyle) -> MarkerStyle:
    """The marker of a series: 一要 stands only before verbs, 三要晚了写上原因 is no Chinese."""
    orders = all(opens_with_verb(item) for item in choice.phrase.items[: choice.items])
    return style if orders or style is not MarkerStyle.MUST else MarkerStyle.ORDINAL


def _follows_charge(made: Sequence[Paragraph | Section], treated: Treated) -> bool:
    """Whether all that stands there yet is the sentence that says who and by when."""
    first = treated.in_order[0]
    return first.place.role is Role.CHARGE and len(made) == 1


def _facts_first(
    treated: Treated, made: list[Paragraph | Section], *, joined: bool
) -> list[Paragraph | Section]:
    """What the person told of it before all else, right under its heading.

    What is to be done and by whom comes first, then the facts, behind which 这项工作 would point to nothing.
    Behind a heading on the same line it needs no other subject; in a paragraph of its own it names one.
    """
    first = made[0] if made else None
    runs_on = joined or (isinstance(first, Paragraph) and first.joined)
    said = treated.remark(named=not runs_on)
    charge, rest = _charges_apart(treated, made)
    # 叫不应的要上门。这项工作由…负责 would speak of the order: who and by when come first.
    named = said.work.startswith((treated.understood.verb_object, treated.understood.name))
    division = treated.values.get(DIVISION).text
    closes = not runs_on and _charge_closes(treated, charge, rest)
    before = f"{said.work if named else ''}{'' if closes else division}"
    alone = said.along and not (before or (charge and not closes) or runs_on)
    along = f"{treated.understood.verb_object}，{said.along}" if alone else said.along
    behind = f"{'' if named else said.work}{along}{treated.facts(said.state)}"
    parts = [Paragraph(plain(before), FROM_FACTS)] if before else []
    parts += () if closes else charge
    parts += [Paragraph(plain(behind), FROM_FACTS)] if behind else []
    parts = [replace(one, joined=runs_on or n > 0) for n, one in enumerate(parts)]
    if rest and isinstance(rest[0], Paragraph) and (not charge or rest[0].joined):
        rest = [replace(rest[0], joined=bool(parts) or (rest[0].joined and not closes)), *rest[1:]]
    return [*parts, *rest, *(_closing(division, charge, rest) if closes else ())]


def _charge_closes(
    treated: Treated, charge: Sequence[Paragraph], rest: Sequence[Paragraph | Section]
) -> bool:
    """Whether who and by when stands at the end: of every other priority, so that not all open alike."""
    told = len(charge) == 1 and not treated.numbers_measures
    return told and bool(rest) and treated.choices[0].place.priority % 2 == 1


def _closing(
    division: str, charge: Sequence[Paragraph], rest: Sequence[Paragraph | Section]
) -> list[Paragraph]:
    """Who and by when at the end: it runs on behind a paragraph, but not as the last item of a series."""
    said = [Paragraph(plain(division), FROM_FACTS)] if division else []
    said += charge
    runs_on = isinstance(rest[-1], Paragraph)
    return [replace(one, joined=runs_on or n > 0) for n, one in enumerate(said)]


def _charges_apart(
    treated: Treated, made: list[Paragraph | Section]
) -> tuple[list[Paragraph], list[Paragraph | Section]]:
    """The sentences that say who and by when, which open a treatment, and the rest of it."""
    number = sum(choice.place.role is Role.CHARGE for choice in treated.in_order)
    return [one for one in made[:number] if isinstance(one, Paragraph)], made[number:]


def _short(made: Sequence[Paragraph | Section]) -> bool:
    return sum(_length(block) for block in made) < _SHORT_PARAGRAPH


def _length(block: Paragraph | Section) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return len(block.title) + sum(_length(below) for below in block.blocks)
