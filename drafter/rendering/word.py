"""Manuscript to Word: the only user of python-docx for writing.

Named styles carry everything. A run carries its mark and, where Chinese punctuation needs it, the hint
that it is East Asian: without it Word sets “”—… in the Latin font.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.coreprops import CoreProperties
from docx.oxml.ns import qn
from docx.styles.style import CharacterStyle
from docx.text.paragraph import Paragraph

from drafter.model.clean import clean, clean_line
from drafter.model.manuscript import Line, LineKind, Manuscript, Span, lines
from drafter.rendering.house_style import HouseStyle
from drafter.rendering.package import pack, unpack
from drafter.rendering.stylesheet import StyleId, document_part, heading_id, run_in_id, styles_part
from drafter.rendering.title import broken

_BASE = "base.docx"
_STYLES = "word/styles.xml"
_DOCUMENT = "word/document.xml"
_LONGEST_PROPERTY = 255  # the format allows no more

# Characters that stand in Latin and in Chinese fonts alike, for which Word asks the hint: “”‘’—…·①×.
_AMBIGUOUS = re.compile("[\u00a1-\u2bff\ue000-\uf8ff]")

_STYLE_OF: Mapping[LineKind, StyleId] = MappingProxyType(
    {
        LineKind.TITLE: StyleId.TITLE,
        LineKind.SPEAKER: StyleId.SPEAKER,
        LineKind.DATE: StyleId.DATE,
        LineKind.SALUTATION: StyleId.SALUTATION,
        LineKind.BODY: StyleId.BODY,
    }
)


@dataclass(frozen=True, slots=True)
class DocumentProperties:
    """What the file says about itself: nothing but this, and nothing of the machine."""

    title: str = ""
    author: str = ""  # the unit
    created: date | None = None


def render(manuscript: Manuscript, style: HouseStyle, properties: DocumentProperties) -> bytes:
    """The Word file of a manuscript; equal arguments give equal bytes."""
    document = _blank(style)
    for line in lines(manuscript):
        _write_line(document, line)
    _write_properties(document.core_properties, properties)
    return _saved(document)


def _blank(style: HouseStyle) -> Document:
    """The base document dressed in a profile."""
    parts = unpack(files(__package__).joinpath(_BASE).read_bytes())
    parts |= {_STYLES: styles_part(style), _DOCUMENT: document_part(style.page)}
    return docx.Document(io.BytesIO(pack(parts, compress=False)))


def _saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return pack(unpack(buffer.getvalue()))


def _style(document: Document, id_: str, kind: WD_STYLE_TYPE) -> Any:
    """The style object; python-docx declares no type narrower than `BaseStyle`."""
    return document.styles.get_by_id(id_, kind)


def _write_line(document: Document, line: Line) -> None:
    paragraph = document.add_paragraph()
    paragraph.style = _style(document, _paragraph_style_id(line), WD_STYLE_TYPE.PARAGRAPH)
    for part in line.parts:
        run_in = bool(part.level) and line.kind is not LineKind.HEADING
        character_style = _style(document, run_in_id(part.level), WD_STYLE_TYPE.CHARACTER) if run_in else None
        for span in broken(part.spans) if line.kind is LineKind.TITLE else part.spans:
            _write_span(paragraph, span, character_style)


def _paragraph_style_id(line: Line) -> str:
    return heading_id(line.level) if line.kind is LineKind.HEADING else _STYLE_OF[line.kind]


def _write_span(paragraph: Paragraph, span: Span, style: CharacterStyle | None) -> None:
    """One run for one span, so that a mark can be found and commented on."""
    text = clean(span.text).text
    if not text:
        return
    run = paragraph.add_run(text, style)  # a newline becomes a line break
    if _AMBIGUOUS.search(text):
        run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    if span.is_open:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _write_properties(core: CoreProperties, properties: DocumentProperties) -> None:
    core.title = clean_line(properties.title).text[:_LONGEST_PROPERTY]
    core.author = clean_line(properties.author).text[:_LONGEST_PROPERTY]
    if properties.created:
        core.created = datetime.combine(properties.created, time(), UTC)
