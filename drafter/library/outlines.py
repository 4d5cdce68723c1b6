"""One outline file -> Outline, with its variants, sections and parts."""

from __future__ import annotations

import re
from typing import Any

from drafter.errors import Fault
from drafter.library.phrases import check_slots
from drafter.library.tables import Table
from drafter.library.templates import examine
from drafter.model.content import Outline, PartForm, PartPlan, PartSource, Role, SectionPlan, Variant
from drafter.model.numbering import LADDER, MarkerStyle

KEYS = (
    "id", "name", "aliases", "minutes", "characters", "salutation", "title", "opening", "closing",
    "markers", "run_in", "tone", "facts", "asks", "opens", "notes", "variant",
)  # fmt: skip
VARIANT_KEYS = ("id", "name", "summary", "minutes", "characters", "numbered", "headings", "section")
SECTION_KEYS = ("role", "share", "parts")
FULL_FORMS = (PartForm.POINTS, PartForm.BUNDLE)
PRIORITY_ROLE_NAMES = ("举措", "成绩", "经验", "问题", "通报", "表态")
PART_KEYS = ("role", "form", "from", "count", "share", "known")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_outline(
    data: dict[str, Any], source: str, shelf: str, slots: frozenset[str]
) -> tuple[Outline | None, tuple[Fault, ...]]:
    """The outline of a file and every fault in it; None where it cannot be used."""
    faults: list[Fault] = []
    top = Table(data, source, "", faults, KEYS)
    shortest, longest = _range(top)
    outline = Outline(
        id=_checked_id(top),
        name=top.text("name", required=True),
        aliases=top.texts("aliases"),
        minutes=top.number("minutes", 1, 180) or 30,
        shortest=shortest,
        longest=longest,
        salutation=top.text("salutation", required=True),
        title=top.text("title", required=True),
        opening=_roles(top, "opening"),
        closing=_roles(top, "closing"),
        markers=_markers(top),
        variants=tuple(
            _variant(table, slots) for table in top.tables("variant", VARIANT_KEYS, required=True)
        ),
        run_in=top.flag("run_in"),
        tone=top.text("tone"),
        facts=top.text("facts"),
        asks="asks" not in top.data or top.flag("asks"),
        opens=top.flag("opens"),
        notes=top.texts("notes"),
        shelf=shelf,
    )
    check_slots(top, "title", examine(outline.title), slots)
    if outline.facts and outline.facts not in slots:
        top.fault("facts", f"空位“{outline.facts}”没有登记", "请在 slots.toml 里登记它")
    _check_unique(top, [variant.id for variant in outline.variants], "variant")
    return (None if faults else outline), tuple(faults)


def _checked_id(table: Table) -> str:
    found = table.text("id", required=True)
    if found and not _ID.fullmatch(found):
        table.fault("id", "只能用小写字母、数字和短横线", "请写成 dongyuan-bushu 这样")
    return found


def _check_unique(table: Table, ids: list[str], key: str) -> None:
    for repeated in sorted({one for one in ids if ids.count(one) > 1}):
        table.fault(key, f"有两个都叫“{repeated}”", "请改掉一个")


def _range(table: Table) -> tuple[int, int]:
    match table.data.get("characters"):
        case [int(low), int(high)] if 0 < low <= high:
            return low, high
    table.fault("characters", "应当是最短和最长两个字数", "请写成 [3500, 6000]")
    return 1, 1


def _roles(table: Table, key: str) -> tuple[Role, ...]:
    found = (table.member(key, value, Role) for value in table.texts(key, required=True))
    return tuple(role for role in found if role)


def _markers(table: Table) -> tuple[MarkerStyle, ...]:
    if "markers" not in table.data:
        return LADDER
    found = (table.member("markers", value, MarkerStyle) for value in table.texts("markers", required=True))
    return tuple(style for style in found if style)


def _variant(table: Table, slots: frozenset[str]) -> Variant:
    sections = tuple(_section(part) for part in table.tables("section", SECTION_KEYS, required=True))
    total = sum(section.share for section in sections)
    if sections and abs(total - 1) > 0.02:
        table.fault("section", f"各部分的 share 加起来是{total:.2f}", "应当等于 1")
    return Variant(
        id=_checked_id(table),
        name=table.text("name", required=True),
        summary=table.text("summary", required=True),
        headings=_heading_sets(table, len(sections), slots),
        sections=sections,
        numbered=_numbered(table),
        minutes=table.number("minutes", 1, 180) or 0.0,
        range=_range(table) if "characters" in table.data else None,
    )


def _numbered(table: Table) -> bool:
    return "numbered" not in table.data or table.flag("numbered")


def _heading_sets(table: Table, sections: int, slots: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    if "headings" not in table.data and not _numbered(table):
        return ()
    value = table.data.get("headings")
    if not isinstance(value, list) or not value or not all(isinstance(one, list) for one in value):
        table.fault("headings", "应当是几套标题", '请写成 [["……", "……"], ["……", "……"]]')
        return ()
    sets = []
    for n, one in enumerate(value, 1):
        key = f"headings[{n}]"
        if len(one) != sections or not all(isinstance(heading, str) and heading for heading in one):
            table.fault(key, f"这一套有{len(one)}个标题，部分有{sections}个", "个数要一样")
            continue
        for heading in one:
            uses = examine(heading)
            if uses.wrong:
                table.fault(key, uses.wrong)
            check_slots(table, key, uses, slots)
        sets.append(tuple(one))
    return tuple(sets)


def _section(table: Table) -> SectionPlan:
    return SectionPlan(
        role=table.choice("role", Role) or Role.TASK,
        share=table.number("share", 0.01, 1) or 0.0,
        parts=tuple(_part(part) for part in table.tables("parts", PART_KEYS, required=True)),
    )


def _part(table: Table) -> PartPlan:
    low, high = _count(table)
    source = table.choice("from", PartSource, PartSource.PHRASES) or PartSource.PHRASES
    form = table.choice("form", PartForm) or PartForm.PARAGRAPHS
    full = table.data.get("role", Role.MEASURE.value) == Role.MEASURE.value
    if source is PartSource.PRIORITIES and full and form not in FULL_FORMS:
        table.fault(
            "form", "几项重点只能排成 points 或 bundle", "或者换一个 role，如“成绩”，每项重点用一条短语"
        )
    if form is PartForm.BUNDLE and source is not PartSource.PRIORITIES:
        table.fault("from", "bundle 只能用于 priorities")
    if (form is PartForm.AGENDA) is not (table.data.get("role") == Role.AGENDA.value):
        table.fault("form", "agenda 和角色“议程”要一起用")
    default = Role.MEASURE if source is PartSource.PRIORITIES else None
    if source is PartSource.PRIORITIES and table.data.get("role") not in (None, *PRIORITY_ROLE_NAMES):
        table.fault("role", "这个角色不能一项重点一条", f"可以用的有：{'、'.join(PRIORITY_ROLE_NAMES)}")
    return PartPlan(
        role=table.choice("role", Role, default) or Role.MEASURE,
        form=form,
        source=source,
        low=low,
        high=high,
        share=table.number("share", 0, 1) or 0.0,
        known=table.flag("known"),
    )


def _count(table: Table) -> tuple[int, int]:
    match table.data.get("count", [1, 1]):
        case [int(low), int(high)] if 0 <= low <= high and high > 0:
            return low, high
    table.fault("count", "应当是最少和最多两个数", "请写成 [1, 3]")
    return 1, 1
