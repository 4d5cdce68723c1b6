"""Numbers and dates as a secretary writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model import numerals


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
        (1005, "一千零五"), (2010, "二千零一十"), (10_000, "一万"), (10_010, "一万零一十"), (120_000, "十二万"),
        (110_105, "十一万零一百零五"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_they_are_read_aloud(number: int, written: str) -> None:
    assert numerals.chinese(number) == written
    assert numerals.parse(written) == number


def test_before_a_measure_word_two_is_liang() -> None:
    assert [numerals.count(number) for number in (1, 2, 3, 12)] == ["一", "两", "三", "十二"]


@given(st.integers(0, numerals.LARGEST))
def test_what_is_written_reads_back(number: int) -> None:
    assert numerals.parse(numerals.chinese(number)) == number


@pytest.mark.parametrize("text", ["", "二三", "一年", "十百", "百", "12", "零零", "万"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert numerals.parse(text) is None


def test_two_may_be_said_liang() -> None:
    assert numerals.parse("两") == 2
    assert numerals.parse("两百") == 200


@pytest.mark.parametrize(
    "text",
    ["2026-11-23", "2026年11月23日", "2026/11/23", "2026.11.23", "二〇二六年十一月二十三日", " 2026-11-23 "],
)
def test_dates_are_read_in_every_usual_form(text: str) -> None:
    assert numerals.parse_date(text) == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "11月23日", "明天", "二〇二六年十三月一日", ""])
def test_dates_that_do_not_exist_are_not_read(text: str) -> None:
    assert numerals.parse_date(text) is None


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_both_written_forms_of_a_date_read_back(day: date) -> None:
    assert numerals.parse_date(numerals.written_date(day)) == day
    assert numerals.parse_date(numerals.chinese_date(day)) == day


@pytest.mark.parametrize(
    ("year", "plan"),
    [
        (2003, "十五"),
        (2008, "十一五"),
        (2020, "十三五"),
        (2025, "十四五"),
        (2026, "十五五"),
        (2031, "十六五"),
    ],
)
def test_the_five_year_plan_follows_from_the_year(year: int, plan: str) -> None:
    assert numerals.plan_period(year) == plan
