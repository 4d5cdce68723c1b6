"""Chinese numerals, counts and dates, both ways.

Forms follow GB/T 15835-2011: 〇 only in dates and codes, 零 inside counted numbers, 两 before a
measure word.
"""

from __future__ import annotations

import re
from datetime import date

DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_VALUE = {character: index for index, character in enumerate(DIGITS)} | {"〇": 0, "两": 2}
_POWER = {"十": 10, "百": 100, "千": 1000}
LARGEST = 99_999_999

NUMERAL = r"[零一二三四五六七八九十百千万两]+"


def chinese(number: int) -> str:
    """Write a whole number from 0 to 99,999,999 as it is read aloud: 12 → 十二, 105 → 一百零五."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"out of range: {number}")
    high, low = divmod(number, 10_000)
    if not high:
        return _below_ten_thousand(low, first=True)
    tail = _below_ten_thousand(low, first=False) if low else ""
    gap = "零" if low and low < 1000 else ""
    return f"{_below_ten_thousand(high, first=True)}万{gap}{tail}"


def _below_ten_thousand(number: int, *, first: bool) -> str:
    if number == 0:
        return DIGITS[0]
    written, pending_zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            written += (DIGITS[0] if pending_zero and written else "") + DIGITS[digit] + _UNITS[power]
            pending_zero = False
        else:
            pending_zero = True
    # 十二, not 一十二, at the very beginning of a number.
    return written[1:] if first and written.startswith("一十") else written


def count(number: int) -> str:
    """Write a number that a measure word follows: 2 → 两 (两个), otherwise as `chinese`."""
    return "两" if number == 2 else chinese(number)


def parse(text: str) -> int | None:
    """Read a Chinese numeral (十二, 一百零五, 两, 三万); None where it is not a well-formed one."""
    if not text:
        return None
    head, wan, tail = text.rpartition("万")
    high = _parse_below_ten_thousand(head) if wan else 0
    low = _parse_below_ten_thousand(tail.removeprefix("零") if wan else tail) if tail else 0
    if high is None or low is None:
        return None
    number = high * 10_000 + low
    # 两 is 二 in speech; everything else must be what we would have written ourselves.
    return number if _same(text, chinese(number)) else None


def _same(text: str, written: str) -> bool:
    plain = text.replace("两", "二").replace("〇", "零")
    return plain in (written, written.replace("十", "一十", 1) if written.startswith("十") else written)


def _parse_below_ten_thousand(text: str) -> int | None:
    total, digit = 0, None
    for character in text:
        if character in _POWER:
            total += (1 if digit is None else digit) * _POWER[character]
            digit = None
        elif character in _VALUE:
            if digit not in (None, 0):
                return None
            digit = _VALUE[character]
        else:
            return None
    return total + (digit or 0)


_DATE = re.compile(r"(?P<year>\d{4})\s*[-年/.．]\s*(?P<month>\d{1,2})\s*[-月/.．]\s*(?P<day>\d{1,2})\s*日?")
_CHINESE_DATE = re.compile(
    rf"(?P<year>[〇零一二三四五六七八九]{{4}})年(?P<month>{NUMERAL})月(?P<day>{NUMERAL})日"
)


def written_date(day: date) -> str:
    """The date as official documents write it: 2026年11月23日 (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_date(day: date) -> str:
    """The date in Chinese numerals: 二〇二六年十一月二十三日."""
    year = "".join("〇" if digit == "0" else DIGITS[int(digit)] for digit in f"{day.year:04d}")
    return f"{year}年{chinese(day.month)}月{chinese(day.day)}日"


def parse_date(text: str) -> date | None:
    """Read 2026-11-23, 2026年11月23日 or 二〇二六年十一月二十三日; None where it is no real date."""
    text = text.strip()
    if match := _DATE.fullmatch(text):
        return _real_date(*(int(match[part]) for part in ("year", "month", "day")))
    if match := _CHINESE_DATE.fullmatch(text):
        year = int("".join(str(_VALUE[character]) for character in match["year"]))
        month, day = parse(match["month"]), parse(match["day"])
        return None if month is None or day is None else _real_date(year, month, day)
    return None


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plan_period(year: int) -> str:
    """The five-year plan that a year lies in, from the tenth (2001–2005) on: 2026 → 十五五."""
    if year < 2001:
        raise ValueError(f"no plan named so before 2001: {year}")
    return f"{chinese(10 + (year - 2001) // 5)}五"
