"""Opening and closing moves: the meeting and its task, what just happened, the transition; the call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.model.answers import Answers
from drafter.model.content import GENERAL, Outline, PartForm, Phrase, Role, Shelf
from drafter.model.manuscript import Paragraph, Provenance, plain
from drafter.planning.compose import blocks
from drafter.planning.places import Place
from drafter.planning.selection import Occasion, Page, candidates, ranked
from drafter.planning.values import Values

JUST_NOW = "刚才"
_ANSWERED = Provenance("answers", "before")
_HERE = 120.0  # the usual length of a move, in characters


@dataclass(frozen=True, slots=True)
class Stage:
    """What every move needs: where phrases are found, what they must fit, what is printed already."""

    shelf: Shelf
    occasion: Occasion
    values: Values
    page: Page
    themes: tuple[str, ...]


def opening(outline: Outline, answers: Answers, stage: Stage) -> tuple[Paragraph, ...]:
    """The paragraphs before the first section; what just happened joins the first of them."""
    made: list[Paragraph] = []
    for role in outline.opening:
        if role is Role.JUST_NOW:
            made += _just_now(answers.before, stage, joined=bool(made))
        elif phrase := _take(role, stage, JUST_NOW if answers.before else ""):
            made += _paragraphs(phrase, stage.values, joined=False)
    return tuple(made)


def closing(outline: Outline, stage: Stage) -> tuple[Paragraph, ...]:
    """The paragraphs after the last section; the call joins the sentence of significance."""
    made: list[Paragraph] = []
    for role in outline.closing:
        if phrase := _take(role, stage, ""):
            made += _paragraphs(phrase, stage.values, joined=role is Role.CALL and bool(made))
    return tuple(made)


def _take(role: Role, stage: Stage, cue: str) -> Phrase | None:
    place = Place(-1, 0, -1, 0, role, PartForm.PARAGRAPHS, cue, stage.themes, 1, 1, _HERE)
    found = candidates(place, stage.shelf, stage.occasion, stage.values)
    if role is Role.TRANSITION:
        # 再讲 needs somebody who spoke before; without one, only wording that no cue limits.
        found = _matching(found, cue)
    best = ranked(place, found, stage.values, stage.page, stage.occasion, _HERE)
    if not best:
        return None
    stage.page.add(best[0], stage.values)
    return best[0]


def _matching(found: Iterable[Phrase], cue: str) -> tuple[Phrase, ...]:
    phrases = tuple(found)
    exact = tuple(phrase for phrase in phrases if cue and cue in phrase.cues)
    return exact or tuple(phrase for phrase in phrases if not phrase.cues)


def _paragraphs(phrase: Phrase, values: Values, *, joined: bool) -> tuple[Paragraph, ...]:
    made = blocks(replace(phrase, items=()), 0, values, joined=joined)
    return tuple(block for block in made if isinstance(block, Paragraph))


def _just_now(before: Sequence[str], stage: Stage, *, joined: bool) -> list[Paragraph]:
    """刚才，A。(attitude)B。(attitude): the attitude after the last of several events of one kind."""
    made: list[Paragraph] = []
    kinds = [_kind(event, stage) for event in before]
    for n, (event, kind) in enumerate(zip(before, kinds, strict=True)):
        lead = f"{JUST_NOW}，" if n == 0 and not event.startswith(JUST_NOW) else ""
        made.append(Paragraph(plain(f"{lead}{event}。"), _ANSWERED, joined=joined or n > 0))
        if kind and kind not in kinds[n + 1 :] and (phrase := _attitude(kind, stage)):
            stage.page.add(phrase, stage.values)
            made += _paragraphs(phrase, stage.values, joined=True)
    return made


def _kind(event: str, stage: Stage) -> str:
    """The cue of the shelf that says what sort of event this was; the one named last decides."""
    cues = {
        cue for phrase in stage.shelf.phrases(Role.JUST_NOW, (GENERAL, *stage.themes)) for cue in phrase.cues
    }
    return max((cue for cue in cues if cue in event), key=lambda cue: (event.rfind(cue), cue), default="")


def _attitude(kind: str, stage: Stage) -> Phrase | None:
    place = Place(-1, 0, -1, 0, Role.JUST_NOW, PartForm.PARAGRAPHS, kind, stage.themes, 1, 1, _HERE)
    found = candidates(place, stage.shelf, stage.occasion, stage.values)
    best = ranked(place, found, stage.values, stage.page, stage.occasion, 40.0)
    return best[0] if best else None
