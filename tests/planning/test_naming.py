"""What people type as a priority is a name, and sometimes more: the name heads, the rest is said once."""

from __future__ import annotations

import pytest

from drafter.planning.naming import Remark, short_name


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("安全生产", "安全生产", Remark()),
        ("加梯：一楼不同意的工作怎么做", "加梯", Remark(rest="一楼不同意的工作怎么做", stressed=True)),
        ("数据质量，不造假不注水", "数据质量", Remark(rest="不造假不注水")),
        (
            "医保基金使用——高套编码、分解住院",
            "医保基金使用",
            Remark(rest="高套编码、分解住院", stressed=True),
        ),
        ("疫木除治清零（含倒木、枝桠）", "疫木除治清零", Remark(asides=("含倒木、枝桠",))),
        ("户外广告防坠落，尤其是高层楼顶的大字", "户外广告防坠落", Remark(rest="尤其是高层楼顶的大字")),
        (
            "早稻面积一亩不能少，撂荒地复耕（先山后坝）",
            "早稻面积",
            Remark("早稻面积一亩不能少", "撂荒地复耕", rest_asides=("先山后坝",)),
        ),
        ("敬老院消防改造年底前必须清零", "敬老院消防改造", Remark("敬老院消防改造年底前必须清零")),
        ("三大球怎么补短板", "三大球短板", Remark()),
        ("开门红之后怎么办", "开门红之后的工作", Remark()),
        ("“一卡通，一站办”推广", "“一卡通，一站办”推广", Remark()),
        ("建新拆旧，复垦还耕", "建新拆旧，复垦还耕", Remark()),
        ("稳企业，保就业", "稳企业，保就业", Remark()),
    ],
)
def test_a_heading_takes_the_name_and_the_speech_says_the_rest(text: str, name: str, rest: Remark) -> None:
    assert short_name(text) == (name, rest)


def test_a_text_that_is_nothing_but_brackets_stays_whole() -> None:
    assert short_name("（待定）") == ("（待定）", Remark())
