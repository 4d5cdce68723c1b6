"""Criteria 1 and 2: what is announced follows; numbers have no gap, no repeat, no skipped layer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.model import numerals
from drafter.model.manuscript import Paragraph, Section, SpanKind, text_of
from drafter.model.numbering import LADDER, MarkerStyle, recognise_inline
from drafter.proofing.view import View

Findings = tuple[bool, str, tuple[str, ...]]

_NUMBER = "[两二三四五六七八九十][一二三四五六七八九十]?"
_QUOTED = re.compile(rf"“({_NUMBER})(?:个|项|件|条|道|本|把|笔|张|关)")
_TYPED = re.compile(
    r"^.*(?:以下|下面|如下|这(?=[^。；]*：$)|做到|抓好|把握|突出|守住|讲|提|谈|强调)"
    rf"“?({_NUMBER})(?:个|项|条|点|件|方面)[^。；]*[。：]$"
)
"""The last number of a lead; 这两件事 looks ahead only before a colon, else it looks back."""
_TALK = re.compile(rf"(?:下面|我(?!们))[^。！？；]*?(?:讲|谈|提|提出|强调|说)({_NUMBER})(?:个|点|条|件|层)")
"""What a speaker announces of the whole speech: 下面，我讲三点意见."""
_FORMULA = re.compile(
    "“?(?:两个维护|两个确立|两个结合|两个务必|两个毫不动摇|两个责任|三个代表|三个务必|三个必须|三个区分开来|"
    "三个规定|五个一|四个意识|四个自信|四个全面|四个服从|四个最严|四个不摘)”?"
)
"""Fixed names that hold a number: they cite, and promise nothing."""


def counts_kept(view: View) -> Findings:
    """Criterion 1: every announced number matches what follows in its scope."""
    promises = list(_promises(view))
    broken = tuple(f"{place}：说{said}，实有{found}" for place, said, found in promises if said != found)
    return not broken, f"{len(promises)}处报数，{len(promises) - len(broken)}处对上", broken


def _promises(view: View) -> Iterator[tuple[str, str, str]]:
    """Each announcement: its words, the number said, the number that follows."""
    sections = view.manuscript.sections
    headed = any(section.heading for section in sections)
    below = [child.is_point for section in sections for child in section.children]
    parts = len(sections) if headed else sum(below) or len(below)
    for paragraph in view.manuscript.opening:
        if talk := _TALK.search(_typed(paragraph)):
            yield talk[0], _counted(talk[1]), numerals.count(parts)
    for paragraph in view.manuscript.body():
        for span in paragraph.spans:
            if span.slot == "节数":
                yield paragraph.text[-20:], span.text, numerals.count(parts)
            elif span.slot == "重点数":
                yield paragraph.text[-20:], span.text, numerals.count(len(view.brief.subjects))
    for section in sections:
        points = sum(child.is_point for child in section.children)
        yield from _promises_in(section, points, view.brief.told)


def _promises_in(section: Section, points: int, told: str) -> Iterator[tuple[str, str, str]]:
    items = [child for child in section.children if not child.is_point]
    # What the person quoted is a name of theirs, and no promise of ours.
    title = re.sub("“[^”]*”", lambda name: "" if name[0] in told else name[0], section.title)
    if items and (quoted := _QUOTED.search(_FORMULA.sub("", title))):
        yield section.title, _counted(quoted[1]), numerals.count(_first_series(items))
    for n, block in enumerate(section.blocks):
        if isinstance(block, Section):
            below = sum(child.is_point for child in block.children)
            yield from _promises_in(block, below, told)
            continue
        follow = _items_after(section.blocks[n + 1 :])
        for span in block.spans:
            if span.slot == "点数":
                yield block.text[-20:], span.text, numerals.count(points)
            elif span.slot == "项数":
                yield block.text[-20:], span.text, numerals.count(follow)
        lead, within = _lead(_typed(block))
        if (typed := _TYPED.search(lead)) and (number := within or follow):
            yield lead[-20:], _counted(typed[1]), numerals.count(number)


def _typed(paragraph: Paragraph) -> str:
    """The words of a paragraph without its computed counts and without fixed names that hold a number."""
    return _FORMULA.sub("", text_of(tuple(one for one in paragraph.spans if one.kind is not SpanKind.COUNT)))


def _counted(number: str) -> str:
    return "两" if number == "二" else number


def _lead(text: str) -> tuple[str, int]:
    """What stands before a series typed into a paragraph, and how many items that has."""
    starts = [start for start, _ in recognise_inline(text)]
    return (text[: starts[0]].rstrip(), len(starts)) if starts and starts[0] else (text, 0)


def _first_series(items: Sequence[Section]) -> int:
    """The items before one that begins to count anew."""
    begins = (n for n, one in enumerate(items) if n and one.marker and one.marker.number == 1)
    return next(begins, len(items))


def _items_after(blocks: Sequence[Paragraph | Section]) -> int:
    """The items of a series that a lead paragraph introduces."""
    number = 0
    for block in blocks:
        if not isinstance(block, Section) or block.is_point:
            break
        if number and block.marker and block.marker.number != number + 1:
            break
        number += 1
    return number


def numbering_sound(view: View) -> Findings:
    """Criterion 2: siblings count 1, 2, 3 in one style; no layer is skipped; nested series differ."""
    faults = [*_ladder_faults(view), *_inline_faults(view)]
    for group in _groups(view):
        faults += _run_faults(group)
    markers = sum(section.marker is not None for _, section in view.manuscript.walk())
    return not faults, f"{markers}个序号", tuple(faults)


def _groups(view: View) -> list[tuple[Section, ...]]:
    sections = view.manuscript.sections
    if any(section.heading for section in sections):
        return [sections, *(one.children for _, one in view.manuscript.walk())]
    points = tuple(child for section in sections for child in section.children if child.is_point)
    items = [tuple(child for child in one.children if not child.is_point) for one in sections]
    deeper = [one.children for _, one in view.manuscript.walk() if one not in sections]
    return [points, *items, *deeper]


def _run_faults(group: Sequence[Section]) -> Iterator[str]:
    """Faults among siblings: points are one run; items begin a new run wherever they begin at one."""
    for kind in (True, False):
        before: Section | None = None
        for section in group:
            if section.is_point is not kind or section.marker is None:
                continue
            if before is not None and before.marker is not None:
                same = section.marker.style is before.marker.style
                next_one = section.marker.number == before.marker.number + 1
                fresh = section.marker.number == 1 and not kind
                if not fresh and not (same and next_one):
                    yield f"“{before.marker.text}”后面是“{section.marker.text}”"
            elif section.marker.number != 1:
                yield f"从“{section.marker.text}”开始"
            before = section


def _ladder_faults(view: View) -> Iterator[str]:
    steps = {style: n for n, style in enumerate(LADDER)}
    for _, section in view.manuscript.walk():
        for child in section.children:
            above, below = section.marker, child.marker
            if above and below and above.style in steps and below.style in steps:
                if steps[below.style] != steps[above.style] + 1:
                    yield f"“{above.text}”下面是“{below.text}”"
            elif above and below and above.style is below.style:
                yield f"“{above.text}”下面又用“{below.text}”"


def _inline_faults(view: View) -> Iterator[str]:
    for line in view.lines:
        for style, numbers in _series_in(line):
            if len(set(numbers)) < len(numbers):
                yield f"一段里“{style.value}”数了两遍：{line[:20]}…"
    for paragraph in view.manuscript.body():
        for style, numbers in _series_in(paragraph.text):
            gap = numbers != list(range(numbers[0], numbers[0] + len(numbers)))
            if gap and len(set(numbers)) == len(numbers):
                yield f"一段里“{style.value}”没有接着数：{paragraph.text[:20]}…"


def _series_in(text: str) -> Iterator[tuple[MarkerStyle, list[int]]]:
    for style in (MarkerStyle.IS, MarkerStyle.MUST, MarkerStyle.ORDINAL):
        if numbers := [marker.number for _, marker in recognise_inline(text) if marker.style is style]:
            yield style, numbers
