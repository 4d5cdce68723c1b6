"""What goes on in the line while a person types: the door, the candidates, the keeping of half a line."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Sequence

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from drafter.errors import DrafterError
from drafter.interface.completion import Choice, suggest
from drafter.model.clean import clean

KEEP_EVERY = 1.0
"""Seconds; of a line that was not confirmed no more than this is lost (promised: two)."""


class Candidates(Completer):
    """The thin wrapper that shows `completion.suggest` in prompt_toolkit's menu."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The candidates for the whole line."""
        typed = document.text_before_cursor
        for choice in suggest(typed, self._choices):
            yield Completion(choice.name, start_position=-len(typed), display_meta=choice.remark)


def watch(buffer: Buffer, on_change: Callable[[int], None], *, several_lines: bool) -> None:
    """Take out of the line what no manuscript may hold, before it is drawn; tells how many characters.

    prompt_toolkit hands bidirectional controls to the terminal as they are. Newlines of a pasted text
    become spaces unless each line is an item.
    """

    def changed(sender: Buffer) -> None:
        cleaned = clean(sender.text)
        text = cleaned.text if several_lines else cleaned.text.replace("\n", " ")
        if text != sender.text:
            before = clean(sender.document.text_before_cursor).text
            sender.document = Document(text, min(len(before), len(text)))
        on_change(cleaned.removed)

    buffer.on_text_changed += changed


async def keep_while_typing(buffer: Buffer, keep: Callable[[str], None]) -> None:
    """Hand the half-typed line over whenever it has changed; runs until the prompt ends."""
    kept = buffer.text
    while True:
        await asyncio.sleep(KEEP_EVERY)
        if buffer.text != kept:
            kept = buffer.text
            with contextlib.suppress(DrafterError):  # confirming the line will say what is wrong
                keep(kept)
