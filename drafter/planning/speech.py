"""The whole job of planning: answers and a shelf -> a manuscript of the asked length."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.model.answers import Answers, Priority
from drafter.model.content import Outline, PartForm, Phrase, Role, Variant
from drafter.model.manuscript import Manuscript, Paragraph, Section, plain, spoken_characters
from drafter.model.shelf import Shelf
from drafter.planning import moves
from drafter.planning.assembly import Frame, points_of, sections
from drafter.planning.budget import TOLERANCE, asked_length, balance
from drafter.planning.charges import charges
from drafter.planning.compose import count_value, fill
from drafter.planning.fitting import fitted
from drafter.planning.occasion import Occasion
from drafter.planning.office import office_of
from drafter.planning.page import Page
from drafter.planning.places import LEAST_ITEMS, Choice, Place, measure, places_of
from drafter.planning.priorities import Understood, understand
from drafter.planning.selection import candidates, ranked, select
from drafter.planning.theme import theme_of
from drafter.planning.told import Told
from drafter.planning.unsaid import count_last, reviews, says_why, with_unsaid
from drafter.planning.values import Values

MUCH_SHORTER = 0.75
"""Of a phrase's length that one exchanged for it may take."""
LEAST_PART = 4
"""Characters from which a part of a theme is a work of its own: 备战和参加省运会 is one."""
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


