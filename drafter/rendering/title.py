"""A long title broken by meaning into lines of nearly equal length, never inside a word or a 《》."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

from drafter import words
from drafter.model.manuscript import Span, Spans, text_of

LINE = 20
"""Characters of 22 pt that stand on a line of 156 mm (442.2 pt)."""

_NEVER_FIRST = frozenset("的上和与及暨、，”》）会") | {"会议", "大会", "工作", "讲话", "发言"}
"""What a line of a title does not begin with: particles, closing marks, the word that names the occasion."""
_NOT_FIRST = tuple(_NEVER_FIRST)
_OPENING, _CLOSING = "《“（【", "》”）】"


_ENDS = re.compile(
    "系统|工作|行动|活动|建设|检查|整治|改革|发展|安全|生产|环境|振兴|教育|服务|治理|阶段|精神|攻坚|责任|尽责|提升|管理|保护|分析"
    "|防治|防控|》"
)
_STARTS = re.compile("动员|推进|总结|部署|调度|电视|视频|现场|表彰|座谈|专题|开班|启动|督促|学习|深化|优化")
_EVEN = 24.0
"""Unevenness up to which a break at the usual words of titles is good enough without a dictionary, which
costs more than half a second."""


def broken(title: Spans) -> Spans:
    """The title with line breaks; one that fits on a line is left as it is."""
    text = text_of(title)
    if len(text) <= LINE or "\n" in text:
        return title
    cuts = _best(text, _usual_places(text))
    if not cuts or _unevenness(text, cuts) > _EVEN:
        cuts = _best(text, _places(text))
    return _with_breaks(title, cuts)


def _usual_places(text: str) -> list[int]:
    """Where titles of meetings usually end a line: after or before the words they are made of."""
    found = {match.end() for match in _ENDS.finditer(text)} | {
        match.start() for match in _STARTS.finditer(text)
    }
    return sorted(
        at
        for at in found - {0, len(text)}
        if not text[at:].startswith(_NOT_FIRST) and not _in_brackets(text[:at])
    )


def _in_brackets(before: str) -> bool:
    pairs = zip(_OPENING, _CLOSING, strict=True)
    return any(before.count(opening) != before.count(closing) for opening, closing in pairs)


def _places(text: str) -> list[int]:
    """Where a line may end: between words, outside brackets, not before what no line begins with."""
    places, at, depth = [], 0, 0
    for word in words.segmented(text):
        if at and depth == 0 and word not in _NEVER_FIRST:
            places.append(at)
        depth += sum(word.count(mark) for mark in _OPENING) - sum(word.count(mark) for mark in _CLOSING)
        at += len(word)
    return places


def _best(text: str, places: list[int]) -> tuple[int, ...]:
    """The fewest lines that fit, their lengths as even as may be, the last not the longest."""
    for lines in range(-(-len(text) // LINE), 6):
        fitting = [cuts for cuts in combinations(places, lines - 1) if _widest(text, cuts) <= LINE]
        if fitting:
            return min(fitting, key=lambda cuts: _unevenness(text, cuts))
    return ()


def _lengths(text: str, cuts: tuple[int, ...]) -> list[int]:
    return [end - start for start, end in pairwise((0, *cuts, len(text)))]


def _widest(text: str, cuts: tuple[int, ...]) -> int:
    return max(_lengths(text, cuts))


def _unevenness(text: str, cuts: tuple[int, ...]) -> float:
    lengths = _lengths(text, cuts)
    mean = len(text) / len(lengths)
    # A falling or diamond shape: a last line longer than the one before it looks upside down.
    return sum((length - mean) ** 2 for length in lengths) + 6 * max(0, lengths[-1] - lengths[-2])


def _with_breaks(title: Spans, cuts: tuple[int, ...]) -> Spans:
    made: list[Span] = []
    at = 0
    for span in title:
        inside = [cut - at for cut in cuts if at <= cut < at + len(span.text)]
        bounds = (0, *inside, len(span.text))
        pieces = [span.text[start:end] for start, end in pairwise(bounds)]
        made.append(Span("\n".join(pieces), span.kind, span.slot, span.key))
        at += len(span.text)
    return tuple(made)
