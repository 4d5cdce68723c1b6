"""Criteria 10, 11 and 13: nothing left over, nothing said twice, everything sayable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from statistics import mean, median

from drafter.lexicon.stock import INTENSIFIERS
from drafter.model.manuscript import LineKind, lines
from drafter.model.numbering import recognise, recognise_inline
from drafter.proofing.counting import Findings
from drafter.proofing.view import OPEN_MARK, View, han, is_priority

MOST_INTENSIFIERS = 3.5
LONGEST_SENTENCE, LONGEST_PARAGRAPH, MEDIAN_SENTENCE = 80, 600, 40
CLAUSE = (8.0, 15.0)
"""Average characters between two stops; 9.9 to 14.0 in the speeches measured."""
OFTEN, STRING = 3, 8

_LEFT = re.compile(
    r"[{【［]+[^{}【】［］]*[}】］]+|[{}【】\x00-\x08\x0b-\x1f［］]|(?<![A-Za-z])(?:[xX]{2,}|×{2,})(?![A-Za-z])|[xX×](?=[年月日])|某某|TODO"
    r"|_{2,}|[*＊]{2,}|[*＊][省市县区]|党的以来|（略）|。。|，，|，。|：。|。，|、、|、。"
)
_TWICE = re.compile(
    r"工作工作|推进推进|抓好抓(?![实细牢紧出])|的的(?!确)|抓好优化|抓好推进|抓好深化|，的(?!确)|(?<!和)和和(?!美|气|睦)|等等等"
)
_DO_IN_OTHER_CHARACTER = re.compile("做出(?!来)")
_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff])")
_QUOTED = re.compile(r"《[^》]*》|“[^”]{1,20}”")
"""Names of documents, and slogans: they may be said as often as they are needed."""
_STOP = re.compile(r"[。！？；]")
_NOT_MUST = ("要求", "要点", "要是", "要么", "要害", "要素")
_END = re.compile(r"[。！？]")
_ANY_STOP = re.compile(r"[。！？；，：]")


def no_leftovers(view: View) -> Findings:
    """Criterion 10: no template syntax, no placeholder that is no open mark, no doubled word or stop.

    What the person wrote so is theirs.
    """
    found = [
        f"…{line[max(0, match.start() - 8) : match.end() + 8]}…"
        for line in (OPEN_MARK.sub("1", one.text) for one in lines(view.manuscript))
        for pattern in (_LEFT, _TWICE, _HALF_WIDTH)
        for match in pattern.finditer(line)
        if match[0] not in view.brief.told
    ]
    if _DO_IN_OTHER_CHARACTER.search(view.spoken) and "作出" in view.spoken:
        found.append("“作出”“做出”混用")
    return not found, f"{len(found)}处", tuple(found)


def not_repetitive(view: View) -> Findings:
    """Criterion 11: no sentence twice, no string of 8 three times but names, no opener four times running."""
    faults = [
        *(f"标题重复：{one}" for one in _headings_twice(view)),
        *(f"整句重复：{one}" for one in _sentences_twice(view)),
        *(f"{times}次“{words}”" for words, times in _strings_often(view)),
        *(f"连着{times}句以“{opener}”开头" for opener, times in _openers_running(view)),
    ]
    number = sum(view.spoken.count(word) for word in INTENSIFIERS)
    density = 1000 * number / max(1, view.characters)
    if number >= OFTEN and density > MOST_INTENSIFIERS:
        faults.append(f"“{'、'.join(INTENSIFIERS)}”每千字{density:.1f}个")
    return not faults, f"{len(faults)}处重复，强调词每千字{density:.1f}个", tuple(faults)


def _headings_twice(view: View) -> Iterator[str]:
    said = Counter(one.title for _, one in view.manuscript.walk() if one.title and one.is_point)
    yield from (one for one, times in said.items() if times > 1)


def _sentences_twice(view: View) -> Iterator[str]:
    """Sentences said again, whatever number stands before them; a heading may be taken up in the text."""
    headings = {one.title for _, one in view.manuscript.walk() if one.is_point or is_priority(one)}
    sentences = (_unnumbered(one.strip()) for line in view.lines for one in _STOP.split(line))
    said = Counter(one for one in sentences if len(one) > 6)
    yield from (one for one, times in said.items() if times > 1 and one not in headings)


def _unnumbered(sentence: str) -> str:
    marker = recognise(sentence)
    return sentence.removeprefix(marker.text).strip() if marker else sentence


def _strings_often(view: View) -> Iterator[tuple[str, int]]:
    """Strings of eight characters that stand three times or more, names taken out, one for each run.

    Sibling headings are parallel by design, so only what stands below them counts.
    """
    text = OPEN_MARK.sub(
        "某", "\n".join(line.text for line in lines(view.manuscript) if line.kind is LineKind.BODY)
    )
    for name in sorted(filter(None, view.brief.names), key=len, reverse=True):
        text = text.replace(name, "\0")
    text = _QUOTED.sub("\0", text)
    seen: Counter[str] = Counter()
    for piece in re.split(r"[^\u4e00-\u9fff]+", text):
        seen.update(piece[i : i + STRING] for i in range(len(piece) - STRING + 1))
    yield from _runs([(words, times) for words, times in seen.items() if times >= OFTEN])


def _runs(often: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Strings that overlap put together, in the order in which they were first said."""
    run, number = "", 0
    for words, times in often:
        if run.endswith(words[:-1]) and times == number:
            run += words[-1]
            continue
        if run:
            yield run, number
        run, number = words, times
    if run:
        yield run, number


