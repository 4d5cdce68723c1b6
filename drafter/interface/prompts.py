"""The thin terminal under the interview: shows a `Screen`, returns what was typed. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app_session
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import has_completions
from prompt_toolkit.formatted_text import FormattedText, StyleAndTextTuples
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import Output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style

from drafter import words
from drafter.interface import messages as m
from drafter.interface.completion import Choice
from drafter.interface.typing_line import Candidates, keep_while_typing, watch
from drafter.model.clean import clean

ROOM = 6
"""Rows kept free below the line, so that candidates and the input method's window can be seen."""
ESCAPE_WAIT = 0.15
"""Seconds until a lone Esc is told from the beginning of an arrow key."""

_STYLE = {
    "step": "fg:ansicyan",
    "title": "bold",
    "dim": "fg:ansibrightblack",
    "good": "fg:ansigreen",
    "wrong": "fg:ansired bold",
    "bottom-toolbar": "noreverse fg:ansibrightblack",
    "key": "bold",
}


class Interrupted(Exception):  # noqa: N818 - the person's wish, not an error
    """Ctrl-C or the end of the input; everything confirmed is on the desk."""


class Move(Enum):
    """Which way a person leaves a prompt."""

    CONFIRM = "confirm"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Remark:
    """What the line typed so far means, or (`wrong`) why Enter will not take it."""

    text: str = ""
    wrong: bool = False


@dataclass(frozen=True)
class Screen:
    """One prompt as data."""

    step: str
    title: str
    remark: Callable[[str], Remark]
    help: str = ""
    lines: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    placeholder: str = ""
    fill: str = ""  # what Tab puts into the empty line
    prefill: str = ""
    choices: tuple[Choice, ...] = ()
    several_lines: bool = False


def _forget(text: str) -> None:
    """What happens to the half-typed line of a prompt that is no question."""


def _line(text: str) -> str:
    """Text that may go to a terminal: no control characters, one line."""
    return clean(text).text.replace("\n", " ").replace("\t", " ")


class Terminal:
    """Asks one screen after another; the dictionary is loaded once the first one can be seen."""

    def __init__(self, input: Input | None = None, output: Output | None = None) -> None:
        self._input = input
        self._output = output
        self._warm = False

    def say(self, text: str, style: str = "") -> None:
        """Print a line that stays."""
        shown = FormattedText([(f"class:{style}" if style else "", _line(text))])
        print_formatted_text(shown, style=Style.from_dict(_STYLE), output=self._output)

    def ask(self, screen: Screen, keep: Callable[[str], None] = _forget) -> tuple[Move, str]:
        """What was typed, once `remark` finds nothing wrong with it; raises Interrupted.

        `keep` gets the half-typed line once a second, and when the person leaves.
        """
        prompt = _Prompt(screen, keep)
        session = prompt.session(self._input, self._output)
        if not self._warm:
            self._warm = True
            session.app.after_render += _Once(words.warm_up)
        try:
            return session.prompt(default=screen.prefill, pre_run=lambda: prompt.begin(session)), prompt.typed
        except (KeyboardInterrupt, EOFError):
            keep(session.default_buffer.text)
            raise Interrupted from None

    @property
    def columns(self) -> int:
        """The width of the screen."""
        return (self._output or get_app_session().output).get_size().columns


class _Once:
    def __init__(self, action: Callable[[], object]) -> None:
        self._action: Callable[[], object] | None = action

    def __call__(self, sender: object) -> None:
        action, self._action = self._action, None
        if action:
            action()


