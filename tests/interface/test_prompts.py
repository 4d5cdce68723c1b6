"""The line a person types in: the menu is there whenever the line is empty."""

from __future__ import annotations

from prompt_toolkit.buffer import Buffer

from drafter.interface.prompts import _show_all_when_empty


def test_clearing_the_line_brings_the_whole_menu_back() -> None:
    opened = []

    class Watched(Buffer):
        def start_completion(self, **options: object) -> None:
            opened.append(options)

    buffer = Watched()
    buffer.text = "年度"
    _show_all_when_empty(buffer)
    assert opened == []
    buffer.text = ""
    _show_all_when_empty(buffer)
    assert opened == [{"select_first": False}]
