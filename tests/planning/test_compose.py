"""Templates filled: each printed value knows its slot, and a template can do nothing but print."""

from __future__ import annotations

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from drafter.model.content import Phrase, Role, Slot, SlotKind
from drafter.model.manuscript import Paragraph, Placement, Section, SpanKind, plain, text_of
from drafter.model.numbering import MarkerStyle
from drafter.planning.compose import blocks, fill, split_key
from drafter.planning.values import Value, Values

SLOTS = {"里程": Slot("里程", "多少公里？", SlotKind.COUNT, "120公里", "建设科")}


def values(**answered: str) -> Values:
    return Values({}, answered, SLOTS)


def test_a_value_comes_back_as_a_span_of_its_slot() -> None:
    spans = fill("新改建{{ 里程 }}。", values(里程="120公里"))
    assert [(span.text, span.kind, span.slot) for span in spans] == [
        ("新改建", SpanKind.TEXT, ""),
        ("120公里", SpanKind.VALUE, "里程"),
        ("。", SpanKind.TEXT, ""),
    ]


def test_a_missing_value_comes_back_as_an_open_mark() -> None:
    spans = fill("新改建{{ 里程 }}。", values())
    assert spans[1].text == "【待补：里程｜建设科】"
    assert spans[1].is_open


def test_an_if_is_true_only_for_what_somebody_supplied() -> None:
    template = "{% if 里程 %}有{{ 里程 }}{% else %}没有{% endif %}"
    assert text_of(fill(template, values(里程="3公里"))) == "有3公里"
    assert text_of(fill(template, values())) == "没有"


@pytest.mark.parametrize("value", ["<b>&\"'", "{{ 里程 }}", "{% if %}", "50%", "【甲】", "一、"])
def test_a_value_is_text_whatever_it_holds(value: str) -> None:
    assert text_of(fill("（{{ 里程 }}）", values(里程=value))) == f"（{value}）"


@pytest.mark.parametrize("template", ["{{ 里程.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ 里程.x.y }}"])
def test_what_the_check_would_have_refused_is_refused_again_when_filled(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        fill(template, values(里程="甲"))


def phrase(**more: object) -> Phrase:
    return Phrase("a-1", "农村公路", Role.MEASURE, "抓{{ 项数 }}件事。", **more)  # type: ignore[arg-type]


def test_items_are_numbered_inside_the_paragraph_and_counted() -> None:
    made = blocks(phrase(items=("修。先修。", "管。再管。", "养。后养。"), after="都要到位。"), 2, values())
    assert [block.text if isinstance(block, Paragraph) else block.marker.text for block in made] == [
        "抓两件事。", "一是", "二是", "都要到位。",
    ]  # fmt: skip
    assert [block.title for block in made if isinstance(block, Section)] == ["修", "管"]


def test_long_items_become_paragraphs_of_their_own() -> None:
    long = "先做这件事。" + "这一句很长很长" * 20 + "。"
    made = blocks(phrase(items=(long,) * 4), 4, values())
    assert {block.placement for block in made if isinstance(block, Section)} == {Placement.OWN_PARAGRAPH}


def test_a_series_may_be_given_another_marker() -> None:
    made = blocks(phrase(items=("修。", "管。")), 2, values(), style=MarkerStyle.MUST)
    assert [block.marker.text for block in made if isinstance(block, Section)] == ["一要", "二要"]


def test_the_key_clause_ends_at_the_first_stop_of_the_text_but_never_inside_a_value() -> None:
    spans = fill("到{{ 里程 }}为止。然后停。", values(里程="甲。乙"))
    head, stop, rest = split_key(spans)
    assert (text_of(head), stop, text_of(rest)) == ("到甲。乙为止", "。", "然后停。")
    assert split_key(plain("没有句号")) == (plain("没有句号"), "", ())


def test_paragraphs_say_which_phrase_and_where_each_slot_came_from() -> None:
    source = Phrase("a-2", "甲", Role.WHY, "有{{ 里程 }}。", printed=frozenset({"里程"}), shelf="单位")
    known, unknown = (blocks(source, 0, one)[0].provenance for one in (values(里程="1"), values()))
    assert (known.kind, known.id, known.shelf, known.slots) == ("phrase", "a-2", "单位", (("里程", "typed"),))
    assert unknown.slots == (("里程", "open"),)


def test_a_computed_count_is_marked_as_one() -> None:
    made = fill(
        "{{ 点数 }}项", Values({"点数": Value("三", values().get("里程").origin, SpanKind.COUNT)}, {}, {})
    )
    assert made[0].kind is SpanKind.COUNT
