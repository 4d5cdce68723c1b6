"""What governs a noun phrase: the verbs that collocate with its last word, or a general one.

The tables of `drafter.lexicon` decide first; jieba's tags are asked only about words they do not hold, for
its dictionary takes half a second to load.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter import words
from drafter.lexicon.collocations import (
    ALREADY_WORK,
    CHANGE_FRAMES,
    CLAUSE_FRAMES,
    DOER,
    FIGURE,
    GOVERNING,
    NO_PLACE,
    NOUN_FRAMES,
    OF_FRAMES,
    QUOTED_FRAMES,
    REPORT_FRAMES,
    ROW_FRAMES,
    STANDARD,
    STANDARD_FRAMES,
    THINGS,
)
from drafter.lexicon.statements import GUARDED
from drafter.lexicon.verbs import HEAD_VERBS
from drafter.planning.statements import IN_QUOTES

LONGEST_TAIL, LEAST_CLAUSE, LONG_CLAUSE = 6, 4, 6
LONG = 8
"""Characters from which a noun phrase may be a clause with a subject and a verb."""
QUOTES = "“”《》‘’"
BUILT = "推进…建设"
ANY_WORK = ("推进", "抓好", "做好", "抓实", "强化", "加强", "推动", "落实", "深化", "推行", "健全", "开展")
"""Verbs that govern any work, be it named by a noun or told by a clause."""
AGAINST = ("防范", "化解", "整治", "解决", "破解", "打通", "纠治", "补齐", "清缴")
"""Verbs that govern a wrong, however it is told."""
_OF_SOMETHING = re.compile("的[^的]{1,3}$")
_COUNTED = re.compile(r"和|[二两三四五六七八九十\d][条项类个大件种]")
"""What tells that a row already says how much it names."""
_CHANGES = re.compile("从[^，]{2,}到[^，]{2,8}$")
"""What is to become something else: 从“保姆式”到“菜单式”."""
_ENTERS = re.compile("进[^进]{1,4}$")
"""What is not built but goes somewhere: 专用线进园区."""


def frames_for(noun_phrase: str) -> tuple[str, ...]:
    """The verbs that collocate with a noun phrase, as frames, best first; a general one for the rest."""
    if FIGURE.search(noun_phrase):
        return ("完成…任务", "确保…")
    frames = frames_of_tail(noun_phrase) if len(noun_phrase) > 2 else ()
    specific = frames and not frames[0].startswith((*ANY_WORK, *AGAINST))
    if specific and noun_phrase[-1] != "率" and len(noun_phrase) >= LONG and _is_clause(noun_phrase):
        frames = NOUN_FRAMES
    if not frames:
        frames = _frames_without_tail(noun_phrase)
    elif frames[0][-1] != "…" and len(parts := re.split("[和、]", noun_phrase)) > 1:
        # 建强 goes with 队伍, and not with what stands beside it; batteries are not built with stations.
        built = frames[0] != BUILT or BUILT in frames_of_tail(parts[0])
        frames = frames[:1] if built else ROW_FRAMES
    return tuple(frame for frame in frames if not _stutters(frame, noun_phrase)) or DOER


def frames_of_tail(noun_phrase: str) -> tuple[str, ...]:
    """The verbs that collocate with the last word of a noun phrase; empty where no table knows it."""
    bare = noun_phrase.strip(QUOTES)
    if GUARDED.fullmatch(bare[-3:]):
        return ()  # 防欺凌 is not to be guarded against
    frames = _by_ending(GOVERNING, bare)
    enters = bool(frames) and frames[0] == BUILT and _ENTERS.search(bare)
    if frames and not enters and not bare.endswith(NO_PLACE):
        return frames
    return DOER if bare[-2:] in HEAD_VERBS or bare[-1:] == "化" else ()


def _by_ending(table: Mapping[str, tuple[str, ...]], text: str) -> tuple[str, ...]:
    """What a table says of the longest ending of a text that it holds."""
    endings = (text[-length:] for length in range(min(LONGEST_TAIL, len(text)), 0, -1))
    return next((table[one] for one in endings if one in table), ())


def _frames_without_tail(noun_phrase: str) -> tuple[str, ...]:
    """The frames for what no table of endings governs: a wrong, a thing, a row, a clause, any noun."""
    frames: tuple[str, ...] = NOUN_FRAMES
    if _CHANGES.search(noun_phrase):
        frames = CHANGE_FRAMES
    elif noun_phrase.endswith(ALREADY_WORK):
        frames = DOER
    elif noun_phrase.endswith("情况") and "报" not in noun_phrase:
        frames = REPORT_FRAMES
    elif things := _frames_of_things(noun_phrase):
        frames = things
    elif _OF_SOMETHING.search(noun_phrase):
        frames = OF_FRAMES
    elif "、" in IN_QUOTES.sub("", noun_phrase):
        # 做好收费和卫生各项工作, 三项大活各项工作 would say 各项 of the last, or twice.
        frames = ROW_FRAMES[: 1 + (_COUNTED.search(noun_phrase) is None)]
    elif noun_phrase.endswith("”"):
        frames = QUOTED_FRAMES
    elif len(noun_phrase) >= LONG_CLAUSE and STANDARD.search(noun_phrase):
        frames = STANDARD_FRAMES
    elif len(noun_phrase) >= LEAST_CLAUSE and noun_phrase[-3:-2] != "防" and _ends_in_verb(noun_phrase):
        frames = CLAUSE_FRAMES
    return frames


def _frames_of_things(row: str) -> tuple[str, ...]:
    """What is done with a thing, or with a row of things all of one sort; nothing for other rows."""
    found = {_by_ending(THINGS, one.strip(QUOTES)) for one in row.split("、")}
    return () if len(found) > 1 or _is_clause(row) else found.pop()


def _ends_in_verb(text: str) -> bool:
    """Whether a text is a clause that ends in what is done: 信用修复同步办, 管线入地."""
    tags = words.tagged(text)
    return len(tags) > 1 and tags[-1][1].startswith(("v", "d", "a")) and tags[-1][1] != "vn"


def _is_clause(noun_phrase: str) -> bool:
    """Whether the last word is the object of a verb inside: 发展 cannot govern 盲人持证免费乘公交."""
    tags = words.tagged(noun_phrase)
    return len(tags) > 2 and tags[-2][1] == "v"


def _stutters(frame: str, noun_phrase: str) -> bool:
    """Whether a frame would say a word twice: 推进项目推进, 建设…建设, 抓好…工作工作."""
    before, _, behind = frame.partition("…")
    return noun_phrase.startswith(before) or noun_phrase.endswith((behind or "\0", before))
