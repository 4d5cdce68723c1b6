"""What people type as a priority is a name, and sometimes more: the name heads, the rest is said once."""

from __future__ import annotations

import pytest

from drafter.planning.naming import short_name


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("安全生产", "安全生产", ""),
        ("加梯：一楼不同意的工作怎么做", "加梯", "一楼不同意的工作怎么做"),
        ("数据质量，不造假不注水", "数据质量", "不造假不注水"),
        ("医保基金使用——高套编码、分解住院", "医保基金使用", "高套编码、分解住院"),
        ("疫木除治清零（含倒木、枝桠）", "疫木除治清零", "含倒木、枝桠"),
        ("户外广告防坠落，尤其是高层楼顶的大字", "户外广告防坠落", "高层楼顶的大字"),
        ("三大球怎么补短板", "三大球短板", ""),
        ("开门红之后怎么办", "开门红工作", ""),
        ("“一卡通，一站办”推广", "“一卡通，一站办”推广", ""),
        ("建新拆旧，复垦还耕", "建新拆旧，复垦还耕", ""),
        ("稳企业，保就业", "稳企业，保就业", ""),
    ],
)
def test_a_heading_takes_the_name_and_the_speech_says_the_rest(text: str, name: str, rest: str) -> None:
    assert short_name(text) == (name, rest)


def test_a_text_that_is_nothing_but_brackets_stays_whole() -> None:
    assert short_name("（待定）") == ("（待定）", "")
