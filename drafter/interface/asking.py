"""Turns questions, list lines and the review page into screens, as pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from prompt_toolkit.utils import get_cwidth

from drafter.interface import lists, reading
from drafter.interface import messages as m
from drafter.interface.prompts import Remark, Screen
from drafter.interface.questions import Context, Kind, Question, priorities, script, skeleton, step, value_of
from drafter.model.answers import Origin
from drafter.model.clean import clean_line


def effective(question: Question, typed: str, context: Context) -> str:
    """The line that counts: an empty one stands for the default, unless an answer was cleared away."""
    if clean_line(typed).text or (answered(question, context) and not question.required(context)):
        return typed
    return question.default(context).text


def answered(question: Question, context: Context) -> bool:
    """Whether there is an answer already."""
    return value_of(question, context.raw) is not None


def question_screen(question: Question, context: Context, prefill: str) -> Screen:
    """The screen of a question that is answered in one line."""
    words = question.words
    default = question.default(context)
    return Screen(
        step=_step(question, context),
        title=words.title,
        help=words.help,
        lines=_skeletons(context) if question.key == "variant" else (),
        more=(words.more,),
        placeholder=_placeholder(question, context),
        fill=default.text,
        prefill=prefill,
        choices=question.choices(context),
        remark=lambda typed: _remark(question, typed, context),
    )


def _remark(question: Question, typed: str, context: Context) -> Remark:
    line = effective(question, typed, context)
    found = reading.read(question, line, context)
    if found.problem:
        return Remark(found.problem, wrong=True)
    return Remark(found.understood)


def _placeholder(question: Question, context: Context) -> str:
    default = question.default(context)
    required = question.required(context)
    if not required and answered(question, context):
        return m.ENTER_EMPTY
    if not default.text:
        return m.EXAMPLE.format(example=question.words.example) if question.words.example else ""
    takes = m.ENTER_TAKES_REMEMBERED if default.origin is Origin.REMEMBERED else m.ENTER_TAKES
    may_be_left = not required and question.kind is Kind.TEXT
    return takes.format(text=default.text) + (m.ENTER_LEAVES if may_be_left else "")


def _step(question: Question, context: Context) -> str:
    number, count = step(question, script(context))
    shown = m.STEP.format(step=number, steps=count)
    if question.part is None:
        return f"{shown}　{question.words.name}"
    text = lists.text_of(priorities(context)[question.part])
    return f"{shown}　{m.OF_PRIORITY.format(number=question.part + 1, text=text)}"


def _skeletons(context: Context) -> tuple[str, ...]:
    variants = context.outline.variants if context.outline else ()
    return tuple(
        m.VARIANT.format(number=number, name=variant.name, skeleton=skeleton(variant))
        for number, variant in enumerate(variants, 1)
    )


# Lists


def list_screen(
    question: Question, context: Context, editing: int | None, prefill: str, columns: int
) -> Screen:
    """The screen of a list: what stands in it, and a line that adds to it or changes it."""
    words = question.words
    items = items_of(question, context.raw)
    shown = tuple(
        _cut(m.LIST_ITEM.format(number=number, text=lists.text_of(item)), columns)
        for number, item in enumerate(items, 1)
    )
    return Screen(
        step=_step(question, context),
        title=words.title,
        help=m.LIST_EDITING.format(number=editing + 1) if editing is not None else words.help,
        lines=(*shown, m.LIST_COMMANDS) if items and editing is None else shown,
        more=(words.more,),
        placeholder=_list_placeholder(question, context, items),
        prefill=prefill,
        remark=lambda typed: _list_remark(question, context, items, editing, typed),
        several_lines=True,
    )


def items_of(question: Question, raw: Mapping[str, object]) -> tuple[object, ...]:
    """The items of a list answer that can be used."""
    value = value_of(question, raw)
    return tuple(filter(lists.text_of, value)) if isinstance(value, list | tuple) else ()


def change_list(
    question: Question, context: Context, items: tuple[object, ...], editing: int | None, typed: str
) -> lists.Line:
    """What a line does to the list, the smallest number of items considered."""
    if editing is not None:
        return lists.replace(items, editing, typed)
    line = lists.apply(items, typed, question.blank, question.most)
    if line.finished and not items and question.required(context):
        return lists.Line(items, problem=m.LIST_AT_LEAST)
    return line


def _list_remark(
    question: Question, context: Context, items: tuple[object, ...], editing: int | None, typed: str
) -> Remark:
    line = change_list(question, context, items, editing, typed)
    if line.problem:
        return Remark(line.problem, wrong=True)
    if editing is not None or line.finished:
        return Remark()
    if line.editing is not None:
        return Remark(m.LIST_EDITS.format(text=line.about))
    added = len(line.items) - len(items)
    if added > 0:
        adds = m.LIST_ADDS if added == 1 else m.LIST_ADDS_MANY
        return Remark(adds.format(number=len(line.items), count=added))
    return Remark((m.LIST_DELETES if added < 0 else m.LIST_MOVES).format(text=line.about))


def _list_placeholder(question: Question, context: Context, items: tuple[object, ...]) -> str:
    if items:
        return m.LIST_DONE
    example = m.EXAMPLE.format(example=question.words.example)
    return example if question.required(context) else f"{example}　（{m.LIST_NONE}）"


def _cut(text: str, columns: int) -> str:
    """One row of the screen at most, so that a long list does not push the line out of sight."""
    if get_cwidth(text) < columns:
        return text
    kept = ""
    for character in text:
        if get_cwidth(kept + character) > columns - 3:
            break
        kept += character
    return f"{kept}…"


# The review page


def review_questions(context: Context) -> tuple[Question, ...]:
    """What has a number on the review page."""
    return tuple(question for question in script(context) if question.part is None)


def review_lines(context: Context) -> tuple[str, ...]:
    """All answers, numbered; lists one item a line, with what is known of each priority."""
    lines: list[str] = []
    for number, question in enumerate(review_questions(context), 1):
        items = items_of(question, context.raw) if question.kind is Kind.LIST else ()
        text = "" if items else reading.shown(question, value_of(question, context.raw))
        lines.append(m.REVIEW_LINE.format(number=number, name=question.words.name, text=text))
        lines += [
            f"       {m.LIST_ITEM.format(number=n, text=_full(item))}" for n, item in enumerate(items, 1)
        ]
    return tuple(lines)


def _full(item: object) -> str:
    text = lists.text_of(item)
    if not isinstance(item, dict):
        return text
    fields = []
    for key in ("owner", "deadline", "target", "facts"):
        value = item.get(key)
        if value:
            joined = m.SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
            fields.append(f"{m.WORDS[key].name} {joined}")
    return f"{text}（{'，'.join(fields)}）" if fields else text


def review_screen(context: Context) -> Screen:
    """The prompt under the review page: a number, or Enter to write."""
    return Screen(
        step=m.REVIEW_TITLE,
        title=m.REVIEW_HELP,
        placeholder=m.REVIEW_EXAMPLE,
        remark=lambda typed: _review_remark(context, typed),
    )


def chosen_number(context: Context, typed: str) -> Question | None:
    """The question whose number was typed."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", clean_line(typed).text))
    questions = review_questions(context)
    number = int(text) if re.fullmatch("[0-9]{1,3}", text) else 0
    return questions[number - 1] if 1 <= number <= len(questions) else None


def _review_remark(context: Context, typed: str) -> Remark:
    text = clean_line(typed).text
    if not text:
        return Remark(m.REVIEW_GOES)
    if question := chosen_number(context, typed):
        return Remark(m.REVIEW_CHANGES.format(name=question.words.name))
    return Remark(m.REVIEW_NO_SUCH.format(text=text, count=len(review_questions(context))), wrong=True)
