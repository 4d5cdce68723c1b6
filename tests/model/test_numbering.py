"""Markers 一、（一）1. 第一， 一是 首先: written, and recognised where they are markers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from paths import SHARED

from drafter.model.numbering import MarkerStyle, recognise, recognise_inline, write


@pytest.mark.parametrize(
    ("style", "number", "text"),
    [
        (MarkerStyle.SECTION, 1, "一、"), (MarkerStyle.SECTION, 12, "十二、"), (MarkerStyle.BRACKETED, 3, "（三）"),
        (MarkerStyle.ARABIC, 2, "2."), (MarkerStyle.ARABIC_COMMA, 2, "2、"), (MarkerStyle.ARABIC_BRACKETED, 4, "（4）"),
        (MarkerStyle.CIRCLED, 2, "②"), (MarkerStyle.ORDINAL, 2, "第二，"), (MarkerStyle.IS, 4, "四是"),
        (MarkerStyle.MUST, 2, "二要"), (MarkerStyle.FIRSTLY, 3, "再次，"),
    ],
)  # fmt: skip
def test_every_style_is_written_and_recognised(style: MarkerStyle, number: int, text: str) -> None:
    marker = write(style, number)
    assert marker.text == text
    assert recognise(text + "抓实整改") == marker


@pytest.mark.parametrize(
    ("line", "style", "number"),
    [
        ("(一)认真把握", MarkerStyle.BRACKETED, 1), ("第一,牢牢把握", MarkerStyle.ORDINAL, 1),
        ("1．善始善终", MarkerStyle.ARABIC, 1), ("一、 为什么要开展", MarkerStyle.SECTION, 1),
        ("（一）、抓实", MarkerStyle.BRACKETED, 1), ("首先,核心是", MarkerStyle.FIRSTLY, 1),
    ],
)  # fmt: skip
def test_half_width_and_spaced_markers_are_recognised(line: str, style: MarkerStyle, number: int) -> None:
    marker = recognise(line)
    assert marker is not None
    assert (marker.style, marker.number) == (style, number)
    assert line.startswith(marker.text)


@pytest.mark.parametrize(
    "line",
    [
        "一年来，全市", "一体推进不敢腐", "第三轮巡察", "第一季度，全省", "第一批单位", "5.5%左右的增长", "2026年工作", "一、二线城市",
        "一、二级公路", "最后的成败", "第三方评估", "十五五时期", "", "三是三，四是四"[2:], "一方面", "2.5公里",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_marker_is_none(line: str) -> None:
    assert recognise(line) is None


@pytest.mark.parametrize("style", [MarkerStyle.FIRSTLY, MarkerStyle.CIRCLED, MarkerStyle.NONE])
def test_a_style_without_such_a_member_refuses(style: MarkerStyle) -> None:
    with pytest.raises(ValueError, match=r".+"):
        write(style, 21)


def test_a_member_may_begin_with_a_numeral_but_a_saying_is_no_series() -> None:
    assert recognise("三是一时办不到的，讲清道理").text == "三是"
    assert recognise("一是一、二是二") is None


def test_a_series_inside_a_paragraph_is_found_at_its_stops() -> None:
    text = "要抓两件事。一是抓人，二是抓账；三要看结果。这一是非要分清。"
    assert [(marker.text, text[at : at + 2]) for at, marker in recognise_inline(text)] == [
        ("一是", "一是"), ("二是", "二是"), ("三要", "三要"),
    ]  # fmt: skip


SEEDS = SHARED / "seeds" / "transport-bureau-speeches.txt"


@pytest.mark.skipif(not SEEDS.exists(), reason="the two seed speeches are not beside the project")
def test_every_marker_that_opens_a_line_of_the_two_real_speeches_is_recognised() -> None:
    truth = json.loads((SHARED / "truth" / "transport-bureau-speeches.json").read_text(encoding="utf-8"))
    wanted = {
        node["line"]: node["marker"]
        for node in _nodes(truth["speeches"])
        if node["col"] == 1 and node["style"] != "(unnumbered lead)"
    }
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    found = {n: marker.text for n, line in enumerate(lines, 1) if (marker := recognise(line))}
    assert len(wanted) > 20
    assert found == wanted


def _nodes(value: object) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for item in value for node in _nodes(item)]
    if isinstance(value, dict):
        mine = [value] if {"line", "col", "marker"} <= value.keys() else []
        return mine + [node for item in value.values() for node in _nodes(item)]
    return []
