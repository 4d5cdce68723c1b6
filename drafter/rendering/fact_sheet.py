"""The fact sheet (事实清单): what a draft still asks for, as a table for each supplier.

It is written for people who have neither the draft nor the program: a Word table on a landscape page, or
a CSV file for Excel. Filled in, either comes back through `drafter.reading.fact_sheet`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from drafter.model.clean import clean_line
from drafter.model.facts import KEY_COLUMN, VALUE_COLUMN, FactRow, grouped, guarded
from drafter.rendering.house_style import Alignment, HouseStyle, Indent, ParagraphForm, TextForm, custom
from drafter.rendering.markup import Attributes, element, part, switch, text, val
from drafter.rendering.package import pack, unpack
from drafter.rendering.stylesheet import (
    FOOTER_EVEN_RELATION,
    FOOTER_ODD_RELATION,
    StyleId,
    heading_id,
    styles_part,
)

CSV_COLUMNS = (
    "提供单位", KEY_COLUMN, "要补的事实", "问题", "类别", "例子", "建议", "用在何处", VALUE_COLUMN,
)  # fmt: skip

_HOW_TO = f"请把内容填在最后一栏“{VALUE_COLUMN}”里，其他栏不要改；填好后存盘，交回办公室。"
_NOTHING_OPEN = "这篇稿子没有要补的事实。"
_NO_SUPPLIER = "提供单位待定"
_MOST_PLACES = 4  # a row must not outgrow the page

# Lengths in twips, A4 lying. Margins of 2 cm: a form needs the width more than the look of a document.
_WIDTH, _HEIGHT = 16838, 11906
_MARGIN, _BOTTOM, _FOOTER = 1134, 1247, 624
_CELL_MARGINS = {"top": 57, "left": 108, "bottom": 57, "right": 108}
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
_HEAD_SHADE = "EDEDED"

# Sizes in half points, line spacing in twips.
_CELL_SIZE, _CELL_PITCH = 24, 360  # 小四
_SMALL_SIZE, _SMALL_PITCH = 21, 300  # 五号
_HEADING_SIZE, _HEADING_PITCH, _HEADING_BEFORE = 28, 440, 240  # 四号
_NOTE_BEFORE = 120
_NOTE, _HEAD, _SMALL = "SheetNote", "SheetHead", "SheetSmall"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the Word table: its name and its width."""

    name: str
    width: int


# Nine small characters fit the key, thirteen a heading's line; together they fill the width of the page.
_COLUMNS = (
    _Column(KEY_COLUMN, 2150),
    _Column("要补的事实", 5300),
    _Column("用在何处", 3000),
    _Column(VALUE_COLUMN, 4120),
)


