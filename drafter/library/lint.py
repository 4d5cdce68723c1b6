"""What is wrong with words rather than with files: phrases alike, hollow, dated, too long, too few.

`shelves.examine` finds what cannot be loaded; this finds what should not be said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from statistics import median

from drafter.errors import Fault
from drafter.lexicon.stock import INTENSIFIERS
from drafter.model import builtin
from drafter.model.content import GENERAL, NEEDS_HEADING, PartPlan, PartSource, Phrase, Role, Topic
from drafter.model.shelf import Library

ALIKE = 80
"""Token-sort ratio of bigrams from which two phrases of one role say the same (measured by rapidfuzz)."""
SAME_OPENING_IN_TOPIC, SAME_OPENING_IN_BANK = 3, 8
MOST_INTENSIFIERS = 3.0
"""Per 1,000 characters over the whole bank; above about 3.5 exceeds every official text measured."""
LONGEST_SENTENCE = 80
SHARED_SENTENCE = 12
"""Characters from which a sentence that two phrases share is a fault."""
ENOUGH = {Role.WHY: 3, Role.MEASURE: 6, Role.DEMAND: 3}
"""Phrases that every topic needs of each role, so that a speech can treat it in full and in another way."""

_SLOTS = re.compile(r"\{[{%].*?[}%]\}")
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?")
_OPENING = re.compile(r"[，。：；？！]")
_FIGURE = re.compile(
    r"[0-9０-９]|二〇|[一二三四五六七八九]千[一二三四五六七八九]百|百分之[一二三四五六七八九十]"
)
_OWNER = re.compile(
    "牵头|负责|主管|分管|班子|科室|部门|单位|人员|干部|领导|书记|局长|乡镇|街道|企业|支部|专班|专家|代表|群众|[队站组员]"
)
_METHOD = re.compile(
    "一张|会同|联合|公开|公示|清单|台账|培训|登记|通报|对照|分类|[逐按抽查核测评签挂约报试排请建改设装定]"
)
_WHEN = re.compile("当天|当场|季度|标准|不准|不得|不许|必须|到位|为止|达到|[前后内每月周年日期]")


def lint(library: Library, day: date | None = None) -> tuple[Fault, ...]:
    """Every fault of the wording on all shelves; `day` is the one against which terms are judged."""
    phrases = library.all_phrases
    return tuple(
        fault
        for found in (
            _alike(phrases),
            _openings(phrases),
            _sentences_twice(phrases),
            _intensifiers(phrases),
            (fault for one in phrases for fault in _of_phrase(one, library.topics[one.topic], day)),
            _thin_topics(library),
            _thin_roles(library),
        )
        for fault in found
    )


def _fault(phrase: Phrase, message: str, remedy: str = "") -> Fault:
    return Fault(phrase.topic, phrase.id, message, remedy)


def plain_text(phrase: Phrase) -> str:
    """The words of a phrase without its slots."""
    return _SLOTS.sub("", "".join((phrase.text, *phrase.items, phrase.after)))


def _tokens(text: str) -> str:
    kept = re.sub(r"[^\u3400-\u9fff]", "", text)
    return " ".join(sorted(kept[i : i + 2] for i in range(len(kept) - 1)))


def near_duplicates(
    phrases: Iterable[Phrase], cutoff: float = ALIKE
) -> Iterator[tuple[Phrase, Phrase, float]]:
    """Pairs of one role whose sorted bigrams are alike by `cutoff` (0–100) or more."""
    from rapidfuzz import fuzz, process

    by_role: dict[Role, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        by_role[phrase.role].append(phrase)
    for mine in by_role.values():
        tokens = [_tokens(plain_text(phrase)) for phrase in mine]
        for n, one in enumerate(tokens[:-1]):
            # The tokens are sorted already, so the plain ratio is the token-sort ratio.
            rest = tokens[n + 1 :]
            for _, ratio, at in process.extract(
                one, rest, scorer=fuzz.ratio, score_cutoff=cutoff, limit=None
            ):
                yield mine[n], mine[n + 1 + at], ratio


def like(text: str, phrases: Iterable[Phrase], cutoff: float) -> list[tuple[Phrase, float]]:
    """The phrases whose words are like a text by `cutoff` (0–100) or more, most alike first."""
    from rapidfuzz import fuzz

    wanted = _tokens(text)
    rated = ((phrase, fuzz.ratio(wanted, _tokens(plain_text(phrase)))) for phrase in phrases)
    return sorted((pair for pair in rated if pair[1] >= cutoff), key=lambda pair: -pair[1])


def likeness_within_topics(phrases: Sequence[Phrase]) -> float:
    """The median likeness (0–100) of two phrases of one topic and role."""
    from rapidfuzz import fuzz

    groups: dict[tuple[str, Role], list[str]] = defaultdict(list)
    for phrase in phrases:
        if phrase.topic != GENERAL:
            groups[phrase.topic, phrase.role].append(_tokens(plain_text(phrase)))
    ratios = [fuzz.ratio(one, other) for group in groups.values() for one, other in combinations(group, 2)]
    return median(ratios) if ratios else 0.0


def _alike(phrases: Iterable[Phrase]) -> Iterator[Fault]:
    for one, other, ratio in near_duplicates(phrases):
        yield _fault(one, f"同“{other.id}”太像（{ratio:.0f}分）", "请改写其中一条，或者删去")


def _sentences_twice(phrases: Iterable[Phrase]) -> Iterator[Fault]:
    """Sentences that two phrases share word for word: one speech may hold both."""
    owners: dict[str, str] = {}
    for phrase in phrases:
        if phrase.role in (Role.OPENING, Role.TRANSITION, Role.THANKS, Role.CHARGE, Role.AGENDA):
            continue  # of these a speech holds one
        for text in (phrase.text, *phrase.items, phrase.after):
            for sentence in _SENTENCE.findall(_SLOTS.sub("〇", text)):
                owner = owners.setdefault(sentence.strip(), phrase.id)
                if len(sentence) >= SHARED_SENTENCE and owner != phrase.id:
                    place = f"{phrase.id}"
                    yield Fault(phrase.topic, place, f"“{sentence}”同“{owner}”里的一字不差", "请改写其中一处")


def _openings(phrases: Iterable[Phrase]) -> Iterator[Fault]:
    in_topic: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    in_bank: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        opening = _OPENING.split(_SLOTS.sub("〇", phrase.text), maxsplit=1)[0]
        # A charge has to name its subject, 这项工作, so as not to change it halfway.
        if len(opening) > 3 and phrase.role is not Role.CHARGE:
            in_topic[phrase.topic, opening].append(phrase)
            in_bank[opening].append(phrase)
    for (_, opening), found in in_topic.items():
        if len(found) > SAME_OPENING_IN_TOPIC:
            yield _fault(found[-1], f"同一个主题里有{len(found)}条都用“{opening}”开头", "请换几种开头")
    for opening, found in in_bank.items():
        if len(found) > SAME_OPENING_IN_BANK:
            yield _fault(found[-1], f"全库有{len(found)}条都用“{opening}”开头", "请换几种开头")


def intensifier_density(phrases: Iterable[Phrase]) -> float:
    """How many of 切实/扎实/着力/全力/大力 stand in 1,000 characters."""
    text = "".join(plain_text(phrase) for phrase in phrases)
    return 1000 * sum(text.count(word) for word in INTENSIFIERS) / max(1, len(text))


def median_sentence(phrases: Iterable[Phrase]) -> float:
    """The median length of a sentence in characters, slots left out."""
    lengths = [len(one) for phrase in phrases for one in _SENTENCE.findall(plain_text(phrase))]
    return median(lengths) if lengths else 0.0


def _intensifiers(phrases: Sequence[Phrase]) -> Iterator[Fault]:
    density = intensifier_density(phrases)
    if density > MOST_INTENSIFIERS:
        yield Fault(
            "短语库", "", f"“{'、'.join(INTENSIFIERS)}”一千字里有{density:.1f}个，太多了", "请删去一些"
        )


def _of_phrase(phrase: Phrase, topic: Topic, day: date | None) -> Iterator[Fault]:
    text = plain_text(phrase)
    if _FIGURE.search(text):
        yield _fault(phrase, "正文里写了数字或年份", "请改用空位")
    for sentence in _SENTENCE.findall(text):
        if len(sentence) > LONGEST_SENTENCE and sentence.count("、") < 4:
            yield _fault(phrase, f"有一句{len(sentence)}个字：{sentence[:16]}…", "请断成两句")
    if day and phrase.valid.end and phrase.valid.end < day:
        yield _fault(phrase, f"提法已经过期（{phrase.valid.end}）", "请换新的提法，或者删去")
    if phrase.role is Role.MEASURE and not _is_complete(phrase):
        yield _fault(phrase, "举措没有说清责任、方法、时限或标准", "对象之外，至少再说清一样")
    if phrase.role in NEEDS_HEADING:
        yield from (
            _fault(phrase, f"标题“{heading}”里没有主题，也没有具体的对象", "请写上主题词或对象")
            for heading in phrase.headings
            if not _names_something(heading, phrase, topic)
        )


def _is_complete(phrase: Phrase) -> bool:
    text = "".join((phrase.text, *phrase.items, phrase.after))
    slots = "牵头单位" in text or "完成时限" in text
    return (
        sum((bool(_OWNER.search(text)) or slots, bool(_METHOD.search(text)), bool(_WHEN.search(text)))) >= 2
    )


def _names_something(heading: str, phrase: Phrase, topic: Topic) -> bool:
    """Whether a heading has a slot, a word of its topic, or a word of what stands below it."""
    if "{{" in heading:
        return True
    below = _SLOTS.sub("", "".join((phrase.text, *phrase.items)))
    named = " ".join((topic.name, *topic.aliases, below))
    return any(heading[i : i + 2] in named for i in range(len(heading) - 1))


def _thin_topics(library: Library) -> Iterator[Fault]:
    for topic in library.topics:
        if topic == GENERAL:
            continue
        for role, enough in ENOUGH.items():
            have = len(library.phrases(role, [topic]))
            if have < enough:
                yield Fault(topic, "", f"“{role.value}”只有{have}条", f"至少要{enough}条，才换得出别的写法")


def _thin_roles(library: Library) -> Iterator[Fault]:
    """Parts of outlines for which the shelves hold too few phrases to fill them once."""
    for outline in library.outlines.values():
        for variant in outline.variants:
            for section in variant.sections:
                for part in section.parts:
                    have = _phrases_for(library, part, outline.id, variant.id)
                    if have < part.high:
                        place = f"{outline.name}·{variant.name}·{section.role.value}"
                        yield Fault(place, part.role.value, f"要{part.high}条，只有{have}条", "请补写")


def _phrases_for(library: Library, part: PartPlan, outline: str, variant: str) -> int:
    """How many phrases could stand in a part of an outline."""
    speaks_of_one = part.source is PartSource.PRIORITIES and part.role not in builtin.TREATMENT_ROLES
    names = {outline, f"{outline}/{variant}"}
    return sum(
        (not phrase.meetings or bool(phrase.meetings & names))
        and (not speaks_of_one or bool(phrase.printed & builtin.OF_PRIORITY))
        for phrase in library.phrases(part.role, library.topics)
    )
