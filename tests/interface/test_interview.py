"""The interview typed through: what a secretary types, what is kept, what comes out."""

from __future__ import annotations

from datetime import date

import pytest
from interview_library import LIBRARY, MOBILISING, PRAISING

from drafter.desk.store import Store
from drafter.interface import interview
from drafter.interface import messages as m
from drafter.interface.prompts import Screen
from drafter.library.answers import check_answers
from drafter.model.answers import Origin, Priority
from drafter.model.desk import DraftState
from drafter.model.shelf import Library

BACK = "\x02"
ESC = "\x1b"
CLEAR = "\x15"
ENTER = "\r"

UP_TO_DATE = ("dybs\r", "1\r", "全市安全生产工作会议\r", ENTER, "市交通运输局\r", ENTER, "局长\r", ENTER)
LISTS = ("明天\r", ENTER, ENTER, "安全生产\r", ENTER, ENTER)


def test_a_whole_interview_gives_what_an_answers_file_would(drive, desk: Store) -> None:
    raw = drive(
        *UP_TO_DATE, "11月25日\r",
        "李明同志宣读了方案\r", ENTER,
        "省、市会议精神\r", ENTER,
        "安全生产\r", "推进农村公路建设\r", ENTER,
        "要\r",
        "安监科\r", "12月底前\r", ENTER, "排查隐患126处；已整改98处\r",
        ENTER, ENTER, ENTER, ENTER,
        "5000字\r", ENTER,
    )  # fmt: skip
    answers = check_answers(raw, "采访", LIBRARY)
    assert answers.meeting_type == MOBILISING.id
    assert answers.variant == "renshi"
    assert answers.theme == "安全生产"
    assert answers.region == "全市"
    assert answers.speaker == ""
    assert str(answers.date) == "2026-11-25"
    assert answers.before == ("李明同志宣读了方案",)
    assert answers.minutes == 29.4
    assert answers.priorities == (
        Priority("安全生产", "安监科", "12月底前", "", ("排查隐患126处", "已整改98处")),
        Priority("推进农村公路建设"),
    )
    draft = desk.drafts()[0]
    assert (draft.title, draft.state) == ("全市安全生产工作会议", DraftState.READY)
    assert desk.answers(draft.id)["theme"].origin is Origin.COMPUTED
    assert desk.answers(draft.id)["meeting"].origin is Origin.TYPED


def test_the_next_speech_knows_unit_region_and_post(drive, screens: list[Screen]) -> None:
    drive(*UP_TO_DATE, *LISTS, ENTER, ENTER)
    raw = drive("dybs\r", "1\r", "另一个会议\r", "主题\r", *[ENTER] * 4, *LISTS, ENTER, ENTER)
    assert (raw["unit"], raw["region"], raw["post"]) == ("市交通运输局", "全市", "局长")
    assert any(screen.placeholder == "直接回车就用上次填的：市交通运输局" for screen in screens)


def test_a_remembered_value_can_be_left_out_with_a_word(drive) -> None:
    drive(*UP_TO_DATE, *LISTS, ENTER, ENTER)
    raw = drive("dybs\r", "1\r", "会议\r", "主题\r", ENTER, ENTER, "无\r", ENTER, *LISTS, ENTER, ENTER)
    assert raw["post"] == ""


def test_a_meeting_type_with_one_variant_skips_that_question(drive) -> None:
    raw = drive("表彰\r", "全市表彰会\r", "表彰先进\r", *UP_TO_DATE[4:], "明天\r", *[ENTER] * 4, ENTER)
    assert "variant" not in raw
    assert raw["priority"] == []
    assert check_answers(raw, "采访", LIBRARY).meeting_type == PRAISING.id


@pytest.mark.parametrize("back", [BACK, ESC])
def test_going_back_keeps_everything_and_puts_the_answer_into_the_line(drive, desk: Store, back: str) -> None:
    with pytest.raises(interview.Interrupted):
        drive("dybs\r", "1\r", "全市会议\r", back, "（一）\r", ENTER)
    kept = desk.answers(1)
    assert kept["meeting"].value == "全市会议（一）"
    assert kept["variant"].value == "认识—任务—保障"


