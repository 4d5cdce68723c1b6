"""Characters shared out over the tree, and the choices moved until the whole comes to the asked length."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from drafter.model import builtin
from drafter.model.answers import Answers
from drafter.model.content import Outline, PartForm, Phrase, Role, Variant
from drafter.planning.places import LEAST_ITEMS, Choice, Place
from drafter.planning.values import Values

CLOSE = 0.01
"""Deviation from the asked length at which nothing more is moved."""

ENOUGH = 0.06
"""Deviation up to which a part is not stretched beyond its number of phrases, and no phrase exchanged."""
SWAPPED = 6
"""Longest choices for which a shorter phrase is looked for at a time, or shortest for a longer one."""

TOLERANCE = 0.08
"""Deviation that is promised (design.md 5)."""


def asked_length(answers: Answers, outline: Outline, variant: Variant) -> int:
    """The characters asked for: given outright, or minutes × pace; else what is usual for the type."""
    if answers.characters:
        return answers.characters
    return round((answers.minutes or variant.minutes or outline.minutes) * answers.pace)


class Supply(Protocol):
    """Where further phrases come from."""

    def another(self, place: Place, choices: Sequence[Choice]) -> Phrase | None:
        """The best phrase for a place that is not on the page yet."""
        ...

    def instead(self, choice: Choice, choices: Sequence[Choice], *, longer: bool) -> Choice | None:
        """The best phrase not on the page yet that takes much less room than a choice does, or much more."""
        ...


@dataclass(frozen=True, slots=True)
class Move:
    """One lawful change of the choices: put `new` (or nothing) where `old` (or nothing) stood."""

    old: Choice | None
    new: Choice | None

    @property
    def gain(self) -> int:
        """Characters added (negative: taken away)."""
        return (self.new.length if self.new else 0) - (self.old.length if self.old else 0)

    @property
    def place(self) -> Place:
        """Where it happens."""
        choice = self.new or self.old
        assert choice is not None  # a move changes something
        return choice.place


def balance(
    choices: Sequence[Choice],
    places: Sequence[Place],
    target: float,
    values_of: Callable[[Place], Values],
    supply: Supply,
) -> tuple[Choice, ...]:
    """The choices after the moves that bring their sum nearest to `target`.

    Each step takes the move that lowers most the distance of the whole from the target and of the
    sections from theirs; it ends when none lowers it. `supply` names further phrases.
    """
    current = list(choices)
    for _ in range(4 * len(places) + 40):
        total = sum(choice.length for choice in current)
        if abs(total - target) <= CLOSE * target:
            break
        best = _best_move(current, places, total, target, values_of, supply)
        if best is None and abs(total - target) > ENOUGH * target:
            best = _best_swap(current, supply, total - target)
        if best is None and total < (1 - ENOUGH) * target:
            # More points than its author thought natural come last, before the speech is too short.
            best = _best_move(current, places, total, target, values_of, supply, stretch=True)
        if best is None:
            break
        current = apply(current, best)
    return tuple(sorted(current, key=lambda choice: (choice.place.key, choice.phrase.position)))


def apply(choices: Sequence[Choice], move: Move) -> list[Choice]:
    """The choices with a move made; the order within a place is kept."""
    if move.old is None:
        return [*choices, *_only(move.new)]
    return [kept for choice in choices for kept in (_only(move.new) if choice is move.old else (choice,))]


def _only(choice: Choice | None) -> tuple[Choice, ...]:
    return (choice,) if choice else ()


def _best_move(
    choices: list[Choice],
    places: Sequence[Place],
    total: int,
    target: float,
    values_of: Callable[[Place], Values],
    supply: Supply,
    *,
    stretch: bool = False,
) -> Move | None:
    wanted: dict[tuple[int, int], float] = {}
    have: dict[tuple[int, int], int] = {}
    for place in places:
        key = (place.section, place.priority)
        wanted[key] = wanted.get(key, 0) + place.target
    for choice in choices:
        key = (choice.place.section, choice.place.priority)
        have[key] = have.get(key, 0) + choice.length
    grow = total < target

    def cost(move: Move) -> float:
        key = (move.place.section, move.place.priority)
        before = abs(have.get(key, 0) - wanted[key])
        after = abs(have.get(key, 0) + move.gain - wanted[key])
        whole = abs(total + move.gain - target) - abs(total - target)
        return whole + 0.5 * (after - before)

    useful = [
        move
        for move in _moves(choices, places, values_of, supply, grow=grow, stretch=stretch)
        if abs(total + move.gain - target) < abs(total - target)
    ]
    return min(useful, key=lambda move: (cost(move), move.place.key), default=None)


def _moves(
    choices: list[Choice],
    places: Sequence[Place],
    values_of: Callable[[Place], Values],
    supply: Supply,
    *,
    grow: bool,
    stretch: bool,
) -> list[Move]:
    moves = []
    step = 1 if grow else -1
    for choice in choices:
        items = choice.items + step
        if min(LEAST_ITEMS, len(choice.phrase.items)) <= items <= len(choice.phrase.items):
            moves.append(Move(choice, choice.with_items(items, values_of(choice.place))))
    for place in places:
        mine = [choice for choice in choices if choice.place is place]
        if grow and len(mine) < (place.most if stretch else place.high) and place.form is not PartForm.ITEMS:
            phrase = supply.another(place, choices)
            if phrase:
                fresh = Choice(place, phrase, min(LEAST_ITEMS, len(phrase.items)), 0)
                moves.append(Move(None, fresh.with_items(fresh.items, values_of(place))))
        if not grow and len(mine) > place.low:
            # What names the person's own problems goes last.
            spare = [choice for choice in mine if builtin.PROBLEMS not in choice.printed]
            moves.append(Move((spare or mine)[-1], None))
    return moves


def _best_swap(choices: list[Choice], supply: Supply, excess: float) -> Move | None:
    """A shorter phrase for one of the longest choices, or a longer one for one of the shortest."""
    swaps = []
    longer = excess < 0
    fixed = (PartForm.AGENDA, PartForm.ITEMS)
    mine = [one for one in choices if one.place.form not in fixed and one.place.role is not Role.BUNDLE]
    for choice in sorted(mine, key=lambda one: one.length if longer else -one.length)[:SWAPPED]:
        if other := supply.instead(choice, choices, longer=longer):
            move = Move(choice, other)
            if abs(excess + move.gain) < abs(excess):
                swaps.append(move)
    return min(swaps, key=lambda move: (abs(excess + move.gain), move.place.key), default=None)
