"""How alike two texts are, and whether one names the other, without a dictionary."""

from __future__ import annotations

from itertools import pairwise


def bigrams(text: str) -> frozenset[str]:
    """The two-character pieces of a text, by which similarity is measured without a dictionary."""
    return frozenset(map("".join, pairwise(text)))


def says(text: str, name: str) -> bool:
    """Whether a text names a subject: it holds at least half of the subject's bigrams."""
    wanted = bigrams(name)
    return bool(wanted) and 2 * len(wanted & bigrams(text)) >= len(wanted)
