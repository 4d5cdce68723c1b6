"""The house style: how a manuscript looks on paper, as data, every value with its authority.

No standard covers speeches as such. The layout follows GB/T 9704-2012 for official documents, less its
header, addressee and seal, and common practice beyond it. Lengths are twips (1/20 pt) unless said
otherwise. An office makes its own profile with `dataclasses.replace` and needs nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")


class Authority(Enum):
    """Who says so."""

    STANDARD = "规"  # GB/T 9704-2012
    CUSTOM = "习"  # common practice for speeches
    MEASURED = "测"  # measured in LibreOffice 7.4 and 25.2, Aspose, ONLYOFFICE


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A value and who says so (most weighty first)."""

    value: T
    by: tuple[Authority, ...]


def standard(value: T, *also: Authority) -> Rule[T]:
    """A value fixed by the standard."""
    return Rule(value, (Authority.STANDARD, *also))


def custom(value: T, *also: Authority) -> Rule[T]:
    """A value of common practice."""
    return Rule(value, (Authority.CUSTOM, *also))


def measured(value: T) -> Rule[T]:
    """A value that was found by measuring."""
    return Rule(value, (Authority.MEASURED,))


_NO = standard(value=False)
_NOTHING = standard(0)


class Alignment(Enum):
    """How lines stand between the margins; the values are those of `w:jc`."""

    JUSTIFIED = "both"
    CENTRED = "center"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet, its margins, and the pitch of the line grid."""

    width: Rule[int]
    height: Rule[int]
    top: Rule[int]
    left: Rule[int]
    bottom: Rule[int]
    right: Rule[int]
    footer: Rule[int]  # from the edge of the sheet to the bottom of the footer
    pitch: Rule[int]


@dataclass(frozen=True, slots=True)
class TextForm:
    """Characters: the Chinese font, the one for Latin letters and digits, the size in half points."""

    chinese: Rule[str]
    latin: Rule[str]
    size: Rule[int]
    spacing: Rule[int] = _NOTHING
    bold: Rule[bool] = _NO


@dataclass(frozen=True, slots=True)
class Indent:
    """Distances from the margins, each in hundredths of a character and again in twips.

    Word obeys the first; LibreOffice ignores it for first lines and needs the second (measured).
    """

    first_chars: int = 0
    first: int = 0
    left_chars: int = 0
    left: int = 0
    right_chars: int = 0
    right: int = 0


_FLUSH = standard(Indent())


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """Lines: `pitch` is the exact line spacing; `before` the room above; `outline` counts from 0."""

    text: TextForm
    alignment: Rule[Alignment]
    pitch: Rule[int]
    indent: Rule[Indent] = _FLUSH
    before: Rule[int] = _NOTHING
    keep_with_next: Rule[bool] = _NO
    outline: Rule[int] | None = None


_LATIN = custom("Times New Roman")
Headings = tuple[ParagraphForm, ParagraphForm, ParagraphForm, ParagraphForm]


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One profile: the page and the form of everything that can stand on it."""

    name: str
    page: Page
    normal: ParagraphForm
    title: ParagraphForm
    speaker: ParagraphForm
    date: ParagraphForm
    salutation: ParagraphForm
    body: ParagraphForm
    headings: Headings  # of level 1 to 4; a run-in heading has the text form of its level
    page_number_odd: ParagraphForm
    page_number_even: ParagraphForm
    comment: ParagraphForm


@dataclass(frozen=True, slots=True)
class Fonts:
    """The five fonts of a profile."""

    song_title: Rule[str]  # 小标宋
    fangsong: Rule[str]
    kai: Rule[str]
    hei: Rule[str]
    song: Rule[str]
    latin: Rule[str] = _LATIN
    title_bold: Rule[bool] = _NO


