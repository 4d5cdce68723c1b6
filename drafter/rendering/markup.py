"""WordprocessingML as text: the few helpers with which stylesheet and base document are written."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Attributes = Mapping[str, str | int]


def element(tag: str, attributes: Attributes | None = None, *children: str) -> str:
    """An element `w:tag`; names of attributes without a prefix get `w:`."""
    written = "".join(
        f" {_named(name)}={quoteattr(str(value))}" for name, value in (attributes or {}).items()
    )
    inside = "".join(children)
    return f"<w:{tag}{written}>{inside}</w:{tag}>" if inside else f"<w:{tag}{written}/>"


def val(tag: str, value: str | int) -> str:
    """An element that holds a single value."""
    return element(tag, {"val": value})


def switch(tag: str, *, on: bool) -> str:
    """An element that is on or off, written out either way: a style may inherit the contrary."""
    return element(tag) if on else val(tag, 0)


def text(words: str) -> str:
    """Words, spaces kept."""
    return element("t", {"xml:space": "preserve"}, escape(words))


def part(tag: str, *children: str, attributes: Attributes | None = None) -> bytes:
    """A whole part with this root."""
    namespaces = {"xmlns:w": WORD_NAMESPACE, "xmlns:r": RELATIONSHIPS_NAMESPACE}
    return (DECLARATION + element(tag, {**namespaces, **(attributes or {})}, *children)).encode()


def _named(name: str) -> str:
    return name if ":" in name else f"w:{name}"
