"""What a typed line means for a question, or what is wrong with it and how to mend it. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from drafter.interface import messages as m
from drafter.interface.completion import Choice, clear_winner, suggest
from drafter.interface.days import read_day, written_day
from drafter.interface.lists import text_of
from drafter.interface.questions import Context, Kind, Question
from drafter.model.answers import PACE
from drafter.model.clean import clean, clean_line
from drafter.model.numerals import parse, parse_date, written_date

LONGEST = 200
"""Characters of one typed answer."""
FEWEST_MINUTES, MOST_MINUTES = 1, 180
FARTHEST = 366 * 5
"""Days that a meeting may lie ahead or back."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a line, how it was understood (if that needs saying), or what is wrong with it."""

    value: object = None
    understood: str = ""
    problem: str = ""


def read(question: Question, line: str, context: Context) -> Reading:
    """What a line that is not empty, or an empty one without default, means."""
    text = clean_line(line).text
    if not text:
        return _empty(question, context)
    if len(text) > LONGEST:
        return Reading(problem=m.TOO_LONG.format(most=LONGEST, count=len(text)))
    return _READERS[question.kind](question, text, context)


def _empty(question: Question, context: Context) -> Reading:
    if question.required(context):
        return Reading(problem=m.CHOOSE if question.kind is Kind.CHOICE else m.REQUIRED)
    return Reading([] if question.kind is Kind.CLAUSES else False if question.kind is Kind.YES_NO else "")


def _choice(question: Question, text: str, context: Context) -> Reading:
    choices = question.choices(context)
    typed = unicodedata.normalize("NFKC", text)
    chosen = _named(text, choices) or _numbered(typed, choices) or clear_winner(text, choices)
    if chosen:
        return Reading(chosen.name, "" if chosen.name == text else chosen.name)
    return Reading(problem=_unclear(text, suggest(text, choices)))


def _named(text: str, choices: tuple[Choice, ...]) -> Choice | None:
    exact = (choice for choice in choices if choice.name == text)
    return next(exact, next((choice for choice in choices if text in choice.aliases), None))


def _numbered(typed: str, choices: tuple[Choice, ...]) -> Choice | None:
    number = int(typed) if re.fullmatch(r"[0-9]{1,3}", typed) else 0
    return choices[number - 1] if 1 <= number <= len(choices) else None


def _unclear(text: str, near: tuple[Choice, ...]) -> str:
    if not near:
        return m.NO_SUCH_CHOICE.format(text=text)
    names = "、".join(f"“{choice.name}”" for choice in near[:3])
    more = m.MANY_CHOICES_MORE.format(count=len(near)) if len(near) > 3 else ""
    return m.MANY_CHOICES.format(names=names + more)


_NOTHING = frozenset({"无", "没有", "空", "空着", "不填"})


def _text(question: Question, text: str, context: Context) -> Reading:
    if text in _NOTHING and not question.required(context):
        return Reading("", m.LEFT_EMPTY)
    return Reading(text)


def _date(question: Question, text: str, context: Context) -> Reading:
    day = read_day(unicodedata.normalize("NFKC", text), context.today)
    if day is None:
        return Reading(problem=m.NO_DAY)
    if abs((day - context.today).days) > FARTHEST:
        return Reading(problem=m.FAR_DAY.format(day=written_date(day)))
    return Reading(day.isoformat(), written_day(day))


_NUMBER = re.compile(
    r"约?(\d+(?:\.\d+)?|[零一二两三四五六七八九十百千万]+|半)(个?半?小时|分钟?|字|)(半|左右|)"
)


def _number(question: Question, text: str, context: Context) -> Reading:
    typed = re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))
    match = _NUMBER.fullmatch(typed)
    amount = _amount(match[1]) if match else None
    if not match or amount is None:
        return Reading(problem=m.NO_NUMBER)
    minutes = round(_in_minutes(amount, match[2], half=match[3] == "半"), 1)
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:
        return Reading(problem=m.OUT_OF_RANGE.format(low=FEWEST_MINUTES, high=MOST_MINUTES, number=minutes))
    shown = m.ABOUT_CHARACTERS.format(minutes=minutes, characters=round(minutes * PACE / 100) * 100)
    return Reading(int(minutes) if minutes == int(minutes) else minutes, shown)


