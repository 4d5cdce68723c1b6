"""What a reader hears as the make of a heading: it asks, bids, states, or has several parts."""

from __future__ import annotations

import pytest

from drafter.lexicon.grammar import grammar, opens_with_verb
from drafter.lexicon.verbs import ADVERBS, HEAD_VERBS, NOUN_LIKE, STILL_VERBS


@pytest.mark.parametrize(
    "heading",
    [
        "为什么要修路",
        "怎样认识这次检查",
        "差距到底在哪里",
        "下一步怎么抓",
        "哪些问题还没有改",
        "责任由谁来担",
    ],
)
def test_a_question_asks(heading: str) -> None:
    assert grammar(heading) == "question"


@pytest.mark.parametrize(
    ("heading", "make"),
    [
        ("把农村公路修到家门口", "把"),
        ("让群众少跑腿", "让"),
        ("以实干见成效", "以"),
        ("在破解难题上下功夫", "在"),
        ("坚持问题导向", "坚持"),
        ("着力补齐短板", "着力"),
        ("务必守住底线", "务必"),
        ("必须压实责任", "必须"),
    ],
)
def test_some_openers_make_a_frame_of_their_own(heading: str, make: str) -> None:
    assert grammar(heading) == make


@pytest.mark.parametrize(
    "heading",
    [
        "推进农村公路建设",
        "扎实推进农村公路建设",
        "把好质量关口",
        "用心用情服务群众",
        "向作风顽疾开刀",
        "不让老实人吃亏",
        "修好每一段路",
        "抓整改不打折扣",
        "推进改革不停步",
        "解决责任落实不到位问题",
        "推动营商环境持续优化",
        "推动公路建设取得新进展",
        "正视推进中的不平衡",
        "巩固学习教育形成的成果",
        "提升服务水平",
    ],
)
def test_a_verb_or_an_adverb_before_one_bids(heading: str) -> None:
    assert grammar(heading) == "verb"


@pytest.mark.parametrize(
    "heading",
    [
        "路网更加完善",
        "群众的期盼很实在",
        "思想认识不到位",
        "监督管理不到位",
        "整改落实不彻底",
        "服务意识不够强",
        "担当精神不足",
        "进度不快",
        "创新能力薄弱",
        "改革创新取得进展",
        "服务水平明显提升",
        "保障更加有力",
        "服务更优",
        "开局良好",
        "以往的经验不能丢",
    ],
)
def test_what_is_only_told_states_even_if_its_first_word_can_be_a_verb(heading: str) -> None:
    assert grammar(heading) == "statement"
    assert not opens_with_verb(heading)


def test_parts_are_counted_by_their_commas() -> None:
    assert grammar("路通到家门口，车开到家门口") == "2 parts"
    assert grammar("查得深，改得实，督得紧") == "3 parts"
    assert grammar("为什么学，学什么") == "2 parts"


def test_a_word_before_a_colon_is_a_label() -> None:
    assert grammar("希望：继续支持我们") == "label"
    assert grammar("问候：路通了，车来了") == "label"


@pytest.mark.parametrize(
    "heading", ["抓好“人民至上，生命至上”教育", "学好《路：一部公路史》", "管好渡口（含码头，含船闸）"]
)
def test_a_comma_or_colon_inside_a_name_makes_no_part(heading: str) -> None:
    assert grammar(heading) == "verb"


def test_quotation_marks_do_not_hide_the_verb() -> None:
    assert opens_with_verb("“抓两头”带中间")
    assert not opens_with_verb("“红包”上交登记")


def test_a_heading_with_nothing_in_it_states_nothing() -> None:
    assert grammar("") == "statement"


def test_the_longest_verb_is_looked_for_first() -> None:
    for table in (HEAD_VERBS, ADVERBS):
        assert list(table) == sorted(set(table), key=lambda word: (-len(word), word))


def test_verbs_that_govern_even_an_action_are_verbs_that_can_be_nouns() -> None:
    assert set(STILL_VERBS) <= NOUN_LIKE
