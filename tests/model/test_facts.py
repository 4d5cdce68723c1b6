"""The fact sheet as values: who is asked for what, and cells that are safe in a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.content import SlotKind
from drafter.model.facts import KINDS, FactRow, grouped, guarded, one_line, unguarded


def row(key, supplier):
    return FactRow(key, supplier, key, f"{key}是多少？", "数量", ("一、成绩",))


def test_facts_stand_with_their_supplier_in_order_of_first_appearance():
    rows = [row("投资", "计划科"), row("里程", "公路科"), row("项目", "计划科")]
    assert [(supplier, [one.key for one in group]) for supplier, group in grouped(rows)] == [
        ("计划科", ["投资", "项目"]),
        ("公路科", ["里程"]),
    ]


def test_no_facts_are_no_groups():
    assert grouped([]) == ()


def test_every_kind_of_slot_has_a_word_of_its_own():
    assert set(KINDS) == set(SlotKind)
    assert len(set(KINDS.values())) == len(KINDS)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-5%", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－5%"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "32.6亿元", "a=b", "'", "'十四五'规划"])
def test_any_other_cell_stays_as_it_is(cell):
    assert guarded(cell) == cell
    assert unguarded(cell) == cell


@given(st.text(st.sampled_from("'=+-@\t\r一a"), max_size=6))
def test_the_apostrophe_that_was_put_is_the_one_that_is_taken_off(cell):
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("建设\n管理科", "建设管理科"),
        ("甲县、\n乙县", "甲县、乙县"),
        ("投资\n32.6亿元", "投资 32.6亿元"),
        ("first\r\nsecond", "first second"),
        ("  上一行  \n\n  下一行\n", "上一行下一行"),
        ("张 三", "张 三"),
        ("\u202e看不见的\x07", "看不见的"),
        (" \n ", ""),
    ],
)
def test_the_lines_of_a_cell_become_one_value(cell, value):
    assert one_line(cell) == value
