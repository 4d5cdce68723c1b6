"""The fourteen criteria together: on a good speech, on template mush, and on drafts of the real library."""

from __future__ import annotations

from dataclasses import replace

import pytest
from manuscripts import count, item, items, part, point, priority, say, speech, unheaded, unknown

from drafter import drafting
from drafter.drafting import Draft
from drafter.judging import brief_of, judge
from drafter.model.answers import Answers
from drafter.model.content import Role
from drafter.model.likeness import bigrams
from drafter.model.numbering import MarkerStyle
from drafter.model.shelf import Library
from drafter.proofing.criteria import examine
from drafter.proofing.view import Brief, Subject, View, han, speaks_of, words_of

ROADS = Subject("推进农村公路建设", "推进农村公路建设", "农村公路")
FERRIES = Subject("守牢渡口安全", "守牢渡口安全", "渡口安全")
BRIEF = Brief(
    meeting="全县农村交通工作会议",
    theme="农村交通",
    subjects=(ROADS, FERRIES),
    before=("两个乡镇作了发言",),
    salutation="同志们",
    expected=(Role.CALL,),
    roles={"问题": Role.PROBLEM, "办法": Role.MEASURE},
)
GOOD = speech(
    part(
        1,
        "看清农村交通的短板",
        "去年全县新改建农村公路120公里，方便了三十多个村的群众。眼前的短板都在临水的地方。",
        item(1, "护栏缺", "临水路段还有15公里没有装上护栏，雨天行车叫人放心不下。", by="问题"),
        item(2, "船员少", "全县八个渡口只有六名持证船员，赶集的日子根本顾不过来。", by="问题"),
        role=Role.MEANING,
    ),
    part(
        2,
        "抓好农村交通的大事",
        say("今年抓农村公路、渡口安全", count("两", "点数"), "件事。"),
        priority(
            1,
            "把农村公路修到家门口",
            say("建设科牵头，县里拿出", unknown("专项资金"), "。公路修通到哪个村子，客车就要开到哪个村子。"),
            item(1, "先补护栏", "临水路段的护栏由公路站逐段安装，今年汛期到来之前全部完工。", by="办法"),
            item(
                2, "再修断头路", "施工图纸由建设科每周核对一次，征地拆迁由乡镇干部逐户上门去谈。", by="办法"
            ),
        ),
        priority(
            2,
            "把渡口安全守在开船前",
            "这件事由航务中心负责，赶集的日子主任要到渡口值班。",
            item(1, "配齐船员", "持证船员由航务中心统一招考，保证每个渡口在春节之前到岗两名。", by="办法"),
            item(2, "管住超载", "渡船满员以后马上停止上客，救生衣没有全部穿好的不准离岸。", by="办法"),
        ),
        role=Role.TASK,
    ),
    opening=[
        say(
            "今天会议的任务是推进农村公路建设、守牢渡口安全。刚才，两个乡镇作了发言，我都赞成。下面，我讲",
            count("两", "节数"),
            "点意见。",
        )
    ],
    closing=["路修得好不好、船开得稳不稳群众最清楚。让我们把农村公路修好、把渡口安全守牢！"],
    title="在全县农村交通工作会议上的讲话",
)
MUSH = speech(
    part(
        1,
        "提高思想认识",
        "农村交通意义重大、影响深远，是一项重要的民生工作。近年来农村交通工作取得了显著成效，但也还存在一些不足和差距。",
        role=Role.MEANING,
    ),
    part(
        2,
        "切实加强领导",
        "各级要高度重视并切实加强组织领导，扎实推进各项任务，着力提升工作水平，确保取得实效。",
        item(1, "提高认识", "要充分认识农村交通的重要意义。", by="办法"),
        item(3, "狠抓落实", "要以钉钉子精神抓好落实。", by="办法"),
    ),
    opening=["刚才，大家作了发言。下面，我讲三点意见。"],
    closing=(),
)


def test_there_is_one_verdict_for_each_criterion_in_their_order() -> None:
    verdicts = examine(GOOD, BRIEF)
    assert [one.number for one in verdicts] == list(range(1, 15))
    assert len({one.name for one in verdicts}) == 14
    assert all(one.figure for one in verdicts)


def test_a_speech_that_says_who_does_what_and_by_when_holds_them_all() -> None:
    faults = {one.number: (one.figure, one.details) for one in examine(GOOD, BRIEF) if not one.holds}
    assert not faults


