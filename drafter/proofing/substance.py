"""Criteria 5 to 9 and 12: what is said is borne out, complete, answered, and about what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lexicon import stock
from drafter.model.content import Role
from drafter.model.likeness import bigrams
from drafter.model.manuscript import Paragraph, Section, Span, SpanKind
from drafter.proofing.counting import Findings
from drafter.proofing.view import (
    OPEN_MARK,
    RECOGNITION,
    Subject,
    View,
    han,
    is_priority,
    paragraphs_of,
    spans_of,
    speaks_of,
    words_of,
)

MOST_RECOGNITION = 0.30
EVIDENCE = 2.0
"""Figures and open facts per 1,000 characters; the two seeds have 2.4 and 4.5."""
MOST_HOLLOW = 0.40
SHARED_TERMS = 3
"""Character pairs that a problem has in common with the measures that answer it; all, if it has fewer."""
COMPLETE = 0.9
"""Items of measures that say at least two of object, method, owner, deadline or standard."""
ECHOED_BY_COUNT = 5
"""From so many priorities on, the close may name their number instead of each."""

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_CLAIM = re.compile(
    "取得了?(?:显著|明显|突出|丰硕|可喜|长足|良好)的?(?:成效|成绩|成果|进展|进步)|(?:成效|成绩|成果)(?:显著|明显|斐然|丰硕|喜人)"
)
_SENTENCE = re.compile(r"[^。！？；]+")
_GENERIC = frozenset({"主题", "主题工作", "会议", "事项", "动宾", "重点列举", "重点名称", "精神列举"})
_CLAIMS = frozenset({Role.ACHIEVEMENT.value, Role.PROBLEM.value})
_MEASURES = frozenset({Role.MEASURE, Role.STEP, Role.METHOD, Role.PLEDGE})
_LOOKING_BACK = RECOGNITION | {
    role.value for role in (Role.ACHIEVEMENT, Role.EXPERIENCE, Role.SITUATION, Role.FEATURE, Role.PROBLEM)
}
"""Functions of sections that answer no problem, whatever words they share with it."""


def recognition_short(view: View) -> Findings:
    """Criterion 5: a section of mere recognition takes at most 30 % and holds a local fact."""
    faults, largest = [], 0.0
    for section in view.manuscript.sections:
        if section.role not in RECOGNITION:
            continue
        share = len(words_of(section)) / max(1, view.characters)
        largest = max(largest, share)
        if share > MOST_RECOGNITION:
            faults.append(f"{section.title}：占{share:.0%}")
        if not _is_borne_out(section):
            faults.append(f"{section.title}：没有一处本地的事实")
    return not faults, f"讲认识的部分最多占{largest:.0%}", tuple(faults)


def measures_complete(view: View) -> Findings:
    """Criterion 6: nine items in ten say two of object, method, owner, time; each point an owner or time."""
    items = [one for section in view.tasks() for one in _items(view, section)]
    bare = tuple(one for one in items if _elements(one) < 2)
    points = [one for section in view.tasks() for one in section.children if one.is_point]
    unowned = tuple(
        f"{one.title}：没有责任人，也没有时限"
        for one in points
        if not (stock.says_owner(words_of(one)) or stock.says_when(words_of(one)))
    )
    share = 1 - len(bare) / len(items) if items else 1.0
    return share >= COMPLETE and not unowned, f"{len(items)}条措施，{share:.0%}要素齐全", (*bare, *unowned)


def _items(view: View, section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Section):
            role = view.brief.roles.get(block.provenance.id)
            if not block.is_point and not is_priority(block) and (role is None or role in _MEASURES):
                yield words_of(block)
            yield from _items(view, block)


def _elements(item: str) -> int:
    """How many of object, method, owner, deadline or standard an item says."""
    return sum(
        (
            len(stock.substance(item)) >= 4,
            stock.says_method(item),
            stock.says_owner(item),
            stock.says_when(item),
        )
    )


def evidence(view: View) -> Findings:
    """Criterion 7: achievements and problems carry a figure, name or case; two facts in 1,000 characters."""
    faults = [f"空口无凭：{words[:30]}…" for words in _bare_claims(view)]
    figures, marks = len(_DIGITS.findall(view.spoken)) - _numbers(view), len(OPEN_MARK.findall(view.text))
    named = sum(_is_named_fact(span) for span in view.manuscript.spans())
    density = 1000 * (figures + marks + named) / max(1, view.characters)
    # Addresses and hosts' scripts carry fewer; the figure was measured on speeches that deploy work.
    if density < EVIDENCE and view.brief.treats_priorities:
        faults.append(f"每千字只有{density:.1f}处事实")
    return (
        not faults,
        f"每千字{density:.1f}处事实（已有{figures}处数字、{named}处人和单位，待补{marks}处）",
        tuple(faults),
    )


_LOCAL = frozenset({"单位", "简称", "系统", "地区", "基层单位", "党组", "年份", "上年", "规划期"})


def _is_named_fact(span: Span) -> bool:
    """Whether a span is a fact that somebody supplied, a figure apart: who, where, which case."""
    told = span.kind is SpanKind.VALUE and span.slot and span.slot not in _GENERIC | _LOCAL
    return bool(told) and not _DIGITS.search(span.text)


def _numbers(view: View) -> int:
    """The markers written in digits (1. （1）), which are no evidence."""
    markers = (section.marker for _, section in view.manuscript.walk())
    return sum(bool(_DIGITS.search(one.text)) for one in markers if one)


def _bare_claims(view: View) -> Iterator[str]:
    for section in view.manuscript.sections:
        for child in section.children:
            if child.is_point and child.role in _CLAIMS and not _is_borne_out(child):
                yield child.title
    sentences = view.sentences
    for n, sentence in enumerate(sentences):
        if _CLAIM.search(sentence) and not any(map(_has_figure, sentences[n : n + 3])):
            yield sentence


def _has_figure(sentence: str) -> bool:
    """Whether a figure that is no year stands in a sentence, or 某 where one is still asked for."""
    return "某" in sentence or _DIGITS.search(_YEAR.sub("", sentence)) is not None


def _is_borne_out(section: Section) -> bool:
    if _DIGITS.search(_YEAR.sub("", OPEN_MARK.sub("", words_of(section)))):
        return True
    return any(
        span.is_open or (span.kind is SpanKind.VALUE and span.slot and span.slot not in _GENERIC)
        for span in spans_of(section)
    ) or any(paragraph.provenance.kind == "answers" for paragraph in paragraphs_of(section))


def problems_answered(view: View) -> Findings:
    """Criterion 8: every problem named shares a key term with some measure."""
    problems = [
        (section.title, pairs_of_substance(words_of(section)))
        for _, section in view.manuscript.walk()
        if view.brief.roles.get(section.provenance.id) is Role.PROBLEM
        and not (section.is_point and section.children)
    ]
    answers = frozenset(
        pair
        for section in view.manuscript.sections
        if section.role not in _LOOKING_BACK
        for words in _answering(view, section)
        for pair in pairs_of_substance(words)
    )
    open_ones = tuple(
        name for name, terms in problems if len(terms & answers) < min(SHARED_TERMS, len(terms))
    )
    return not open_ones, f"{len(problems)}个问题，{len(problems) - len(open_ones)}个有回应", open_ones


def pairs_of_substance(text: str) -> frozenset[str]:
    """The character pairs of a text that belong to no stock word."""
    return frozenset(pair for piece in stock.pieces(text) for pair in bigrams(piece))


def _answering(view: View, section: Section) -> Iterator[str]:
    """The words of everything that is not itself a problem named."""
    for block in section.blocks:
        if isinstance(block, Section):
            if view.brief.roles.get(block.provenance.id) is not Role.PROBLEM:
                yield block.title
            yield from _answering(view, block)
        elif view.brief.roles.get(block.provenance.id) is not Role.PROBLEM:
            yield block.text


def priorities_covered(view: View) -> Findings:
    """Criterion 9: each priority stands in the opening, a heading, a measure, the close; no stranger does."""
    if not view.brief.treats_priorities:
        return not view.brief.strangers, "这种会不逐项部署重点", view.brief.strangers
    faults = [fault for one in view.brief.subjects for fault in _uncovered(view, one)]
    faults += [f"不相干的短语：{one}" for one in view.brief.strangers]
    return not faults, f"{len(view.brief.subjects)}项重点，{len(faults)}处没有照应", tuple(faults)


def _uncovered(view: View, subject: Subject) -> Iterator[str]:
    manuscript = view.manuscript
    goals = [one for one in manuscript.sections if one.role == Role.GOAL.value]
    tasks = [one for one in manuscript.sections if one.role != Role.GOAL.value]
    treated = [one for _, one in manuscript.walk() if is_priority(one)]
    # A government report states its tasks in the goal or in the lead of the tasks, not in its opening.
    leads = [one.paragraphs[0].text for one in tasks if one.role == Role.TASK.value and one.paragraphs]
    opening = "".join(one.text for one in manuscript.opening) + "".join((*map(words_of, goals), *leads))
    closing = "".join(one.text for one in manuscript.closing)
    places = {
        "开头的任务句": _named(opening, subject),
        "标题": any(_named(one.title, subject) for one in treated),
        "措施": any(_below(one) and _named(words_of(one), subject) for one in treated)
        or any(_named(one.text, subject) for task in view.tasks() for one in paragraphs_of(task)),
        "结尾": _named(closing, subject) or _counted(manuscript.closing, len(view.brief.subjects)),
    }
    yield from (f"{subject.text}：{place}里没有" for place, found in places.items() if not found)


def _below(section: Section) -> str:
    return "".join(words_of(one) if isinstance(one, Section) else one.text for one in section.blocks)


def _named(text: str, subject: Subject) -> bool:
    return any(speaks_of(text, name) for name in (subject.text, subject.name, subject.object))


def _counted(closing: tuple[Paragraph, ...], number: int) -> bool:
    return number > ECHOED_BY_COUNT and any(
        span.slot == "重点数" for paragraph in closing for span in paragraph.spans
    )


def not_empty(view: View) -> Findings:
    """Criterion 12: in the sections that deploy work at most 40 % of the sentences say nothing concrete."""
    sentences = [
        sentence
        for section in view.tasks()
        for paragraph in paragraphs_of(section)
        for sentence in _SENTENCE.findall(OPEN_MARK.sub("1", paragraph.text))
        if han(sentence) > 3
    ]
    hollow = tuple(one for one in sentences if stock.is_hollow(one))
    share = len(hollow) / len(sentences) if sentences else 0.0
    return share <= MOST_HOLLOW, f"{len(sentences)}句里{share:.0%}没有实物", hollow
