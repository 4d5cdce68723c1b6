"""Lists typed line by line: what is an item and what is a command."""

from __future__ import annotations

import pytest

from drafter.interface import lists


@pytest.mark.parametrize("line", ["删", "改", "上移", "d", " 删 "])
def test_a_command_without_its_number_is_no_item(line: str) -> None:
    done = lists.apply(("甲", "乙"), line, "", 12)
    assert done.items == ("甲", "乙")
    assert "第几条" in done.problem


def test_a_command_with_its_number_is_obeyed() -> None:
    assert lists.apply(("甲", "乙"), "删1", "", 12).items == ("乙",)
    assert lists.apply(("甲", "乙"), "上移2", "", 12).items == ("乙", "甲")


def test_what_only_begins_like_a_command_is_an_item() -> None:
    assert lists.apply(("甲",), "改造老旧小区", "", 12).items == ("甲", "改造老旧小区")
