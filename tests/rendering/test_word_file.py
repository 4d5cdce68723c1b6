"""What a secretary finds on opening the Word file."""

from __future__ import annotations

import dataclasses
import getpass
import io
import platform
import re
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from specimen import DECISION, OPEN, small

from drafter.model.clean import clean
from drafter.model.manuscript import (
    LineKind,
    Manuscript,
    Paragraph,
    Placement,
    Section,
    Span,
    SpanKind,
    lines,
    plain,
)
from drafter.rendering.house_style import GB2312
from drafter.rendering.package import unpack
from drafter.rendering.word import DocumentProperties, render


def opened(data):
    return docx.Document(io.BytesIO(data))


def rendered(manuscript):
    return opened(render(manuscript, GB2312, DocumentProperties()))


def test_every_line_of_the_manuscript_is_one_paragraph(speech, word_file):
    assert [p.text for p in opened(word_file).paragraphs] == [line.text for line in lines(speech)]


def test_the_specimen_has_every_kind_of_line(speech):
    assert {line.kind for line in lines(speech)} == set(LineKind)
    assert {line.level for line in lines(speech)} == {0, 1, 2, 3, 4}


def test_the_file_is_valid(word_file, tmp_path):
    path = tmp_path / "speech.docx"
    path.write_bytes(word_file)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []
    assert result.is_valid


def test_the_same_speech_gives_the_same_bytes(speech, style, word_file, properties):
    assert render(speech, style, properties) == word_file


@pytest.mark.parametrize(
    ("beginning", "style_name"),
    [
        ("在全市", "Title"),
        ("市长", "讲话人"),
        ("（2026年", "Date"),
        ("同志们：", "Salutation"),
        ("今天召开", "Body Text"),
        ("一、提高", "Heading 1"),
        ("（一）守住", "Heading 2"),
        ("1.客运", "Heading 3"),
        ("（1）桥梁", "Heading 4"),
        ("（一）从责任看。有的", "Body Text"),
        ("一是要把家底", "Body Text"),
    ],
)
def test_each_line_has_the_style_of_its_kind(word_file, beginning, style_name):
    (found,) = {p.style.name for p in opened(word_file).paragraphs if p.text.startswith(beginning)}
    assert found == style_name


def test_a_run_in_heading_is_set_as_a_heading_and_its_text_is_not(word_file):
    paragraph = next(p for p in opened(word_file).paragraphs if p.text.startswith("（一）从责任看"))
    heading = [run.text for run in paragraph.runs if run.style.name == "段首标题 2"]
    assert "".join(heading) == "（一）从责任看。"
    assert paragraph.runs[-1].style.name == "Default Paragraph Font"


def test_headings_deeper_than_the_ladder_look_like_its_last_step():
    section = Section(plain("末级"), Placement.OWN_LINE, ())
    for _ in range(5):
        section = Section(plain("上级"), Placement.OWN_LINE, (section,))
    assert rendered(Manuscript(plain("讲话"), sections=(section,))).paragraphs[-1].style.name == "Heading 4"


def test_open_marks_are_yellow_and_nothing_else_is(word_file):
    runs = [run for p in opened(word_file).paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.highlight_color is not None] == [OPEN, DECISION]


def test_runs_carry_nothing_but_marks_and_the_hint_for_chinese_punctuation(word_file):
    tags = {
        child.tag.rpartition("}")[2]
        for p in opened(word_file).paragraphs
        for run in p.runs
        for child in (run.element.rPr if run.element.rPr is not None else ())
    }
    assert tags == {"rStyle", "rFonts", "highlight"}
    fonts = re.findall(rb"<w:rFonts [^>]*>", unpack(word_file)["word/document.xml"])
    assert set(fonts) == {b'<w:rFonts w:hint="eastAsia"/>'}


@pytest.mark.parametrize(
    ("text", "hinted"), [("“三个必须”", True), ("——", True), ("第①类", True), ("同志们", False)]
)
def test_punctuation_shared_with_latin_is_told_to_be_chinese(text, hinted):
    run = rendered(small(text)).paragraphs[-1].runs[0]
    assert (run.element.rPr is not None) is hinted


def test_title_unit_and_date_are_the_file_properties(word_file):
    core = opened(word_file).core_properties
    assert core.title == "在全市冬季安全生产工作会议上的讲话"
    assert core.author == "清源市应急管理局"
    assert core.created.date().isoformat() == "2026-11-23"


def test_the_file_says_nothing_else_about_where_it_was_made(word_file):
    parts = unpack(word_file)
    assert not {name for name in parts if "app.xml" in name or "custom" in name}
    written = set(re.findall(rb"<(?:dc|dcterms|cp):(\w+)", parts["docProps/core.xml"]))
    assert written == {b"coreProperties", b"title", b"creator", b"created"}
    everything = b"".join(parts.values()).decode()
    for word in ("python", "LibreOffice", "rsid", platform.node()):
        assert word not in everything
    assert f">{getpass.getuser()}<" not in everything


def test_the_zip_records_neither_time_nor_system(word_file):
    with zipfile.ZipFile(io.BytesIO(word_file)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert [entry.filename for entry in entries][:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_a_file_without_properties_has_no_date(speech):
    core = opened(render(speech, GB2312, DocumentProperties())).core_properties
    assert (core.title, core.author, core.created) == ("", "", None)


def test_a_very_long_title_still_gives_a_file(speech, properties):
    long = dataclasses.replace(properties, title="长" * 300)
    assert opened(render(speech, GB2312, long)).core_properties.title == "长" * 255


def test_a_line_break_inside_a_text_stays_inside_its_paragraph():
    assert rendered(small("上一行\r\n下一行")).paragraphs[-1].text == "上一行\n下一行"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_whatever_the_text_holds_the_file_opens_and_holds_it(text):
    assert rendered(small(text)).paragraphs[-1].text == clean(text).text


def test_an_empty_manuscript_gives_an_empty_page():
    assert rendered(Manuscript(title=())).paragraphs == []


def test_a_mark_in_a_heading_is_yellow_too():
    heading = (Span("突出"), Span(OPEN, SpanKind.OPEN))
    section = Section(heading, Placement.RUN_IN, (Paragraph(plain("正文。"), joined=True),), stop="。")
    runs = rendered(Manuscript(plain("讲话"), sections=(section,))).paragraphs[-1].runs
    assert [(r.text, r.style.name, r.font.highlight_color is not None) for r in runs] == [
        ("突出", "段首标题 1", False),
        (OPEN, "段首标题 1", True),
        ("。", "段首标题 1", False),
        ("正文。", "Default Paragraph Font", False),
    ]
