"""Words that any speech could hold, what shows that a sentence says more, and the tables of kinds."""

from __future__ import annotations

import pytest

from drafter.lexicon.collocations import GOVERNING
from drafter.lexicon.kinds import KIND_OF, KINDS
from drafter.lexicon.stock import (
    INTENSIFIERS,
    STOCK,
    is_hollow,
    pieces,
    says_method,
    says_owner,
    says_when,
    substance,
)
from drafter.lexicon.tables import by_word, longest_first

# ---------- 空话 ----------


@pytest.mark.parametrize(
    "sentence",
    [
        "要进一步提高认识、加强领导、狠抓落实",
        "各级各部门要高度重视，切实加强组织领导，扎实推进各项任务，着力提升工作水平，确保取得实效",
        "要以钉钉子精神抓好落实",
        "我们要统一思想、凝心聚力、真抓实干、开拓创新，奋力开创工作新局面",
        "要坚定信心、振奋精神、迎难而上，为实现全年目标而努力奋斗",
        "这项工作意义重大、影响深远",
        "要切实形成强大合力",
    ],
)
def test_a_sentence_of_stock_words_is_hollow(sentence: str) -> None:
    assert is_hollow(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["塌方的路段先封闭、再修复", "路长每周走一遍", "要高度重视渡口超载", "完成目标的95%", "努力实现1的目标"],
)
def test_a_thing_or_a_figure_fills_a_sentence(sentence: str) -> None:
    assert not is_hollow(sentence)


def test_what_is_left_of_a_text_is_its_substance_in_pieces() -> None:
    assert pieces("要进一步加强农村公路建设，切实管住超载。") == ("农村公路建设", "管住超载")
    assert substance("要进一步加强农村公路建设，切实管住超载。") == "农村公路建设管住超载"
    assert pieces("要提高认识。") == ()
    assert pieces("") == ()


def test_a_long_stock_word_goes_whole() -> None:
    assert substance("要有责任感、紧迫感、使命感") == ""
    assert substance("高质量发展") == ""


def test_intensifiers_say_nothing_themselves() -> None:
    assert set(INTENSIFIERS) <= set(STOCK)
    assert is_hollow("".join(INTENSIFIERS))


def test_stock_words_stand_once_each_the_longest_first() -> None:
    assert list(STOCK) == sorted(set(STOCK), key=lambda word: (-len(word), word))


# ---------- 谁来办、怎么办、何时办 ----------


@pytest.mark.parametrize(
    "text",
    [
        "由建设科牵头",
        "县交通局管到底",
        "督查办每月通报",
        "乡镇干部上门",
        "各村都要有人",
        "交给专人",
        "县委听汇报",
        "执法队上路",
    ],
)
def test_who_is_to_do_it_is_heard(text: str) -> None:
    assert says_owner(text)


@pytest.mark.parametrize(
    "text",
    [
        "加强组织领导",
        "修好农村公路",
        "优化路网布局",
        "建立动员机制",
        "办好大事",
        "想办法",
        "由于下雨",
        "把握大局",
    ],
)
def test_words_that_only_look_like_somebody_are_nobody(text: str) -> None:
    assert not says_owner(text)


@pytest.mark.parametrize(
    "text", ["逐条核对", "挂牌督办", "公开承诺", "会同公安", "列出清单", "装上护栏", "先试点再推开"]
)
def test_how_it_is_to_be_done_is_heard(text: str) -> None:
    assert says_method(text)


@pytest.mark.parametrize("text", ["农村公路建设", "改革创新", "提高认识", "建设好公路", "道路设施"])
def test_building_and_reforming_are_no_method(text: str) -> None:
    assert not says_method(text)


@pytest.mark.parametrize(
    "text",
    [
        "汛期前完成",
        "每月报一次",
        "6月30日完工",
        "当天改",
        "三年内建成",
        "不准上路",
        "修复到位",
        "会后上报",
        "完工之后公示",
    ],
)
def test_by_when_or_to_what_standard_is_heard(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize(
    "text", ["摆上议事日程", "日常巡查", "日益增多", "提前谋划", "前进的路上", "前列", "落后面貌", "后勤"]
)
def test_words_that_only_look_like_a_time_are_none(text: str) -> None:
    assert not says_when(text)


# ---------- 表 ----------


def test_rows_are_read_word_by_word_with_all_their_keys() -> None:
    table = """
建|修: 公路 桥
    渡口
管: 公路
"""
    assert by_word(table) == {"公路": ("建", "修", "管"), "桥": ("建", "修"), "渡口": ("建", "修")}


def test_a_word_written_twice_in_a_row_counts_once() -> None:
    assert by_word("建: 公路 桥 公路") == {"公路": ("建",), "桥": ("建",)}
    assert all(len(set(kinds)) == len(kinds) for kinds in KIND_OF.values())
    assert all(len(set(frames)) == len(frames) for frames in GOVERNING.values())


def test_the_longest_word_comes_first_and_each_once() -> None:
    assert longest_first("公路 农村公路 公路 桥") == ("农村公路", "公路", "桥")
    assert longest_first(["桥", "公路"]) == ("公路", "桥")


def test_every_kind_of_work_has_words_and_every_word_a_kind() -> None:
    assert len(KINDS) == len(set(KINDS)) == 15
    assert {kind for kinds in KIND_OF.values() for kind in kinds} == set(KINDS)
    assert not [word for word in KIND_OF if word.strip("：:|… ") != word or not word]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("防汛", "安全"),
        ("扫黑", "整治"),
        ("招投标", "监管"),
        ("窗口", "服务"),
        ("公路", "建设"),
        ("数字化", "改革"),
    ],
)
def test_a_word_tells_its_kind_of_work(word: str, kind: str) -> None:
    assert kind in KIND_OF[word]


def test_a_word_may_tell_of_two_kinds() -> None:
    assert set(KIND_OF["同工同酬"]) == {"改革", "民生"}


def test_every_frame_has_one_place_for_what_it_governs() -> None:
    assert all(frame.count("…") == 1 for frames in GOVERNING.values() for frame in frames)
    assert GOVERNING["乱收费"][0] == "整治…"
    assert GOVERNING["营商环境"][0] == "优化…"
