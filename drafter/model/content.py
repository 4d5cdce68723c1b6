"""What stands on the shelves: slots, phrases, topics, outlines."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from drafter.model.likeness import bigrams
from drafter.model.numbering import MarkerStyle


class SlotKind(Enum):
    """What sort of fact a slot asks for."""

    NAME = "name"
    DATE = "date"
    DEADLINE = "deadline"
    COUNT = "count"
    PERCENTAGE = "percentage"
    AMOUNT = "amount"
    DOCUMENT = "document"
    LIST = "list"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact that phrases may ask for. `suggest` makes it a decision with a suggestion (【待定：…】)."""

    name: str
    question: str
    kind: SlotKind
    example: str
    supplier: str
    suggest: str = ""
    may_stay_open: bool = True


class Role(Enum):
    """The places in a speech that a phrase can stand in; the closed list of `docs/writing-phrases.md`."""

    OPENING = "开场"
    JUST_NOW = "刚才"
    TRANSITION = "过渡"
    LEAD = "引领"
    WRAP = "收束"
    ACHIEVEMENT = "成绩"
    EXPERIENCE = "经验"
    SITUATION = "形势"
    FEATURE = "特点"
    PROBLEM = "问题"
    MEANING = "意义"
    VIEW = "认识"
    GRASP = "领会"
    GOAL = "目标"
    GOALS = "具体目标"
    RANKS = "分层"
    WHY = "立意"
    MEASURE = "举措"
    DEMAND = "要求"
    CHARGE = "交代"
    METHOD = "方法"
    BUNDLE = "重点"
    STEP = "环节"
    SAFEGUARD = "保障"
    CONDUCT = "作风"
    CASE = "案例"
    HOPE = "希望"
    CONGRATULATION = "祝贺"
    PLEDGE = "表态"
    AGENDA = "议程"
    VERDICT = "总评"
    REPORT = "通报"
    MEANING_AT_CLOSE = "结语"
    CALL = "号召"
    THANKS = "致谢"
    TASK = "任务"  # only of sections: what the priorities and steps stand under


NEEDS_HEADING = frozenset(
    {
        Role.ACHIEVEMENT, Role.EXPERIENCE, Role.MEANING, Role.GRASP, Role.WHY, Role.MEASURE,
        Role.METHOD, Role.BUNDLE, Role.STEP, Role.SAFEGUARD, Role.CONDUCT, Role.CASE, Role.HOPE, Role.PLEDGE,
    }
)  # fmt: skip
NEEDS_CUES = frozenset({Role.JUST_NOW, Role.LEAD, Role.WRAP})


@dataclass(frozen=True, slots=True)
class Validity:
    """The days between which a wording may be used; None is open."""

    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the wording may be used in a speech of that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


_FIRST, _CLAUSE = re.compile("[。：；]"), re.compile("[，。：；]")
_TAG = re.compile(r"\{[{%].*?[}%]\}")


@dataclass(frozen=True)
class Phrase:
    """A reusable block of one role and topic. Texts are templates over slots.

    `kinds` are the kinds of work (建设, 整治 …) that it speaks of. `position` is its place in its file, which
    is the order its author thinks natural; `printed` are the slots it prints, `tested` those it asks for in
    an `if`. It is never said at the meetings in `not_meetings`, nor where a word in `unless` is heard.
    """

    id: str
    topic: str
    role: Role
    text: str
    headings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    after: str = ""
    series: MarkerStyle = MarkerStyle.IS
    cues: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    tones: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    not_meetings: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    valid: Validity = Validity()
    supersedes: str = ""
    shelf: str = ""
    position: int = 0
    printed: frozenset[str] = frozenset()
    tested: frozenset[str] = frozenset()

    @functools.cached_property
    def pairs(self) -> frozenset[str]:
        """The character pairs of its words, by which likeness is measured."""
        return bigrams(_TAG.sub("", self.text + "".join(self.items)))

    @functools.cached_property
    def title_pairs(self) -> frozenset[str]:
        """The character pairs of what it is about as a whole: its headings and its first clause."""
        told = (*self.headings, _CLAUSE.split(self.text, maxsplit=1)[0])
        return frozenset(pair for one in told for pair in bigrams(_TAG.sub("", one)))

    @functools.cached_property
    def key_pairs(self) -> frozenset[str]:
        """The character pairs of what it is about: headings, first sentence, key clauses of its items."""
        told = (*self.headings, _FIRST.split(self.text, maxsplit=1)[0], *self.keys)
        return frozenset(pair for one in told for pair in bigrams(_TAG.sub("", one)))

    @functools.cached_property
    def keys(self) -> frozenset[str]:
        """The key clauses of its items."""
        return frozenset(_FIRST.split(one, maxsplit=1)[0] for one in self.items)

    @functools.cached_property
    def triggers(self) -> tuple[str, ...]:
        """What must be heard in its subject for it to be used: one of its cues, or its kinds of work."""
        return (*self.cues, *(told_kind(kind) for kind in sorted(self.kinds)))


