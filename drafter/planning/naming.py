"""The short name of a priority: what a heading and a list can say, and what is left to be said once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.lexicon.statements import FORBIDS, QUESTION, TO_DO, WHY
from drafter.lexicon.verbs import HEAD_VERBS, ONE_CHARACTER_VERBS
from drafter.planning.statements import is_ill

_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")
_CUT = re.compile(r"——|--|[：:；;，,]")
_HOW = re.compile("怎么|如何|怎样")
_SAID = re.compile("^(?:基层|群众|企业|职工|有人|大家|家长|患者)(?:反映|说|提出|都说)[：:，]")
_HOWEVER = re.compile("^(?:但是?|不过|可是?|然而|而)(?![能以])")
_GOT = re.compile("了[\u4e00-\u9fff]{0,3}$|得(?!到)[\u4e00-\u9fff]{1,3}$")
"""What tells that a clause says what has been reached, before it is said what has not."""
_TOLD = re.compile("(?:的)?(?:情况)?(?:通报|汇报|介绍|说)一下$")
_RATE = re.compile(r"(\D{2,}?[率差])(?:只有|仅)?([\d.]+(?:%|个百分点))")
"""A rate and what it is now: 净息差1.43%，怎么活."""
_SOME = re.compile("^有[的些](?!时|是)")
"""Some of many, as the mouth says it."""
_REWORDED = {"的尾巴": "收尾", "可以用": "的使用"}
"""Endings of the mouth, and what is written for them."""
_THING_FIRST = re.compile(
    "([^把，：；（）]{3,})把([^，：；]{2,}(?:[回起下上]来|[好掉完清实住])(?=$|[，：；]).*)$"
)
"""A thing, and behind 把 what is to be done with it."""
_DOER_OR_TIME = re.compile(
    "[单位部门干同志村局人员手者社队站所办县区镇乡业班支部长任]$|[前后内底期间时]$|^[全市县各每]"
)
"""What stands before 把 as the one who does it, or as the time."""
SHORTEST, LONGEST = 3, 20


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said besides the name: an order with its subject, the rest of the line, the bracketed.

    `stressed` says that a colon or a dash led to the rest, not a mere comma; `asides` belong to the name,
    `rest_asides` to the rest; `of_ill` that the name is that of a difficulty or a wrong.
    """

    order: str = ""
    rest: str = ""
    asides: tuple[str, ...] = ()
    rest_asides: tuple[str, ...] = ()
    stressed: bool = False
    of_ill: bool = False


def short_name(text: str) -> tuple[str, Remark]:
    """A priority -> its name and what else was said of it (either may be the whole, the rest empty).

    加梯：一楼不同意的工作怎么做 → 加梯 | 一楼不同意的工作怎么做. Quoted words are never cut.
    """
    bare = _SAID.sub("", (_BRACKETS.sub("", text).strip() or text).rstrip("？?！!。"))
    first, stop, rest = _first_part(_with_object_first(_SOME.sub("部分", bare)))
    if (rate := _RATE.fullmatch(first)) and rest:
        return rate[1], Remark(f"{rate[1]}目前为{rate[2]}", rest)
    head, order = _without_order(_without_question(_TOLD.sub("情况", first)))
    if len(head) < SHORTEST and not (head and (order or rest or bare != text)):
        return text, Remark()
    asides = [] if bare == text else [(one[0][1:-1].strip(), one.start()) for one in _BRACKETS.finditer(text)]
    behind = text.find(rest[:4]) if rest else len(text)
    return head, Remark(
        first if order else "",
        rest,
        tuple(aside for aside, place in asides if place < behind),
        tuple(aside for aside, place in asides if place >= behind),
        stop not in ("", "，", ",", "；", ";"),
        is_ill(head),
    )


def _with_object_first(text: str) -> str:
    """增加值把欠的补回来 as the order it is: 把增加值欠的补回来; who has to do it stays where it stands."""
    found = _THING_FIRST.match(text)
    return f"把{found[1]}{found[2]}" if found and not _DOER_OR_TIME.search(found[1]) else text


def _first_part(text: str) -> tuple[str, str, str]:
    """What stands before the first stop outside quotes, the stop, and what stands behind it."""
    for match in _CUT.finditer(text):
        before = text[: match.start()]
        if before.count("“") != before.count("”") or len(before) < 2 or _is_row(text):
            continue
        rest = text[match.end() :].strip("，；：—- ")
        if len(text) <= LONGEST + SHORTEST and _is_but(before, rest):
            return text, "", ""
        return before, match[0], _HOWEVER.sub("", rest)
    return text, "", ""


def _is_but(before: str, rest: str) -> bool:
    """Whether two clauses tell one difficulty: 物业费收了，服务没跟上."""
    got = _GOT.search(before) is not None
    return got and is_ill(rest) and not FORBIDS.match(rest)


def _is_row(text: str) -> bool:
    """Whether the parts are short phrases that only make sense together: 建新拆旧，复垦还耕."""
    parts = re.split("[，、]", text)
    return all(len(one) <= 5 and one[:1] in ONE_CHARACTER_VERBS for one in parts)


_BY_WHEN = re.compile(
    r"(?:今年|明年)?(?:年底|月底|季度末|[\d一二三四五六七八九十]+月(?:底|\d+日)?|上半年|年内|春节|国庆|汛期)(?:之?前|以前|内)?$"
)
"""A time that belongs to the order: 敬老院改造年底前必须清零."""
_ORDER = re.compile(
    "^(?P<name>[^不别要必]{3,}?)(?<!一律)(?P<order>(?:一[\u4e00-\u9fff]{1,3}都?)?(?:(?<!能)不能|不准|不要|别(?!字)|必须|一律|要(?=[有响到上达]|好)).+)$"
)

_WHEN_ONLY = re.compile("(?:期间|以?内|之?前|之?后|[时年月日底])$")
"""A time that names no work: 施工天窗点内必须干完."""
_WHEN_FIRST = re.compile("[^，]{1,8}(?:[时天日周月年]内|期间|以后)")


def _without_order(head: str) -> tuple[str, str]:
    """What is ordered, and the order: 早稻面积一亩不能少 → 早稻面积 | 一亩不能少."""
    found = _ORDER.match(head)
    if not found:
        return head, ""
    name = _BY_WHEN.sub("", found["name"])
    if is_ill(name) or not name or _WHEN_ONLY.search(name) or _WHEN_FIRST.match(name):
        return head, ""
    return (name if len(name) >= SHORTEST else found["name"]), found["order"]


def _without_question(head: str) -> str:
    """A question turned into the name of the work: 三大球怎么补短板 → 三大球补短板."""
    if WHY.search(head) and is_ill(bare := WHY.sub("", head)):
        return bare
    if TO_DO.search(head):
        bare = TO_DO.sub("", head)
        if is_ill(bare):
            return bare
        return bare if len(bare) >= LONGEST else bare + ("的工作" if bare.endswith("之后") else "工作")
    if reworded := next((ending for ending in _REWORDED if head.endswith(ending)), ""):
        return head.removesuffix(reworded) + _REWORDED[reworded]
    if len(QUESTION.findall(head)) != 1 or not head.endswith((*HEAD_VERBS, "补短板")):
        return head
    head = _HOW.sub("", head)
    return head.removesuffix("补短板") + "短板" if head.endswith("补短板") and len(head) > 3 else head
