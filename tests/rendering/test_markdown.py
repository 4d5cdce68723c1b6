"""What a secretary reads in the Markdown copy, and what a Markdown reader makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from specimen import small

from drafter.model.manuscript import LineKind, Manuscript, Paragraph, Placement, Section, lines, plain
from drafter.model.numbering import MarkerStyle, write
from drafter.rendering import markdown


def body_of(text):
    return markdown.render(small(text)).split("\n\n", 1)[1].removesuffix("\n")


def test_a_speech_reads_like_this():
    deep = Section(
        plain("压实责任"),
        Placement.RUN_IN,
        (Paragraph(plain("谁主管谁负责。"), joined=True),),
        write(MarkerStyle.ARABIC, 1),
        "。",
    )
    middle = Section(plain("抓好源头"), Placement.OWN_LINE, (deep,), write(MarkerStyle.BRACKETED, 1))
    top = Section(plain("突出重点"), Placement.OWN_LINE, (middle,), write(MarkerStyle.SECTION, 1))
    manuscript = Manuscript(
        plain("讲话"), plain("同志们："), (Paragraph(plain("开会。")),), (top,), speaker=plain("张启明")
    )
    assert markdown.render(manuscript) == (
        "# 讲话\n\n张启明\n\n同志们：\n\n开会。\n\n## 一、突出重点\n\n### （一）抓好源头\n\n"
        "1.压实责任。谁主管谁负责。\n"
    )


def test_every_line_of_the_specimen_is_there(speech):
    blocks = markdown.render(speech).split("\n\n")
    assert [block.lstrip("# ").strip() for block in blocks] == [line.text for line in lines(speech)]
    headings = sum(line.kind in (LineKind.TITLE, LineKind.HEADING) for line in lines(speech))
    assert sum(block.startswith("#") for block in blocks) == headings


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. 压实责任", "1\\. 压实责任"),
        ("1.压实责任", "1.压实责任"),
        ("2026. ", "2026\\."),
        ("# 号", "\\# 号"),
        ("- 项", "\\- 项"),
        ("*重点*", "\\*重点\\*"),
        ("3~5天", "3\\~5天"),
        ("A&B &amp;", "A&B \\&amp;"),
        ("　　缩进", "缩进"),
        ("上\n下", "上\\\n下"),
        ("“两客一危”——", "“两客一危”——"),
    ],
)
def test_signs_of_markdown_are_escaped_and_others_left_alone(text, written):
    assert body_of(text) == written


def _read_back(source):
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    inline = [token for token in tokens if token.type == "inline"]
    kinds = [token.type for token in tokens]
    return kinds, ["".join(_plain(child) for child in token.children) for token in inline]


def _plain(token):
    return "\n" if token.type == "hardbreak" else token.content if token.type == "text" else f"<{token.type}>"


@settings(deadline=None)
@given(st.text("1.)( #*_-+=`~>|[]<&;!\\a中“：\n", min_size=1, max_size=12))
def test_a_reader_of_markdown_sees_the_words_as_they_were(text):
    rows = [row.strip() for row in text.split("\n")]
    expected = "\n".join(row for row in rows if row)
    kinds, texts = _read_back(markdown.render(small(text)))
    assert texts == ["讲话", *([expected] if expected else [])]
    assert kinds[3:] == (["paragraph_open", "inline", "paragraph_close"] if expected else [])


@settings(deadline=None)
@given(st.text("1.# *_-=`a中\n", min_size=1, max_size=12))
def test_a_title_stays_one_heading(text):
    kinds, texts = _read_back(markdown.render(Manuscript(plain(text))))
    expected = "".join(row.strip() for row in text.split("\n"))
    assert texts == ([expected] if expected else [])
    assert kinds == (["heading_open", "inline", "heading_close"] if expected else [])
