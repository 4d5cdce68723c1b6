"""Fact sheets that cannot be taken: one sentence on what is wrong, where, and how to mend it."""

from __future__ import annotations

import io
import random
import re
import zipfile
from contextlib import suppress

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import DOCUMENT, edited, fact, saved, sheet

from drafter.errors import DrafterError
from drafter.reading.fact_sheet import read
from drafter.rendering.package import pack, unpack


def refusal(data):
    with pytest.raises(DrafterError) as error:
        read(data, "回填.docx")
    (fault,) = error.value.faults
    sentence = str(fault)
    assert sentence.startswith("回填.docx")
    assert re.fullmatch("[^。\n]+。", sentence)
    return sentence


def test_the_same_fact_filled_in_differently_is_named_with_both_values():
    assert refusal("编号,填写\n投资,32亿元\n投资,33亿元\n".encode()) == (
        "回填.docx，第3行：“投资”填了两次，一处是“32亿元”，一处是“33亿元”；请只留一个。"
    )
    assert "第2个表第2行" in refusal(sheet(fact("投资", "32亿元"), fact("投资", "33亿元", "公路科")))


def test_the_same_fact_filled_in_twice_alike_is_one_value():
    assert read("编号,填写\n投资,32亿元\n投资,32亿元\n投资,\n".encode(), "回填") == {"投资": "32亿元"}


def test_a_value_without_its_key_is_not_dropped():
    assert refusal("编号,填写\n,32亿元\n".encode()) == (
        "回填.docx，第2行：填了“32亿元”，但“编号”是空的；请把编号补上。"
    )


def test_two_columns_to_fill_in_are_asked_about():
    assert "有两栏都叫“填写”" in refusal("编号,填写,填写\n投资,32亿元,\n".encode())


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest():
    assert "第3行：英文引号不成对" in refusal('编号,填写\n里程,118\n投资,"32亿元\n项目,3个\n'.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02\xff",
        "讲话稿".encode(),
        "编号;数值\n投资;3".encode(),
        b"\xff\xfe\x00",
        b"PK",
        b'"\n',
    ],
    ids=["empty", "bytes", "prose", "other columns", "half a character", "half a zip", "quote"],
)
def test_any_other_file_is_no_fact_sheet(data):
    assert "找不到“编号”和“填写”两栏，不是事实清单；请用原来发出的那份清单填" in refusal(data)


def test_a_word_file_without_the_table_is_no_fact_sheet():
    assert "不是事实清单" in refusal(saved(docx.Document()))


def test_old_locked_and_excel_files_are_told_how_to_be_saved():
    assert "另存为 .docx 或 .csv" in refusal(b"\xd0\xcf\x11\xe0" + b"\x00" * 600)
    assert "另存为 CSV" in refusal(pack({"[Content_Types].xml": b"", "xl/workbook.xml": b""}))


def test_a_damaged_word_file_is_refused():
    whole = sheet(fact("投资", "32亿元"))
    damaged = whole[: len(whole) // 2]
    assert refusal(damaged) == (
        "回填.docx：文件损坏，或者不是 Word 文件，读不出来；请用 Word 或 WPS 打开，另存为 .docx 再交回。"
    )
    assert "读不出来" in refusal(edited(whole, lambda xml: xml.replace("</w:tbl>", "")))


def test_files_far_too_large_are_not_looked_into():
    assert "文件太大" in refusal(b"PK\x03\x04" + b"\x00" * (32 << 20))
    assert "文件太大" in refusal("编号,填写\n".encode() + b"a,b\n" * 200_000)
    assert "填写的内容太长" in refusal("编号,填写\n".encode() + "投资,".encode() + b"1" * 20_001)


def bomb(parts, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in {**unpack(sheet()), **parts}.items():
            archive.writestr(name, data)
    return buffer.getvalue()


BLOB = random.Random(1).randbytes(1 << 20) + b" " * (11 << 20)


@pytest.mark.parametrize(
    ("parts", "method"),
    [
        ({"word/theme/theme1.xml": b" " * (17 << 20)}, zipfile.ZIP_STORED),
        ({f"word/media/{n}.png": BLOB for n in range(3)}, zipfile.ZIP_DEFLATED),
        ({"word/styles.xml": b" " * (8 << 20)}, zipfile.ZIP_DEFLATED),
        ({"word/styles.xml": b"x"}, zipfile.ZIP_BZIP2),
        ({f"word/{n}.xml": b"" for n in range(1000)}, zipfile.ZIP_STORED),
        ({DOCUMENT: b"<w:p/>" * 300_001}, zipfile.ZIP_STORED),
    ],
    ids=["part", "whole", "ratio", "method", "count", "tags"],
)
def test_a_bomb_is_not_opened(parts, method):
    assert "过大，为安全起见没有打开" in refusal(bomb(parts, method))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_file_that_declares_entities_is_not_opened(encoding):
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding)
    assert "（DOCTYPE），为安全起见没有打开" in refusal(bomb({"word/styles.xml": xml}))


def test_a_picture_may_declare_what_it_likes():
    data = bomb({"word/media/image1.svg": b"<!DOCTYPE svg><svg/>"})
    assert read(data, "回填") == {}


WHOLE = sheet(fact("投资", "32亿元"), fact("里程", "118公里", "公路科"))


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=8), st.booleans())
def test_no_damage_ever_ends_in_a_traceback(changes, inside):
    """Bytes changed in the file, or in the XML within it."""
    data = bytearray(unpack(WHOLE)[DOCUMENT] if inside else WHOLE)
    for place, byte in changes:
        data[place % len(data)] = byte
    with suppress(DrafterError):
        read(pack(unpack(WHOLE) | {DOCUMENT: bytes(data)}) if inside else bytes(data), "回填")
