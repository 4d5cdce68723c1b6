"""What the README shows is true: its answers file drafts, its commands exist, its pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from paths import ROOT

from drafter import drafting
from drafter.interface.cli import drafter
from drafter.model.shelf import Library
from tools import refresh_readme

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_answers_file_of_the_readme_drafts_within_its_length(library: Library) -> None:
    block = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert block is not None
    answers = drafting.answers_from_file(block[1].encode(), "README.md", library)
    draft = drafting.draft(answers, library)
    assert draft.characters > 3000


def test_the_report_in_the_readme_is_what_is_printed_today(tmp_path: Path) -> None:
    assert refresh_readme.with_report(README, refresh_readme.report(tmp_path)) == README


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`drafter ([a-z]+)", README))))
def test_every_command_of_the_readme_exists(name: str) -> None:
    assert name in drafter.commands


@pytest.mark.parametrize("page", ["README.md", "README.en.md", "CHANGELOG.md", "ARCHITECTURE.md"])
def test_every_link_between_our_pages_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for link in re.findall(r"\]\(((?!https?:)[^)#]+)\)", text):
        assert (ROOT / link).exists(), link
