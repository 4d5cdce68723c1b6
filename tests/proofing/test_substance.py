"""What is said is borne out, complete, answered, and about what was asked."""

from __future__ import annotations

import pytest
from manuscripts import (
    count,
    fact,
    item,
    part,
    point,
    priority,
    say,
    speech,
    unheaded,
    unknown,
    verdict,
)

from drafter.model.content import Role
from drafter.model.manuscript import Manuscript, Paragraph, Section
from drafter.model.numbering import MarkerStyle
from drafter.proofing.substance import (
    evidence,
    measures_complete,
    not_empty,
    priorities_covered,
    problems_answered,
    recognition_short,
)
from drafter.proofing.view import Subject

LONG = "路面平整，标线清楚，护栏完好。" * 10
"""150 characters without a figure."""


# ---------- 5 认识从简 ----------


def why(*words: Paragraph | str) -> Manuscript:
    """A section that says why, and a longer one that says what to do."""
    return speech(part(1, "为什么修路", *words, role=Role.MEANING), part(2, "怎么修路", LONG))


def test_a_short_word_on_why_with_a_local_fact_holds() -> None:
    said = verdict(recognition_short, why(say("去年出山的路通了", fact("120公里", "里程"), "。")))
    assert said.holds
    assert said.figure == "讲认识的部分最多占11%"


def test_recognition_that_takes_more_than_its_share_is_named() -> None:
    said = verdict(recognition_short, why("去年通车120公里。", LONG))
    assert not said.holds
    assert said.details == ("为什么修路：占50%",)


def test_recognition_without_a_local_fact_is_named() -> None:
    said = verdict(recognition_short, why("要想富，先修路。"))
    assert said.details == ("为什么修路：没有一处本地的事实",)


@pytest.mark.parametrize(
    "words",
    [
        say("还有", unknown("未通村数"), "没有通路。"),
        say("还有35个村没有通路。"),
        say("石门村的药材年年烂在山上。", typed=True),
    ],
)
def test_an_open_fact_a_figure_and_the_persons_own_words_are_local_facts(words: Paragraph) -> None:
    assert verdict(recognition_short, why(words)).holds


@pytest.mark.parametrize(
    "words",
    [
        say("做好", fact("农村公路建设", "主题"), "意义重大。"),
        say("这里说", count("两", "点数"), "点。"),
        say("2026年是开局之年。"),
    ],
)
def test_the_theme_a_count_and_a_year_are_none(words: Paragraph) -> None:
    assert not verdict(recognition_short, why(words)).holds


def test_only_sections_of_recognition_are_held_to_it() -> None:
    assert verdict(recognition_short, speech(part(1, "怎么修路", LONG))).holds


# ---------- 6 措施完备 ----------

ROUTE = item(1, "管住源头", "由县交通局牵头，每周到料场核一次载重，超限的当场卸货。", by="办法")
MUSH = (
    ("提高思想认识", "要充分认识农村公路建设的重要意义，切实增强责任感和紧迫感。"),
    ("加强组织领导", "要把农村公路建设摆上重要议事日程，切实抓紧抓好。"),
    ("狠抓工作落实", "要以钉钉子精神抓好农村公路建设，确保取得实效。"),
    ("健全体制机制", "要建立健全长效机制，推动工作再上新台阶。"),
)
HOW = {"roles": {"办法": Role.MEASURE, "要求": Role.DEMAND}}


def tasks(*blocks: Section | str) -> Manuscript:
    return speech(part(1, "怎么抓", priority(1, "推进农村公路建设", "由建设科负责。", *blocks)))


@pytest.mark.parametrize(
    "rest",
    [
        "由县交通局逐条路线核到桩号。",
        "窄路加宽的设计图，6月底前张贴到村口。",
        "每座危桥都挂牌限载，护栏断了的当天换上。",
        "路长制清单报到建设科，抽到哪条路就走哪条路。",
    ],
)
def test_a_measure_with_an_object_and_a_method_an_owner_or_a_time_is_complete(rest: str) -> None:
    said = verdict(measures_complete, tasks(item(1, "把路修通", rest, by="办法")), **HOW)
    assert said.holds
    assert said.figure == "1条措施，100%要素齐全"


@pytest.mark.parametrize(("key", "rest"), MUSH)
def test_a_measure_that_could_be_anybodys_is_named(key: str, rest: str) -> None:
    said = verdict(measures_complete, tasks(item(1, key, rest, by="办法")), **HOW)
    assert not said.holds
    assert said.details == (f"{key}。{rest}",)


