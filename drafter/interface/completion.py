"""Completion as a pure function: what was typed in, suggestions out.

Chinese characters, full pinyin, initials and any mixture of them match (动员, dongyuan, dybs, dongybs,
动员bs); characters that are skipped make a match fuzzy and put it last.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

PUNCTUATION = frozenset("—－-·、，。（）()《》“”\" '")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: what goes into the line, its other names, and a grey remark."""

    name: str
    aliases: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """How well a choice fits; smaller is better."""

    kind: int  # 0 the whole name, 1 its beginning, 2 inside it, 3 with gaps
    gaps: int
    place: int  # of the choice in its list, so that equal matches keep their order


def suggest(typed: str, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that fit what was typed, best first; all of them where nothing was typed."""
    return tuple(choices[match.place] for match in rank(typed, choices))


def rank(typed: str, choices: Sequence[Choice]) -> tuple[Match, ...]:
    """The matches behind `suggest`, best first."""
    wanted = "".join(c for c in typed.lower() if c not in PUNCTUATION)
    if not wanted:
        return tuple(Match(0, 0, place) for place in range(len(choices)))
    found = (_best(wanted, choice, place) for place, choice in enumerate(choices))
    return tuple(sorted(match for match in found if match))


def clear_winner(typed: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that is meant: the only one that fits, or the only one of the best kind of fit."""
    matches = rank(typed, choices)
    if not typed.strip() or not matches:
        return None
    kinds = [match.kind for match in matches]
    return choices[matches[0].place] if kinds.count(kinds[0]) == 1 else None


def _best(wanted: str, choice: Choice, place: int) -> Match | None:
    latin = any(c.isascii() and c.isalpha() for c in wanted)
    fits = (_fit(wanted, _sounds(name, latin=latin)) for name in (choice.name, *choice.aliases))
    return min((Match(kind, gaps, place) for kind, gaps in (fit for fit in fits if fit)), default=None)


@functools.lru_cache(maxsize=2048)
def _sounds(name: str, *, latin: bool) -> tuple[frozenset[str], ...]:
    """For each character of a name what may be typed for it: itself, or the beginning of a syllable."""
    kept = "".join(c for c in name.lower() if c not in PUNCTUATION)
    if not latin or kept.isascii():
        return tuple(frozenset(c) for c in kept)
    from pypinyin import Style, pinyin  # 0.18 s, and only where Latin letters were typed

    read = pinyin(list(kept), style=Style.NORMAL, heteronym=True)
    return tuple(
        frozenset({c, *(syllable for syllable in heard if syllable.isalpha())})
        for c, heard in zip(kept, read, strict=True)
    )


def _fit(wanted: str, sounds: tuple[frozenset[str], ...]) -> tuple[int, int] | None:
    """Kind and gaps of the best way to read what was typed as (part of) a name."""

    @functools.cache
    def end(at: int, index: int) -> tuple[int, ...]:
        # Where a reading without gaps of wanted[at:] from character `index` on may end.
        if at == len(wanted):
            return (index,)
        if index == len(sounds):
            return ()
        lengths = _taken(wanted, at, sounds[index])
        return tuple(e for length in lengths for e in end(at + length, index + 1))

    for start in range(len(sounds)):
        if ends := end(0, start):
            whole = start == 0 and len(sounds) in ends
            return (0 if whole else 1 if start == 0 else 2), start
    gaps = _gaps(wanted, sounds)
    return None if gaps is None else (3, gaps)


def _gaps(wanted: str, sounds: tuple[frozenset[str], ...]) -> int | None:
    """The fewest characters skipped when gaps are allowed; None where even so it does not fit."""

    @functools.cache
    def fewest(at: int, index: int) -> int:
        if at == len(wanted):
            return 0
        if index == len(sounds):
            return _NEVER
        taken = (fewest(at + length, index + 1) for length in _taken(wanted, at, sounds[index]))
        return min([1 + fewest(at, index + 1), *taken])

    found = fewest(0, 0)
    return None if found >= _NEVER or len(wanted) < 2 else found


_NEVER = 10_000


def _taken(wanted: str, at: int, heard: frozenset[str]) -> tuple[int, ...]:
    """How many typed letters one character can stand for."""
    most = max((len(sound) for sound in heard), default=0)
    return tuple(
        length
        for length in range(min(most, len(wanted) - at), 0, -1)
        if any(sound.startswith(wanted[at : at + length]) for sound in heard)
    )