def test_template_mush_is_seen_through_and_every_fault_names_its_spot() -> None:
    failed = {one.number: one.details for one in examine(MUSH, replace(BRIEF, before=())) if not one.holds}
    assert set(failed) == {1, 2, 4, 5, 6, 7, 9, 11, 12, 14}
    assert failed[1] == ("下面，我讲三点：说三，实有两",)
    assert failed[2] == ("“一是”后面是“三是”",)
    assert failed[4] == ("提高思想认识", "切实加强领导")
    assert "提高思想认识：没有一处本地的事实" in failed[5]
    assert failed[7][0].startswith("空口无凭：近年来农村交通工作取得了显著成效")
    assert failed[14] == ("没有人发言，却写了“刚才”", "没有结尾")
    assert all(failed.values())


def test_a_speech_with_nothing_in_it_is_judged_without_breaking() -> None:
    failed = {one.number for one in examine(speech(closing=(), salutation=""), Brief()) if not one.holds}
    assert failed == {7, 13, 14}


# ---------- the manuscript as the rules look at it ----------


def test_the_view_reads_what_is_spoken_and_leaves_the_title_out() -> None:
    view = View(GOOD, BRIEF)
    assert view.lines[0] == "同志们："
    assert "【待补：专项资金｜办公室】" in view.text
    assert "县里拿出某。" in view.spoken
    assert "一、看清农村交通的短板" not in view.sentences
    assert "让我们把农村公路修好、把渡口安全守牢！" in view.sentences


def test_siblings_are_the_sections_the_points_and_the_priorities_of_a_bundle() -> None:
    titles = [[one.title for one in group] for group in View(GOOD, BRIEF).siblings]
    assert titles == [
        ["看清农村交通的短板", "抓好农村交通的大事"],
        ["把农村公路修到家门口", "把渡口安全守在开船前"],
    ]
    address = speech(
        unheaded(point(1, "练好本领", style=MarkerStyle.ORDINAL)),
        unheaded(point(2, "守好规矩", style=MarkerStyle.ORDINAL)),
    )
    assert [len(group) for group in View(address, BRIEF).siblings] == [2]


def test_a_text_speaks_of_a_subject_when_it_holds_half_of_its_pairs() -> None:
    assert speaks_of("农村公路要修好", "农村公路")
    assert speaks_of("推进公路建设", "推进农村公路建设")
    assert not speaks_of("推进渡口改造", "推进农村公路建设")
    assert not speaks_of("路要修好", "桥")


def test_small_measures_of_text() -> None:
    assert bigrams("修公路") == {"修公", "公路"}
    assert bigrams("路") == frozenset()
    assert han("2026年，G320通车！") == 3
    assert words_of(point(1, "把路修好", "要快。", *items("备料"))) == "把路修好。要快。备料。"


# ---------- drafts of the real library ----------


@pytest.fixture(params=["mobilisation", "stage_meeting"])
def draft(request: pytest.FixtureRequest, library: Library) -> Draft:
    answers: Answers = request.getfixturevalue(request.param)
    return drafting.draft(answers, library)


def test_every_paragraph_made_of_a_phrase_has_a_known_role(library: Library, draft: Draft) -> None:
    roles = brief_of(draft, library).roles
    made = [one.provenance.id for one in draft.manuscript.body() if one.provenance.kind == "phrase"]
    made += [one.provenance.id for _, one in draft.manuscript.walk() if one.provenance.kind == "phrase"]
    assert len(made) > 20
    assert not set(made) - set(roles)
    assert set(roles.values()) <= set(Role)


def test_no_phrase_of_a_draft_is_a_stranger_to_its_subject(library: Library, draft: Draft) -> None:
    assert brief_of(draft, library).strangers == ()


def test_a_phrase_on_a_priority_that_nobody_named_is_a_stranger(library: Library, draft: Draft) -> None:
    unasked = replace(draft, understood=())
    theirs = {topic for one in draft.understood for topic in one.topics}
    strangers = brief_of(unasked, library).strangers
    assert strangers
    assert all(library.phrase(one).topic in theirs for one in strangers)


def test_the_brief_says_what_was_asked_for(library: Library, mobilisation: Answers) -> None:
    brief = brief_of(drafting.draft(mobilisation, library), library)
    assert brief.meeting == mobilisation.meeting
    assert brief.theme == "履职尽责督促检查"
    assert brief.before == mobilisation.before
    assert brief.treats_priorities
    assert [one.text for one in brief.subjects] == [one.text for one in mobilisation.priorities]
    assert {"机关纪委", "综合执法支队", mobilisation.unit} <= set(brief.names)


def test_drafts_keep_their_counts_numbers_priorities_and_moves_and_leave_nothing_over(
    library: Library, draft: Draft
) -> None:
    faults = {one.number: one.details for one in judge(draft, library) if not one.holds}
    assert not {1, 2, 9, 10, 14} & set(faults), faults
