"""What a speech is about, read off the name of its meeting."""

from __future__ import annotations

import pytest

from drafter.model.answers import Answers
from drafter.planning.theme import theme_of


@pytest.mark.parametrize(
    ("meeting", "theme"),
    [
        ("全市交通运输系统履职尽责督促检查工作动员会议", "履职尽责督促检查"),
        ("全市营商环境优化提升工作动员大会", "营商环境优化提升"),
        ("2026年全县安全生产工作会议", "安全生产"),
        ("全市冬春农田水利建设现场推进会", "冬春农田水利建设"),
        ("会议", "会议"),
    ],
)
def test_the_theme_is_read_off_the_meetings_name(meeting: str, theme: str) -> None:
    assert theme_of(Answers("", meeting)) == theme
