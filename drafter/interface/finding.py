"""`drafter find`: phrases by Chinese words, pinyin or initials."""

from __future__ import annotations

import json

from drafter import catalogue, drafting
from drafter.desk.index import Hit, PhraseIndex
from drafter.errors import refuse
from drafter.interface.places import home, office_shelf
from drafter.interface.shelving import shown
from drafter.library.tables import did_you_mean
from drafter.model.content import Role

SHOWN = 90
"""Characters of a phrase that the list shows."""


def find(words: tuple[str, ...], *, role: str | None, topic: str | None, limit: int, as_json: bool) -> None:
    """Print the phrases that hold every word, best first."""
    typed = tuple(part for word in words for part in word.split())
    if not any(character.isalnum() for word in typed for character in word):
        raise refuse("", "没有要找的词", "请写一个词，或者拼音、首字母，如 drafter find 隐患")
    roles = [one.value for one in Role]
    if role is not None and role not in roles:
        raise refuse("--role", f"没有“{role}”这个角色", did_you_mean(role, roles))
    with PhraseIndex(home()) as index:
        folders = drafting.shelf_folders(office_shelf(), home())
        hits = catalogue.find_phrases(index, folders, typed, role=role or "", topic=topic or "", limit=limit)
    if as_json:
        print(json.dumps([_as_json(hit) for hit in hits], ensure_ascii=False, indent=1))
        return
    for hit in hits:
        print(_line(hit))
    if not hits:
        print(f"没有找到同时含有{'、'.join(f'“{word}”' for word in typed)}的短语。")


def _line(hit: Hit) -> str:
    phrase = hit.phrase
    text = shown(phrase.text)
    cut = f"{text[:SHOWN]}…" if len(text) > SHOWN else text
    heading = f"《{shown(phrase.heading)}》" if phrase.heading else ""
    return f"{phrase.id}　{phrase.role}　{'、'.join(phrase.topics)}　{heading}\n    {cut}"


def _as_json(hit: Hit) -> dict[str, object]:
    phrase = hit.phrase
    return {
        "id": phrase.id,
        "role": phrase.role,
        "topics": list(phrase.topics),
        "heading": phrase.heading,
        "text": phrase.text,
        "score": hit.score,
    }