def test_one_bare_measure_in_ten_is_borne_but_named() -> None:
    good = [item(n, f"管住第{n}处料场", "由建设科每周核一次载重。", by="办法") for n in range(1, 10)]
    said = verdict(measures_complete, tasks(*good, item(10, *MUSH[0], by="办法")), **HOW)
    assert said.holds
    assert len(said.details) == 1
    assert not verdict(measures_complete, tasks(*good[1:], item(9, *MUSH[0], by="办法")), **HOW).holds


def test_demands_are_no_measures() -> None:
    said = verdict(measures_complete, tasks(item(1, *MUSH[0], by="要求")), **HOW)
    assert said.holds
    assert said.figure == "0条措施，100%要素齐全"


def test_measures_below_numbered_points_are_looked_at() -> None:
    deep = point(1, "抓开工", "快。", item(1, *MUSH[1], by="办法"), style=MarkerStyle.ARABIC, by="办法")
    assert not verdict(measures_complete, tasks(deep), **HOW).holds


@pytest.mark.parametrize(
    "words", ["由建设科牵头。", "汛期前完成。", "县市区交通运输局各管一段。", "路基达到二级标准。"]
)
def test_a_point_with_an_owner_a_time_or_a_standard_is_complete(words: str) -> None:
    assert verdict(measures_complete, speech(part(1, "怎么抓", point(1, "把路修好", words)))).holds


def test_a_point_without_owner_or_time_is_named() -> None:
    idle = point(1, "把路修好", "加强组织领导，优化农村公路布局，常抓不懈，用最好的办法把事办好。")
    said = verdict(measures_complete, speech(part(1, "怎么抓", idle)))
    assert said.details == ("把路修好：没有责任人，也没有时限",)


def test_sections_that_do_not_deploy_work_need_no_owner() -> None:
    assert verdict(
        measures_complete, speech(part(1, "为什么修路", point(1, "路窄"), role=Role.MEANING))
    ).holds


# ---------- 7 有据可查 ----------


def test_two_facts_in_a_thousand_characters_are_enough_whether_known_or_asked_for() -> None:
    said = verdict(evidence, speech(unheaded(say("通车120公里，还差", unknown("里程"), "。"), *[LONG] * 6)))
    assert said.holds
    assert said.figure == "每千字2.1处事实（已有1处数字、0处人和单位，待补1处）"


def test_a_speech_of_words_alone_is_told_its_density() -> None:
    said = verdict(evidence, speech(unheaded("通车120公里。", *[LONG] * 6)))
    assert not said.holds
    assert said.details == ("每千字只有1.1处事实",)


def test_an_address_that_deploys_nothing_is_not_held_to_the_density() -> None:
    assert verdict(evidence, speech(unheaded(*[LONG] * 6)), treats_priorities=False).holds


def test_numbers_of_headings_are_no_facts() -> None:
    points = [point(n, name, LONG, style=MarkerStyle.ARABIC) for n, name in enumerate(("建", "管", "养"), 1)]
    said = verdict(evidence, speech(part(1, "怎么抓", *points)))
    assert not said.holds
    assert "已有0处数字" in said.figure


@pytest.mark.parametrize("claim", ["农村公路建设取得了显著成效", "工作取得明显的进展", "整治行动成绩斐然"])
def test_success_that_nothing_bears_out_is_named(claim: str) -> None:
    said = verdict(
        evidence, speech(unheaded(f"去年，{claim}。大家辛苦了。群众都说好。")), treats_priorities=False
    )
    assert not said.holds
    assert said.details == (f"空口无凭：去年，{claim}。…",)


@pytest.mark.parametrize(
    "after", [say("通车120公里。"), say("大家辛苦了。通车120公里。"), say("通车", unknown("里程"), "。")]
)
def test_success_with_a_figure_within_two_sentences_holds(after: Paragraph) -> None:
    praise = speech(unheaded("农村公路建设取得了显著成效。", after))
    assert verdict(evidence, praise, treats_priorities=False).holds


def test_a_year_bears_nothing_out() -> None:
    assert not verdict(evidence, speech(unheaded("2025年，取得了显著成效。")), treats_priorities=False).holds


@pytest.mark.parametrize("role", [Role.ACHIEVEMENT, Role.PROBLEM])
def test_a_point_that_claims_something_needs_a_number_a_name_or_a_case(role: Role) -> None:
    bare = speech(part(1, "看前段", point(1, "路越修越宽", "大家都看到了。", role=role), role=role))
    said = verdict(evidence, bare, treats_priorities=False)
    assert said.details == ("空口无凭：路越修越宽…",)
    for words in (
        say("通车120公里。"),
        say("通车", unknown("里程"), "。"),
        say("经验在", fact("石门村", "典型单位"), "。"),
        say("石门村的路通了。", typed=True),
    ):
        proved = speech(part(1, "看前段", point(1, "路越修越宽", words, role=role), role=role))
        assert verdict(evidence, proved, treats_priorities=False).holds, words.text


