"""What was said besides a priority's name is said once, as a sentence that can be read aloud."""

from __future__ import annotations

import pytest

from drafter.planning.naming import short_name
from drafter.planning.remarks import said_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("安全生产", ""),
        ("不动产补证（327户）", "涉及327户。"),
        ("加梯：一楼不同意的工作怎么做", "一楼不同意的工作怎么做，要拿出具体办法。"),
        ("身份转变：从“听口令”到“自己找路”", "也就是从“听口令”到“自己找路”。"),
        ("疫木除治清零（含倒木、枝桠）", "范围包括倒木、枝桠。"),
        ("设备采购（重点是骨科和介入）", "重点是骨科和介入。"),
        ("饮水工程管护，22处供水站“晒太阳”", "目前，有22处供水站“晒太阳”。"),
        ("后备人才培养（体教融合、“一校一品”）", "主要涉及体教融合、“一校一品”。"),
        ("情况报送（1500字以内）", "篇幅控制在1500字以内。"),
        ("早稻面积一亩不能少，撂荒地复耕", "早稻面积一亩不能少。同时要推进撂荒地复耕。"),
        ("喇叭宣传要响起来", "喇叭宣传要响起来。"),
        ("管线入地（三家运营商互相等）", "目前，三家运营商互相等待。"),
        ("数据安全，谁的数据谁负责", "要做到谁的数据谁负责。"),
        ("网点改造，改造薄弱网点9家", "要改造薄弱网点9家。"),
        ("果品产业，搞一个分拣中心", "要搞一个分拣中心。"),
        ("村邮站建设，快递进村不二次收费", "要做到快递进村不二次收费。"),
        ("泊位建设，后方堆场同步建", "后方堆场要同步建。"),
        ("报送情况（1500字以内，别写成流水账）", "篇幅控制在1500字以内，不能写成流水账。"),
        ("数据质量，不造假不注水", "要做到不造假不注水。"),
        ("值班报送，不要让村里断联（卫星电话）", "不要让村里断联，要用好卫星电话。"),
        (
            "土地托管（耕、种、防、收），无人机飞防",
            "主要涉及耕、种、防、收。同时要抓好无人机飞防工作。",
        ),
        ("收缴旧烟花，县公安局牵头，春节前收完", "县公安局牵头，春节前收完。"),
        ("外贸：跨境电商首单", "重点是跨境电商首单。"),
        ("电子证照补录（1998年以前的婚姻、不动产）", "主要涉及1998年以前的婚姻、不动产。"),
        ("档案数字化（约3.4万卷，虫蛀严重的先做）", "涉及约3.4万卷，虫蛀严重的要先做。"),
    ],
)
def test_a_remark_is_a_sentence_of_its_own(text: str, said: str) -> None:
    assert "".join(said_of(short_name(text)[1])) == said


def test_with_its_name_before_it_a_remark_needs_no_other_subject() -> None:
    name, remark = short_name("信访办结（300件），一件一件销")
    assert "".join(said_of(remark, "抓好信访办结", name)) == "信访办结，涉及300件。要一件一件销号。"


def test_what_is_done_has_the_order_and_what_is_so_has_the_name_as_subject() -> None:
    def said(text: str) -> str:
        name, remark = short_name(text)
        return "".join(said_of(remark, f"推进{name}", name))

    assert said("小区加梯，先易后难") == "推进小区加梯，要做到先易后难。"
    assert said("小区加梯（含补贴发放）") == "小区加梯，范围包括补贴发放。"
    assert said("小区加梯（老小区太少）") == "目前，还存在老小区太少的问题。"
    assert said("早稻面积一亩不能少") == "早稻面积一亩不能少。"
    assert said("全民健身场地，15分钟健身圈") == "同时要推进15分钟健身圈建设。"
