"""An answers file, or what an interview collected, -> Answers: one path for both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.errors import DrafterError, Fault
from drafter.library.tables import Table, did_you_mean, nearest, parse_toml
from drafter.model import builtin
from drafter.model.answers import PACE, Answers, Origin, Priority
from drafter.model.clean import clean_line
from drafter.model.content import Outline, Variant
from drafter.model.shelf import Library

KEYS = (
    "meeting_type", "variant", "meeting", "theme", "unit", "region", "speaker", "post", "date", "minutes",
    "characters", "pace", "audience", "before", "spirit", "tone", "priority", "slots",
)  # fmt: skip
PRIORITY_KEYS = ("text", "owner", "deadline", "target", "object", "facts", "weight")
MOST_PRIORITIES = 12
SHORTEST, LONGEST = 200, 60_000


def read_answers(data: bytes, source: str, library: Library) -> Answers:
    """The answers of a TOML file; raises DrafterError with every fault in it."""
    raw, faults = parse_toml(data, source)
    if faults:
        raise DrafterError(faults)
    return check_answers(raw, source, library)


def check_answers(
    raw: Mapping[str, Any], source: str, library: Library, origins: Mapping[str, Origin] | None = None
) -> Answers:
    """The answers in a raw mapping of the file's shape; raises DrafterError with every fault."""
    faults: list[Fault] = []
    table = Table(raw, source, "", faults, KEYS, forgiving=True)
    outline = find_outline(table, library)
    variant = find_variant(table, outline) if outline else None
    characters = table.number("characters", SHORTEST, LONGEST)
    answers = Answers(
        meeting_type=outline.id if outline else "",
        meeting=table.text("meeting", required=True),
        theme=table.text("theme"),
        variant=variant.id if variant else "",
        unit=table.text("unit"),
        region=table.text("region"),
        speaker=table.text("speaker"),
        post=table.text("post"),
        date=table.day("date"),
        minutes=table.number("minutes", 1, 180),
        characters=int(characters) if characters else None,
        pace=int(table.number("pace", 60, 400) or PACE),
        audience=table.text("audience"),
        before=tuple(item.rstrip("。；，") for item in table.texts("before")),
        spirit=table.texts("spirit"),
        tone=table.text("tone"),
        priorities=_priorities(table),
        slots=_slots(table, library),
        origins=dict(origins or {}),
    )
    if answers.minutes and answers.characters:
        table.fault("characters", "minutes 和 characters 同时写了", "只留一个")
    if faults:
        raise DrafterError(faults)
    return answers


def find_outline(table: Table, library: Library) -> Outline | None:
    """The outline whose name, alias or id was given; else a fault with the nearest names."""
    wanted = table.text("meeting_type", required=True)
    for outline in library.outlines.values():
        if wanted in (outline.id, outline.name, *outline.aliases):
            return outline
    if wanted:
        names = [outline.name for outline in library.outlines.values()]
        table.fault("meeting_type", f"没有“{wanted}”这种会议", did_you_mean(wanted, names))
    return None


def find_variant(table: Table, outline: Outline) -> Variant:
    """The variant whose name or id was given; the first where none was."""
    wanted = _dashes(table.text("variant"))
    for variant in outline.variants:
        if not wanted or wanted in (variant.id, _dashes(variant.name)):
            return variant
    names = [variant.name for variant in outline.variants]
    table.fault("variant", f"“{outline.name}”没有“{wanted}”这种写法", did_you_mean(wanted, names))
    return outline.variants[0]


def _dashes(text: str) -> str:
    # People type –, - or ── for the dash between the steps of a variant's name.
    for dash in ("–", "──", "——", "-", "－", "→"):
        text = text.replace(dash, "—")
    return text


def _priorities(table: Table) -> tuple[Priority, ...]:
    found: list[Priority] = []
    tables = table.tables("priority", PRIORITY_KEYS)
    if len(tables) > MOST_PRIORITIES:
        table.fault("priority", f"重点有{len(tables)}项，太多了", f"请合并到{MOST_PRIORITIES}项以内")
    for one in tables:
        priority = Priority(
            text=one.text("text", required=True).rstrip("。；，"),
            owner=one.text("owner"),
            deadline=one.text("deadline"),
            target=one.text("target").rstrip("。；，"),
            object=one.text("object").rstrip("。；，"),
            facts=tuple(fact.rstrip("。；，") for fact in one.texts("facts")),
            weight=round(one.number("weight", 1, 3) or 1),
        )
        if priority.text and any(priority.text == other.text for other in found):
            one.fault("text", f"重点“{priority.text}”写了两遍", "请删去一处")
        found.append(priority)
    return tuple(found)


def _slots(table: Table, library: Library) -> dict[str, str]:
    given = table.data.get("slots", {})
    if not isinstance(given, dict):
        table.fault("slots", "应当是一组“名称 = 值”", '请写成 [slots] 下面 "名称" = "值"')
        return {}
    values = {}
    for name, value in given.items():
        if name not in library.slots:
            guess = nearest(name, library.slots)
            hint = f"是不是“{guess}”？" if guess else "名称要和稿子里【待补：名称｜…】写的一样"
            table.fault(f"slots.{name}", "短语库里没有这个空位", hint)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            # The items of an agenda are taken apart again, and may themselves hold a 、.
            values[name] = clean_line(("；" if name == builtin.AGENDA else "、").join(value)).text
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            values[name] = clean_line(str(value)).text
        else:
            table.fault(f"slots.{name}", "应当是一段文字、一个数或一组文字")
    return {name: value for name, value in values.items() if value}
