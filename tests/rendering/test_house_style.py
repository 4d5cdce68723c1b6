"""What the styles of the Word file say, value by value, against the table of the house style."""

from __future__ import annotations

import dataclasses
import io

import docx
import pytest
from docx.oxml.ns import qn

from drafter.rendering.house_style import GB2312, PROFILES, WINDOWS, Authority, Rule, with_bold_third_level
from drafter.rendering.package import unpack
from drafter.rendering.word import DocumentProperties, render

# style: Chinese font in gb2312, in windows, half points
TYPE = {
    "Title": ("方正小标宋简体", "宋体", 44),
    "讲话人": ("楷体_GB2312", "楷体", 32),
    "Date": ("楷体_GB2312", "楷体", 32),
    "Salutation": ("仿宋_GB2312", "仿宋", 32),
    "Body Text": ("仿宋_GB2312", "仿宋", 32),
    "Heading 1": ("黑体", "黑体", 32),
    "Heading 2": ("楷体_GB2312", "楷体", 32),
    "Heading 3": ("仿宋_GB2312", "仿宋", 32),
    "Heading 4": ("仿宋_GB2312", "仿宋", 32),
    "段首标题 1": ("黑体", "黑体", 32),
    "段首标题 2": ("楷体_GB2312", "楷体", 32),
    "段首标题 3": ("仿宋_GB2312", "仿宋", 32),
    "段首标题 4": ("仿宋_GB2312", "仿宋", 32),
}
CONDENSED = [
    "Salutation",
    "Body Text",
    *(f"Heading {n}" for n in range(1, 5)),
    *(f"段首标题 {n}" for n in range(1, 5)),
]
INDENTED = ["Body Text", *(f"Heading {n}" for n in range(1, 5))]


@pytest.fixture
def document(word_file):
    return docx.Document(io.BytesIO(word_file))


def value(document, style, path, attribute="val"):
    element = document.styles[style].element
    for step in path.split("/"):
        element = element.find(qn(f"w:{step}"))
        if element is None:
            return None
    return element.get(qn(f"w:{attribute}"))


@pytest.mark.parametrize("name", TYPE)
def test_each_part_has_its_font_and_size(document, style, name):
    gb2312, windows, size = TYPE[name]
    assert value(document, name, "rPr/rFonts", "eastAsia") == (gb2312 if style is GB2312 else windows)
    assert value(document, name, "rPr/sz") == str(size)


@pytest.mark.parametrize("name", TYPE)
@pytest.mark.parametrize("script", ["ascii", "hAnsi", "cs"])
def test_latin_letters_and_digits_are_times(document, name, script):
    assert value(document, name, "rPr/rFonts", script) == "Times New Roman"


@pytest.mark.parametrize("name", CONDENSED)
def test_body_characters_give_up_a_quarter_point(document, name):
    assert value(document, name, "rPr/spacing") == "-5"


@pytest.mark.parametrize("name", INDENTED)
def test_body_and_headings_begin_two_characters_in(document, name):
    assert value(document, name, "pPr/ind", "firstLineChars") == "200"
    assert value(document, name, "pPr/ind", "firstLine") == "640"
    assert value(document, name, "pPr/jc") == "both"


@pytest.mark.parametrize("name", ["Normal", "讲话人", "Date", "Salutation", *INDENTED])
def test_lines_are_579_apart(document, name):
    assert value(document, name, "pPr/spacing", "line") == "579"
    assert value(document, name, "pPr/spacing", "lineRule") == "exact"


def test_the_title_is_centred_with_35_points_a_line(document):
    assert value(document, "Title", "pPr/jc") == "center"
    assert value(document, "Title", "pPr/spacing", "line") == "700"
    assert value(document, "Title", "pPr/ind", "firstLine") == "0"


@pytest.mark.parametrize("name", ["讲话人", "Date"])
def test_speaker_and_date_are_centred(document, name):
    assert value(document, name, "pPr/jc") == "center"


