"""A house style as the parts of a Word file that carry it: the styles and the page.

Every style writes its fonts, size, spacing and indents itself, so that nothing depends on a theme or
on what another program thinks a parent style says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.rendering.house_style import HouseStyle, Indent, Page, ParagraphForm, TextForm
from drafter.rendering.markup import element, part, switch, val

DEEPEST = 4  # levels of headings that have a style

# The relationships by which the base document holds its two footers.
FOOTER_ODD_RELATION = "rIdFooterOdd"
FOOTER_EVEN_RELATION = "rIdFooterEven"


class StyleId(StrEnum):
    """The styles a renderer uses, by `w:styleId`."""

    NORMAL = "Normal"
    TITLE = "Title"
    SPEAKER = "Speaker"
    DATE = "Date"
    SALUTATION = "Salutation"
    BODY = "BodyText"
    FOOTER = "Footer"
    FOOTER_ODD = "FooterOdd"
    FOOTER_EVEN = "FooterEven"
    COMMENT_TEXT = "CommentText"
    COMMENT_REFERENCE = "CommentReference"


def heading_id(level: int) -> str:
    """The style of a heading that has its line to itself; below the fourth level all are alike."""
    return f"Heading{min(level, DEEPEST)}"


def run_in_id(level: int) -> str:
    """The style of a heading that runs into its text."""
    return f"RunIn{min(level, DEEPEST)}"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A paragraph style: name as Word knows it (built-in names are shown translated), and its form."""

    id: str
    name: str
    form: ParagraphForm
    based_on: str = StyleId.NORMAL
    following: str = StyleId.BODY


def _entries(style: HouseStyle) -> Iterator[_Entry]:
    yield _Entry(StyleId.TITLE, "Title", style.title, following=StyleId.SPEAKER)
    yield _Entry(StyleId.SPEAKER, "讲话人", style.speaker, following=StyleId.DATE)
    yield _Entry(StyleId.DATE, "Date", style.date, following=StyleId.SALUTATION)
    yield _Entry(StyleId.SALUTATION, "Salutation", style.salutation)
    yield _Entry(StyleId.BODY, "Body Text", style.body)
    for level, form in enumerate(style.headings, start=1):
        yield _Entry(heading_id(level), f"heading {level}", form)
    yield _Entry(StyleId.FOOTER, "footer", style.page_number_odd, following=StyleId.FOOTER)
    for id_, name, form in (
        (StyleId.FOOTER_ODD, "页码（单页）", style.page_number_odd),
        (StyleId.FOOTER_EVEN, "页码（双页）", style.page_number_even),
    ):
        yield _Entry(id_, name, form, based_on=StyleId.FOOTER, following=id_)
    yield _Entry(StyleId.COMMENT_TEXT, "annotation text", style.comment, following=StyleId.COMMENT_TEXT)


def styles_part(style: HouseStyle) -> bytes:
    """`word/styles.xml` of a house style."""
    return part(
        "styles",
        _defaults(style.normal.text),
        _latent(),
        _normal(style.normal),
        _default_characters(),
        *(_paragraph_style(entry) for entry in _entries(style)),
        *(_run_in_style(level, form.text) for level, form in enumerate(style.headings, start=1)),
        _comment_reference(style.comment.text),
    )


def document_part(page: Page) -> bytes:
    """`word/document.xml` of an empty manuscript on this page, with its footers."""
    margins = {
        "top": page.top.value,
        "right": page.right.value,
        "bottom": page.bottom.value,
        "left": page.left.value,
        "header": page.footer.value,  # no header is written
        "footer": page.footer.value,
        "gutter": 0,
    }
    section = element(
        "sectPr",
        None,
        element("footerReference", {"type": "default", "r:id": FOOTER_ODD_RELATION}),
        element("footerReference", {"type": "even", "r:id": FOOTER_EVEN_RELATION}),
        element("pgSz", {"w": page.width.value, "h": page.height.value}),
        element("pgMar", margins),
        element("docGrid", {"type": "lines", "linePitch": page.pitch.value}),
    )
    return part("document", element("body", None, section))


