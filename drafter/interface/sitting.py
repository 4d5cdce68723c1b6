"""A sitting at the terminal: interview -> draft -> Word; to be interrupted and gone on with at any point."""

from __future__ import annotations

import pydoc
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from drafter import drafting
from drafter.desk.store import Store
from drafter.drafting import Draft
from drafter.errors import DrafterError, refuse
from drafter.interface import reports
from drafter.interface.building import file_name, read_file, save
from drafter.interface.places import home, how_to_resume, library
from drafter.interface.prompts import Interrupted, Move, Remark, Screen, Terminal
from drafter.interface.sheets import filled_in, read_sheet, save_sheet
from drafter.model.answers import Origin
from drafter.model.desk import Desk, DraftState
from drafter.model.shelf import Library

SEED = "_seed"
"""The key under which the desk keeps which wording of a draft is the chosen one."""

FRESH = ("新", "x")
ANOTHER, BEFORE = ("换", "换一种写法", "h"), ("退", "退回上一种写法", "t")
SAVE = ("存", "保存", "s")
SHEET, FILL = ("清", "清单", "写待补事实清单", "q"), "填"
WHOLE, CHANGE = ("看", "看全文", "k"), ("改", "改回答", "g")


def start() -> None:
    """`drafter` alone: go on with what is unfinished if the person wants to, else a new draft."""
    _need_terminal()
    with Store(home()) as desk:
        unfinished = [one for one in desk.drafts() if one.state is not DraftState.DONE]
        if unfinished and _goes_on(unfinished[0].title):
            _sit(desk, unfinished[0].id)
        else:
            _sit(desk, desk.new_draft())


def new_draft(*, meeting: str | None, answers: str | None) -> None:
    """A new draft; what the command line gives already is not asked again."""
    given = _given(meeting, answers)
    _need_terminal()
    with Store(home()) as desk:
        draft_id = desk.new_draft()
        for key, value in given.items():
            desk.put_answer(draft_id, key, value, Origin.TYPED)
        _sit(desk, draft_id)


def resume_draft(wanted: str | None) -> None:
    """Go on with a draft: the number given, else the one touched last."""
    _need_terminal()
    with Store(home()) as desk:
        drafts = desk.drafts()
        if not drafts:
            raise refuse("", "还没有写过稿子", "运行 drafter 新写一份")
        if wanted is None:
            chosen = next((one for one in drafts if one.state is not DraftState.DONE), drafts[0])
        else:
            found = [one for one in drafts if str(one.id) == wanted.strip()]
            if not found:
                known = "、".join(f"{one.id}（{one.title or '未命名'}）" for one in drafts[:5])
                raise refuse("", f"没有编号是“{wanted}”的稿子", f"最近的有：{known}")
            chosen = found[0]
        _sit(desk, chosen.id)


def _need_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise refuse("", "这里不是终端，没法提问", "请在终端窗口里运行，或者用 drafter build 答案文件.toml")


def _given(meeting: str | None, answers: str | None) -> dict[str, Any]:
    shelves = library()
    given: dict[str, Any] = {}
    if answers:
        data = read_file(answers)
        drafting.answers_from_file(data, answers, shelves)  # refuses a faulty file before anything is asked
        given = drafting.raw_answers_from_file(data, answers)
    if meeting:
        given["meeting_type"] = drafting.meeting_type(meeting, shelves)
    return given


def _goes_on(title: str) -> bool:
    name = f"“{title}”" if title else "上次的稿子"
    screen = Screen(
        step="",
        title=f"{name}还没有写完，接着写吗？",
        help="直接回车，接着写；打“新”再回车，另写一份",
        remark=_fresh_or_not,
    )
    try:
        _, typed = Terminal().ask(screen)
    except Interrupted:
        raise KeyboardInterrupt from None
    return not typed.strip()


def _fresh_or_not(typed: str) -> Remark:
    if typed.strip() in FRESH:
        return Remark("另写一份")
    return Remark("请直接回车，或者打“新”", wrong=True) if typed.strip() else Remark("接着写")


def _sit(desk: Desk, draft_id: int) -> None:
    from drafter.interface import interview

    shelves = library()
    try:
        while True:
            raw = interview.run(shelves, desk, draft_id, today=date.today())
            if _finish(desk, draft_id, raw, shelves):
                return
    except Interrupted:
        raise KeyboardInterrupt from None


