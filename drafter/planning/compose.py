"""Choices -> paragraphs and sections: the only user of Jinja2 for filling templates.

Every slot's value is wrapped, while it passes through Jinja, in control characters that the door keeps out
of all content; so each printed value comes back as a span that knows its slot.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Self

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from drafter.model.answers import Origin
from drafter.model.content import Phrase
from drafter.model.manuscript import Paragraph, Placement, Provenance, Section, Span, SpanKind, Spans, plain
from drafter.model.numbering import MarkerStyle, write
from drafter.model.numerals import count
from drafter.planning.values import Value, Values

_OPEN, _BETWEEN, _CLOSE = "\x02", "\x1f", "\x03"
_WRAPPED = re.compile(f"{_OPEN}([^{_BETWEEN}]*){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")
_TAG, _WORD = re.compile(r"\{[{%].*?[%}]\}"), re.compile(r"\w+")
_KEYWORDS = frozenset("if elif else endif not and or".split())  # noqa: SIM905
_KEY_CLAUSE = re.compile(r"[^。！？；]*[。！？；]?")

LONG_ITEM, LONG_SERIES = 70, 420
"""Items longer than this on average, in a series longer than this, become paragraphs of their own: a
paragraph over 600 characters cannot be taken in by ear (criteria.md 13)."""


class _Filled(str):
    __slots__ = ("known",)

    """A slot's value on its way through Jinja; false in an `if` while nobody supplied it."""

    known: bool

    def __new__(cls, name: str, value: Value) -> Self:
        made = super().__new__(cls, f"{_OPEN}{name}{_BETWEEN}{value.text}{_CLOSE}")
        made.known = bool(value.text) and not value.is_open
        return made

    def __bool__(self) -> bool:
        return self.known


@functools.cache
def _environment() -> SandboxedEnvironment:
    # Autoescape is for HTML; a manuscript is plain text, and < in it must stay <.
    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


@functools.lru_cache(maxsize=4096)
def _compiled(template: str) -> tuple[Template, frozenset[str]]:
    # Parsing the template once more for its names would double the time it takes to compile.
    names = {word for tag in _TAG.findall(template) for word in _WORD.findall(tag)}
    return _environment().from_string(template), frozenset(names - _KEYWORDS)


def forget_compiled() -> None:
    """Compile every template anew, as a process that has just started does."""
    _compiled.cache_clear()


def fill(template: str, values: Values) -> Spans:
    """The spans of a template with every slot filled or marked as open."""
    if "{" not in template:
        return plain(template)
    compiled, names = _compiled(template)
    return _unwrap(compiled.render({name: _Filled(name, values.get(name)) for name in names}), values)


def _unwrap(text: str, values: Values) -> Spans:
    spans: list[Span] = []
    end = 0
    for match in _WRAPPED.finditer(text):
        spans.extend(plain(text[end : match.start()]))
        if match[2]:
            value = values.get(match[1])
            spans.append(Span(match[2], value.kind, match[1], value.key))
        end = match.end()
    spans.extend(plain(text[end:]))
    return tuple(spans)


def provenance(phrase: Phrase, values: Values) -> Provenance:
    """Where a paragraph made of this phrase came from, slot by slot."""
    used = tuple((name, values.get(name).origin.value) for name in sorted(phrase.printed))
    return Provenance("phrase", phrase.id, phrase.shelf, used)


def split_key(spans: Spans) -> tuple[Spans, str, Spans]:
    """An item -> its key clause, the stop after it, and the rest.

    A slot's value is never cut, even if a stop stands in it.
    """
    for n, span in enumerate(spans):
        match = _KEY_CLAUSE.match(span.text) if span.kind is SpanKind.TEXT else None
        if match and match[0] and match[0][-1] in "。！？；":
            cut = match.end()
            head = (*spans[:n], *plain(span.text[: cut - 1]))
            return head, span.text[cut - 1], (*plain(span.text[cut:]), *spans[n + 1 :])
    return spans, "", ()


def series(
    items: Iterable[str], style: MarkerStyle, placement: Placement, values: Values, source: Provenance
) -> tuple[Section, ...]:
    """The items of a phrase as numbered sections below it."""
    made = []
    for number, item in enumerate(items, 1):
        head, stop, rest = split_key(fill(item, values))
        below = (Paragraph(rest, source, joined=True),) if rest else ()
        made.append(Section(head, placement, below, write(style, number), stop, provenance=source))
    return tuple(made)


def blocks(
    phrase: Phrase,
    items: int,
    values: Values,
    *,
    joined: bool = False,
    style: MarkerStyle | None = None,
    own_paragraphs: bool = False,
) -> tuple[Paragraph | Section, ...]:
    """A phrase as blocks: its text, its first `items` items as a series, and what follows them.

    `style` replaces the phrase's own series marker; `own_paragraphs` sets each item on a line of its own,
    which is also done where the series would make a paragraph too long to follow by ear.
    """
    source = provenance(phrase, values)
    counted = values.with_values({"项数": count_value(items)})
    used = phrase.items[:items]
    text = fill(phrase.text, counted)
    alone = own_paragraphs or (sum(map(len, used)) > LONG_SERIES and sum(map(len, used)) > LONG_ITEM * items)
    placement = Placement.OWN_PARAGRAPH if alone else Placement.INLINE
    made: list[Paragraph | Section] = [Paragraph(text, source, joined=joined)]
    made += series(used, style or phrase.series, placement, counted, source)
    if phrase.after:
        made.append(Paragraph(fill(phrase.after, counted), source, joined=not alone))
    return tuple(made)


def count_value(number: int) -> Value:
    """A computed count as it stands before a measure word."""
    return Value(count(number), Origin.COMPUTED, SpanKind.COUNT)
