"""Errors as silent data: nothing here prints, formats for a terminal or exits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in something a person supplied.

    `source` is the file or question, `place` the spot in it (a key path, a line; may be empty),
    `message` what is wrong and `remedy` how to mend it, both plain Chinese without a final stop.
    """

    source: str
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        where = "，".join(part for part in (self.source, self.place) if part)
        head = f"{where}：{self.message}" if where else self.message
        return f"{head}；{self.remedy}。" if self.remedy else f"{head}。"


class DrafterError(Exception):
    """Input that cannot be used, with every fault that was found in it (one at least)."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def refuse(source: str, message: str, remedy: str = "", place: str = "") -> DrafterError:
    """The error for a single fault, to be raised by the caller."""
    return DrafterError([Fault(source, place, message, remedy)])
