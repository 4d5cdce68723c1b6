"""`drafter build`: an answers file -> a manuscript, without a terminal."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from drafter import drafting, factsheet
from drafter.desk.files import write_file
from drafter.desk.store import Store
from drafter.drafting import Draft
from drafter.errors import DrafterError, refuse
from drafter.interface import reports
from drafter.interface.places import home, library
from drafter.model.answers import Answers
from drafter.model.desk import Ledger, Memory, SpeechKey, Written
from drafter.model.shelf import Library

LARGEST_ANSWERS = 1_000_000
MINUTES = (1, 180)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked `build` for."""

    output: str | None
    facts: str | None
    filled: str | None
    markdown: str | None
    profile: str | None
    seed: int
    minutes: float | None
    as_json: bool


def build_file(answers: str, wanted: Wanted) -> None:
    """Write the manuscript for an answers file and report what was written."""
    check_minutes(wanted.minutes)
    drafting.check_profile(wanted.profile)
    sheet = sheet_path(wanted.facts) if wanted.facts is not None else None
    shelves = library()
    told = drafting.answers_from_file(read_file(answers), answers, shelves)
    shown = _filled_in(told, wanted.filled, shelves)
    with _desk() as desk:
        used = desk.used_before(drafting.speech_key(told))
        draft = drafting.draft(
            told, shelves, seed=wanted.seed, minutes=wanted.minutes, used=used, shown=shown
        )
        target = word_path(wanted.output) if wanted.output is not None else Path(file_name(draft))
        written = [save(target, drafting.word_file(draft, wanted.profile), desk)]
        if sheet:
            written.append(
                save(sheet, factsheet.sheet_file(draft, shelves, sheet.name, wanted.profile), desk)
            )
        if wanted.markdown and wanted.markdown != "-":
            written.append(save(Path(wanted.markdown), drafting.markdown_file(draft), desk))
        desk.served(drafting.speech_key(told), drafting.phrases_of(draft), None)
    if wanted.as_json:
        print(json.dumps(reports.draft_json(draft, written), ensure_ascii=False, indent=1))
        return
    say = _printer(sys.stderr if wanted.markdown == "-" else sys.stdout)
    if wanted.markdown == "-":
        print(drafting.markdown_file(draft).decode(), end="")
    for line in reports.summary_lines(draft):
        say(line)
    for line in reports.note_lines(draft):
        print(line, file=sys.stderr)
    for path in written:
        say(f"已写好：{path}")


def check_minutes(minutes: float | None) -> None:
    """Refuse a length that no speech has."""
    if minutes is not None and not MINUTES[0] <= minutes <= MINUTES[1]:
        raise refuse("--minutes", f"应当是{MINUTES[0]}到{MINUTES[1]}之间的数")


def _filled_in(told: Answers, sheet: str | None, shelves: Library) -> Answers:
    """The answers with the facts of a filled-in fact sheet; says what it had no use for."""
    if sheet is None:
        return told
    values = factsheet.read_sheet(read_file(sheet), sheet)
    shown, unused = factsheet.with_facts(told, values, shelves, sheet)
    count = len(values) - len(unused)
    print(f"从 {sheet} 读回{count}处事实。" if count else f"{sheet} 里还没有填写。", file=sys.stderr)
    if unused:
        print(f"注意：没有填进去的有{len(unused)}处：{'、'.join(unused)}。", file=sys.stderr)
    return shown


def sheet_path(name: str) -> Path:
    """The path of a fact sheet the person named; refuses another kind of file."""
    path = Path(name).expanduser()
    if path.suffix.lower() not in (".docx", ".csv"):
        raise refuse("--facts", f"写不出“{path.name}”这种文件", "事实清单只能写成 .docx 或 .csv，请改文件名")
    return path


class _Papers(Ledger, Memory, Protocol):
    """What building needs of the desk."""


class _Forgetful:
    """Stands in for the desk where it cannot be reached: every file is somebody else's, nothing was said."""

    def written(self, path: Path) -> tuple[Written, ...]:
        return ()

    def writing(self, path: Path, sha256: str, draft_id: int | None) -> None:
        pass

    def wrote(self, path: Path, sha256: str) -> None:
        pass

    def used_before(self, speech: SpeechKey) -> dict[str, int]:
        return {}

    def served(self, speech: SpeechKey, phrases: Iterable[str], draft_id: int | None) -> None:
        pass


@contextlib.contextmanager
def _desk() -> Iterator[_Papers]:
    """The desk; a manuscript can be written without it, only nothing will be written over."""
    try:
        desk = Store(home())
    except DrafterError as error:
        print(f"注意：{error}已有的同名文件不会覆盖。", file=sys.stderr)
        yield _Forgetful()
        return
    with desk:
        yield desk


def word_path(name: str) -> Path:
    """The path of a Word file the person named; refuses another kind of file."""
    path = Path(name).expanduser()
    if not name.strip():
        raise refuse("-o", "没有写文件名", "请写上，如 -o 讲话稿.docx")
    if path.suffix.lower() == ".docx" or path.is_dir():
        return path
    if re.fullmatch(r"\.[A-Za-z]{2,5}", path.suffix):
        raise refuse("-o", f"写不出 {path.suffix} 文件", "只能写 .docx，请改文件名")
    return path.with_name(f"{path.name}.docx")


def _printer(stream: object) -> Callable[[str], None]:
    return lambda text: print(text, file=stream)  # type: ignore[call-overload]


def read_file(name: str) -> bytes:
    """The bytes of a file the person named; refuses what is missing, unreadable or far too large."""
    path = Path(name)
    try:
        if path.stat().st_size > LARGEST_ANSWERS:
            raise refuse(name, "文件太大，不像是答案文件", "请检查是不是选错了文件")
        return path.read_bytes()
    except FileNotFoundError:
        raise refuse(name, "没有这个文件", "请检查文件名和所在的文件夹") from None
    except IsADirectoryError:
        raise refuse(name, "这是一个文件夹", "请写出文件夹里的文件名") from None
    except (OSError, ValueError):
        raise refuse(name, "打不开这个文件", "请检查它的读取权限") from None


def file_name(draft: Draft) -> str:
    """A file name made of the title, without the characters some system refuses."""
    title = re.sub(r'[\\/:*?"<>|\s【】]+', "", drafting.title_of(draft.manuscript))
    # Most disks allow 255 bytes; a Chinese character takes three of them.
    return f"{title[:60] or '讲话稿'}.docx"


def save(target: Path, data: bytes, desk: Ledger, draft_id: int | None = None) -> Path:
    """Write a file through the one door, and say so where it could not have the name asked for."""
    written = write_file(target, data, desk, draft_id)
    if written.name != target.name:
        reason = "不是本程序写的，或者写好以后改过，或者正在别处打开"
        print(f"注意：{target.name} {reason}，没有动它；另存为 {written.name}。", file=sys.stderr)
    return written
