"""What was told of the priorities in a speech that does not deploy them, so that no answer goes unsaid.

A type that treats priorities one by one says all of it there. In a ceremony, a pledge, a host's script it is
said where the speech speaks of the priority, or else in the opening.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.model.answers import Priority
from drafter.model.content import PartForm, PartSource, Role, Variant
from drafter.model.manuscript import Paragraph, Provenance, Section, plain
from drafter.planning.duties import division_of_labour
from drafter.planning.parsing import BY_WHEN, take_apart
from drafter.planning.priorities import Understood
from drafter.planning.remarks import said_of

FROM_FACTS = Provenance("answers", "priority.facts")


def as_sentence(facts: Sequence[str]) -> str:
    """Facts in the person's own words as one sentence; empty for none."""
    return f"{'；'.join(facts)}。" if facts else ""


def said_besides(
    one: Understood, *, facts: bool, inside: bool = True, printed: frozenset[str] = frozenset()
) -> str:
    """What was told of a priority as sentences: facts if wanted, the remark, who, by when, to what end.

    `printed` are the slots that the phrase before them tells already.
    """
    mine = one.priority
    asked = replace(
        mine,
        owner="" if "牵头单位" in printed else mine.owner,
        deadline="" if "完成时限" in printed else mine.deadline,
        target="" if "工作目标" in printed else mine.target,
    )
    told = as_sentence(one.priority.facts) if facts else ""
    remark = said_of(one.remark, one.verb_object, one.name)
    charge = charge_of(one.name, asked, inside=inside)
    return f"{told}{remark.state}{remark.work}{charge}{remark.along}"


def charge_of(name: str, priority: Priority, *, inside: bool = True) -> str:
    """Who, by when, to what end, with the priority's name as subject; empty if none of it was told.

    Guests and elders (not `inside`) are told what is planned, not who has to do it.
    """
    division = division_of_labour(priority.owner)
    owner = division.removeprefix("这项工作").rstrip("。") or (priority.owner and f"由{priority.owner}负责")
    owner = owner if inside else ""
    parts = (
        owner,
        priority.deadline and (_by(name, priority.deadline) if inside else f"计划{priority.deadline}完成"),
        priority.target and f"目标是{priority.target}",
    )
    said = "，".join(part for part in parts if part)
    # An order is no subject: 会后一周内报情况由各科室负责.
    runs_on = owner and take_apart(name).frames[0] != "…"
    return f"{name}{'' if runs_on else '，'}{said}。" if said else ""


def _by(name: str, deadline: str) -> str:
    """By when, where the name of an order does not say so already: 会后一周内报情况，最迟下周五前完成."""
    return f"最迟{deadline}完成" if BY_WHEN.match(name) else f"时间要求是{deadline}"


def hosts(variant: Variant) -> bool:
    """Whether a variant is a host's script, which leaves the facts to those who speak."""
    return any(part.form is PartForm.AGENDA for one in variant.sections for part in one.parts)


_TOLD_FIRST = {
    Role.MEANING.value: ("从掌握的情况看，", "这些事实提醒我们，各项工作一刻也不能放松。"),
    Role.SITUATION.value: ("从眼下的情况看，", "对这些情况，大家要有清醒的认识。"),
    Role.ACHIEVEMENT.value: ("从已经完成的工作看，", ""),
}
"""Sections that open with facts told, with what leads to these and from them."""
_WHY = frozenset({Role.MEANING.value, Role.SITUATION.value})


def says_why(variant: Variant) -> bool:
    """Whether a variant deploys work and has a section that says why it is needed."""
    return variant.deploys and any(section.role.value in _WHY for section in variant.sections)


def reviews(variant: Variant) -> bool:
    """Whether a variant looks back on what has been done without going through the priorities one by one."""
    back = [section for section in variant.sections if section.role is Role.ACHIEVEMENT]
    return variant.deploys and any(
        all(part.source is not PartSource.PRIORITIES for part in section.parts) for section in back
    )


def with_told_first(
    made: Sequence[Section], deeds: Sequence[str], harm: Sequence[str], done: Sequence[str]
) -> list[Section]:
    """The sections with deeds behind the first lead, harm as the first reason, what was done in review."""
    made = _with_deeds(made, deeds) if deeds else made
    made = _told_first(made, _WHY, harm)
    return _told_first(made, frozenset({Role.ACHIEVEMENT.value}), done)


def _with_deeds(made: Sequence[Section], told: Sequence[str]) -> list[Section]:
    first, *others = made
    lead = int(bool(first.blocks) and isinstance(first.blocks[0], Paragraph))
    deeds = Paragraph(plain(f"有这样一些情况值得一提：{as_sentence(told)}"), FROM_FACTS)
    return [replace(first, blocks=(*first.blocks[:lead], deeds, *first.blocks[lead:])), *others]


def _told_first(made: Sequence[Section], roles: frozenset[str], told: Sequence[str]) -> list[Section]:
    nth = next((n for n, one in enumerate(made) if one.role in roles), -1)
    if not told or nth < 0:
        return list(made)
    section = made[nth]
    before, behind = _TOLD_FIRST[section.role]
    first = Paragraph(plain(f"{before}{as_sentence(told)}{behind}"), FROM_FACTS)
    return [*made[:nth], replace(section, blocks=(first, *section.blocks)), *made[nth + 1 :]]


def with_unsaid(
    opening: tuple[Paragraph, ...],
    made: tuple[Section, ...],
    variant: Variant,
    left: Iterable[Understood],
    *,
    facts: bool,
    inside: bool,
    transition: str = "",
) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """Opening and sections with what was told of the priorities `left`, of which no part speaks.

    A host says it at the very end, everybody else before the transition that ends the opening, the phrase
    of that id. `facts` says whether the facts are still to be told, no phrase having a place for them.
    """
    at_end = hosts(variant)
    told = "".join(said_besides(one, facts=facts and not at_end, inside=inside) for one in left)
    if not told or variant.deploys or not made:
        return opening, made
    said = Paragraph(plain(told), FROM_FACTS, joined=bool(opening) and not at_end)
    if at_end:
        return opening, (*made[:-1], replace(made[-1], blocks=(*made[-1].blocks, said)))
    end = len(opening) - (len(opening) > 1 and _comes_from(opening[-1], transition))
    return (*opening[:end], said, *opening[end:]), made


def _comes_from(paragraph: Paragraph, phrase: str) -> bool:
    return paragraph.provenance is not None and paragraph.provenance.id == phrase


def count_last(
    opening: tuple[Paragraph, ...], made: tuple[Section, ...]
) -> tuple[tuple[Paragraph, ...], tuple[Section, ...]]:
    """The last paragraph of the opening, which announces a number, put right before the first numbered point.

    Congratulations and thanks that stand between them would be counted by the ear.
    """
    for n, section in enumerate(made):
        first = next(
            (k for k, block in enumerate(section.blocks) if isinstance(block, Section) and block.is_point),
            None,
        )
        if first is None:
            continue
        if n == 0 and first == 0:
            break
        moved = replace(opening[-1], joined=False)
        blocks = (*section.blocks[:first], moved, *section.blocks[first:])
        return opening[:-1], (*made[:n], replace(section, blocks=blocks), *made[n + 1 :])
    return opening, made
