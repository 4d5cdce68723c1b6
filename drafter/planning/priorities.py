"""A priority in the person's own words -> verb, object, and the topics that know about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter import words
from drafter.model.answers import Priority
from drafter.model.content import Topic
from drafter.planning import lexicon

CLOSE_ENOUGH = 0.5
"""Dice coefficient of bigrams from which a topic's name is taken to mean the priority."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A priority as planning sees it.

    `verb` and `object` make `verb_object`; `name` is how a sentence refers to it; `topics` holds the one
    topic that knows about it, or nothing.
    """

    priority: Priority
    verb: str
    object: str
    verb_object: str
    topics: tuple[str, ...]

    @property
    def name(self) -> str:
        """How a sentence refers to it: the person's own words, a verb that says nothing left out."""
        return self.object if self.verb in lexicon.LIGHT_VERBS else self.priority.text


def understand(priority: Priority, topics: Mapping[str, Topic]) -> Understood:
    """Verb, object and topic of one priority; the words of the person are never changed."""
    text = priority.text
    verb, target = split_verb(text, topics)
    if verb:
        verb_object = text
    else:
        verb, verb_object = govern(text)
    return Understood(priority, verb, target, verb_object, find_topic(text, target, topics))


def split_verb(text: str, topics: Mapping[str, Topic]) -> tuple[str, str]:
    """The verb a text opens with and its object; an empty verb where the whole is a noun phrase."""
    for verb in lexicon.HEAD_VERBS:
        rest = text.removeprefix(verb)
        noun = verb in lexicon.NOUN_LIKE and rest.startswith(lexicon.NOT_AFTER_VERB)
        if rest != text and len(rest) >= 2 and not noun:
            return verb, rest
    if _is_named(text, topics) or _governor(text):
        return "", text
    # Only words that neither the lexicon nor the shelf knows are worth half a second of jieba.
    (first, tag), *others = words.tagged(text)
    # A verb with its object ends in a noun; 防汛备汛 and 学习研讨 are names of work.
    if tag.startswith("v") and len(first) >= 2 and others and others[-1][1].startswith("n"):
        return first, text.removeprefix(first)
    return "", text


def _is_named(text: str, topics: Mapping[str, Topic]) -> bool:
    return any(text == name or text in topic.aliases for name, topic in topics.items())


def _governor(noun_phrase: str) -> str:
    for length in range(min(4, len(noun_phrase)), 1, -1):
        if verb := lexicon.GOVERNING.get(noun_phrase[-length:]):
            return verb
    return ""


def govern(noun_phrase: str) -> tuple[str, str]:
    """The verb that collocates with a noun phrase, and the two together as a heading could say them."""
    if verb := _governor(noun_phrase.strip("“”《》")):
        return verb, f"{verb}{noun_phrase}"
    verb, work = lexicon.CLAUSE_FRAME
    tail = "" if noun_phrase.endswith(lexicon.ALREADY_WORK) else work
    return verb, f"{verb}{noun_phrase}{tail}"


def find_topic(text: str, target: str, topics: Mapping[str, Topic]) -> tuple[str, ...]:
    """The topic whose name or alias fits best: the longest one contained, else the most similar."""
    best, best_score = "", 0.0
    for name, topic in topics.items():
        score = max(_fit(text, target, alias) for alias in (name, *topic.aliases))
        if score > best_score:
            best, best_score = name, score
    return (best,) if best_score >= CLOSE_ENOUGH else ()


def _fit(text: str, target: str, alias: str) -> float:
    if alias in (text, target):
        return 100.0
    if len(alias) >= 3 and alias in text:
        return float(len(alias))
    # Two characters occur by chance (食品安全 is not 安全): only at the front do they name the subject.
    if len(alias) == 2 and target.startswith(alias):
        return 2.0
    return _dice(target, alias) if len(alias) >= 3 else 0.0


def _dice(one: str, other: str) -> float:
    first, second = bigrams(one), bigrams(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def bigrams(text: str) -> frozenset[str]:
    """The two-character pieces of a text, by which similarity is measured without a dictionary."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))
