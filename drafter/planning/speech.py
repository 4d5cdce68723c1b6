"""The whole job of planning: answers and a shelf -> a manuscript of the asked length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.answers import Answers
from drafter.model.content import Outline, PartForm, Phrase, Variant
from drafter.model.manuscript import Manuscript, Paragraph, Section, Span, Spans, plain, spoken_characters
from drafter.model.numerals import written_date
from drafter.model.shelf import Shelf
from drafter.planning import moves
from drafter.planning.assembly import Frame, points_of, sections
from drafter.planning.budget import TOLERANCE, asked_length, balance
from drafter.planning.charges import charges
from drafter.planning.compose import count_value, fill
from drafter.planning.fitting import fitted
from drafter.planning.places import LEAST_ITEMS, Choice, Place, measure, places_of
from drafter.planning.priorities import Understood, understand
from drafter.planning.selection import Occasion, Page, candidates, ranked, select
from drafter.planning.values import (
    Values,
    agenda_values,
    as_span,
    base_values,
    office_of,
    open_mark,
    priority_values,
    theme_of,
    titled,
)

MUCH_SHORTER = 0.75
"""Of a phrase's length that one exchanged for it may take."""
PASSES = 3
"""Times the choices are balanced anew because what is printed differs from what was measured."""


@dataclass(frozen=True)
class Speech:
    """A planned speech: the manuscript, the characters asked for, and what planning must own up to.

    `notes` are codes with figures (`too-short`, `too-long`, `outside-range`); the interface words them.
    """

    manuscript: Manuscript
    understood: tuple[Understood, ...]
    target: int
    characters: int
    notes: tuple[tuple[str, int, int], ...]


def plan(answers: Answers, outline: Outline, shelf: Shelf, seed: int = 0) -> Speech:
    """The manuscript for these answers: the same for the same answers, shelf and seed."""
    variant = next(one for one in outline.variants if one.id == answers.variant)
    desk = _Desk(answers, outline, variant, shelf, seed)
    target = asked_length(answers, outline, variant)
    manuscript = desk.write(target)
    characters = spoken_characters(manuscript)
    notes = _notes(characters, target, outline, variant)
    return Speech(manuscript, desk.understood, target, characters, notes)


def _notes(
    characters: int, target: int, outline: Outline, variant: Variant
) -> tuple[tuple[str, int, int], ...]:
    notes = []
    if characters < (1 - TOLERANCE) * target:
        notes.append(("too-short", characters, target))
    if characters > (1 + TOLERANCE) * target:
        notes.append(("too-long", characters, target))
    shortest, longest = variant.range or (outline.shortest, outline.longest)
    if not shortest <= target <= longest:
        notes.append(("outside-range", shortest, longest))
    return tuple(notes)


