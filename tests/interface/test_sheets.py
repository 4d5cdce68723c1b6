"""The fact sheet at the terminal: “清” writes it, “填 文件名” reads it back, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from planning.test_speech import MOBILISE, ODD, drafted

from drafter import drafting, factsheet
from drafter.desk.store import Store
from drafter.interface import sheets
from drafter.interface.building import sheet_path
from drafter.interface.cli import main
from drafter.model.shelf import Library


class Said:
    """Stands in for the terminal: keeps what was said."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, text: str, style: str = "") -> None:
        self.lines.append(text)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    return tmp_path


def test_the_sheet_is_written_beside_the_manuscript_and_what_comes_back_is_kept(
    library: Library, here: Path
) -> None:
    draft = drafted(ODD, library, *MOBILISE)
    said = Said()
    with Store(here / "home") as desk:
        number = desk.new_draft()
        sheets.save_sheet(said, desk, number, draft, library)
        (written,) = here.glob("*-待补事实.docx")
        assert factsheet.read_sheet(written.read_bytes(), written.name) == {}
        csv = here / "填好.csv"
        sheet = factsheet.sheet_file(draft, library, csv.name).decode("utf-8-sig").splitlines()
        row = next(line for line in sheet if ",重点1·牵头单位," in line)
        csv.write_text("\n".join([sheet[0], f"{row}自然资源局"]), encoding="utf-8")
        sheets.read_sheet(said, desk, number, csv.name)
        assert "读回1处事实。" in said.lines
        shown = sheets.filled_in(draft.answers, desk, number, library)
        assert shown.priorities[0].owner == "自然资源局"
    with Store(here / "home") as desk:
        assert sheets.kept(desk, number) == {"重点1·牵头单位": "自然资源局"}


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "请在“填”后面写上清单的文件名"), ("没有.docx", "没有这个文件"), ("a.csv", "清单")],
)
def test_a_sheet_that_cannot_be_read_is_one_sentence(here: Path, name: str, told: str) -> None:
    (here / "a.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    said = Said()
    with Store(here / "home") as desk:
        number = desk.new_draft()
        sheets.read_sheet(said, desk, number, name)
        assert len(said.lines) == 1
        assert told in said.lines[0]
        assert sheets.kept(desk, number) == {}


def test_a_fact_sheet_has_one_of_two_formats() -> None:
    assert sheet_path("a.csv").name == "a.csv"
    with pytest.raises(drafting.DrafterError, match="事实清单只能写成"):
        sheet_path("a.xlsx")


def test_build_writes_the_sheet_and_reads_it_back(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = here / "a.toml"
    answers.write_text(
        'meeting_type = "动员部署会"\nmeeting = "全市营商环境动员会"\n'
        'unit = "市发改委"\n[[priority]]\ntext = "惠企政策免申即享"\n',
        encoding="utf-8",
    )
    assert main(["build", "a.toml", "-o", "a.docx", "--facts", "清单.csv"]) == 0
    lines = (here / "清单.csv").read_text(encoding="utf-8-sig").splitlines()
    row = next(line for line in lines if ",讲话人," in line)
    (here / "回.csv").write_text("\n".join([lines[0], f"{row}张三"]), encoding="utf-8")
    capsys.readouterr()
    assert main(["build", "a.toml", "-o", "b.docx", "--filled", "回.csv", "--markdown", "-"]) == 0
    printed = capsys.readouterr()
    assert "张三" in printed.out
    assert "从 回.csv 读回1处事实。" in printed.err


def test_a_speaker_does_not_say_the_same_at_the_next_meeting(here: Path) -> None:
    """The desk remembers; the first speech written again comes out as it was."""
    template = (
        'meeting_type = "动员部署会"\nmeeting = "{}"\nspeaker = "张三"\nunit = "市交通运输局"\n'
        '[[priority]]\ntext = "农村公路建设"\n'
    )
    for n in (1, 2):
        text = template.format(f"全市第{n}次农村公路动员会")
        (here / f"{n}.toml").write_text(text, encoding="utf-8")
    for n in (1, 2, 1):
        assert main(["build", f"{n}.toml", "-o", f"{n}.docx", "--markdown", f"{n}.md"]) == 0
        if n == 1 and not (here / "first.md").exists():
            (here / "first.md").write_text((here / "1.md").read_text(encoding="utf-8"), encoding="utf-8")
    first, again, second = ((here / f"{n}.md").read_text(encoding="utf-8") for n in ("first", "1", "2"))
    assert again == first
    sentences = {one for one in first.split("。") if len(one) > 8}
    shared = sentences & set(second.split("。"))
    assert len(shared) < len(sentences) / 3


def test_check_prints_a_line_with_its_figure_for_each_criterion(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.toml").write_text(
        'meeting_type = "动员部署会"\nmeeting = "全市农村公路动员会"\nunit = "市交通运输局"\n'
        '[[priority]]\ntext = "农村公路建设"\n',
        encoding="utf-8",
    )
    assert main(["check", "--draft", "a.toml"]) in (0, 1)
    lines = [line for line in capsys.readouterr().out.splitlines() if line[:1] in "√×"]
    assert len(lines) == 14
    assert all("：" in line for line in lines)
    assert main(["check", "a.toml"]) == 2
    assert "drafter check --draft" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "means", "wrong"),
    [
        ("", "存成", False),
        ("保存", "存成", False),
        ("换", "换一种写法", False),
        ("清", "写待补事实清单", False),
        ("填 a.docx", "读回填好的清单 a.docx", False),
        ("另存.docx", "存成", False),
        ("随便", "没听懂", True),
    ],
)
def test_only_orders_and_word_files_are_understood_at_the_end(typed: str, means: str, wrong: bool) -> None:
    from drafter.interface.sitting import _remark

    remark = _remark(typed, "稿子.docx")
    assert means in remark.text
    assert remark.wrong is wrong
