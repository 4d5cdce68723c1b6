"""The manuscript: one immutable tree in the middle of everything that reads and writes.

A section holds its blocks in the order they are printed: paragraphs, and sections below it. Printed
lines are derived (`lines`): a block that is `INLINE` or `joined` continues the line before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from drafter.model.numbering import Marker


class SpanKind(Enum):
    """What a stretch of text is: plain words, a filled-in fact, a computed count, or an open mark."""

    TEXT = "text"
    VALUE = "value"
    COUNT = "count"
    OPEN = "open"  # 【待补：…】 a fact is missing
    DECISION = "decision"  # 【待定：…，建议…】 a decision is asked


@dataclass(frozen=True, slots=True)
class Span:
    """Some text of one kind; `slot` names the slot it came from, and may be empty.

    `key` tells a fact from those that other priorities have in the same slot (重点2·牵头单位).
    """

    text: str
    kind: SpanKind = SpanKind.TEXT
    slot: str = ""
    key: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to supply or decide this."""
        return self.kind in (SpanKind.OPEN, SpanKind.DECISION)


Spans = tuple[Span, ...]


class Placement(Enum):
    """Where a heading stands; the values are those of the JSON of `tree`."""

    OWN_LINE = "own line"
    RUN_IN = "run-in"
    OWN_PARAGRAPH = "own paragraph"
    INLINE = "inline"
    LEAD_LINE = "lead line"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where text came from: a phrase (id, shelf), an outline, the person, or computed.

    `slots` pairs each slot used with the origin of its value (typed, remembered, default, computed, open).
    """

    kind: str
    id: str = ""
    shelf: str = ""
    slots: tuple[tuple[str, str], ...] = ()


COMPUTED = Provenance("computed")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of one provenance; `joined` means it continues the printed line before it."""

    spans: Spans
    provenance: Provenance = COMPUTED
    joined: bool = False

    @property
    def text(self) -> str:
        """The characters of the paragraph."""
        return text_of(self.spans)


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered (or lead-line) part: marker, heading, and what stands below, in printed order.

    `stop` is the mark between a heading and the text that follows it on the same line.
    """

    heading: Spans
    placement: Placement
    blocks: tuple[Paragraph | Section, ...]
    marker: Marker | None = None
    stop: str = ""
    role: str = ""
    provenance: Provenance = COMPUTED

    @property
    def title(self) -> str:
        """The heading's characters, without the marker."""
        return text_of(self.heading)

    @property
    def is_point(self) -> bool:
        """Whether it is a heading of the ladder, not an item of a series."""
        return self.placement in (Placement.OWN_LINE, Placement.RUN_IN)

    @property
    def children(self) -> tuple[Section, ...]:
        """The sections directly below."""
        return tuple(block for block in self.blocks if isinstance(block, Section))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs directly below."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole speech. `opening` and `closing` are the moves before the first and after the last section."""

    title: Spans
    salutation: Spans = ()
    opening: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    speaker: Spans = ()
    date_line: Spans = ()

    def walk(self) -> Iterator[tuple[int, Section]]:
        """Every section with its depth (1-based), in printed order."""
        yield from _walk(self.sections, 1)

    def body(self) -> Iterator[Paragraph]:
        """Every paragraph from the opening to the closing, those below sections included."""
        yield from self.opening
        for section in self.sections:
            yield from _paragraphs_below(section)
        yield from self.closing

    def spans(self) -> Iterator[Span]:
        """Every span that is printed, title block included."""
        for line in lines(self):
            for part in line.parts:
                yield from part.spans


def _walk(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[int, Section]]:
    for section in sections:
        yield depth, section
        yield from _walk(section.children, depth + 1)


def _paragraphs_below(section: Section) -> Iterator[Paragraph]:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from _paragraphs_below(block)


class LineKind(Enum):
    """What a printed line is, for the style it is set in."""

    TITLE = "title"
    SPEAKER = "speaker"
    DATE = "date"
    SALUTATION = "salutation"
    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line: `level` is the depth of the heading it is (run-in included), 0 for text."""

    spans: Spans
    level: int = 0
    provenance: Provenance = COMPUTED


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph. `level` is the depth of a heading that has the line to itself, else 0."""

    kind: LineKind
    parts: tuple[Part, ...] = field(default=())
    level: int = 0

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(text_of(part.spans) for part in self.parts)


def text_of(spans: Spans) -> str:
    """The characters of some spans."""
    return "".join(span.text for span in spans)


def plain(text: str) -> Spans:
    """Spans of one stretch of plain words; none for an empty string."""
    return (Span(text),) if text else ()


def lines(manuscript: Manuscript) -> tuple[Line, ...]:
    """The printed paragraphs of a manuscript, in order: what every renderer walks."""
    printed: list[Line] = []
    for kind, spans in (
        (LineKind.TITLE, manuscript.title),
        (LineKind.SPEAKER, manuscript.speaker),
        (LineKind.DATE, manuscript.date_line),
        (LineKind.SALUTATION, manuscript.salutation),
    ):
        if spans:
            printed.append(Line(kind, (Part(spans),)))
    _print_blocks(manuscript.opening, 1, printed)
    for section in manuscript.sections:
        _print_section(section, 1, printed)
    _print_blocks(manuscript.closing, 1, printed)
    return tuple(printed)


def _print_blocks(blocks: tuple[Paragraph | Section, ...], depth: int, printed: list[Line]) -> None:
    for block in blocks:
        if isinstance(block, Section):
            _print_section(block, depth, printed)
        else:
            part = Part(block.spans, 0, block.provenance)
            _add(Line(LineKind.BODY, (part,)), printed, joined=block.joined)


def _print_section(section: Section, depth: int, printed: list[Line]) -> None:
    marker = plain(section.marker.text) if section.marker else ()
    heading = (*marker, *section.heading, *plain(section.stop))
    alone = section.placement is Placement.OWN_LINE
    if heading:
        # Only a numbered heading of the ladder is set as one; 一是 inside a paragraph is text.
        is_heading = alone or section.placement is Placement.RUN_IN
        part = Part(heading, depth if is_heading else 0, section.provenance)
        line = Line(LineKind.HEADING if alone else LineKind.BODY, (part,), depth if alone else 0)
        _add(line, printed, joined=section.placement is Placement.INLINE)
    # A section without a heading groups; what stands in it is no deeper for that.
    _print_blocks(section.blocks, depth + 1 if heading else depth, printed)


def _add(line: Line, printed: list[Line], *, joined: bool) -> None:
    if joined and printed and printed[-1].kind is LineKind.BODY:
        before = printed.pop()
        line = Line(before.kind, before.parts + line.parts, before.level)
    printed.append(line)


def spoken_characters(manuscript: Manuscript) -> int:
    """The characters from the salutation to the last word, spaces apart; title block not counted."""
    titles = (LineKind.TITLE, LineKind.SPEAKER, LineKind.DATE)
    return sum(
        sum(not character.isspace() for character in line.text)
        for line in lines(manuscript)
        if line.kind not in titles
    )
