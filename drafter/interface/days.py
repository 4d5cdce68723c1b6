"""Dates as people type them at a prompt: 2026-11-23, 11月23日, 23号, 明天, 下周三."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from drafter.model.numerals import parse, parse_date, written_date

_WEEKDAYS = "一二三四五六日"
_NEAR = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "前天": -2}
_N = r"(\d{1,2}|[一二三四五六七八九十]{1,3})"
LOOK_BACK = 90
"""Days that a date without a year may lie back; one further back is next year's."""

Reader = Callable[[re.Match[str], date], date | None]


def read_day(text: str, today: date) -> date | None:
    """The day that is meant, seen from today; None where it is none (2月30日, 下个月)."""
    text = re.sub(r"\s", "", text)
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    for pattern, reader in _FORMS:
        if match := pattern.fullmatch(text):
            return reader(match, today)
    return parse_date(text)


def written_day(day: date) -> str:
    """The day with its weekday: 2026年11月23日（星期一）."""
    return f"{written_date(day)}（星期{_WEEKDAYS[day.weekday()]}）"


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _count(written: str) -> int:
    return int(written) if written.isdigit() else parse(written) or 0


def _weekday(match: re.Match[str], today: date) -> date:
    weeks = {"上": -1, "下": 1, "下下": 2}.get(match[1] or "", 0)
    wanted = 6 if match[2] in "天日" else _WEEKDAYS.index(match[2])
    day = today + timedelta(days=wanted - today.weekday(), weeks=weeks)
    # 周三 without 本 said on a Friday is the coming one.
    return day + timedelta(weeks=1) if not match[1] and day < today else day


def _month_and_day(match: re.Match[str], today: date) -> date | None:
    day = _real(today.year, _count(match[1]), _count(match[2]))
    if day and (today - day).days > LOOK_BACK:
        return _real(day.year + 1, day.month, day.day)
    return day


def _compact(match: re.Match[str], today: date) -> date | None:
    return _real(int(match[1]), int(match[2]), int(match[3]))


def _day_of_month(match: re.Match[str], today: date) -> date | None:
    months = {"下": 1, "上": -1}.get(match[1] or "", 0)
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return _real(year, month + 1, _count(match[2]))


def _next_year(match: re.Match[str], today: date) -> date | None:
    return _real(today.year + (match[1] == "明"), _count(match[2]), _count(match[3]))


_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"(本|这|上|下|下下)?个?(?:周|星期|礼拜)([一二三四五六日天])"), _weekday),
    (re.compile(rf"{_N}月{_N}[日号]?"), _month_and_day),
    (re.compile(r"(\d{1,2})[-/.．](\d{1,2})"), _month_and_day),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), _compact),
    (re.compile(rf"(?:(本|这|上|下)个?月)?{_N}[日号]"), _day_of_month),
    (re.compile(rf"(今|明)年{_N}月{_N}[日号]?"), _next_year),
)
