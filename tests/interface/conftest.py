"""A keyboard made of a pipe, a desk in a temporary folder, and the driver that types an interview."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from interview_library import LIBRARY
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from drafter import words
from drafter.desk.store import Store
from drafter.interface import interview, prompts
from drafter.model.shelf import Library

TODAY = date(2026, 11, 23)  # a Monday
PATIENCE = 5.0
Drive = Callable[..., dict[str, Any]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as store:
        yield store


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line that stays on the screen."""
    lines: list[str] = []
    monkeypatch.setattr(prompts.Terminal, "say", lambda self, text, style="": lines.append(text))
    return lines


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> list[prompts.Screen]:
    """Every prompt that was shown."""
    shown: list[prompts.Screen] = []
    ask = prompts.Terminal.ask

    def noting(self: prompts.Terminal, screen: prompts.Screen, *rest: Any, **more: Any) -> Any:
        shown.append(screen)
        return ask(self, screen, *rest, **more)

    monkeypatch.setattr(prompts.Terminal, "ask", noting)
    return shown


@pytest.fixture
def drive(desk: Store, said: list[str], monkeypatch: pytest.MonkeyPatch) -> Drive:
    """Type into the interview: one string of keys for each prompt, then Ctrl-C at the next one."""
    monkeypatch.setattr(words, "warm_up", lambda: None)

    def typed(*keys: str, draft: int | None = None, library: Library = LIBRARY) -> dict[str, Any]:
        waiting = list(keys)
        with create_pipe_input() as pipe, monkeypatch.context() as patch:
            ask = prompts.Terminal.ask

            def typing(self: prompts.Terminal, *rest: Any, **more: Any) -> Any:
                keys = waiting.pop(0) if waiting else "\x03"
                stuck = threading.Timer(PATIENCE, pipe.send_text, ["\x03"])
                stuck.start()
                pipe.send_text(keys)
                started = time.monotonic()
                try:
                    return ask(self, *rest, **more)
                finally:
                    stuck.cancel()
                    assert time.monotonic() - started < PATIENCE, f"{keys!r} did not end this prompt"

            patch.setattr(prompts.Terminal, "ask", typing)
            return interview.run(
                library,
                desk,
                desk.new_draft() if draft is None else draft,
                today=TODAY,
                input=pipe,
                output=DummyOutput(),
                suggest_theme=lambda meeting: meeting.removeprefix("全市").removesuffix("工作会议"),
            )

    return typed
