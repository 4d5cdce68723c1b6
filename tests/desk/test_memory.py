"""Which phrase served in which speech: so that a speaker does not say the same next week."""

from __future__ import annotations

from pathlib import Path

from drafter.desk.store import Store
from drafter.model.desk import SpeechKey

FIRST, SECOND, THIRD = (SpeechKey("张三", f"第{n}次会议", "2026-11-2" + str(n)) for n in (1, 2, 3))


def test_what_was_said_before_is_remembered_by_how_long_ago(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        desk.served(FIRST, ["a", "b"], None)
        desk.served(SECOND, ["b", "c"], None)
        assert desk.used_before(THIRD) == {"a": 2, "b": 1, "c": 1}


def test_writing_a_speech_again_does_not_count_against_itself(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        desk.served(FIRST, ["a"], None)
        desk.served(SECOND, ["b"], None)
        assert desk.used_before(FIRST) == {}
        assert desk.used_before(SECOND) == {"a": 1}


def test_another_speaker_may_say_it(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        desk.served(FIRST, ["a"], None)
        assert desk.used_before(SpeechKey("李四", "别的会", "")) == {}


def test_a_speech_written_anew_is_remembered_as_it_is_now(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        desk.served(FIRST, ["a"], None)
        desk.served(FIRST, ["b"], None)
        assert desk.used_before(SECOND) == {"b": 1}


def test_a_forgotten_draft_leaves_no_trace_of_what_was_said(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        draft = desk.new_draft()
        desk.served(FIRST, ["a"], draft)
        desk.forget(draft)
        assert desk.used_before(SECOND) == {}


def test_a_desk_of_the_first_version_gains_a_memory_and_loses_nothing(tmp_path: Path) -> None:
    with Store(tmp_path) as desk:
        number = desk.new_draft()
        desk.set_title(number, "旧稿")
        desk._connection.execute("DROP TABLE uses")
        desk._connection.execute("DROP TABLE speeches")
        desk._connection.execute("PRAGMA user_version = 1")
    with Store(tmp_path) as desk:
        assert [draft.title for draft in desk.drafts()] == ["旧稿"]
        desk.served(FIRST, ["a"], number)
        assert desk.used_before(SECOND) == {"a": 1}
