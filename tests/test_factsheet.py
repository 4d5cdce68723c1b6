"""What a secretary sends to the departments, and what comes back into the draft."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from planning.test_speech import MOBILISE, ODD, RICH, drafted

from drafter import drafting, factsheet
from drafter.drafting import Draft
from drafter.model.answers import Answers
from drafter.model.shelf import Library


def text_of(draft: Draft) -> str:
    return drafting.text_file(draft).decode()


def fill(sheet: bytes, values: dict[str, str]) -> bytes:
    rows = list(csv.reader(io.StringIO(sheet.decode("utf-8-sig"))))
    key, value = rows[0].index("编号"), rows[0].index("填写")
    for row in rows[1:]:
        row[value] = values.get(row[key], "")
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("gb18030")  # as Excel saves it


@pytest.fixture(scope="module")
def draft(library: Library) -> Draft:
    return drafted(ODD, library, *MOBILISE)


def test_every_open_fact_has_one_row_with_all_places_where_it_is_asked(
    draft: Draft, library: Library
) -> None:
    rows = factsheet.fact_rows(draft, library)
    assert len({row.key for row in rows}) == len(rows)
    assert {fact.key for fact in draft.open_facts} == {row.key for row in rows}
    for row in rows:
        assert row.question
        assert row.supplier
        assert row.where


def test_the_facts_of_two_priorities_are_told_apart(draft: Draft, library: Library) -> None:
    rows = {row.key: row for row in factsheet.fact_rows(draft, library)}
    owners = [key for key in rows if key.endswith("·牵头单位")]
    assert len(owners) > 1
    assert "“破解用地融资用工难题”" in rows["重点1·牵头单位"].question


def test_an_unknown_priority_asks_for_owner_and_deadline(draft: Draft, library: Library) -> None:
    keys = {row.key for row in factsheet.fact_rows(draft, library)}
    for nth in (1, 2, 3):
        assert {f"重点{nth}·牵头单位", f"重点{nth}·完成时限"} <= keys


@pytest.mark.parametrize("name", ["清单.csv", "清单.docx"])
def test_an_empty_sheet_comes_back_as_nothing(draft: Draft, library: Library, name: str) -> None:
    data = factsheet.sheet_file(draft, library, name)
    assert factsheet.read_sheet(data, name) == {}


def test_what_departments_fill_in_stands_in_the_draft_and_changes_no_other_word(
    draft: Draft, library: Library
) -> None:
    sheet = factsheet.sheet_file(draft, library, "清单.csv")
    values = {row.key: f"填{n}" for n, row in enumerate(factsheet.fact_rows(draft, library))}
    values["会议日期"] = "2026年12月1日"
    filled = factsheet.read_sheet(fill(sheet, values), "清单.csv")
    shown, unused = factsheet.with_facts(draft.answers, filled, library, "清单.csv")
    after = drafting.draft(draft.answers, library, shown=shown)
    assert not unused
    assert not after.open_facts
    for fact in draft.open_facts:
        if fact.key != "会议日期":
            assert values[fact.key] in text_of(after)
    before = [paragraph.provenance.id for paragraph in draft.manuscript.body()]
    assert [paragraph.provenance.id for paragraph in after.manuscript.body()] == before


def test_a_key_that_the_speech_has_no_use_for_is_reported(library: Library) -> None:
    answers = replace(RICH, meeting_type=MOBILISE[0], variant=MOBILISE[1])
    shown, unused = factsheet.with_facts(answers, {"重点9·牵头单位": "甲", "填表人": "乙"}, library, "清单")
    assert shown == answers
    assert unused == ("重点9·牵头单位", "填表人")


@pytest.mark.parametrize("value", ["待定", "？", "不详", "暂无", "——"])
def test_who_has_no_answer_yet_leaves_the_fact_open(library: Library, value: str) -> None:
    answers = replace(RICH, meeting_type=MOBILISE[0], variant=MOBILISE[1])
    shown, unused = factsheet.with_facts(answers, {"重点1·工作目标": value}, library, "清单")
    assert shown.priorities == answers.priorities
    assert unused == (f"重点1·工作目标（“{value}”不是答案，仍作待补）",)


def test_a_date_that_is_none_is_refused_in_one_sentence(library: Library) -> None:
    with pytest.raises(drafting.DrafterError, match="“明天下午”不是一个真实的日期"):
        factsheet.with_facts(Answers("", ""), {"会议日期": "明天下午"}, library, "清单")


@pytest.mark.parametrize("answer", ["不掌握", "一大半", "有一些"])
def test_an_answer_that_is_no_number_is_not_filled_in_and_a_bare_number_gets_its_unit(
    library: Library, answer: str
) -> None:
    slot = next(
        one for one in library.slots.values() if one.kind.value == "count" and one.example[-1:] == "个"
    )
    answers = replace(RICH, meeting_type=MOBILISE[0], variant=MOBILISE[1])
    shown, unused = factsheet.with_facts(answers, {slot.name: answer}, library, "清单")
    assert slot.name not in shown.slots
    assert unused == (f"{slot.name}（“{answer}”不像数量）",)
    shown, unused = factsheet.with_facts(answers, {slot.name: "17"}, library, "清单")
    assert shown.slots[slot.name] == "17个"


def test_a_word_table_whose_last_column_was_renamed_is_refused_not_skipped(
    draft: Draft, library: Library
) -> None:
    import io as files

    import docx

    document = docx.Document(files.BytesIO(factsheet.sheet_file(draft, library, "清单.docx")))
    document.tables[0].rows[0].cells[-1].text = "填写内容"
    out = files.BytesIO()
    document.save(out)
    with pytest.raises(drafting.DrafterError, match="有一张表没有“填写”这一栏"):
        factsheet.read_sheet(out.getvalue(), "清单.docx")
