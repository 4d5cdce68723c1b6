"""The whole job as plain functions, no terminal: the Python API of drafter.

Joins the layers that do not know each other: library, planning, rendering. Nothing here prints, asks or
writes a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from drafter.errors import Fault
from drafter.library import shelves
from drafter.library.answers import check_answers, read_answers
from drafter.library.shelves import ShelfFolder
from drafter.model.answers import Answers
from drafter.model.content import Library, Outline
from drafter.model.manuscript import Manuscript, Provenance, Span, text_of
from drafter.planning import speech
from drafter.planning.values import theme_of

SHIPPED, OFFICE, OWN = "随附", "单位", "个人"


@dataclass(frozen=True, slots=True)
class OpenFact:
    """Something the draft still asks for: the slot, where it stands, who usually supplies it."""

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


def answers_from_file(data: bytes, source: str, library: Library) -> Answers:
    """The answers in an answers file; raises DrafterError with every fault."""
    return read_answers(data, source, library)


def answers_from_interview(raw: Mapping[str, Any], library: Library) -> Answers:
    """The answers an interview collected, checked by the same door as a file."""
    return check_answers(raw, "", library)


def draft(answers: Answers, library: Library, *, seed: int = 0, minutes: float | None = None) -> Draft:
    """Plan a speech; `minutes` overrides the length the answers ask for."""
    if minutes is not None:
        answers = replace(answers, minutes=minutes, characters=None)
    outline = library.outlines[answers.meeting_type]
    planned = speech.plan(answers, outline, library, seed)
    return Draft(
        answers=answers,
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
    )


def open_facts(manuscript: Manuscript, library: Library) -> tuple[OpenFact, ...]:
    """Every open mark of a manuscript, in printed order, a slot asked twice in one place once."""
    found: dict[tuple[str, str], OpenFact] = {}
    for where, span in _placed_spans(manuscript):
        if span.is_open:
            slot = library.slots.get(span.slot)
            found.setdefault(
                (where, span.slot),
                OpenFact(
                    slot=span.slot,
                    where=where,
                    supplier=slot.supplier if slot else "办公室",
                    question=slot.question if slot else f"{span.slot}是什么？",
                    suggest=slot.suggest if slot else "",
                ),
            )
    return tuple(found.values())


def _placed_spans(manuscript: Manuscript) -> list[tuple[str, Span]]:
    from drafter.model.manuscript import LineKind, lines

    placed: list[tuple[str, Span]] = []
    where = "题头"
    for line in lines(manuscript):
        if line.kind is LineKind.SALUTATION:
            where = "开头"
        elif line.parts and (line.kind is LineKind.HEADING or line.parts[0].level):
            where = text_of(line.parts[0].spans).rstrip("。")
        placed += [(where, span) for part in line.parts for span in part.spans]
    return placed


def suggest_theme(meeting: str) -> str:
    """The theme that a meeting's name suggests, as the default of the interview's question."""
    return theme_of(Answers(meeting_type="", meeting=meeting))


def title_of(manuscript: Manuscript) -> str:
    """The title as one line."""
    return text_of(manuscript.title)
