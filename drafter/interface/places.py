"""Where the person's things are: their own folder, the office's shelf, the library on all shelves."""

from __future__ import annotations

import os
from pathlib import Path

from drafter.errors import Fault, refuse
from drafter.model.shelf import Library


def home() -> Path:
    """The person's folder: DRAFTER_HOME, or where the system keeps a user's data."""
    if chosen := os.environ.get("DRAFTER_HOME"):
        path = Path(chosen).expanduser()
        if path.exists() and not path.is_dir():
            raise refuse("DRAFTER_HOME", f"“{chosen}”不是文件夹", "请改成一个文件夹")
        return path
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


def office_shelf() -> Path | None:
    """The office's folder with `outlines` and `phrasebank`: DRAFTER_SHELF, if set."""
    chosen = os.environ.get("DRAFTER_SHELF")
    if not chosen:
        return None
    path = Path(chosen).expanduser()
    if not path.is_dir():
        raise refuse("DRAFTER_SHELF", f"没有“{chosen}”这个文件夹", "请检查单位短语库的位置")
    return path


def how_to_resume(draft_id: int | None = None) -> str:
    """What to run to go on with a draft, as this person started the program."""
    number = f" {draft_id}" if draft_id else ""
    if os.environ.get("DRAFTER_BY_MAKE"):
        return f"make draft（或者 .venv/bin/drafter resume{number}）"
    return f"drafter resume{number}"


def library() -> Library:
    """Everything on the three shelves; raises DrafterError where a file is faulty."""
    from drafter.drafting import load_library

    return load_library(office_shelf(), home())


def examined_library() -> tuple[Library, tuple[Fault, ...]]:
    """What is usable on the three shelves, and every fault."""
    from drafter.drafting import examine_library

    return examine_library(office_shelf(), home())