def test_the_salutation_is_flush_left_below_a_blank_line(document):
    assert value(document, "Salutation", "pPr/ind", "firstLine") == "0"
    assert value(document, "Salutation", "pPr/ind", "firstLineChars") == "0"
    assert value(document, "Salutation", "pPr/spacing", "before") == "579"


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_stand_in_the_navigation_pane_and_with_their_text(document, level):
    assert value(document, f"Heading {level}", "pPr/outlineLvl") == str(level - 1)
    assert document.styles[f"Heading {level}"].paragraph_format.keep_with_next


def test_lines_are_broken_by_chinese_rules_and_pages_are_filled(document):
    assert value(document, "Normal", "pPr/widowControl") == "0"
    assert value(document, "Normal", "pPr/snapToGrid") == "0"
    for rule in ("kinsoku", "overflowPunct"):
        element = document.styles["Normal"].element.pPr.find(qn(f"w:{rule}"))
        assert element is not None
        assert element.get(qn("w:val")) is None


def test_the_page_is_that_of_the_standard(document):
    (section,) = document.sections
    assert (section.page_width.twips, section.page_height.twips) == (11906, 16838)
    margins = (section.top_margin, section.left_margin, section.bottom_margin, section.right_margin)
    assert [margin.twips for margin in margins] == [2098, 1588, 1984, 1474]
    assert section.footer_distance.twips == 1446
    grid = document.element.body.sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")


def test_page_numbers_stand_outside_one_character_in(document):
    (section,) = document.sections
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        name = paragraph.style.name
        assert paragraph.text == "— 1 —"
        assert value(document, name, "pPr/jc") == side
        assert value(document, name, "pPr/ind", f"{side}Chars") == "100"
        assert value(document, name, "pPr/ind", side) == "280"
        assert value(document, name, "pPr/spacing", "line") == "280"
        assert value(document, name, "rPr/sz") == "28"
        assert value(document, name, "rPr/rFonts", "ascii") == "宋体"


def test_nothing_takes_its_font_or_language_from_a_theme(word_file):
    styles = unpack(word_file)["word/styles.xml"].decode()
    assert "Theme" not in styles
    assert 'w:eastAsia="zh-CN"' in styles


def test_song_in_bold_stands_in_for_the_title_font_on_windows():
    assert WINDOWS.title.text.bold.value
    assert not GB2312.title.text.bold.value


def test_an_office_may_have_the_third_level_in_bold(speech):
    data = render(speech, with_bold_third_level(GB2312), DocumentProperties())
    styles = docx.Document(io.BytesIO(data)).styles
    assert [styles[f"Heading {n}"].font.bold for n in (1, 2, 3, 4)] == [False, False, True, False]
    assert styles["段首标题 3"].font.bold


def test_an_office_may_have_margins_of_its_own(speech):
    page = dataclasses.replace(GB2312.page, left=Rule(1700, (Authority.CUSTOM,)))
    data = render(speech, dataclasses.replace(GB2312, page=page), DocumentProperties())
    assert docx.Document(io.BytesIO(data)).sections[0].left_margin.twips == 1700


def _rules(thing):
    for field in dataclasses.fields(thing):
        below = getattr(thing, field.name)
        for one in below if isinstance(below, tuple) else (below,):
            if isinstance(one, Rule):
                yield field.name, one
            elif dataclasses.is_dataclass(one):
                yield from _rules(one)


@pytest.mark.parametrize("name", PROFILES)
def test_every_value_says_on_whose_authority_it_stands(name):
    rules = list(_rules(PROFILES[name]))
    assert len(rules) > 100
    assert all(rule.by for _, rule in rules)


def test_profiles_cannot_be_changed_by_accident():
    with pytest.raises(TypeError):
        PROFILES["gb2312"] = WINDOWS
    with pytest.raises(dataclasses.FrozenInstanceError):
        GB2312.name = "other"
