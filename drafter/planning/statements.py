"""A priority typed as a statement: a question, an order, a figure, a difficulty, a wrong, a danger.

It is no name of work, so what is done about it governs it: 解决…的问题, 落实“…”的要求, 防范….
"""

from __future__ import annotations

import re

from drafter.lexicon.collocations import STANDARD_FRAMES
from drafter.lexicon.statements import (
    DANGER,
    DANGER_FRAMES,
    DIFFICULTY,
    DIFFICULTY_FRAMES,
    DIFFICULTY_IN_CLAUSES_FRAMES,
    EVENT,
    FORBIDS,
    GOAL,
    GOAL_FRAMES,
    GUARDED,
    KEPT_UP,
    LESSON_FRAMES,
    LONG_WRONG,
    LONG_WRONG_FRAMES,
    MAXIM,
    MAXIM_FRAMES,
    MUST,
    NOT_DONE,
    ORDERED,
    OUGHT,
    PROBLEM_FRAMES,
    QUESTION,
    QUESTION_FRAMES,
    QUOTING_MAXIM_FRAMES,
    QUOTING_REQUIREMENT_FRAMES,
    REMEDY_FIRST,
    REMEDY_LAST,
    REQUIREMENT_FRAMES,
    ROW_OF_DIFFICULTIES_FRAMES,
    ROW_OF_WRONGS_FRAMES,
    WRONG,
    WRONG_FRAMES,
)

IN_QUOTES = re.compile("“[^”]*”")
"""What somebody quotes: its words tell nothing of the text around it."""
Frames = tuple[str, ...]


def frames_of(text: str) -> Frames:
    """What is done about a text that is a statement, as frames in which … stands for it; empty for a name."""
    told = IN_QUOTES.sub("“”", text)
    if FORBIDS.match(told) or MUST.search(told):
        return _requirement(text)
    if ORDERED.match(told):
        return ("…",)
    if QUESTION.search(told) and not _has_remedy(told):
        return QUESTION_FRAMES
    if KEPT_UP.search(told) and not (DIFFICULTY.search(told) or OUGHT.search(told)):
        return STANDARD_FRAMES
    return frames_of_ill(text) or _frames_of_aim(told, text)


def _frames_of_aim(told: str, text: str) -> Frames:
    """What is done about what ought to be, about a truth and about a figure; `told` is without quotations."""
    if OUGHT.search(told):
        return _requirement(text)
    if MAXIM.search(told):
        return QUOTING_MAXIM_FRAMES if "“" in text else MAXIM_FRAMES
    return GOAL_FRAMES if GOAL.search(told) else ()


def _requirement(text: str) -> Frames:
    return QUOTING_REQUIREMENT_FRAMES if "“" in text else REQUIREMENT_FRAMES


def frames_of_ill(text: str) -> Frames:
    """What is done about a difficulty, a wrong, a danger, or a row of them; empty for anything else."""
    if not is_ill(text):
        return ()
    if text.endswith("问题"):
        return PROBLEM_FRAMES
    if _is_wrong(text):
        told = WRONG_FRAMES if len(text) < LONG_WRONG else LONG_WRONG_FRAMES
        return ROW_OF_WRONGS_FRAMES if "、" in text else told
    hard = [one for one in text.split("、") if _is_hard(one)]
    if len(hard) > 1:
        return ROW_OF_DIFFICULTIES_FRAMES
    if hard or _is_hard(text):
        return DIFFICULTY_IN_CLAUSES_FRAMES if "，" in text and "“" not in text else DIFFICULTY_FRAMES
    return LESSON_FRAMES if EVENT.search(text) else DANGER_FRAMES


def is_ill(text: str) -> bool:
    """Whether a text names what is difficult, wrong or dangerous, and nothing that is done about it."""
    if _has_remedy(text):
        return False
    open_to_it = GUARDED.sub("", text)
    return _is_wrong(open_to_it) or _is_hard(text) or DANGER.search(open_to_it) is not None


def _has_remedy(text: str) -> bool:
    parts = text.rstrip("”").split("、")
    return REMEDY_FIRST.match(text) is not None or any(REMEDY_LAST.search(part) for part in parts)


def _is_wrong(text: str) -> bool:
    return WRONG.search(text) is not None


def _is_hard(text: str) -> bool:
    return is_difficulty(text) or NOT_DONE.search(text) is not None


def is_difficulty(text: str) -> bool:
    """Whether a text tells what is lacking, too much, or has not come to pass."""
    return DIFFICULTY.search(text.removesuffix("问题")) is not None
