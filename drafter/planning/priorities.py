"""A priority in the person's own words -> verb, object, modifiers, kind of work, topic."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from drafter import words
from drafter.lexicon.collocations import NOUN_OF, OF_SUCH
from drafter.lexicon.kinds import BY_VERB, KIND_OF, KINDS, MEASURED, MEASURING, SURE
from drafter.lexicon.statements import GOAL
from drafter.lexicon.verbs import COVERBS, LIGHT_VERBS
from drafter.model.answers import Priority
from drafter.model.content import told_kind
from drafter.model.shelf import Shelf
from drafter.planning.governing import QUOTES
from drafter.planning.naming import Remark, short_name
from drafter.planning.parsing import take_apart

LONGEST_WORD = 7
LONGEST_JOINED = 10
"""Characters up to which a name of work is joined without 的: 乱收费整治."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A priority as planning sees it.

    `short` is what headings and lists call it, `remark` what else the person said. `verb` and `object` make
    `verb_object`; `headings` are all ways to say it as verb and object, that one first; `kind` is the sort of
    work where it is certain; `topics` holds the topic that knows about it, for a row those of its parts, or
    nothing.
    """

    priority: Priority
    short: str
    remark: Remark
    verb: str
    object: str
    headings: tuple[str, ...]
    kind: str
    topics: tuple[str, ...]

    @property
    def verb_object(self) -> str:
        """The priority as verb and object."""
        return self.headings[0]

    @property
    def name(self) -> str:
        """How a sentence refers to it as to a thing: the work by its noun.

        安全生产 is work; a figure, a wrong or a thing becomes work only by what is done about it:
        包案领导见面率提升, 乱收费整治, 塔吊管控. What no noun is known of stays verb and object.
        """
        if self.verb in LIGHT_VERBS:
            return self.object
        # A row, each part of which has a verb of its own, is told by its parts.
        return self._as_noun() if self.short in self.verb_object else self.short

    @property
    def matter(self) -> str:
        """What it is about, without what is done about it: 取暖费问题, 见面率; of work the work itself."""
        name = self.name
        noun = NOUN_OF.get(self.verb or _governing(self.verb_object), "")
        if not noun or not name.endswith(noun) or self.short.endswith(noun):
            return name
        return name.removesuffix(noun).removesuffix("的")

    def _as_noun(self) -> str:
        if called := "" if self.verb else _called(self.short, self.verb_object):
            return called
        if self.verb in NOUN_OF:
            return _named(self.object, NOUN_OF[self.verb])
        plain = {f"{verb}{self.short}" for verb in ("抓好", "推进", "")}
        if self.verb or plain & set(self.headings):
            return self.short
        if self.verb_object.endswith(OF_SUCH):
            return f"{self.short}等工作"
        light = next((verb for verb in LIGHT_VERBS if self.verb_object.startswith(verb)), "")
        if not light and (verb := _governing(self.verb_object)):
            what = self.verb_object.removeprefix(verb).replace("的问题", "问题").replace("的难题", "难题")
            return _named(what, NOUN_OF[verb])
        # 促进高校毕业生就业: no noun is known of the verb, so that what it governs is called work.
        return self.verb_object.removeprefix(light) if light else f"{self.short}工作"

    @property
    def told(self) -> str:
        """What phrases' cues are looked for in: its words and its kind of work."""
        return f"{self.priority.text}{told_kind(self.kind)}"

    @property
    def head(self) -> str:
        """The last word of the object, which says what sort of thing it is (…监控, …难题, …建设)."""
        return words.segmented(self.object.strip(QUOTES))[-1]

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The words of the object before its head."""
        found = words.segmented(self.object.strip(QUOTES))[:-1]
        return tuple(word for word in found if word not in QUOTES)


def _governing(order: str) -> str:
    """The verb known by its noun that an order begins with, or nothing."""
    return next((verb for verb in NOUN_OF if order.startswith(verb)), "")


class _Called(NamedTuple):
    """An order that governs a statement, its verb, and the noun that sums the statement up behind it."""

    order: re.Pattern[str]
    verb: str
    noun: str


_CALLED = (
    _Called(re.compile("解决.*[的等]问题"), "解决", ""),
    _Called(re.compile("吸取.*"), "吸取", ""),
    _Called(re.compile("牢记.*"), "牢记", "这个道理"),
    _Called(re.compile(f"确保.*(?:{GOAL.pattern})"), "确保", "这个目标"),
    _Called(re.compile("做到.*"), "做到", "这件事"),
)


def _called(clause: str, order: str) -> str:
    """A clause as a noun: a difficulty is a problem, a figure an aim, a rule a thing to be done."""
    if found := next((one for one in _CALLED if one.order.fullmatch(order)), None):
        return f"{order.removeprefix(found.verb)}{found.noun}"
    if order == clause and ("把" in clause or COVERBS.match(clause)):
        # 对让群众看得上病这件事: quoted, two verbs do not meet.
        bids = clause.startswith(("让", "使")) and "“" not in clause
        return f"“{clause}”这件事" if bids else f"{clause.removeprefix('把')}这件事"
    return ""


def _named(what: str, noun: str) -> str:
    """What is worked on, and the noun for what is done: never the same word twice.

    A long or composed name is joined by 的, of which there is to be but one: 劝导站大喇叭的运用.
    """
    if not noun or what.endswith(noun):
        return what
    if noun == "补齐":
        return f"{what.removesuffix('短板')}补短板" if what.endswith("短板") else f"{what}补齐"
    wrong = what.endswith("问题") and not what.endswith("等问题")
    if wrong or not (len(what) > LONGEST_JOINED or re.search("[的、]", what)):
        return f"{what}{noun}"
    return f"{what if what.endswith('问题') else what.replace('的', '', 1)}的{noun}"


def understand(priority: Priority, shelf: Shelf, subject: str = "") -> Understood:
    """Verb, object, kind and topic of one priority; the words of the person are never changed.

    `subject` is all that the speech is about.
    """
    text = priority.text
    short, remark = short_name(text)
    phrasing = take_apart(short)
    # 改成库房的 and …的问题 share their 的.
    named = (frame.replace("…", short).replace("的的", "的") for frame in phrasing.frames)
    headings = tuple(dict.fromkeys(named))
    topics = _topics(short, phrasing.object, remark, shelf, f"{subject}，{text}")
    kind = sure_kind(short, headings[0])
    return Understood(priority, short, remark, phrasing.verb, phrasing.object, headings, kind, topics)


def _topics(short: str, target: str, remark: Remark, shelf: Shelf, subject: str) -> tuple[str, ...]:
    """The topic that knows about a priority; of a row the topics of its parts, which all are to be heard."""
    found = shelf.find_topic(short, target, subject)
    row = short if "、" in short else remark.rest if remark.stressed and not found else ""
    parts = [part for part in row.split("、") if len(part) > 1]
    known = (topic for part in parts for topic in shelf.find_topic(part, part, subject))
    return tuple(dict.fromkeys((*found, *known)))


def sure_kind(name: str, order: str = "") -> str:
    """The sort of work that a name, or the verb that governs it in an order, tells beyond doubt, or nothing.

    What is written for a kind speaks of its own scenes: a wrong kind is worse than none.
    """
    if told := next((kind for kind, ending in SURE.items() if ending.search(name)), ""):
        return told
    if order.startswith(MEASURING) and MEASURED.search(name):
        return "指标"
    return next((kinds[0] for verb, kinds in BY_VERB.items() if order.startswith(verb)), "")


def kind_of(text: str) -> str:
    """The sort of work that the words of a text tell of, or nothing; long words and the last weigh most."""
    scores: Counter[str] = Counter()
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + LONGEST_WORD) + 1):
            for kind in KIND_OF.get(text[start:end], ()):
                scores[kind] += (end - start) * (3 if end == len(text) else 1)
    return min(scores, key=lambda one: (-scores[one], KINDS.index(one)), default="")
