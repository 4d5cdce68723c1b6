"""A small library of two meeting types, built by hand."""

from __future__ import annotations

from drafter.model.content import Outline, PartForm, PartPlan, PartSource, Role, SectionPlan, Variant
from drafter.model.numbering import LADDER
from drafter.model.shelf import Library


def section(role: Role, share: float, source: PartSource = PartSource.PHRASES) -> SectionPlan:
    return SectionPlan(role, share, (PartPlan(role, PartForm.POINTS, source, 2, 3),))


def outline(
    outline_id: str, name: str, aliases: tuple[str, ...], minutes: float, *variants: Variant
) -> Outline:
    return Outline(
        id=outline_id,
        name=name,
        aliases=aliases,
        minutes=minutes,
        shortest=2000,
        longest=6000,
        salutation="同志们：",
        title="在{{ 会议 }}上的讲话",
        opening=(Role.OPENING,),
        closing=(Role.CALL,),
        markers=LADDER,
        variants=variants,
    )


TASKS = Variant(
    "renshi",
    "认识—任务—保障",
    "先讲为什么，再讲干什么",
    (("认识", "任务", "保障"),),
    (
        section(Role.MEANING, 0.22),
        section(Role.TASK, 0.53, PartSource.PRIORITIES),
        section(Role.SAFEGUARD, 0.25),
    ),
)
PROBLEMS = Variant(
    "wenti",
    "问题—任务",
    "先摆问题，再部署",
    (("问题", "任务"),),
    (section(Role.PROBLEM, 0.4), section(Role.TASK, 0.6, PartSource.PRIORITIES)),
)
PRAISE = Variant(
    "biaoyang",
    "成绩—希望",
    "",
    (("成绩", "希望"),),
    (section(Role.ACHIEVEMENT, 0.5), section(Role.CALL, 0.5)),
)
MOBILISING = outline("dongyuan-bushu", "动员部署会", ("动员会", "部署会"), 30, TASKS, PROBLEMS)
PRAISING = outline("zongjie-biaozhang", "总结表彰会", ("表彰会",), 20, PRAISE)
LIBRARY = Library({}, {}, {one.id: one for one in (MOBILISING, PRAISING)}, ())
