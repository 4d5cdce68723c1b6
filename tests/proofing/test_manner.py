"""The speech greets the right people, thanks only who spoke, ends with a call, and counts its agenda."""

from __future__ import annotations

import pytest
from manuscripts import speech, text, unheaded, verdict

from drafter.model.content import Role
from drafter.proofing.manner import moves_complete

READ = "局领导宣读了工作方案"
CALLED = {"expected": (Role.CALL, Role.THANKS)}


def test_a_speech_whose_moves_are_all_there_holds() -> None:
    manuscript = speech(opening=[f"刚才，{READ}，我完全同意。下面，我再强调三点。"])
    said = verdict(moves_complete, manuscript, before=(READ,), salutation="同志们", **CALLED)
    assert said.holds, said.details
    assert said.figure == "0处不合"


# ---------- 称谓 ----------


def test_a_speech_that_greets_nobody_is_told_so() -> None:
    assert verdict(moves_complete, speech(salutation="")).details == ("没有称谓",)


def test_a_salutation_for_others_than_the_audience_is_named() -> None:
    said = verdict(moves_complete, speech(salutation="同志们："), salutation="各位代表")
    assert said.details == ("称谓是“同志们”，应是“各位代表”",)


@pytest.mark.parametrize("salutation", ["各位代表：", "各位代表:", "各位代表"])
def test_the_colon_is_no_part_of_the_salutation(salutation: str) -> None:
    assert verdict(moves_complete, speech(salutation=salutation), salutation="各位代表").holds


# ---------- 刚才 ----------


def test_nobody_spoke_and_still_it_says_just_now() -> None:
    said = verdict(moves_complete, speech(opening=["刚才，几位同志作了发言。"]))
    assert said.details == ("没有人发言，却写了“刚才”",)


def test_who_spoke_and_is_passed_over_is_named() -> None:
    said = verdict(moves_complete, speech(opening=[f"刚才，{READ}。"]), before=(READ, "两家企业作了发言"))
    assert said.details == ("没有提到“两家企业作了发言”",)


@pytest.mark.parametrize(
    "words", ["下面，我再讲三点。", "我再强调几句。", "我再补充两点。", "我再提三点要求。"]
)
def test_again_needs_somebody_who_spoke_before(words: str) -> None:
    assert verdict(moves_complete, speech(opening=[words])).details == ("前面没有人讲，却说“再”",)
    assert verdict(moves_complete, speech(opening=[f"刚才，{READ}。{words}"]), before=(READ,)).holds


@pytest.mark.parametrize(
    "words", ["要把农村公路水平再提高一步。", "速度还要再提升。", "老话不再讲，只说新情况。"]
)
def test_again_in_another_sense_is_no_fault(words: str) -> None:
    assert verdict(moves_complete, speech(opening=[words])).holds


def test_a_silence_before_the_speech_gives_nothing_to_speak_again_of() -> None:
    silence = "全体默哀一分钟"
    said = verdict(
        moves_complete, speech(opening=[f"刚才，{silence}。下面，我再讲三点。"]), before=(silence,)
    )
    assert said.details == ("前面没有人讲，却说“再”",)


# ---------- 结尾 ----------


def test_a_speech_that_just_stops_is_told_so() -> None:
    assert verdict(moves_complete, speech(closing=())).details == ("没有结尾",)


def test_a_close_without_a_call_is_named_where_the_meeting_wants_one() -> None:
    manuscript = speech(closing=["今年的任务就是这些。"])
    assert verdict(moves_complete, manuscript, **CALLED).details == ("结尾没有号召",)
    assert verdict(moves_complete, manuscript, expected=(Role.MEANING_AT_CLOSE,)).holds


@pytest.mark.parametrize("close", ["让我们把路修好。", "谢谢大家。", "祝各位新年快乐。", "务必按期完工。"])
def test_calls_thanks_and_wishes_close_a_speech(close: str) -> None:
    assert verdict(moves_complete, speech(closing=[close]), **CALLED).holds


# ---------- 议程 ----------


def hosted(*words: str) -> tuple[str, ...]:
    return verdict(moves_complete, speech(unheaded(*words), closing=["会议到此结束。"])).details


def test_a_host_who_announces_item_after_item_holds() -> None:
    assert not hosted(
        "现在进行第一项议程：宣读方案。", "下面进行第二项议程：表态发言。", "进行最后一项议程。"
    )


def test_a_host_may_say_that_an_item_is_over() -> None:
    assert not hosted("现在进行第一项议程。", "第一项议程到此结束，下面进行第二项议程。")


def test_items_announced_in_other_words_are_counted_as_well() -> None:
    assert not hosted(
        "会议第二项议程，表态发言。", "下面进行第三项：颁奖。", "第四项是领导讲话。", "第五项议程，合影。"
    )


@pytest.mark.parametrize("second", ["第三项议程", "第三项：", "第三项是"])
def test_an_item_passed_over_is_named(second: str) -> None:
    details = hosted("现在进行第一项议程。", f"下面进行{second}表态发言。")
    assert details == ("议程序号不连续：一、三",)


def test_an_agenda_that_is_not_gone_through_is_named() -> None:
    first = "今天的会议共有三项议程。"
    assert hosted(first, "第一项议程，宣读方案。", "第二项议程，发言。") == ("说有三项议程，报到第二项",)
    assert not hosted(first, "第一项议程，宣读方案。", "第二项议程，发言。", "第三项议程，讲话。")
    assert not hosted(first, "第一项议程，宣读方案。", "第二项议程，发言。", "最后一项议程，讲话。")


def test_every_fault_is_told_at_once() -> None:
    manuscript = speech(salutation="", opening=["刚才大家谈了。我再讲三点。"], closing=())
    said = verdict(moves_complete, manuscript)
    assert said.details == ("没有称谓", "没有人发言，却写了“刚才”", "前面没有人讲，却说“再”", "没有结尾")
    assert said.figure == "4处不合"


def test_only_the_opening_may_not_say_just_now() -> None:
    assert verdict(moves_complete, speech(unheaded("刚才讲的是目标，下面说办法。"))).holds
    assert not verdict(moves_complete, text("刚才听了汇报。")).holds
