"""Marker styles of Chinese speeches: writes them and recognises them.

The ladder is 一、 → （一） → 1. → （1）; inside paragraphs 一是, 一要, 首先, 第一，. Half-width forms
(`(一)`, `第一,`) are recognised and keep their printed text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from drafter.model import numerals


class MarkerStyle(Enum):
    """A family of markers; the value is its first member, as the JSON of `tree` names it."""

    SECTION = "一、"
    BRACKETED = "（一）"
    ARABIC = "1."
    ARABIC_COMMA = "1、"
    ARABIC_BRACKETED = "（1）"
    CIRCLED = "①"
    ORDINAL = "第一，"
    IS = "一是"
    MUST = "一要"
    FIRSTLY = "首先"
    NONE = "none"


LADDER = (MarkerStyle.SECTION, MarkerStyle.BRACKETED, MarkerStyle.ARABIC, MarkerStyle.ARABIC_BRACKETED)
INLINE = frozenset({MarkerStyle.ORDINAL, MarkerStyle.IS, MarkerStyle.MUST, MarkerStyle.FIRSTLY})

_FIRSTLY = ("首先", "其次", "再次")
_CIRCLED_FIRST, _CIRCLED_LAST = 0x2460, 0x2473


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in its place: style, number (1-based), and the characters as printed."""

    style: MarkerStyle
    number: int
    text: str


def write(style: MarkerStyle, number: int) -> Marker:
    """The marker with this number, punctuation included: 一、 （一） 1. （1） ① 第一， 一是 一要 首先，.

    Raises ValueError where the style has no such member (首先 has three, ① twenty, NONE none).
    """
    if number < 1:
        raise ValueError(f"markers start at 1: {number}")
    return Marker(style, number, _WRITERS[style](number))


def _write_firstly(number: int) -> str:
    if number > len(_FIRSTLY):
        raise ValueError("首先/其次/再次 has three members")
    return f"{_FIRSTLY[number - 1]}，"


def _write_circled(number: int) -> str:
    if _CIRCLED_FIRST + number - 1 > _CIRCLED_LAST:
        raise ValueError("circled numbers go to 20")
    return chr(_CIRCLED_FIRST + number - 1)


def _write_none(number: int) -> str:
    raise ValueError("no marker to write")


_WRITERS = {
    MarkerStyle.SECTION: lambda n: f"{numerals.chinese(n)}、",
    MarkerStyle.BRACKETED: lambda n: f"（{numerals.chinese(n)}）",
    MarkerStyle.ARABIC: lambda n: f"{n}.",
    MarkerStyle.ARABIC_COMMA: lambda n: f"{n}、",
    MarkerStyle.ARABIC_BRACKETED: lambda n: f"（{n}）",
    MarkerStyle.CIRCLED: _write_circled,
    MarkerStyle.ORDINAL: lambda n: f"第{numerals.chinese(n)}，",
    MarkerStyle.IS: lambda n: f"{numerals.chinese(n)}是",
    MarkerStyle.MUST: lambda n: f"{numerals.chinese(n)}要",
    MarkerStyle.FIRSTLY: _write_firstly,
    MarkerStyle.NONE: _write_none,
}

_N = r"(?P<n>[一二三四五六七八九十百]+)"
_A = r"(?P<n>\d{1,3})"
_PATTERNS: tuple[tuple[MarkerStyle, re.Pattern[str]], ...] = (
    # 一、二线城市 enumerates; a marker is not followed by another numeral and 、.
    (MarkerStyle.SECTION, re.compile(rf"{_N}、\s*(?![一二三四五六七八九十]+(?:、|线|级|类|等))")),
    (MarkerStyle.BRACKETED, re.compile(rf"[（(]\s*{_N}\s*[）)]、?\s*")),
    (MarkerStyle.ARABIC_BRACKETED, re.compile(rf"[（(]\s*{_A}\s*[）)]、?\s*")),
    (MarkerStyle.ARABIC_COMMA, re.compile(rf"{_A}、\s*(?!\d)")),
    # 5.5%左右 is a figure: no digit may follow the point.
    (MarkerStyle.ARABIC, re.compile(rf"{_A}[.．]\s*(?!\d)")),
    (MarkerStyle.CIRCLED, re.compile(r"(?P<n>[\u2460-\u2473])、?\s*")),
    (MarkerStyle.ORDINAL, re.compile(rf"第{_N}[，,、]\s*")),
    # 一是一、二是二 says that a thing is what it is; 三是一时办不到的 goes on a series.
    (MarkerStyle.IS, re.compile(rf"{_N}是(?![一二三四五六七八九十][、，,。；;])")),
    (MarkerStyle.MUST, re.compile(rf"{_N}要")),
    (MarkerStyle.FIRSTLY, re.compile(r"(?P<n>首先|其次|再次|再其次)[，,]?")),
)


def recognise(text: str) -> Marker | None:
    """The marker that a line or clause begins with, or None (一年来, 第一季度, 5.5%左右 are none)."""
    for style, pattern in _PATTERNS:
        match = pattern.match(text)
        if match and (number := _number(style, match["n"])):
            return Marker(style, number, match[0].rstrip())
    return None


def _number(style: MarkerStyle, written: str) -> int | None:
    if style is MarkerStyle.FIRSTLY:
        return {"首先": 1, "其次": 2}.get(written, 3)
    if style is MarkerStyle.CIRCLED:
        return ord(written) - _CIRCLED_FIRST + 1
    return int(written) if written.isdigit() else numerals.parse(written)


_CLAUSE_START = re.compile(r"(?:^|(?<=[。；;：:，,！!？?]))\s*")


def recognise_inline(text: str) -> Iterator[tuple[int, Marker]]:
    """The series markers inside a paragraph, each with its offset: at the start and after a stop."""
    for start in _CLAUSE_START.finditer(text):
        marker = recognise(text[start.end() : start.end() + 8])
        if marker and marker.style in INLINE:
            yield start.end(), marker
