"""The door: what a string from a keyboard, file, clipboard or database may hold.

Goes: NUL and other C0 controls but tab and newline, C1, lone surrogates, bidirectional controls, TAG
characters U+E0000–E007F, noncharacters that XML refuses. Stays: variation selectors U+E0100–E01EF,
which tell apart the forms of rare characters in names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\ufeff\ufffe\uffff\ud800-\udfff"  # byte order marks, noncharacters, lone surrogates
    "\U000e0000-\U000e007f]"  # TAG characters
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A string that may go anywhere, and how many characters were taken out of it."""

    text: str
    removed: int


def clean(text: str) -> Cleaned:
    """Take out what no manuscript may hold; CRLF and CR become LF (not counted as removed)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = _UNWANTED.sub("", lines)
    return Cleaned(kept, len(lines) - len(kept))


def clean_line(text: str) -> Cleaned:
    """The same for a value of one line: newlines and tabs become spaces, the ends are stripped."""
    cleaned = clean(text)
    return Cleaned(re.sub(r"[\n\t]+", " ", cleaned.text).strip(), cleaned.removed)
