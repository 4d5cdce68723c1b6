"""A fact sheet (事实清单) that came back filled in -> what was filled in, by key.

Whatever Word, WPS or Excel made of the file in between, the columns are found by their names. Nothing that
somebody filled in is passed over in silence: where it is not clear what belongs to what, or a file is not
safe to open, the sheet is refused in one sentence.
"""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from drafter.errors import DrafterError, refuse
from drafter.model.facts import KEY_COLUMN, VALUE_COLUMN, one_line, unguarded
from drafter.reading.package import check_package

_MB = 1 << 20
_LARGEST_FILE, _LARGEST_CSV = 32 * _MB, _MB // 2
_DEEPEST = 3  # levels of tables within tables that are looked at
_LONGEST_VALUE = 20_000  # characters, as for the strings of an answers file
_HEADER_WITHIN = 50  # rows at the top of a CSV file among which the names of the columns are looked for

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

_SAVE_AGAIN = "请用 Word 或 WPS 打开，另存为 .docx 再交回"
_COPY_TABLE = "请把清单的表格复制到新的 Word 文件里，存好再交回"
_OUR_SHEET = f"请用原来发出的那份清单填，栏名“{KEY_COLUMN}”“{VALUE_COLUMN}”不要改"


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in a cell, and the columns of the grid that it takes up, from `start` to before `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Row:
    place: str
    cells: tuple[_Cell, ...]


@dataclass(frozen=True, slots=True)
class _Header:
    """The row that names the columns, and which of its cells name the two that matter."""

    cells: tuple[_Cell, ...]
    key: int
    value: int

    def below(self, row: _Row, index: int) -> str:
        """What a row has under a cell of the header, which may be several cells where one was split."""
        if len(row.cells) == len(self.cells):
            return row.cells[index].text
        head = self.cells[index]
        found = (cell.text for cell in row.cells if cell.start < head.end and head.start < cell.end)
        return " ".join(filter(None, found))


OUR_COLUMNS = 4  # a table with as many whose last was renamed is ours: its answers must not be lost


def read(data: bytes, source: str) -> dict[str, str]:
    """What was filled in, by key, empty fields left out; raises DrafterError with a single fault.

    `data` is a .docx file or a CSV in any of the forms that Excel and WPS save; `source` its name.
    """
    if len(data) > _LARGEST_FILE:
        raise refuse(source, "文件太大，不像事实清单", _COPY_TABLE)
    if data.startswith(_OLD_OFFICE):
        raise refuse(source, "这是旧格式的文件，或者加了密码", "请去掉密码，另存为 .docx 或 .csv 再交回")
    tables = _word_tables(data, source) if data.startswith(_ZIP) else [_csv_rows(data, source)]
    found: dict[str, str] = {}
    for place, key, value in _asked(tables, source):
        if not value:
            continue
        if not key:
            raise refuse(source, f"填了“{_brief(value)}”，但“{KEY_COLUMN}”是空的", "请把编号补上", place)
        if len(value) > _LONGEST_VALUE:
            raise refuse(source, "填写的内容太长", f"请压缩到{_LONGEST_VALUE}字以内", place)
        if found.setdefault(key, value) != value:
            twice = f"“{_brief(key)}”填了两次，一处是“{_brief(found[key])}”，一处是“{_brief(value)}”"
            raise refuse(source, twice, "请只留一个", place)
    return found


def _short(text: str) -> str:
    """The text of a cell as one line, cut where it is too long in any case: rows may share a merged cell."""
    return one_line(text)[: _LONGEST_VALUE + 1]


def _brief(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:30]}……"


# -- what belongs to what


def _asked(tables: Iterable[list[_Row]], source: str) -> Iterator[tuple[str, str, str]]:
    """The place, key and value of every row, filled in or not."""
    header = None
    for table in tables:
        fits = False
        for row in table:
            if found := _header(row, source, below=fits):
                header, fits = found, True
            # The lower half of a table that somebody split in two has no header, but as many columns.
            elif header and (fits or len(row.cells) == len(header.cells)):
                yield row.place, header.below(row, header.key), header.below(row, header.value)
    if header is None:
        raise refuse(source, f"找不到“{KEY_COLUMN}”和“{VALUE_COLUMN}”两栏，不是事实清单", _OUR_SHEET)


def _header(row: _Row, source: str, *, below: bool) -> _Header | None:
    """The header that this row is, if it is one; `below` another, 编号 may be what somebody filled in."""
    names = ["".join(cell.text[:20].split()) for cell in row.cells]
    if not below and KEY_COLUMN in names and VALUE_COLUMN not in names and len(names) >= OUR_COLUMNS:
        raise refuse(source, f"有一张表没有“{VALUE_COLUMN}”这一栏", "请把这一栏的名称改回来", row.place)
    if KEY_COLUMN not in names or VALUE_COLUMN not in names:
        return None
    for name in (KEY_COLUMN, VALUE_COLUMN):
        if names.count(name) > 1:
            raise refuse(source, f"有两栏都叫“{name}”", "请只留一栏，别的栏另起名称", row.place)
    return _Header(row.cells, names.index(KEY_COLUMN), names.index(VALUE_COLUMN))


# -- CSV


def _csv_rows(data: bytes, source: str) -> list[_Row]:
    if len(data) > _LARGEST_CSV:
        raise refuse(source, "文件太大，不像事实清单", _OUR_SHEET)
    text = _decoded(data)
    delimiter = next((mark for mark in "\t;," if _has_header(text, mark, source)), "")
    if not delimiter:
        return []
    rows: list[_Row] = []
    try:
        # Without `strict` a quote that is never closed would swallow the rest of the sheet.
        rows.extend(_split(text, delimiter, strict=True))
    except csv.Error:
        place = f"第{len(rows) + 1}行"
        raise refuse(source, "英文引号不成对，后面的内容读不出来", "请补上或删去多出的引号", place) from None
    return rows


def _decoded(data: bytes) -> str:
    """Excel's Unicode text is UTF-16 with its mark, its CSV is UTF-8 or, on a Chinese Windows, GB18030."""
    marked = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    return ""


def _has_header(text: str, delimiter: str, source: str) -> bool:
    try:
        top = islice(_split(text, delimiter, strict=False), _HEADER_WITHIN)
        return any(_header(row, source, below=False) for row in top)
    except csv.Error:
        return False


def _split(text: str, delimiter: str, *, strict: bool) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    for number, fields in enumerate(reader, 1):
        cells = (_Cell(at, at + 1, _short(unguarded(field))) for at, field in enumerate(fields))
        yield _Row(f"第{number}行", tuple(cells))


# -- Word


def _word_tables(data: bytes, source: str) -> list[list[_Row]]:
    """The rows of every table; raises DrafterError for whatever is wrong with the file."""
    try:
        check_package(data, source, _COPY_TABLE)
        return list(_tables(_body(data), source))
    except DrafterError:
        raise
    # zipfile, lxml and python-docx fail in a dozen ways on damaged files, all of which mean the same.
    except Exception:  # noqa: BLE001
        raise refuse(source, "文件损坏，或者不是 Word 文件，读不出来", _SAVE_AGAIN) from None


def _body(data: bytes) -> Any:
    """The XML of the text; python-docx declares no type for its elements."""
    import docx

    element = docx.Document(io.BytesIO(data)).element
    if element.getroottree().docinfo.doctype:  # in an encoding that hid it from the check
        raise ValueError
    return element


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABLE, _ROW, _CELL, _PARAGRAPH, _TEXT = (f"{_W}{tag}" for tag in ("tbl", "tr", "tc", "p", "t"))
_CELL_FORM = f"{_W}tcPr"
_WRITTEN = {_PARAGRAPH: "\n", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
# Text that is not there any more, properties, pinyin over characters, and the copy for old programs.
_UNSEEN = {f"{_W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "rt")}
_UNSEEN |= {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}


def _tables(body: Any, source: str) -> Iterator[list[_Row]]:
    """Every table; one inside another (a frame around the sheet) only where it is a sheet itself."""
    for number, (level, table) in enumerate(_nested(body), 1):
        above: dict[int, str] = {}
        kept = (row for row in _below(table, _ROW) if row.find(f"{_W}trPr/{_W}del") is None)
        rows = [
            _Row(f"第{number}个表第{line}行", tuple(_cells(row, above))) for line, row in enumerate(kept, 1)
        ]
        if level == 1 or any(_header(row, source, below=False) for row in rows):
            yield rows


def _nested(element: Any, level: int = 1) -> Iterator[tuple[int, Any]]:
    """The tables and their levels: only a few, because the text of a cell holds that of all tables in it."""
    for table in _below(element, _TABLE):
        yield level, table
        if level < _DEEPEST:
            yield from _nested(table, level + 1)


def _cells(row: Any, above: dict[int, str]) -> Iterator[_Cell]:
    """The cells of a row; one that is merged with the one above it has the text of that one."""
    start = _number(row, f"{_W}trPr/{_W}gridBefore", 0)
    for cell in _below(row, _CELL):
        end = start + _number(cell, f"{_CELL_FORM}/{_W}gridSpan", 1)
        merged = cell.find(f"{_CELL_FORM}/{_W}vMerge")
        if merged is None or merged.get(f"{_W}val") == "restart":
            above[start] = _short(_text(cell))
        yield _Cell(start, end, above.get(start, ""))
        start = end


def _number(element: Any, path: str, default: int) -> int:
    found = element.find(path)
    return default if found is None else int(found.get(f"{_W}val", default))


def _below(element: Any, tag: str) -> Iterator[Any]:
    """The nearest elements of a kind, also inside content controls and the like."""
    waiting = [*reversed(element)]
    while waiting:
        node = waiting.pop()
        if node.tag == tag:
            yield node
        elif node.tag not in _UNSEEN:
            waiting += reversed(node)


def _text(cell: Any) -> str:
    """All that is printed in a cell, insertions not yet accepted included."""
    written: list[str] = []
    waiting = [cell]
    while waiting:
        node = waiting.pop()
        if node.tag not in _UNSEEN:
            written.append((node.text or "") if node.tag == _TEXT else _WRITTEN.get(node.tag, ""))
            waiting += reversed(node)
    return "".join(written)
