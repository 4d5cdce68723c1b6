"""What a department finds on opening the fact sheet."""

from __future__ import annotations

import csv
import getpass
import io
import platform
import re

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from drafter.model.facts import FactRow
from drafter.rendering.fact_sheet import as_csv, as_docx
from drafter.rendering.house_style import PROFILES
from drafter.rendering.package import unpack

TITLE = "在全市安全生产工作会议上的讲话（事实清单）"
INVESTMENT = FactRow(
    "去年投资额", "计划科", "去年投资额", "去年完成投资多少？", "金额", ("一、肯定成绩",), example="32.6亿元"
)
OWNER = FactRow("重点2·牵头单位", "办公室", "牵头单位", "这项重点由谁牵头？", "名称", ("（一）“三个必须”",))
MILEAGE = FactRow(
    "新建里程",
    "计划科",
    "新建里程",
    "去年新建多少公里？",
    "数量",
    ("一、肯定成绩", "二、形势"),
    value="118公里",
)
DECISION = FactRow(
    "办结时限", "督查科室", "办结时限", "多少天内办结？", "时限", ("三、督查",), "十五日", suggest="十日"
)
SPEAKER = FactRow("讲话人", "", "讲话人", "讲话人叫什么名字？", "名称", ("题头",))
ROWS = (INVESTMENT, OWNER, MILEAGE, DECISION, SPEAKER)


@pytest.fixture(scope="module")
def sheet(style):
    return as_docx(TITLE, ROWS, style)


@pytest.fixture(scope="module")
def opened(sheet):
    return docx.Document(io.BytesIO(sheet))


def texts(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def cells(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_each_supplier_has_a_heading_with_the_number_of_its_facts(opened):
    headings = [p.text for p in opened.paragraphs if p.style.name == "Heading 1"]
    assert headings == ["计划科（2处）", "办公室（1处）", "督查科室（1处）", "提供单位待定（1处）"]


def test_title_and_one_sentence_on_how_to_fill_it_in_stand_first(opened):
    title, how_to = opened.paragraphs[:2]
    assert (title.text, title.style.name) == (TITLE, "Title")
    assert how_to.text == "请把内容填在最后一栏“填写”里，其他栏不要改；填好后存盘，交回办公室。"


def test_each_supplier_has_a_table_of_its_facts(opened):
    assert texts(opened.tables[0]) == [
        ["编号", "要补的事实", "用在何处", "填写"],
        ["去年投资额", "去年投资额：去年完成投资多少？\n金额；例：32.6亿元", "一、肯定成绩", ""],
        ["新建里程", "新建里程：去年新建多少公里？\n数量", "一、肯定成绩\n二、形势", "118公里"],
    ]
    assert len(opened.tables) == 4


def test_a_decision_shows_what_is_suggested(opened):
    assert texts(opened.tables[2])[1][1].endswith("\n时限；例：十五日；建议：十日")


def test_the_names_of_the_columns_come_again_on_each_page(opened):
    for table in opened.tables:
        repeated = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert repeated == [True] + [False] * (len(table.rows) - 1)


def test_no_row_is_split_between_two_pages(opened):
    for row in (row for table in opened.tables for row in table.rows):
        assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_the_page_lies_and_the_columns_fill_it(opened):
    section = opened.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    for table in opened.tables:
        width = sum(column.width for column in table.columns)
        assert width == section.page_width - section.left_margin - section.right_margin


def test_even_the_narrowest_column_holds_a_key_of_nine_characters(opened):
    margins, character = 2 * 108 / 20, 10.5
    assert opened.tables[0].columns[0].width.pt - margins >= 9 * character


def test_the_fonts_are_those_of_the_profile(sheet, style):
    styles = unpack(sheet)["word/styles.xml"].decode()
    (normal,) = re.findall(r'w:styleId="Normal">.*?</w:style>', styles)
    assert f'w:eastAsia="{style.body.text.chinese.value}"' in normal
    assert re.findall(r"<w:rFonts [^>]*>", unpack(sheet)["word/document.xml"].decode())[0] == (
        '<w:rFonts w:hint="eastAsia"/>'
    )


def test_the_file_is_valid(sheet, tmp_path):
    path = tmp_path / "facts.docx"
    path.write_bytes(sheet)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_the_same_rows_give_the_same_bytes(sheet, style):
    assert as_docx(TITLE, list(ROWS), style) == sheet
    assert as_csv(ROWS) == as_csv(list(ROWS))


def test_the_file_says_nothing_about_where_it_was_made(sheet):
    parts = unpack(sheet)
    assert re.findall(rb"<(?:dc|dcterms):\w+", parts["docProps/core.xml"]) == []
    everything = b"".join(parts.values()).decode()
    for word in ("python", "LibreOffice", "rsid", platform.node()):
        assert word not in everything
    assert f">{getpass.getuser()}<" not in everything


def test_a_fact_used_in_many_places_does_not_fill_the_page():
    many = FactRow("甲", "乙科", "甲", "甲是什么？", "文字", tuple(f"第{n}处" for n in range(1, 8)))
    table = docx.Document(io.BytesIO(as_docx("", [many], PROFILES["gb2312"]))).tables[0]
    assert texts(table)[1][2] == "第1处\n第2处\n第3处\n第4处\n等7处"


def test_a_draft_without_open_facts_says_so():
    document = docx.Document(io.BytesIO(as_docx(TITLE, (), PROFILES["gb2312"])))
    assert document.paragraphs[1].text == "这篇稿子没有要补的事实。"


def test_what_no_file_may_hold_is_taken_out():
    row = FactRow("甲\x00", "乙\n科", "名<&>", "问\u202e", "文字", (), value="值\x0b")
    document = docx.Document(io.BytesIO(as_docx("题\ud800", [row], PROFILES["gb2312"])))
    assert texts(document.tables[0])[1] == ["甲", "名<&>：问\n文字", "", "值"]
    assert document.paragraphs[2].text == "乙 科（1处）"
    assert cells(as_csv([row]))[1] == ["乙 科", "甲", "名<&>", "问", "文字", "", "", "", "值"]


def test_excel_knows_the_csv_for_utf_8_with_windows_lines():
    data = as_csv(ROWS)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == len(ROWS) + 1


def test_the_csv_has_a_line_for_each_fact_supplier_by_supplier():
    assert cells(as_csv(ROWS)) == [
        ["提供单位", "编号", "要补的事实", "问题", "类别", "例子", "建议", "用在何处", "填写"],
        [
            "计划科",
            "去年投资额",
            "去年投资额",
            "去年完成投资多少？",
            "金额",
            "32.6亿元",
            "",
            "一、肯定成绩",
            "",
        ],
        [
            "计划科",
            "新建里程",
            "新建里程",
            "去年新建多少公里？",
            "数量",
            "",
            "",
            "一、肯定成绩；二、形势",
            "118公里",
        ],
        [
            "办公室",
            "重点2·牵头单位",
            "牵头单位",
            "这项重点由谁牵头？",
            "名称",
            "",
            "",
            "（一）“三个必须”",
            "",
        ],
        ["督查科室", "办结时限", "办结时限", "多少天内办结？", "时限", "十五日", "十日", "三、督查", ""],
        ["", "讲话人", "讲话人", "讲话人叫什么名字？", "名称", "", "", "题头", ""],
    ]


def test_no_cell_of_the_csv_is_a_formula():
    row = FactRow("=1", "+2", "-3", "@4", "文字", ("=5",), "=6", "=7", '=HYPERLINK("http://x")')
    assert all(cell.startswith("'") for cell in cells(as_csv([row]))[1] if cell != "文字")
