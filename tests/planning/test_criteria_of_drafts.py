"""The criteria of a good draft hold for every variant, whatever was answered (issue: planning that reads)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import pytest
from paths import ROOT
from planning.test_speech import BARE, ODD, RICH, VARIANTS, drafted

from drafter import drafting
from drafter.judging import judge
from drafter.model.shelf import Library

ALWAYS = (1, 2, 9, 10, 11, 14)
MOSTLY = (3, 4, 5, 7, 12, 13)
MOST = 0.9
ANSWER_SETS = sorted((ROOT / "tests" / "answer_sets").glob("*.toml"))
LENGTHS = (3, 5, 10, 20, 30, 45, 60)


def test_the_criteria_hold_over_all_variants_answers_and_two_seeds(library: Library) -> None:
    failed: Counter[int] = Counter()
    where = defaultdict(list)
    drafts = 0
    for kind, variant in VARIANTS:
        for answers in (RICH, BARE, ODD):
            for seed in (0, 1):
                drafts += 1
                for one in judge(drafted(answers, library, kind, variant, seed), library):
                    if not one.holds:
                        failed[one.number] += 1
                        where[one.number].append((kind, variant, answers.meeting, seed, one.details[:2]))
    assert not {number: where[number] for number in ALWAYS if failed[number]}
    rare = {number: where[number] for number in MOSTLY if failed[number] > (1 - MOST) * drafts}
    assert not rare


@pytest.mark.parametrize("path", ANSWER_SETS, ids=lambda path: path.stem)
def test_answers_of_thirty_offices_draft_without_what_must_never_be(path, library: Library) -> None:
    """Thirty answer sets written by somebody who had not seen the phrases."""
    answers = drafting.answers_from_file(path.read_bytes(), path.name, library)
    verdicts = judge(drafting.draft(answers, library), library)
    never = (1, 2, 10, 11, 14)
    assert not [one for one in verdicts if one.number in never and not one.holds]


def test_the_length_asked_for_is_kept_where_the_type_allows_it(library: Library) -> None:
    """From 3 to 60 minutes, three and four priorities: nine in ten within 8 %, the rest own up to it."""
    kept = asked = 0
    for kind, variant in VARIANTS:
        outline = library.outlines[kind]
        chosen = next(one for one in outline.variants if one.id == variant)
        shortest, longest = chosen.range or (outline.shortest, outline.longest)
        for minutes in LENGTHS:
            if not shortest <= 170 * minutes <= longest:
                continue
            for answers in (RICH, ODD):
                wanted = replace(answers, meeting_type=kind, variant=variant, minutes=minutes)
                draft = drafting.draft(wanted, library)
                asked += 1
                near = abs(draft.characters - draft.target) <= 0.08 * draft.target
                kept += near
                assert near or {note for note, *_ in draft.notes} & {"too-short", "too-long"}
    assert kept >= MOST * asked, (kept, asked)
