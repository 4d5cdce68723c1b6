"""A manuscript as the rules look at it: printed lines, sentences, groups of siblings; and its brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from drafter.model.content import Role
from drafter.model.likeness import says
from drafter.model.manuscript import (
    LineKind,
    Manuscript,
    Paragraph,
    Section,
    Span,
    lines,
)

OPEN_MARK = re.compile(r"【待(?:补|定)：[^】]*】")
HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^。！？]+[。！？]?")
_TITLES = (LineKind.TITLE, LineKind.SPEAKER, LineKind.DATE)
TASKS = frozenset(
    role.value for role in (Role.TASK, Role.MEASURE, Role.BUNDLE, Role.STEP, Role.METHOD, Role.PLEDGE)
)
"""Functions of sections that deploy work."""
RECOGNITION = frozenset(role.value for role in (Role.MEANING, Role.VIEW, Role.GRASP))
"""Functions of sections that only say why."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A priority as the rules know it: the person's words, how a sentence names it, what it is about."""

    text: str
    name: str
    object: str


@dataclass(frozen=True)
class Brief:
    """What a draft was asked to be; rules measure the manuscript against it.

    `expected` are the functions of the closing moves of the meeting type; `strangers` are the phrases on
    the page that are filed under no topic of this speech; `roles` tells the role of each phrase on it,
    `told` is all that the person wrote.
    """

    meeting: str = ""
    theme: str = ""
    names: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    before: tuple[str, ...] = ()
    salutation: str = ""
    expected: tuple[Role, ...] = ()
    treats_priorities: bool = True
    told: str = ""
    strangers: tuple[str, ...] = ()
    roles: Mapping[str, Role] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """A manuscript and its brief, with what several rules need computed once."""

    manuscript: Manuscript
    brief: Brief

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The printed lines from the salutation on."""
        return tuple(line.text for line in lines(self.manuscript) if line.kind not in _TITLES)

    @cached_property
    def text(self) -> str:
        """The whole body, open marks as they are printed, lines joined by line feeds."""
        return "\n".join(self.lines)

    @cached_property
    def spoken(self) -> str:
        """The body with every open mark replaced by 某: what stands in the text when marks are filled."""
        return OPEN_MARK.sub("某", self.text)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of all lines that are no headings, open marks replaced."""
        return tuple(
            sentence.strip()
            for line in lines(self.manuscript)
            if line.kind is LineKind.BODY
            for sentence in _SENTENCE.findall(OPEN_MARK.sub("某", line.text))
            if sentence.strip()
        )

    @cached_property
    def characters(self) -> int:
        """Characters that are not space."""
        return sum(not one.isspace() for one in self.text)

    @cached_property
    def siblings(self) -> tuple[tuple[Section, ...], ...]:
        """Groups of headed sections that stand side by side: first level, points, items of a bundle."""
        groups: list[tuple[Section, ...]] = []
        sections = self.manuscript.sections
        if any(section.heading for section in sections):
            groups.append(sections)
            groups += [group for one in sections for group in _groups(one)]
        else:
            points = tuple(child for one in sections for child in one.children if child.is_point)
            groups += [points, *(group for one in points for group in _groups(one))]
        return tuple(group for group in groups if len(group) > 1)

    def tasks(self) -> Iterator[Section]:
        """The first-level sections that deploy work."""
        return (one for one in self.manuscript.sections if one.role in TASKS)


def _groups(section: Section) -> list[tuple[Section, ...]]:
    points = tuple(child for child in section.children if child.is_point)
    bundle = tuple(child for child in section.children if is_priority(child) and not child.is_point)
    return [points, bundle, *(group for child in points for group in _groups(child))]


def is_priority(section: Section) -> bool:
    """Whether a section treats one priority of the person's."""
    return (section.provenance.kind, section.provenance.id) == ("answers", "priority")


def words_of(section: Section) -> str:
    """Everything printed in a section, its heading first, open marks as printed."""
    return (
        section.title
        + "。"
        + "".join(words_of(block) if isinstance(block, Section) else block.text for block in section.blocks)
    )


def spans_of(section: Section) -> Iterator[Span]:
    """Every span printed in a section."""
    yield from section.heading
    for block in section.blocks:
        yield from spans_of(block) if isinstance(block, Section) else block.spans


def paragraphs_of(section: Section) -> Iterator[Paragraph]:
    """Every paragraph in a section, those of its parts included."""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from paragraphs_of(block)


def han(text: str) -> int:
    """The Chinese characters of a text."""
    return len(HAN.findall(text))


def speaks_of(text: str, subject: str) -> bool:
    """Whether a text names a subject: it holds the words, or at least half of their character pairs."""
    return subject in text or says(text, subject)
