"""The house is built as ARCHITECTURE.md says: who may import whom, and who may touch the world."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "drafter"
MIDDLE = {"library", "planning", "reading", "proofing", "rendering", "desk"}
ALLOWED = {
    "errors": set(),
    "lexicon": set(),
    "words": {"errors", "lexicon"},
    "model": {"errors"},
    **{room: {"errors", "words", "lexicon", "model"} for room in MIDDLE},
    "drafting": {"errors", "words", "lexicon", "model"} | MIDDLE,
    "judging": {"errors", "words", "lexicon", "model", "drafting"} | MIDDLE,
    "factsheet": {"errors", "words", "lexicon", "model", "drafting"} | MIDDLE,
    "catalogue": {"errors", "words", "lexicon", "model"} | MIDDLE,
    "interface": {"errors", "words", "lexicon", "model", "drafting", "catalogue", "judging", "factsheet"}
    | MIDDLE,
    "__init__": set(),
    "__main__": {"interface"},
}
ONLY_IN = {
    "jieba": {"words.py"},
    "jinja2": {"planning/compose.py", "library/templates.py"},
    "prompt_toolkit": {"interface"},
    "click": {"interface"},
    "docx": {"rendering/word.py", "reading"},
    "sqlite3": {"desk"},
}
WORLD_CALLS = {"print", "input", "open"}
WORLD_MODULES = {
    "os",
    "sys",
    "time",
    "socket",
    "urllib",
    "http",
    "subprocess",
    "shutil",
    "tempfile",
    "random",
}
WORLD_ATTRIBUTES = {"now", "today", "write_text", "write_bytes", "unlink", "mkdir", "environ", "getenv"}
MAY_TOUCH_THE_WORLD = {"interface", "desk", "__main__"}

FILES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_imports_only_along_the_arrows(path: Path) -> None:
    room = room_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "drafter" and len(parts) > 1 and parts[1] != "__version__":
            assert parts[1] in ALLOWED[room] | {room}, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_library_stays_in_its_room(path: Path) -> None:
    here = str(path.relative_to(PACKAGE))
    for name in imports_of(path):
        rooms = ONLY_IN.get(name.split(".")[0])
        assert rooms is None or any(here == room or here.startswith(f"{room}/") for room in rooms), name


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if room_of(path) not in MAY_TOUCH_THE_WORLD],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_only_the_terminal_and_the_desk_touch_the_world(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not {name.split(".")[0] for name in imports_of(path)} & WORLD_MODULES
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in WORLD_CALLS, f"{node.func.id} at line {node.lineno}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in WORLD_ATTRIBUTES, f"{node.attr} at line {node.lineno}"


def test_the_model_needs_the_standard_library_only() -> None:
    for path in FILES:
        if room_of(path) == "model":
            tops = {name.split(".")[0] for name in imports_of(path)}
            assert tops <= sys.stdlib_module_names | {"drafter"}


def test_no_file_outgrows_its_room() -> None:
    long = {path.name: n for path in FILES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    assert not long
