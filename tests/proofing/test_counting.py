"""A number that is announced is kept, and no number is missing, doubled or out of its layer."""

from __future__ import annotations

import pytest
from manuscripts import count, item, items, part, point, say, speech, unheaded, verdict

from drafter.model.manuscript import Section
from drafter.model.numbering import MarkerStyle
from drafter.proofing.counting import counts_kept, numbering_sound

ORDINAL, MUST = MarkerStyle.ORDINAL, MarkerStyle.MUST
THREE = ("建设不欠账", "养护不断档", "管理不缺位")


# ---------- 1 报数兑现 ----------


def test_a_speech_that_announces_nothing_breaks_no_promise() -> None:
    said = verdict(counts_kept, speech(part(1, "把路修好", "今年开工三条路。")))
    assert said.holds
    assert said.figure == "0处报数，0处对上"


def test_every_kind_of_count_is_compared_with_what_follows_it() -> None:
    manuscript = speech(
        part(
            1,
            "看清形势",
            say("今年有", count("两", "点数"), "个变化。"),
            point(1, "路多了"),
            point(2, "人少了"),
        ),
        part(2, "抓好养护", say("要抓", count("三", "项数"), "件事。"), *items(*THREE)),
        opening=[say("下面，我讲", count("两", "节数"), "点意见。")],
        closing=[say(count("一", "重点数"), "件大事，说了就办！")],
    )
    said = verdict(counts_kept, manuscript, subjects=("农村公路",))
    assert said.holds, said.details
    assert said.figure == "4处报数，4处对上"


def test_more_points_announced_than_there_are_sections_is_named() -> None:
    opening = [say("下面，我讲", count("三", "节数"), "点意见。")]
    said = verdict(counts_kept, speech(part(1, "把路修好"), part(2, "把路管好"), opening=opening))
    assert not said.holds
    assert said.details == ("下面，我讲三点意见。：说三，实有两",)


def test_a_count_typed_into_the_transition_is_a_promise_too() -> None:
    for words in ("下面，我讲三点意见。", "围绕这项工作，我再讲三个问题。", "下面，就抓好落实提三条要求。"):
        manuscript = speech(part(1, "把路修好"), part(2, "把路管好"), opening=[words])
        assert not verdict(counts_kept, manuscript).holds, words
        assert verdict(counts_kept, speech(*manuscript.sections, part(3, "把路用好"), opening=[words])).holds


def test_what_somebody_else_announced_is_not_this_speakers_promise() -> None:
    opening = ["刚才，几位同志对我们提出三条建议，请交通局逐条研究。"]
    assert verdict(counts_kept, speech(part(1, "把路修好"), part(2, "把路管好"), opening=opening)).holds


def test_in_a_short_address_the_points_are_counted_through_all_parts() -> None:
    parts = (unheaded(point(1, "肯干", style=ORDINAL)), unheaded(point(2, "会干", style=ORDINAL)))
    two, three = ([say("我讲", count(n, "节数"), "点。")] for n in ("两", "三"))
    assert verdict(counts_kept, speech(*parts, opening=two)).holds
    assert verdict(counts_kept, speech(*parts, opening=three)).details == ("我讲三点。：说三，实有两",)


def test_in_an_address_too_short_for_points_the_items_are_the_points() -> None:
    address = speech(unheaded("借这个机会，提几点希望。", *items(*THREE)), opening=["下面，我讲三点希望。"])
    assert verdict(counts_kept, address).holds


def test_fewer_items_than_their_lead_says_are_named() -> None:
    lead = say("今年要抓", count("四", "项数"), "件事。")
    said = verdict(counts_kept, speech(part(1, "抓好养护", lead, *items(*THREE))))
    assert said.details == ("今年要抓四件事。：说四，实有三",)


def test_fewer_points_than_their_section_says_are_named() -> None:
    section = part(1, "抓好养护", say("抓", count("三", "点数"), "个环节。"), point(1, "查"), point(2, "修"))
    assert verdict(counts_kept, speech(section)).details == ("抓三个环节。：说三，实有两",)


def test_more_priorities_announced_than_there_are_is_named() -> None:
    closing = [say(count("五", "重点数"), "件大事，说了就办！")]
    said = verdict(counts_kept, speech(closing=closing), subjects=("农村公路", "交通执法"))
    assert said.details == ("五件大事，说了就办！：说五，实有两",)


