"""What may come in through the door, and what stays out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.clean import clean, clean_line


def test_plain_chinese_text_passes_unchanged() -> None:
    text = "第一行：“四好农村路”\t100%。\n第二行"
    assert clean(text).text == text
    assert clean(text).removed == 0


def test_controls_and_tricks_of_direction_are_taken_out_and_counted() -> None:
    cleaned = clean("安\x00全\x1b[31m生\u202e产\U000e0041\ud800")
    assert cleaned.text == "安全[31m生产"
    assert cleaned.removed == 5


def test_the_variation_selectors_of_rare_names_stay() -> None:
    assert clean("葛\U000e0100").text == "葛\U000e0100"


def test_windows_line_ends_become_plain_ones() -> None:
    assert clean("甲\r\n乙\r丙") == clean("甲\n乙\n丙")


def test_a_value_of_one_line_holds_no_line_break() -> None:
    assert clean_line("  市交通\n运输局\t ").text == "市交通 运输局"


@given(st.text(alphabet=st.characters()))
def test_whatever_comes_in_can_be_written_as_xml_and_comes_out_the_same_the_second_time(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    once.encode("utf-8")
    assert not any(ord(character) < 32 and character not in "\t\n" for character in once)
