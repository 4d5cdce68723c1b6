"""The questions of the interview as data: what is asked, when, with which default."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from drafter.interface import messages as m
from drafter.interface.completion import Choice
from drafter.interface.lists import text_of
from drafter.model.answers import Origin
from drafter.model.content import Outline, PartSource, Variant
from drafter.model.numerals import written_date
from drafter.model.shelf import Library

MOST_PRIORITIES = 12
MOST_ITEMS = 20


class Kind(Enum):
    """How an answer is typed and read."""

    CHOICE = "choice"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes or no"
    LIST = "list"
    CLAUSES = "clauses"  # a list in one line, with semicolons between


@dataclass(frozen=True)
class Context:
    """What is known when a question is asked; `raw` has the shape of an answers file."""

    library: Library
    raw: Mapping[str, object]
    remembered: Mapping[str, str]
    today: date
    suggest_theme: Callable[[str], str]

    def text(self, key: str) -> str:
        """An answer that is a string; empty where there is none."""
        value = self.raw.get(key)
        return value if isinstance(value, str) else ""

    @property
    def outline(self) -> Outline | None:
        """The outline of the chosen meeting type."""
        wanted = self.text("meeting_type")
        outlines = self.library.outlines.values()
        return next((o for o in outlines if wanted in (o.id, o.name, *o.aliases)), None)

    @property
    def variant(self) -> Variant | None:
        """The chosen variant of the outline, or its first."""
        variants = self.outline.variants if self.outline else ()
        chosen = (v for v in variants if self.text("variant") in (v.id, v.name))
        return next(chosen, variants[0] if variants else None)


@dataclass(frozen=True, slots=True)
class Default:
    """What an empty line stands for when a question is asked for the first time."""

    text: str = ""
    origin: Origin = Origin.DEFAULT


def _always(context: Context) -> bool:
    return True


def _never(context: Context) -> bool:
    return False


def _no_default(context: Context) -> Default:
    return Default()


def _no_choices(context: Context) -> tuple[Choice, ...]:
    return ()


@dataclass(frozen=True)
class Question:
    """One question. `part` is the place (0-based) of the priority whose field the key names."""

    key: str
    kind: Kind
    required: Callable[[Context], bool] = _never
    asked_when: Callable[[Context], bool] = _always
    default: Callable[[Context], Default] = _no_default
    choices: Callable[[Context], tuple[Choice, ...]] = _no_choices
    most: int = MOST_ITEMS
    blank: object = ""
    part: int | None = None

    @property
    def words(self) -> m.Words:
        """How the question is put."""
        return m.WORDS[self.key]


def _outline_choices(context: Context) -> tuple[Choice, ...]:
    outlines = context.library.outlines.values()
    return tuple(
        Choice(o.name, (*o.aliases, o.id), f"{o.minutes:g} 分钟左右　{'、'.join(o.aliases[:3])}")
        for o in outlines
    )


def _variant_choices(context: Context) -> tuple[Choice, ...]:
    variants = context.outline.variants if context.outline else ()
    return tuple(Choice(v.name, (v.id,), v.summary) for v in variants)


def skeleton(variant: Variant) -> str:
    """A variant in one line: what its sections are for, and their shares of the speech."""
    return " → ".join(f"{section.role.value} {section.share:.0%}" for section in variant.sections)


def _first_variant(context: Context) -> Default:
    return Default(context.variant.name if context.variant else "")


def _remembered(key: str) -> Callable[[Context], Default]:
    return lambda context: Default(context.remembered.get(key, ""), Origin.REMEMBERED)


def _theme(context: Context) -> Default:
    meeting = context.text("meeting")
    return Default(context.suggest_theme(meeting) if meeting else "", Origin.COMPUTED)


_NO_LEVEL = re.compile("市场|市政|城市|社区|园区|辖区|区域|县域|市域|地区|工业区")
_LEVEL = re.compile("[省市县区]|自治州|集团|公司|学校|医院|[镇乡](?=人民政府|政府|党委)|街道")
_WHOLE = {"自治州": "州", "学校": "校", "医院": "院"}


def region_of(unit: str) -> str:
    """How a unit calls what it governs: 市交通运输局 → 全市, 西湖区教育局 → 全区; empty if unknown."""
    levels = _LEVEL.findall(_NO_LEVEL.sub("", unit))
    return f"全{_WHOLE.get(levels[-1], levels[-1])}" if levels else ""


def _region(context: Context) -> Default:
    unit = context.text("unit")
    kept = context.remembered.get("region", "")
    if kept and unit == context.remembered.get("unit", ""):
        return Default(kept, Origin.REMEMBERED)
    return Default(region_of(unit), Origin.COMPUTED)


def _today(context: Context) -> Default:
    return Default(written_date(context.today))


def _minutes(context: Context) -> Default:
    if not context.outline:
        return Default("30")
    own = context.variant.minutes if context.variant else 0
    return Default(f"{own or context.outline.minutes:g}")


def _names(*names: str) -> Callable[[Context], tuple[Choice, ...]]:
    choices = tuple(Choice(name) for name in names)
    return lambda context: choices


def _has_variants(context: Context) -> bool:
    return context.outline is not None and len(context.outline.variants) > 1


def _needs_priorities(context: Context) -> bool:
    parts = (part for s in (context.variant.sections if context.variant else ()) for part in s.parts)
    return any(part.source is PartSource.PRIORITIES for part in parts)


def priorities(context: Context) -> tuple[object, ...]:
    """The priorities that were typed so far."""
    found = context.raw.get("priority")
    return tuple(found) if isinstance(found, list | tuple) else ()


def _may_have_priorities(context: Context) -> bool:
    # Counted among the steps until the priorities are known to be none.
    return context.raw.get("priority") is None or bool(priorities(context))


QUESTIONS: tuple[Question, ...] = (
    Question("meeting_type", Kind.CHOICE, _always, choices=_outline_choices),
    Question("variant", Kind.CHOICE, _always, _has_variants, _first_variant, _variant_choices),
    Question("meeting", Kind.TEXT, _always),
    Question("theme", Kind.TEXT, _always, default=_theme),
    Question("unit", Kind.TEXT, _always, default=_remembered("unit")),
    Question(
        "region", Kind.TEXT, default=_region,
        choices=_names("全市", "全县", "全区", "全省", "全系统", "全局", "全公司", "全集团"),
    ),
    Question(
        "post", Kind.TEXT, default=_remembered("post"),
        choices=_names("党组书记、局长", "局长", "副局长", "市长", "副市长", "县长", "副县长", "区长",
                       "书记", "主任", "董事长", "总经理", "党委书记、董事长"),
    ),
    Question("speaker", Kind.TEXT, default=_remembered("speaker")),
    Question("date", Kind.DATE, _always, default=_today, choices=_names("今天", "明天", "后天", "下周一")),
    Question("before", Kind.LIST),
    Question("spirit", Kind.LIST),
    Question("priority", Kind.LIST, _needs_priorities, most=MOST_PRIORITIES, blank={"text": ""}),
    Question(
        "details", Kind.YES_NO, asked_when=_may_have_priorities,
        default=lambda context: Default(m.NO), choices=_names(m.NO, m.YES),
    ),
    Question("minutes", Kind.NUMBER, _always, default=_minutes),
)  # fmt: skip
REMEMBERED = ("unit", "region", "post", "speaker")
NOT_IN_FILE = frozenset({"details"})
"""Keys that steer the interview and are no part of an answers file."""

DEPENDENTS = {"meeting_type": ("variant", "minutes"), "meeting": ("theme",), "unit": ("region",)}
"""What is asked again when an answer changes, where a default had been taken for it."""

FIELDS = (
    Question("owner", Kind.TEXT),
    Question("deadline", Kind.TEXT),
    Question("target", Kind.TEXT),
    Question("facts", Kind.CLAUSES),
)
"""What is asked of each priority if the person wants to."""


def script(context: Context) -> tuple[Question, ...]:
    """The questions to ask, in order, as far as the answers so far tell."""
    asked: list[Question] = []
    for question in QUESTIONS:
        if question.asked_when(context):
            asked.append(question)
            if question.key == "details" and context.raw.get("details") is True:
                asked += [replace(f, part=n) for n, _ in enumerate(priorities(context)) for f in FIELDS]
    return tuple(asked)


def step(question: Question, asked: tuple[Question, ...]) -> tuple[int, int]:
    """Which step a question is, and of how many; the fields of priorities belong to one step."""
    main = [one.key for one in asked if one.part is None]
    key = "details" if question.part is not None else question.key
    return main.index(key) + 1, len(main)


def value_of(question: Question, raw: Mapping[str, object]) -> object:
    """The answer to a question in the raw answers; None where there is none."""
    if question.part is None:
        return raw.get(question.key)
    item = _part(question.part, raw)
    return item.get(question.key) if isinstance(item, dict) else None


def placed(question: Question, raw: Mapping[str, object], value: object) -> tuple[str, object]:
    """The key and the whole value to keep when a question gets an answer."""
    if question.part is None:
        return question.key, value
    found = raw.get("priority")
    items = list(found) if isinstance(found, list | tuple) else []
    item = _part(question.part, raw)
    items[question.part] = {
        **(item if isinstance(item, dict) else {"text": text_of(item)}),
        question.key: value,
    }
    return "priority", items


def _part(number: int, raw: Mapping[str, object]) -> object:
    items = raw.get("priority")
    return items[number] if isinstance(items, list | tuple) and number < len(items) else None
