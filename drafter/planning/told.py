"""What was told about a speech, as its templates see it: for the whole, each priority, each agenda item."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafter.lexicon.stock import ALARM, DONE, SHORTFALL
from drafter.model.answers import Answers, Origin, Priority
from drafter.model.content import PartForm, Role
from drafter.model.manuscript import Span, Spans, plain
from drafter.model.numerals import count, written_date
from drafter.model.shelf import Shelf
from drafter.planning.compose import count_value
from drafter.planning.duties import target_in
from drafter.planning.office import titled
from drafter.planning.places import Place
from drafter.planning.priorities import Understood
from drafter.planning.theme import short_of, work_of
from drafter.planning.values import (
    PROGRESS,
    Value,
    Values,
    agenda_values,
    as_span,
    base_values,
    open_mark,
    priority_values,
)

_REPORTS = frozenset({Role.REPORT, Role.CASE, Role.PROBLEM, Role.ACHIEVEMENT})


@dataclass(frozen=True)
class Told:
    """The answers and the values that follow from them.

    `ends` are what the opening and the closing see; between them, in `values`, a campaign whose long name the
    opening has said goes by its short one.
    """

    answers: Answers
    understood: tuple[Understood, ...]
    ends: Values
    values: Values
    of_priority: tuple[Values, ...]
    of_agenda: tuple[Values, ...]
    deeds: tuple[str, ...] = ()
    harm: tuple[str, ...] = ()
    done: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        answers: Answers,
        understood: tuple[Understood, ...],
        shelf: Shelf,
        facts_slot: str = "",
        *,
        deeds: bool = False,
        harm: bool = False,
        done: bool = False,
    ) -> Told:
        """What these answers tell, their priorities having been understood.

        `facts_slot` is the slot that the facts of all priorities answer, in a type that does not deploy them;
        `deeds` says that the speech opens with them, so that no priority tells them again; `harm` that
        the harm told is the reason for the meeting, `done` that it looks back on what has been done.
        """
        facts = "；".join(fact for one in answers.priorities for fact in one.facts)
        if facts_slot and facts and facts_slot not in answers.slots:
            answers = replace(answers, slots={**answers.slots, facts_slot: facts})
        mine = tuple(
            _with_target(replace(one, priority=_without_notes(priority)))
            for one, priority in zip(understood, answers.priorities, strict=True)
        )
        orders, names = tuple(one.verb_object for one in mine), tuple(one.name for one in mine)
        base = base_values(answers, orders, shelf.slots, names, _problems(mine))
        ends = base.with_values({"重点数": count_value(len(mine))})
        values = ends.with_values(_shortened(ends.get("主题")))
        mine, harms = _apart(mine, ALARM.search) if harm else (mine, ())
        mine, finished = _apart(mine, DONE.search) if done else (mine, ())
        of_priority = tuple(
            priority_values(values, nth, one.priority, one.name, one.verb_object)
            for nth, one in enumerate(mine)
        )
        mine, honoured = _apart(mine, lambda fact: not SHORTFALL.search(fact)) if deeds else (mine, ())
        # What is told elsewhere is no progress of a priority, nor is the lack of more to be asked about.
        nothing = {PROGRESS: Value("", Origin.COMPUTED)}
        of_priority = tuple(
            seen.with_values(nothing) if deeds or (told.facts and not one.priority.facts) else seen
            for seen, one, told in zip(of_priority, mine, answers.priorities, strict=True)
        )
        agenda = agenda_values(values, answers.before)
        return cls(answers, mine, ends, values, of_priority, agenda, honoured, harms, finished)

    def values_of(self, place: Place) -> Values:
        """The values the phrases of a place see."""
        if place.form is PartForm.AGENDA:
            return self.of_agenda[place.order - 1]
        return self.of_priority[place.priority] if place.priority >= 0 else self.values

    def closing(self, *, deployed: bool) -> Values:
        """The values the closing sees: names that the opening had to set apart are counted here.

        `deployed` says that they were tasks, not matters that were talked about.
        """
        names = self.ends.get("重点名称")
        if "，" not in names.text:
            return self.ends
        number = count(len(self.understood))
        again = f"会上部署的{number}项重点任务" if deployed else f"今天讲到的{number}个方面"
        return self.ends.with_values({"重点名称": replace(names, text=again)})

    def seen_in(self, role: Role, nth: int) -> Values:
        """The values of the nth priority as a part with this role sees them.

        A report speaks of the matter, 取暖费问题; what is to be done about it is not yet its subject.
        """
        values = self.of_priority[nth]
        if role not in _REPORTS:
            return values
        return values.with_values({"事项": replace(values.get("事项"), text=self.understood[nth].matter)})

    def speaker(self) -> Spans:
        """Post and name as the title block prints them."""
        name = self.answers.speaker
        who = Span(name) if name else as_span("讲话人", open_mark("讲话人", "办公室"))
        post = titled(self.answers.unit, self.answers.post) if self.answers.post else ""
        return (*plain(f"{post}　" if post else ""), who)

    def date_line(self) -> Spans:
        """The day as the title block prints it."""
        day = self.answers.date
        when = Span(written_date(day)) if day else as_span("会议日期", open_mark("会议日期", "办公室"))
        return (Span("（"), when, Span("）"))


def _problems(understood: Sequence[Understood]) -> tuple[str, ...]:
    """The priorities that are problems, by the names that say so."""
    return tuple(one.matter for one in understood if one.matter.endswith(("问题", "难题")))


def _apart(
    mine: tuple[Understood, ...], wanted: Callable[[str], object]
) -> tuple[tuple[Understood, ...], tuple[str, ...]]:
    """The priorities without the facts that are wanted elsewhere, and those."""
    taken = tuple(fact for one in mine for fact in one.priority.facts if wanted(fact))
    left = tuple(
        replace(
            one,
            priority=replace(
                one.priority, facts=tuple(fact for fact in one.priority.facts if fact not in taken)
            ),
        )
        for one in mine
    )
    return left, taken


_NOTE = re.compile("（(?:备注|注|口径|来源)[^）]*）")


def _without_notes(priority: Priority) -> Priority:
    """A priority whose facts are without the notes in brackets that nobody reads aloud."""
    return replace(priority, facts=tuple(_NOTE.sub("", fact) for fact in priority.facts))


def _with_target(one: Understood) -> Understood:
    """A priority whose target stands in its own text: what was typed as a target wins."""
    if one.priority.target:
        return one
    target, remark = target_in(one.remark)
    return replace(one, remark=remark, priority=replace(one.priority, target=target)) if target else one


def _shortened(theme: Value) -> dict[str, Value]:
    """The theme and its work by the theme's short name."""
    short = short_of(theme.text)
    return {"主题": replace(theme, text=short), "主题工作": Value(work_of(short), Origin.COMPUTED)}