def _finish(desk: Desk, draft_id: int, raw: Mapping[str, Any], shelves: Library) -> bool:
    """Draft, show, and save when the person says so; False to go back to the answers."""
    terminal = Terminal()
    try:
        answers = drafting.answers_from_interview(raw, shelves)
    except DrafterError as error:
        for fault in error.faults:
            terminal.say(str(fault), "wrong")
        return False
    stored = desk.answers(draft_id).get(SEED)
    seed = stored.value if stored and isinstance(stored.value, int) else 0
    key = drafting.speech_key(answers)
    while True:
        try:
            shown = filled_in(answers, desk, draft_id, shelves)
            draft = drafting.draft(answers, shelves, seed=seed, used=desk.used_before(key), shown=shown)
        except DrafterError as error:
            terminal.say(str(error), "wrong")
            return False
        _show(terminal, draft)
        target = file_name(draft)
        move, typed = terminal.ask(_offer(target))
        word = typed.strip()
        if move is Move.BACK or word in CHANGE:
            return False
        if word in ANOTHER or word in BEFORE:
            seed = max(0, seed + (1 if word in ANOTHER else -1))
            desk.put_answer(draft_id, SEED, seed, Origin.TYPED)
        elif _step_aside(terminal, desk, draft_id, draft, shelves, word):
            continue
        elif _saved(terminal, desk, draft_id, draft, target if word in ("", *SAVE) else word):
            desk.served(key, drafting.phrases_of(draft), draft_id)
            return True


def _step_aside(
    terminal: Terminal, desk: Desk, draft_id: int, draft: Draft, shelves: Library, word: str
) -> bool:
    """Whether a word asked for something that leaves the draft where it is, and was done."""
    if word in WHOLE:
        pydoc.pager(drafting.text_file(draft).decode())
    elif word in SHEET:
        save_sheet(terminal, desk, draft_id, draft, shelves)
    elif word.startswith(FILL):
        read_sheet(terminal, desk, draft_id, word.removeprefix(FILL).strip())
    else:
        return False
    return True


_HELP = (
    "打“换”换一种写法，“退”退回上一种，“看”看全文，“改”回去改回答，“清”写待补事实清单，"
    "“填 文件名”读回填好的清单；也可以打一个 .docx 文件名，存成别的名字"
)


def _offer(target: str) -> Screen:
    return Screen(
        step="稿子写好了",
        title=f"直接回车，存成“{target}”",
        help=_HELP,
        remark=lambda typed: _remark(typed.strip(), target),
    )


def _remark(word: str, target: str) -> Remark:
    """What a word means; a word that is neither an order nor a file's name is not taken for one."""
    orders = (*SAVE, *ANOTHER, *BEFORE, *WHOLE, *CHANGE, *SHEET)
    if word and word not in orders and not word.startswith(FILL) and not word.lower().endswith(".docx"):
        return Remark("没听懂；要另起文件名，请写到 .docx 为止", wrong=True)
    return Remark(_meant("" if word in SAVE else word, target))


def _meant(word: str, target: str) -> str:
    for words in (ANOTHER, BEFORE, WHOLE, CHANGE):
        if word in words:
            return words[1]
    if word in SHEET:
        return SHEET[2]
    if word.startswith(FILL):
        return f"读回填好的清单 {word.removeprefix(FILL).strip()}"
    return f"存成 {Path(_with_suffix(word or target)).absolute()}"


def _with_suffix(name: str) -> str:
    return name if name.lower().endswith(".docx") else f"{name}.docx"


def _show(terminal: Terminal, draft: Draft) -> None:
    terminal.say("")
    terminal.say(drafting.title_of(draft.manuscript), "title")
    for line in reports.outline_lines(draft.manuscript):
        terminal.say(line)
    terminal.say("")
    for line in reports.summary_lines(draft):
        terminal.say(line)
    for line in reports.note_lines(draft):
        terminal.say(line, "wrong")


def _saved(terminal: Terminal, desk: Desk, draft_id: int, draft: Draft, name: str) -> bool:
    try:
        path = save(Path(_with_suffix(name)).expanduser(), drafting.word_file(draft), desk, draft_id)
    except DrafterError as error:
        for fault in error.faults:
            terminal.say(str(fault), "wrong")
        return False
    desk.set_state(draft_id, DraftState.DONE)
    terminal.say(f"已写好：{path.absolute()}", "good")
    terminal.say(f"以后要改，运行 {how_to_resume(draft_id)}。")
    return True
