"""A long title broken by meaning into lines of nearly equal length, never inside a word or a 《》."""

from __future__ import annotations

from itertools import combinations, pairwise

from drafter import words
from drafter.model.manuscript import Span, Spans, text_of

LINE = 20
"""Characters of 22 pt that stand on a line of 156 mm (442.2 pt)."""

_NEVER_FIRST = (
    "的",
    "上",
    "和",
    "与",
    "及",
    "暨",
    "、",
    "，",
    "”",
    "》",
    "）",
    "会",
    "会议",
    "大会",
    "工作",
    "讲话",
    "发言",
)
"""What a line of a title does not begin with: particles, closing marks, the word that names the occasion."""
_OPENING, _CLOSING = "《“（【", "》”）】"


def broken(title: Spans) -> Spans:
    """The title with line breaks; one that fits on a line is left as it is."""
    text = text_of(title)
    if len(text) <= LINE or "\n" in text:
        return title
    return _with_breaks(title, _best(text, _places(text)))


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
        made.append(Span("\n".join(pieces), span.kind, span.slot))
        at += len(span.text)
    return tuple(made)
