"""What comes back from the departments: every value under its key, whatever program it went through."""

from __future__ import annotations

import io
import re

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import edited, fact, saved, sheet

from drafter.model.clean import clean_line
from drafter.reading.fact_sheet import read
from drafter.rendering.fact_sheet import as_csv

WORDS = st.text(st.characters(exclude_categories=()), max_size=30)
VALUES = st.dictionaries(WORDS.map(lambda text: clean_line(text).text).filter(bool), WORDS, max_size=5)


@settings(deadline=None)
@given(VALUES, st.sampled_from(["csv", "docx"]))
def test_what_was_filled_in_comes_back(values, form):
    rows = [fact(key, value, supplier=f"{len(key)}科") for key, value in values.items()]
    data = as_csv(rows) if form == "csv" else sheet(*rows)
    cleaned = {key: clean_line(value).text for key, value in values.items()}
    assert read(data, "回填") == {key: value for key, value in cleaned.items() if value}


@pytest.mark.parametrize("value", ["编号", "填写"])
def test_a_value_may_be_called_like_a_column(value):
    assert read(as_csv([fact("叫法", value)]), "回填") == {"叫法": value}
    assert read(sheet(fact("叫法", value)), "回填") == {"叫法": value}


def test_a_sheet_nobody_filled_in_brings_nothing():
    assert read(sheet(fact("投资")), "回填") == {}
    assert read(sheet(), "回填") == {}
    assert read(as_csv([fact("投资")]), "回填") == {}


# What Excel and WPS make of the CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_it_does_not_matter_how_the_spreadsheet_saved_the_file(encoding, delimiter, newline):
    lines = ["提供单位,编号,填写", "计划科,去年投资额,32.6亿元", "办公室,重点2·牵头单位,"]
    data = newline.join(lines).replace(",", delimiter).encode(encoding)
    assert read(data, "回填") == {"去年投资额": "32.6亿元"}


def test_columns_may_change_places_and_others_may_be_added():
    assert read("备注,填写,联系人,编号\n已核,32.6亿元,小王,投资\n".encode(), "回填") == {"投资": "32.6亿元"}


def test_lines_above_the_names_of_the_columns_do_no_harm():
    assert read("事实清单,,\n,,\n单位,编 号, 填写 \n甲科,投资,32亿元\n".encode(), "回填") == {
        "投资": "32亿元"
    }


def test_commas_quotes_and_line_breaks_within_a_cell_are_kept_in_one_value():
    data = '编号,填写\r\n科室,"甲科,\r\n乙科"\r\n话,"说""好"""\r\n名单,"张三、\r\n李四"\r\n'.encode()
    assert read(data, "回填") == {"科室": "甲科, 乙科", "话": '说"好"', "名单": "张三、李四"}


def test_the_apostrophe_before_a_formula_goes_and_no_other():
    data = "编号,填写\n增幅,'-5%\n规划,'十四五'\n降幅,-3%\n".encode()
    assert read(data, "回填") == {"增幅": "-5%", "规划": "'十四五'", "降幅": "-3%"}


def test_lines_cut_short_are_facts_not_filled_in():
    assert read("编号,问题,填写\n投资\n\n里程,几何,118公里\n".encode(), "回填") == {"里程": "118公里"}


def test_invisible_characters_stay_at_the_door():
    assert read("编号,填写\n投资,32\u202e亿元\x07\n".encode(), "回填") == {"投资": "32亿元"}


# What Word and WPS make of the table


def test_a_value_typed_in_word_is_read():
    document = docx.Document(io.BytesIO(sheet(fact("投资"), fact("里程", supplier="公路科"))))
    document.tables[0].cell(1, 3).text = "32.6\n亿元"
    paragraph = document.tables[1].cell(1, 3).paragraphs[0]
    for piece in ("118", "公", "里"):
        paragraph.add_run(piece).bold = piece == "公"
    assert read(saved(document), "回填") == {"投资": "32.6 亿元", "里程": "118公里"}


def test_tracked_insertions_count_and_deletions_do_not():
    def track(xml):
        run = r'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">原值</w:t></w:r>'
        who = 'w:id="1" w:author="科员"'
        deleted = f"<w:del {who}>{run.replace('w:t', 'w:delText')}</w:del>"
        moved = f"<w:moveFrom {who}>{run}</w:moveFrom>"
        inserted = f"<w:ins {who}><w:r><w:t>新值</w:t></w:r></w:ins>"
        return xml.replace(run, deleted + moved + inserted)

    assert read(edited(sheet(fact("投资", "原值")), track), "回填") == {"投资": "新值"}


