"""The interview on a real terminal: what is on the screen, and what a kill -9 leaves."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

HERE = Path(__file__).resolve().parent
RUNNER = """
import sys
from datetime import date
from pathlib import Path
from interview_library import LIBRARY
from prompt_toolkit.application import Application
from drafter import words
from drafter.desk.store import Store
from drafter.interface import interview
home = Path(sys.argv[1])
words.warm_up = lambda: (home / "seen").write_text(str("jieba" in sys.modules))
desk = Store(home)
draft = desk.drafts()[0].id if desk.drafts() else desk.new_draft()
try:
    interview.run(LIBRARY, desk, draft, today=date(2026, 11, 23), suggest_theme=lambda meeting: "安全生产")
except interview.Interrupted:
    print("INTERRUPTED")
    sys.exit(130)
"""


class Window:
    """A terminal of 80 × 24 as a person sees it."""

    def __init__(self, home: Path) -> None:
        path = os.pathsep.join((str(HERE), str(HERE.parents[1])))
        env = {**os.environ, "PYTHONPATH": path, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.process = pexpect.spawn(
            sys.executable, ["-c", RUNNER, str(home)], env=env, dimensions=(24, 80), encoding="utf-8"
        )
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.Stream(self.screen)

    def see(self, text: str, seconds: float = 15.0) -> str:
        """Wait until the text is on the screen; the whole screen then."""
        return self.wait(lambda: text in self.text, text, seconds)

    def wait(self, ready: Callable[[], bool], what: str, seconds: float = 15.0) -> str:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                self._stream.feed(self.process.read_nonblocking(4096, timeout=0.1))
            except pexpect.TIMEOUT:
                if ready():
                    return self.text
            except pexpect.EOF:
                break
        assert ready(), f"{what} is not on the screen:\n{self.text}"
        return self.text

    @property
    def text(self) -> str:
        # A wide character takes two cells; pyte leaves the second one empty.
        rows = (
            "".join(row[x].data for x in range(80)) for row in map(self.screen.buffer.__getitem__, range(24))
        )
        return "\n".join(row.rstrip() for row in rows)

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def kill(self) -> None:
        self.process.kill(9)
        self.process.wait()
        self.process.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_seen_killed_and_taken_up_again(tmp_path: Path) -> None:
    window = Window(tmp_path)
    first = window.see("动员部署会")
    assert "第 1 步，共 13 步" in first
    assert "这次开的是什么会？" in first
    assert window.screen.cursor.y < 22
    window.wait((tmp_path / "seen").exists, "the warm-up")
    assert (tmp_path / "seen").read_text() == "False"  # jieba was not there when the question was

    window.type("dybs\r")
    window.see("讲话按哪种结构写？")
    window.type("1\r")
    window.see("会议的全称是什么？")
    window.type("全市安全生产工作会议\r")
    window.see("会议的主题是什么？")
    window.kill()

    again = Window(tmp_path)
    page = again.see("会议的主题是什么？")
    assert "✓ 会议类型：动员部署会" in page
    assert "✓ 会议名称：全市安全生产工作会议" in page
    assert "直接回车就用：安全生产" in page
    again.type("\x1bOP")  # F1
    again.see("后面不用带“工作”二字")
    again.type("\x1b")
    assert "› 全市安全生产工作会议" in again.see("会议的全称是什么？")
    again.type("\x03")
    again.see("INTERRUPTED")
    again.process.wait()
    assert again.process.exitstatus == 130
    again.process.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_of_a_half_typed_line_two_seconds_are_lost_at_most(tmp_path: Path) -> None:
    window = Window(tmp_path)
    window.see("动员部署会")
    window.type("dybs\r")
    window.see("讲话按哪种结构写？")
    window.type("\r")
    window.see("会议的全称是什么？")
    window.type("全市防汛")
    window.see("› 全市防汛")
    time.sleep(2)
    window.kill()
    again = Window(tmp_path)
    again.see("› 全市防汛")
    again.kill()
