"""What `make draft` runs: an answers file if one is named, else the interview, else one sentence."""

from __future__ import annotations

import os
import sys

from drafter.interface.cli import EXIT_WRONG, main


def run(answers: str) -> int:
    """The exit status of the whole job."""
    os.environ["DRAFTER_BY_MAKE"] = "1"
    if answers:
        return main(["build", answers])
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        example = "make draft ANSWERS=examples/dongyuan-ducha.toml"
        print(
            f"这里不是终端，没法提问；请写 make draft ANSWERS=答案文件.toml，如 {example}。", file=sys.stderr
        )
        return EXIT_WRONG
    return main([])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1].strip() if len(sys.argv) > 1 else ""))