def _defaults(form: TextForm) -> str:
    return element(
        "docDefaults",
        None,
        element("rPrDefault", None, element("rPr", None, *_text_properties(form), _language())),
        element("pPrDefault"),
    )


def _language() -> str:
    return element("lang", {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"})


def _latent() -> str:
    """Keep Word's own styles out of the pane, so that a secretary sees those of the house."""
    settings = {
        "defLockedState": 0,
        "defUIPriority": 99,
        "defSemiHidden": 1,
        "defUnhideWhenUsed": 1,
        "defQFormat": 0,
        "count": 376,
    }
    return element("latentStyles", settings)


def _normal(form: ParagraphForm) -> str:
    return element(
        "style",
        {"type": "paragraph", "default": 1, "styleId": StyleId.NORMAL},
        val("name", "Normal"),
        element("qFormat"),
        element("pPr", None, *_paragraph_properties(form)),
        element("rPr", None, *_text_properties(form.text)),
    )


def _default_characters() -> str:
    return element(
        "style",
        {"type": "character", "default": 1, "styleId": "DefaultParagraphFont"},
        val("name", "Default Paragraph Font"),
        val("uiPriority", 1),
        element("semiHidden"),
        element("unhideWhenUsed"),
    )


def _paragraph_style(entry: _Entry) -> str:
    return element(
        "style",
        {"type": "paragraph", "styleId": entry.id, **_custom(entry.name)},
        val("name", entry.name),
        val("basedOn", entry.based_on),
        val("next", entry.following),
        val("uiPriority", 9),
        element("qFormat"),
        element("pPr", None, *_paragraph_properties(entry.form)),
        element("rPr", None, *_text_properties(entry.form.text)),
    )


def _run_in_style(level: int, form: TextForm) -> str:
    return element(
        "style",
        {"type": "character", "customStyle": 1, "styleId": run_in_id(level)},
        val("name", f"段首标题 {level}"),
        val("basedOn", "DefaultParagraphFont"),
        val("uiPriority", 9),
        element("qFormat"),
        element("rPr", None, *_text_properties(form)),
    )


def _comment_reference(form: TextForm) -> str:
    size = form.size.value
    return element(
        "style",
        {"type": "character", "styleId": StyleId.COMMENT_REFERENCE},
        val("name", "annotation reference"),
        val("basedOn", "DefaultParagraphFont"),
        val("uiPriority", 99),
        element("rPr", None, val("sz", size), val("szCs", size)),
    )


def _custom(name: str) -> dict[str, int]:
    """Names in Chinese are ours; Word knows the others as its own."""
    return {} if name.isascii() else {"customStyle": 1}


def _paragraph_properties(form: ParagraphForm) -> Iterator[str]:
    """In the order of the schema."""
    yield switch("keepNext", on=form.keep_with_next.value)
    yield switch("widowControl", on=False)
    yield switch("kinsoku", on=True)
    yield switch("overflowPunct", on=True)
    yield switch("snapToGrid", on=False)
    yield element(
        "spacing", {"before": form.before.value, "after": 0, "line": form.pitch.value, "lineRule": "exact"}
    )
    yield element("ind", _indent(form.indent.value))
    yield val("jc", form.alignment.value.value)
    if form.outline:
        yield val("outlineLvl", form.outline.value)


def _indent(indent: Indent) -> dict[str, str | int]:
    return {
        "leftChars": indent.left_chars,
        "left": indent.left,
        "rightChars": indent.right_chars,
        "right": indent.right,
        "firstLineChars": indent.first_chars,
        "firstLine": indent.first,
    }


def _text_properties(form: TextForm) -> Iterator[str]:
    """In the order of the schema."""
    latin = form.latin.value
    yield element("rFonts", {"ascii": latin, "hAnsi": latin, "eastAsia": form.chinese.value, "cs": latin})
    yield switch("b", on=form.bold.value)
    yield switch("bCs", on=form.bold.value)
    yield val("spacing", form.spacing.value)
    yield val("sz", form.size.value)
    yield val("szCs", form.size.value)
