"""What stands on the page already, so that nothing is said twice and no two paragraphs begin alike."""

from __future__ import annotations

import functools
import re
from collections import Counter

from drafter.model import builtin
from drafter.model.content import Phrase
from drafter.planning.values import Values

_FIRST_CLAUSE = re.compile(r"[，。：；？！]")


class Page:
    """What stands on the page already: phrases by id, word pairs, opening clauses, open facts."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.pairs: set[str] = set()
        self.keys: set[str] = set()
        self.openers: set[str] = set()
        self.starts: dict[int, set[str]] = {}
        self.asked: set[str] = set()
        self.told: dict[int, set[str]] = {}
        self.topics: Counter[tuple[int, str]] = Counter()
        self.last_count = 0

    def add(self, phrase: Phrase, values: Values, priority: int = -1) -> None:
        """Take a phrase as printed, in the treatment of a priority if one is given."""
        self.ids.add(phrase.id)
        self.starts.setdefault(priority, set()).add(start(phrase.text))
        self.pairs |= phrase.pairs
        self.keys |= phrase.keys | _lists(phrase.text)
        self.openers.add(opener(phrase.text))
        self.topics[priority, phrase.topic] += 1
        self.asked |= open_slots(phrase, values)
        self.told.setdefault(priority, set()).update(phrase.printed & (builtin.SAID_ONCE | builtin.CHARGED))

    def has(self, phrase: Phrase) -> bool:
        """Whether a phrase stands there, or another one says the same in its items, or of the priorities."""
        return phrase.id in self.ids or not self.keys.isdisjoint(phrase.keys | _lists(phrase.text))

    def says_again(self, phrase: Phrase, priority: int) -> int:
        """How many of the things to be said once, of a priority or of all, a phrase would say again."""
        told = self.told.get(priority, set())
        return len(phrase.printed & told & builtin.SAID_ONCE)

    def charges_again(self, phrase: Phrase, priority: int) -> int:
        """How many of owner, deadline and target a phrase would say a second time."""
        told = self.told.get(priority, set()) if priority >= 0 else set()
        return len(phrase.printed & told & builtin.CHARGED)

    def likeness(self, phrase: Phrase) -> float:
        """The fraction of a phrase's character pairs that stand on the page already (0–1)."""
        mine = phrase.pairs
        return len(mine & self.pairs) / len(mine) if mine else 0.0


@functools.lru_cache(maxsize=4096)
def _lists(text: str) -> frozenset[str]:
    """The sentences that list the priorities, which opening and closing must not say in the same words."""
    said = re.split("[。！？；：]", text)
    return frozenset(one for one in said if any(name in one for name in builtin.LISTS))


def opener(text: str) -> str:
    """The first clause of a text."""
    return _FIRST_CLAUSE.split(text, maxsplit=1)[0]


def start(text: str) -> str:
    """How a text begins: its slot if it opens with one, so that no two paragraphs open with the same name."""
    return text[:6]


def open_slots(phrase: Phrase, values: Values) -> frozenset[str]:
    """The slots that would be printed as open marks."""
    # What is tested is printed under its `if`, so it is left out rather than left open.
    asked = phrase.printed - phrase.tested - builtin.COUNTED
    return frozenset(name for name in asked if not values.knows(name))