def told_kind(kind: str) -> str:
    """How a subject tells the kind of work to phrases that are limited to kinds."""
    return f"〔{kind}〕" if kind else ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that phrases are filed under, with the other names people give it.

    With `cues` it is known only in speeches whose unit, meeting, theme or priorities hold one of these words:
    行政执法 means something else in another trade. `results` are second halves of headings: what its work
    should come to.
    """

    name: str
    aliases: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    results: tuple[str, ...] = ()

    def known_in(self, subject: str) -> bool:
        """Whether a speech about this subject may use the topic."""
        return not self.cues or any(cue in subject for cue in self.cues)


class PartForm(Enum):
    """How a part of a section is set."""

    PARAGRAPHS = "paragraphs"  # each phrase a paragraph, its items inside it
    POINTS = "points"  # each phrase (or priority) a numbered heading of the next level
    ITEMS = "items"  # a lead line, then each item a paragraph of its own
    BUNDLE = "bundle"  # one point for all priorities, each an item with a paragraph of its own
    SERIES = "series"  # each priority one item of a series, in a speech too short for points
    AGENDA = "agenda"  # a host's script: one paragraph for each item of the agenda


class PartSource(Enum):
    """What fills a part."""

    PHRASES = "phrases"
    PRIORITIES = "priorities"


@dataclass(frozen=True, slots=True)
class PartPlan:
    """One part of a section: `low` to `high` phrases of a role (or all priorities), in a form.

    `share` is its fraction of the section; 0 means what the others leave, in equal portions. `known` leaves
    out the priorities of which the person told no facts: a review does not ask for what is still to be done.
    """

    role: Role
    form: PartForm
    source: PartSource = PartSource.PHRASES
    low: int = 1
    high: int = 1
    share: float = 0.0
    known: bool = False


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A first-level section: its function, its share of the body (0–1), its parts in order."""

    role: Role
    share: float
    parts: tuple[PartPlan, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to build a meeting type.

    `headings` are whole sets, each with one heading a section; none for a short address, whose points then
    carry the first marker style. `numbered` says whether the headings are numbered; `minutes` is its usual
    length and `range` the characters it can have, where those are not the meeting type's.
    """

    id: str
    name: str
    summary: str
    headings: tuple[tuple[str, ...], ...]
    sections: tuple[SectionPlan, ...]
    numbered: bool = True
    minutes: float = 0.0
    range: tuple[int, int] | None = None

    @property
    def speaks_of_priorities(self) -> bool:
        """Whether any part of it goes through the priorities, be it only to report on them."""
        return any(part.source is PartSource.PRIORITIES for one in self.sections for part in one.parts)

    @property
    def deploys(self) -> bool:
        """Whether it deploys the priorities one by one."""
        parts = [part for section in self.sections for part in section.parts]
        return any(part.source is PartSource.PRIORITIES and part.role is Role.MEASURE for part in parts)


@dataclass(frozen=True)
class Outline:
    """A meeting type with its variants; `shortest`/`longest` bound its usual length in characters.

    `facts` is the slot that what was told of the priorities answers, where a type does not deploy them. A
    class or a forum `asks` nobody for owners and deadlines. Where deeds are honoured, what was told `opens`
    the speech instead of the tasks to come.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    minutes: float
    shortest: int
    longest: int
    salutation: str
    title: str
    opening: tuple[Role, ...]
    closing: tuple[Role, ...]
    markers: tuple[MarkerStyle, ...]
    variants: tuple[Variant, ...]
    run_in: bool = False
    tone: str = ""
    facts: str = ""
    asks: bool = True
    opens: bool = False
    notes: tuple[str, ...] = ()
    shelf: str = ""


GENERAL = "通用"
"""The topic of phrases that fit any work."""