@pytest.mark.parametrize(
    "lead", ["要做到三个到位。", "重点抓好三项工作：", "要守住“三个不放过”。", "下面强调三点："]
)
def test_a_lead_that_somebody_typed_promises_as_well(lead: str) -> None:
    assert verdict(counts_kept, speech(part(1, "抓养护", lead, *items(*THREE)))).holds
    said = verdict(counts_kept, speech(part(1, "抓养护", lead, *items("建设不欠账", "养护不断档"))))
    assert said.details == (f"{lead}：说三，实有两",)


def test_a_series_typed_into_one_paragraph_is_counted() -> None:
    lead = "要做到三个到位："
    kept = speech(part(1, "抓养护", f"{lead}一是人到位；二是车到位；三是钱到位。"))
    broken = speech(part(1, "抓养护", f"{lead}一是人到位；二是车到位。"))
    assert verdict(counts_kept, kept).holds
    assert verdict(counts_kept, broken).details == (f"{lead}：说三，实有两",)


def test_two_is_written_either_way() -> None:
    for lead in ("要做到两个到位：", "要做到二个到位："):
        assert verdict(counts_kept, speech(part(1, "抓养护", lead, *items("人到位", "车到位")))).holds


def test_a_count_of_more_than_ten_is_read_whole() -> None:
    twelve = items(*(f"第{n}条路按期通车" for n in "甲乙丙丁戊己庚辛壬癸子丑"))
    assert verdict(counts_kept, speech(part(1, "修路", "今年抓好十二件实事。", *twelve))).holds
    said = verdict(counts_kept, speech(part(1, "修路", "今年抓好十二件实事。", *twelve[:11])))
    assert said.details == ("今年抓好十二件实事。：说十二，实有十一",)


def test_a_number_that_looks_back_is_no_promise() -> None:
    lead = "一条是上学路，一条是就医路。修好这两条路，要下真功夫。"
    assert verdict(counts_kept, speech(part(1, "修路", lead, *items(*THREE)))).holds
    lead = "办好这两件事，要做到以下三点："
    assert verdict(counts_kept, speech(part(1, "修路", lead, *items(*THREE)))).holds


def test_a_cited_figure_is_no_promise() -> None:
    section = part(1, "守规矩", "《办法》列出三十种情形。", "去年有三个项目延期。", *items("查", "改"))
    assert verdict(counts_kept, speech(section)).holds


def test_a_heading_in_quotation_marks_is_kept_by_its_items() -> None:
    heading = "查问题把握“四个坚持”"
    four = items("坚持自己查", "坚持顺着投诉查", "坚持下到现场查", "坚持盯着权力查")
    assert verdict(counts_kept, speech(part(1, "怎么抓", point(1, heading, *four)))).holds
    said = verdict(counts_kept, speech(part(1, "怎么抓", point(1, heading, *four[:3]))))
    assert said.details == (f"{heading}：说四，实有三",)


def test_a_second_series_below_such_a_heading_is_not_added_to_the_first() -> None:
    four = items("坚持自己查", "坚持顺着投诉查", "坚持下到现场查", "坚持盯着权力查")
    again = (item(1, "报得准", style=MUST), item(2, "报得快", style=MUST))
    bundle = point(1, "查问题把握“四个坚持”", *four, "查出来的问题还要报上来。", *again)
    assert verdict(counts_kept, speech(part(1, "怎么抓", bundle))).holds


def test_a_fixed_name_that_holds_a_number_promises_nothing() -> None:
    section = part(1, "坚决做到“两个维护”", "要增强“四个意识”，做到“两个维护”。", *items(*THREE))
    assert verdict(counts_kept, speech(section)).holds


# ---------- 2 序号完整 ----------


def test_numbers_that_run_on_through_every_layer_are_sound() -> None:
    manuscript = speech(
        part(1, "把路修好", point(1, "抓开工", "要快。", *items("备料", "进场")), point(2, "抓质量")),
        part(
            2,
            "把路管好",
            point(1, "抓巡查", "要勤。", item(1, "定人", style=MUST), item(2, "定时", style=MUST)),
        ),
    )
    said = verdict(numbering_sound, manuscript)
    assert said.holds, said.details
    assert said.figure == "9个序号"