def test_the_theme_and_a_count_bear_no_claim_out() -> None:
    words = say("抓", fact("农村公路建设", "主题"), "有", count("三", "项数"), "招，2025年都见了效。")
    claim = point(1, "路越修越宽", words, role=Role.ACHIEVEMENT)
    assert not verdict(evidence, speech(part(1, "看前段", claim)), treats_priorities=False).holds


# ---------- 8 问题有解 ----------

ROLES = {"roles": {"问题": Role.PROBLEM, "办法": Role.MEASURE}}
SLOW = item(1, "前期手续慢", "设计图纸压在案头，征地拆迁没人去谈。", by="问题")
ANSWER = item(1, "专人盯手续", "设计图纸每周催一次，征地拆迁由分管领导去谈。", by="办法")


def asked(*problems: Section, answer: Section, role: Role = Role.TASK) -> Manuscript:
    first = part(1, "看问题", "毛病在这里。", *problems, role=Role.SITUATION)
    return speech(first, part(2, "看办法", "这样来治。", answer, role=role))


def test_a_problem_whose_words_come_back_in_a_measure_is_answered() -> None:
    said = verdict(problems_answered, asked(SLOW, answer=ANSWER), **ROLES)
    assert said.holds
    assert said.figure == "1个问题，1个有回应"


def test_a_problem_that_no_measure_takes_up_is_named() -> None:
    answer = item(1, "培训司机", "客运企业每季度组织安全考试。", by="办法")
    said = verdict(problems_answered, asked(SLOW, answer=answer), **ROLES)
    assert not said.holds
    assert said.details == ("前期手续慢",)


def test_another_problem_is_no_answer() -> None:
    other = item(2, "设计图纸乱", "设计图纸改了又改，征地拆迁谈了又谈。", by="问题")
    answer = item(1, "培训司机", "客运企业每季度组织安全考试。", by="办法")
    assert verdict(problems_answered, asked(SLOW, other, answer=answer), **ROLES).details == (
        "前期手续慢",
        "设计图纸乱",
    )


def test_praise_that_shares_its_words_is_no_answer() -> None:
    said = verdict(problems_answered, asked(SLOW, answer=ANSWER, role=Role.ACHIEVEMENT), **ROLES)
    assert said.details == ("前期手续慢",)


def test_a_problem_of_few_words_can_be_answered() -> None:
    short = item(1, "超载", by="问题")
    answer = item(1, "治住超载", "料场装车先过磅。", by="办法")
    assert verdict(problems_answered, asked(short, answer=answer), **ROLES).holds
    assert not verdict(problems_answered, asked(short, answer=ANSWER), **ROLES).holds


def test_a_problem_with_a_heading_of_its_own_is_one_as_well() -> None:
    heading = point(1, "前期手续慢", say("设计图纸压在案头，征地拆迁没人去谈。", by="问题"), by="问题")
    assert verdict(problems_answered, asked(heading, answer=ANSWER), **ROLES).holds
    answer = item(1, "培训司机", "客运企业每季度组织安全考试。", by="办法")
    assert verdict(problems_answered, asked(heading, answer=answer), **ROLES).details == ("前期手续慢",)


def test_a_speech_that_names_no_problem_has_none_open() -> None:
    assert verdict(problems_answered, speech(part(1, "怎么抓", ANSWER)), **ROLES).holds


# ---------- 9 重点贯穿 ----------

ROADS = Subject("推进农村公路建设", "推进农村公路建设", "农村公路")
FERRIES = Subject("守牢渡口安全", "守牢渡口安全", "渡口安全")


def treated(
    opening: str = "今年的任务是推进农村公路建设、守牢渡口安全。",
    headings: tuple[str, str] = ("把农村公路修到家门口", "把渡口安全守在开船前"),
    below: str = "由建设科负责，汛期前完成。",
    closing: str | Paragraph = "让我们修好农村公路，守牢渡口安全！",
) -> Manuscript:
    points = (priority(n, heading, *filter(None, [below])) for n, heading in enumerate(headings, 1))
    return speech(part(1, "今年怎么抓", *points), opening=[opening], closing=[closing])


def test_priorities_named_at_the_start_in_headings_in_measures_and_at_the_end_hold() -> None:
    said = verdict(priorities_covered, treated(), subjects=(ROADS, FERRIES))
    assert said.holds, said.details
    assert said.figure == "2项重点，0处没有照应"


