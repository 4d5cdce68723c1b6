"""Who does a priority, with whom and up to what figure is found in what was typed in one breath."""

from __future__ import annotations

import pytest

from drafter.planning.duties import division_of_labour, leader_of, target_in
from drafter.planning.naming import Remark, short_name


@pytest.mark.parametrize(
    ("owner", "leader", "said"),
    [
        ("科技科", "科技科", ""),
        ("党办、医患办", "党办、医患办", ""),
        ("住建局牵头，通信管理部门配合", "住建局", "这项工作由住建局牵头，通信管理部门配合。"),
        ("养老股（会同各乡镇）", "养老股", "这项工作由养老股牵头，会同各乡镇。"),
        ("发展部，请市人社局支持", "发展部", "这项工作由发展部牵头，并请市人社局给予支持。"),
        ("森防站，有关乡镇", "森防站", "这项工作由森防站牵头，有关乡镇配合。"),
        ("各乡镇，自然资源局", "各乡镇", "这项工作由各乡镇、自然资源局负责。"),
    ],
)
def test_who_leads_and_who_helps_is_one_sentence(owner: str, leader: str, said: str) -> None:
    assert (leader_of(owner), division_of_labour(owner)) == (leader, said)


def test_a_figure_to_be_reached_is_the_target() -> None:
    _, remark = short_name("清积水，蚊虫密度降到5以下（重点是老小区）")
    assert target_in(remark) == ("蚊虫密度降到5以下", Remark(asides=("重点是老小区",)))
    assert target_in(short_name("清积水，天天清")[1])[0] == ""
