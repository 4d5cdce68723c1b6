"""The questions without a terminal: dates, numbers, choices, regions, lists."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from interview_library import LIBRARY

from drafter.interface import asking, lists, messages, questions
from drafter.interface.days import read_day
from drafter.interface.questions import FIELDS, QUESTIONS, Context, Kind, Question, script, step
from drafter.interface.reading import fits, line_of, read
from drafter.library import answers

MONDAY = date(2026, 11, 23)
BY_KEY = {question.key: question for question in (*QUESTIONS, *FIELDS)}


def context(**raw: Any) -> Context:
    return Context(LIBRARY, raw, {}, MONDAY, lambda meeting: "")


def value(key: str, line: str, **raw: Any) -> object:
    return read(BY_KEY[key], line, context(**raw)).value


def problem(key: str, line: str, **raw: Any) -> str:
    return read(BY_KEY[key], line, context(**raw)).problem


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-23", "2026-11-23"), ("2026年11月25日", "2026-11-25"), ("2026.1.5", "2026-01-05"),
        ("2026/12/31", "2026-12-31"), ("20261125", "2026-11-25"), ("11月25日", "2026-11-25"),
        ("11月25号", "2026-11-25"), ("11月25", "2026-11-25"), ("十一月二十五日", "2026-11-25"),
        ("11.25", "2026-11-25"), ("11-25", "2026-11-25"), ("1月8日", "2027-01-08"),
        ("9月8日", "2026-09-08"), ("25日", "2026-11-25"), ("25号", "2026-11-25"),
        ("下个月3号", "2026-12-03"), ("今天", "2026-11-23"), ("明天", "2026-11-24"),
        ("大后天", "2026-11-26"), ("周三", "2026-11-25"), ("本周三", "2026-11-25"),
        ("下周三", "2026-12-02"), ("下 星期一", "2026-11-30"), ("周日", "2026-11-29"),
        ("上周五", "2026-11-20"), ("下下周二", "2026-12-08"), ("明年1月8日", "2027-01-08"),
        ("二〇二六年十一月二十三日", "2026-11-23"),
    ],
)  # fmt: skip
def test_a_date_as_people_type_it(typed: str, day: str) -> None:
    assert str(read_day(typed, MONDAY)) == day


@pytest.mark.parametrize(
    "typed", ["2月30日", "13月1日", "31.11", "周八", "下个月", "明", "2026-11", "32号", "abc"]
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_day(typed, MONDAY) is None


def test_wednesday_said_on_a_friday_is_the_coming_one() -> None:
    assert read_day("周三", date(2026, 11, 27)) == date(2026, 12, 2)


def test_a_date_far_away_is_asked_about() -> None:
    assert "核对年份" in problem("date", "2062-11-23")


@given(st.text(max_size=15))
def test_whatever_is_typed_for_a_date_is_answered(typed: str) -> None:
    read_day(typed, MONDAY)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("30", 30), ("３０分钟", 30), ("25.5", 25.5), ("半小时", 30), ("一个半小时", 90), ("1小时", 60),
     ("三十分钟", 30), ("5000字", 29.4), ("约5,000字左右", 29.4), ("二十", 20)],
)  # fmt: skip
def test_a_length_in_minutes_or_characters(typed: str, minutes: float) -> None:
    assert value("minutes", typed) == minutes


@pytest.mark.parametrize("typed", ["很长", "0", "200分钟", "-5", "四小时", "字", "1e3", "十十十"])
def test_what_is_no_length_says_how_to_write_it(typed: str) -> None:
    assert problem("minutes", typed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("动员部署会", "动员部署会"), ("动员会", "动员部署会"), ("dongyuan-bushu", "动员部署会"),
     ("1", "动员部署会"), ("２", "总结表彰会"), ("bz", "总结表彰会"), ("动员", "动员部署会")],
)  # fmt: skip
def test_a_meeting_type_by_name_alias_number_or_pinyin(typed: str, name: str) -> None:
    assert value("meeting_type", typed) == name


def test_an_unclear_meeting_type_names_those_that_fit() -> None:
    assert (
        problem("meeting_type", "hui")
        == "对得上的有“动员部署会”、“总结表彰会”，请再多打一两个字，或按 ↓ 键挑选"
    )
    assert "没有找到" in problem("meeting_type", "婚礼")
    assert "请选一项" in problem("meeting_type", "")


def test_too_long_an_answer_says_how_long_it_may_be() -> None:
    assert problem("meeting", "长" * 201) == "太长了（201 字），请压缩到 200 字以内"


@pytest.mark.parametrize(
    ("unit", "region"),
    [("市交通运输局", "全市"), ("XX县人民政府", "全县"), ("杭州市西湖区教育局", "全区"),
     ("市市场监督管理局", "全市"), ("省交通运输厅", "全省"), ("某某集团有限公司", "全公司"),
     ("恩施自治州文旅局", "全州"), ("广州市水务局", "全市"), ("青石镇人民政府", "全镇"),
     ("市城乡建设局", "全市"), ("水务局", "")],
)  # fmt: skip
def test_the_region_follows_from_the_unit(unit: str, region: str) -> None:
    assert questions.region_of(unit) == region


def test_steps_are_counted_with_conditions() -> None:
    plain = script(context(meeting_type="总结表彰会", priority=[]))
    assert [q.key for q in plain if q.key in ("variant", "details")] == []
    detailed = script(
        context(meeting_type="动员部署会", priority=[{"text": "甲"}, {"text": "乙"}], details=True)
    )
    assert step(detailed[-1], detailed) == (14, 14)
    assert {step(q, detailed) for q in detailed if q.part is not None} == {(13, 14)}
    assert [q.part for q in detailed if q.key == "owner"] == [0, 1]


def test_a_variant_is_shown_as_its_skeleton() -> None:
    screen = asking.question_screen(BY_KEY["variant"], context(meeting_type="动员部署会"), "")
    assert screen.lines == (
        "1. 认识—任务—保障：意义 22% → 任务 53% → 保障 25%",
        "2. 问题—任务：问题 40% → 任务 60%",
    )


def test_every_question_has_its_words_and_the_bounds_are_those_of_the_library() -> None:
    assert set(BY_KEY) == set(messages.WORDS)
    assert questions.MOST_PRIORITIES == answers.MOST_PRIORITIES
    in_file = {question.key for question in QUESTIONS} - questions.NOT_IN_FILE
    assert in_file <= set(answers.KEYS)
    assert {question.key for question in FIELDS} < set(answers.PRIORITY_KEYS)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "owner"]), inner),
)


@given(st.sampled_from(QUESTIONS), VALUES)
@example(BY_KEY["minutes"], 1e306)
def test_any_stored_value_is_judged_without_an_exception(question: Question, stored: object) -> None:
    known = context(**{"meeting_type": "动员部署会", question.key: stored})
    if fits(question, stored, known) and question.kind is not Kind.LIST:
        assert not read(question, line_of(question, stored), known).problem
    asking.review_lines(known)


def change(items: tuple[str, ...], line: str) -> lists.Line:
    return lists.apply(items, line, "", 3)


@pytest.mark.parametrize(
    ("line", "after"),
    [("丙", ("甲", "乙", "丙")), ("d1", ("乙",)), ("D 1", ("乙",)), ("删２", ("甲",)), ("删除第2条", ("甲",)),
     ("u2", ("乙", "甲")), ("上移2", ("乙", "甲")), ("上移1", ("甲", "乙")), ("下移1", ("乙", "甲")),
     ("3. 丙。", ("甲", "乙", "丙")), ("三要素保障", ("甲", "乙", "三要素保障")),
     ("1.5万户改造", ("甲", "乙", "1.5万户改造"))],
)  # fmt: skip
def test_what_a_line_does_to_a_list(line: str, after: tuple[str, ...]) -> None:
    assert change(("甲", "乙"), line).items == after


@pytest.mark.parametrize(
    ("line", "says"),
    [("甲", "已经写过了"), ("d3", "没有第 3 条"), ("丙\n丁", "最多写 3 条"), ("长" * 301, "太长了")],
)
def test_what_a_list_does_not_take(line: str, says: str) -> None:
    assert says in change(("甲", "乙"), line).problem
    assert change(("甲", "乙"), line).items == ("甲", "乙")


def test_an_empty_line_finishes_and_rewording_keeps_what_else_is_known() -> None:
    assert change(("甲",), " ").finished
    assert change(("甲", "乙"), "改2").editing == 1
    reworded = lists.replace(({"text": "甲", "owner": "科"},), 0, "乙")
    assert reworded.items == ({"text": "乙", "owner": "科"},)
