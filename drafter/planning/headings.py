"""Sets of sibling headings that share a grammar."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from statistics import pstdev

from drafter.model.topics import bigrams

QUESTION = ("为什么", "怎样", "怎么", "如何", "什么", "哪")


def kind_of(heading: str) -> str:
    """The grammar of a heading: question, two-part, or single."""
    if any(word in heading for word in QUESTION):
        return "question"
    return "two-part" if "，" in heading else "single"


def jitter(seed: int, *keys: object) -> float:
    """A number from 0 to 1 that only the seed and the keys decide: the same on every machine."""
    digest = hashlib.blake2b(repr((seed, keys)).encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 0xFFFFFFFF


def parallel(candidates: Sequence[Sequence[str]], seed: int, prefer: str = "") -> tuple[str, ...]:
    """One heading for each sibling, all of one grammar where that is possible, lengths close together.

    `candidates` has the possible headings of each sibling, at least one each; `prefer` is the grammar
    taken when several would do.
    """
    kinds = [kind for kind in ("two-part", "single", "question") if _all_have(candidates, kind)]
    if not kinds:
        return tuple(options[0] for options in candidates)
    kinds.sort(key=lambda kind: (kind != prefer, jitter(seed, "kind", kind)))
    return _closest([[one for one in options if kind_of(one) == kinds[0]] for options in candidates], seed)


def _all_have(candidates: Sequence[Sequence[str]], kind: str) -> bool:
    return all(any(kind_of(heading) == kind for heading in options) for options in candidates)


def _closest(candidates: Sequence[Sequence[str]], seed: int) -> tuple[str, ...]:
    """The set with the smallest spread of lengths among those grown around each option of the first."""
    sets = []
    for first in candidates[0]:
        chosen = [first]
        for place, options in enumerate(candidates[1:], 1):
            fresh = [one for one in options if one not in chosen] or list(options)
            chosen.append(
                min(
                    fresh,
                    key=lambda one: (
                        abs(len(one) - len(first)) + 4 * (one[:2] in {c[:2] for c in chosen}),
                        jitter(seed, place, one),
                    ),
                )
            )
        sets.append(tuple(chosen))
    return min(sets, key=lambda one: (pstdev(map(len, one)), jitter(seed, one)))


def says(heading: str, name: str) -> bool:
    """Whether a heading names a subject: it holds at least half of the subject's bigrams."""
    wanted = bigrams(name)
    return bool(wanted) and 2 * len(wanted & bigrams(heading)) >= len(wanted)
