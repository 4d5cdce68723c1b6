"""What `bank check` says of the wording: each rule speaks where it must, and only there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.library.lint import lint
from drafter.model.content import Phrase, Role, Topic, Validity
from drafter.model.shelf import Library

ITEMS = ("修路基。由养护队逐段清边沟，月底前报一次。", "管桥涵。由路长当场拍照，问题挂账。")
GOOD = Phrase("nc-1", "农村公路", Role.MEASURE, "养护队守在路上，哪里坏了哪里修。", ("修好农村公路",), ITEMS)
OTHER = Phrase(
    "nc-2", "农村公路", Role.MEASURE, "钱怎么花，村民要看得见。", ("公开农村公路资金",),
    ("晒预算。财政所把预算贴到村口，逐笔写明用途。", "晒结算。审计人员到场核对工程量，不符的退回。"),
)  # fmt: skip


def told(*phrases: Phrase, day: date | None = None) -> list[str]:
    library = Library({}, {"农村公路": Topic("农村公路")}, {}, phrases)
    return [str(fault) for fault in lint(library, day) if "只有" not in str(fault)]


def test_good_phrases_are_left_alone() -> None:
    assert told(GOOD, OTHER) == []


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        (replace(OTHER, items=GOOD.items, text=GOOD.text), "太像"),
        (replace(OTHER, text="去年修了36公里。"), "写了数字或年份"),
        (replace(OTHER, text="去年修了二〇二六年的路。"), "写了数字或年份"),
        (replace(OTHER, text="各地各单位" * 18 + "。"), "个字"),
        (replace(OTHER, headings=("统一思想认识",)), "没有主题，也没有具体的对象"),
        (replace(OTHER, valid=Validity(end=date(2025, 12, 31))), "已经过期"),
        (replace(OTHER, text="把路修好。", items=("修。", "补。")), "没有说清责任、方法、时限或标准"),
    ],
)
def test_each_fault_of_the_wording_is_told(phrase: Phrase, message: str) -> None:
    found = told(GOOD, phrase, day=date(2026, 1, 1))
    assert any(message in one for one in found), found
    assert all("nc-" in one for one in found)


def test_the_same_opening_four_times_in_a_topic_is_told() -> None:
    same = [
        replace(GOOD, id=f"nc-{n}", text=f"养护队守在路上，{word}。", items=())
        for n, word in enumerate("甲乙丙丁")
    ]
    assert any("都用“养护队守在路上”开头" in one for one in told(*same))
    assert not any("开头" in one for one in told(*same[:3]))


def test_too_many_intensifiers_over_the_bank_are_told() -> None:
    loud = replace(GOOD, text="切实扎实着力抓，全力大力干。")
    assert any("一千字里" in one for one in told(loud))


def test_a_long_list_is_no_long_sentence() -> None:
    listed = replace(OTHER, text="、".join(["公路桥梁隧道涵洞"] * 12) + "都要查到。")
    assert not any("个字" in one for one in told(GOOD, listed))


def test_a_topic_that_is_too_thin_is_told() -> None:
    library = Library({}, {"农村公路": Topic("农村公路")}, {}, (GOOD,))
    assert any("“举措”只有1条" in str(fault) for fault in lint(library))
