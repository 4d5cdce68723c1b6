"""Slot values: what the answers say, what follows from them, and marks for what nobody supplied."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.model import builtin
from drafter.model.answers import Answers, Origin, Priority
from drafter.model.content import Slot
from drafter.model.manuscript import Span, SpanKind
from drafter.model.numerals import chinese, plan_period

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


@dataclass(frozen=True, slots=True)
class Office:
    """What a unit's name tells: level (省, 市, 县, 企业 or empty) and how it is spoken of."""

    level: str
    short: str
    system: str
    below: str
    party_group: str
    region: str


# 市场监管局 and 市政园林局 begin with no level; 县委办公室 and 市政府办公室 are no bureaus with a system.
_UNIT = re.compile(
    r"(?P<place>.*?)(?P<level>省|市(?![场政])|县|区|州)(?!委|政府|人民政府)(?P<stem>.+?)(?P<tail>局|厅|委员会|委|中心)$"
)
_PARTY = (
    (re.compile("管委会$|开发区|街道(办事处)?$"), "党工委"),
    (
        re.compile(
            "(镇|乡)(人民政府|政府)?$|医院$|大学$|学院$|学校$|中学$|小学$|公司$|集团|银行$|支行$|分行$"
        ),
        "党委",
    ),
)
"""What leads a unit that is no bureau: 党组 is what bureaus, courts and procuratorates have."""
_BELOW = {"省": "各市（州）", "市": "各县（市、区）", "州": "各县（市）"}
_LEVEL = {"省": "省", "市": "市", "州": "市", "县": "县", "区": "县"}


def office_of(unit: str, region: str) -> Office:
    """How the speaker's own unit, its system and what is below it are named in a speech."""
    if match := _UNIT.match(unit):
        return _bureau(unit, region or f"全{match['level']}", match)
    if "集团" in unit or unit.endswith("公司"):
        whole = "集团" if "集团" in unit else "公司"
        return Office("企业", whole, f"{whole}上下", "各所属单位", f"{whole}党委", region or f"全{whole}")
    if match := re.match(r".*?(?P<level>[省市县区州])(人民政府|政府|委)", unit):
        level = match["level"]
        below = {"省": "各市（州）", "市": "各县（市、区）"}.get(level, "各乡镇（街道）")
        group = f"{level}委、{level}政府"
        return Office(_LEVEL[level], unit, region or f"全{level}", below, group, region or f"全{level}")
    level = next((_LEVEL[c] for c in region if c in _LEVEL), "")
    # What is written for bureaus of a province, city or county does not suit a town or a street.
    level = "乡镇" if re.search("[镇乡](人民政府|政府)?$|街道(办事处)?$", unit) else level
    whole = region or unit
    return Office(level, unit, whole, "各单位", party_group_of(unit), region)


def party_group_of(unit: str, usual: str = "党组", post: str = "") -> str:
    """What a unit's party committee is called; the speaker's post knows best: a tax bureau has a 党委."""
    told = next((name for name in ("党工委", "党委", "党组") if name in post), "")
    found = next((group for ending, group in _PARTY if ending.search(unit)), usual)
    return found.replace("党组", told) if told else found


def _bureau(unit: str, region: str, match: re.Match[str]) -> Office:
    level, stem, tail = match["level"], match["stem"], match["tail"]
    kind = "局" if tail in ("局", "厅") else "部门"
    below = f"{_BELOW[level]}{stem}{kind}" if level in _BELOW else f"各乡镇（街道）和{tail[0]}属各单位"
    short = f"{level}{tail}" if tail in ("局", "厅") else unit
    group = f"{tail.removesuffix('员会')}党组"
    # A region that names the system already (全市税务系统) is the system.
    system = region if region.endswith("系统") else f"{region}{stem}系统"
    return Office(_LEVEL[level], short, system, below, group, region)


_OF_GOVERNMENT = re.compile("(人民政府|政府|管委会|管理委员会|办事处)$")


def titled(unit: str, post: str) -> str:
    """Unit and post as a title block prints them, what both say said once: 中共某县委 + 县委书记.

    A post of the party stands before the government's name: 镇人民政府 + 党委书记 → 镇党委书记.
    """
    if post.startswith(("党委", "党工委")) and _OF_GOVERNMENT.search(unit):
        return _OF_GOVERNMENT.sub("", unit) + post
    # 市交通运输局局长 keeps both 局; only a whole word is said twice, or 局 before 局党组.
    shared = next((n for n in range(len(post), 1, -1) if unit.endswith(post[:n])), 0)
    if shared and post == f"{unit[-shared:]}长":
        shared = 0  # 交警大队大队长
    if not shared and post[1:3] in ("党组", "党委") and unit.endswith(post[:1]):
        shared = 1
    return unit + post[shared:]


_WORDS_OF_MEETING = re.compile(
    r"(工作)?(专题|阶段|现场|电视电话|视频|系列|紧急)*"
    r"(动员|部署|推进|调度|总结|座谈|交流|表彰|启动|观摩|分析|暨)*(大会|会议|会|仪式)$"
)
_BEFORE_THEME = re.compile(
    r"^(\d{4}年(度)?)?(全[省市县区州镇乡街道院校行司系统集团公司]+)?(中小学|.{2,8}?系统)?(\d{4}年(度)?)?"
)
_BESIDES = re.compile("(?<=会)暨.*$|(?<=会议)暨.*$")
_TAKES_NO_WORK = re.compile(r"(行动|活动|攻坚|会战|战役|工程|计划|试点|运动|教育|工作)$")
_NO_THEME = re.compile(
    "第[一二三四五六七八九十百]+[届次]|代表$|迎新春|迎春|揭牌|开班|第[一二三四五六七八九十]+期|庆“|干部$|反馈$"
)
SHORT_THEME = 2
"""Characters of a theme to which 工作 stays: 水利 heads nothing, 水利工作 does."""


