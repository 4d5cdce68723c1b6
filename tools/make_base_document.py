"""Write `drafter/rendering/base.docx`, the empty document every manuscript is written into.

Run it after a change here or in the house style: `python tools/make_base_document.py`. A test compares
its result with the file in the repository, byte for byte. The file exists because python-docx's own
template is wrong for Chinese: theme fonts with Japanese as their East Asian language, compatibility
mode 14, a zoom without percent (invalid by the schema), author "python-docx".
"""

from __future__ import annotations

from pathlib import Path

from drafter.rendering.house_style import GB2312
from drafter.rendering.markup import DECLARATION, element, part, switch, text, val
from drafter.rendering.package import CONTENT_TYPES, pack
from drafter.rendering.stylesheet import (
    FOOTER_EVEN_RELATION,
    FOOTER_ODD_RELATION,
    StyleId,
    document_part,
    styles_part,
)

TARGET = Path(__file__).parents[1] / "drafter" / "rendering" / "base.docx"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = {  # name: what it is, relationship from the document
    "styles": ("styles", "rIdStyles"),
    "settings": ("settings", "rIdSettings"),
    "fontTable": ("fontTable", "rIdFonts"),
    "theme/theme1": ("theme", "rIdTheme"),
    "footer1": ("footer", FOOTER_ODD_RELATION),
    "footer2": ("footer", FOOTER_EVEN_RELATION),
}

# Font, what stands in where it is missing, generic family, pitch. Charset 86 is GB2312.
_CHINESE_FONTS = (
    ("方正小标宋简体", "宋体", "script", "fixed"),
    ("仿宋_GB2312", "仿宋", "modern", "fixed"),
    ("楷体_GB2312", "楷体", "modern", "fixed"),
    ("仿宋", "FangSong", "modern", "fixed"),
    ("楷体", "KaiTi", "modern", "fixed"),
    ("黑体", "SimHei", "modern", "fixed"),
    ("宋体", "SimSun", "auto", "variable"),
)

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_COLOUR_MAPPING = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def base_document() -> bytes:
    """The bytes of the base document. Not compressed, so that every zlib gives the same."""
    return pack(
        {
            CONTENT_TYPES: _content_types(),
            "_rels/.rels": _relationships(
                {
                    "rIdDocument": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                    "rIdCore": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                }
            ),
            "docProps/core.xml": _core_properties(),
            "word/document.xml": document_part(GB2312.page),
            "word/_rels/document.xml.rels": _relationships(
                {id_: (f"{_OFFICE}/{kind}", f"{name}.xml") for name, (kind, id_) in _PARTS.items()}
            ),
            "word/styles.xml": styles_part(GB2312),
            "word/settings.xml": _settings(),
            "word/fontTable.xml": _font_table(),
            "word/theme/theme1.xml": _theme(),
            "word/footer1.xml": _footer(StyleId.FOOTER_ODD),
            "word/footer2.xml": _footer(StyleId.FOOTER_EVEN),
        },
        compress=False,
    )


def _content_types() -> bytes:
    overrides = {"/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}
    overrides["/word/document.xml"] = f"{_MAIN_TYPE}.document.main+xml"
    overrides |= {f"/word/{name}.xml": f"{_MAIN_TYPE}.{kind}+xml" for name, (kind, _) in _PARTS.items()}
    overrides["/word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    written = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{written}</Types>'
    ).encode()


def _relationships(targets: dict[str, tuple[str, str]]) -> bytes:
    written = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'
        for id_, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'.encode()


def _core_properties() -> bytes:
    """Empty: without this part python-docx would write its own name and the time of day."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    ).encode()


def _settings() -> bytes:
    """In the order of the schema."""
    return part(
        "settings",
        element("zoom", {"percent": 100}),
        val("defaultTabStop", 420),
        element("evenAndOddHeaders"),
        val("characterSpacingControl", "doNotCompress"),
        element("compat", None, *_compatibility()),
        element("themeFontLang", {"val": "en-US", "eastAsia": "zh-CN"}),
        element("clrSchemeMapping", _COLOUR_MAPPING),
        val("decimalSymbol", "."),
        val("listSeparator", ","),
    )


def _compatibility() -> tuple[str, ...]:
    """What Word itself writes into a new Chinese document, less what concerns tables and Japanese."""
    settings = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
    }
    uri = "http://schemas.microsoft.com/office/word"
    return (
        switch("balanceSingleByteDoubleByteWidth", on=True),
        switch("doNotExpandShiftReturn", on=True),  # a line broken by hand in the title is not stretched
        switch("useFELayout", on=True),
        *(
            element("compatSetting", {"name": name, "uri": uri, "val": value})
            for name, value in settings.items()
        ),
    )


def _font_table() -> bytes:
    latin = element(
        "font",
        {"name": "Times New Roman"},
        val("charset", "00"),
        val("family", "roman"),
        val("pitch", "variable"),
    )
    return part("fonts", *(_chinese_font(*row) for row in _CHINESE_FONTS), latin)


def _chinese_font(name: str, instead: str, family: str, pitch: str) -> str:
    return element(
        "font",
        {"name": name},
        val("altName", instead),
        val("charset", "86"),
        val("family", family),
        val("pitch", pitch),
    )


def _theme() -> bytes:
    """The smallest theme that is valid. Nothing refers to it, but the validator asks for one.

    Its fonts are those of the house, for whoever types with a style that is not ours.
    """
    colours = "".join(f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in _COLOURS.items())
    font = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公文">'
        f'<a:themeElements><a:clrScheme name="公文">{colours}</a:clrScheme>'
        f'<a:fontScheme name="公文"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="公文"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _footer(style: StyleId) -> bytes:
    """— 1 —, the number being a field."""
    return part(
        "ftr",
        element(
            "p",
            None,
            element("pPr", None, val("pStyle", style)),
            _run(text("— ")),
            _run(element("fldChar", {"fldCharType": "begin"})),
            _run(element("instrText", {"xml:space": "preserve"}, " PAGE ")),
            _run(element("fldChar", {"fldCharType": "separate"})),
            _run(text("1")),
            _run(element("fldChar", {"fldCharType": "end"})),
            _run(text(" —")),
        ),
    )


def _run(content: str) -> str:
    return element("r", None, element("rPr", None, element("rFonts", {"hint": "eastAsia"})), content)


if __name__ == "__main__":
    TARGET.write_bytes(base_document())
