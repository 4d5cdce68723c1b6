"""Which topic of the shelf knows about a priority: looked up by alias, then by likeness, never by walking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.model.content import Topic
from drafter.model.likeness import bigrams

CLOSE_ENOUGH = 0.5
"""Dice coefficient of bigrams from which a topic's name is taken to mean the priority."""
LONGEST_ALIAS, SHORT, SHORT_FIELD = 12, 7, 3


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """The names and aliases of topics, by the whole name and by bigrams; and the bigrams of each."""

    topics: Mapping[str, Topic]
    by_alias: Mapping[str, tuple[str, ...]]
    by_bigram: Mapping[str, tuple[str, ...]]
    sizes: Mapping[str, int]

    @classmethod
    def of(cls, topics: Mapping[str, Topic]) -> TopicIndex:
        """The index of some topics."""
        by_alias: dict[str, list[str]] = {}
        by_bigram: dict[str, list[str]] = {}
        for name, topic in topics.items():
            for alias in dict.fromkeys((name, *topic.aliases)):
                by_alias.setdefault(alias, []).append(name)
                if len(alias) >= 3:
                    for pair in bigrams(_bare(alias)):
                        by_bigram.setdefault(pair, []).append(alias)
        return cls(
            topics,
            {alias: tuple(names) for alias, names in by_alias.items()},
            {pair: tuple(sorted(set(aliases))) for pair, aliases in by_bigram.items()},
            {alias: len(bigrams(_bare(alias))) for alias in by_alias},
        )

    def find(self, text: str, target: str, subject: str) -> tuple[str, ...]:
        """The topic whose name or alias fits best: the longest one contained, else the most similar.

        `subject` is all that the speech is about: a topic with cues is known only where they are heard.
        """
        scores: Counter[str] = Counter()
        for alias, score in (*self._contained(text, target), *self._similar(target)):
            for name in self.by_alias[alias]:
                if self.topics[name].known_in(subject):
                    scores[name] = max(scores[name], score)
        best = min(scores, key=lambda name: (-scores[name], name), default="")
        return (best,) if best and scores[best] > 1000 * CLOSE_ENOUGH else ()

    def _contained(self, text: str, target: str) -> list[tuple[str, int]]:
        """Aliases that stand in the text, in thousandths of their length in characters."""
        found = []
        for start in range(len(text)):
            for end in range(start + 2, min(len(text), start + LONGEST_ALIAS) + 1):
                alias = text[start:end]
                if alias not in self.by_alias:
                    continue
                if alias in (text, target):
                    found.append((alias, 100_000))
                elif len(alias) >= 3:
                    # Of two as long the later one names the work: 机关作风学习教育 is a study campaign.
                    found.append((alias, 1000 * len(alias) + start))
                elif target.startswith(alias) and len(target) <= SHORT:
                    # Two characters occur by chance (食品安全 is not 安全, 社保费划转 not 社保).
                    found.append((alias, 2000))
        return found

    def _similar(self, target: str) -> list[tuple[str, int]]:
        mine = bigrams(_bare(target))
        shared = Counter(alias for pair in mine for alias in self.by_bigram.get(pair, ()))
        return [
            (alias, round(1000 * 2 * number / (len(mine) + self.sizes[alias])))
            for alias, number in shared.items()
        ]


def _bare(name: str) -> str:
    """A name without a final 工作, which every field has: 邮政工作 is not like 财政工作."""
    return name.removesuffix("工作") if len(name) > SHORT_FIELD else name