@pytest.mark.parametrize(
    ("sections", "fault"),
    [
        ((part(1, "修路"), part(3, "管路")), "“一、”后面是“三、”"),
        ((part(1, "修路"), part(1, "管路")), "“一、”后面是“一、”"),
        ((part(2, "修路"), part(3, "管路")), "从“二、”开始"),
        ((part(1, "修路", point(1, "备料"), point(3, "进场")),), "“（一）”后面是“（三）”"),
        ((part(1, "修路", "要快。", item(1, "备料"), item(3, "进场")),), "“一是”后面是“三是”"),
        ((part(1, "修路", "要快。", item(2, "备料"), item(3, "进场")),), "从“二是”开始"),
        ((part(1, "修路", "要快。", item(1, "备料"), item(2, "进场", style=MUST)),), "“一是”后面是“二要”"),
        (
            (part(1, "修路", point(1, "备料"), point(2, "进场", style=MarkerStyle.ARABIC_COMMA)),),
            "“（一）”后面是“2、”",
        ),
        ((part(1, "修路", point(1, "备料", style=MarkerStyle.ARABIC)),), "“一、”下面是“1.”"),
    ],
)
def test_each_fault_among_numbers_is_named(sections: tuple[Section, ...], fault: str) -> None:
    said = verdict(numbering_sound, speech(*sections))
    assert not said.holds
    assert said.details[0] == fault


def test_a_new_series_begins_at_one_again() -> None:
    section = part(1, "修路", "先说建。", *items("备料", "进场"), "再说管。", *items("定人", "定时"))
    assert verdict(numbering_sound, speech(section)).holds


def test_the_same_markers_within_themselves_are_named() -> None:
    nested = item(1, "备料", below=items("砂石", "水泥"))
    said = verdict(numbering_sound, speech(part(1, "修路", "要快。", nested)))
    assert "“一是”下面又用“一是”" in said.details


def test_in_a_short_address_points_count_on_from_part_to_part() -> None:
    sound = speech(unheaded(point(1, "肯干", style=ORDINAL)), unheaded(point(2, "会干", style=ORDINAL)))
    doubled = speech(unheaded(point(1, "肯干", style=ORDINAL)), unheaded(point(1, "会干", style=ORDINAL)))
    assert verdict(numbering_sound, sound).holds
    assert verdict(numbering_sound, doubled).details == ("“第一，”后面是“第一，”",)


def test_items_of_a_short_address_count_on_as_well() -> None:
    address = speech(unheaded("提两点希望。", item(1, "肯干", alone=True), item(3, "会干", alone=True)))
    assert verdict(numbering_sound, address).details == ("“一是”后面是“三是”",)


def test_a_gap_in_a_series_typed_into_a_paragraph_is_named() -> None:
    said = verdict(numbering_sound, speech(part(1, "修路", "今年抓两件事：一是备料；三是进场。")))
    assert said.details == ("一段里“一是”没有接着数：今年抓两件事：一是备料；三是进场。…",)
    said = verdict(numbering_sound, speech(part(1, "修路", "第一，备好料。第三，早进场。")))
    assert said.details == ("一段里“第一，”没有接着数：第一，备好料。第三，早进场。…",)


def test_one_paragraph_that_counts_twice_with_the_same_words_is_named() -> None:
    twice = "建要快：一是备料，二是进场。管要严：一是定人，二是定时。"
    said = verdict(numbering_sound, speech(part(1, "修路", twice)))
    assert said.details == ("一段里“一是”数了两遍：建要快：一是备料，二是进场。管要严：一是…",)
    differ = "建要快：一是备料，二是进场。管要严：一要定人，二要定时。"
    assert verdict(numbering_sound, speech(part(1, "修路", differ))).holds


def test_a_saying_with_numbers_is_no_series() -> None:
    plain_words = "账要一是一、二是二，一要清楚。全省第一，是干出来的。一年来，大家辛苦了。"
    assert verdict(numbering_sound, speech(part(1, "修路", plain_words))).holds


def test_headings_without_numbers_are_sound() -> None:
    assert verdict(numbering_sound, speech(unheaded("说说心里话。"), unheaded("再提个希望。"))).holds
