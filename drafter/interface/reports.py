"""What is said about a finished draft: in words, and as the JSON of `build`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drafter.drafting import Draft, OpenFact
from drafter.model.manuscript import LineKind, Manuscript, Provenance, lines

LONGEST_PLACE = 24
"""Characters of a heading that are shown to say where something stands."""

_NOTES = {
    "too-short": "篇幅不足：写出{0}字，要求{1}字。短语库里能用的已经用完，可以添几项重点，或者把时间定短一些",
    "too-long": "篇幅超出：写出{0}字，要求{1}字。重点太多、时间太短，可以减几项重点，或者把时间放长一些",
    "no-priorities": "没有写强调的重点，全篇只围绕会议主题来写；补上重点，讲得才具体",
    "outside-range": "这种会议的讲话一般在{0}到{1}字之间，现在要求的篇幅不在这个范围里",
}


def note_lines(draft: Draft) -> list[str]:
    """What planning owns up to, one sentence each."""
    return [f"注意：{_NOTES[code].format(*figures)}。" for code, *figures in draft.notes]


def summary_lines(draft: Draft) -> list[str]:
    """Length, time and open facts."""
    count = len(draft.open_facts)
    said = [
        f"全文{draft.characters}字，约讲{draft.minutes:g}分钟（要求{draft.target}字）；"
        + (f"还有{count}处要补：" if count else "没有要补的地方。")
    ]
    return said + [_open_fact_line(fact) for fact in draft.open_facts]


def _open_fact_line(fact: OpenFact) -> str:
    where = fact.where if len(fact.where) <= LONGEST_PLACE else f"{fact.where[:LONGEST_PLACE]}…"
    suggest = f"，建议{fact.suggest}" if fact.suggest else ""
    return f"  {fact.supplier}：{fact.question}（{where}{suggest}）"


def outline_lines(manuscript: Manuscript) -> list[str]:
    """The headings of a manuscript, indented by level."""
    found = []
    for line in lines(manuscript):
        if line.kind is LineKind.HEADING:
            found.append("  " * line.level + line.text)
        elif line.parts and line.parts[0].level:
            head = "".join(span.text for span in line.parts[0].spans)
            found.append("  " * line.parts[0].level + head.rstrip("。"))
    return found


def _phrase_id(source: Provenance) -> str | None:
    return source.id if source.kind == "phrase" else None


def draft_json(draft: Draft, files: Sequence[Path]) -> dict[str, Any]:
    """The JSON value of `build --json` (see docs/cli.md)."""
    return {
        "characters": draft.characters,
        "minutes": draft.minutes,
        "target_characters": draft.target,
        "sections": len(draft.manuscript.sections),
        "open_facts": [
            {"slot": fact.slot, "key": fact.key, "where": fact.where, "supplier": fact.supplier}
            for fact in draft.open_facts
        ],
        "sources": [
            {
                "paragraph": number,
                "phrase": _phrase_id(source),
                "from": source.kind,
                "shelf": source.shelf,
                "slots": dict(source.slots),
            }
            for number, source in draft.sources
        ],
        "notes": [code for code, *_ in draft.notes],
        "files": [str(path) for path in files],
    }
