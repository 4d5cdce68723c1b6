"""What the answers imply: how a unit, its system and what is below it are spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.answers import Answers, Origin, Priority
from drafter.model.content import Slot, SlotKind
from drafter.model.manuscript import SpanKind
from drafter.planning.values import base_values, in_turn, listed, priority_values, together


def test_a_theme_that_is_a_campaign_takes_no_work_behind_it() -> None:
    def work(theme: str) -> str:
        return base_values(Answers("", "会议", theme=theme), (), {}).get("主题工作").text

    assert work("安全生产工作") == "安全生产工作"
    assert work("路域环境整治行动") == "路域环境整治行动"


def test_the_year_gives_the_plan_and_the_year_before() -> None:
    values = base_values(Answers("", "会议", date=date(2026, 5, 1)), (), {})
    assert [values.get(name).text for name in ("年份", "上年", "规划期")] == ["2026", "2025", "“十五五”"]


def test_a_meeting_is_carried_out_by_its_spirit() -> None:
    typed = ("全省农村供水现场推进会", "县委全会精神", "《条例》")
    values = base_values(Answers("", "会议", spirit=typed), (), {})
    assert values.get("精神列举").text == "全省农村供水现场推进会精神、县委全会精神、《条例》"


def test_what_nobody_said_is_a_mark_that_names_whom_to_ask() -> None:
    slot = Slot("去年投资额", "去年完成投资多少？", SlotKind.AMOUNT, "32.6亿元", "财务科")
    decision = Slot("复查时限", "多少日内复查？", SlotKind.DEADLINE, "15日", "安全科", suggest="15日")
    declared = {slot.name: slot, decision.name: decision}
    values = base_values(Answers("", "会议", slots={}), (), declared)
    assert values.get("去年投资额").text == "【待补：去年投资额｜财务科】"
    assert values.get("去年投资额").kind is SpanKind.OPEN
    assert values.get("复查时限").text == "【待定：复查时限，建议15日】"
    assert values.get("年份").text == "【待补：年份｜办公室】"
    known = base_values(Answers("", "会议", slots={"去年投资额": "32.6亿元"}), (), declared)
    assert known.get("去年投资额").text == "32.6亿元"
    assert known.get("去年投资额").origin is Origin.TYPED


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((), ""),
        (("甲",), "甲"),
        (("抓安全", "促就业", "保畅通"), "抓安全、促就业、保畅通"),
        (("国家防总会议精神", "省、市会议精神"), "国家防总会议精神和省、市会议精神"),
        (("省、市会议精神", "国家防总会议精神"), "省、市会议精神和国家防总会议精神"),
    ],
)
def test_a_list_can_be_said_even_where_an_item_is_a_list_itself(items: tuple[str, ...], said: str) -> None:
    assert listed(items) == said


def test_verb_phrases_are_never_tied_together_by_and() -> None:
    assert in_turn(("推进公路建设", "抓好治超")) == "推进公路建设、抓好治超"
    assert in_turn(("抓水库、水闸整治", "备足物资", "练好队伍")) == "抓水库、水闸整治，备足物资，练好队伍"


def test_names_that_are_rows_themselves_are_counted_at_the_end() -> None:
    assert together(("公路建设", "治超")) == "公路建设、治超"
    rows = ("水库、水闸、堤防整治", "物资储备工作", "防汛演练")
    assert together(rows) == "水库、水闸、堤防整治，物资储备，以及防汛演练这三个方面"
    assert together(("水库、水闸整治",)) == "水库、水闸整治"


def test_a_row_of_two_stands_in_a_list_as_one_name() -> None:
    assert together(("当事人、律师宴请查摆", "月报告")) == "当事人和律师宴请查摆、月报告"


def test_a_day_is_a_day_by_which_unless_it_says_from_which() -> None:
    def said(deadline: str) -> str:
        base = base_values(Answers("", "会议"), (), {})
        return (
            priority_values(base, 0, Priority("治超", deadline=deadline), "治超", "抓好治超")
            .get("完成时限")
            .text
        )

    assert [said(one) for one in ("11月30日", "8月1日起", "年底前", "上半年")] == [
        "11月30日前",
        "自8月1日起执行",
        "年底前",
        "上半年",
    ]
