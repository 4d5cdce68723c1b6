"""The only user of jieba: Chinese word segmentation, loaded when first needed and not before."""

from __future__ import annotations

import functools
import logging
import threading
import types
from typing import cast


@functools.cache
def _jieba() -> types.ModuleType:
    import jieba.posseg

    # jieba reports its dictionary cache on stderr; a person at a prompt must not see that.
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return cast("types.ModuleType", jieba)


def warm_up() -> threading.Thread:
    """Load the dictionary in the background (0.4–0.5 s) while the person is typing."""
    thread = threading.Thread(target=_jieba, name="jieba", daemon=True)
    thread.start()
    return thread


def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text with their parts of speech (jieba's tag set: v verb, n noun, …)."""
    return tuple((pair.word, pair.flag) for pair in _jieba().posseg.cut(text))
