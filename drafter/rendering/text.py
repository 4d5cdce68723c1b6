"""Manuscript to plain text: one small function for each kind of line.

It looks like the page as far as plain text can: body and headings begin two characters in, with
full-width spaces; a blank line stands above the salutation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from drafter.model.clean import clean
from drafter.model.manuscript import Line, LineKind, Manuscript, lines

_INDENT = "\u3000\u3000"


def render(manuscript: Manuscript) -> str:
    """The manuscript as text, one line for a paragraph, a newline at the end."""
    return "".join(f"{_WRITERS[line.kind](line)}\n" for line in lines(manuscript))


def _flush(line: Line) -> str:
    return clean(line.text).text


def _salutation(line: Line) -> str:
    return f"\n{_flush(line)}"


def _indented(line: Line) -> str:
    return f"{_INDENT}{_flush(line)}"


_WRITERS: Mapping[LineKind, Callable[[Line], str]] = MappingProxyType(
    {
        LineKind.TITLE: _flush,
        LineKind.SPEAKER: _flush,
        LineKind.DATE: _flush,
        LineKind.SALUTATION: _salutation,
        LineKind.HEADING: _indented,
        LineKind.BODY: _indented,
    }
)
