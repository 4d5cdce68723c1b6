"""The seam through which content is found: a Protocol, and the immutable library behind it today.

Everything is looked up, nothing is walked: planning from a bank a hundred times larger takes about as long.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from drafter.model.builtin import TREATMENT_ROLES
from drafter.model.content import GENERAL, Outline, Phrase, Role, Slot, Topic
from drafter.model.topics import TopicIndex

LONGEST_CUE = 8
RARE, IN_COMMON, OF_THEME, MOST_ALIKE = 25, 3, 2, 6
"""Phrases of a role up to which a pair of characters tells something; pairs that two texts about the same
things have in common, and that are enough in a phrase of the speech's own theme; phrases alike offered."""


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

    @property
    def results(self) -> Mapping[str, tuple[str, ...]]:
        """Second halves of headings by kind of work."""
        ...

    def phrases(self, role: Role, topics: Iterable[str]) -> tuple[Phrase, ...]:
        """The phrases of a role filed under any of these topics, in order of id."""
        ...

    def heard(
        self, role: Role, topics: Iterable[str], meetings: Iterable[str], subject: str, turn: float = 0.0
    ) -> Iterator[Phrase]:
        """The phrases of a role and these topics that a meeting type and what is spoken of do not rule out.

        A phrase limited to meetings is found under its meetings, one with cues where its subject holds one.
        `turn` (0–1) is where each group begins: who takes only the first of many takes others next time.
        """
        ...

    def find_topic(self, text: str, target: str, subject: str) -> tuple[str, ...]:
        """The one topic that knows about a text whose object is `target`, or nothing."""
        ...

    def alike(
        self, role: Role, pairs: frozenset[str], themes: Iterable[str], subject: str
    ) -> tuple[Phrase, ...]:
        """The phrases of a role, under whatever topic, about what these pairs of characters name.

        Those of the speech's own `themes` need fewer words in common.
        """
        ...

    def phrase(self, phrase_id: str) -> Phrase | None:
        """The phrase with this id."""
        ...


@dataclass(frozen=True, slots=True)
class _Shelved:
    """The phrases of one role and topic, and the same by the meetings and cues that they are limited to."""

    phrases: tuple[Phrase, ...]
    groups: Mapping[tuple[str, str], tuple[Phrase, ...]]
    cues: frozenset[str]

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> _Shelved:
        ordered = tuple(phrases)
        groups: dict[tuple[str, str], list[Phrase]] = {}
        for phrase in ordered:
            for meeting in sorted(phrase.meetings) or ("",):
                for cue in phrase.triggers or ("",):
                    groups.setdefault((meeting, cue), []).append(phrase)
        cues = frozenset(cue for _, cue in groups if cue)
        return cls(ordered, {key: tuple(found) for key, found in groups.items()}, cues)

    def heard(self, meetings: tuple[str, ...], subject: str, turn: float) -> Iterator[Phrase]:
        given: set[str] = set()
        for cue in ("", *sorted(self.cues & _pieces(subject))):
            for meeting in meetings:
                group = self.groups.get((meeting, cue), ())
                start = int(turn * len(group))
                for phrase in group[start:] + group[:start] if start else group:
                    if phrase.id not in given:
                        given.add(phrase.id)
                        yield phrase


@functools.lru_cache(maxsize=256)
def _pieces(subject: str) -> frozenset[str]:
    """Every stretch of a text that could be a cue."""
    return frozenset(
        subject[start:end]
        for start in range(len(subject))
        for end in range(start + 1, min(len(subject), start + LONGEST_CUE) + 1)
    )


@dataclass(frozen=True)
class Library:
    """Everything on all shelves, the later ones having won by id: the immutable `Shelf`."""

    slots: Mapping[str, Slot]
    topics: Mapping[str, Topic]
    outlines: Mapping[str, Outline]
    all_phrases: tuple[Phrase, ...]
    results: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _by_id: Mapping[str, Phrase] = field(init=False, repr=False, compare=False)
    _shelves: Mapping[tuple[Role, str], _Shelved] = field(init=False, repr=False, compare=False)
    _topics: TopicIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_role: dict[tuple[Role, str], list[Phrase]] = {}
        for phrase in sorted(self.all_phrases, key=lambda phrase: phrase.id):
            by_role.setdefault((phrase.role, phrase.topic), []).append(phrase)
        object.__setattr__(self, "_by_id", {phrase.id: phrase for phrase in self.all_phrases})
        object.__setattr__(self, "_shelves", {key: _Shelved.of(found) for key, found in by_role.items()})
        object.__setattr__(self, "_topics", TopicIndex.of(self.topics))

    def phrases(self, role: Role, topics: Iterable[str]) -> tuple[Phrase, ...]:
        """The phrases of a role filed under any of these topics, in order of topic, then id."""
        found = (self._shelves.get((role, topic)) for topic in topics)
        return tuple(phrase for shelved in found if shelved for phrase in shelved.phrases)

    def heard(
        self, role: Role, topics: Iterable[str], meetings: Iterable[str], subject: str, turn: float = 0.0
    ) -> Iterator[Phrase]:
        """The phrases of a role and topics that a meeting type and what is spoken of do not rule out."""
        limits = ("", *meetings)
        for topic in topics:
            if shelved := self._shelves.get((role, topic)):
                yield from shelved.heard(limits, subject, turn)

    def find_topic(self, text: str, target: str, subject: str) -> tuple[str, ...]:
        """The one topic that knows about a text whose object is `target`, or nothing."""
        return self._topics.find(text, target, subject)

    def alike(
        self, role: Role, pairs: frozenset[str], themes: Iterable[str], subject: str
    ) -> tuple[Phrase, ...]:
        """The phrases of a role, under whatever topic, that are about what these pairs of characters name."""
        mine = [pair for pair in sorted(pairs) if 0 < len(self._rare.get((role, pair), ())) <= RARE]
        shared = Counter(number for pair in mine for number in self._rare[role, pair])
        ours = frozenset(themes)
        found = (
            (-number, phrase.id, phrase)
            for place, number in shared.items()
            if (phrase := self.all_phrases[place])
            and number >= (OF_THEME if phrase.topic in ours else IN_COMMON)
            and self.topics[phrase.topic].known_in(subject)
        )
        return tuple(phrase for *_, phrase in sorted(found, key=lambda one: one[:2])[:MOST_ALIKE])

    @functools.cached_property
    def _rare(self) -> Mapping[tuple[Role, str], tuple[int, ...]]:
        """Where each character pair stands among what topics' phrases are about; made when first asked."""
        places: dict[tuple[Role, str], list[int]] = {}
        for number, phrase in enumerate(self.all_phrases):
            if phrase.topic in self.topics and phrase.topic != GENERAL and phrase.role in TREATMENT_ROLES:
                for pair in phrase.title_pairs:
                    places.setdefault((phrase.role, pair), []).append(number)
        return {key: tuple(found) for key, found in places.items()}

    def phrase(self, phrase_id: str) -> Phrase | None:
        """The phrase with this id."""
        return self._by_id.get(phrase_id)
