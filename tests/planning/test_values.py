"""What the answers imply: how a unit, its system and what is below it are spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.answers import Answers, Origin
from drafter.model.content import Slot, SlotKind
from drafter.model.manuscript import SpanKind
from drafter.planning.values import base_values, listed, office_of, theme_of, titled


@pytest.mark.parametrize(
    ("unit", "region", "short", "system", "below", "group", "level"),
    [
        ("市交通运输局", "", "市局", "全市交通运输系统", "各县（市、区）交通运输局", "局党组", "市"),
        ("宜城市交通运输局", "全市", "市局", "全市交通运输系统", "各县（市、区）交通运输局", "局党组", "市"),
        (
            "县住房和城乡建设局",
            "",
            "县局",
            "全县住房和城乡建设系统",
            "各乡镇（街道）和局属各单位",
            "局党组",
            "县",
        ),
        ("省交通运输厅", "", "省厅", "全省交通运输系统", "各市（州）交通运输局", "厅党组", "省"),
        (
            "市发展和改革委员会",
            "",
            "市发展和改革委员会",
            "全市发展和改革系统",
            "各县（市、区）发展和改革部门",
            "委党组",
            "市",
        ),
        (
            "县市场监督管理局",
            "",
            "县局",
            "全县市场监督管理系统",
            "各乡镇（街道）和局属各单位",
            "局党组",
            "县",
        ),
        ("市场监管局", "全市", "市场监管局", "全市", "各单位", "党组", "市"),
        ("县委办公室", "", "县委办公室", "全县", "各乡镇（街道）", "县委、县政府", "县"),
        ("区人民政府", "", "区人民政府", "全区", "各乡镇（街道）", "区委、区政府", "县"),
        ("云岭建设集团有限公司", "", "集团", "集团上下", "各所属单位", "集团党委", "企业"),
        ("", "", "", "", "各单位", "党组", ""),
    ],
)
def test_a_unit_is_spoken_of_as_its_people_do(
    unit: str, region: str, short: str, system: str, below: str, group: str, level: str
) -> None:
    office = office_of(unit, region)
    assert (office.short, office.system, office.below, office.party_group, office.level) == (
        short, system, below, group, level,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("meeting", "theme"),
    [
        ("全市交通运输系统履职尽责督促检查工作动员会议", "履职尽责督促检查"),
        ("全市营商环境优化提升工作动员大会", "营商环境优化提升"),
        ("2026年全县安全生产工作会议", "安全生产"),
        ("全市冬春农田水利建设现场推进会", "冬春农田水利建设"),
        ("会议", "会议"),
    ],
)
def test_the_theme_is_read_off_the_meetings_name(meeting: str, theme: str) -> None:
    assert theme_of(Answers("", meeting)) == theme


def test_a_theme_that_is_a_campaign_takes_no_work_behind_it() -> None:
    def work(theme: str) -> str:
        return base_values(Answers("", "会议", theme=theme), (), {}).get("主题工作").text

    assert work("安全生产工作") == "安全生产工作"
    assert work("路域环境整治行动") == "路域环境整治行动"


def test_the_year_gives_the_plan_and_the_year_before() -> None:
    values = base_values(Answers("", "会议", date=date(2026, 5, 1)), (), {})
    assert [values.get(name).text for name in ("年份", "上年", "规划期")] == ["2026", "2025", "“十五五”"]


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
        (("抓水库、水闸整治", "备足物资", "练好队伍"), "抓水库、水闸整治，备足物资和练好队伍"),
    ],
)
def test_a_list_can_be_said_even_where_an_item_is_a_list_itself(items: tuple[str, ...], said: str) -> None:
    assert listed(items) == said


@pytest.mark.parametrize(
    ("unit", "post", "title"),
    [
        ("市交通运输局", "局长", "市交通运输局局长"),
        ("中共清河县委", "县委书记", "中共清河县委书记"),
        ("区人民政府", "区长", "区人民政府区长"),
        ("云岭集团", "集团董事长", "云岭集团董事长"),
    ],
)
def test_unit_and_post_do_not_say_the_same_twice(unit: str, post: str, title: str) -> None:
    assert titled(unit, post) == title
