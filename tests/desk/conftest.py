"""A desk in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.desk.store import Store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "home") as store:
        yield store
