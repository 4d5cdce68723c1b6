"""Headings that stand side by side are of one make, and each of them says what this speech is about."""

from __future__ import annotations

import pytest
from manuscripts import headed, part, point, priority, speech, unheaded, verdict

from drafter.model.numbering import MarkerStyle
from drafter.proofing.headlines import pairs_of_subject, parallel, say_something
from drafter.proofing.view import Brief, Subject, View

ORDINAL = MarkerStyle.ORDINAL
ROADS = {"theme": "农村公路建设", "subjects": (Subject("规范交通执法", "规范交通执法", "交通执法"),)}


# ---------- 3 标题整齐 ----------


@pytest.mark.parametrize(
    "headings",
    [
        ("把农村公路修好", "把渡口码头管牢"),
        ("推进农村公路建设", "规范交通运输执法", "提升窗口服务效能"),
        ("推进农村公路建设", "坚持阳光公开执法", "着力提升窗口服务"),
        ("为什么要查", "怎样认识这次检查", "怎么把问题改到位"),
        ("路通到家门口，车开到家门口", "执法讲道理，办案讲证据"),
        ("思想认识不到位", "监督管理不到位", "服务意识不够强", "担当精神不足"),
        ("项目建设实现突破", "改革创新取得进展", "民生保障持续改善"),
        ("抓好“人民至上，生命至上”教育", "推进老旧桥梁危桥改造工程"),
    ],
)
def test_headings_of_one_make_hold(headings: tuple[str, ...]) -> None:
    said = verdict(parallel, headed(*headings))
    assert said.holds, said.details


@pytest.mark.parametrize(
    "headings",
    [
        ("推进农村公路建设", "为什么要规范执法"),
        ("推进农村公路建设", "执法讲道理，办案讲证据"),
        ("推进农村公路建设", "群众出行更加方便"),
        ("推进农村公路建设", "服务水平明显提升"),
        ("把农村公路修好", "推进农村公路建设"),
        ("问候：感谢老同志", "希望老同志多支持"),
    ],
)
def test_headings_of_two_makes_are_named_together(headings: tuple[str, ...]) -> None:
    said = verdict(parallel, headed(*headings))
    assert not said.holds
    assert said.details == (f"句式不一：{'｜'.join(headings)}",)


def test_headings_of_very_unequal_length_are_named_with_their_spread() -> None:
    said = verdict(parallel, headed("抓好养护", "推进农村公路桥梁隧道渡口码头建设"))
    assert not said.holds
    assert said.details == ("长短不齐（6.0）：抓好养护｜推进农村公路桥梁隧道渡口码头建设",)
    assert said.figure == "1组标题，字数标准差最大6.0"


def test_a_difference_of_a_few_characters_is_no_fault() -> None:
    assert verdict(parallel, headed("抓好公路养护", "推进农村公路桥梁建设")).holds


def test_headings_are_compared_with_their_siblings_only() -> None:
    manuscript = speech(
        part(1, "为什么要修路", point(1, "群众盼着路"), point(2, "产业等着路")),
        part(2, "怎么修路", point(1, "推进项目开工"), point(2, "守牢质量关口")),
    )
    said = verdict(parallel, manuscript)
    assert said.holds, said.details
    assert said.figure.startswith("3组标题")


def test_a_fault_below_a_section_is_found() -> None:
    points = point(1, "推进项目开工"), point(2, "群众为什么等不及")
    said = verdict(parallel, speech(part(1, "怎么修路", *points)))
    assert said.details == ("句式不一：推进项目开工｜群众为什么等不及",)


def test_the_points_of_a_short_address_are_siblings_through_all_its_parts() -> None:
    address = speech(
        unheaded(point(1, "练好本领", style=ORDINAL)), unheaded(point(2, "路是走出来的", style=ORDINAL))
    )
    assert verdict(parallel, address).details == ("句式不一：练好本领｜路是走出来的",)


def test_one_heading_alone_has_nothing_to_match() -> None:
    assert verdict(parallel, headed("把路修好")).holds


# ---------- 4 标题有物 ----------


def test_headings_that_name_the_subject_or_an_object_hold() -> None:
    points = (
        priority(1, "推进农村公路建设"),
        priority(2, "规范交通执法"),
        priority(3, "管住渡口码头超载"),
    )
    said = verdict(say_something, speech(part(1, "今年怎么抓交通", *points)), **ROADS)
    assert said.holds
    assert said.figure == "4个标题，0个换个行业也成立"


def test_headings_that_would_do_for_any_trade_are_named() -> None:
    empty = ("提高思想认识", "加强组织领导", "狠抓工作落实")
    said = verdict(say_something, headed("推进农村公路建设", *empty), **ROADS)
    assert not said.holds
    assert said.details == empty


def test_one_empty_heading_in_three_is_borne_but_named() -> None:
    said = verdict(say_something, headed("推进农村公路建设", "规范交通执法", "加强组织领导"), **ROADS)
    assert said.holds
    assert said.details == ("加强组织领导",)


def test_a_speech_without_headings_has_none_that_is_empty() -> None:
    assert verdict(say_something, speech(unheaded("说说心里话。")), **ROADS).holds


def test_the_words_of_the_subject_are_those_of_the_theme_and_the_priorities_but_no_stock_words() -> None:
    subject = Subject("推进农村公路建设工作", "推进农村公路建设", "农村公路")
    found = pairs_of_subject(View(headed(), Brief(theme="服务质量提升", subjects=(subject,))))
    assert {"农村", "公路"} <= found
    assert not {"服务", "质量", "提升"} & found