def _openers_running(view: View) -> Iterator[tuple[str, int]]:
    for line in lines(view.manuscript):
        if line.kind is not LineKind.BODY:
            continue
        sentences = [one.strip() for one in _END.split(line.text) if one.strip()]
        openers = map(_opener, sentences)
        for opener, run in groupby(openers):
            times = len(list(run))
            if opener and times > OFTEN:
                yield opener, times


def _opener(sentence: str) -> str:
    """The word a sentence opens with: 要 alone, else two characters; none for an item of a series."""
    if recognise(sentence) or any(recognise_inline(sentence)):
        return ""
    return "要" if sentence[0] == "要" and sentence[:2] not in _NOT_MUST else sentence[:2]


def sayable(view: View) -> Findings:
    """Criterion 13: sentences, clauses and paragraphs of a length that can be spoken and followed."""
    lengths = [han(one) for one in view.sentences]
    if not any(lengths):
        return False, "没有句子", ()
    long = [
        f"{length}字的长句：{one[:24]}…"
        for one, length in zip(view.sentences, lengths, strict=True)
        if length > LONGEST_SENTENCE and not _is_list(one)
    ]
    paragraphs = [
        f"{han(line)}字的长段：{line[:24]}…" for line in view.lines if han(line) > LONGEST_PARAGRAPH
    ]
    clauses = [n for one in view.sentences for piece in _ANY_STOP.split(one) if (n := han(piece))]
    middle, clause = median(lengths), mean(clauses)
    overall = ["句子普遍偏长"] if middle > MEDIAN_SENTENCE else []
    if not CLAUSE[0] <= clause <= CLAUSE[1]:
        overall.append("分句太碎" if clause < CLAUSE[0] else "分句太长，一口气念不下来")
    figure = f"句长中位数{middle:.0f}字，分句平均{clause:.1f}字，最长句{max(lengths)}字"
    return not (overall or long or paragraphs), figure, (*overall, *long, *paragraphs)


def _is_list(sentence: str) -> bool:
    """Whether a long sentence is a list, which the ear follows from item to item."""
    items = len(list(recognise_inline(sentence)))
    return sentence.count("、") >= 4 or sentence.count("；") >= 2 or items >= 2
