"""Nothing is left over from a template, nothing is said twice, and everything can be said aloud."""

from __future__ import annotations

import pytest
from manuscripts import items, part, point, say, speech, text, unheaded, unknown, verdict

from drafter.proofing.wording import no_leftovers, not_repetitive, sayable

# ---------- 10 没有残留 ----------


def test_clean_words_and_marked_open_facts_hold() -> None:
    fully = speech(
        unheaded(
            say(
                "今年新改建农村公路",
                unknown("里程"),
                "，由",
                unknown("牵头单位"),
                unknown("负责人"),
                "负责。",
            )
        )
    )
    said = verdict(no_leftovers, fully)
    assert said.holds, said.details
    assert said.figure == "0处"


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("新改建{{里程}}公里。", "…新改建{{里程}}公里。…"),
        ("由【某科室】负责。", "…由【某科室】负责。…"),
        ("由［科室］负责。", "…由［科室］负责。…"),
        ("20xx年的任务很重。", "…20xx年的任务很重。…"),
        ("请XX局牵头。", "…请XX局牵头。…"),
        ("请××局牵头。", "…请××局牵头。…"),
        ("X月底前完成。", "…X月底前完成。…"),
        ("全体向某某同志学习。", "…全体向某某同志学习。…"),
        ("这是**市的经验。", "…这是**市的经验。…"),
        ("这是*市的经验。", "…这是*市的经验。…"),
        ("由____负责。", "…由____负责。…"),
        ("党的以来，变化很大。", "…党的以来，变化很大。…"),
        ("任务如下（略）。", "…任务如下（略）。…"),
        ("TODO补数字。", "…TODO补数字。…"),
    ],
)
def test_whatever_a_template_left_is_shown_in_its_place(words: str, spot: str) -> None:
    said = verdict(no_leftovers, text(words))
    assert not said.holds
    assert said.details == (spot,)


@pytest.mark.parametrize("stops", ["。。", "，，", "，。", "：。", "。，", "、、", "、。"])
def test_doubled_and_clashing_stops_are_named(stops: str) -> None:
    assert verdict(no_leftovers, text(f"路要修{stops}桥要管。")).details == (f"…路要修{stops}桥要管。…",)


@pytest.mark.parametrize(
    "twice", ["做好工作工作", "推进推进开工", "抓好抓养护", "抓好优化服务", "农村的的公路", "路和和桥"]
)
def test_words_stamped_twice_are_named(twice: str) -> None:
    assert not verdict(no_leftovers, text(f"今年要{twice}。")).holds


@pytest.mark.parametrize("stop", list(",;:?!"))
def test_half_width_stops_between_chinese_words_are_named(stop: str) -> None:
    assert verdict(no_leftovers, text(f"路要修{stop}桥要管。")).details == (f"…路要修{stop}桥要管。…",)


@pytest.mark.parametrize(
    "words",
    [
        "抓好抓实安全生产。",
        "一家人和和美美过年。",
        "路的的确确修好了，的确不容易。",
        "投资3.5亿元，时间是9:30，G320国道通车。",
    ],
)
def test_good_chinese_that_looks_like_a_slip_is_left_alone(words: str) -> None:
    said = verdict(no_leftovers, text(words))
    assert said.holds, said.details


def test_one_word_written_two_ways_is_named() -> None:
    said = verdict(no_leftovers, text("局党组作出决定。", "大家要做出成绩。"))
    assert said.details == ("“作出”“做出”混用",)


def test_the_title_is_read_too() -> None:
    manuscript = speech(title="在20xx年农村公路工作会议上的讲话")
    assert verdict(no_leftovers, manuscript).details == ("…在20xx年农村公路工作会…",)


# ---------- 11 没有重复 ----------


def test_a_speech_that_says_each_thing_once_holds() -> None:
    said = verdict(not_repetitive, text("路要一段一段修。桥要一座一座查。"))
    assert said.holds
    assert said.figure == "0处重复，强调词每千字0.0个"


def test_a_sentence_said_twice_is_named() -> None:
    said = verdict(not_repetitive, text("路要一段一段地修好。", "桥要查。路要一段一段地修好。"))
    assert not said.holds
    assert said.details == ("整句重复：路要一段一段地修好",)


def test_a_sentence_said_twice_under_another_number_is_named() -> None:
    twice = items("把责任落实到每一个人", "把路修好", "把责任落实到每一个人")
    said = verdict(not_repetitive, speech(part(1, "怎么抓", "三条。", *twice)))
    assert said.details == ("整句重复：把责任落实到每一个人",)


def test_the_same_heading_twice_is_named() -> None:
    manuscript = speech(part(1, "看形势", point(1, "把路修好")), part(2, "抓任务", point(1, "把路修好")))
    assert verdict(not_repetitive, manuscript).details == ("标题重复：把路修好",)


def test_a_heading_may_be_taken_up_in_the_text() -> None:
    heading = "把农村公路修到家门口"
    manuscript = speech(
        part(1, "怎么抓", point(1, heading, "由建设科负责。")), closing=[f"{heading}。桥也要查！"]
    )
    assert verdict(not_repetitive, manuscript).holds


def test_short_sentences_may_come_again() -> None:
    assert verdict(not_repetitive, text("路要修。桥要查。", "再说一遍，路要修。路要修。")).holds


THRICE = ("把责任链条一环一环拧紧", "要把责任链条一环一环拧紧", "就要把责任链条一环一环拧紧才行")


def test_a_turn_said_three_times_is_named_once_and_whole() -> None:
    said = verdict(not_repetitive, text(*(f"{one}。" for one in THRICE)))
    assert not said.holds
    assert said.details == ("3次“把责任链条一环一环拧紧”",)


