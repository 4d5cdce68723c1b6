"""How fast `drafter --help` starts, against a bare click program started in the same run.

Both are run in turn as processes of this Python, so that a busy machine slows both; the medians and their
ratio are printed. Goal: at most 1.5.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 25
GOAL = 1.5
BARE = "import click; click.command()(lambda: None).main(['--help'])"
OURS = "from drafter.interface.cli import main; main(['--help'])"


def seconds(code: str) -> float:
    """Wall time of one process that runs this code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print both medians and the ratio."""
    pairs = [(seconds(BARE), seconds(OURS)) for _ in range(ROUNDS + 2)][2:]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"a bare click program  {bare * 1000:6.1f} ms")
    print(f"drafter --help        {ours * 1000:6.1f} ms")
    print(f"ratio                 {ours / bare:6.2f}   (goal ≤ {GOAL})")


if __name__ == "__main__":
    main()