class _Desk:
    """The papers of one planning run, so that its steps need not hand each other ten things."""

    def __init__(
        self,
        answers: Answers,
        outline: Outline,
        variant: Variant,
        shelf: Shelf,
        seed: int,
    ) -> None:
        self.answers, self.outline, self.variant, self.shelf = answers, outline, variant, shelf
        self.seed = seed
        theme = theme_of(answers)
        told = (answers.unit, answers.meeting, theme, *(one.text for one in answers.priorities))
        subject = "，".join(told)
        self.themes = shelf.find_topic(theme, theme, subject)
        self.understood = tuple(understand(priority, shelf, subject) for priority in answers.priorities)
        base = base_values(answers, tuple(one.verb_object for one in self.understood), shelf.slots)
        self.values = base.with_values({"重点数": count_value(len(self.understood))})
        office = office_of(answers.unit, answers.region)
        tone = answers.tone or outline.tone
        self.occasion = Occasion(
            outline.id, variant.id, answers.unit, office.level, tone, answers.date, subject, seed
        )
        self.of_agenda = agenda_values(self.values)
        self.of_priority = tuple(
            priority_values(self.values, nth, one.priority, one.name, one.verb_object)
            for nth, one in enumerate(self.understood)
        )

    def values_of(self, place: Place) -> Values:
        """The values the phrases of a place see."""
        if place.form is PartForm.AGENDA:
            return self.of_agenda[place.order - 1]
        return self.of_priority[place.priority] if place.priority >= 0 else self.values

    def write(self, target: int) -> Manuscript:
        """The manuscript nearest to the target, the measured lengths corrected by the printed ones."""
        announced = bool(self.variant.headings) or any(
            part.form is PartForm.POINTS for section in self.variant.sections for part in section.parts
        )
        stage = moves.Stage(
            self.shelf, self.occasion, self.values, Page(), self.themes, announced, self.variant.deploys
        )
        ends = moves.opening(self.outline, self.answers, stage), moves.closing(self.outline, stage)
        used = sum(len(paragraph.text) for end in ends for paragraph in self._set(end, ()))
        body = float(target - used)
        self.variant = fitted(self.variant, body, len(self.understood), self._times_usual(target))
        places = places_of(self.variant, self.themes, self.understood, body, len(self.of_agenda), self.seed)
        choices = select(places, self.shelf, self.occasion, self.values_of)
        wanted = body
        for _ in range(PASSES):
            choices = balance(choices, places, wanted, self.values_of, self)
            owed = charges(choices, self.shelf, self.values_of, self.seed)
            manuscript = self._assemble((*choices, *owed), *ends)
            missing = target - spoken_characters(manuscript)
            if abs(missing) <= 0.01 * target:
                break
            wanted = sum(choice.length for choice in choices) + missing
        return manuscript

    def _times_usual(self, target: int) -> float:
        """How many times longer than usual for its variant the speech is to be."""
        usual = (self.variant.minutes or self.outline.minutes) * self.answers.pace
        return target / usual

    def _set(self, chosen: Sequence[moves.Move], made: Sequence[Section]) -> tuple[Paragraph, ...]:
        """Opening or closing moves with the number of parts that they announce."""
        number = len(made) if self.variant.headings else points_of(made)
        if made and not number:
            # Nothing is numbered after all, so nothing may be announced.
            chosen = [move for move in chosen if not (move.phrase and moves.NUMBER in move.phrase.printed)]
        return moves.set_moves(chosen, self.values.with_values({"节数": count_value(number)}))

    def another(self, place: Place, choices: Sequence[Choice]) -> Phrase | None:
        """The best phrase for a place that is not on the page yet."""
        page = self._page_of(choices)
        found = self._ranked(place, page, 0.5 * place.target)
        return found[0] if found and not page.says_again(found[0], place.priority) else None

    def instead(self, choice: Choice, choices: Sequence[Choice], *, longer: bool) -> Phrase | None:
        """The best phrase not on the page yet that takes much less room than a choice does, or much more."""
        page = self._page_of([one for one in choices if one is not choice])
        values, nth = self.values_of(choice.place), choice.place.priority
        for phrase in self._ranked(choice.place, page, choice.length * (2.0 if longer else 0.5)):
            items = len(phrase.items) if longer else min(LEAST_ITEMS, len(phrase.items))
            length = measure(phrase, items, values)
            fits = length > choice.length / MUCH_SHORTER if longer else length < MUCH_SHORTER * choice.length
            if fits and phrase.id != choice.phrase.id and not page.says_again(phrase, nth):
                return phrase
        return None

    def _page_of(self, choices: Sequence[Choice]) -> Page:
        page = Page()
        for choice in choices:
            page.add(choice.phrase, self.values_of(choice.place), choice.place.priority)
        return page

    def _ranked(self, place: Place, page: Page, room: float) -> list[Phrase]:
        values = self.values_of(place)
        found = candidates(place, self.shelf, self.occasion, values)
        return ranked(place, found, values, page, self.occasion, room)

    def _assemble(
        self, choices: tuple[Choice, ...], opening: Sequence[moves.Move], closing: Sequence[moves.Move]
    ) -> Manuscript:
        frame = Frame(
            self.outline,
            self.variant,
            self.shelf,
            self.values,
            self.understood,
            self.of_priority,
            self.of_agenda,
            self.occasion.tone,
            _short_name(self.values.get("主题").text, self.themes, self.shelf),
            self.seed,
        )
        made = sections(frame, choices)
        return Manuscript(
            title=fill(self.outline.title, self.values),
            salutation=plain(f"{(self.answers.audience or self.outline.salutation).rstrip('：:')}："),
            opening=self._set(opening, made),
            sections=made,
            closing=self._set(closing, made),
            speaker=self._speaker(),
            date_line=self._date_line(),
        )

    def _speaker(self) -> Spans:
        name = self.answers.speaker
        who = Span(name) if name else as_span("讲话人", open_mark("讲话人", "办公室"))
        post = titled(self.answers.unit, self.answers.post) if self.answers.post else ""
        return (*plain(f"{post}　" if post else ""), who)

    def _date_line(self) -> Spans:
        day = self.answers.date
        when = Span(written_date(day)) if day else as_span("会议日期", open_mark("会议日期", "办公室"))
        return (Span("（"), when, Span("）"))


def _short_name(theme: str, topics: tuple[str, ...], shelf: Shelf) -> str:
    """What a long theme may be called for short: the name of its topic that stands in it, or nothing."""
    names = [name for topic in topics for name in (topic, *shelf.topics[topic].aliases)]
    found = [name for name in names if name in theme and 2 < len(name) < len(theme)]
    return max(found, key=len, default="")