def as_csv(rows: Iterable[FactRow]) -> bytes:
    """The sheet as CSV for Excel: UTF-8 with a mark, CRLF, formulas made harmless."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for _, group in grouped(rows):
        writer.writerows([guarded(clean_line(cell).text) for cell in _csv_cells(row)] for row in group)
    return buffer.getvalue().encode("utf-8-sig")


def _csv_cells(row: FactRow) -> tuple[str, ...]:
    """In the order of `CSV_COLUMNS`."""
    about = (row.supplier, row.key, row.name, row.question, row.kind, row.example, row.suggest)
    return (*about, "；".join(row.where), row.value)


def as_docx(title: str, rows: Iterable[FactRow], profile: HouseStyle) -> bytes:
    """The sheet as a Word file in the fonts of a profile; equal arguments give equal bytes."""
    # The base document brings settings, font table and page numbers. Its properties are empty and stay so.
    parts = unpack(files(__package__).joinpath("base.docx").read_bytes())
    written = {"word/styles.xml": _styles(profile), "word/document.xml": _document(title, tuple(rows))}
    return pack(parts | written)


def _styles(profile: HouseStyle) -> bytes:
    """The profile made fit for a form, and the styles that only the sheet has."""
    own = "".join(
        (
            _own_style(_NOTE, "填表说明", _spacing(_NOTE_BEFORE, _CELL_PITCH)),
            _own_style(_HEAD, "表头", switch("keepNext", on=True), val("jc", Alignment.CENTRED.value)),
            _own_style(_SMALL, "表中小字", _spacing(0, _SMALL_PITCH), size=val("sz", _SMALL_SIZE)),
        )
    )
    end = b"</w:styles>"
    return styles_part(_for_a_form(profile)).removesuffix(end) + own.encode() + end


def _for_a_form(profile: HouseStyle) -> HouseStyle:
    """Normal becomes the text of a cell, the first heading the name of a supplier."""
    cell = _flush(profile.normal, profile.body.text, _CELL_SIZE, _CELL_PITCH)
    first, second, third, fourth = profile.headings
    supplier = _flush(first, first.text, _HEADING_SIZE, _HEADING_PITCH)
    supplier = replace(supplier, before=custom(_HEADING_BEFORE))
    return replace(profile, normal=cell, headings=(supplier, second, third, fourth))


def _flush(form: ParagraphForm, letters: TextForm, size: int, pitch: int) -> ParagraphForm:
    """The form in this size, lines beginning at the edge: no cell has room for an indent."""
    return replace(
        form,
        text=replace(letters, size=custom(size), spacing=custom(0)),
        pitch=custom(pitch),
        indent=custom(Indent()),
        alignment=custom(Alignment.LEFT),
    )


def _own_style(id_: str, name: str, *form: str, size: str = "") -> str:
    return element(
        "style",
        {"type": "paragraph", "customStyle": 1, "styleId": id_},
        val("name", name),
        val("basedOn", StyleId.NORMAL),
        element("qFormat"),
        element("pPr", None, *form),
        element("rPr", None, size),
    )


def _spacing(before: int, line: int) -> str:
    return element("spacing", {"before": before, "after": 0, "line": line, "lineRule": "exact"})


def _document(title: str, rows: tuple[FactRow, ...]) -> bytes:
    return part("document", element("body", None, *_body(title, rows), _section()))


def _body(title: str, rows: tuple[FactRow, ...]) -> Iterator[str]:
    yield _paragraph(title, StyleId.TITLE)
    yield _paragraph(_HOW_TO if rows else _NOTHING_OPEN, _NOTE)
    for n, (supplier, group) in enumerate(grouped(rows)):
        # Each department gets pages of its own, to be handed out one by one.
        yield _paragraph(f"{supplier or _NO_SUPPLIER}（{len(group)}处）", heading_id(1), new_page=n > 0)
        yield _table(group)
    if not rows:
        yield _table(())  # so that even this sheet is one when it comes back


def _section() -> str:
    margins = {"top": _MARGIN, "right": _MARGIN, "bottom": _BOTTOM, "left": _MARGIN}
    return element(
        "sectPr",
        None,
        element("footerReference", {"type": "default", "r:id": FOOTER_ODD_RELATION}),
        element("footerReference", {"type": "even", "r:id": FOOTER_EVEN_RELATION}),
        element("pgSz", {"w": _WIDTH, "h": _HEIGHT, "orient": "landscape"}),
        element("pgMar", {**margins, "header": _FOOTER, "footer": _FOOTER, "gutter": 0}),
    )


def _table(rows: Sequence[FactRow]) -> str:
    line: Attributes = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    return element(
        "tbl",
        None,
        element(
            "tblPr",
            None,
            element("tblW", {"w": sum(column.width for column in _COLUMNS), "type": "dxa"}),
            element("tblBorders", None, *(element(side, line) for side in _BORDERS)),
            # Left to themselves, programs squeeze the columns whose cells are still empty.
            element("tblLayout", {"type": "fixed"}),
            element(
                "tblCellMar",
                None,
                *(element(side, {"w": width, "type": "dxa"}) for side, width in _CELL_MARGINS.items()),
            ),
        ),
        element("tblGrid", None, *(element("gridCol", {"w": column.width}) for column in _COLUMNS)),
        _head(),
        *(_row(row) for row in rows),
    )


def _head() -> str:
    """The names of the columns, again on each page."""
    shade = element("shd", {"val": "clear", "color": "auto", "fill": _HEAD_SHADE})
    cells = (_cell(column, _paragraph(column.name, _HEAD), shade) for column in _COLUMNS)
    return element("tr", None, element("trPr", None, element("cantSplit"), element("tblHeader")), *cells)


def _row(row: FactRow) -> str:
    contents = (
        _paragraph(row.key, _SMALL),
        _paragraph("：".join(filter(None, (row.name, row.question)))) + _small(_hints(row)),
        "".join(_paragraph(place, _SMALL) for place in _places(row.where)),
        _paragraph(row.value),
    )
    cells = (_cell(column, content) for column, content in zip(_COLUMNS, contents, strict=True))
    return element("tr", None, element("trPr", None, element("cantSplit")), *cells)


def _hints(row: FactRow) -> str:
    example = f"例：{row.example}" if row.example else ""
    suggest = f"建议：{row.suggest}" if row.suggest else ""
    return "；".join(filter(None, (row.kind, example, suggest)))


def _small(words: str) -> str:
    return _paragraph(words, _SMALL) if words else ""


def _places(where: tuple[str, ...]) -> tuple[str, ...]:
    """The first few headings; at least one paragraph, which a cell must have."""
    shown = where[:_MOST_PLACES] or ("",)
    return shown if len(where) <= _MOST_PLACES else (*shown, f"等{len(where)}处")


def _cell(column: _Column, content: str, shade: str = "") -> str:
    width = element("tcW", {"w": column.width, "type": "dxa"})
    return element("tc", None, element("tcPr", None, width, shade, val("vAlign", "center")), content)


def _paragraph(words: str, style: str = StyleId.NORMAL, *, new_page: bool = False) -> str:
    """A paragraph of one run, cleaned; the hint keeps “”—… from the Latin font."""
    hint = element("rPr", None, element("rFonts", {"hint": "eastAsia"}))
    run = element("r", None, hint, text(cleaned)) if (cleaned := clean_line(words).text) else ""
    form = (val("pStyle", style), *((element("pageBreakBefore"),) if new_page else ()))
    return element("p", None, element("pPr", None, *form), run)
