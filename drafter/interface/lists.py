"""Lists typed line by line (before, spirit, priorities): what a line does to the list. Pure.

An item is a string, or a table with a `text` (a priority); editing the text keeps the rest.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from drafter.interface import messages as m
from drafter.model.clean import clean_line
from drafter.model.numbering import INLINE, recognise

LONGEST = 300
"""Characters of one item; a whole paragraph is not an item."""

_UNFINISHED = re.compile(r"删|删除|删去|改|修改|上移|下移|[deuj]", re.IGNORECASE)
"""A command without its number: nobody means it as an item."""

_COMMANDS = (
    ("delete", re.compile(r"(?:d|删除|删)第?(\d{1,2})条?", re.IGNORECASE)),
    ("edit", re.compile(r"(?:e|修改|改)第?(\d{1,2})条?", re.IGNORECASE)),
    ("up", re.compile(r"(?:u|上移)第?(\d{1,2})条?", re.IGNORECASE)),
    ("down", re.compile(r"(?:j|下移)第?(\d{1,2})条?", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """What one line did: the items after it, the item (0-based) to edit next, what is wrong with it."""

    items: tuple[object, ...]
    editing: int | None = None
    problem: str = ""
    finished: bool = False
    about: str = ""  # the words of the item that a command names


def text_of(item: object) -> str:
    """The words of an item."""
    found = item.get("text", "") if isinstance(item, dict) else item
    return clean_line(found).text if isinstance(found, str) else ""


def with_text(item: object, text: str) -> object:
    """The item with other words; a table keeps what else it holds."""
    return {**item, "text": text} if isinstance(item, dict) else text


def apply(items: tuple[object, ...], line: str, blank: object, most: int) -> Line:
    """What a typed line does: adds one item a line, or commands (删2, 改2, 上移2); empty finishes.

    `blank` is an item without words; `most` the number of items allowed.
    """
    command = _command(line)
    if command:
        return _obey(items, *command)
    if _UNFINISHED.fullmatch(line.strip()):
        return Line(items, problem=m.LIST_WHICH)
    texts = split(line)
    if not texts:
        return Line(items, finished=True)
    if problem := _problem(items, texts, most):
        return Line(items, problem=problem)
    return Line(items + tuple(with_text(blank, text) for text in texts))


def replace(items: tuple[object, ...], index: int, line: str) -> Line:
    """The list with one item reworded; an empty line leaves it as it was."""
    texts = split(line)
    if not texts:
        return Line(items)
    others = items[:index] + items[index + 1 :]
    if problem := _problem(others, texts, len(items)) or (m.LIST_ONE_LINE if len(texts) > 1 else ""):
        return Line(items, editing=index, problem=problem)
    return Line((*items[:index], with_text(items[index], texts[0]), *items[index + 1 :]))


def split(line: str) -> tuple[str, ...]:
    """The items of what was typed or pasted: one a line, without numbers in front or a stop behind."""
    found = (_bare(clean_line(part).text) for part in re.split(r"[\r\n]+", line))
    return tuple(item for item in found if item)


def _bare(text: str) -> str:
    marker = recognise(text)
    # 三要素保障 begins with what could be a marker inside a paragraph: only list numbers go.
    numbered = marker and marker.style not in INLINE
    rest = text[len(marker.text) :].strip() if marker and numbered else text
    return (rest or text).rstrip("。；，;, ")


def _command(line: str) -> tuple[str, int] | None:
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", line))
    for name, pattern in _COMMANDS:
        if match := pattern.fullmatch(typed):
            return name, int(match[1]) - 1
    return None


def _obey(items: tuple[object, ...], name: str, index: int) -> Line:
    if not 0 <= index < len(items):
        return Line(items, problem=m.LIST_NO_SUCH.format(number=index + 1, count=len(items)))
    about = text_of(items[index])
    if name == "edit":
        return Line(items, editing=index, about=about)
    rest = items[:index] + items[index + 1 :]
    if name == "delete":
        return Line(rest, about=about)
    to = max(index - 1, 0) if name == "up" else index + 1
    return Line((*rest[:to], items[index], *rest[to:]), about=about)


def _problem(items: tuple[object, ...], texts: tuple[str, ...], most: int) -> str:
    if len(items) + len(texts) > most:
        return m.LIST_FULL.format(most=most)
    seen = {text_of(item) for item in items}
    for text in texts:
        if len(text) > LONGEST:
            return m.TOO_LONG.format(most=LONGEST, count=len(text))
        if text in seen:
            return m.LIST_TWICE.format(text=text)
        seen.add(text)
    return ""
