"""Finding and adding phrases as plain functions: joins the shelves and the index, no terminal."""

from __future__ import annotations

from pathlib import Path

from drafter import words as sounds
from drafter.desk.index import Hit, IndexedPhrase, PhraseIndex
from drafter.errors import Fault
from drafter.library import lint, shelves, writing
from drafter.library.shelves import ShelfFolder
from drafter.library.writing import NewPhrase
from drafter.model.content import Phrase, Topic
from drafter.model.shelf import Library


def check_new_phrase(phrase: NewPhrase, library: Library) -> tuple[Fault, ...]:
    """Every fault of a phrase that is to be added."""
    return writing.check(phrase, library.slots)[1]


def phrases_like(phrase: NewPhrase, library: Library, cutoff: float) -> list[tuple[Phrase, float]]:
    """The phrases of the same role that a new one is like, most alike first."""
    same_role = (one for one in library.all_phrases if one.role.value == phrase.role)
    return lint.like("".join((phrase.text, *phrase.items)), same_role, cutoff)[:3]


def phrase_file(phrase: NewPhrase) -> bytes:
    """The file of a phrase that is to be added."""
    return writing.phrase_toml(phrase).encode()


def find_phrases(
    index: PhraseIndex,
    folders: tuple[ShelfFolder, ...],
    words: tuple[str, ...],
    *,
    role: str = "",
    topic: str = "",
    limit: int = 20,
) -> list[Hit]:
    """Phrases by Chinese words, pinyin or initials; the index is first brought up to date."""
    refresh_index(index, folders)
    return index.find(words, role, topic, limit)


def refresh_index(index: PhraseIndex, folders: tuple[ShelfFolder, ...]) -> int:
    """Read again what changed on the shelves since the index was made; returns the number of files read."""
    known = index.fingerprints()
    ranks = {folder.name: rank for rank, folder in enumerate(folders)}
    found = {str(path): (shelf, path) for shelf, path in shelves.content_files(folders)}
    stale = {key: one for key, one in found.items() if known.get(key) != _fingerprint(one[1])}
    for gone in known.keys() - found.keys():
        index.drop(gone)
    if not stale:
        return 0
    slots = shelves.examine(folders)[0].slots
    for key, (shelf, path) in stale.items():
        known_as, phrases = shelves.read_file(shelf, path, slots)
        rows = [_indexed(phrase, known_as, ranks[shelf]) for phrase in phrases]
        index.put(key, _fingerprint(path), rows)
    return len(stale)


def _fingerprint(path: Path) -> str:
    found = path.stat()
    return f"{found.st_mtime_ns}-{found.st_size}"


def _indexed(phrase: Phrase, topic: Topic, rank: int) -> IndexedPhrase:
    names = (topic.name, *topic.aliases)
    spelled = (one for name in (*names, *phrase.headings) for one in sounds.spellings(name))
    return IndexedPhrase(
        id=phrase.id,
        role=phrase.role.value,
        topics=(topic.name,),
        heading=phrase.headings[0] if phrase.headings else "",
        text="".join((phrase.text, *phrase.items, phrase.after)),
        rank=rank,
        names=(*topic.aliases, *phrase.headings[1:]),
        spellings=tuple(dict.fromkeys(spelled)),
    )
