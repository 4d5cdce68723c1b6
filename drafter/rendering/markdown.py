"""Manuscript to Markdown (CommonMark): one small function for each kind of line.

Markers are printed as they stand; what Markdown would take for a sign of its own is escaped. Run-in
headings are plain text: emphasis beside full-width punctuation is not recognised by CommonMark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafter.model.clean import clean
from drafter.model.manuscript import Line, LineKind, Manuscript, lines

_DEEPEST = 6
_SIGN = re.compile(
    r"[\\`*_\[\]<>~|]"  # anywhere
    r"|&(?=\#?\w+;)"  # an entity
    r"|^[\#+=-]"  # at the start: a heading, an item, a rule
    r"|\#(?=\#*$)"  # at the end: the close of a heading
    r"|^(?P<number>\d{1,9})(?P<stop>[.)])(?=[ \t]|$)"  # an item with a number
)


def render(manuscript: Manuscript) -> str:
    """The manuscript as Markdown, a blank line between paragraphs, a newline at the end."""
    blocks = [_WRITERS[line.kind](line) for line in lines(manuscript)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _title(line: Line) -> str:
    return _heading_of(1, line)


def _heading(line: Line) -> str:
    return _heading_of(min(line.level + 1, _DEEPEST), line)


def _paragraph(line: Line) -> str:
    return "\\\n".join(_escaped(row) for row in _rows(line) if row)


def _heading_of(depth: int, line: Line) -> str:
    """On one line, as Markdown asks; Chinese needs no space where two lines meet."""
    words = _escaped("".join(_rows(line)))
    return f"{'#' * depth} {words}" if words else ""


def _rows(line: Line) -> list[str]:
    """Spaces at the ends go: four of them would make a block of code."""
    return [row.strip(" \t\u3000") for row in clean(line.text).text.split("\n")]


def _escaped(row: str) -> str:
    return _SIGN.sub(_with_backslash, row)


def _with_backslash(found: re.Match[str]) -> str:
    return f"{found['number']}\\{found['stop']}" if found["number"] else f"\\{found[0]}"


_WRITERS: Mapping[LineKind, Callable[[Line], str]] = MappingProxyType(
    {
        LineKind.TITLE: _title,
        LineKind.SPEAKER: _paragraph,
        LineKind.DATE: _paragraph,
        LineKind.SALUTATION: _paragraph,
        LineKind.HEADING: _heading,
        LineKind.BODY: _paragraph,
    }
)
