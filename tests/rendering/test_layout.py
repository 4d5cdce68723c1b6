"""What stands on the paper, measured in a PDF that LibreOffice made of the specimen."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from specimen import UNBROKEN

from drafter.model.manuscript import LineKind, lines

pymupdf = pytest.importorskip("pymupdf", reason="PyMuPDF is not installed")

SOFFICE = shutil.which("soffice")
FONTS = Path(__file__).parents[1] / "fonts.conf"
NEEDED = ("AR PL SungtiL GB", "AR PL KaitiM GB", "AR PL UMing CN", "Noto Sans CJK SC", "Liberation Serif")
LEFT, RIGHT, BOTTOM = 1588 / 20, (11906 - 1474) / 20, (16838 - 1984) / 20  # of the type area, in points
MM = 72 / 25.4


def _families():
    fc_list = shutil.which("fc-list")
    return (
        subprocess.run([fc_list, ":", "family"], capture_output=True, text=True, check=True).stdout
        if fc_list
        else ""
    )


def _missing():
    if SOFFICE is None:
        return "soffice is not installed"
    families = _families()
    return ", ".join(f"font {font} is not installed" for font in NEEDED if font not in families)


_LACKING = _missing()
pytestmark = pytest.mark.skipif(bool(_LACKING), reason=_LACKING or "all there")


class Row:
    """One printed line: characters with their places, left to right."""

    def __init__(self, baseline, characters):
        self.baseline = baseline
        self.characters = sorted(characters)
        self.text = "".join(character for *_, character in self.characters)
        self.left = self.characters[0][0]
        self.right = self.characters[-1][1]


def _rows(page):
    found = {}
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for c in span["chars"]:
                    place = (c["origin"][0], c["bbox"][2], c["c"])
                    found.setdefault(round(c["origin"][1]), []).append(place)
    return [Row(baseline, characters) for baseline, characters in sorted(found.items())]


@pytest.fixture(scope="module")
def pages(word_file, tmp_path_factory):
    """The rows of every page; the last row is the page number."""
    folder = tmp_path_factory.mktemp("layout")
    (folder / "speech.docx").write_bytes(word_file)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "speech.docx"],
        cwd=folder,
        env={**os.environ, "FONTCONFIG_FILE": str(FONTS)},
        check=True,
        capture_output=True,
        timeout=180,
    )
    with pymupdf.open(folder / "speech.pdf") as pdf:
        return [_rows(page) for page in pdf]


def test_the_specimen_fills_more_than_three_pages(pages):
    assert len(pages) > 3


def test_a_full_page_has_22_lines(pages):
    assert [len(rows) - 1 for rows in pages[1:-1]] == [22] * (len(pages) - 2)


def test_a_full_line_has_28_characters(pages):
    full = [row for rows in pages for row in rows if row.text in UNBROKEN and row.right > RIGHT - 3]
    inside = [row for row in full if row.left < LEFT + 1]
    assert len(inside) >= 12
    assert {len(row.text) for row in inside} == {28}
    assert {len(row.text) for row in full if row.left > LEFT + 1} == {26}


def test_the_left_edge_is_28_mm(pages):
    edges = [row.left / MM for rows in pages[1:] for row in rows[:-1]]
    assert min(edges) == pytest.approx(28.0, abs=0.1)


def test_a_paragraph_begins_two_characters_in(pages):
    row = next(row for rows in pages for row in rows if row.text.startswith("今天召开"))
    assert row.left - LEFT == pytest.approx(32, abs=0.5)


def test_no_line_runs_out_of_the_type_area(pages):
    assert max(row.right for rows in pages for row in rows) <= RIGHT + 0.5


def test_a_blank_line_stands_above_the_salutation(pages):
    date, salutation = pages[0][2:4]
    assert salutation.text == "同志们："
    assert salutation.baseline - date.baseline == pytest.approx(2 * 28.95, abs=1)


def test_page_numbers_stand_outside_one_character_in(pages):
    for number, rows in enumerate(pages, start=1):
        foot = rows[-1]
        assert foot.text == f"— {number} —"
        if number % 2:
            assert foot.right == pytest.approx(RIGHT - 14, abs=0.5)
        else:
            assert foot.left == pytest.approx(LEFT + 14, abs=0.5)


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area(pages):
    foot = pages[0][-1]
    dash = foot.baseline - 0.35 * 14  # a dash stands at about a third of the type size
    assert (dash - BOTTOM) / MM == pytest.approx(7, abs=0.7)


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages, speech):
    headings = {line.text for line in lines(speech) if line.kind is LineKind.HEADING}
    assert not headings & {rows[-2].text for rows in pages}
