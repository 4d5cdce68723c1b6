"""The interview: one question at a time, each answer on the desk before the next one is asked."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import Any

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from drafter.interface import asking, lists, reading
from drafter.interface import messages as m
from drafter.interface.prompts import Interrupted, Move, Screen, Terminal
from drafter.interface.questions import (
    DEPENDENTS,
    NOT_IN_FILE,
    QUESTIONS,
    REMEMBERED,
    Context,
    Kind,
    Question,
    placed,
    script,
    value_of,
)
from drafter.model.answers import Origin
from drafter.model.clean import clean, clean_line
from drafter.model.desk import Desk, DraftState, StoredAnswer
from drafter.model.shelf import Library

__all__ = ["Interrupted", "raw_answers", "run"]

TYPING = "_typing"
"""The key under which half-typed lines are kept: their texts by question."""


def run(
    library: Library,
    desk: Desk,
    draft_id: int,
    *,
    today: date,
    input: Input | None = None,
    output: Output | None = None,
    suggest_theme: Callable[[str], str] | None = None,
) -> dict[str, Any]:
    """Ask what is still open, show the review page, and return raw answers in the answers file's shape.

    A draft that was answered in part goes on where it stopped. Raises `Interrupted` on Ctrl-C, Ctrl-D
    and the end of the input; everything confirmed is on the desk then.
    """
    terminal = Terminal(input, output)
    return _Interview(library, desk, draft_id, terminal, today, suggest_theme or _suggest_theme).run()


def raw_answers(desk: Desk, draft_id: int) -> dict[str, Any]:
    """The answers of a draft in the answers file's shape, without asking anything.

    Keys that no question asks for (tone, slots …, put there from an answers file) come along; those
    that begin with `_` are the interface's own.
    """
    return {
        key: reading.cleaned(answer.value)
        for key, answer in desk.answers(draft_id).items()
        if key not in NOT_IN_FILE and not key.startswith("_")
    }


def _suggest_theme(meeting: str) -> str:
    from drafter.drafting import suggest_theme  # late: the planner is not needed for the first question

    return suggest_theme(meeting)


class _Interview:
    def __init__(
        self,
        library: Library,
        desk: Desk,
        draft_id: int,
        terminal: Terminal,
        today: date,
        suggest_theme: Callable[[str], str],
    ) -> None:
        self._library = library
        self._desk = desk
        self._draft = draft_id
        self._terminal = terminal
        self._today = today
        self._suggest_theme = functools.cache(suggest_theme)  # asked for at every keystroke
        self._stored: dict[str, StoredAnswer] = {}
        self._typing: dict[str, str] = {}
        self._went_back = False

    def run(self) -> dict[str, Any]:
        """The whole interview."""
        self._load()
        self._recall()
        question = self._first_open()
        while question:
            question = self._ask(question)
        while change := self._review():
            self._change(change)
        return self._finish()

    # What is known

    def _load(self) -> None:
        stored = self._desk.answers(self._draft)
        typing = stored.pop(TYPING, None)
        self._stored = {
            key: StoredAnswer(reading.cleaned(answer.value), answer.origin) for key, answer in stored.items()
        }
        if typing and isinstance(typing.value, dict):
            self._typing = {str(name): clean(str(text)).text for name, text in typing.value.items()}

    def _context(self) -> Context:
        raw = {key: answer.value for key, answer in self._stored.items()}
        return Context(self._library, raw, self._desk.remembered(), self._today, self._suggest_theme)

    def _is_open(self, question: Question, context: Context) -> bool:
        stored = self._stored.get(question.key) if question.part is None else None
        if stored and stored.origin is Origin.OPEN:  # a list that was not finished
            return True
        return not reading.fits(question, value_of(question, context.raw), context)

    def _first_open(self) -> Question | None:
        context = self._context()
        return next((q for q in script(context) if self._is_open(q, context)), None)

    def _recall(self) -> None:
        """Say what was answered earlier, so that whoever comes back tomorrow knows where they are."""
        context = self._context()
        done = [q for q in script(context) if q.part is None and not self._is_open(q, context)]
        if done and self._first_open():
            self._terminal.say(m.RESUMED)
            for question in done:
                self._confirmed(question, context)

    # Asking

    def _ask(self, question: Question) -> Question | None:
        """Ask one question; the one to ask next, or None where nothing is open."""
        move = self._ask_list(question) if question.kind is Kind.LIST else self._ask_line(question)
        asked = script(self._context())
        at = next((n for n, one in enumerate(asked) if _same(one, question)), 0)
        if move is Move.CONFIRM:
            return self._following(asked[at + 1 :])
        self._went_back = True
        self._terminal.say(m.BACK if at else m.AT_FIRST, "dim")
        return asked[max(at - 1, 0)]

    def _following(self, later: tuple[Question, ...]) -> Question | None:
        """What comes next: after going back, question by question; else the first that is open."""
        if self._went_back and later and not self._is_open(later[0], self._context()):
            return later[0]
        self._went_back = False
        return self._first_open()

    def _ask_line(self, question: Question) -> Move:
        context = self._context()
        earlier = reading.line_of(question, value_of(question, context.raw))
        prefill = self._half_typed(question) or earlier
        move, typed = self._show(question, asking.question_screen(question, context, prefill))
        if move is Move.CONFIRM:
            self._take(question, typed, context)
        elif typed != earlier:
            self._keep(question, typed)
        return move

    def _take(self, question: Question, typed: str, context: Context) -> None:
        line = asking.effective(question, typed, context)
        value = reading.read(question, line, context).value
        default = question.default(context)
        is_default = bool(default.text) and value == reading.read(question, default.text, context).value
        changed = value != value_of(question, context.raw)
        self._put(question, value, default.origin if is_default else Origin.TYPED)
        if changed:
            self._drop_dependents(question.key)
        if question.key == "meeting":
            self._desk.set_title(self._draft, str(value))
        self._confirmed(question, self._context())

    def _ask_list(self, question: Question) -> Move:
        editing: int | None = None
        prefill = self._half_typed(question)
        while True:
            context = self._context()
            items = asking.items_of(question, context.raw)
            columns = self._terminal.columns
            screen = asking.list_screen(question, context, editing, prefill, columns)
            move, typed = self._show(question, screen)
            if move is Move.BACK and editing is None:
                self._keep(question, typed)
                return move
            if move is Move.BACK:
                editing, prefill = None, ""
                continue
            line = asking.change_list(question, context, items, editing, typed)
            self._put(question, list(line.items), Origin.TYPED if line.finished else Origin.OPEN)
            if line.finished:
                self._confirmed(question, self._context())
                return move
            editing = line.editing
            prefill = lists.text_of(line.items[editing]) if editing is not None else ""

    def _show(self, question: Question, screen: Screen) -> tuple[Move, str]:
        return self._terminal.ask(screen, keep=lambda text: self._keep(question, text))

    # Keeping

    def _put(self, question: Question, value: object, origin: Origin) -> None:
        key, whole = placed(question, self._context().raw, value)
        origin = self._stored[key].origin if question.part is not None else origin
        self._desk.put_answer(self._draft, key, whole, origin)
        self._stored[key] = StoredAnswer(whole, origin)
        self._keep(question, "")

    def _keep(self, question: Question, text: str) -> None:
        """Keep a half-typed line; an empty one is taken away."""
        if text != self._half_typed(question):
            self._typing[_name(question)] = clean(text).text
            self._desk.put_answer(self._draft, TYPING, self._typing, Origin.OPEN)

    def _half_typed(self, question: Question) -> str:
        return self._typing.get(_name(question), "")

    def _drop_dependents(self, key: str) -> None:
        """Ask again what was only a default made from an answer that is another now."""
        stale = [
            one
            for one in DEPENDENTS.get(key, ())
            if one in self._stored and self._stored[one].origin is not Origin.TYPED
        ]
        if stale:
            self._desk.drop_answers(self._draft, stale)
            for one in stale:
                del self._stored[one]

    def _confirmed(self, question: Question, context: Context) -> None:
        text = reading.shown(question, value_of(question, context.raw))
        name = question.words.name
        if question.part is not None:
            name = m.FIELD.format(number=question.part + 1, name=name)
        self._terminal.say(m.CONFIRMED.format(name=name, text=text), "good")

    # The review page

    def _review(self) -> Question | None:
        """Show all answers; the question to change, or None to go on and write."""
        context = self._context()
        self._terminal.say("")
        for line in asking.review_lines(context):
            self._terminal.say(line)
        move, typed = self._terminal.ask(asking.review_screen(context))
        if move is Move.BACK:
            return script(context)[-1]
        return asking.chosen_number(context, typed) if clean_line(typed).text else None

    def _change(self, question: Question) -> None:
        """Ask one question again and whatever its new answer leaves open; Esc changes nothing."""
        move = self._ask_list(question) if question.kind is Kind.LIST else self._ask_line(question)
        if question.key == "details" and move is Move.CONFIRM:
            self._ask_fields()
        self._went_back = False
        following = self._first_open()
        while following:
            following = self._ask(following)

    def _ask_fields(self) -> None:
        fields = [one for one in script(self._context()) if one.part is not None]
        at = 0
        while 0 <= at < len(fields):
            at += 1 if self._ask_line(fields[at]) is Move.CONFIRM else -1

    def _finish(self) -> dict[str, Any]:
        asked = {question.key for question in script(self._context())}
        stale = [q.key for q in QUESTIONS if q.key in self._stored and q.key not in asked]
        self._desk.drop_answers(self._draft, stale)  # a variant of another meeting type, say
        raw = raw_answers(self._desk, self._draft)
        self._desk.remember({key: str(raw[key]) for key in REMEMBERED if raw.get(key)})
        self._desk.set_title(self._draft, str(raw["meeting"]))
        self._desk.set_state(self._draft, DraftState.READY)
        return raw


def _name(question: Question) -> str:
    return question.key if question.part is None else f"{question.key}.{question.part}"


def _same(one: Question, other: Question) -> bool:
    return (one.key, one.part) == (other.key, other.part)