def test_back_at_the_first_step_stays_there(drive, said: list[str]) -> None:
    with pytest.raises(interview.Interrupted):
        drive(BACK, BACK)
    assert said == [m.AT_FIRST, m.AT_FIRST]


def test_a_half_typed_line_survives_going_back(drive, screens: list[Screen]) -> None:
    with pytest.raises(interview.Interrupted):
        drive("dybs\r", "1\r", f"全市安全{BACK}", ENTER)
    assert screens[-1].prefill == "全市安全"


def test_another_meeting_name_makes_a_new_theme(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive("dybs\r", "1\r", "全市防汛工作会议\r", ENTER, BACK, BACK, CLEAR + "全市防火工作会议\r", ENTER)
    assert desk.answers(1)["theme"].value == "防火"


def test_a_typed_theme_stays_when_the_meeting_gets_another_name(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive("dybs\r", "1\r", "全市防汛工作会议\r", "水利\r", BACK, BACK, CLEAR + "别的会议\r", ENTER)
    assert desk.answers(1)["theme"].value == "水利"


def test_a_date_that_is_none_is_not_taken_and_says_how_to_write_it(
    drive, desk: Store, screens: list[Screen]
) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE, "2月30日\r" + CLEAR + "下周三\r")
    assert desk.answers(1)["date"].value == "2026-12-02"
    date_screen = next(screen for screen in screens if "会议日期" in screen.step)
    assert date_screen.remark("2月30日").wrong
    assert "11月23日" in date_screen.remark("2月30日").text
    assert date_screen.remark("下周三").text == "2026年12月2日（星期三）"


def test_a_list_is_added_to_reworded_reordered_and_thinned(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive(
            *UP_TO_DATE, ENTER,
            "甲同志宣读了方案\r", "乙同志作了通报\r", "丙单位表了态\r",
            "上移3\r", "删1\r", "e2\r", CLEAR + "乙同志通报了情况\r", ENTER,
        )  # fmt: skip
    assert desk.answers(1)["before"].value == ["丙单位表了态", "乙同志通报了情况"]


def test_esc_while_rewording_leaves_the_item(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE, ENTER, "甲同志宣读了方案\r", "改1\r", CLEAR + "别的" + ESC, ENTER)
    assert desk.answers(1)["before"].value == ["甲同志宣读了方案"]


def test_a_pasted_list_becomes_its_items(drive, desk: Store) -> None:
    pasted = "\x1b[200~1. 安全生产\n（二）三要素保障。\n\n第3项\x1b[201~"
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE, ENTER, ENTER, ENTER, pasted + ENTER)
    texts = [item["text"] for item in desk.answers(1)["priority"].value]
    assert texts == ["安全生产", "三要素保障", "第3项"]


def test_priorities_are_needed_where_the_outline_builds_on_them(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE, ENTER, ENTER, ENTER, ENTER + "安全生产\r", ENTER)
    assert desk.answers(1)["priority"].value == [{"text": "安全生产"}]


def test_an_interrupt_loses_nothing_confirmed_and_resume_goes_on_there(drive, desk: Store, said) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE[:5])
    kept = desk.answers(1)
    assert kept["unit"].value == "市交通运输局"
    said.clear()
    raw = drive(*UP_TO_DATE[5:], *LISTS, ENTER, ENTER, draft=1)
    assert said[0] == m.RESUMED
    assert "✓ 讲话单位：市交通运输局" in said
    assert raw["meeting"] == "全市安全生产工作会议"


def test_a_list_that_was_not_finished_goes_on_with_its_items(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE, ENTER, "甲\r", "乙\r", "丙没有按回\x03")
    raw = drive("车\r", ENTER, ENTER, "安全生产\r", ENTER, ENTER, ENTER, ENTER, draft=1)
    assert raw["before"] == ["甲", "乙", "丙没有按回车"]


