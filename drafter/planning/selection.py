"""Which phrase for which place: fit first, then what is known, then difference from the page."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from drafter.lexicon.stock import pieces
from drafter.model import builtin
from drafter.model.content import GENERAL, NEEDS_CUES, PartForm, Phrase, Role
from drafter.model.likeness import bigrams, says
from drafter.model.shelf import Shelf
from drafter.planning.headings import jitter
from drafter.planning.occasion import Occasion
from drafter.planning.page import Page, open_slots, opener, start
from drafter.planning.places import LEAST_ITEMS, Choice, Place, measure
from drafter.planning.values import Values

CLAIMS = frozenset({Role.ACHIEVEMENT, Role.PROBLEM, Role.REPORT})
RECOGNITION = frozenset({Role.MEANING, Role.VIEW, Role.GRASP, Role.SITUATION})
THEME = builtin.LISTS | {"主题", "主题工作", "会议", "精神列举"}
"""Slots that say what the speech is about, not where it is given."""
TELLS_NOTHING = (builtin.ALWAYS - {builtin.PROBLEMS}) | {"事项", "动宾"}
"""Slots that bear nothing out: every speech has them."""
NARROW = 160.0
"""Room in characters below which a phrase that fits it matters more than one that says it better."""
ENOUGH = 40
"""Candidates among which a phrase is chosen; a larger shelf offers others with another seed."""
OF_MEETING = 6.0
"""What it is worth that a way to treat any priority was written for just this type of meeting."""
OF_THEME = 10.0
"""What it is worth that a phrase found for a priority no topic knows is of the meeting's own topic."""
ANOTHER_TOPIC = 12.0
"""What it costs that a priority which names several works has heard of the same one already."""
DEEP = 5
"""Ways to treat any priority that a type must have of its own to need no others."""
MOST_OPEN = 2
"""Open facts that one phrase may leave before it reads like a form."""


def candidates(place: Place, shelf: Shelf, occasion: Occasion, values: Values) -> tuple[Phrase, ...]:
    """The phrases that may stand in a place: of its topics first, general ones where there is none.

    A demand that prints an answered owner, deadline or target comes from the general shelf too, so that
    no answer goes unsaid.
    """
    spoken_of = _subject(place, occasion, own=False)
    said = f"{spoken_of}，{place.named}，{occasion.unit}"

    def fitting(topics: Iterable[str], subject: str) -> tuple[Phrase, ...]:
        turn = jitter(occasion.seed, place.role.value, place.priority)
        heard = shelf.heard(place.role, topics, occasion.names, subject, turn)
        may_stand = (
            phrase
            for phrase in heard
            if occasion.suits(phrase)
            and occasion.permits(phrase, said)
            and (phrase.headings or not _needs_heading(place))
            and _cued(phrase, place)
            and _printable(phrase, values)
        )
        return tuple(islice(may_stand, ENOUGH))

    own = fitting(place.topics, _subject(place, occasion, own=True))
    general = fitting((GENERAL,), spoken_of)
    if place.role not in builtin.TREATMENT_ROLES:
        # A phrase that speaks of one priority stands only where one is spoken of, and the other way round.
        alone = place.priority >= 0
        return tuple(one for one in own + general if bool(one.printed & builtin.OF_PRIORITY) is alone)
    own_ways = tuple(one for one in general if one.meetings)
    if len(own_ways) >= DEEP:
        general = own_ways
        if not occasion.asks:
            return general  # pupils and guests are not given the orders a topic has for offices
    if not own and not place.topics:
        alike = shelf.alike(place.role, told_pairs(place.named), occasion.themes, occasion.subject)
        heard = _subject(place, occasion, own=True)
        own = tuple(
            one
            for one in alike
            if occasion.suits(one)
            and occasion.permits(one, said)
            and occasion.hears(one, heard)
            and _printable(one, values)
        )
        return own + general
    if not own:
        return general
    if place.role is Role.DEMAND:
        return own + tuple(phrase for phrase in general if _answers_told(phrase, values))
    return own


def _needs_heading(place: Place) -> bool:
    return place.form is PartForm.POINTS and place.mould is None


