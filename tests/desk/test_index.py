"""Finding phrases: by Chinese words of two characters and more, by pinyin, by initials; never an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import catalogue
from drafter.desk.index import FILE, PhraseIndex, pairs
from drafter.library.shelves import ShelfFolder

PHRASES = """
topic = "农村公路"
aliases = ["四好农村路"]
[[phrase]]
id = "nc-1"
role = "举措"
headings = ["修好农村公路"]
text = "路长每月上路一次。"
[[phrase]]
id = "nc-2"
role = "立意"
headings = ["把路修到家门口"]
text = "{A}群众出门要走安全的路。"
"""


def shelf(root: Path, name: str, text: str = PHRASES) -> ShelfFolder:
    (root / "phrasebank").mkdir(parents=True, exist_ok=True)
    (root / "phrasebank" / "nc.toml").write_text(text, encoding="utf-8")
    return ShelfFolder(name, root / "outlines", root / "phrasebank")


@pytest.fixture
def index(tmp_path: Path):
    with PhraseIndex(tmp_path / "home") as found:
        yield found


def ids(index: PhraseIndex, folders: tuple[ShelfFolder, ...], *words: str, **more: str) -> list[str]:
    return [hit.phrase.id for hit in catalogue.find_phrases(index, folders, words, **more)]


def test_chinese_is_kept_as_pairs_of_characters() -> None:
    assert pairs("农村公路，AB路") == "农村 村公 公路 路 路 ab"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("路长",), ["nc-1"]),
        (("农村公路",), ["nc-1", "nc-2"]),
        (("四好",), ["nc-1", "nc-2"]),
        (("路",), ["nc-1", "nc-2"]),
        (("nongcungonglu",), ["nc-1", "nc-2"]),
        (("ncgl",), ["nc-1", "nc-2"]),
        (("gonglu",), ["nc-1", "nc-2"]),
        (("gl",), ["nc-1", "nc-2"]),
        (("农村公路", "群众"), ["nc-2"]),
        (("长每",), ["nc-1"]),
        (("每长",), []),
        (("航道",), []),
    ],
)
def test_phrases_are_found(
    index: PhraseIndex, tmp_path: Path, words: tuple[str, ...], found: list[str]
) -> None:
    assert sorted(ids(index, (shelf(tmp_path / "a", "随附"),), *words)) == found


def test_role_and_topic_narrow_the_search(index: PhraseIndex, tmp_path: Path) -> None:
    folders = (shelf(tmp_path / "a", "随附"),)
    assert ids(index, folders, "路", role="立意") == ["nc-2"]
    assert ids(index, folders, "路", topic="四好农村路", role="举措") == ["nc-1"]
    assert ids(index, folders, "路", topic="治超") == []


def test_only_files_that_changed_are_read_again(index: PhraseIndex, tmp_path: Path) -> None:
    folders = (shelf(tmp_path / "a", "随附"), shelf(tmp_path / "b", "个人", PHRASES.replace("nc-", "my-")))
    assert catalogue.refresh_index(index, folders) == 2
    assert catalogue.refresh_index(index, folders) == 0
    shelf(tmp_path / "b", "个人", PHRASES.replace("nc-", "my-").replace("路长", "村长"))
    assert catalogue.refresh_index(index, folders) == 1
    assert ids(index, folders, "村长") == ["my-1"]
    (tmp_path / "b" / "phrasebank" / "nc.toml").unlink()
    assert ids(index, folders, "村长") == []


def test_of_one_id_only_the_phrase_of_the_last_shelf_is_found(index: PhraseIndex, tmp_path: Path) -> None:
    folders = (shelf(tmp_path / "a", "随附"), shelf(tmp_path / "b", "个人", PHRASES.replace("路长", "段长")))
    assert ids(index, folders, "路长") == []
    assert ids(index, folders, "段长") == ["nc-1"]
    assert ids(index, folders[:1], "路长") == ["nc-1"]


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / FILE).write_bytes(b"no database at all" * 100)
    with PhraseIndex(home) as index:
        assert ids(index, (shelf(tmp_path / "a", "随附"),), "路长") == ["nc-1"]


@pytest.mark.skipif(os.name == "nt", reason="modes are not those of POSIX")
def test_the_index_is_private(index: PhraseIndex, tmp_path: Path) -> None:
    assert (tmp_path / "home" / FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    assert index.find(["路"]) == []


@given(st.lists(st.text(max_size=12), max_size=4))
def test_whatever_is_typed_is_no_error(words: list[str]) -> None:
    with PhraseIndex(Path(os.environ["DRAFTER_TEST_INDEX"])) as index:
        index.find(words)


@pytest.fixture(autouse=True)
def _folder_for_hypothesis(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_TEST_INDEX", str(tmp_path_factory.getbasetemp() / "search"))
