"""The fact sheet at the terminal: written for the departments, read back when they have filled it in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from drafter import factsheet
from drafter.drafting import Draft
from drafter.errors import DrafterError
from drafter.interface.building import file_name, read_file, save
from drafter.interface.prompts import Terminal
from drafter.model.answers import Answers, Origin
from drafter.model.desk import Desk
from drafter.model.shelf import Library

FILLED = "_filled"
"""The key under which the desk keeps what departments have filled in."""


def save_sheet(terminal: Terminal, desk: Desk, draft_id: int, draft: Draft, shelves: Library) -> None:
    """Write the fact sheet beside where the manuscript goes."""
    if not draft.open_facts:
        terminal.say("这篇稿子没有要补的事实，不用写清单。")
        return
    target = Path(file_name(draft)).with_suffix("")
    target = target.with_name(f"{target.name}-待补事实.docx")
    try:
        path = save(target, factsheet.sheet_file(draft, shelves, target.name), desk, draft_id)
    except DrafterError as error:
        _say_faults(terminal, error)
        return
    terminal.say(f"清单写好了：{path.absolute()}", "good")
    terminal.say(f"各单位填好以后，打“填 {path.name}”读回来。")


def read_sheet(terminal: Terminal, desk: Desk, draft_id: int, name: str) -> None:
    """Keep what a filled-in sheet says; it is on the desk before anything is shown."""
    if not name:
        terminal.say("请在“填”后面写上清单的文件名，如：填 清单.docx", "wrong")
        return
    try:
        values = factsheet.read_sheet(read_file(name), name)
    except DrafterError as error:
        _say_faults(terminal, error)
        return
    if values:
        desk.put_answer(draft_id, FILLED, {**kept(desk, draft_id), **values}, Origin.TYPED)
    terminal.say(
        f"读回{len(values)}处事实。" if values else "清单里还没有填写。", "good" if values else "wrong"
    )


def kept(desk: Desk, draft_id: int) -> dict[str, str]:
    """What departments have filled in for a draft so far, by key."""
    stored = desk.answers(draft_id).get(FILLED)
    found = stored.value if stored else {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, Mapping) else {}


def filled_in(answers: Answers, desk: Desk, draft_id: int, shelves: Library) -> Answers:
    """The answers with what departments have filled in."""
    told, _ = factsheet.with_facts(answers, kept(desk, draft_id), shelves, "清单")
    return told


def _say_faults(terminal: Terminal, error: DrafterError) -> None:
    for fault in error.faults:
        terminal.say(str(fault), "wrong")
