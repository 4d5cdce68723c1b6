"""How the tables of words are written down and read."""

from __future__ import annotations

from collections.abc import Iterable


def longest_first(words: str | Iterable[str]) -> tuple[str, ...]:
    """The words, each once, the longest first, so that the first that fits is the longest."""
    found = words.split() if isinstance(words, str) else words
    return tuple(sorted(set(found), key=lambda word: (-len(word), word)))


def by_word(table: str) -> dict[str, tuple[str, ...]]:
    """Rows “key|key: word word …” -> each word with the keys of all rows that hold it, in order, each once.

    An indented line goes on the row before it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in table.strip().replace("\n    ", " ").splitlines():
        keys, _, words = row.partition(":")
        for word in words.split():
            every = (*found.get(word, ()), *(key.strip() for key in keys.split("|")))
            found[word] = tuple(dict.fromkeys(every))
    return found