def test_two_turns_said_three_times_are_two_spots() -> None:
    other = [f"{n}边看看群众到底认不认账{n}。" for n in "这那旁"]
    said = verdict(not_repetitive, text(*(f"{one}。" for one in THRICE), *other))
    assert said.details == ("3次“把责任链条一环一环拧紧”", "3次“边看看群众到底认不认账”")


def test_a_turn_said_twice_is_borne() -> None:
    assert verdict(not_repetitive, text(*(f"{one}。" for one in THRICE[:2]))).holds


def test_names_documents_and_slogans_may_be_said_as_often_as_needed() -> None:
    name = "全市交通运输系统督促检查工作"
    said = text(f"{name}今天开始。", f"这次{name}要实。", f"{name}不走过场。")
    assert verdict(not_repetitive, said, names=(name,)).holds
    assert not verdict(not_repetitive, said).holds
    law = text("学《农村公路建设管理办法》。", "用《农村公路建设管理办法》。", "守《农村公路建设管理办法》。")
    assert verdict(not_repetitive, law).holds
    slogan = text("讲“修一条路富一方百姓”。", "做到“修一条路富一方百姓”。", "记住“修一条路富一方百姓”。")
    assert verdict(not_repetitive, slogan).holds


def test_four_sentences_in_a_row_that_open_alike_are_named() -> None:
    four = "我们修路。我们管桥。我们治超。我们护栏。"
    assert verdict(not_repetitive, text(four)).details == ("连着4句以“我们”开头",)
    assert verdict(not_repetitive, text("我们修路。我们管桥。我们治超。大家护栏。")).holds
    must = "要坚持快修。要强化巡查。要健全路长制。要用好管护员。"
    assert verdict(not_repetitive, text(must)).details == ("连着4句以“要”开头",)
    assert verdict(not_repetitive, text("要求不高。要点不多。要坚持快修。要强化巡查。")).holds


def test_items_of_a_series_are_no_openers_and_end_a_run_of_them() -> None:
    declared = "一要修路。二要管桥。三要治超。四要护栏。"
    assert verdict(not_repetitive, text(declared)).holds
    between = "一是慢。有的拖。二是浮。有的飘。三是粗。有的凶。四是推。有的躲。"
    assert verdict(not_repetitive, text(between)).holds


def test_openers_are_counted_within_one_paragraph() -> None:
    assert verdict(not_repetitive, text("我们修路。我们管桥。", "我们治超。我们护栏。")).holds


def test_a_speech_full_of_intensifiers_is_told_their_density() -> None:
    said = verdict(not_repetitive, text("切实抓好养护，着力推进开工，全力保障出行。"))
    assert not said.holds
    assert said.details == ("“切实、扎实、着力、全力、大力”每千字120.0个",)


def test_one_intensifier_in_a_short_address_is_no_habit() -> None:
    assert verdict(not_repetitive, text("祝大家新年快乐，切实把身体养好！")).holds


# ---------- 13 念得顺口 ----------

CLAUSE = "塌了的路段先封闭起来"
"""Ten characters, one breath."""
SENTENCE = f"{CLAUSE}，{CLAUSE}。"


def test_sentences_of_two_breaths_can_be_said() -> None:
    said = verdict(sayable, text(SENTENCE, SENTENCE))
    assert said.holds
    assert said.figure == "句长中位数20字，分句平均10.0字，最长句20字"


def test_a_sentence_over_eighty_characters_is_named() -> None:
    long = "，".join([CLAUSE] * 9)
    said = verdict(sayable, text(SENTENCE, SENTENCE, f"{long}。"))
    assert not said.holds
    assert said.details == (f"90字的长句：{long[:24]}…",)


@pytest.mark.parametrize(
    "long",
    [
        "、".join([CLAUSE] * 9),
        "；".join([CLAUSE] * 9),
        "，".join(f"{n}是{CLAUSE}" for n in "一二三四五六七八"),
    ],
)
def test_a_long_sentence_that_is_a_list_can_be_followed(long: str) -> None:
    said = verdict(sayable, text(*[SENTENCE] * 20, f"{long}。"))
    assert said.holds, said.details


def test_one_marker_makes_no_list_of_a_long_sentence() -> None:
    long = "，".join([CLAUSE] * 9)
    assert not verdict(sayable, text(SENTENCE, SENTENCE, f"一是{long}。")).holds


def test_a_speech_of_long_sentences_is_told_so() -> None:
    said = verdict(sayable, text(f"{'，'.join([CLAUSE] * 5)}。"))
    assert said.details == ("句子普遍偏长",)


def test_clauses_too_long_for_one_breath_are_told() -> None:
    said = verdict(sayable, text(f"{CLAUSE}{CLAUSE}。"))
    assert said.details == ("分句太长，一口气念不下来",)


def test_clauses_too_short_to_flow_are_told() -> None:
    assert verdict(sayable, text("修路。管桥。治超。")).details == ("分句太碎",)


def test_a_paragraph_over_six_hundred_characters_is_named() -> None:
    said = verdict(sayable, text(SENTENCE * 31))
    assert not said.holds
    assert said.details == (f"620字的长段：{(SENTENCE * 2)[:24]}…",)


def test_items_printed_in_one_paragraph_make_it_long() -> None:
    series = items(*[f"{CLAUSE}，{CLAUSE}"] * 31)
    assert any(
        "字的长段" in one for one in verdict(sayable, speech(part(1, "怎么抓", CLAUSE, *series))).details
    )


@pytest.mark.parametrize("empty", [(), ("2026！",)])
def test_a_speech_without_chinese_sentences_cannot_be_said(empty: tuple[str, ...]) -> None:
    said = verdict(sayable, text(*empty))
    assert not said.holds
    assert said.figure == "没有句子"
