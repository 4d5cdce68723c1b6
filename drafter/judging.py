"""What the criteria say of a draft: joins the planner's draft and the rules that measure manuscripts."""

from __future__ import annotations

from drafter.drafting import Draft
from drafter.model.content import GENERAL, Role
from drafter.model.likeness import bigrams
from drafter.model.manuscript import lines
from drafter.model.shelf import IN_COMMON, Library
from drafter.planning.office import office_of
from drafter.planning.theme import theme_of
from drafter.proofing.criteria import Verdict, examine
from drafter.proofing.view import Brief, Subject


def judge(draft: Draft, library: Library) -> tuple[Verdict, ...]:
    """One verdict on a draft for each of the fourteen criteria that a program can compute."""
    return examine(draft.manuscript, brief_of(draft, library))


def brief_of(draft: Draft, library: Library) -> Brief:
    """What the draft was asked to be, as the rules need it."""
    answers, outline = draft.answers, draft.outline
    theme = theme_of(answers)
    office = office_of(answers.unit, answers.region)
    variant = next(one for one in outline.variants if one.id == answers.variant)
    subjects = tuple(Subject(one.priority.text, one.name, one.object) for one in draft.understood)
    return Brief(
        meeting=answers.meeting,
        theme=theme,
        names=(
            *(answers.meeting, theme, answers.unit, office.short, office.system, office.below),
            *(name for one in draft.understood for name in (one.priority.text, one.object, *one.headings)),
            *(one.owner for one in answers.priorities),
            *answers.spirit,
        ),
        subjects=subjects,
        before=answers.before if Role.JUST_NOW in outline.opening else (),
        salutation=(answers.audience or outline.salutation).rstrip("：:"),
        expected=outline.closing,
        treats_priorities=variant.deploys,
        told=_told(draft),
        strangers=_strangers(draft, library, theme),
        roles=_roles(draft, library),
    )


def _told(draft: Draft) -> str:
    answers = draft.answers
    of_priorities = (
        text for one in answers.priorities for text in (one.text, one.owner, one.target, *one.facts)
    )
    return "\n".join(
        (answers.meeting, *answers.before, *answers.spirit, *of_priorities, *answers.slots.values())
    )


def _ids(draft: Draft) -> frozenset[str]:
    return frozenset(
        part.provenance.id
        for line in lines(draft.manuscript)
        for part in line.parts
        if part.provenance.kind == "phrase"
    )


def _roles(draft: Draft, library: Library) -> dict[str, Role]:
    found = (library.phrase(one) for one in _ids(draft))
    return {phrase.id: phrase.role for phrase in found if phrase}


def _strangers(draft: Draft, library: Library, theme: str) -> tuple[str, ...]:
    """The phrases on the page that belong to no topic of this speech, and speak of nothing it is about."""
    subject = f"{draft.answers.unit}，{draft.answers.meeting}，{theme}"
    topics = {GENERAL, *library.find_topic(theme, theme, subject)}
    topics |= {topic for one in draft.understood for topic in one.topics}
    about = frozenset(pair for one in draft.understood for pair in bigrams(one.priority.text))
    found = (library.phrase(one) for one in sorted(_ids(draft)))
    return tuple(
        phrase.id
        for phrase in found
        if phrase and phrase.topic not in topics and len(phrase.key_pairs & about) < IN_COMMON - 1
    )
