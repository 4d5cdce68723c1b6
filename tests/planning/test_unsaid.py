"""What was told of a priority is said in every type of speech, also where none is deployed."""

from __future__ import annotations

from dataclasses import replace

from planning.test_speech import BARE, MOBILISE, RICH, drafted

from drafter import drafting
from drafter.model.answers import Priority
from drafter.model.manuscript import lines
from drafter.model.shelf import Library
from drafter.planning.priorities import understand
from drafter.planning.unsaid import charge_of, said_besides

MOVE = Priority("活动室搬迁，体检标准提到1200元", "离退休办", "4月底前", "新址面积增加一倍", ("旧址漏雨3年",))


def text_of(draft) -> str:
    return "\n".join(line.text for line in lines(draft.manuscript))


def test_who_by_when_and_to_what_end_is_one_sentence_with_a_subject() -> None:
    assert charge_of("活动室搬迁", MOVE) == (
        "活动室搬迁由离退休办负责，时间要求是4月底前，目标是新址面积增加一倍。"
    )
    assert (
        charge_of("活动室搬迁", Priority("活动室搬迁", deadline="4月底前"))
        == "活动室搬迁，时间要求是4月底前。"
    )
    assert charge_of("活动室搬迁", Priority("活动室搬迁")) == ""


def test_an_address_and_a_report_to_elders_say_all_that_was_told(library: Library) -> None:
    for kind, variant in (("kaigong-zhici", "congratulate-facts-hope"), ("zuotan", "report-to-elders")):
        text = text_of(drafted(replace(RICH, priorities=(MOVE,)), library, kind, variant))
        for told in ("体检标准提到1200元", "4月底前", "新址面积增加一倍", "旧址漏雨3年"):
            assert told in text, (kind, told)


def test_a_host_says_at_the_end_what_is_due_and_leaves_the_facts_to_the_speakers(library: Library) -> None:
    text = text_of(drafted(replace(RICH, priorities=(MOVE,)), library, "zhuchi", "standard"))
    assert text.index("4月底前") > text.index("议程" if "议程" in text else "第一项")
    assert "旧址漏雨3年" not in text


def test_a_host_without_an_agenda_announces_what_the_answers_say_was_done(library: Library) -> None:
    text = text_of(
        drafted(replace(RICH, before=("督查室作了交流发言", "主任作了讲话")), library, "zhuchi", "standard")
    )
    assert "督查室作交流发言" in text
    assert "主任作讲话" in text
    assert "【待补：议程" not in text


def test_the_number_is_announced_right_before_the_first_point(library: Library) -> None:
    draft = drafted(RICH, library, "biaozhang", "hopes")
    printed = [line.text for line in lines(draft.manuscript)]
    first = next(n for n, line in enumerate(printed) if line.startswith("一、"))
    assert "点" in printed[first - 1][-20:]


def test_a_point_alone_has_no_number(library: Library) -> None:
    draft = drafted(BARE, library, "yingji", "question-again-duty")
    alone = [
        section
        for section in draft.manuscript.sections
        if sum(child.is_point for child in section.children) == 1
    ]
    assert alone
    assert not any(child.marker for section in alone for child in section.children if child.is_point)


def test_a_review_of_the_year_does_not_ask_how_this_years_tasks_came_out(library: Library) -> None:
    draft = drafted(RICH, library, "niandu-gongzuo", "review-situation-task")
    review = draft.manuscript.sections[0]
    titles = "".join(child.title for child in review.children)
    assert "安全生产" in titles  # its facts were told
    assert "窗口服务" not in titles  # nothing is known of it yet


def test_a_class_asks_nobody_for_owners_and_deadlines(library: Library) -> None:
    draft = drafted(BARE, library, "kaiban", "why-what-how")
    assert not [fact for fact in draft.open_facts if fact.slot in ("牵头单位", "完成时限")]


def test_the_aims_of_the_priorities_stand_in_the_section_of_aims(library: Library) -> None:
    draft = drafted(RICH, library, "dongyuan-bushu", "four-questions")
    aims = next(section for section in draft.manuscript.sections if section.role == "目标")
    assert "重大隐患清零" in "".join(block.text for block in aims.paragraphs)


def test_the_facts_stand_right_under_the_heading_of_their_priority(library: Library) -> None:
    printed = [line.text for line in lines(drafted(RICH, library, *MOBILISE).manuscript)]
    where = next(n for n, line in enumerate(printed) if "去年查出隐患300处" in line)
    assert "安全生产" in printed[where - 1] or printed[where].index("去年查出隐患300处") < 60


def test_guests_are_told_what_is_planned_and_not_who_has_to_do_it() -> None:
    assert charge_of("活动室搬迁", MOVE, inside=False) == (
        "活动室搬迁，计划4月底前完成，目标是新址面积增加一倍。"
    )


def test_a_shortfall_is_no_achievement(library: Library) -> None:
    short = Priority("年轻干部培养", facts=("40岁以下科所长只占11%",))
    draft = drafted(
        replace(RICH, priorities=(short, *RICH.priorities)), library, "niandu-gongzuo", "report-four"
    )
    review, *others = draft.manuscript.sections
    assert "只占11%" not in "".join(line for line in _words(review))
    assert "只占11%" in "".join(line for one in others for line in _words(one))


def _words(section) -> list[str]:
    return [block.text for block in section.paragraphs] + [
        word for child in section.children for word in _words(child)
    ]


def test_where_deeds_are_honoured_the_facts_stand_in_the_first_section(library: Library) -> None:
    draft = drafted(RICH, library, "biaozhang", "deeds-spirit-onward")
    first, *others = draft.manuscript.sections
    assert "去年查出隐患300处" in "".join(_words(first))
    assert "去年查出隐患300处" not in "".join(word for one in others for word in _words(one))


def test_what_a_phrase_told_of_owner_and_time_is_not_said_again() -> None:
    understood = understand(MOVE, drafting.load_library())
    printed = frozenset({"牵头单位", "完成时限"})
    assert "离退休办" not in said_besides(understood, facts=False, printed=printed)
    assert "新址面积增加一倍" in said_besides(understood, facts=False, printed=printed)


def test_what_has_been_done_opens_the_section_that_looks_back(library: Library) -> None:
    done = "共查摆问题213个，已整改176个"
    priorities = (Priority("宴请问题查摆", facts=(done, "有31件程序不规范，目前没有改完")),)
    draft = drafted(replace(RICH, priorities=priorities), library, "jieduan-tuijin", "review-grasp-deploy")
    back = draft.manuscript.sections[0]
    assert back.blocks[0].text == f"从已经完成的工作看，{done}。"
    assert text_of(draft).count(done) == 1


def test_how_things_are_stands_behind_who_has_to_act(library: Library) -> None:
    priorities = (
        Priority("管线入地（三家运营商互相等）", "住建局牵头，通信管理部门配合", "年底前"),
        Priority("外贸", "商务局"),
    )
    text = text_of(drafted(replace(RICH, priorities=priorities), library, *MOBILISE))
    assert text.index("由住建局牵头，通信管理部门配合") < text.index("目前，三家运营商互相等待")
