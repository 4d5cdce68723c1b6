"""A priority in the person's own words: what it is about and how a heading says it."""

from __future__ import annotations

import re
from functools import cache

import pytest
from paths import ROOT

from drafter.model.answers import Priority
from drafter.model.shelf import Library
from drafter.planning.parsing import take_apart
from drafter.planning.priorities import kind_of, understand

RIGHT = 0.95
"""The part of the table that has to come out as wanted."""
ANY_WORK = ("抓好", "做好", "推进", "整治", "抓实")
"""Frames that suit any work, wanted in so many words or not."""


@pytest.mark.parametrize(
    ("text", "verb_object", "topic"),
    [
        ("安全生产", "抓实安全生产", "安全生产"),
        ("推进农村公路建设", "推进农村公路建设", "农村公路"),
        ("农村公路建设", "推进农村公路建设", "农村公路"),
        ("“四好农村路”", "推进“四好农村路”建设", "农村公路"),
        ("优化营商环境", "优化营商环境", "营商环境"),
        ("营商环境", "优化营商环境", "营商环境"),
        ("整治作风突出问题", "整治作风突出问题", "作风建设"),
        ("作风突出问题整治", "推进作风突出问题整治", "作风建设"),
        ("治超", "抓好治超工作", "治超"),
        ("两客一危车辆动态监控", "强化两客一危车辆动态监控", "道路运输安全"),
        ("破解用地融资用工难题", "破解用地融资用工难题", ""),
        ("用地融资用工难题", "破解用地融资用工难题", ""),
        ("空域协同审批", "推进空域协同审批", ""),
        ("惠企政策免申即享", "推行惠企政策免申即享", ""),
        ("压实林长责任", "压实林长责任", ""),
        ("招标投标监管", "强化招标投标监管", "招标投标监管"),
        ("无人驾驶公交试点", "推进无人驾驶公交试点", ""),
        ("老旧小区加装电梯", "抓好老旧小区加装电梯工作", ""),
        ("建设工程质量", "提升建设工程质量", "工程质量"),
        ("国企改革", "深化国企改革", ""),
        ("抓好安全生产工作", "抓好安全生产工作", "安全生产"),
        ("推进项目建设", "推进项目建设", "项目建设"),
        ("抓好工程质量", "抓好工程质量", ""),
        ("办好人民满意的教育", "办好人民满意的教育", ""),
        ("建强干部人才队伍", "建强干部人才队伍", "干部人才"),
        ("防汛备汛", "抓实防汛备汛", "防汛抗旱"),
    ],
)
def test_a_priority_is_understood(library: Library, text: str, verb_object: str, topic: str) -> None:
    understood = understand(Priority(text), library, "市交通运输局")
    assert understood.verb_object == verb_object
    if topic:
        assert understood.topics == (topic,)
    assert understood.object in understood.name or understood.name in understood.object


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("家暴告诫书、人身安全保护令", "用好家暴告诫书、人身安全保护令"),
        ("村口的大喇叭", "用好村口的大喇叭"),
        ("渗滤液、沼气", "管好渗滤液、沼气"),
        ("职工补贴、网络发言、小家", "抓好职工补贴、网络发言、小家等方面的工作"),
        ("两项补贴复核的实操", "抓好两项补贴复核的实操"),
        ("信用修复同步办", "做到信用修复同步办"),
        ("会后一周内报落实情况", "会后一周内报落实情况"),
        ("管线入地", "抓好管线入地工作"),
        ("土地托管", "推进土地托管"),
        ("规上企业增速“回正”", "推进规上企业增速“回正”"),
        ("学一门手艺", "学一门手艺"),
        ("护理员留得住、干得好", "做到护理员留得住、干得好"),
        ("户外广告防坠落", "抓好户外广告防坠落工作"),
        ("外贸", "抓好外贸工作"),
    ],
)
def test_things_rows_and_clauses_are_not_called_work(library: Library, text: str, order: str) -> None:
    assert understand(Priority(text), library).verb_object == order


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("整治乱收费", "整治"), ("摩托车不戴头盔、超员", "整治"), ("老小区办不了证", "攻坚"), ("包案见面率", "指标"),
        ("“小升规”培育22户", "指标"), ("健全包联机制", "责任"), ("早稻面积一亩不能少", "指标"), ("外贸", ""),
        ("校舍改造", "建设"),
    ],
)  # fmt: skip
def test_what_is_done_with_it_tells_the_kind_of_work(library: Library, text: str, kind: str) -> None:
    assert understand(Priority(text), library).kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("抓好查摆阶段收尾", "查摆阶段收尾"), ("推进农村公路建设", "农村公路建设"), ("优化营商环境", "营商环境优化"),
        ("整治作风突出问题", "作风突出问题整治"), ("安全生产", "安全生产"),
        ("国企改革", "国企改革"), ("营商环境", "营商环境优化"), ("早稻面积", "早稻面积稳定"),
        ("中介乱收费", "中介乱收费整治"), ("守底线", "守底线"), ("把食堂办得下去", "食堂办得下去这件事"), ("外贸", "外贸工作"), ("“四好农村路”", "“四好农村路”建设"),
    ],
)  # fmt: skip
def test_a_sentence_names_the_work_without_a_verb_that_says_nothing(
    library: Library, text: str, name: str
) -> None:
    assert understand(Priority(text), library).name == name


