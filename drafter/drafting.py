"""The whole job as plain functions, no terminal: the Python API of drafter.

Joins the layers that do not know each other: library, planning, rendering. Nothing here prints, asks or
writes a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from drafter.errors import DrafterError, Fault, refuse
from drafter.library import lint, shelves
from drafter.library.answers import check_answers, find_outline, read_answers
from drafter.library.shelves import ShelfFolder
from drafter.library.tables import Table, parse_toml
from drafter.model.answers import Answers
from drafter.model.content import Outline, Slot
from drafter.model.desk import SpeechKey
from drafter.model.manuscript import LineKind, Manuscript, Part, Provenance, Span, lines, text_of
from drafter.model.shelf import Library
from drafter.planning import speech
from drafter.planning.office import titled
from drafter.planning.priorities import Understood
from drafter.planning.theme import theme_of
from drafter.rendering import markdown, text, word
from drafter.rendering.house_style import PROFILES

DEFAULT_PROFILE = "gb2312"

QUESTIONS = {
    "讲话人": "讲话人叫什么名字？",
    "会议日期": "哪一天开会？",
    "具体对象": "具体涉及哪些人、哪些地方，多少件？",
    "单位": "讲话人是哪个单位的？",
    "简称": "讲话人的单位怎么简称？",
    "系统": "讲话里怎么称呼本系统？",
    "地区": "讲话里怎么称呼本地区？",
    "年份": "哪一年？",
    "上年": "上一年是哪一年？",
    "规划期": "处在哪个五年规划时期？",
}
"""What is asked for a computed slot that could not be computed."""

FAR_TOO_LONG = 1.5
"""Times the asked length from which a draft is no answer to what was asked, and is refused."""

SHIPPED, OFFICE, OWN = "随附", "单位", "个人"


@dataclass(frozen=True, slots=True)
class OpenFact:
    """Something the draft still asks for: the slot, where it stands, who usually supplies it.

    `key` tells it from other facts: two priorities each have an owner.
    """

    key: str
    slot: str
    where: str
    supplier: str
    question: str
    suggest: str


@dataclass(frozen=True)
class Draft:
    """A finished draft and all there is to say about it.

    `minutes` is how long it takes to read at the speaker's pace; `notes` as in `planning.speech.Speech`.
    """

    answers: Answers
    outline: Outline
    manuscript: Manuscript
    characters: int
    target: int
    minutes: float
    open_facts: tuple[OpenFact, ...]
    sources: tuple[tuple[int, Provenance], ...]
    notes: tuple[tuple[str, int, int], ...]
    understood: tuple[Understood, ...]


def content_root() -> Path:
    """The folder that holds the shipped `outlines` and `phrasebank`: inside the wheel, or the checkout."""
    package = Path(__file__).resolve().parent
    carried = package / "content"
    return carried if carried.is_dir() else package.parent


def shelf_folders(office: Path | None = None, own: Path | None = None) -> tuple[ShelfFolder, ...]:
    """The three shelves in order of precedence, the later ones winning."""
    roots = [(SHIPPED, content_root()), (OFFICE, office), (OWN, own)]
    return tuple(
        ShelfFolder(name, root / "outlines", root / "phrasebank") for name, root in roots if root is not None
    )


def load_library(office: Path | None = None, own: Path | None = None) -> Library:
    """Everything on the shelves; raises DrafterError with every fault of every file."""
    return shelves.load(shelf_folders(office, own))


def examine_library(office: Path | None = None, own: Path | None = None) -> tuple[Library, tuple[Fault, ...]]:
    """What is usable on the shelves, and every fault."""
    return shelves.examine(shelf_folders(office, own))


def lint_library(library: Library, day: date) -> tuple[Fault, ...]:
    """What is wrong with the wording on the shelves, terms judged against a day."""
    return lint.lint(library, day)


def answers_from_file(data: bytes, source: str, library: Library) -> Answers:
    """The answers in an answers file; raises DrafterError with every fault."""
    return read_answers(data, source, library)


def answers_from_interview(raw: Mapping[str, Any], library: Library) -> Answers:
    """The answers an interview collected, checked by the same door as a file."""
    return check_answers(raw, "", library)


def raw_answers_from_file(data: bytes, source: str) -> dict[str, Any]:
    """What an answers file says, unchecked, as plain JSON values, for an interview to start from."""
    raw, faults = parse_toml(data, source)
    if faults:
        raise DrafterError(faults)
    return {key: str(value) if isinstance(value, date) else value for key, value in raw.items()}


def meeting_type(wanted: str, library: Library) -> str:
    """The name of the meeting type that a name, alias or id means; refuses an unknown one."""
    faults: list[Fault] = []
    outline = find_outline(Table({"meeting_type": wanted}, "", "", faults, ("meeting_type",)), library)
    if outline is None:
        raise DrafterError(faults)
    return outline.name


def draft(
    answers: Answers,
    library: Library,
    *,
    seed: int = 0,
    minutes: float | None = None,
    used: Mapping[str, int] | None = None,
    shown: Answers | None = None,
) -> Draft:
    """Plan a speech; `minutes` overrides the length the answers ask for.

    `used` tells how many speeches ago the speaker said a phrase (`Memory.used_before` of the desk); `shown`
    are the answers with facts filled in later (`factsheet.with_facts`), which change no other word.
    """
    if minutes is not None:
        answers = replace(answers, minutes=minutes, characters=None)
    outline = library.outlines[answers.meeting_type]
    planned = speech.plan(answers, outline, library, seed, used, shown)
    if planned.characters > FAR_TOO_LONG * planned.target:
        least = round(planned.characters / answers.pace)
        raise refuse(
            "",
            f"篇幅定得太短：要求{planned.target}字，这些内容最少也要{planned.characters}字",
            f"请把时间放到{least}分钟左右，或者减少几项重点，或者换一种会议",
        )
    return Draft(
        answers=shown or answers,
        outline=outline,
        manuscript=planned.manuscript,
        characters=planned.characters,
        target=planned.target,
        minutes=round(planned.characters / answers.pace, 1),
        open_facts=open_facts(planned.manuscript, library),
        sources=tuple(
            (number, paragraph.provenance) for number, paragraph in enumerate(planned.manuscript.body(), 1)
        ),
        notes=planned.notes,
        understood=planned.understood,
    )


def open_facts(manuscript: Manuscript, library: Library) -> tuple[OpenFact, ...]:
    """Every open mark of a manuscript, in printed order, a slot asked twice in one place once."""
    found: dict[tuple[str, str], OpenFact] = {}
    for where, span in _placed_spans(manuscript):
        if span.is_open:
            found.setdefault(
                (where, span.key or span.slot), _open_fact(where, span, library.slots.get(span.slot))
            )
    return tuple(found.values())


def _open_fact(where: str, span: Span, slot: Slot | None) -> OpenFact:
    key = span.key or span.slot
    if slot:
        return OpenFact(key, slot.name, where, slot.supplier, slot.question, slot.suggest)
    # Computed marks (进展 of a priority, the speaker) are declared nowhere: the mark itself names them.
    name, _, supplier = span.text.strip("【】").removeprefix("待补：").partition("｜")
    return OpenFact(key, name, where, supplier, QUESTIONS.get(name, f"{name}怎么样？"), "")


def _placed_spans(manuscript: Manuscript) -> list[tuple[str, Span]]:
    placed: list[tuple[str, Span]] = []
    where = "题头"
    printed = lines(manuscript)
    closing = len(lines(replace(manuscript, closing=())))
    for n, line in enumerate(printed):
        if line.kind is LineKind.SALUTATION:
            where = "开头"
        elif n >= closing:
            where = "结尾"
        elif line.parts and (line.kind is LineKind.HEADING or _names_a_place(line.parts[0])):
            where = text_of(line.parts[0].spans).rstrip("。")
        placed += [(where, span) for part in line.parts for span in part.spans]
    return placed


def suggest_theme(meeting: str) -> str:
    """The theme that a meeting's name suggests, as the default of the interview's question."""
    return theme_of(Answers(meeting_type="", meeting=meeting))


def _names_a_place(part: Part) -> bool:
    """Whether the beginning of a line is a heading, or names a priority set as a paragraph."""
    return part.level > 0 or (part.provenance.kind, part.provenance.id) == ("answers", "priority")


def check_profile(name: str | None) -> None:
    """Refuse a layout profile that does not exist."""
    if name is not None and name not in PROFILES:
        raise refuse("--profile", f"没有“{name}”这种版式", f"现有：{'、'.join(PROFILES)}")


def word_file(draft: Draft, profile: str | None = None) -> bytes:
    """The Word manuscript of a draft."""
    answers = draft.answers
    properties = word.DocumentProperties(title_of(draft.manuscript), answers.unit, answers.date)
    return word.render(draft.manuscript, PROFILES[profile or DEFAULT_PROFILE], properties)


def markdown_file(draft: Draft) -> bytes:
    """The draft as Markdown."""
    return markdown.render(draft.manuscript).encode()


def text_file(draft: Draft) -> bytes:
    """The draft as plain text."""
    return text.render(draft.manuscript).encode()


def speech_key(answers: Answers) -> SpeechKey:
    """What tells this speech from the speaker's others; an unnamed speaker is known by unit and post."""
    speaker = answers.speaker or titled(answers.unit, answers.post)
    return SpeechKey(speaker, answers.meeting, answers.date.isoformat() if answers.date else "")


def phrases_of(draft: Draft) -> tuple[str, ...]:
    """The ids of the phrases that a draft was made of."""
    found = (source.id for _, source in draft.sources if source.kind == "phrase")
    return tuple(dict.fromkeys(found))


def title_of(manuscript: Manuscript) -> str:
    """The title as one line."""
    return text_of(manuscript.title)
