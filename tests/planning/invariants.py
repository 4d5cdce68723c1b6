"""What must hold of every draft, whatever was answered: checked on the printed lines and on the tree."""

from __future__ import annotations

import re
from collections import Counter

from drafter.drafting import Draft
from drafter.model import numerals
from drafter.model.content import PartSource, Role
from drafter.model.manuscript import LineKind, Placement, Section, SpanKind, lines
from drafter.model.numbering import MarkerStyle, recognise_inline

MARKED = re.compile(r"【待(?:补|定)：[^】]+】")
SENTENCE = re.compile(r"[^。！？；：]+")


def spoken(draft: Draft) -> list[str]:
    skip = (LineKind.TITLE, LineKind.SPEAKER, LineKind.DATE)
    return [line.text for line in lines(draft.manuscript) if line.kind not in skip]


def assert_numbering_whole(draft: Draft) -> None:
    """Siblings count 1, 2, 3 in one style; no layer is skipped; series inside a line count on."""
    variant = next(one for one in draft.outline.variants if one.id == draft.answers.variant)
    if variant.headings:
        if variant.numbered:
            _check_siblings(draft.manuscript.sections)
        else:
            assert not any(section.marker for section in draft.manuscript.sections)
        for section in draft.manuscript.sections:
            assert section.heading
            _check_siblings(section.children)
    else:
        assert not any(section.heading or section.marker for section in draft.manuscript.sections)
        _check_siblings(tuple(child for section in draft.manuscript.sections for child in section.children))
    for line in spoken(draft):
        numbers = [marker.number for _, marker in recognise_inline(line) if marker.style is MarkerStyle.IS]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True, line


def _check_siblings(sections: tuple[Section, ...]) -> None:
    run: list[Section] = []
    for section in sections:
        if section.marker is None:
            points = [one for one in sections if one.placement in (Placement.OWN_LINE, Placement.RUN_IN)]
            assert points == [section], section.title  # nothing follows （一）
            continue
        if run and (section.marker.number == 1 or section.placement is not run[0].placement):
            run = [one for one in run if one.placement is section.placement and section.marker.number > 1]
        run.append(section)
        assert section.marker.style is run[0].marker.style, section.title
        if len(run) > 1:
            assert section.marker.number == run[-2].marker.number + 1, section.title
        _check_siblings(section.children)


def assert_counts_kept(draft: Draft) -> None:
    """The number of points the transition announces is the number of sections; a bundle names its items."""
    sections = draft.manuscript.sections
    variant = next(one for one in draft.outline.variants if one.id == draft.answers.variant)
    headed = [child for section in sections for child in section.children if _is_point(child)]
    number = len(sections) if variant.headings else len(headed)
    for paragraph in draft.manuscript.opening:
        for span in paragraph.spans:
            if span.slot == "节数":
                assert span.text == numerals.count(number), paragraph.text
    for section in sections:
        points = [child for child in section.children if _is_point(child)]
        for paragraph in section.paragraphs:
            for span in paragraph.spans:
                if span.slot == "点数":
                    assert span.text == numerals.count(len(points)), paragraph.text
        for point in (section, *points):
            items = [child for child in point.children if not _is_point(child)]
            promised = re.search(r"“([两三四五六七八九])(?:个|项|件|条|道|本|把|笔)", point.title)
            if promised and items:
                assert promised[1] == numerals.count(len(items)), point.title


def _is_point(section: Section) -> bool:
    return section.placement in (Placement.OWN_LINE, Placement.RUN_IN)


def assert_nothing_left_over(draft: Draft) -> None:
    """No template syntax, no placeholder that is not a marked open fact, no doubled or missing mark."""
    for line in spoken(draft):
        bare = MARKED.sub("某", line)
        assert not re.search(r"[{}【】\x00-\x1f]|20xx|××|\b某某|TODO", bare), line
        assert not re.search(r"。。|，，|，。|：。|。，|工作工作|推进推进|的的|抓好优化", bare), line
        assert not re.search(r"(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff])", bare), line
    for paragraph in draft.manuscript.body():
        for span in paragraph.spans:
            is_mark = MARKED.fullmatch(span.text) is not None
            assert is_mark == (span.kind in (SpanKind.OPEN, SpanKind.DECISION)), span


def assert_no_sentence_twice(draft: Draft) -> None:
    sentences = Counter(
        sentence.strip()
        for line in spoken(draft)
        for sentence in SENTENCE.findall(MARKED.sub("某", line))
        if len(sentence.strip()) > 6
    )
    headings = {section.title for _, section in draft.manuscript.walk()}
    assert not [one for one, times in sentences.items() if times > 1 and one not in headings]


def assert_length_kept(draft: Draft, tolerance: float = 0.08) -> None:
    assert abs(draft.characters - draft.target) <= tolerance * draft.target, (draft.characters, draft.target)


def assert_priorities_covered(draft: Draft) -> None:
    """Where the type treats priorities, each has a heading of its own and text below it."""
    treated = [
        section
        for _, section in draft.manuscript.walk()
        if section.provenance.kind == "answers" and section.provenance.id == "priority"
    ]
    if not _treats_priorities(draft):
        assert not treated
        return
    assert len(treated) == len(draft.answers.priorities)
    for priority, section in zip(draft.answers.priorities, treated, strict=True):
        assert len(_below(section)) > 60, section.title
        assert set(priority.text) & set(section.title), (priority.text, section.title)
        assert section.placement in (Placement.OWN_LINE, Placement.RUN_IN, Placement.OWN_PARAGRAPH)


def _treats_priorities(draft: Draft) -> bool:
    variant = next(one for one in draft.outline.variants if one.id == draft.answers.variant)
    parts = [part for section in variant.sections for part in section.parts]
    return any(part.source is PartSource.PRIORITIES and part.role is Role.MEASURE for part in parts)


def _below(section: Section) -> str:
    return "".join(
        block.text if not isinstance(block, Section) else block.title + _below(block)
        for block in section.blocks
    )


def assert_answers_said(draft: Draft) -> None:
    """Whatever was answered about a priority is said somewhere, where the type treats priorities."""
    if not _treats_priorities(draft):
        return
    text = "".join(spoken(draft))
    for priority in draft.answers.priorities:
        for said in (priority.owner, priority.deadline, priority.target, *priority.facts):
            assert said in text, (priority.text, said)


def assert_length_kept_or_owned_up_to(draft: Draft) -> None:
    """The asked length within 8 %, or a note that says it could not be reached."""
    told = {note for note, *_ in draft.notes}
    if abs(draft.characters - draft.target) > 0.08 * draft.target:
        assert told & {"too-short", "too-long"}, (draft.characters, draft.target)
    else:
        assert not told & {"too-short", "too-long"}


def assert_lawful(draft: Draft) -> None:
    """All of them but the length."""
    assert_answers_said(draft)
    assert_numbering_whole(draft)
    assert_counts_kept(draft)
    assert_nothing_left_over(draft)
    assert_no_sentence_twice(draft)
    assert_priorities_covered(draft)
    assert_length_kept_or_owned_up_to(draft)
