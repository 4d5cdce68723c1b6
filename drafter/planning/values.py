"""Slot values: what the answers say, what follows from them, and marks for what nobody supplied."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.lexicon.collocations import FIGURE
from drafter.model import builtin
from drafter.model.answers import Answers, Origin, Priority
from drafter.model.content import Slot
from drafter.model.manuscript import Span, SpanKind
from drafter.model.numerals import chinese, count, plan_period
from drafter.planning.duties import division_of_labour, leader_of
from drafter.planning.office import office_of, party_group_of
from drafter.planning.theme import theme_of, work_of

OFFICE, BUSINESS = "办公室", "业务科室"


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a slot: its text, where it came from, its kind of span; `key` as in `Span`."""

    text: str
    origin: Origin
    kind: SpanKind = SpanKind.VALUE
    key: str = ""

    @property
    def is_open(self) -> bool:
        """Whether this is a mark for something nobody supplied."""
        return self.origin is Origin.OPEN


def open_mark(name: str, supplier: str, suggest: str = "") -> Value:
    """The visible mark for a missing fact (【待补：…｜…】) or a decision (【待定：…，建议…】)."""
    if suggest:
        return Value(f"【待定：{name}，建议{suggest}】", Origin.OPEN, SpanKind.DECISION)
    return Value(f"【待补：{name}｜{supplier}】", Origin.OPEN, SpanKind.OPEN)


def as_span(name: str, value: Value) -> Span:
    """The span that prints a slot's value."""
    return Span(value.text, value.kind, name, value.key)


