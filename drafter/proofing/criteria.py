"""The fourteen criteria of a good draft that can be computed, as one table of rules.

Source: criteria.md, thresholds measured on real speeches; criterion 15 (the right voice) needs a reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.model.manuscript import Manuscript
from drafter.proofing import counting, headlines, manner, substance, wording
from drafter.proofing.view import Brief, View


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one criterion says of a draft: whether it holds, the figure, and each spot where it does not."""

    number: int
    name: str
    holds: bool
    figure: str
    details: tuple[str, ...] = ()


Rule = Callable[[View], tuple[bool, str, tuple[str, ...]]]
"""A view -> whether the criterion holds, its figure in words, the spots where it does not."""

RULES: tuple[tuple[int, str, Rule], ...] = (
    (1, "报数兑现", counting.counts_kept),
    (2, "序号完整", counting.numbering_sound),
    (3, "标题整齐", headlines.parallel),
    (4, "标题有物", headlines.say_something),
    (5, "认识从简", substance.recognition_short),
    (6, "措施完备", substance.measures_complete),
    (7, "有据可查", substance.evidence),
    (8, "问题有解", substance.problems_answered),
    (9, "重点贯穿", substance.priorities_covered),
    (10, "没有残留", wording.no_leftovers),
    (11, "没有重复", wording.not_repetitive),
    (12, "没有空话", substance.not_empty),
    (13, "念得顺口", wording.sayable),
    (14, "首尾得体", manner.moves_complete),
)


def examine(manuscript: Manuscript, brief: Brief) -> tuple[Verdict, ...]:
    """One verdict for each criterion, in their order."""
    view = View(manuscript, brief)
    return tuple(Verdict(number, name, *rule(view)) for number, name, rule in RULES)
