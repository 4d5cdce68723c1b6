"""The zip around the parts of a Word file: the same parts always give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold
_FIRST = (CONTENT_TYPES, "_rels/.rels")
_LEVEL = 6


def unpack(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name. Only for packages of our own: nothing here limits sizes."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Mapping[str, bytes], *, compress: bool = True) -> bytes:
    """The package of these parts: fixed dates, fixed order, no system; uncompressed for any zlib's sake."""
    method = ZIP_DEFLATED if compress else ZIP_STORED
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(parts, key=_order):
            archive.writestr(_entry(name, method), parts[name], compresslevel=_LEVEL)
    return buffer.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.create_system = 0  # ZipInfo would record the operating system
    entry.compress_type = method
    return entry
