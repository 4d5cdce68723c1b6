"""A strict reader for TOML tables: wrong keys and values become faults, never exceptions."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from drafter.errors import Fault
from drafter.model.clean import clean, clean_line

E = TypeVar("E", bound=Enum)

LONGEST_TEXT = 20_000
"""Characters that one string of a content file may have (safety: 20 KB a phrase)."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or an empty string where none is near."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return close[0] if close else ""


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """A remedy: the nearest known word if there is one, and else (or with it) what is allowed."""
    guess = nearest(word, known)
    allowed = f"可以用的有：{'、'.join(known)}"
    return f"是不是想写“{guess}”？{allowed}" if guess else allowed


def decode(data: bytes) -> str | None:
    """Text of a TOML file: UTF-16 by its mark, UTF-8, or GB18030 (Notepad's ANSI); None for none of them."""
    # UTF-16 is what Notepad calls Unicode; it always begins with its mark.
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")
_DATE_LINE = re.compile(r"^\s*(\w+)\s*=\s*\d{4}[-/.年]")


def parse_toml(data: bytes, source: str) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """The tables of a TOML file; an unreadable one gives an empty dictionary and one fault."""
    text = decode(data)
    if text is None:
        return {}, (Fault(source, "", "不是文本文件", "请用 UTF-8 编码另存一份"),)
    try:
        return tomllib.loads(text), ()
    except tomllib.TOMLDecodeError as error:
        return {}, (_toml_fault(text, str(error), source),)
    except (RecursionError, ValueError):
        return {}, (Fault(source, "", "写法太深或数字太大，读不出来", "请检查括号和数字"),)


def _toml_fault(text: str, error: str, source: str) -> Fault:
    found = _POSITION.search(error)
    if not found:
        return Fault(source, "末尾", "文件没有写完", "请检查最后一处引号或括号是否成对")
    number = int(found[1])
    lines = text.splitlines()
    line = lines[number - 1] if number <= len(lines) else ""
    place = f"第{number}行第{found[2]}列"
    if date_line := _DATE_LINE.match(line):
        return Fault(source, place, f"“{date_line[1]}”不是一个真实的日期", "请写成 2026-11-23 这样")
    if "Cannot overwrite" in error or "twice" in error:
        return Fault(source, place, "同一个名称写了两遍", "请删去其中一处")
    return Fault(source, place, f"写法不对：{line.strip()[:30]}", "请检查等号、英文引号和方括号")


class Table:
    """One table of a file. Every reading method returns a usable value and notes what was wrong."""

    def __init__(
        self,
        data: Mapping[str, Any],
        source: str,
        place: str,
        faults: list[Fault],
        allowed: Sequence[str],
        *,
        forgiving: bool = False,
    ) -> None:
        """`forgiving` takes invisible characters out of strings silently; else they are faults."""
        self.data = data
        self.source = source
        self.place = place
        self.faults = faults
        self.forgiving = forgiving
        for key in data:
            if key not in allowed:
                self.fault(key, "不认识这个名称", did_you_mean(key, allowed))

    def fault(self, key: str, message: str, remedy: str = "") -> None:
        """Note that something is wrong with the value of a key (or, for "", with the table)."""
        self.faults.append(Fault(self.source, self.path(key), message, remedy))

    def path(self, key: str) -> str:
        """The key's path from the top of the file."""
        return ".".join(part for part in (self.place, key) if part)

    def text(self, key: str, *, required: bool = False, line: bool = True, default: str = "") -> str:
        """A string, cleaned at the door; `line` strips it and takes newlines out."""
        value = self.data.get(key)
        if value is None:
            if required:
                self.fault(key, "没有填", "这一项必须有")
            return default
        if not isinstance(value, str):
            self.fault(key, "应当是一段文字", '请用英文双引号括起来，如 "……"')
            return default
        return self._clean(key, value, line=line, required=required)

    def _clean(self, key: str, value: str, *, line: bool, required: bool = False) -> str:
        cleaned = clean_line(value) if line else clean(value)
        if cleaned.removed and not self.forgiving:
            self.fault(key, f"含有看不见的控制字符{cleaned.removed}个", "请删去后重新输入这一处")
        if len(cleaned.text) > LONGEST_TEXT:
            self.fault(key, f"太长了，超过{LONGEST_TEXT}字", "请拆成几段")
            return ""
        if required and not cleaned.text:
            self.fault(key, "是空的", "这一项必须有")
        return cleaned.text

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of strings; empty ones are faults."""
        value = self.data.get(key)
        if value is None:
            if required:
                self.fault(key, "没有填", "这一项必须有")
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(key, "应当是一组文字", '请写成 ["……", "……"]')
            return ()
        cleaned = tuple(self._clean(f"{key}[{n}]", item, line=True) for n, item in enumerate(value, 1))
        if not all(cleaned) or (required and not cleaned):
            self.fault(key, "有空的一项" if cleaned else "一项也没有", "请补上或删去")
        return tuple(item for item in cleaned if item)

    def choice(self, key: str, kind: type[E], default: E | None = None) -> E | None:
        """A member of an enumeration by its value; required where there is no default."""
        if key not in self.data and default is not None:
            return default
        return self.member(key, self.text(key, required=True), kind) or default

    def member(self, key: str, value: str, kind: type[E]) -> E | None:
        """The member with this value, or None and a fault that lists what is allowed."""
        for member in kind:
            if member.value == value:
                return member
        if value:
            self.fault(key, f"没有“{value}”这一种", did_you_mean(value, [m.value for m in kind]))
        return None

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number within bounds, or None where it is absent or wrong."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            a_number = isinstance(value, int | float) and not isinstance(value, bool)
            remedy = "请改到这个范围里" if a_number else "请改成数字，不加引号"
            self.fault(key, f"应当是{low:g}到{high:g}之间的数", remedy)
            return None
        return float(value)

    def day(self, key: str) -> date | None:
        """A date: TOML's own or a string in any form that `numerals.parse_date` reads."""
        from drafter.model.numerals import parse_date

        value = self.data.get(key)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        found = parse_date(value) if isinstance(value, str) else None
        if found is None:
            self.fault(key, f"“{value}”不是一个真实的日期", "请写成 2026-11-23 这样")
        return found

    def flag(self, key: str) -> bool:
        """True or false; absent is false."""
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self.fault(key, "应当是 true 或 false")
            return False
        return value

    def table(self, key: str, allowed: Sequence[str]) -> Table:
        """A table below this one (an empty one where it is absent or something else)."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.fault(key, "应当是一组“名称 = 值”", "请写成 { 名称 = 值 }")
            value = {}
        return self._below(value, self.path(key), allowed)

    def tables(self, key: str, allowed: Sequence[str], *, required: bool = False) -> tuple[Table, ...]:
        """A list of tables; each is placed as key[n], 1-based."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fault(key, "应当是一组表", f"请写成 [[{key}]]")
            return ()
        if required and not value:
            self.fault(key, "一项也没有", f"请至少写一个 [[{key}]]")
        return tuple(self._below(item, f"{self.path(key)}[{n}]", allowed) for n, item in enumerate(value, 1))

    def _below(self, data: Mapping[str, Any], place: str, allowed: Sequence[str]) -> Table:
        return Table(data, self.source, place, self.faults, allowed, forgiving=self.forgiving)