def plan(
    answers: Answers,
    outline: Outline,
    shelf: Shelf,
    seed: int = 0,
    used: Mapping[str, int] | None = None,
    shown: Answers | None = None,
) -> Speech:
    """The manuscript for these answers: the same for the same answers, shelf, seed and memory.

    `used` tells how many speeches ago this speaker said a phrase. `shown` are the same answers with facts
    that came in later: they are printed, but decide nothing, so that no sentence changes for them.
    """
    variant = next(one for one in outline.variants if one.id == answers.variant)
    nothing_stressed = not answers.priorities and variant.speaks_of_priorities
    if nothing_stressed:
        # Who stresses nothing speaks of the theme itself.
        told = Priority(theme_of(answers))
        answers = replace(answers, priorities=(told,))
        shown = replace(shown, priorities=(told,)) if shown else None
    desk = _Desk(answers, outline, variant, shelf, seed, used or {}, shown or answers)
    target = asked_length(answers, outline, variant)
    manuscript = desk.write(target)
    characters = spoken_characters(manuscript)
    notes = _notes(characters, target, outline, variant)
    notes += (("no-priorities", 0, 0),) if nothing_stressed else ()
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
        used: Mapping[str, int],
        shown: Answers,
    ) -> None:
        self.answers, self.outline, self.variant, self.shelf = answers, outline, variant, shelf
        self.seed = seed
        theme = theme_of(answers)
        told = (answers.unit, answers.meeting, theme, *(one.text for one in answers.priorities))
        subject = "，".join(told)
        self.themes = shelf.find_topic(theme, theme, subject)
        self.understood = tuple(understand(priority, shelf, subject) for priority in answers.priorities)
        slot = "" if variant.deploys else outline.facts
        elsewhere = {"deeds": outline.opens, "harm": says_why(variant), "done": reviews(variant)}
        self.told = Told.of(answers, self.understood, shelf, slot, **elsewhere)
        self.shown = Told.of(shown, self.understood, shelf, slot, **elsewhere)
        self.values, self.values_of = self.told.values, self.told.values_of
        self._page: tuple[tuple[Choice, ...], Page] = ((), Page())
        self._found: dict[tuple[tuple[int, ...], Role], tuple[Phrase, ...]] = {}
        office = office_of(answers.unit, answers.region)
        tone = answers.tone or outline.tone
        self.occasion = Occasion(
            outline.id,
            variant.id,
            answers.unit,
            office.level,
            tone,
            answers.date,
            subject,
            self.themes,
            seed,
            used,
            outline.asks,
        )

    def write(self, target: int) -> Manuscript:
        """The manuscript nearest to the target, the measured lengths corrected by the printed ones."""
        announced = bool(self.variant.headings) or any(
            part.form is PartForm.POINTS for section in self.variant.sections for part in section.parts
        )
        stage = moves.Stage(
            self.shelf, self.occasion, self.told.ends, Page(), self.themes, announced, self.variant.deploys
        )
        ends = moves.opening(self.outline, self.answers, stage), moves.closing(self.outline, stage)
        used = sum(len(paragraph.text) for end in ends for paragraph in self._set(end, (), self.told.ends))
        body = float(target - used)
        self.variant = fitted(self.variant, body, len(self.understood), self._times_usual(target))
        places = places_of(
            self.variant, self.themes, self.understood, body, len(self.told.of_agenda), self.seed
        )
        choices = select(places, self.shelf, self.occasion, self.values_of)
        wanted = body
        for _ in range(PASSES):
            choices = balance(choices, places, wanted, self.values_of, self)
            owed = charges(choices, places, self.shelf, self.values_of, self.seed, asks=self.outline.asks)
            manuscript = self._assemble((*choices, *owed), *ends, self.told)
            missing = target - spoken_characters(manuscript)
            if abs(missing) <= 0.01 * target:
                break
            wanted = sum(choice.length for choice in choices) + missing
        if self.shown.answers == self.told.answers:
            return manuscript
        return self._assemble((*choices, *owed), *ends, self.shown)

    def _times_usual(self, target: int) -> float:
        """How many times longer than usual for its variant the speech is to be."""
        usual = (self.variant.minutes or self.outline.minutes) * self.answers.pace
        return target / usual

    def _set(
        self, chosen: Sequence[moves.Move], made: Sequence[Section], values: Values
    ) -> tuple[Paragraph, ...]:
        """Opening or closing moves with the number of parts that they announce."""
        number = len(made) if self.variant.headings else points_of(made)
        if made and number < 2:
            # Nothing is numbered after all, so nothing may be announced.
            chosen = [move for move in chosen if not (move.phrase and moves.NUMBER in move.phrase.printed)]
        return moves.set_moves(chosen, values.with_values({"节数": count_value(number)}))

    def another(self, place: Place, choices: Sequence[Choice]) -> Phrase | None:
        """The best phrase for a place that is not on the page yet."""
        page = self._page_of(choices)
        found = self._ranked(place, page, 0.5 * place.target)
        return found[0] if found and not page.says_again(found[0], place.priority) else None

    def instead(self, choice: Choice, choices: Sequence[Choice], *, longer: bool) -> Choice | None:
        """The best phrase not on the page yet that takes much less room than a choice does, or much more."""
        page = self._page_of([one for one in choices if one is not choice])
        values, nth = self.values_of(choice.place), choice.place.priority
        for phrase in self._ranked(choice.place, page, choice.length * (2.0 if longer else 0.5)):
            items = len(phrase.items) if longer else min(LEAST_ITEMS, len(phrase.items))
            length = measure(phrase, items, values)
            fits = length > choice.length / MUCH_SHORTER if longer else length < MUCH_SHORTER * choice.length
            if fits and phrase.id != choice.phrase.id and not page.says_again(phrase, nth):
                return Choice(choice.place, phrase, items, length)
        return None

    def _page_of(self, choices: Sequence[Choice]) -> Page:
        # Every place asks about the same choices in turn: what they make of the page is kept for the next.
        known, page = self._page
        if len(known) != len(choices) or any(a is not b for a, b in zip(known, choices, strict=False)):
            page = Page()
            for choice in choices:
                page.add(choice.phrase, self.values_of(choice.place), choice.place.priority)
            self._page = (tuple(choices), page)
        return page

    def _ranked(self, place: Place, page: Page, room: float) -> list[Phrase]:
        values = self.values_of(place)
        found = self._found.get((place.key, place.role))
        if found is None:
            found = self._found[place.key, place.role] = candidates(place, self.shelf, self.occasion, values)
        return ranked(place, found, values, page, self.occasion, room)

    def _assemble(
        self,
        choices: tuple[Choice, ...],
        opening: Sequence[moves.Move],
        closing: Sequence[moves.Move],
        told: Told,
    ) -> Manuscript:
        short = _short_name(self.values.get("主题").text, self.themes, self.shelf)
        frame = Frame(self.outline, self.variant, self.shelf, told, self.occasion.tone, short, self.seed)
        made = sections(frame, choices)
        spoken_of = {choice.place.priority for choice in choices}
        left = [one for n, one in enumerate(told.understood) if n not in spoken_of]
        before = self._set(opening, made, told.ends)
        transition = _transition(opening)
        printed = [choice.printed for choice in choices]
        printed += [move.phrase.printed for move in (*opening, *closing) if move.phrase]
        facts = not any(self.outline.facts in names for names in printed)
        before, made = with_unsaid(
            before,
            made,
            self.variant,
            left,
            facts=facts,
            inside=self.outline.asks,
            transition=transition.id if transition else "",
        )
        announces = transition is not None and moves.NUMBER in transition.printed
        if announces and not self.variant.headings and points_of(made) > 1:
            before, made = count_last(before, made)
        return Manuscript(
            title=fill(self.outline.title, told.ends),
            salutation=plain(f"{(self.answers.audience or self.outline.salutation).rstrip('：:')}："),
            opening=before,
            sections=made,
            closing=self._set(closing, made, told.closing(deployed=self.outline.asks)),
            speaker=told.speaker(),
            date_line=told.date_line(),
        )


def _transition(opening: Sequence[moves.Move]) -> Phrase | None:
    """The words that lead from the opening to the first point, if there are any."""
    last = opening[-1].phrase if opening else None
    return last if last and last.role is Role.TRANSITION else None


def _short_name(theme: str, topics: tuple[str, ...], shelf: Shelf) -> str:
    """What headings may call a long theme: its topic by name, 各项工作 where it joins several; or nothing."""
    parts = re.split("[和与暨、]", theme)
    if len(parts) > 1:
        whole = all(len(part) >= LEAST_PART for part in parts)
        return "各项工作" if whole else ""
    names = [name for topic in topics for name in (topic, *shelf.topics[topic].aliases)]
    found = [name for name in names if name in theme and 2 < len(name) < len(theme)]
    return max(found, key=len, default="")
