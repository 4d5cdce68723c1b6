"""What a person said of a priority besides its name, as sentences that can be read aloud.

A clause is a sentence as it stands; a noun phrase needs one put around it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter import words
from drafter.lexicon.collocations import CLAUSE_FRAMES, NOUN_FRAMES
from drafter.lexicon.statements import FORBIDS, MUST, OUGHT, QUESTION, WRONG
from drafter.planning.naming import Remark
from drafter.planning.parsing import take_apart
from drafter.planning.statements import IN_QUOTES, is_difficulty


class Kind(enum.Enum):
    """What a sentence speaks of: the priority, other work named with it, a question, how things are."""

    WORK = enum.auto()
    ALONG = enum.auto()
    QUESTION = enum.auto()
    STATE = enum.auto()


class Part(NamedTuple):
    """One thing that was said besides the name, as a sentence."""

    text: str
    kind: Kind = Kind.WORK


_FORMS = (
    (re.compile(r"(?:约|近|共|超过?)?\d[\d.]*[多余]?[万亿]?[\u4e00-\u9fff]{1,2}"), Part("涉及{}。")),
    (re.compile(".*(?:怎么|如何|怎样).*|.*吗"), Part("{}，要拿出具体办法。", Kind.QUESTION)),
    (re.compile(r"约?\d+字(?:以内|以下|之内)(?:，.*)?"), Part("篇幅控制在{}。")),
    (re.compile(r"约?\d[^，]*(?:以内|以下|之内)(?:，.*)?"), Part("控制在{}。")),
    (re.compile("从.+到.+"), Part("也就是{}。")),
    (re.compile(".+(?:模|方|形)式"), Part("采取{}。")),
    (re.compile(".+[单点]式"), Part("采取{}的方式。")),
    (re.compile(".*(?:最[慢难少]|互相[等推]待?).*"), Part("目前，{}。", Kind.STATE)),
)
"""What a figure, a question, a change are put into, whatever else they are."""
_ASKED = Part("{}，要研究清楚。", Kind.QUESTION)
"""What a question is put into that does not ask how."""
_NOUN_FORMS = (
    (
        re.compile(r"\d+(?:处|家|户|个|件|人|起|条|座|所|台|辆|名|项)[^、，]{2,}"),
        Part("目前，有{}。", Kind.STATE),
    ),
)
"""What a noun phrase of some kind is put into."""
ALONG = "同时"
"""What leads from a priority to another thing that was named with it."""
APART = "目前，"
"""What begins a sentence that tells how things are: it needs no name before it, and stands with the facts."""
_WHEN = re.compile(
    "^(?:目前|现在|眼下|当前|如今|上[周个半月]|去年|今年|昨[天日晚]|前[天几]|夏天|冬天|晚上|夜里|入[冬夏汛]|至今|截至|有时|\\d+月)"
)
"""What tells when something was so."""
_STATE = re.compile(
    "了(?!解)|还(?![款贷债耕林要])|又(?!快)|却|已经?|(?<!一)只[有够剩完占]|[都也却就]是|也没|有人|有的|正在|一直|仍|年年|一等"
)
"""What tells that a clause says how things are, not how they are to be."""
_SOMEBODY = re.compile("一[个些家]|有[的些人]")
"""Who does what is wrong, left open: 一个供应商换三个马甲来投标."""
_LEFT_UNDONE = re.compile("了[^，、]{0,6}不")
"""What was begun and not brought to its end, by nobody in particular: 开了工不入库."""
_HOW_MANY = re.compile(r"的\d+[户人家个件起处所台套]$")
"""What tells that a difficulty is told by how many have it."""
_OF_NAME = ("涉及", "主要涉及", "包括", "范围包括", "也就是")
"""What is said of the work, not of its being done: 推进…，涉及300件 has no subject."""
_TO_SOLVE = re.compile("(?:投诉|问题|难题|矛盾|纠纷|积案|隐患|欠账|短板)$")
_FIGURE_FIRST = re.compile(r"(?:约|近|共)\d")
_SAYS_MUST = re.compile("要(?!饭)|必须|应当?|须|别|不得|不准|不能|坚决")
_SLOGAN = re.compile("^[早多少先不]")
_KEPT_TO = re.compile("(?<=..)(?:不[^，]{1,5}$|只[减增]不[减增])|^谁的")
"""What tells that a clause says what is to be kept to: 快递进村不二次收费."""
_HOW = re.compile("(?<=..)(?:同步|提前|及时|再[做建修办]|先[\u4e00-\u9fff])[^，]{0,4}$")
"""An adverb that tells how something is to be done, before which 要 belongs."""
_MUST_NOT = re.compile("(?<![特个分级类识区辨性告离差鉴])别(?![字墅名人的处样])")
"""别 that forbids, as nobody writes it: not that of 特别, 级别, 识别."""
_VERB_FIRST = re.compile("^(?:把|将|让|给|帮|替|拿|搞|盯|按|每[天日周月季年]|一[个件条户处项]一)")
_LED_IN = re.compile("^(?:含有?|包括|其中|涉及|重点是?|主要是?|尤其是?|特别是?)")
_STRESSED = re.compile("^(?:重点|主要|尤其|特别)")
_IN_RANGE = re.compile("^(?:含|包括|涉及)")
_CLAUSE = re.compile(
    "^(?:把|将|让|使|给|帮|替|请|早|多|少|先|再|不|没|别|要|拿|搞|盯|按|由|每)|[不没别要应须得把将让使给最都也再正还]|太(?!阳)|先[\u4e00-\u9fff]{1,5}$|先[做办干抓]|必须|互相|同步|提前|"
    "一律|全部|优先|及时|逐[一个项户件]|谁的|[到至成]\\d|起来|下来|上去|一[个件条户处项]一[个件条户处项]|牵头|负责|前(?!的)[^，]{1,4}$"
)
"""What a clause has and a noun phrase has not: an order, a negation, an adverb, what came of it."""
_NO_CLAUSE = re.compile(
    "不(?:动产|锈钢|良|同|合格|规范|文明|合理|良率)|要(?:素|件|害|道|点)|应(?:急|用|届|收)|得(?:分)|最(?:美|后)"
)
"""Words in which those characters tell nothing."""


class Said(NamedTuple):
    """What was said besides the name, as sentences: of the work itself, of other work, of how things are."""

    work: str
    along: str
    state: str


def said_of(remark: Remark, order: str = "", name: str = "") -> Said:
    """What was said besides the name, as sentences by what they speak of, for a treatment to place them.

    `order` is the priority as verb and object, `name` as a noun: its subject where it is not clear without.
    """
    parts = list(_parts(remark))
    first = next(iter(parts), None)
    # An order that was typed with its subject has it, and so has a clause that stands as it was typed.
    has_subject = bool(remark.order) and not remark.asides
    if first and order and first.kind is Kind.WORK and not has_subject and first.text != f"{remark.rest}。":
        # 请同学当监督员，每月进一次后厨 goes on as it began.
        said = first.text.removeprefix("要") if first.text.startswith("要每") else first.text
        parts[0] = Part(f"{name if name and said.startswith(_OF_NAME) else order}，{said}")

    def told(*kinds: Kind) -> str:
        return "".join(one.text for one in parts if one.kind in kinds)

    return Said(told(Kind.WORK, Kind.QUESTION), told(Kind.ALONG), told(Kind.STATE))


def _orders(text: str) -> bool:
    return any(form.search(text) for form in (FORBIDS, MUST, OUGHT))


def _parts(remark: Remark) -> Iterator[Part]:
    for aside in remark.asides:
        behind_name = "包括{}" if aside.endswith("等") else "主要涉及{}" if "、" in aside else "重点是{}"
        yield _part(aside, Part(behind_name))
    if remark.order:
        yield _of_time(f"{_written(remark.order)}。")
    if remark.rest:
        lead = Part("重点是{}") if remark.stressed else _along(remark)
        said = _part(remark.rest, lead, stressed=remark.stressed, of_ill=remark.of_ill)
        behind = "".join(f"，{_aside_of_rest(one)}" for one in remark.rest_asides)
        yield said._replace(text=f"{said.text.rstrip('。')}{behind}。")


def _along(remark: Remark) -> Part:
    """What leads in another thing that was named beside the priority by a mere comma."""
    thing = remark.rest
    if _TO_SOLVE.search(thing):
        behind = "" if thing.endswith(("问题", "难题")) else "的问题"
        return Part(f"{ALONG}要解决{{}}{behind}", Kind.ALONG)
    frames = take_apart(thing).frames
    # What no table governs is brought about where it is told by a verb.
    ungoverned = frames in (NOUN_FRAMES, CLAUSE_FRAMES)
    if remark.of_ill and (ungoverned or frames[0].startswith(("牢记", "做到"))):
        return Part(f"{APART}{{}}", Kind.STATE)  # 砖厂异味扰民，群众半夜打12345
    if ungoverned and any(tag == "v" for _, tag in words.tagged(thing)):
        return Part("要做到{}")
    return Part(f"{ALONG}要{_ordered(thing)}", Kind.ALONG)


def _ordered(thing: str) -> str:
    """The template that orders a thing by the verb that governs it; {} stands for the thing."""
    return take_apart(thing).frames[0].replace("…", "{}")


def _written(said: str) -> str:
    """Words of the mouth as they are written: 别写成流水账 → 不能写成流水账."""
    said = re.sub("互相等$", "互相等待", said.replace("别成了", "不能成为"))
    said = re.sub("(?<=一[个件条]一[个件条])销$", "销号", said)
    return _MUST_NOT.sub("不能", said)


def _aside_of_rest(aside: str) -> str:
    lead = "重点是{}" if "、" in aside else f"要{_ordered(aside)}"
    return _part(aside, Part(lead)).text.rstrip("。")


def _part(said: str, lead: Part, *, stressed: bool = False, of_ill: bool = False) -> Part:
    """What was said as a sentence; what is neither one already nor of a known form stands behind `lead`."""
    bare = _written(said.rstrip("。；，"))
    if form := _form_of(bare):
        return form._replace(text=form.text.format(bare))
    if _IN_RANGE.match(bare):
        return Part(f"范围包括{_LED_IN.sub('', bare)}。")
    if _STRESSED.match(bare):
        lead = Part("重点是{}")
    bare = _LED_IN.sub("", bare)
    return _clause(bare, stressed=stressed, of_ill=of_ill) or _noun_phrase(bare, lead)


def _clause(bare: str, *, stressed: bool, of_ill: bool) -> Part | None:
    """What was said as a clause; nothing for a noun phrase."""
    if _FIGURE_FIRST.match(bare) and "，" in bare:
        figure, _, rest = bare.partition("，")
        return Part(f"涉及{figure}，{_as_order(rest)}。")
    if as_it_stands := _as_it_stands(bare):
        return _of_time(as_it_stands)
    if state := _state(bare):
        return Part(state, Kind.STATE)
    if of_ill and _SOMEBODY.match(bare) and not _orders(bare):
        return Part(f"{APART}还有{bare}的情况。", Kind.STATE)
    if not is_clause(bare):
        return None
    order = _as_order(bare)
    bring_about = stressed and order == bare and "要" not in bare
    return _of_time(f"要做到{bare}。" if bring_about else f"{order}。")


def _noun_phrase(bare: str, lead: Part) -> Part:
    """What was said as a noun phrase, with a sentence put around it."""
    if lead.text == "重点是{}" and WRONG.search(bare):
        lead = Part("重点是整治{}")
    if form := next((form for pattern, form in _NOUN_FORMS if pattern.fullmatch(bare)), None):
        return form._replace(text=form.text.format(bare))
    return lead._replace(text=f"{lead.text.format(bare)}。")


def _of_time(sentence: str) -> Part:
    """A sentence that begins with a time tells how things are or were then, unless it orders something."""
    told = _WHEN.match(sentence) is not None and not _orders(sentence)
    return Part(sentence, Kind.STATE if told else Kind.WORK)


def _form_of(bare: str) -> Part | None:
    """What a figure, a question or a change is put into; nothing for anything else."""
    found = next((form for pattern, form in _FORMS if pattern.fullmatch(bare)), None)
    return found or (_ASKED if QUESTION.search(bare) else None)


def _as_it_stands(bare: str) -> str:
    """An order in full as the sentence it is; empty for anything else."""
    orders = MUST.search(bare) or (FORBIDS.match(bare) and not _KEPT_TO.search(bare))
    return f"{bare}。" if orders and not bare.startswith("谁") else ""


def _state(clause: str) -> str:
    """How things are, as a sentence; empty for anything else."""
    if _orders(clause):
        return ""
    told = _STATE.search(IN_QUOTES.sub("", clause)) is not None and not clause.startswith("又")
    if "目前" in clause or (told and _WHEN.match(clause)):
        return f"{clause}。"
    difficult = is_difficulty(clause) and take_apart(clause).frames[0].startswith(("解决", "破解", "整治"))
    if difficult and _HOW_MANY.search(clause):
        return f"{APART}还有{clause}。"
    if (told and not _LEFT_UNDONE.search(clause)) or (difficult and "，" in clause):
        return f"{APART}{clause}。"
    return f"{APART}还存在{clause}的问题。" if difficult else ""


def _as_order(clause: str) -> str:
    """A clause as the order it is: 搞一个分拣中心 → 要搞一个分拣中心, 专用线同步建 → 专用线要同步建."""
    if _SAYS_MUST.search(clause):
        return clause
    if _SLOGAN.match(clause) or _KEPT_TO.search(clause):
        return f"要做到{clause}"
    if how := _HOW.search(clause):
        return f"{clause[: how.start()]}要{clause[how.start() :]}"
    return f"要{clause}" if _VERB_FIRST.match(clause) or take_apart(clause).verb else clause


def is_clause(text: str) -> bool:
    """Whether a text can be said as a sentence: it orders, denies, or tells what is done or came of it."""
    plain = _NO_CLAUSE.sub("", text)
    return _CLAUSE.search(plain) is not None or any(
        take_apart(one).verb for one in text.split("，") if "、" not in one
    )
