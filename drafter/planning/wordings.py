"""The headings that a priority or a phrase may have: its own words first, then what keeps in step."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.lexicon.adverbs import ADVERB_BEFORE
from drafter.model.answers import Origin
from drafter.model.content import Variant
from drafter.model.likeness import bigrams
from drafter.model.manuscript import Spans, text_of
from drafter.model.shelf import Shelf
from drafter.planning.compose import fill
from drafter.planning.headings import SPREAD, jitter, spread
from drafter.planning.priorities import Understood
from drafter.planning.statements import is_ill
from drafter.planning.theme import LONG_THEME, work_of
from drafter.planning.values import Value, Values

EVEN_THEME = 6
"""Characters of a theme with which headings that name it are about as long as those that do not."""
BORNE_OUT = 2
"""Pairs of characters that a second half has in common with what it heads."""
LONGEST = 26
"""Characters of a heading that can be taken in at a glance."""
FRAMES = ("在{}上下功夫", "在{}上见实效", "在{}上求突破", "在{}上抓落实", "在{}上用真劲", "在{}上动真格")
_IS_CLAUSE = re.compile("^[不让把在给请]|这件事$")
_OF_SUCH = "等工作"
_COURSE = re.compile(r"\{\{\s*主题\s*\}\}课程")
_OF_THEME = re.compile(r"(?<![做抓干搞办]好)(?<!推进|开展|落实|从事)\{\{\s*主题(?:工作)?\s*\}\}的")
"""The theme where a heading can do without it: not where 做好 or 推进 would lose its object."""
_THEME = re.compile(r"\{\{\s*主题(?:工作)?\s*\}\}")


def of_priority(one: Understood, more: Iterable[str], shelf: Shelf, body: str) -> tuple[str, ...]:
    """The headings of a priority, its own words as verb and object first.

    Then those words with an adverb; in two parts, the second of which tells what the work should come to;
    the headings of its phrases that name it (`more`); and 在…上见实效. `body` is what its phrases say.
    """
    own = one.headings[:3]
    with_adverb = (f"{adverb}{own[0]}" for verb, adverb in ADVERB_BEFORE.items() if own[0].startswith(verb))
    halves = _results(one, shelf, body)
    two_part = (f"{heading}，{half}" for heading in own[:2] for half in halves if "，" not in heading)
    # 在乱收费上, 在保密、纪律、网络发言上下功夫 would say the contrary, or mix what is done with what is not.
    is_work = not (_IS_CLAUSE.search(one.name) or one.name.endswith(_OF_SUCH) or is_ill(one.short))
    frames = (frame.format(one.name) for frame in FRAMES if is_work)
    found = dict.fromkeys((own[0], *with_adverb, *own[1:], *two_part, *more, *frames))
    return tuple(heading for heading in found if len(heading) <= max(LONGEST, len(own[0])))


def _results(one: Understood, shelf: Shelf, body: str) -> tuple[str, ...]:
    """Second halves that the treatment bears out; what fits any work is soon a stamp."""
    topics = (shelf.topics[name].results for name in one.topics if name in shelf.topics)
    of_topic = [half for results in topics for half in results]
    told = bigrams(body)
    halves = (*of_topic, *shelf.results.get(one.kind, ()))
    borne_out = [half for half in halves if len(bigrams(half) & told) >= BORNE_OUT]
    said = bigrams(one.priority.text)
    return tuple(half for half in borne_out if not bigrams(half) & said)


def of_phrase(headings: Iterable[str], theme: str, short: str) -> tuple[str, ...]:
    """The templates of a phrase's headings; for a long theme also with its short name, or without it."""
    found = list(headings)
    if len(theme) > LONG_THEME:
        found = [
            *(_THEME.sub(short, one) for one in found if short and _THEME.search(one)),
            *(bare for one in found if (bare := _OF_THEME.sub("", one)) != one and len(bare) >= 6),
            *(_COURSE.sub("这期课程", one) for one in found if _COURSE.search(one)),
            *found,
        ]
    return tuple(dict.fromkeys(found))


def of_sections(variant: Variant, values: Values, short: str, seed: int) -> tuple[Spans, ...]:
    """The first-level headings: one of the variant's sets, rather one that comes out even with this theme.

    `short` is what a long theme may be called; one that has no such name goes without 工作 behind it.
    """
    theme = values.get("主题").text
    if len(theme) > EVEN_THEME:
        name = short if short and len(theme) > LONG_THEME else theme
        work = work_of(name) if len(name) <= EVEN_THEME else name
        values = values.with_values(
            {"主题": Value(name, Origin.COMPUTED), "主题工作": Value(work, Origin.COMPUTED)}
        )
    sets = [tuple(fill(heading, values) for heading in one) for one in variant.headings]

    def cost(n: int) -> tuple[bool, float]:
        uneven = spread([text_of(heading) for heading in sets[n]]) > SPREAD
        return uneven, jitter(seed, "headings", variant.id, n)

    return sets[min(range(len(sets)), key=cost)] if sets else ()