def _cued(phrase: Phrase, place: Place) -> bool:
    """Whether a phrase that is for one kind of place only is for this one."""
    if place.form is PartForm.AGENDA:
        return bool(phrase.printed & builtin.OF_AGENDA) and place.cue in phrase.cues
    return phrase.role not in NEEDS_CUES or place.cue in phrase.cues


def _subject(place: Place, occasion: Occasion, *, own: bool) -> str:
    """What cues are listened for in: the priority, the moment, or all that the speech is about.

    What is filed under a topic (`own`) may be limited to a trade, which the unit tells; a word in the unit's
    name must not colour general phrases about every priority.
    """
    if place.role in NEEDS_CUES or place.role is Role.TRANSITION or place.form is PartForm.AGENDA:
        return place.cue
    if place.priority < 0:
        return occasion.subject
    return f"{place.cue}，{occasion.unit}" if own else place.cue


def _printable(phrase: Phrase, values: Values) -> bool:
    empty = (name for name in phrase.printed & builtin.OPTIONAL if not values.get(name).text)
    return all(name in phrase.tested for name in empty)


def _answers_told(phrase: Phrase, values: Values) -> int:
    return sum(values.knows(name) for name in phrase.printed & builtin.CHARGED)


def score(phrase: Phrase, place: Place, values: Values, page: Page, occasion: Occasion, room: float) -> float:
    """How well a phrase serves in a place; higher is better. The weights are the order of `design.md` 5."""
    unknown = open_slots(phrase, values)
    general = phrase.topic == GENERAL and place.role in builtin.TREATMENT_ROLES
    told = sum(values.knows(name) for name in phrase.printed - TELLS_NOTHING)
    full = measure(phrase, len(phrase.items), values)
    least = measure(phrase, min(LEAST_ITEMS, len(phrase.items)), values)
    misfit = max(0.0, least - room, room - full) / max(room, 60.0)
    return (
        4.0 * (phrase.topic in place.topics)
        + OF_THEME * (not place.topics and place.priority >= 0 and phrase.topic in occasion.themes)
        + 2.0 * bool(phrase.triggers and phrase.role not in NEEDS_CUES)
        + (OF_MEETING if general else 3.0) * bool(phrase.meetings)
        + 2.0 * (place.priority >= 0 and any(says(heading, place.named) for heading in phrase.headings))
        + (0.7 if general else 2.0) * told
        - 0.8 * len(unknown)
        - 6.0 * (len(unknown) > MOST_OPEN)
        - 6.0 * (not occasion.asks and bool(unknown & builtin.CHARGED))
        - 1.5 * len(unknown & page.asked)
        - 6.0 * page.likeness(phrase)
        - 2.0 * (opener(phrase.text) in page.openers)
        - 1.5 * (start(phrase.text) in page.starts.get(place.priority, ()))
        - 6.0 * page.charges_again(phrase, place.priority)
        - ANOTHER_TOPIC * (len(place.topics) > 1) * page.topics[place.priority, phrase.topic]
        + _about(phrase, place)
        + _bears_out(phrase)
        - USED * FORGOTTEN ** (occasion.used.get(phrase.id, 99) - 1)
        - (1.5 if room > NARROW else 4.0) * min(misfit, 1.5)
        + (6.0 if general else 4.0) * jitter(occasion.seed, occasion.unit, phrase.id)
    )


NAMES_PROBLEMS = 16.0
"""What it is worth that a claim of what is wrong names the very problems the person wants solved."""
SHARED, MOST_SHARED = 1.5, 3
"""What each pair of characters is worth that a phrase has in common with the person's words, and how many."""


@functools.lru_cache(maxsize=512)
def told_pairs(text: str) -> frozenset[str]:
    """The character pairs of a text that name things: none of stock words, function words or stops."""
    return frozenset(pair for piece in pieces(text) for pair in bigrams(piece))


def _about(phrase: Phrase, place: Place) -> float:
    """What a phrase is worth for being about just what the person said, not only about its topic."""
    if place.priority < 0:
        return 0.0
    told = told_pairs(f"{place.named}，{place.facts}")
    shared = (phrase.key_pairs & told) - bigrams(phrase.topic)
    return SHARED * min(MOST_SHARED, len(shared))


