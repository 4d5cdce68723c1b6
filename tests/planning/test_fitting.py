"""Long speeches get more points, short ones drop levels; a priority is treated by the room it has."""

from __future__ import annotations

import itertools

from drafter.model.content import PartForm, PartPlan, PartSource, Role, SectionPlan, Variant
from drafter.planning.fitting import fitted
from drafter.planning.moulds import LITTLE, MUCH, ONE_LINE, mould_for


def variant(*parts: PartPlan) -> Variant:
    return Variant("v", "写法", "", (("标题",),), (SectionPlan(Role.TASK, 1.0, parts),))


POINTS = PartPlan(Role.MEANING, PartForm.POINTS, low=2, high=4)
PRIORITIES = PartPlan(Role.MEASURE, PartForm.POINTS, PartSource.PRIORITIES)


def test_a_part_without_room_for_two_points_becomes_a_paragraph() -> None:
    part = fitted(variant(POINTS), 200, 0).sections[0].parts[0]
    assert (part.form, part.high) == (PartForm.PARAGRAPHS, 1)


def test_at_its_usual_length_a_part_has_the_points_its_author_gave_it() -> None:
    part = fitted(variant(POINTS), 1500, 0).sections[0].parts[0]
    assert (part.form, part.low, part.high) == (PartForm.POINTS, 2, 4)


def test_a_speech_twice_as_long_may_have_twice_the_points() -> None:
    part = fitted(variant(POINTS), 3000, 0, times=2.0).sections[0].parts[0]
    assert part.high == 8


def test_priorities_without_room_become_items_of_a_series() -> None:
    assert fitted(variant(PRIORITIES), 400, 4).sections[0].parts[0].form is PartForm.SERIES
    assert fitted(variant(PRIORITIES), 2000, 4).sections[0].parts[0].form is PartForm.POINTS


def test_neighbouring_priorities_are_treated_in_different_moulds() -> None:
    for room in (LITTLE - 50, LITTLE + 50, MUCH + 300):
        for seed in range(4):
            moulds = [mould_for(room, nth, seed, problems=False) for nth in range(4)]
            assert all(one != other for one, other in itertools.pairwise(moulds))


def test_more_room_means_more_measures() -> None:
    def measures(room: float) -> int:
        mould = mould_for(room, 0, 0, problems=False)
        return next(step.high for step in mould.steps if step.role is Role.MEASURE)

    assert [measures(room) for room in (ONE_LINE - 1, LITTLE - 1, MUCH, 3 * MUCH)] == sorted(
        measures(room) for room in (ONE_LINE - 1, LITTLE - 1, MUCH, 3 * MUCH)
    )
    assert measures(3 * MUCH) >= 4
