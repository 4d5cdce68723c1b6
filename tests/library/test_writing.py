"""A phrase that a person adds comes back from its file just as it was given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.library.writing import NewPhrase, check
from drafter.model.clean import clean_line
from drafter.model.content import Role

LINE = st.text(min_size=1, max_size=40).map(
    lambda text: clean_line(text.replace("{", "").replace("}", "")).text
)
ITEM = LINE.map(lambda text: f"抓{text}。")


def test_a_phrase_with_quotes_and_backslashes_comes_back() -> None:
    phrase = NewPhrase(
        "own-1", "举措", "我的", '把“路”修好，"半角"也在，\\n 不是换行。', ("修好路",), ("修。", "管。")
    )
    (back,), faults = check(phrase, ())
    assert faults == ()
    assert (back.role, back.topic, back.text, back.items) == (Role.MEASURE, "我的", phrase.text, phrase.items)


@given(ITEM, st.lists(ITEM, max_size=4), LINE.map(lambda text: f"题{text}甲"))
def test_whatever_is_typed_comes_back(text: str, items: list[str], heading: str) -> None:
    phrase = NewPhrase("own-1", "举措", "我的", text, (heading,), tuple(items))
    phrases, faults = check(phrase, ())
    assert faults == ()
    assert (phrases[0].text, phrases[0].items, phrases[0].headings) == (text, tuple(items), (heading,))


def test_what_is_wrong_is_told_before_it_is_written() -> None:
    faults = check(NewPhrase("own-1", "举措", "我的", "有{{ 没登记 }}"), ())[1]
    told = "".join(map(str, faults))
    assert "没有登记" in told
    assert "要有小标题" in told
    assert "末尾没有句号" in told
