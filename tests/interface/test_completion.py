"""What is typed, and what is offered for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.interface.completion import Choice, clear_winner, suggest

CHOICES = (
    Choice("动员部署会", ("动员会", "部署会")),
    Choice("总结表彰会", ("表彰会",)),
    Choice("安全生产工作会", ("安委会",)),
    Choice("年中工作会", ("半年工作会",)),
    Choice("重点项目调度会", ("zdxm",)),
    Choice("党建工作会"),
    Choice("工作会"),
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("动员", "动员部署会"),
        ("部署", "动员部署会"),
        ("dybs", "动员部署会"),
        ("dybsh", "动员部署会"),
        ("DYBS", "动员部署会"),
        ("dongyuan", "动员部署会"),
        ("dong yuan", "动员部署会"),
        ("dongybushu", "动员部署会"),
        ("bushu", "动员部署会"),
        ("动员bs", "动员部署会"),
        ("dbs", "动员部署会"),
        ("动部", "动员部署会"),
        ("biaozhang", "总结表彰会"),
        ("aqsc", "安全生产工作会"),
        ("awh", "安全生产工作会"),
        ("zhongdian", "重点项目调度会"),
        ("chongdian", "重点项目调度会"),
        ("zdxm", "重点项目调度会"),
        ("gzh", "工作会"),
        ("工作会", "工作会"),
        ("（工作会）", "工作会"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(typed: str, first: str) -> None:
    assert suggest(typed, CHOICES)[0].name == first


@pytest.mark.parametrize("typed", ["", " ", "—"])
def test_nothing_typed_offers_everything_in_order(typed: str) -> None:
    assert suggest(typed, CHOICES) == CHOICES


@pytest.mark.parametrize("typed", ["xyz", "农村公路", "dybsq", "v", "😀"])
def test_what_fits_nothing_gets_no_suggestion(typed: str) -> None:
    assert suggest(typed, CHOICES) == ()


def test_a_better_kind_of_match_wins_without_asking() -> None:
    assert clear_winner("dybs", CHOICES) == CHOICES[0]
    assert clear_winner("gongzuohui", CHOICES) == CHOICES[-1]
    assert clear_winner("gongzuo", CHOICES[2:6]) is None
    assert clear_winner("", CHOICES) is None


@given(st.text(max_size=12))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    assert set(suggest(typed, CHOICES)) <= set(CHOICES)


def test_pypinyin_is_loaded_only_for_latin_letters() -> None:
    code = (
        "import sys; from drafter.interface.completion import Choice, suggest\n"
        "suggest('动员', [Choice('动员会')]); print('pypinyin' in sys.modules)\n"
        "suggest('dy', [Choice('动员会')]); print('pypinyin' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    found = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "True"]
