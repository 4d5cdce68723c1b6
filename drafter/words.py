"""Words and their sounds: the only user of jieba, loaded when first needed and not before."""

from __future__ import annotations

import functools
import logging
import threading
import types
from typing import cast

from drafter.lexicon import verbs


@functools.cache
def _jieba() -> types.ModuleType:
    import jieba.posseg

    # jieba reports its dictionary cache on stderr; a person at a prompt must not see that.
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    for verb in verbs.HEAD_VERBS:
        # 压实 is tagged n by jieba, 深化 j, 健全 a; 筑牢 and 扛牢 are cut in two (measured).
        jieba.add_word(verb, tag="vn" if verb in verbs.NOUN_LIKE else "v")
    for term in verbs.TERMS:
        jieba.add_word(term, tag="n")
    return cast("types.ModuleType", jieba)


def warm_up() -> threading.Thread:
    """Load the dictionary in the background (0.4–0.5 s) while the person is typing."""
    thread = threading.Thread(target=_jieba, name="jieba", daemon=True)
    thread.start()
    return thread


def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text with their parts of speech (jieba's tag set: v verb, n noun, …)."""
    return tuple((pair.word, pair.flag) for pair in _jieba().posseg.cut(text))


SYLLABLES = 12
"""Syllables of a name that are spelled out; nobody types more."""


def spellings(name: str) -> tuple[str, ...]:
    """The ways to type a name with Latin letters: pinyin and initials, from each of its syllables on.

    安全生产 → anquanshengchan, aqsc, quanshengchan, qsc …; pypinyin is imported late (0.18 s).
    """
    from pypinyin import lazy_pinyin

    syllables = [one for one in lazy_pinyin(name, errors="ignore") if one.isalpha()][:SYLLABLES]
    found: list[str] = []
    for start in range(len(syllables)):
        rest = syllables[start:]
        found += ["".join(rest), "".join(one[0] for one in rest)]
    return tuple(dict.fromkeys(found))


def segmented(text: str) -> tuple[str, ...]:
    """The words of a text, in order; together they are the text."""
    return tuple(_jieba().lcut(text))