@dataclass(frozen=True, slots=True)
class Values:
    """Looks a slot up: computed values first, then the answers, else an open mark.

    `lengths` keeps what phrases measure when filled with these values, which is asked over and over.
    """

    computed: Mapping[str, Value]
    answered: Mapping[str, str]
    declared: Mapping[str, Slot]
    lengths: dict[tuple[str, int], int] = field(default_factory=dict, repr=False, compare=False)

    def get(self, name: str) -> Value:
        """The value of a slot; never fails, for what is not known becomes a mark."""
        if value := self.computed.get(name):
            return value
        if text := self.answered.get(name):
            return Value(text, Origin.TYPED)
        if slot := self.declared.get(name):
            return open_mark(slot.name, slot.supplier, slot.suggest)
        return open_mark(name, OFFICE)

    def knows(self, name: str) -> bool:
        """Whether a slot has a value that somebody supplied or that was computed."""
        value = self.get(name)
        return bool(value.text) and not value.is_open

    def with_values(self, more: Mapping[str, Value]) -> Values:
        """These values and some more, which win."""
        return Values({**self.computed, **more}, self.answered, self.declared)


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: 、 between plain ones; a 、 inside one needs 和 and ，outside."""
    if not any("、" in item for item in items):
        return "、".join(items)
    return "，".join(items[:-1]) + ("和" if len(items) > 1 else "") + items[-1]


def in_turn(orders: Sequence[str]) -> str:
    """Verb phrases one after the other: never 和 between them, which would tie a verb to the one before."""
    return ("，" if any(re.search("[、，]", one) for one in orders) else "、").join(orders)


def together(names: Sequence[str]) -> str:
    """Names of work as one noun: 、 between plain ones; where some are rows themselves they are counted.

    A row of two is no row any more with 和 in it: 当事人和律师宴请.
    """
    if len(names) < 2:
        return "".join(names).removesuffix("这件事")
    bare = [_OF_WORK.sub("", name) for name in names]
    # 加梯 is too short a name for a work, and beside 加梯工作 the others say it too.
    bare = bare if all(len(one) >= SHORTEST_NAME for one in bare) else [*names]
    plain = [_row_of_two(one.removesuffix("这件事")) for one in bare]
    if not any(re.search("[、，]", one) for one in plain):
        return "、".join(plain)
    return f"{'，'.join(plain[:-1])}，以及{plain[-1]}这{count(len(plain))}个方面"


def _row_of_two(name: str) -> str:
    """甲、乙 as 甲和乙, but not 甲、乙等问题, which are two of many."""
    return name if "等问题" in name else _ROW_OF_TWO.sub(r"\1和\2", name)


_OF_WORK = re.compile("(?:等(?:方面的)?工作|(?<=[^的])工作)$")
"""What a list of works need not say of each."""
SHORTEST_NAME = 3
"""Characters from which a name stands for a work without saying so."""
_ROW_OF_TWO = re.compile("^([^、和与及“”]*)、([^、和与及“”]*)$")


def base_values(
    answers: Answers,
    priorities: tuple[str, ...],
    slots: Mapping[str, Slot],
    names: tuple[str, ...] = (),
    problems: tuple[str, ...] = (),
) -> Values:
    """The values every paragraph may use: `priorities` as verbs and objects, `names` as nouns.

    `problems` are those of the names that call a problem by its name.
    """
    office = office_of(answers.unit, answers.region)
    theme = theme_of(answers)
    known = {
        "会议": (answers.meeting, "meeting"),
        "主题": (theme, "theme" if answers.theme else ""),
        "主题工作": (work_of(theme), ""),
        "单位": (answers.unit, "unit"),
        "简称": (office.short, ""),
        "地区": (office.region, "region" if answers.region else ""),
        "系统": (office.system, ""),
        "基层单位": (office.below, ""),
        "党组": (party_group_of(answers.unit, office.party_group, answers.post), ""),
        "精神列举": (listed([_as_spirit(one) for one in answers.spirit]), "spirit"),
        "重点列举": (in_turn(priorities), ""),
        "重点名称": (together(names or priorities), ""),
        builtin.PROBLEMS: (together(problems), ""),
    }
    if answers.date:
        year = answers.date.year
        known |= {"年份": (str(year), "date"), "上年": (str(year - 1), "")}
        known |= {"规划期": (f"“{plan_period(year)}”", "")}
    computed = {
        name: Value(text, answers.origin(field) if field else Origin.COMPUTED)
        for name, (text, field) in known.items()
        if text or name in builtin.OPTIONAL
    }
    typed = {name: text for name, text in answers.slots.items() if name not in computed}
    return Values(computed, typed, slots)


_MEETING = re.compile("(?:会|会议|大会|全会)$")


def _as_spirit(typed: str) -> str:
    """A meeting is carried out by its spirit: 全省现场推进会 → 全省现场推进会精神."""
    return f"{typed}精神" if _MEETING.search(typed) else typed


_DONE = re.compile("(作|宣读|通报|传达|播放|观看|介绍|汇报|讲|发|签订|颁发|表彰)了")


def agenda_values(base: Values, before: Sequence[str] = ()) -> tuple[Values, ...]:
    """For each item of the agenda the base values, its ordinal and its words; one open item if unanswered."""
    agenda = base.get(builtin.AGENDA)
    if agenda.is_open and before:
        # What a host tells of as done is what the host announces.
        agenda = Value("；".join(_DONE.sub(r"\1", event) for event in before), Origin.TYPED)
    items = [agenda.text] if agenda.is_open else re.split("；" if "；" in agenda.text else "、", agenda.text)
    return tuple(
        base.with_values(
            {
                "项次": Value(chinese(n), Origin.COMPUTED, SpanKind.COUNT),
                "议程项": Value(item.strip(" 。"), agenda.origin, agenda.kind),
            }
        )
        for n, item in enumerate((one for one in items if one.strip(" 。")), 1)
    )


PRIORITY_FIELDS = {"牵头单位": "owner", "完成时限": "deadline", "工作目标": "target", "工作对象": "object"}
"""The slots of a priority and the fields of `Priority` that answer them."""
_TELLS_WHAT = re.compile(r"[\d、，：；（(—]|等|和|及")
"""What tells that a priority says what it concerns: how many, which, a row of things."""
_COUNTED, _PLANNED = re.compile(r"\d+[个条处项件台]"), re.compile(r"(?:计划|目标|任务|要求)[^，；]*\d")
"""What tells what is to be reached: how many, a plan for the year."""
PROGRESS = "进展"
DIVISION = "分工"
"""Who leads and who helps, as a sentence; empty where one office alone was named."""


def fact_key(nth: int, slot: str) -> str:
    """The key of a fact of the nth priority (0-based): 重点2·牵头单位."""
    return f"重点{nth + 1}·{slot}"


def priority_values(base: Values, nth: int, priority: Priority, name: str, verb_object: str) -> Values:
    """The base values and those of one priority, the nth of the speech (0-based)."""
    mine = {"事项": Value(name, Origin.TYPED), "动宾": Value(verb_object, Origin.COMPUTED)}
    mine[DIVISION] = Value(division_of_labour(priority.owner), Origin.TYPED)
    priority = replace(priority, owner=leader_of(priority.owner))
    for slot, name_of_field in PRIORITY_FIELDS.items():
        if text := getattr(priority, name_of_field):
            text = _deadline(text) if slot == "完成时限" else text
            mine[slot] = Value(text, Origin.TYPED)
        elif _tells(slot, priority, name):
            mine[slot] = Value("", Origin.COMPUTED)
        else:
            mine[slot] = replace(_asked(base, slot, name, priority.owner), key=fact_key(nth, slot))
    if priority.facts:
        mine[PROGRESS] = Value("；".join(priority.facts), Origin.TYPED)
    else:
        mark = open_mark(f"{name}的进展", priority.owner or BUSINESS)
        mine[PROGRESS] = replace(mark, key=fact_key(nth, PROGRESS))
    return base.with_values(mine)


def _tells(slot: str, priority: Priority, name: str) -> bool:
    """Whether a priority says in other words what a slot asks: what it concerns, what is to be reached."""
    if slot == "工作对象":
        return bool(priority.facts or _TELLS_WHAT.search(priority.text))
    if slot != "工作目标":
        return False
    told = FIGURE.search(name.removesuffix("任务")) or _COUNTED.search(name)
    return bool(told) or any(map(_PLANNED.search, priority.facts))


def _deadline(text: str) -> str:
    """A deadline as a sentence can go on from it: 11月30日 → 11月30日前, 8月1日起 → 自8月1日起执行."""
    if text.endswith("起"):
        return f"自{text.removeprefix('自').removeprefix('从')}执行"
    return f"{text}前" if re.search(r"\d日$|底$", text) else text


def _asked(base: Values, slot: str, name: str, owner: str) -> Value:
    """The open mark for a slot of a priority; what the work concerns only its owner can tell."""
    return open_mark("具体对象", owner or BUSINESS) if slot == "工作对象" else base.get(slot)
