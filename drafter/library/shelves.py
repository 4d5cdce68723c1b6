"""Three shelves of folders -> one Library: what ships < the office's < the person's own, by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.errors import DrafterError, Fault
from drafter.lexicon.kinds import KINDS
from drafter.library.outlines import read_outline
from drafter.library.phrases import read_phrases
from drafter.library.slots import read_slots
from drafter.library.tables import Table, parse_toml
from drafter.model.content import Outline, Phrase, Slot, Topic
from drafter.model.shelf import Library

SLOTS_FILE, RESULTS_FILE = "slots.toml", "results.toml"
NO_PHRASES = (f"/{SLOTS_FILE}", f"/{RESULTS_FILE}")
"""Files of the phrase folder that hold no phrases."""
LARGEST_FILE = 4_000_000
"""Bytes of one content file; a larger one is no phrase file."""


@dataclass(frozen=True, slots=True)
class ShelfFolder:
    """One shelf: its name (随附, 单位, 个人) and the folders that hold its files; either may be absent."""

    name: str
    outlines: Path
    phrases: Path


@dataclass(frozen=True, slots=True)
class _File:
    shelf: str
    source: str
    data: dict[str, Any]


def load(folders: Iterable[ShelfFolder]) -> Library:
    """The library of all shelves; raises DrafterError with every fault of every file."""
    library, faults = examine(folders)
    if faults:
        raise DrafterError(faults)
    return library


def examine(folders: Iterable[ShelfFolder]) -> tuple[Library, tuple[Fault, ...]]:
    """The library of all shelves without what is faulty, and every fault of every file."""
    shelves = tuple(folders)
    faults: list[Fault] = []
    phrase_files = list(_files(content_files(shelves), faults))
    outlines_of = ((shelf.name, path) for shelf in shelves for path in _toml_files(shelf.outlines))
    outline_files = list(_files(outlines_of, faults))
    slots = _slots(phrase_files, faults)
    results = _results(phrase_files, faults)
    topics, phrases = _phrases(phrase_files, slots, faults)
    outlines = _outlines(outline_files, frozenset(slots), faults)
    _check_references(phrases.values(), outlines, faults)
    return Library(slots, topics, outlines, tuple(phrases.values()), results), tuple(faults)


def content_files(folders: Iterable[ShelfFolder]) -> tuple[tuple[str, Path], ...]:
    """Every phrase file of every shelf, with the name of its shelf, in order of precedence."""
    return tuple((shelf.name, path) for shelf in folders for path in _toml_files(shelf.phrases))


def read_file(shelf: str, path: Path, slots: Mapping[str, Slot]) -> tuple[Topic, tuple[Phrase, ...]]:
    """The topic and the faultless phrases of one phrase file; the faults are `examine`'s business."""
    data = next((file.data for file in _files([(shelf, path)], [])), {})
    topic, phrases, _ = read_phrases(data, path.name, shelf, slots)
    return topic, phrases


def _toml_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def _files(paths: Iterable[tuple[str, Path]], faults: list[Fault]) -> Iterator[_File]:
    for shelf, path in paths:
        source = f"{path.parent.name}/{path.name}"
        try:
            too_large = path.stat().st_size > LARGEST_FILE
            content = b"" if too_large else path.read_bytes()
        except OSError:
            faults.append(Fault(source, "", "打不开这个文件", "请检查它的读取权限"))
            continue
        if too_large:
            faults.append(Fault(source, "", "文件太大", "一个短语文件不应超过 4 MB"))
            continue
        data, wrong = parse_toml(content, source)
        faults.extend(wrong)
        if not wrong:
            yield _File(shelf, source, data)


def _slots(files: list[_File], faults: list[Fault]) -> dict[str, Slot]:
    slots: dict[str, Slot] = {}
    for file in files:
        if file.source.endswith(f"/{SLOTS_FILE}"):
            found, wrong = read_slots(file.data, file.source)
            faults.extend(wrong)
            slots.update({slot.name: slot for slot in found})
    return slots


def _phrases(
    files: list[_File], slots: dict[str, Slot], faults: list[Fault]
) -> tuple[dict[str, Topic], dict[str, Phrase]]:
    topics: dict[str, Topic] = {}
    phrases: dict[str, Phrase] = {}
    for file in files:
        if file.source.endswith(NO_PHRASES):
            continue
        topic, found, wrong = read_phrases(file.data, file.source, file.shelf, slots)
        faults.extend(wrong)
        topics[topic.name] = _merged(topics.get(topic.name, Topic(topic.name)), topic)
        for phrase in found:
            earlier = phrases.get(phrase.id)
            if earlier and earlier.shelf == phrase.shelf:
                faults.append(Fault(file.source, phrase.id, "这个 id 用了两次", "请改掉一个"))
            phrases[phrase.id] = phrase
    for superseded in [phrase.supersedes for phrase in phrases.values() if phrase.supersedes]:
        phrases.pop(superseded, None)
    return topics, phrases


def _merged(known: Topic, more: Topic) -> Topic:
    """A topic that several files speak of."""
    return Topic(
        known.name,
        tuple(dict.fromkeys(known.aliases + more.aliases)),
        tuple(dict.fromkeys(known.cues + more.cues)),
        tuple(dict.fromkeys(known.results + more.results)),
    )


def _results(files: list[_File], faults: list[Fault]) -> dict[str, tuple[str, ...]]:
    """Second halves of headings by kind of work; those of later shelves join those of earlier ones."""
    results: dict[str, tuple[str, ...]] = {}
    for file in files:
        if file.source.endswith(f"/{RESULTS_FILE}"):
            table = Table(file.data, file.source, "", faults, KINDS)
            for kind in file.data:
                results[kind] = (*results.get(kind, ()), *table.texts(kind))
    return results


def _outlines(files: list[_File], slots: frozenset[str], faults: list[Fault]) -> dict[str, Outline]:
    outlines: dict[str, Outline] = {}
    for file in files:
        outline, wrong = read_outline(file.data, file.source, file.shelf, slots)
        faults.extend(wrong)
        if outline:
            outlines[outline.id] = outline
    return outlines


def _check_references(phrases: Iterable[Phrase], outlines: dict[str, Outline], faults: list[Fault]) -> None:
    variants = {f"{one.id}/{variant.id}" for one in outlines.values() for variant in one.variants}
    for phrase in phrases:
        for meeting in sorted(phrase.meetings - set(outlines) - variants):
            known = "、".join(sorted(variants if "/" in meeting else outlines))
            faults.append(
                Fault("phrasebank", f"{phrase.id}.meetings", f"没有“{meeting}”这个提纲", f"现有：{known}")
            )