@pytest.mark.parametrize(
    ("manuscript", "fault"),
    [
        (treated(opening="今年的任务是推进农村公路建设。"), "守牢渡口安全：开头的任务句里没有"),
        (treated(headings=("把农村公路修到家门口", "把船员管住")), "守牢渡口安全：标题里没有"),
        (treated(below=""), "守牢渡口安全：措施里没有"),
        (treated(closing="让我们修好农村公路！"), "守牢渡口安全：结尾里没有"),
    ],
)
def test_each_place_where_a_priority_is_missing_is_named(manuscript: Manuscript, fault: str) -> None:
    said = verdict(priorities_covered, manuscript, subjects=(ROADS, FERRIES))
    assert not said.holds
    assert fault in said.details


def test_the_goal_or_the_lead_of_the_tasks_may_name_them_instead_of_the_opening() -> None:
    goal = part(1, "目标", "年内农村公路全部通车。", role=Role.GOAL)
    tasks_ = part(2, "任务", "今年就抓农村公路。", priority(1, "把农村公路修好", "汛期前完成。"))
    close = ["让我们修好农村公路！"]
    assert verdict(priorities_covered, speech(goal, tasks_, closing=close), subjects=(ROADS,)).holds
    assert verdict(priorities_covered, speech(tasks_, closing=close), subjects=(ROADS,)).holds


def test_many_priorities_may_be_echoed_by_their_number() -> None:
    subjects = tuple(Subject(name, name, name) for name in ("公路", "渡口", "治超", "公交", "物流", "窗口"))
    points = (priority(n, f"抓{one.text}", "汛期前完成。") for n, one in enumerate(subjects, 1))
    opening = ["今年抓公路、渡口、治超、公交、物流、窗口。"]
    close = [say(count("六", "重点数"), "件大事，说了就办！")]
    manuscript = speech(part(1, "任务", *points), opening=opening, closing=close)
    assert verdict(priorities_covered, manuscript, subjects=subjects).holds
    few = verdict(priorities_covered, manuscript, subjects=subjects[:5])
    assert few.details[0] == "公路：结尾里没有"


def test_a_phrase_of_another_trade_is_named() -> None:
    said = verdict(priorities_covered, treated(), subjects=(ROADS, FERRIES), strangers=("食品安全-3",))
    assert said.details == ("不相干的短语：食品安全-3",)


def test_a_meeting_that_does_not_deploy_is_asked_for_strangers_only() -> None:
    address = speech(unheaded("说说心里话。"))
    said = verdict(priorities_covered, address, subjects=(ROADS,), treats_priorities=False)
    assert said.holds
    assert said.figure == "这种会不逐项部署重点"
    assert not verdict(priorities_covered, address, treats_priorities=False, strangers=("食品安全-3",)).holds


# ---------- 12 没有空话 ----------

HOLLOW = "要进一步提高认识、加强领导、狠抓落实。"
SOLID = "塌方的路段先封闭、再修复。"


def test_sentences_with_things_in_them_hold() -> None:
    said = verdict(not_empty, speech(part(1, "怎么抓", SOLID, "路长每周走一遍。")))
    assert said.holds
    assert said.figure == "2句里0%没有实物"


def test_too_many_sentences_of_stock_words_are_named() -> None:
    said = verdict(not_empty, speech(part(1, "怎么抓", SOLID, HOLLOW)))
    assert not said.holds
    assert said.details == (HOLLOW.rstrip("。"),)


def test_two_hollow_sentences_in_five_are_borne() -> None:
    words = (SOLID, "路长每周走一遍。", "护栏断了当天换上。", HOLLOW, "要切实形成强大合力。")
    said = verdict(not_empty, speech(part(1, "怎么抓", *words)))
    assert said.holds
    assert len(said.details) == 2


def test_a_figure_and_an_open_fact_are_no_stock_words() -> None:
    words = ("完成目标的95%。", say("努力实现", unknown("工作目标"), "的目标。"))
    said = verdict(not_empty, speech(part(1, "怎么抓", *words)))
    assert said.holds
    assert said.details == ()


def test_hollow_words_outside_the_tasks_are_not_counted() -> None:
    assert verdict(not_empty, speech(part(1, "为什么抓", HOLLOW, role=Role.MEANING))).holds


def test_items_are_read_as_well() -> None:
    said = verdict(not_empty, speech(part(1, "怎么抓", "两条。", item(1, "想", HOLLOW))))
    assert said.details == (HOLLOW.rstrip("。"),)
