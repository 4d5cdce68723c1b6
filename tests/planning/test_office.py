"""How a unit, its system and what is below it are spoken of."""

from __future__ import annotations

import pytest

from drafter.planning.office import office_of, titled


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
    ("unit", "post", "title"),
    [
        ("市交通运输局", "局长", "市交通运输局局长"),
        ("中共清河县委", "县委书记", "中共清河县委书记"),
        ("区人民政府", "区长", "区人民政府区长"),
        ("云岭集团", "集团董事长", "云岭集团董事长"),
        ("市应急管理局", "市安委办主任、市应急管理局局长", "市安委办主任、市应急管理局局长"),
    ],
)
def test_unit_and_post_do_not_say_the_same_twice(unit: str, post: str, title: str) -> None:
    assert titled(unit, post) == title
