"""A Word file looked at before anything parses it: bombs, doctypes and workbooks are refused (safety.md)."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from drafter.errors import refuse

_MB = 1 << 20
_LARGEST_PART, _LARGEST_WHOLE, _MOST_PARTS = 16 * _MB, 32 * _MB, 1000
_STEEPEST = 300  # times a part above 1 MB may have been compressed; 5000 rows of our own table reach 130
_MOST_TAGS = 300_000  # in all parts; a row of a fact sheet has about 110, after LibreOffice 180
_TOO_MUCH = "的内容展开以后过大"


def check_package(data: bytes, source: str, remedy: str) -> None:
    """Refuse what would be dangerous to parse, before anything does so; `remedy` is what to do instead."""
    with ZipFile(io.BytesIO(data)) as archive:
        if "xl/workbook.xml" in archive.namelist():
            raise refuse(source, "这是 Excel 工作簿，读不了", "请在 Excel 里另存为 CSV 格式再交回")
        if danger := _danger(archive):
            raise refuse(source, f"文件里{danger}，为安全起见没有打开", remedy)


def _danger(archive: ZipFile) -> str:
    """What is dangerous about a package, or nothing."""
    entries = archive.infolist()
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_PARTS or whole > _LARGEST_WHOLE or any(map(_too_large, entries)):
        return _TOO_MUCH
    # Without NUL, UTF-16 shows them as well. Pictures (SVG) may have a DOCTYPE; they are never parsed.
    names = [name for name in archive.namelist() if not name.startswith("word/media/")]
    parts = [archive.read(name).replace(b"\0", b"") for name in names]
    if sum(part.count(b"<") for part in parts) > _MOST_TAGS:
        return _TOO_MUCH
    return "夹带了可疑的定义（DOCTYPE）" if any(b"<!DOCTYPE" in part for part in parts) else ""


def _too_large(entry: ZipInfo) -> bool:
    """Whether a part is a bomb: its declared size is what it gets only by the two methods of Word files."""
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.file_size > _LARGEST_PART:
        return True
    return entry.file_size > max(_MB, _STEEPEST * entry.compress_size)
