"""Where the person's things are: their own folder, the office's shelf, the library on all shelves."""

from __future__ import annotations

import os
from pathlib import Path

from drafter.errors import Fault
from drafter.model.content import Library


def home() -> Path:
    """The person's folder: DRAFTER_HOME, or where the system keeps a user's data."""
    if chosen := os.environ.get("DRAFTER_HOME"):
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


def office_shelf() -> Path | None:
    """The office's folder with `outlines` and `phrasebank`: DRAFTER_SHELF, if set."""
    chosen = os.environ.get("DRAFTER_SHELF")
    return Path(chosen).expanduser() if chosen else None


def library() -> Library:
    """Everything on the three shelves; raises DrafterError where a file is faulty."""
    from drafter.drafting import load_library

    return load_library(office_shelf(), home())


def examined_library() -> tuple[Library, tuple[Fault, ...]]:
    """What is usable on the three shelves, and every fault."""
    from drafter.drafting import examine_library

    return examine_library(office_shelf(), home())
