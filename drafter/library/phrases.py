"""One phrase file -> a topic and its phrases, templates checked against the declared slots."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from drafter.errors import Fault
from drafter.lexicon.kinds import KINDS
from drafter.library.tables import Table, nearest
from drafter.library.templates import Uses, examine
from drafter.model import builtin
from drafter.model.content import NEEDS_CUES, NEEDS_HEADING, Phrase, Role, Topic, Validity
from drafter.model.numbering import INLINE, MarkerStyle

FILE_KEYS = ("topic", "aliases", "cues", "results", "phrase")
KEYS = (
    "id", "role", "text", "headings", "items", "after", "series", "cues", "kinds", "levels", "tones",
    "meetings", "not_meetings", "unless", "valid", "supersedes",
)  # fmt: skip
LEVELS = ("省", "市", "县", "企业")
TONES = ("务实", "激励", "严肃", "商量")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_phrases(
    data: dict[str, Any], source: str, shelf: str, slots: Iterable[str]
) -> tuple[Topic, tuple[Phrase, ...], tuple[Fault, ...]]:
    """The topic of a file, its phrases, and every fault in it. Faulty phrases are left out."""
    faults: list[Fault] = []
    top = Table(data, source, "", faults, FILE_KEYS)
    topic = Topic(
        top.text("topic", required=True), top.texts("aliases"), top.texts("cues"), top.texts("results")
    )
    declared = frozenset(slots)
    phrases: list[Phrase] = []
    for table in top.tables("phrase", KEYS, required=True):
        before = len(faults)
        phrase = _phrase(table, topic.name, shelf, declared)
        if phrase and len(faults) == before:
            phrases.append(replace(phrase, position=len(phrases)))
    return topic, tuple(phrases), tuple(faults)


def _phrase(table: Table, topic: str, shelf: str, declared: frozenset[str]) -> Phrase | None:
    phrase_id = table.text("id", required=True)
    if phrase_id:
        table.place += f"（{phrase_id}）"
        if not _ID.fullmatch(phrase_id):
            table.fault("id", "只能用小写字母、数字和短横线", "请写成 ncgl-measure-four 这样")
    role = table.choice("role", Role)
    if role is Role.TASK:
        table.fault("role", "“任务”是提纲里部分的角色，短语不用", "请用立意、举措、要求或环节")
    phrase = Phrase(
        id=phrase_id,
        topic=topic,
        role=role or Role.OPENING,
        text=table.text("text", required=True),
        headings=table.texts("headings"),
        items=table.texts("items"),
        after=table.text("after"),
        series=_series(table),
        cues=table.texts("cues"),
        kinds=_subset(table, "kinds", KINDS),
        levels=_subset(table, "levels", LEVELS),
        tones=_subset(table, "tones", TONES),
        meetings=frozenset(table.texts("meetings")),
        not_meetings=frozenset(table.texts("not_meetings")),
        unless=table.texts("unless"),
        valid=_validity(table),
        supersedes=table.text("supersedes"),
        shelf=shelf,
    )
    if role:
        _check_shape(table, phrase)
    return _with_slots(table, phrase, declared)


def _series(table: Table) -> MarkerStyle:
    style = table.choice("series", MarkerStyle, MarkerStyle.IS)
    if style not in INLINE:
        table.fault("series", "分项序号只能是：一是、一要、首先、第一，")
    return style or MarkerStyle.IS


def _subset(table: Table, key: str, known: tuple[str, ...]) -> frozenset[str]:
    values = table.texts(key)
    for value in values:
        if value not in known:
            table.fault(key, f"没有“{value}”这一种", f"可以用的有：{'、'.join(known)}")
    return frozenset(values)


def _validity(table: Table) -> Validity:
    term = table.table("valid", ("from", "to"))
    start, end = term.day("from"), term.day("to")
    if start and end and end < start:
        term.fault("to", "止期早于起期")
    return Validity(start, end)


def _check_shape(table: Table, phrase: Phrase) -> None:
    if phrase.role in NEEDS_HEADING and not phrase.headings:
        table.fault("headings", f"角色“{phrase.role.value}”要有小标题", "请写两三个")
    if phrase.role in NEEDS_CUES and not phrase.cues:
        table.fault("cues", f"角色“{phrase.role.value}”要写用在什么情形")
    if phrase.role is Role.GOALS and not phrase.items:
        table.fault("items", f"角色“{phrase.role.value}”要有分项")
    if phrase.series is MarkerStyle.FIRSTLY and len(phrase.items) > 3:
        table.fault("items", "“首先、其次、再次”最多三项", "请减到三项，或者改用一是")
    _check_stops(table, phrase)


def _check_stops(table: Table, phrase: Phrase) -> None:
    texts = [("text", phrase.text), ("after", phrase.after)]
    texts += [(f"items[{n}]", item) for n, item in enumerate(phrase.items, 1)]
    for key, value in texts:
        if value and value[-1] not in "。！？：；”":
            table.fault(key, "末尾没有句号", "请补上标点")
    for n, heading in enumerate(phrase.headings, 1):
        if heading[-1] in "。，；：、！":
            table.fault(f"headings[{n}]", "小标题末尾不加标点", "请删去")


def _with_slots(table: Table, phrase: Phrase, declared: frozenset[str]) -> Phrase:
    printed: set[str] = set()
    tested: set[str] = set()
    for key, template in _templates(phrase):
        uses = examine(template)
        if uses.wrong:
            table.fault(key, uses.wrong)
        check_slots(table, key, uses, declared, _known_in(phrase.role))
        printed |= uses.printed
        tested |= uses.tested
    _check_counts(table, phrase, printed | tested)
    return replace(phrase, printed=frozenset(printed), tested=frozenset(tested))


def _check_counts(table: Table, phrase: Phrase, used: set[str]) -> None:
    if "点数" in used and phrase.role not in (Role.LEAD, Role.WRAP):
        table.fault("text", "空位“点数”只能用在引领、收束里", "请改用别的说法")
    if "项数" in used and not phrase.items and phrase.role is not Role.BUNDLE:
        table.fault("text", "用了空位“项数”，却没有分项", "请写上 items")


def _known_in(role: Role) -> frozenset[str]:
    """The built-in slots that only phrases of a role may use."""
    if role is Role.AGENDA:
        return builtin.OF_AGENDA
    return builtin.OF_PRIORITY if role in builtin.PRIORITY_ROLES else frozenset()


def _templates(phrase: Phrase) -> tuple[tuple[str, str], ...]:
    return (
        ("text", phrase.text),
        ("after", phrase.after),
        *((f"headings[{n}]", heading) for n, heading in enumerate(phrase.headings, 1)),
        *((f"items[{n}]", item) for n, item in enumerate(phrase.items, 1)),
    )


def check_slots(
    table: Table, key: str, uses: Uses, declared: frozenset[str], more: frozenset[str] = frozenset()
) -> None:
    """Note every slot of a template that nobody declared; `more` are built-in ones known only here."""
    known = declared | builtin.ALWAYS | more
    for name in sorted(uses.printed | uses.tested):
        if name in builtin.OF_PRIORITY - more:
            roles = "、".join(sorted(role.value for role in builtin.PRIORITY_ROLES))
            table.fault(key, f"空位“{name}”只能用在这些角色里：{roles}")
        elif name not in known:
            guess = nearest(name, known)
            hint = f"是不是“{guess}”？或者" if guess else "请"
            table.fault(key, f"空位“{name}”没有登记", f"{hint}在 slots.toml 里登记它")
