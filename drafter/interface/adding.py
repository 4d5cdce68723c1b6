"""`drafter bank add`: one phrase of the person's own, asked for field by field, near-duplicates shown."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from drafter import catalogue
from drafter.desk.files import write_file
from drafter.desk.store import Store
from drafter.errors import refuse
from drafter.interface.completion import Choice
from drafter.interface.places import home, library
from drafter.interface.prompts import Interrupted, Move, Remark, Screen, Terminal
from drafter.interface.shelving import shown
from drafter.library.writing import NewPhrase
from drafter.model.clean import clean_line
from drafter.model.content import NEEDS_CUES, NEEDS_HEADING, Role
from drafter.model.shelf import Library

STEPS = 6
CLOSE = 60
"""Likeness (0–100) from which a phrase that stands on the shelf already is shown."""


def add_phrase() -> None:
    """Ask for a phrase and write it to a file of its own on the person's shelf."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise refuse("", "这里不是终端，没法提问", "请在终端窗口里运行，或者直接在 phrasebank 文件夹里添文件")
    shelves = library()
    terminal = Terminal()
    try:
        fields = _ask(terminal, shelves)
    except Interrupted:
        raise KeyboardInterrupt from None
    if fields is None:
        terminal.say("没有添加。")
        return
    with Store(home()) as desk:
        path = write_file(_free_name(), catalogue.phrase_file(fields), desk)
    terminal.say(f"已添到个人短语库：{path}", "good")


def _ask(terminal: Terminal, shelves: Library) -> NewPhrase | None:
    """The fields of the phrase, or None where the person thinks better of it."""
    roles = [Choice(role.value) for role in Role if role is not Role.TASK]
    role = _choose(terminal, 1, "这条短语放在讲话的哪个位置（角色）？", roles, fresh=False)
    topics = [Choice(topic.name, topic.aliases) for topic in shelves.topics.values()]
    topic = _choose(terminal, 2, "属于哪个主题？没有合适的，打一个新的名称", topics, fresh=True)
    text = _line(terminal, 3, "正文（一段话，以句号收尾；事实用 {{ 空位 }}）", required=True)
    headings = _lines(terminal, 4, "小标题，一行一个，空行结束", required=Role(role) in NEEDS_HEADING)
    items = _lines(terminal, 5, "分项，一行一项，以句号收尾，空行结束；没有就直接回车", required=False)
    needs = Role(role) in NEEDS_CUES
    cues = _lines(terminal, 6, "用在什么情形（词），一行一个，空行结束；没有就直接回车", required=needs)
    fields = NewPhrase(_new_id(shelves), role, topic, text, headings, items, cues)
    faults = catalogue.check_new_phrase(fields, shelves)
    for fault in faults:
        terminal.say(str(fault), "wrong")
    alike = catalogue.phrases_like(fields, shelves, CLOSE)
    for phrase, ratio in alike:
        terminal.say(f"库里有一条相近（{ratio:.0f}分）：{phrase.id}　{shown(phrase.text)[:60]}…")
    if faults:
        return None
    screen = Screen("", "直接回车，添进个人短语库；打“不”再回车，不添", remark=_yes_or_no)
    move, typed = terminal.ask(screen)
    return fields if move is Move.CONFIRM and not typed.strip() else None


def _yes_or_no(typed: str) -> Remark:
    if not typed.strip():
        return Remark("添加")
    return (
        Remark("不添")
        if typed.strip() in ("不", "不添", "n")
        else Remark("请直接回车，或者打“不”", wrong=True)
    )


def _choose(terminal: Terminal, step: int, title: str, choices: list[Choice], *, fresh: bool) -> str:
    names = [choice.name for choice in choices]

    def remark(typed: str) -> Remark:
        word = clean_line(typed).text
        if word in names:
            return Remark(word)
        if fresh and word:
            return Remark(f"新主题：{word}")
        return Remark("请选一项：按 ↓ 键挑选，再按回车", wrong=True)

    screen = Screen(f"第 {step} 步，共 {STEPS} 步", title, remark=remark, choices=tuple(choices))
    return clean_line(terminal.ask(screen)[1]).text


def _line(terminal: Terminal, step: int, title: str, *, required: bool) -> str:
    def remark(typed: str) -> Remark:
        return Remark("请写上", wrong=True) if required and not clean_line(typed).text else Remark("")

    screen = Screen(f"第 {step} 步，共 {STEPS} 步", title, remark=remark)
    return clean_line(terminal.ask(screen)[1]).text


def _lines(terminal: Terminal, step: int, title: str, *, required: bool) -> tuple[str, ...]:
    found: list[str] = []
    while True:
        line = _line(terminal, step, title, required=required and not found)
        if not line:
            return tuple(found)
        found.append(line)
        terminal.say(f"{len(found)}. {line}")


def _new_id(shelves: Library) -> str:
    today = f"own-{date.today():%Y%m%d}"
    return next(one for n in range(1, 10_000) if not shelves.phrase(one := f"{today}-{n}"))


def _free_name() -> Path:
    folder = home() / "phrasebank"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    today = f"own-{date.today():%Y%m%d}"
    return next(path for n in range(1, 10_000) if not (path := folder / f"{today}-{n}.toml").exists())
