"""Manuscripts sketched in a few words, and what a rule says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.model.content import Role
from drafter.model.manuscript import (
    COMPUTED,
    Manuscript,
    Paragraph,
    Placement,
    Provenance,
    Section,
    Span,
    SpanKind,
    plain,
)
from drafter.model.numbering import MarkerStyle, write
from drafter.proofing.criteria import Rule, Verdict
from drafter.proofing.view import Brief, View

Block = Paragraph | Section | str
PRIORITY = Provenance("answers", "priority")


def verdict(rule: Rule, manuscript: Manuscript, **brief: Any) -> Verdict:
    """What one rule says of a manuscript that was asked for with this brief."""
    return Verdict(0, "", *rule(View(manuscript, Brief(**brief))))


def fact(text: str, slot: str) -> Span:
    return Span(text, SpanKind.VALUE, slot)


def count(text: str, slot: str) -> Span:
    return Span(text, SpanKind.COUNT, slot)


def unknown(slot: str) -> Span:
    return Span(f"【待补：{slot}｜办公室】", SpanKind.OPEN, slot)


def say(*words: str | Span, by: str = "", typed: bool = False, joined: bool = False) -> Paragraph:
    """A paragraph; `by` is the phrase it was made of, `typed` says that the person supplied it."""
    spans = tuple(Span(one) if isinstance(one, str) else one for one in words)
    return Paragraph(spans, Provenance("answers", "priority.facts") if typed else _source(by), joined)


def item(
    number: int,
    key: str,
    rest: str = "",
    *,
    style: MarkerStyle = MarkerStyle.IS,
    alone: bool = False,
    by: str = "",
    below: tuple[Section, ...] = (),
) -> Section:
    """一是…: inside the paragraph before it, or a paragraph alone."""
    said = (say(rest, by=by, joined=True),) if rest else ()
    placement = Placement.OWN_PARAGRAPH if alone else Placement.INLINE
    return Section(plain(key), placement, (*said, *below), write(style, number), "。", provenance=_source(by))


def items(*keys: str, alone: bool = False) -> tuple[Section, ...]:
    """A whole series 一是, 二是, 三是."""
    return tuple(item(n, key, alone=alone) for n, key in enumerate(keys, 1))


def point(
    number: int,
    heading: str,
    *blocks: Block,
    style: MarkerStyle = MarkerStyle.BRACKETED,
    role: Role | None = None,
    by: str = "",
    source: Provenance | None = None,
) -> Section:
    """（一）…, its heading on a line of its own."""
    marker = write(style, number)
    told = role.value if role else ""
    return Section(
        plain(heading), Placement.OWN_LINE, _blocks(blocks), marker, "", told, source or _source(by)
    )


def priority(number: int, heading: str, *blocks: Block) -> Section:
    """A point that treats one priority of the person's."""
    return point(number, heading, *blocks, role=Role.MEASURE, source=PRIORITY)


def part(number: int, heading: str, *blocks: Block, role: Role = Role.TASK) -> Section:
    """一、…"""
    return point(number, heading, *blocks, style=MarkerStyle.SECTION, role=role)


def unheaded(*blocks: Block, role: Role = Role.TASK) -> Section:
    """A part of a short address, which has no heading."""
    return Section((), Placement.OWN_LINE, _blocks(blocks), role=role.value)


def speech(
    *sections: Section,
    opening: Sequence[Block] = (),
    closing: Sequence[Block] = ("让我们把路修好！",),
    salutation: str = "同志们：",
    title: str = "在农村公路工作会议上的讲话",
) -> Manuscript:
    return Manuscript(
        title=plain(title),
        salutation=plain(salutation),
        opening=_paragraphs(opening),
        sections=sections,
        closing=_paragraphs(closing),
    )


def headed(*headings: str) -> Manuscript:
    """A speech of which only the headings matter."""
    return speech(*(part(n, heading) for n, heading in enumerate(headings, 1)))


def text(*paragraphs: str) -> Manuscript:
    """A speech without sections."""
    return speech(opening=paragraphs, closing=())


def _source(phrase: str) -> Provenance:
    return Provenance("phrase", phrase, "单位") if phrase else COMPUTED


def _blocks(blocks: Sequence[Block]) -> tuple[Paragraph | Section, ...]:
    return tuple(say(one) if isinstance(one, str) else one for one in blocks)


def _paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    return tuple(one for one in _blocks(blocks) if isinstance(one, Paragraph))