@cache
def table() -> tuple[tuple[str, ...], ...]:
    """477 priorities as three writers who had not seen the program typed and analysed them.

    Columns: text; the verbs it opens with (- noun phrase, * stands as it is); object; verbs a secretary could
    put before it (+工作 where that ends it); kinds of work.
    """
    rows = (ROOT / "tests" / "planning" / "priorities.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(row.split("\t")) for row in rows)


def test_nineteen_priorities_in_twenty_are_taken_apart_as_a_secretary_would() -> None:
    wrong = []
    for text, verb, target, *_ in table():
        found = take_apart(text)
        alone = found.frames in (("…",), ("确保…",)) and not found.verb
        if (found.verb or ("*" if alone else "-"), found.object) != (verb, target):
            wrong.append((text, found))
    assert len(wrong) <= (1 - RIGHT) * len(table()), wrong


def test_a_noun_phrase_is_governed_by_a_verb_that_collocates() -> None:
    nouns = [row for row in table() if row[1] == "-"]
    wrong = []
    for text, _, _, verbs, _ in nouns:
        heading = take_apart(text).frames[0].replace("…", text)
        wanted = {verb.replace("+工作", "") + text + "工作" * ("+" in verb) for verb in verbs.split("|")}
        if heading not in wanted and not heading.startswith(ANY_WORK):
            wrong.append((heading, verbs))
    assert len(wrong) <= (1 - RIGHT) * len(nouns), wrong


def test_no_priority_yields_a_heading_that_stutters() -> None:
    for text, *_ in table():
        for frame in take_apart(text).frames:
            heading = frame.replace("…", text)
            assert not re.search(r"的的|工作工作|建设建设|问题问题|水平水平", heading), heading
            assert not re.match(r"(..)\1", heading), heading
            assert not re.match(r"抓好(推进|优化|深化|强化|提升|做好|开展|整治好)", heading), heading
            assert text in heading


def test_the_kind_of_work_is_told_for_most_priorities() -> None:
    told = [(kind_of(text), kinds.split("|")) for text, *_, kinds in table()]
    assert sum(kind in kinds for kind, kinds in told) >= 0.7 * len(told)
    # A wrong kind colours the treatment, none leaves it general.
    assert sum(bool(kind) and kind not in kinds for kind, kinds in told) <= 0.2 * len(told)


def test_modifiers_are_what_stands_before_the_head(library: Library) -> None:
    understood = understand(Priority("两客一危车辆动态监控"), library)
    assert (*understood.modifiers, understood.head) == ("两客一危", "车辆", "动态", "监控")


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("包案领导见面率", "包案领导见面率"),
        ("退休职工取暖费", "退休职工取暖费问题"),
        ("农村公路建设", "农村公路建设"),
        ("整治乱收费", "乱收费"),
    ],
)
def test_a_report_speaks_of_the_matter_not_of_what_is_still_to_be_done(
    library: Library, text: str, matter: str
) -> None:
    assert understand(Priority(text), library).matter == matter


def test_a_campaign_against_a_wrong_never_reads_as_an_order_to_do_it(library: Library) -> None:
    order = understand(Priority("违规接受宴请问题专项查摆"), library).verb_object
    assert order == "对违规接受宴请问题开展专项查摆"


def test_a_row_of_works_and_wrongs_has_a_verb_for_each(library: Library) -> None:
    understood = understand(Priority("10kV线路带电作业、外包队伍“以包代管”"), library)
    assert understood.verb_object == "规范10kV线路带电作业，整治外包队伍“以包代管”的问题"
    assert understood.name == "10kV线路带电作业、外包队伍“以包代管”"


def test_a_row_hears_the_topics_of_all_its_parts(library: Library) -> None:
    assert set(understand(Priority("国企改革、预算绩效"), library).topics) == {"国企改革", "财政"}
    assert "信访" in understand(Priority("守底线：安全生产、信访"), library).topics