def _bears_out(phrase: Phrase) -> float:
    """What a phrase is worth for being about this place: a claim needs evidence, recognition a local word."""
    told = phrase.printed - phrase.tested
    if builtin.PROBLEMS in told:
        return NAMES_PROBLEMS
    if phrase.role in CLAIMS:
        return 1.5 if told - TELLS_NOTHING else -4.0
    if phrase.role in RECOGNITION:
        return 1.5 if told - THEME - builtin.COUNTED else 0.0
    return 0.0


def ranked(
    place: Place, found: Iterable[Phrase], values: Values, page: Page, occasion: Occasion, room: float
) -> list[Phrase]:
    """The phrases not yet on the page, best first."""
    candidates = sorted(found, key=lambda one: one.id)
    turn = _turns(candidates, place, occasion.seed)
    fresh = [phrase for phrase in candidates if not page.has(phrase)]
    # What was said of a priority is said again only where every phrase left would say it.
    free = [phrase for phrase in fresh if not page.says_again(phrase, place.priority)] or fresh

    def worth(phrase: Phrase) -> float:
        return score(phrase, place, values, page, occasion, room) + TURN * (phrase.id in turn)

    return sorted(free, key=lambda one: (-worth(one), one.id))


USED, FORGOTTEN = 6.0, 0.8
"""What it costs that a phrase was said in the speech before, and what is left of that a speech later."""
TURN, TURNS = 11.0, 3
"""What it is worth that it is a phrase's turn, and how many seeds it takes until it is again."""


def _turns(candidates: Sequence[Phrase], place: Place, seed: int) -> frozenset[str]:
    """The phrases whose turn it is with a seed: another third each time, so that a seed gives another draft.

    Seed 0 goes by fitness alone; a shelf with few candidates has no turns to give.
    """
    turns = min(TURNS, len(candidates) // max(1, place.high))
    if not seed or turns < 2:
        return frozenset()
    return frozenset(one.id for n, one in enumerate(candidates) if n % turns == seed % turns)


def select(
    places: Iterable[Place], shelf: Shelf, occasion: Occasion, values_of: Callable[[Place], Values]
) -> tuple[Choice, ...]:
    """Choices for every place in printed order, each place filled towards its target."""
    page = Page()
    choices: list[Choice] = []
    for place in places:
        values = values_of(place)
        found = candidates(place, shelf, occasion, values)
        room = place.target
        for taken in range(place.high):
            # More than the least number only while half a phrase's room is left.
            if taken >= place.low and room < 0.35 * place.target:
                break
            best = ranked(place, found, values, page, occasion, room / max(1, place.low - taken))
            if place.form is PartForm.AGENDA:
                # A host may announce two items in the same words, but rather not one after the other.
                best = best or list(found)
            # What need not be there is left out rather than say a thing again.
            if not best or (taken >= place.low and page.says_again(best[0], place.priority)):
                break
            choice = sized(place, best[0], values, room / max(1, place.low - taken), page)
            if taken >= place.low and choice.length > 1.6 * room:
                break
            choices.append(choice)
            page.add(best[0], values, place.priority)
            room -= choice.length
    return tuple(choices)


COUNTED_ALIKE = 30.0
"""Characters by which a series may miss its room to announce another number than the one before it."""


def sized(place: Place, phrase: Phrase, values: Values, room: float, page: Page | None = None) -> Choice:
    """A phrase with the number of items that comes closest to the room there is.

    A speech in which everything has 四个方面 reads as stamped: the number announced last is avoided.
    """
    least = min(LEAST_ITEMS, len(phrase.items))
    announced = page.last_count if page and "项数" in phrase.printed else -1

    def miss(n: int) -> float:
        return abs(measure(phrase, n, values) - room) + COUNTED_ALIKE * (n == announced)

    items = min(range(least, len(phrase.items) + 1), key=lambda n: (miss(n), -n))
    if page and "项数" in phrase.printed:
        page.last_count = items
    return Choice(place, phrase, items, measure(phrase, items, values))
