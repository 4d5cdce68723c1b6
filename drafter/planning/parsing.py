"""A priority taken apart: the verbs it opens with and their object, or a noun phrase and what governs it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.lexicon.statements import FORBIDS
from drafter.lexicon.verbs import (
    ADVERBS,
    ALSO_VERBS,
    COVERBS,
    HEAD_VERBS,
    LIGHT_VERBS,
    MEANS,
    NEVER_AFTER_VERB,
    NO_COVERBS,
    NO_HEAD,
    NOT_AFTER_VERB,
    NOUN_LIKE,
    ONE_CHARACTER_VERBS,
    RESULT,
    STILL_VERBS,
    TERMS,
)
from drafter.planning import statements
from drafter.planning.governing import AGAINST, ANY_WORK, LEAST_CLAUSE, QUOTES, frames_for, frames_of_tail

_ONE_THING = re.compile(r"[\u4e00-\u9fff](?:一|两|几|\d+)[个门批条项件次场台套本支座张]")
"""A verb of one character and a number of things."""
_CAUSED = re.compile("(?:引起|造成|导致|带来|引发)的|(?:屡禁不止|扎堆|突出|严重|反弹|[多频高]发)$")
"""What tells that the whole row is the cause of one thing, or is told of as a whole."""
SHORT_ORDER = 3
_SUMMED = re.compile(r"、.*[二两三四五六七八九十\d][条项类个大件种][^、]{2,}$")
"""A row that says at its end how many of what it names."""
_CAMPAIGN = re.compile("(违[规法纪].+问题)(专项(?:查摆|整治|治理|清理|检查|排查))$")
"""A wrong and the campaign against it: the wrong is the object of 对, not of 开展."""
_DATED = re.compile("[^，、]{1,6}(?:[日月底季度年会]前|期间|之前|以前)")
"""A time before which, or in which, what follows is to be done."""
BY_WHEN = re.compile("(?:会后)?.{1,3}(?:[日天周月年]内|[底日]前)(?:上?报|交|送|完成|办[完结]|清零|到位)")
"""A time by which something is to be done, before the verb."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A text taken apart: `verb` is empty for a noun phrase and for an imperative that stands as it is.

    `frames` are the ways to make a heading of it, best first; … stands for the text.
    """

    verb: str
    object: str
    frames: tuple[str, ...]


def take_apart(text: str) -> Phrasing:
    """The verbs a text opens with and its object; for a noun phrase the frames that govern it."""
    verb = _opening_verbs(text)
    # 执行难, 直播造假 only look as if they began with a verb.
    if (not verb or verb in NOUN_LIKE) and (told := _told_frames(text)):
        return Phrasing("", text, told)
    if _stands_alone(text):
        return Phrasing("", text, ("确保…" if text.startswith("不") else "…",))
    if verb:
        return Phrasing(verb, text.removeprefix(verb), ("…",))
    return Phrasing("", text, frames_for(text))


def _stands_alone(text: str) -> bool:
    """Whether a text is an imperative or a row of short ones: 让数据多跑路, 稳企业保就业."""
    if text.startswith(TERMS) or text[:1] in QUOTES:
        return False
    if COVERBS.match(text) and not text.startswith(HEAD_VERBS) and len(text) > 4:
        return not text.startswith(NO_COVERBS) and (text[0] != "以" or bool(MEANS.search(text)))
    if _ONE_THING.match(text) or BY_WHEN.match(text):
        return True  # 学一门手艺, 一周内报贯彻落实情况
    if len(text) == SHORT_ORDER and text[0] in ONE_CHARACTER_VERBS and text[-1] not in "差率额量度":
        return True  # 守底线, 扩内需
    refuses = text[_skip_adverbs(text) :].startswith("不")
    return refuses or _is_row_of_short_phrases(text)


def _is_row_of_short_phrases(text: str) -> bool:
    pieces = re.split("[、，]", text)
    if len(pieces) == 1:
        # Fours more often make a noun phrase: 育种基地提档升级 goes on where 稳企业保就业 begins anew.
        pieces = [text[i : i + 3] for i in range(0, len(text), 3)]
    return len(pieces) > 1 and all(2 < len(one) < 6 and one[0] in ONE_CHARACTER_VERBS for one in pieces)


def _opening_verbs(text: str) -> str:
    """Adverbs and verbs that open a text and govern the rest of it; empty for a noun phrase."""
    adverbs = end = _skip_adverbs(text)
    while (rest := text[end:]) and (verb := _verb_at(rest)):
        if len(rest) - len(verb) < 2 or _is_part_of_noun(verb, rest, text, nth=end > adverbs):
            break
        if rest.startswith(f"{verb}好") and len(rest) - len(verb) > 3:
            verb += "好"
        end += len(verb) + _length_of_and(rest.removeprefix(verb))
        if verb in LIGHT_VERBS:
            break
    if end > adverbs:
        return text[:end]
    # 加快 is an adverb before a verb, and a verb before a noun: 加快重点项目建设.
    return next((verb for verb in ALSO_VERBS if text.startswith(verb)), "")


def _verb_at(rest: str) -> str:
    """The longest verb a text opens with, unless a term that is one unit begins there."""
    if rest.startswith(TERMS):
        return ""
    if result := RESULT.match(rest):
        return result[0]
    return next((one for one in HEAD_VERBS if rest.startswith(one)), "")


def _length_of_and(rest: str) -> int:
    """1 where 和 or 、 joins the verb before it to another verb that governs the same object."""
    if rest[:1] not in ("和", "与", "、", "并"):
        return 0
    verb = _verb_at(rest[1:])
    return int(bool(verb) and len(rest) - 1 - len(verb) >= 2 and verb not in NOUN_LIKE)


def _skip_adverbs(text: str) -> int:
    end = 0
    while adverb := next((one for one in ADVERBS if text.startswith(one, end)), ""):
        end += len(adverb)
    return end


def _is_part_of_noun(verb: str, rest: str, text: str, *, nth: bool) -> bool:
    """Whether a verb-like beginning belongs to a noun: 建设工程质量, 服务业发展, 治理能力提升.

    `nth` says that a verb stands before it already.
    """
    what = rest.removeprefix(verb)
    if verb in NO_HEAD:
        return True
    if verb not in NOUN_LIKE:
        return nth and len(what) < 3 and bool(frames_of_tail(text))
    if what[0] in NEVER_AFTER_VERB:
        return True
    if what.startswith(NOT_AFTER_VERB) and not _governs(what):
        return True
    if nth:
        return what.startswith(("和", "与", "、"))
    # What is built, 推进…建设, is a thing: 创建文明城市.
    tails = [frame for frame in frames_of_tail(what) if not frame.endswith("建设")]
    ends_in_action = any(frame.startswith((*ANY_WORK, "提升")) for frame in tails)
    has_adverb = not text.startswith(rest)
    return ends_in_action and verb not in STILL_VERBS and not has_adverb


def _governs(text: str) -> bool:
    verb = _verb_at(text)
    return bool(verb) and verb not in NOUN_LIKE


def _told_frames(text: str) -> tuple[str, ...]:
    """The frames for what is no name of work: a campaign against a wrong, a dated order, a statement."""
    if _orders_already(text):
        return ()
    if campaign := _CAMPAIGN.match(text):
        return (f"对{campaign[1]}开展{campaign[2]}",)
    if (early := _DATED.match(text)) and _verb_at(text[early.end() :]):
        return ("…",)  # 三季度前完成设施改造
    if _SUMMED.search(text) and frames_of_tail(text):
        return ()  # 飞单、代客操作、过渡资金三条红线 is three red lines
    parts = text.split("、")
    if (
        not any(map(statements.is_ill, parts[:-1]))
        and (frames := frames_of_tail(text))
        and frames[0].startswith(AGAINST)
    ):
        return frames if statements.is_ill(text) else ()  # the table knows better: 中介乱收费
    return _frames_of_mixed_row(parts) or statements.frames_of(text)


def _orders_already(text: str) -> bool:
    """Whether a text is an order as it stands: 让老年人看病不犯难, 不搞形式主义."""
    if text.startswith("不"):
        return not FORBIDS.match(text) and not text.startswith(TERMS)
    return bool(COVERBS.match(text)) and text[0] != "对" and not text.startswith(NO_COVERBS)


def _frames_of_mixed_row(parts: list[str]) -> tuple[str, ...]:
    """Each part with a verb of its own where work that is to be done well stands beside a wrong."""
    ill = [statements.is_ill(one) for one in parts]
    works = any(_is_work(one) for one, bad in zip(parts, ill, strict=True) if not bad)
    if any(ill) and works and not _CAUSED.search(parts[-1]):
        return ("，".join(take_apart(one).frames[0].replace("…", one) for one in parts),)
    return ()


def _is_work(text: str) -> bool:
    """Whether a part of a row is work by its last word, and nothing that is to be resolved."""
    frames = frames_of_tail(text)
    return len(text) >= LEAST_CLAUSE and bool(frames) and not frames[0].startswith(AGAINST)
