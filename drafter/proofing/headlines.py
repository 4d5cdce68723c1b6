"""Criteria 3 and 4: sibling headings are parallel, and each says something."""

from __future__ import annotations

from statistics import pstdev

from drafter.lexicon import stock
from drafter.lexicon.grammar import grammar
from drafter.model.likeness import bigrams
from drafter.proofing.counting import Findings
from drafter.proofing.view import View, han, is_priority

SPREAD = 3.0
"""Standard deviation of lengths within a set; 1.9 in provincial reports."""
MAY_FAIL = 1 / 3
"""Headings that may be as true of another trade."""
_VERB_LED = frozenset({"坚持", "着力", "务必", "必须"})
"""Openers that planning keeps apart for the sound, but that bid as any verb does."""


def parallel(view: View) -> Findings:
    """Criterion 3: siblings share a grammar, and their lengths have a standard deviation of 3 at most."""
    faults = []
    widest = 0.0
    for group in view.siblings:
        titles = [section.title for section in group]
        spread = pstdev(han(title) for title in titles)
        widest = max(widest, spread)
        if len({_shape(title) for title in titles}) > 1:
            faults.append(f"句式不一：{'｜'.join(titles)}")
        elif spread > SPREAD:
            faults.append(f"长短不齐（{spread:.1f}）：{'｜'.join(titles)}")
    groups = len(view.siblings)
    return not faults, f"{groups}组标题，字数标准差最大{widest:.1f}", tuple(faults)


def _shape(title: str) -> str:
    found = grammar(title)
    return "verb" if found in _VERB_LED else found


def say_something(view: View) -> Findings:
    """Criterion 4: at least two thirds of the headings hold a word of this speech's own subject."""
    about = pairs_of_subject(view)
    headings = [
        section.title
        for _, section in view.manuscript.walk()
        if section.heading and (section.is_point or is_priority(section))
    ]
    empty = tuple(
        title for title in headings if not bigrams(title) & about and len(stock.substance(title)) < 4
    )
    share = len(empty) / len(headings) if headings else 0.0
    return share <= MAY_FAIL, f"{len(headings)}个标题，{len(empty)}个换个行业也成立", empty


def pairs_of_subject(view: View) -> frozenset[str]:
    """The character pairs of everything this speech is about, without those of stock words."""
    told = (view.brief.theme, *(one.object for one in view.brief.subjects))
    found = frozenset(pair for text in told for pair in bigrams(text))
    return found - frozenset(pair for word in stock.STOCK for pair in bigrams(word))
