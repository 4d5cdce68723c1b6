"""An answers file: what is understood, and what a person is told when it is wrong."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import drafting
from drafter.errors import DrafterError
from drafter.library.answers import check_answers
from drafter.model.shelf import Library

GOOD = """
meeting_type = "动员会"
variant = "认识-任务-保障"
meeting = "全市安全生产动员会"
date = "2026年11月23日"
minutes = 20
before = ["分管领导宣读了方案。"]
[[priority]]
text = "安全生产"
facts = ["去年检查企业300家。"]
[slots]
"督查参评部门数" = "9个"
"""


def faults_of(text: str, library: Library) -> list[str]:
    with pytest.raises(DrafterError) as refusal:
        drafting.answers_from_file(text.encode(), "a.toml", library)
    return [str(fault) for fault in refusal.value.faults]


def test_the_answers_are_understood(library: Library) -> None:
    answers = drafting.answers_from_file(GOOD.encode(), "a.toml", library)
    assert answers.meeting_type == "dongyuan-bushu"
    assert answers.variant == "meaning-task-safeguard"
    assert answers.date == date(2026, 11, 23)
    assert answers.before == ("分管领导宣读了方案",)
    assert answers.priorities[0].facts == ("去年检查企业300家",)
    assert answers.slots == {"督查参评部门数": "9个"}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"动员会"', '"动圆部署会"', "a.toml，meeting_type：没有“动圆部署会”这种会议；是不是想写“动员部署会”？"),
        ("认识-任务-保障", "认识-任务", "没有“认识—任务”这种写法"),
        ('"2026年11月23日"', '"2026年2月30日"', "a.toml，date：“2026年2月30日”不是一个真实的日期；请写成 2026-11-23 这样。"),
        ('"2026年11月23日"', "2026-02-30", "“date”不是一个真实的日期"),
        ('"2026年11月23日"', "2026年11月23日", "“date”不是一个真实的日期"),
        ("minutes = 20", "minutes = 0", "a.toml，minutes：应当是1到180之间的数"),
        ("minutes = 20", 'minutes = "二十"', "应当是1到180之间的数"),
        ("meeting =", "meetting =", "a.toml，meetting：不认识这个名称；是不是想写“meeting”？"),
        ("督查参评部门数", "督查部门数", "a.toml，slots.督查部门数：短语库里没有这个空位；是不是“督查参评部门数”？"),
        ('text = "安全生产"', 'text = ""', "a.toml，priority[1].text：是空的"),
        ('text = "安全生产"', 'txt = "安全生产"', "a.toml，priority[1].txt：不认识这个名称"),
        ("[[priority]]", '[[priority]]\ntext = "安全生产"\n[[priority]]', "重点“安全生产”写了两遍"),
        ("before = [", "before = ", "第7行"),
        ("minutes = 20", "minutes = 20\nminutes = 20", "同一个名称写了两遍"),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_plain_sentence(library: Library, old: str, new: str, sentence: str) -> None:
    assert old in GOOD
    faults = faults_of(GOOD.replace(old, new, 1), library)
    assert any(sentence in fault for fault in faults), faults


def test_all_mistakes_are_told_at_once(library: Library) -> None:
    text = (
        GOOD.replace("动员会", "碰头会", 1).replace("minutes = 20", "minutes = 999").replace("督查", "督察")
    )
    assert len(faults_of(text, library)) == 3


def test_a_file_that_is_no_text_is_refused(library: Library) -> None:
    with pytest.raises(DrafterError) as refusal:
        drafting.answers_from_file(b"PK\x03\x04\xff\xfe\x00", "a.docx", library)
    assert "不是文本文件" in str(refusal.value) or "写法不对" in str(refusal.value)


def test_what_an_interview_collected_takes_the_same_door(library: Library) -> None:
    raw = {"meeting_type": "动员部署会", "meeting": "动员会", "priority": [{"text": "安全\x00生产"}]}
    assert check_answers(raw, "", library).priorities[0].text == "安全生产"


def test_invisible_characters_are_taken_out_of_answers(library: Library) -> None:
    answers = drafting.answers_from_file(
        GOOD.replace("安全生产动员会", "安全\u202e生产动员会").encode(), "a", library
    )
    assert answers.meeting == "全市安全生产动员会"
