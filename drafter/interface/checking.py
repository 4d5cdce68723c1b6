"""`drafter check`: what the criteria of a good draft say of the drafts that answers files give."""

from __future__ import annotations

import json
from dataclasses import asdict

from drafter import drafting
from drafter.errors import refuse
from drafter.interface.building import check_minutes, read_file
from drafter.interface.places import library
from drafter.judging import judge
from drafter.proofing.criteria import Verdict

SHOWN = 5
"""Spots of one criterion that are printed; the JSON has all of them."""


def check_drafts(
    files: tuple[str, ...], *, as_draft: bool, seed: int, minutes: float | None, as_json: bool
) -> bool:
    """Print a line with its figure for each criterion; returns whether all of them hold for every file."""
    if not as_draft:
        raise refuse("", "现在只能检查由答案文件起草的稿子", "请写 drafter check --draft 答案文件.toml")
    check_minutes(minutes)
    shelves = library()
    found = {}
    for name in files:
        answers = drafting.answers_from_file(read_file(name), name, shelves)
        found[name] = judge(drafting.draft(answers, shelves, seed=seed, minutes=minutes), shelves)
    if as_json:
        rows = [{"file": name, **asdict(one)} for name, verdicts in found.items() for one in verdicts]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for name, verdicts in found.items():
            _print(name if len(files) > 1 else "", verdicts)
    return all(one.holds for verdicts in found.values() for one in verdicts)


def _print(name: str, verdicts: tuple[Verdict, ...]) -> None:
    if name:
        print(f"{name}：")
    for one in verdicts:
        print(f"{'√' if one.holds else '×'} {one.number:>2} {one.name}：{one.figure}")
        if not one.holds:
            for detail in one.details[:SHOWN]:
                print(f"       {detail}")
            if len(one.details) > SHOWN:
                print(f"       ……还有{len(one.details) - SHOWN}处")
    held = sum(one.holds for one in verdicts)
    print(f"{len(verdicts)}条标准，{held}条做到。第十五条（口气合不合身份）要人来看。")
