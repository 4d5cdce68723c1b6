"""The fact sheet (事实清单) as values, and what its writer and its reader must agree on.

Departments fill the sheet in Word, WPS or Excel and send it back: the reader finds its columns by name
and takes off again what the writer put before cells that a spreadsheet would run as formulas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from drafter.model.clean import clean, clean_line
from drafter.model.content import SlotKind

KEY_COLUMN, VALUE_COLUMN = "编号", "填写"
"""The names of the two columns by which a sheet is read back."""

KINDS: Mapping[SlotKind, str] = MappingProxyType(
    {
        SlotKind.NAME: "名称",
        SlotKind.DATE: "日期",
        SlotKind.DEADLINE: "时限",
        SlotKind.COUNT: "数量",
        SlotKind.PERCENTAGE: "百分比",
        SlotKind.AMOUNT: "金额",
        SlotKind.DOCUMENT: "文件",
        SlotKind.LIST: "列表",
        SlotKind.TEXT: "文字",
    }
)
"""What a department reads for the kind of a slot."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact that a draft asks for.

    `key` tells it from all others and comes back with the value (去年投资额, 重点2·牵头单位); `kind` is one
    of the words of `KINDS`; `where` are the headings under which it is asked.
    """

    key: str
    supplier: str
    name: str
    question: str
    kind: str
    where: tuple[str, ...]
    example: str = ""
    suggest: str = ""
    value: str = ""


def grouped(rows: Iterable[FactRow]) -> tuple[tuple[str, tuple[FactRow, ...]], ...]:
    """The rows of each supplier, suppliers and rows in order of first appearance."""
    groups: dict[str, list[FactRow]] = {}
    for row in rows:
        groups.setdefault(row.supplier, []).append(row)
    return tuple((supplier, tuple(found)) for supplier, found in groups.items())


# Full-width signs count as well: spreadsheets set to an East Asian language take them for formulas too.
# A sign that stands behind apostrophes of its own gets one more, so that taking one off is always right.
_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_GUARD = "'"


def guarded(cell: str) -> str:
    """The text of a CSV cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return _GUARD + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text without the apostrophe that `guarded` put there; any other apostrophe stays."""
    return cell[1:] if cell.startswith(_GUARD) and _FORMULA.match(cell) else cell


_CHINESE = (
    "[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_BROKEN_CHINESE = re.compile(f"(?<={_CHINESE})\n(?={_CHINESE})")


def one_line(cell: str) -> str:
    """The lines of a cell as one value, through the door; between Chinese characters no space is needed."""
    if "\n" not in cell and "\r" not in cell:
        return clean_line(cell).text
    lines = [line.strip() for line in clean(cell).text.split("\n")]
    return clean_line(_BROKEN_CHINESE.sub("", "\n".join(filter(None, lines)))).text
