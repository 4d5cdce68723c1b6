"""The tree, and the lines that are printed from it."""

from __future__ import annotations

from drafter.model.manuscript import (
    LineKind,
    Manuscript,
    Paragraph,
    Placement,
    Section,
    Span,
    SpanKind,
    lines,
    plain,
    spoken_characters,
)
from drafter.model.numbering import MarkerStyle, write


def item(number: int, key: str, rest: str, placement: Placement = Placement.INLINE) -> Section:
    below = (Paragraph(plain(rest), joined=True),)
    return Section(plain(key), placement, below, write(MarkerStyle.IS, number), "。")


def speech() -> Manuscript:
    run_in = Section(
        plain("抓养护"),
        Placement.RUN_IN,
        (
            Paragraph(plain("有两条。"), joined=True),
            item(1, "勤巡查", "天天看。"),
            item(2, "快修补", "随坏随补。"),
        ),
        write(MarkerStyle.BRACKETED, 1),
        "。",
    )
    own = Section(
        plain("抓建设"),
        Placement.OWN_LINE,
        (
            Paragraph(
                (Span("今年投资"), Span("【待补：投资额｜财务科】", SpanKind.OPEN, "投资额"), Span("。"))
            ),
            item(1, "开工", "早动手。", Placement.OWN_PARAGRAPH),
        ),
        write(MarkerStyle.BRACKETED, 2),
    )
    section = Section(plain("把路修好"), Placement.OWN_LINE, (run_in, own), write(MarkerStyle.SECTION, 1))
    return Manuscript(
        title=plain("在公路会上的讲话"),
        salutation=plain("同志们："),
        opening=(Paragraph(plain("今天开会。")), Paragraph(plain("刚才说过了。"), joined=True)),
        sections=(section,),
        closing=(Paragraph(plain("谢谢大家！")),),
        date_line=plain("（2026年1月1日）"),
    )


def test_the_lines_are_the_paragraphs_of_the_page() -> None:
    assert [(line.kind.value, line.level, line.text) for line in lines(speech())] == [
        ("title", 0, "在公路会上的讲话"),
        ("date", 0, "（2026年1月1日）"),
        ("salutation", 0, "同志们："),
        ("body", 0, "今天开会。刚才说过了。"),
        ("heading", 1, "一、把路修好"),
        ("body", 0, "（一）抓养护。有两条。一是勤巡查。天天看。二是快修补。随坏随补。"),
        ("heading", 2, "（二）抓建设"),
        ("body", 0, "今年投资【待补：投资额｜财务科】。"),
        ("body", 0, "一是开工。早动手。"),
        ("body", 0, "谢谢大家！"),
    ]


def test_a_run_in_heading_is_told_from_the_text_that_follows_it() -> None:
    line = next(line for line in lines(speech()) if line.text.startswith("（一）"))
    assert [part.level for part in line.parts][:2] == [2, 0]
    assert "".join(span.text for span in line.parts[0].spans) == "（一）抓养护。"


def test_only_what_is_spoken_counts_towards_the_length() -> None:
    spoken = "".join(
        line.text for line in lines(speech()) if line.kind not in (LineKind.TITLE, LineKind.DATE)
    )
    assert spoken_characters(speech()) == len(spoken)


def test_sections_are_walked_in_printed_order_with_their_depth() -> None:
    walked = [(depth, section.title) for depth, section in speech().walk()]
    assert walked == [
        (1, "把路修好"),
        (2, "抓养护"),
        (3, "勤巡查"),
        (3, "快修补"),
        (2, "抓建设"),
        (3, "开工"),
    ]


def test_open_marks_are_found() -> None:
    assert [span.slot for span in speech().spans() if span.is_open] == ["投资额"]