class _Prompt:
    """One question on the screen: its words above the line, its keys."""

    def __init__(self, screen: Screen, keep: Callable[[str], None]) -> None:
        self.screen = screen
        self._keep = keep
        self.typed = ""
        self._help = False
        self._refused = False
        self._removed = 0

    def session(self, input: Input | None, output: Output | None) -> PromptSession[Move]:
        """prompt_toolkit's session for this prompt; nothing of what is typed goes into a history."""
        found: PromptSession[Move] = PromptSession(
            message=lambda: self._message(found.default_buffer.text),
            placeholder=FormattedText([("class:dim", _line(self.screen.placeholder))]),
            bottom_toolbar=_keys_line,
            completer=Candidates(self.screen.choices),
            complete_while_typing=True,
            reserve_space_for_menu=ROOM + 2 if self.screen.choices else ROOM,
            key_bindings=self._bindings(),
            history=DummyHistory(),
            style=Style.from_dict(_STYLE),
            include_default_pygments_style=False,
            erase_when_done=True,
            input=input,
            output=output,
        )
        found.app.ttimeoutlen = ESCAPE_WAIT
        return found

    def begin(self, session: PromptSession[Move]) -> None:
        """Runs when the prompt starts: the door before the line, the keeper of half-typed lines."""
        buffer = session.default_buffer
        watch(buffer, self._on_change, several_lines=self.screen.several_lines)
        if self.screen.choices:
            buffer.on_text_changed += _show_all_when_empty
        session.app.create_background_task(keep_while_typing(buffer, self._keep))
        if self.screen.choices and not buffer.text:
            buffer.start_completion(select_first=False)

    def _on_change(self, removed: int) -> None:
        self._refused = False
        self._removed += removed

    def _message(self, text: str) -> StyleAndTextTuples:
        screen = self.screen
        parts: StyleAndTextTuples = [("", "\n"), ("class:step", _line(screen.step)), ("", "\n")]
        parts += [("class:title", _line(screen.title)), ("", "\n")]
        dim = [screen.help, *((*screen.more, *m.HELP_KEYS) if self._help else ())]
        parts += [("class:dim", f"{_line(line)}\n") for line in dim if line]
        parts += [("", f"{_line(line)}\n") for line in screen.lines]
        style, remark = self._remark(text)
        return [*parts, (f"class:{style}", f"{remark}\n"), ("class:step", "› ")]

    def _remark(self, text: str) -> tuple[str, str]:
        remark = self.screen.remark(text)
        # An empty line is wrong only once the person has pressed Enter on it.
        if remark.wrong and (text or self._refused):
            return "wrong", m.WRONG.format(text=remark.text)
        if self._removed:
            return "good", m.NOTED.format(text=m.REMOVED.format(count=self._removed))
        if remark.text and not remark.wrong:
            return "good", m.UNDERSTOOD.format(text=remark.text)
        return "good", ""

    def _bindings(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("enter")(self._confirm)
        keys.add("escape", eager=True)(self._back)
        keys.add("c-b")(self._back)
        keys.add("f1")(self._toggle_help)
        keys.add("c-d")(_interrupt)
        keys.add("tab")(self._fill)
        if self.screen.choices:
            # Without a menu ↓ would do nothing; a person was told that it lets one choose.
            keys.add("down", filter=~has_completions)(_open_menu)
        return keys

    def _confirm(self, event: KeyPressEvent) -> None:
        text = event.current_buffer.text
        if self.screen.remark(text).wrong:
            self._refused = True
            event.app.invalidate()
            return
        self.typed = text
        event.app.exit(result=Move.CONFIRM)

    def _back(self, event: KeyPressEvent) -> None:
        self.typed = event.current_buffer.text
        event.app.exit(result=Move.BACK)

    def _toggle_help(self, event: KeyPressEvent) -> None:
        self._help = not self._help

    def _fill(self, event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if not buffer.text and self.screen.fill:
            buffer.insert_text(_line(self.screen.fill))
        elif buffer.complete_state:
            buffer.complete_next()


def _show_all_when_empty(buffer: Buffer) -> None:
    if not buffer.text:
        buffer.start_completion(select_first=False)


def _open_menu(event: KeyPressEvent) -> None:
    event.current_buffer.start_completion(select_first=False)


def _interrupt(event: KeyPressEvent) -> None:
    event.app.exit(exception=EOFError())


def _keys_line() -> StyleAndTextTuples:
    parts: StyleAndTextTuples = []
    for key, does in m.KEYS:
        parts += [("class:key", f" {key}"), ("", f" {does}　")]
    return parts