def theme_of(answers: Answers) -> str:
    """The theme without a final 工作; read off the meeting's name where it was not answered."""
    theme = answers.theme or _theme_of_meeting(answers)
    bare = theme.removesuffix("工作")
    return (bare if len(bare) > SHORT_THEME else theme) or answers.meeting


def _theme_of_meeting(answers: Answers) -> str:
    """What the name of the meeting tells, the unit, the year and the words for the meeting taken out."""
    place = _OF_GOVERNMENT.sub("", answers.unit)
    meeting = _BESIDES.sub("", answers.meeting).removeprefix(answers.unit).removeprefix(place or "\0")
    theme = _BEFORE_THEME.sub("", _WORDS_OF_MEETING.sub("", meeting))
    theme = theme[1:-1] if theme.startswith("（") and theme.endswith("）") else theme
    if len(theme) < SHORT_THEME or _NO_THEME.search(theme):
        return f"{_trade(answers.unit)}工作" if answers.unit else theme
    return theme if len(theme) > SHORT_THEME else f"{theme}工作"


def _trade(unit: str) -> str:
    """What a unit works on, as its name tells: 市妇联 → 妇联, 县人民政府 → 政府."""
    if "政府" in unit:
        return "政府"
    match = _UNIT.match(unit)
    bare = match["stem"] if match else re.sub("^.*?[省市县区州](?=..)", "", unit)
    return re.sub("(分|有限|集团有限|集团)?公司$", "", bare) or unit


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: 、 between plain ones; a 、 inside one needs 和 and ，outside."""
    if not any("、" in item for item in items):
        return "、".join(items)
    return "，".join(items[:-1]) + ("和" if len(items) > 1 else "") + items[-1]


def base_values(answers: Answers, priorities: tuple[str, ...], slots: Mapping[str, Slot]) -> Values:
    """The values every paragraph may use. `priorities` are their names as the opening lists them."""
    office = office_of(answers.unit, answers.region)
    theme = theme_of(answers)
    work = theme if _TAKES_NO_WORK.search(theme) else f"{theme}工作"
    known = {
        "会议": (answers.meeting, "meeting"),
        "主题": (theme, "theme" if answers.theme else ""),
        "主题工作": (work, ""),
        "单位": (answers.unit, "unit"),
        "简称": (office.short, ""),
        "地区": (office.region, "region" if answers.region else ""),
        "系统": (office.system, ""),
        "基层单位": (office.below, ""),
        "党组": (party_group_of(answers.unit, office.party_group, answers.post), ""),
        "精神列举": (listed(answers.spirit), "spirit"),
        "重点列举": (listed(priorities), ""),
    }
    if answers.date:
        year = answers.date.year
        known |= {"年份": (str(year), "date"), "上年": (str(year - 1), "")}
        known |= {"规划期": (f"“{plan_period(year)}”", "")}
    computed = {
        name: Value(text, answers.origin(field) if field else Origin.COMPUTED)
        for name, (text, field) in known.items()
        if text or name in ("精神列举", "重点列举")
    }
    typed = {name: text for name, text in answers.slots.items() if name not in computed}
    return Values(computed, typed, slots)


def agenda_values(base: Values) -> tuple[Values, ...]:
    """For each item of the agenda the base values, its ordinal and its words; one open item if unanswered."""
    agenda = base.get(builtin.AGENDA)
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
PROGRESS = "进展"


def fact_key(nth: int, slot: str) -> str:
    """The key of a fact of the nth priority (0-based): 重点2·牵头单位."""
    return f"重点{nth + 1}·{slot}"


def priority_values(base: Values, nth: int, priority: Priority, name: str, verb_object: str) -> Values:
    """The base values and those of one priority, the nth of the speech (0-based)."""
    mine = {"事项": Value(name, Origin.TYPED), "动宾": Value(verb_object, Origin.COMPUTED)}
    priority = replace(priority, owner=leader_of(priority.owner))
    for slot, name_of_field in PRIORITY_FIELDS.items():
        if text := getattr(priority, name_of_field):
            mine[slot] = Value(text, Origin.TYPED)
        elif slot == "工作对象" and re.search(r"\d", "".join((priority.text, *priority.facts))):
            mine[slot] = Value("", Origin.COMPUTED)  # who tells how many has told what
        else:
            mine[slot] = replace(_asked(base, slot, name, priority.owner), key=fact_key(nth, slot))
    if priority.facts:
        mine[PROGRESS] = Value("；".join(priority.facts), Origin.TYPED)
    else:
        mark = open_mark(f"{name}的进展", priority.owner or BUSINESS)
        mine[PROGRESS] = replace(mark, key=fact_key(nth, PROGRESS))
    return base.with_values(mine)


_LEADS = re.compile("(牵头|负责|主办|承办|，|；|请)")


def leader_of(owner: str) -> str:
    """Who leads, out of what was said of owners: 住建局牵头，通信管理部门配合 → 住建局."""
    lead = _LEADS.split(owner, maxsplit=1)[0]
    return lead if len(lead) > 1 else owner


def _asked(base: Values, slot: str, name: str, owner: str) -> Value:
    """The open mark for a slot of a priority; what the work concerns only its owner can tell."""
    return open_mark("具体对象", owner or BUSINESS) if slot == "工作对象" else base.get(slot)