def test_every_answer_is_on_the_desk_before_the_next_prompt(
    drive, desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    real = interview.Terminal.ask

    def looking(self, screen, *rest, **more):
        seen.append(len([key for key in desk.answers(1) if not key.startswith("_")]))
        return real(self, screen, *rest, **more)

    monkeypatch.setattr(interview.Terminal, "ask", looking)
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE)
    assert seen == [0, 1, 2, 3, 4, 5, 6, 7, 8]


def test_the_end_of_the_input_is_an_interrupt(drive) -> None:
    with pytest.raises(interview.Interrupted):
        drive("\x04")


def test_the_review_page_shows_all_and_changes_one(drive, said: list[str], desk: Store) -> None:
    raw = drive(*UP_TO_DATE, *LISTS, ENTER, "5\r", CLEAR + "县交通运输局\r", ENTER, ENTER)
    assert raw["unit"] == "县交通运输局"
    assert raw["region"] == "全县"  # it was only a default, so it was asked again
    assert any(line.strip().startswith("5  讲话单位：县交通运输局") for line in said)


def test_changing_the_meeting_type_on_the_review_page_asks_what_that_opens(drive) -> None:
    raw = drive(*UP_TO_DATE, *LISTS, ENTER, "1\r", CLEAR + "表彰\r", ENTER, ENTER)
    assert raw["meeting_type"] == "总结表彰会"
    assert raw["minutes"] == 20
    assert "variant" not in raw
    check_answers(raw, "采访", LIBRARY)


def test_a_finished_draft_comes_back_to_its_review_page(drive) -> None:
    first = drive(*UP_TO_DATE, *LISTS, ENTER, ENTER)
    assert drive(ENTER, draft=1) == first


def test_answers_that_fit_no_longer_are_asked_again(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive(*UP_TO_DATE)
    desk.put_answer(1, "date", {"year": 2026}, Origin.TYPED)
    desk.put_answer(1, "before", "不是一组", Origin.TYPED)
    desk.put_answer(1, "priority", [1, None, {"text": ""}], Origin.TYPED)
    without = Library({}, {}, {PRAISING.id: PRAISING}, ())
    raw = drive(CLEAR + "表彰\r", *[ENTER] * 8, "安全生产\r", *[ENTER] * 4, draft=1, library=without)
    assert raw["meeting_type"] == "总结表彰会"
    assert raw["date"] == "2026-11-23"
    check_answers(raw, "采访", without)


def test_control_and_bidi_characters_never_get_in(drive, desk: Store) -> None:
    with pytest.raises(interview.Interrupted):
        drive("dybs\r", "1\r", "\x1b[200~全市\u202e会\u0007议\x1b[201~\r")
    assert desk.answers(1)["meeting"].value == "全市会议"


def test_stored_text_with_escapes_is_shown_clean(drive, desk: Store, said: list[str]) -> None:
    draft = desk.new_draft()
    desk.put_answer(draft, "meeting_type", "动员部署会", Origin.TYPED)
    desk.put_answer(draft, "meeting", "会\x1b]0;x\x07议", Origin.TYPED)
    with pytest.raises(interview.Interrupted):
        drive(draft=draft)
    assert "✓ 会议名称：会]0;x议" in said


def test_what_an_answers_file_put_on_the_desk_is_not_asked_again(drive, desk: Store) -> None:
    draft = desk.new_draft()
    given = {
        "meeting_type": "部署会", "variant": "wenti", "meeting": "全市会议", "theme": "防汛", "unit": "市水利局",
        "region": "全市", "speaker": "", "post": "局长", "date": date(2026, 11, 25), "minutes": 20, "before": [],
        "spirit": [], "priority": [{"text": "巡堤查险"}], "tone": "务实", "_seed": 3,
    }  # fmt: skip
    for key, value in given.items():
        desk.put_answer(draft, key, value, Origin.TYPED)
    raw = drive(ENTER, ENTER, draft=draft)  # no further details; write
    assert raw == {key: value for key, value in given.items() if key != "_seed"} | {"date": "2026-11-25"}
    assert check_answers(raw, "采访", LIBRARY).tone == "务实"
    assert desk.drafts()[0].title == "全市会议"
