"""slots.toml -> Slot: what each slot asks, of whom, and whether it may stay open."""

from __future__ import annotations

from typing import Any

from drafter.errors import Fault
from drafter.library.tables import Table
from drafter.model.content import Slot, SlotKind

KEYS = ("question", "kind", "example", "supplier", "suggest", "may_stay_open")


def read_slots(data: dict[str, Any], source: str) -> tuple[tuple[Slot, ...], tuple[Fault, ...]]:
    """The slots of one file; each table is named after its slot."""
    faults: list[Fault] = []
    slots = []
    for name, value in data.items():
        if not isinstance(value, dict):
            faults.append(Fault(source, name, "应当是一张表", f'请写成 ["{name}"]'))
            continue
        slots.append(_slot(name, Table(value, source, name, faults, KEYS)))
    return tuple(slots), tuple(faults)


def _slot(name: str, table: Table) -> Slot:
    if not name.isidentifier():
        table.fault("", "空位的名称只能用汉字、字母、数字", "请去掉空格和标点")
    stay = "may_stay_open" not in table.data or table.flag("may_stay_open")
    return Slot(
        name=name,
        question=table.text("question", required=True),
        kind=table.choice("kind", SlotKind) or SlotKind.TEXT,
        example=table.text("example", required=True),
        supplier=table.text("supplier", required=True),
        suggest=table.text("suggest"),
        may_stay_open=stay,
    )
