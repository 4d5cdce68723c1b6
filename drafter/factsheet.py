"""The fact sheet of a draft: every open fact as a row; the filled-in sheet back into the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from drafter.drafting import DEFAULT_PROFILE, Draft, OpenFact, title_of
from drafter.errors import refuse
from drafter.model import builtin
from drafter.model.answers import Answers
from drafter.model.content import Slot, SlotKind
from drafter.model.facts import KINDS, FactRow
from drafter.model.numerals import parse_date
from drafter.model.shelf import Library
from drafter.planning.values import PRIORITY_FIELDS, PROGRESS
from drafter.reading import fact_sheet as reading
from drafter.rendering import fact_sheet as rendering
from drafter.rendering.house_style import PROFILES

_OF_PRIORITY = re.compile(r"重点(\d+)·(.+)")
_OF_ANSWERS = {"讲话人": "speaker", "单位": "unit", "地区": "region"}
_EXAMPLES = {"讲话人": "姓名", "会议日期": "2026-11-23", PROGRESS: "已完成30处，占总数的六成"}
_KINDS = {"讲话人": SlotKind.NAME, "会议日期": SlotKind.DATE}


def fact_rows(draft: Draft, library: Library) -> tuple[FactRow, ...]:
    """One row for each fact that the draft asks for, however often it does, in printed order."""
    places: dict[str, list[str]] = {}
    first: dict[str, OpenFact] = {}
    for fact in draft.open_facts:
        first.setdefault(fact.key, fact)
        places.setdefault(fact.key, []).append(fact.where)
    return tuple(_row(fact, tuple(dict.fromkeys(places[key])), draft, library) for key, fact in first.items())


def _row(fact: OpenFact, where: tuple[str, ...], draft: Draft, library: Library) -> FactRow:
    slot = library.slots.get(fact.slot)
    name, question = fact.slot, fact.question
    if found := _OF_PRIORITY.fullmatch(fact.key):
        # 牵头单位 alone would not tell whose.
        priorities = draft.answers.priorities
        nth = int(found[1]) - 1
        whose = priorities[nth].text if nth < len(priorities) else draft.understood[nth].short
        name, question = found[2], f"“{whose}”：{question}"
    kind = slot.kind if slot else _KINDS.get(fact.slot, SlotKind.TEXT)
    example = slot.example if slot else _EXAMPLES.get(fact.key.rpartition("·")[2], "")
    return FactRow(fact.key, fact.supplier, name, question, KINDS[kind], where, example, fact.suggest)


def sheet_file(draft: Draft, library: Library, name: str, profile: str | None = None) -> bytes:
    """The fact sheet as a Word table, or as CSV where the file's name says so."""
    rows = fact_rows(draft, library)
    if name.lower().endswith(".csv"):
        return rendering.as_csv(rows)
    title = f"“{title_of(draft.manuscript)}”待补事实清单"
    return rendering.as_docx(title, rows, PROFILES[profile or DEFAULT_PROFILE])


def read_sheet(data: bytes, source: str) -> dict[str, str]:
    """What was filled in, by key; raises DrafterError for a file that is no fact sheet."""
    return reading.read(data, source)


def with_facts(
    answers: Answers, filled: Mapping[str, str], library: Library, source: str
) -> tuple[Answers, tuple[str, ...]]:
    """The answers with the facts of a filled-in sheet, which win; and what could not be used."""
    unused = []
    for key, value in filled.items():
        found = _OF_PRIORITY.fullmatch(key)
        if _NOT_TOLD.fullmatch(value):
            unused.append(f"{key}（“{value}”不是答案，仍作待补）")
        elif found and int(found[1]) <= len(answers.priorities) and _field(found[2]):
            answers = _with_priority(answers, int(found[1]) - 1, found[2], value)
        elif key == "会议日期":
            answers = replace(answers, date=_day(value, source))
        elif key in _OF_ANSWERS:
            field: dict[str, Any] = {_OF_ANSWERS[key]: value}
            answers = replace(answers, **field)
        elif key in library.slots and not _is_of_kind(value, library.slots[key]):
            unused.append(f"{key}（“{value}”不像{KINDS[library.slots[key].kind]}）")
        elif key in library.slots or key in builtin.FROM_ANSWERS:
            told = _with_unit(value, library.slots.get(key))
            answers = replace(answers, slots={**answers.slots, key: told})
        else:
            unused.append(key)
    return answers, tuple(unused)


_NOT_TOLD = re.compile("(?:待[定补填核报]|未定|没定|不详|不清楚|未知|暂无|暂缺|无|[?？/／—-]+|…+)[。.]?")
"""What somebody writes who has no answer yet: the fact stays open."""
_NUMBERS = frozenset({SlotKind.COUNT, SlotKind.PERCENTAGE, SlotKind.AMOUNT})
_NUMBER = re.compile("[0-9０-９一二两三四五六七八九十百千万亿半]")
_VAGUE = re.compile("[^0-9０-９]*(?:大半|多半|一些|一部分|一定|一般|万一|十分|百倍)[^0-9０-９]*")
"""Words that hold a numeral and tell no number: 一大半, 一些."""
_UNIT = re.compile(r"\d[\d.]*([^\d.]{1,3})")


def _is_of_kind(value: str, slot: Slot) -> bool:
    """Whether a value can be what a slot asks for: a department that answers 不掌握 has told no number."""
    return slot.kind not in _NUMBERS or bool(_NUMBER.search(value) and not _VAGUE.fullmatch(value))


def _with_unit(value: str, slot: Slot | None) -> str:
    """A bare number with the unit that the slot's example has, which its sentence needs: 17 → 17起."""
    unit = _UNIT.fullmatch(slot.example) if slot and slot.kind in _NUMBERS else None
    return f"{value}{unit[1]}" if unit and re.fullmatch(r"[\d.]+", value) else value


def _field(slot: str) -> str:
    return "facts" if slot == PROGRESS else PRIORITY_FIELDS.get(slot, "")


def _with_priority(answers: Answers, nth: int, slot: str, value: str) -> Answers:
    told = value.rstrip("。；，")
    field: dict[str, Any] = {_field(slot): (told,) if slot == PROGRESS else told}
    changed = replace(answers.priorities[nth], **field)
    return replace(answers, priorities=(*answers.priorities[:nth], changed, *answers.priorities[nth + 1 :]))


def _day(value: str, source: str) -> date:
    day = parse_date(value)
    if day is None:
        raise refuse(source, f"“{value}”不是一个真实的日期", "请写成 2026-11-23 这样", "会议日期")
    return day
