"""Make what the README shows of the first example anew: the report of the command, the page pictures.

    python tools/refresh_readme.py

Needs LibreOffice and pdftoppm. A test fails when the report in the README is no longer what is printed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from drafter import drafting

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "dongyuan-ducha.toml"
PAGES = (1, 5, 8)
RESOLUTION = 60


def main() -> None:
    """Refresh the report in README.md and the pictures in docs/images."""
    with tempfile.TemporaryDirectory() as folder:
        page = ROOT / "README.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(with_report(text, report(Path(folder))), encoding="utf-8")
        make_pictures()


def report(folder: Path) -> str:
    """What `drafter build` prints for the example in an empty folder."""
    environment = {**os.environ, "DRAFTER_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "drafter", "build", str(EXAMPLE)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def with_report(readme: str, printed: str) -> str:
    """The README with the report in its place, after the command that prints it."""
    command = "$ make draft ANSWERS=examples/dongyuan-ducha.toml\n"
    found = re.compile(re.escape(command) + r".*?\n```", re.DOTALL)
    return found.sub(lambda _: f"{command}{printed}\n```", readme, count=1)


def make_pictures() -> None:
    """Write docs/images/page-N.png for the pages that show most."""
    library = drafting.load_library()
    answers = drafting.answers_from_file(EXAMPLE.read_bytes(), EXAMPLE.name, library)
    images = ROOT / "docs" / "images"
    images.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        manuscript = Path(folder) / "page.docx"
        manuscript.write_bytes(drafting.word_file(drafting.draft(answers, library)))
        environment = {**os.environ, "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            str(manuscript),
        ]
        subprocess.run(convert, check=True, env=environment, stdout=subprocess.DEVNULL)
        for page in PAGES:
            target = str(images / f"page-{page}")
            cut = ["-f", str(page), "-l", str(page), "-r", str(RESOLUTION), "-singlefile", "-png"]
            subprocess.run(["pdftoppm", *cut, str(manuscript.with_suffix(".pdf")), target], check=True)


if __name__ == "__main__":
    main()
