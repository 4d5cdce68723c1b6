"""Opening and closing moves: the meeting and its task, what just happened, the transition; the call.

Chosen before the sections, because they take room; set after them, because they announce their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.model.answers import Answers
from drafter.model.builtin import LISTS
from drafter.model.content import GENERAL, Outline, PartForm, Phrase, Role
from drafter.model.manuscript import Paragraph, Provenance, plain
from drafter.model.shelf import Shelf
from drafter.planning.compose import blocks
from drafter.planning.occasion import Occasion
from drafter.planning.page import Page
from drafter.planning.places import Place
from drafter.planning.selection import candidates, ranked
from drafter.planning.values import Values

JUST_NOW = "刚才"
NUMBER = "节数"
_ANSWERED = Provenance("answers", "before")
MOST_ATTITUDES = 2
_HERE = 120.0  # the usual length of a move, in characters


@dataclass(frozen=True, slots=True)
class Move:
    """A phrase, or words of the person's own, that opens or closes the speech."""

    phrase: Phrase | None = None
    words: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What choosing needs: where phrases are, what they must fit, what is printed already.

    `announced` says whether the speech has numbered parts whose number can be announced, `deploys` whether
    it treats the priorities one by one.
    """

    shelf: Shelf
    occasion: Occasion
    values: Values
    page: Page
    themes: tuple[str, ...]
    announced: bool = True
    deploys: bool = True


def opening(outline: Outline, answers: Answers, stage: Stage) -> tuple[Move, ...]:
    """The moves before the first section; what just happened joins the first of them."""
    made: list[Move] = []
    for role in outline.opening:
        if role is Role.JUST_NOW:
            made += _just_now(answers.before, stage, joined=bool(made))
        else:
            names = role is Role.OPENING and stage.deploys and stage.values.knows("重点列举")
            if phrase := _take(role, stage, JUST_NOW if answers.before else "", echoing=names):
                made.append(Move(phrase))
    return tuple(made)


def closing(outline: Outline, stage: Stage) -> tuple[Move, ...]:
    """The moves after the last section; the call joins the sentence of significance.

    Where the speech deploys priorities, one of the moves names them once more.
    """
    made: list[Move] = []
    echo = stage.values.knows("重点列举") and stage.deploys
    for role in outline.closing:
        wants_echo = echo and role is _last_call(outline) and not any(_echoes(move) for move in made)
        if phrase := _take(role, stage, "", echoing=wants_echo):
            made.append(Move(phrase, joined=role is Role.CALL and bool(made)))
    return tuple(made)


def _last_call(outline: Outline) -> Role | None:
    """The closing role that can name the priorities: the call, else the sentence of significance."""
    return next((role for role in (Role.CALL, Role.MEANING_AT_CLOSE) if role in outline.closing), None)


def _echoes(move: Move) -> bool:
    return move.phrase is not None and bool(LISTS & move.phrase.printed)


def set_moves(moves: Iterable[Move], values: Values) -> tuple[Paragraph, ...]:
    """The paragraphs of some moves, their slots filled."""
    made: list[Paragraph] = []
    for move in moves:
        if move.phrase is None:
            made.append(Paragraph(plain(move.words), _ANSWERED, move.joined))
            continue
        below = blocks(replace(move.phrase, items=()), 0, values, joined=move.joined)
        made += [block for block in below if isinstance(block, Paragraph)]
    return tuple(made)


def _take(role: Role, stage: Stage, cue: str, *, echoing: bool = False) -> Phrase | None:
    place = Place(-1, 0, -1, 0, role, PartForm.PARAGRAPHS, cue, stage.themes, 1, 1, _HERE)
    found = candidates(place, stage.shelf, stage.occasion, stage.values)
    if role is Role.TRANSITION:
        # 再讲 needs somebody who spoke before; without one, only wording that no cue limits.
        found = _matching(found, cue)
    counting = tuple(phrase for phrase in found if NUMBER in phrase.printed)
    if not stage.announced:
        found = tuple(phrase for phrase in found if phrase not in counting)
    elif role is Role.TRANSITION:
        found = counting or found
    if echoing:
        found = tuple(phrase for phrase in found if LISTS & phrase.printed) or found
    best = ranked(place, _of_this_meeting(found), stage.values, stage.page, stage.occasion, _HERE)
    if not best:
        return None
    stage.page.add(best[0], stage.values)
    return best[0]


def _of_this_meeting(found: Sequence[Phrase]) -> Sequence[Phrase]:
    """Phrases written for just this type of meeting, where there are any."""
    return [phrase for phrase in found if phrase.meetings] or found


def _matching(found: Iterable[Phrase], cue: str) -> tuple[Phrase, ...]:
    phrases = tuple(found)
    exact = tuple(phrase for phrase in phrases if cue and cue in phrase.cues)
    return exact or tuple(phrase for phrase in phrases if not phrase.cues)


def _just_now(before: Sequence[str], stage: Stage, *, joined: bool) -> list[Move]:
    """刚才，A。B。(attitudes): first all that happened, then what the speaker says to it."""
    made: list[Move] = []
    for n, event in enumerate(before):
        when = BEFORE if _TOOK_LONG.search(event) else JUST_NOW
        lead = f"{when}，" if n == 0 and not event.startswith(when) else ""
        made.append(Move(words=f"{lead}{_with_subject(event)}。", joined=joined or n > 0))
    # The last kinds of events are still in everybody's ear; more than two remarks on them are too many.
    kinds = list(dict.fromkeys(kind for event in before if (kind := _kind(event, stage))))
    for kind in kinds[-MOST_ATTITUDES:]:
        if phrase := _attitude(kind, stage):
            stage.page.add(phrase, stage.values)
            made.append(Move(phrase, joined=True))
    return made


BEFORE = "会前"
_TOOK_LONG = re.compile(r"[半一两二三\d]天|昨[天日]|[上下]午|前[天期]|这几天")
"""What cannot have happened just now."""
_WE_DID = re.compile("收听|收看|观看|观摩|参观|学习|察看|实地|现场|^看了|^听了|^集体|^一起|^先后[看到]")
_AT_MEETING = re.compile("表彰|颁|签|为.{2,20}颁|授")
"""What is done at a meeting, but not by it."""
_MEETING_DID = re.compile("宣读|通报|传达|宣布|表彰|颁|签|为.{2,20}颁|播放|部署|介绍")


def _with_subject(event: str) -> str:
    """An event that begins with its verb needs somebody who did it: 宣读了决定 → 会议宣读了决定."""
    if _WE_DID.match(event):
        return f"我们{event}"
    if _AT_MEETING.match(event):
        return f"会上{event}"
    return f"会议{event}" if _MEETING_DID.match(event) else event


def _kind(event: str, stage: Stage) -> str:
    """The cue of the shelf that says what sort of event this was; the one named first decides (表态发言)."""
    phrases = stage.shelf.phrases(Role.JUST_NOW, (GENERAL, *stage.themes))
    cues = {cue for phrase in phrases for cue in phrase.cues}
    return min((cue for cue in cues if cue in event), key=lambda cue: (event.find(cue), cue), default="")


def _attitude(kind: str, stage: Stage) -> Phrase | None:
    place = Place(-1, 0, -1, 0, Role.JUST_NOW, PartForm.PARAGRAPHS, kind, stage.themes, 1, 1, _HERE)
    found = candidates(place, stage.shelf, stage.occasion, stage.values)
    best = ranked(place, found, stage.values, stage.page, stage.occasion, 40.0)
    return best[0] if best else None
