"""What stands on the shelves: slots, phrases, outlines; and the seam through which they are found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Protocol

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


@dataclass(frozen=True)
class Phrase:
    """A reusable block of one role and topic. Texts are templates over slots.

    `position` is its place in its file, which is the order its author thinks natural; `printed` are the slots
    it prints, `tested` those it asks for in an `if`.
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
    levels: frozenset[str] = frozenset()
    tones: frozenset[str] = frozenset()
    meetings: frozenset[str] = frozenset()
    valid: Validity = Validity()
    supersedes: str = ""
    shelf: str = ""
    position: int = 0
    printed: frozenset[str] = frozenset()
    tested: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that phrases are filed under, with the other names people give it.

    With `cues` it is known only in speeches whose unit, meeting, theme or priorities hold one of these words:
    行政执法 means something else in another trade.
    """

    name: str
    aliases: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

    def known_in(self, subject: str) -> bool:
        """Whether a speech about this subject may use the topic."""
        return not self.cues or any(cue in subject for cue in self.cues)


class PartForm(Enum):
    """How a part of a section is set."""

    PARAGRAPHS = "paragraphs"  # each phrase a paragraph, its items inside it
    POINTS = "points"  # each phrase (or priority) a numbered heading of the next level
    ITEMS = "items"  # a lead line, then each item a paragraph of its own
    BUNDLE = "bundle"  # one point for all priorities, each an item with a paragraph of its own
    AGENDA = "agenda"  # a host's script: one paragraph for each item of the agenda


class PartSource(Enum):
    """What fills a part."""

    PHRASES = "phrases"
    PRIORITIES = "priorities"


@dataclass(frozen=True, slots=True)
class PartPlan:
    """One part of a section: `low` to `high` phrases of a role (or all priorities), in a form.

    `share` is its fraction of the section; 0 means what the others leave, in equal portions.
    """

    role: Role
    form: PartForm
    source: PartSource = PartSource.PHRASES
    low: int = 1
    high: int = 1
    share: float = 0.0


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
    length where that is not the meeting type's.
    """

    id: str
    name: str
    summary: str
    headings: tuple[tuple[str, ...], ...]
    sections: tuple[SectionPlan, ...]
    numbered: bool = True
    minutes: float = 0.0


@dataclass(frozen=True)
class Outline:
    """A meeting type with its variants; `shortest`/`longest` bound its usual length in characters."""

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
    notes: tuple[str, ...] = ()
    shelf: str = ""


class Shelf(Protocol):
    """Where content is found. The local files stand behind it today; a database may tomorrow."""

    @property
    def slots(self) -> Mapping[str, Slot]:
        """The declared slots by name."""
        ...

    @property
    def topics(self) -> Mapping[str, Topic]:
        """The topics by name."""
        ...

    @property
    def outlines(self) -> Mapping[str, Outline]:
        """The outlines by id."""
        ...

    def phrases(self, role: Role, topics: Iterable[str]) -> tuple[Phrase, ...]:
        """The phrases of a role filed under any of these topics, in order of id."""
        ...

    def phrase(self, phrase_id: str) -> Phrase | None:
        """The phrase with this id."""
        ...


GENERAL = "通用"
"""The topic of phrases that fit any work."""


@dataclass(frozen=True)
class Library:
    """Everything on all shelves, the later ones having won by id: the immutable `Shelf`."""

    slots: Mapping[str, Slot]
    topics: Mapping[str, Topic]
    outlines: Mapping[str, Outline]
    all_phrases: tuple[Phrase, ...]
    _by_id: Mapping[str, Phrase] = field(init=False, repr=False, compare=False)
    _by_role: Mapping[tuple[Role, str], tuple[Phrase, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_role: dict[tuple[Role, str], list[Phrase]] = {}
        for phrase in sorted(self.all_phrases, key=lambda phrase: phrase.id):
            by_role.setdefault((phrase.role, phrase.topic), []).append(phrase)
        object.__setattr__(self, "_by_id", {phrase.id: phrase for phrase in self.all_phrases})
        object.__setattr__(self, "_by_role", {key: tuple(found) for key, found in by_role.items()})

    def phrases(self, role: Role, topics: Iterable[str]) -> tuple[Phrase, ...]:
        """The phrases of a role filed under any of these topics, in order of topic, then id."""
        return tuple(phrase for topic in topics for phrase in self._by_role.get((role, topic), ()))

    def phrase(self, phrase_id: str) -> Phrase | None:
        """The phrase with this id."""
        return self._by_id.get(phrase_id)