def _amount(written: str) -> float | None:
    if written == "半":
        return 0.5
    return float(written) if written[0].isdigit() else parse(written)


def _in_minutes(amount: float, unit: str, *, half: bool) -> float:
    if unit.endswith("小时"):
        return (amount + 0.5 * (half or "半" in unit)) * 60
    return amount / PACE if unit == "字" else amount + 0.5 * half


_YES = frozenset({"要", "需要", "是", "好", "有", "y", "yes", "yao", "是的"})
_NO = frozenset({"不用", "不要", "不", "否", "没有", "无", "n", "no", "buyong", "by", "不需要"})


def _yes_no(question: Question, text: str, context: Context) -> Reading:
    typed = unicodedata.normalize("NFKC", text).lower()
    if typed in _YES or typed in _NO:
        yes = typed in _YES
        return Reading(yes, m.YES if yes else m.NO)
    return Reading(problem=m.YES_OR_NO)


def _clauses(question: Question, text: str, context: Context) -> Reading:
    parts = (part.strip().rstrip("。，") for part in re.split("[；;]", text))
    return Reading([part for part in parts if part])


_READERS: dict[Kind, Callable[[Question, str, Context], Reading]] = {
    Kind.CHOICE: _choice,
    Kind.TEXT: _text,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CLAUSES: _clauses,
    Kind.LIST: _text,  # lists are read line by line, by `lists`
}


def line_of(question: Question, value: object) -> str:
    """The line a person would have typed for a value; empty for one that does not fit the question."""
    if question.kind is Kind.DATE and isinstance(value, str):
        day = parse_date(value)
        return written_date(day) if day else ""
    if isinstance(value, bool):
        return (m.YES if value else m.NO) if question.kind is Kind.YES_NO else ""
    if isinstance(value, int | float):
        return f"{value:g}" if question.kind is Kind.NUMBER else ""
    if isinstance(value, list | tuple):
        return m.SEPARATOR.join(filter(None, map(text_of, value)))
    return clean_line(value).text if isinstance(value, str) else ""


def shown(question: Question, value: object) -> str:
    """A value as the transcript and the review page show it."""
    if question.kind is Kind.DATE and isinstance(value, str) and (day := _iso(value)):
        return written_day(day)
    line = line_of(question, value)
    if question.kind is Kind.NUMBER and _is_minutes(value):
        return m.ABOUT_CHARACTERS.format(minutes=value, characters=round(value * PACE / 100) * 100)
    open_in_draft = question.key == "speaker"
    return line or (m.OPEN_IN_DRAFT if open_in_draft else m.EMPTY)


def fits(question: Question, value: object, context: Context) -> bool:
    """Whether a stored value still answers the question (the outline may have changed since)."""
    if value is None:
        return False
    if question.kind is Kind.LIST:
        good = isinstance(value, list) and all(map(text_of, value)) and len(value) <= question.most
        return good and (bool(value) or not question.required(context))
    if question.kind is Kind.NUMBER and not _is_minutes(value):
        return False
    line = line_of(question, value)
    reading = read(question, line, context)
    # A name, alias or id, not something merely like one.
    same = question.kind is not Kind.CHOICE or _named(line, question.choices(context)) is not None
    return (not value or bool(line)) and not reading.problem and same


def _is_minutes(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and FEWEST_MINUTES <= value <= MOST_MINUTES


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def cleaned(value: object) -> object:
    """A stored value with every string cleaned: the disk is a door like the keyboard."""
    if isinstance(value, str):
        return clean(value).text
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    if isinstance(value, dict):
        return {str(key): cleaned(item) for key, item in value.items()}
    return value