# 22 lines of 28 characters in 156 × 225 mm. Exact spacing of 579 fills the area with 22 lines; 580 gives 21.
PAGE = Page(
    width=standard(11906),
    height=standard(16838),
    top=standard(2098),  # 37 mm
    left=standard(1588),  # 28 mm
    bottom=standard(1984),  # 35 mm
    right=standard(1474),  # 26 mm
    footer=standard(1446, Authority.MEASURED),  # puts the dash 7 mm below the type area
    pitch=measured(579),
)
_SIZE_TITLE = custom(44)  # 2号
_SIZE_BODY = standard(32)  # 3号
_SIZE_PAGE_NUMBER = standard(28)  # 4号
_SIZE_COMMENT = custom(21)  # 5号
_TITLE_PITCH = custom(700)  # 35 pt
_PAGE_NUMBER_PITCH = measured(280)
_COMMENT_PITCH = custom(300)
# 28 × 16 pt is 448 pt, the type area 442.2 pt: every character gives up a quarter of a point.
_CONDENSED = measured(-5)
_BODY_INDENT = standard(Indent(first_chars=200, first=640), Authority.MEASURED)
_ONE_IN_FROM_RIGHT = standard(Indent(right_chars=100, right=280), Authority.MEASURED)
_ONE_IN_FROM_LEFT = standard(Indent(left_chars=100, left=280), Authority.MEASURED)


def _headings(fonts: Fonts, body: ParagraphForm) -> Headings:
    families = (standard(fonts.hei.value), standard(fonts.kai.value), fonts.fangsong, fonts.fangsong)
    first, second, third, fourth = (
        replace(
            body,
            text=replace(body.text, chinese=family),
            keep_with_next=custom(value=True),  # no heading alone at the foot of a page
            outline=custom(level),
        )
        for level, family in enumerate(families)
    )
    return first, second, third, fourth


def profile(name: str, fonts: Fonts) -> HouseStyle:
    """The house style set in these fonts."""
    plain = TextForm(fonts.fangsong, fonts.latin, _SIZE_BODY)
    normal = ParagraphForm(plain, standard(Alignment.JUSTIFIED), PAGE.pitch)
    body = replace(normal, text=replace(plain, spacing=_CONDENSED), indent=_BODY_INDENT)
    byline = replace(normal, text=replace(plain, chinese=fonts.kai), alignment=custom(Alignment.CENTRED))
    title_text = TextForm(fonts.song_title, fonts.latin, _SIZE_TITLE, bold=fonts.title_bold)
    # The standard asks for Song digits in the page number, so both scripts are set in it.
    number_text = TextForm(fonts.song, fonts.song, _SIZE_PAGE_NUMBER)
    number = ParagraphForm(number_text, standard(Alignment.RIGHT), _PAGE_NUMBER_PITCH)
    return HouseStyle(
        name=name,
        page=PAGE,
        normal=normal,
        title=ParagraphForm(title_text, custom(Alignment.CENTRED), _TITLE_PITCH),
        speaker=byline,
        date=byline,
        salutation=replace(
            body,
            alignment=custom(Alignment.LEFT),
            indent=_FLUSH,
            before=custom(PAGE.pitch.value),  # a blank line that adds no paragraph to the text
        ),
        body=body,
        headings=_headings(fonts, body),
        page_number_odd=replace(number, indent=_ONE_IN_FROM_RIGHT),
        page_number_even=replace(number, alignment=standard(Alignment.LEFT), indent=_ONE_IN_FROM_LEFT),
        comment=ParagraphForm(
            TextForm(fonts.song, fonts.latin, _SIZE_COMMENT), custom(Alignment.LEFT), _COMMENT_PITCH
        ),
    )


def with_bold_third_level(style: HouseStyle) -> HouseStyle:
    """The same profile with headings of the third level (1.) in bold, as some offices have them."""
    first, second, third, fourth = style.headings
    bold = replace(third, text=replace(third.text, bold=custom(value=True)))
    return replace(style, headings=(first, second, bold, fourth))


GB2312 = profile(
    "gb2312",
    Fonts(
        song_title=custom("方正小标宋简体"),
        fangsong=standard("仿宋_GB2312"),
        kai=custom("楷体_GB2312"),
        hei=standard("黑体"),
        song=standard("宋体"),
    ),
)

# What every Windows has; Song in bold stands in for 小标宋.
WINDOWS = profile(
    "windows",
    Fonts(
        song_title=custom("宋体"),
        fangsong=standard("仿宋"),
        kai=custom("楷体"),
        hei=standard("黑体"),
        song=standard("宋体"),
        title_bold=custom(value=True),
    ),
)

PROFILES: Mapping[str, HouseStyle] = MappingProxyType({style.name: style for style in (GB2312, WINDOWS)})
