"""What a secretary sees in the plain text copy."""

from __future__ import annotations

from specimen import small

from drafter.model.manuscript import Manuscript, Paragraph, lines, plain
from drafter.rendering import text


def test_a_speech_reads_like_this():
    manuscript = Manuscript(
        plain("讲话"),
        plain("同志们："),
        (Paragraph(plain("开会。")),),
        speaker=plain("张启明"),
        date_line=plain("（2026年11月23日）"),
    )
    assert text.render(manuscript) == "讲话\n张启明\n（2026年11月23日）\n\n同志们：\n　　开会。\n"


def test_every_line_of_the_specimen_is_there(speech):
    written = [row.strip("\u3000") for row in text.render(speech).splitlines() if row]
    assert written == [line.text for line in lines(speech)]


def test_characters_no_text_may_hold_are_left_out():
    assert text.render(small("前\x00\x1b[0m后")) == "讲话\n　　前[0m后\n"
