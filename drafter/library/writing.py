"""A phrase of the person's own -> the TOML of its file, checked by the door through which it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from drafter.errors import Fault
from drafter.library.phrases import read_phrases
from drafter.library.tables import parse_toml
from drafter.model.content import Phrase


@dataclass(frozen=True, slots=True)
class NewPhrase:
    """What a person says of a phrase that is to be added."""

    id: str
    role: str
    topic: str
    text: str
    headings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


def phrase_toml(phrase: NewPhrase) -> str:
    """The file of one phrase; a JSON string is a TOML basic string, quotes and backslashes included."""
    rows = [f"topic = {_quoted(phrase.topic)}", "", "[[phrase]]", f"id = {_quoted(phrase.id)}"]
    rows += [f"role = {_quoted(phrase.role)}"]
    rows += _list("cues", phrase.cues) + _list("headings", phrase.headings)
    rows += [f"text = {_quoted(phrase.text)}", *_list("items", phrase.items)]
    return "\n".join(rows) + "\n"


def check(phrase: NewPhrase, slots: Iterable[str]) -> tuple[tuple[Phrase, ...], tuple[Fault, ...]]:
    """The phrase as it will be read back, and every fault in it."""
    data, faults = parse_toml(phrase_toml(phrase).encode(), phrase.id)
    _, phrases, more = read_phrases(data, phrase.id, "个人", slots)
    return phrases, (*faults, *more)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(key: str, values: tuple[str, ...]) -> list[str]:
    return [f"{key} = [{', '.join(_quoted(value) for value in values)}]"] if values else []