def test_a_row_deleted_with_track_changes_is_gone():
    def delete(xml):
        return xml.replace("</w:trPr><w:tc><w:tcPr><w:tcW", '<w:del w:id="1"/></w:trPr><w:tc><w:tcPr><w:tcW')

    data = edited(
        sheet(fact("投资", "32亿元")),
        lambda xml: xml[: xml.rindex("<w:tr>")] + delete(xml[xml.rindex("<w:tr>") :]),
    )
    assert read(data, "回填") == {}


def test_content_controls_and_pinyin_do_not_hide_a_value():
    def wrap(xml):
        text = '<w:t xml:space="preserve">张喆</w:t>'
        ruby = "<w:ruby><w:rt><w:r><w:t>zhé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>喆</w:t></w:r></w:rubyBase></w:ruby>"
        xml = xml.replace(text, f"<w:t>张</w:t>{ruby}")
        return re.sub(
            r"(<w:tbl>.*</w:tbl>)", r"<w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>", xml
        )

    assert read(edited(sheet(fact("讲话人", "张喆")), wrap), "回填") == {"讲话人": "张喆"}


def test_columns_of_the_word_table_may_be_added_and_change_places():
    document = docx.Document()
    table = document.add_table(rows=2, cols=4)
    for row, texts in zip(
        table.rows, (["填写", "备注", "联系人", "编号"], ["32亿元", "", "小王", "投资"]), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    assert read(saved(document), "回填") == {"投资": "32亿元"}


def test_one_value_merged_over_several_rows_is_the_value_of_each():
    document = docx.Document(io.BytesIO(sheet(fact("投资"), fact("里程"))))
    table = document.tables[0]
    table.cell(1, 3).merge(table.cell(2, 3)).text = "见附件"
    assert read(saved(document), "回填") == {"投资": "见附件", "里程": "见附件"}


def test_a_field_split_in_two_is_read_as_a_whole():
    def split(xml):
        head, tail = xml[: xml.rindex("<w:tc>")], xml[xml.rindex("<w:tc>") :]
        end = tail.index("</w:tc>") + len("</w:tc>")
        head = head.replace("<w:vAlign", '<w:gridSpan w:val="2"/><w:vAlign', 4).replace(
            'val="2"', 'val="1"', 3
        )
        return head + tail[:end] + "<w:tc><w:p><w:r><w:t>亿元</w:t></w:r></w:p></w:tc>" + tail[end:]

    assert read(edited(sheet(fact("投资", "32.6")), split), "回填") == {"投资": "32.6 亿元"}


def test_the_lower_half_of_a_table_cut_in_two_is_read_too():
    def cut(xml):
        at = xml.rindex("<w:tr>")
        return f"{xml[:at]}</w:tbl><w:p/><w:tbl>{xml[at:]}"

    data = edited(sheet(fact("投资", "32亿元"), fact("里程", "118公里")), cut)
    assert read(data, "回填") == {"投资": "32亿元", "里程": "118公里"}


def test_tables_that_ran_together_and_tables_of_others_do_no_harm():
    together = edited(
        sheet(fact("投资", "32亿元"), fact("里程", "118公里", "公路科")),
        lambda xml: re.sub(r"</w:tbl><w:p>.*?</w:p><w:tbl>.*?</w:tblGrid>", "", xml),
    )
    document = docx.Document(io.BytesIO(together))
    document.add_table(rows=1, cols=2).cell(0, 1).text = "签字"
    assert read(saved(document), "回填") == {"投资": "32亿元", "里程": "118公里"}


def test_a_table_pasted_into_the_field_is_not_lost():
    document = docx.Document(io.BytesIO(sheet(fact("投资"))))
    inside = document.tables[0].cell(1, 3).add_table(rows=1, cols=2)
    inside.cell(0, 0).text, inside.cell(0, 1).text = "县道", "乡道"
    assert read(saved(document), "回填") == {"投资": "县道乡道"}


def test_a_sheet_inside_a_frame_is_found():
    def frame(xml):
        grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        return re.sub(
            r"(<w:tbl>.*</w:tbl>)", rf"<w:tbl>{grid}<w:tr><w:tc>\1<w:p/></w:tc></w:tr></w:tbl>", xml
        )

    assert read(edited(sheet(fact("投资", "32亿元")), frame), "回填") == {"投资": "32亿元"}
