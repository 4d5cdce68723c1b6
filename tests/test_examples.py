"""What the examples give on paper: valid files with the values of the house style."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator
from paths import ROOT

from drafter import drafting
from drafter.model.manuscript import lines
from drafter.model.shelf import Library

EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))


@pytest.mark.parametrize("profile", ["gb2312", "windows"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_gives_a_valid_word_file_with_all_of_its_text(
    library: Library, tmp_path: Path, path: Path, profile: str
) -> None:
    draft = drafting.draft(drafting.answers_from_file(path.read_bytes(), path.name, library), library)
    written = tmp_path / "a.docx"
    written.write_bytes(drafting.word_file(draft, profile))
    result = OpenXmlValidator().validate(written)
    assert result.is_valid, [error.description for error in result.errors]
    document = docx.Document(str(written))
    printed = [paragraph.text.replace("\n", "") for paragraph in document.paragraphs]
    assert printed == [line.text for line in lines(draft.manuscript)]
    headings = [one for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert len(headings) >= 7


def test_no_example_holds_a_persons_name(library: Library) -> None:
    for path in EXAMPLES:
        answers = drafting.answers_from_file(path.read_bytes(), path.name, library)
        assert answers.speaker == ""
