"""Sets of sibling headings that share a grammar and come out about as long."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from drafter.lexicon.grammar import grammar

SPREAD = 3.0
"""Standard deviation of the lengths of a set that still reads as one (1.9 in provincial reports)."""
TOO_SPREAD, TWICE, AS_ABOVE, NEXT_BEST = 6.0, 2.5, 2.0, 0.35
"""Costs: a character of spread beyond that, an opener or a name said again, an opener of the level above,
each place further down in a sibling's own order of preference."""
LIKED = 2.5
"""What the preferred grammar is worth."""
OPENER = 2


def jitter(seed: int, *keys: object) -> float:
    """A number from 0 to 1 that only the seed and the keys decide: the same on every machine."""
    digest = hashlib.blake2b(repr((seed, keys)).encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Taste:
    """What a set of headings is chosen by besides its own evenness.

    `prefer` is a grammar (see `drafter.lexicon.grammar`), `above` the openers of the level above, `name` what
    should not stand in every heading.
    """

    seed: int
    prefer: str = ""
    above: frozenset[str] = frozenset()
    name: str = ""


def openers(headings: Iterable[str]) -> frozenset[str]:
    """How some headings begin."""
    return frozenset(heading[:OPENER] for heading in headings)


def parallel(candidates: Sequence[Sequence[str]], taste: Taste) -> tuple[str, ...]:
    """One heading for each sibling: of one grammar where all have one in common, lengths close together.

    `candidates` has the possible headings of each sibling, at least one each, the one it likes best first.
    """
    families = _families(candidates)
    sets = [(_best(options, taste), shared) for shared, options in families.items()]
    return min(
        sets,
        key=lambda one: (
            _cost(one[0], candidates, taste) - LIKED * (one[1] == taste.prefer) * (spread(one[0]) <= SPREAD),
            one[1],
        ),
    )[0]


def _families(candidates: Sequence[Sequence[str]]) -> dict[str, list[list[str]]]:
    """The options of each sibling by each grammar that all have; all options where they share none."""
    known = [{grammar(one) for one in options} for options in candidates]
    common = sorted(set.intersection(*known))
    if not common:
        # Whoever can follow the most common grammar does; the others keep all they have.
        counts = {kind: sum(kind in one for one in known) for one in known for kind in one}
        best = min(counts, key=lambda kind: (-counts[kind], kind))
        return {
            "": [[one for one in options if grammar(one) == best] or list(options) for options in candidates]
        }
    return {
        kind: [[one for one in options if grammar(one) == kind] for options in candidates] for kind in common
    }


def _best(candidates: Sequence[Sequence[str]], taste: Taste) -> tuple[str, ...]:
    """The set that costs least among those grown around every length that some option has."""
    lengths = sorted({len(one) for options in candidates for one in options})
    return min(
        (_grown(candidates, length, taste) for length in lengths),
        key=lambda one: (_cost(one, candidates, taste), jitter(taste.seed, one)),
    )


def _grown(candidates: Sequence[Sequence[str]], length: int, taste: Taste) -> tuple[str, ...]:
    chosen: list[str] = []
    for place, options in enumerate(candidates):
        said = openers(chosen)
        fresh = [one for one in options if one not in chosen] or list(options)

        def cost(one: str, rank: int, said: frozenset[str] = said, place: int = place) -> float:
            again = TWICE * (one[:OPENER] in said) + AS_ABOVE * (one[:OPENER] in taste.above)
            return abs(len(one) - length) + again + NEXT_BEST * rank + jitter(taste.seed, place, one)

        chosen.append(min(((cost(one, rank), one) for rank, one in enumerate(fresh)))[1])
    return tuple(chosen)


def _cost(headings: Sequence[str], candidates: Sequence[Sequence[str]], taste: Taste) -> float:
    uneven = spread(headings)
    repeated = len(headings) - len(openers(headings))
    above = sum(one[:OPENER] in taste.above for one in headings)
    named = sum(bool(taste.name) and taste.name in one for one in headings)
    stamped = max(0, named - (len(headings) + 1) // 2)
    ranks = mean(
        options.index(one) if one in options else len(options)
        for one, options in zip(headings, candidates, strict=True)
    )
    return (
        uneven
        + TOO_SPREAD * max(0.0, uneven - SPREAD)
        + TWICE * (repeated + stamped) / len(headings)
        + AS_ABOVE * above / len(headings)
        + NEXT_BEST * ranks
    )


def spread(headings: Sequence[str]) -> float:
    """The standard deviation of the lengths of some headings, in characters."""
    return pstdev(map(len, headings))
