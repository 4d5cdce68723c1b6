"""Fact sheets as they come back, for the tests of reading them."""

from __future__ import annotations

import io

from drafter.model.facts import FactRow
from drafter.rendering.fact_sheet import as_docx
from drafter.rendering.house_style import GB2312
from drafter.rendering.package import pack, unpack

DOCUMENT = "word/document.xml"


def fact(key, value="", supplier="计划科"):
    return FactRow(key, supplier, key, f"{key}？", "文字", ("一、成绩",), value=value)


def sheet(*rows):
    return as_docx("讲话（事实清单）", rows, GB2312)


def edited(data, edit, part=DOCUMENT):
    """The sheet after a change to its XML, as some program may have made it."""
    parts = unpack(data)
    before = parts[part].decode()
    after = edit(before)
    assert after != before
    return pack(parts | {part: after.encode()})


def saved(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
