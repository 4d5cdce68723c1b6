"""What several tests need: the shipped library, the examples, the shared material where it is present."""

from __future__ import annotations

import pytest
from paths import ROOT

from drafter import drafting
from drafter.model.answers import Answers
from drafter.model.shelf import Library


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that ships."""
    return drafting.load_library()


@pytest.fixture(scope="session")
def mobilisation(library: Library) -> Answers:
    """The first example: a mobilisation meeting of a city's transport system."""
    return example("dongyuan-ducha.toml", library)


@pytest.fixture(scope="session")
def stage_meeting(library: Library) -> Answers:
    """The second example: a stage meeting of an education campaign."""
    return example("jieduan-tuijin.toml", library)


def example(name: str, library: Library) -> Answers:
    """The answers of one of the examples."""
    return drafting.answers_from_file((ROOT / "examples" / name).read_bytes(), name, library)
