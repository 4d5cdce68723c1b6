"""The command line as a secretary meets it: what it prints, writes and refuses, and its exit status."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from paths import ROOT

from drafter.interface.cli import main

EXAMPLE = ROOT / "examples" / "dongyuan-ducha.toml"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DRAFTER_SHELF", raising=False)
    monkeypatch.chdir(tmp_path)


def one_sentence(text: str) -> str:
    """What was said, once it is sure that it is one plain sentence and no traceback."""
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert lines[0].endswith("。")
    assert "Traceback" not in text
    return lines[0]


def test_build_writes_the_manuscript_and_says_length_minutes_and_open_facts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["build", str(EXAMPLE), "-o", "稿子.docx"]) == 0
    said = capsys.readouterr().out
    assert re.search(r"约讲[\d.]+分钟", said)
    assert "要补" in said
    assert "已写好：稿子.docx" in said
    text = "".join(paragraph.text.replace("\n", "") for paragraph in docx.Document("稿子.docx").paragraphs)
    assert "在全市交通运输系统履职尽责督促检查工作动员会议上的讲话" in text
    assert "一、" in text
    assert "同志们：" in text


def test_without_a_name_the_file_is_named_after_the_speech() -> None:
    assert main(["build", str(EXAMPLE)]) == 0
    assert Path("在全市交通运输系统履职尽责督促检查工作动员会议上的讲话.docx").exists()


def test_build_json_is_one_value_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(EXAMPLE), "-o", "a.docx", "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert set(value) >= {
        "characters", "minutes", "target_characters", "sections", "open_facts", "sources", "files",
    }  # fmt: skip
    assert value["target_characters"] == 5100
    assert abs(value["characters"] - 5100) <= 0.08 * 5100
    assert value["sections"] == 4
    assert set(value["open_facts"][0]) >= {"slot", "where", "supplier"}
    why = next(one for one in value["sources"] if one["phrase"])
    assert why["shelf"] == "随附"
    assert set(why["slots"].values()) <= {"typed", "remembered", "default", "computed", "open"}
    assert value["files"] == ["a.docx"]


def test_the_same_answers_give_the_same_bytes() -> None:
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    assert main(["build", str(EXAMPLE), "-o", "b.docx"]) == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_minutes_and_seed_change_the_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(EXAMPLE), "-o", "a.docx", "--minutes", "24", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["target_characters"] == 24 * 170
    assert main(["build", str(EXAMPLE), "-o", "b.docx", "--seed", "5"]) == 0
    assert Path("a.docx").read_bytes() != Path("b.docx").read_bytes()


def test_markdown_goes_to_a_file_or_to_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(EXAMPLE), "-o", "a.docx", "--markdown", "a.md"]) == 0
    capsys.readouterr()
    assert main(["build", str(EXAMPLE), "-o", "a.docx", "--markdown", "-"]) == 0
    printed = capsys.readouterr()
    assert printed.out == Path("a.md").read_text(encoding="utf-8")
    assert printed.out.startswith("# ")
    assert "已写好" in printed.err


def test_a_manuscript_changed_in_word_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    Path("a.docx").write_bytes(b"changed by hand")
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    assert Path("a.docx").read_bytes() == b"changed by hand"
    assert Path("a（2）.docx").exists()
    assert "没有动它" in capsys.readouterr().err


def test_without_a_home_the_manuscript_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DRAFTER_HOME", "/proc/drafter")
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    assert Path("a.docx").stat().st_size > 10_000
    assert "注意" in capsys.readouterr().err
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    Path("a.docx").write_bytes(b"mine")
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 0
    assert Path("a.docx").read_bytes() == b"mine"


def test_a_name_without_an_ending_becomes_a_word_file() -> None:
    assert main(["build", str(EXAMPLE), "-o", "稿子1.0"]) == 0
    assert Path("稿子1.0.docx").exists()


def test_a_notepad_file_in_unicode_is_read() -> None:
    Path("u.toml").write_bytes(EXAMPLE.read_text(encoding="utf-8").encode("utf-16"))
    assert main(["build", "u.toml", "-o", "a.docx"]) == 0


def answers(text: str) -> str:
    Path("我的答案.toml").write_text(text, encoding="utf-8")
    return "我的答案.toml"


GOOD = 'meeting_type = "动员部署会"\nmeeting = "安全生产动员会"\n[[priority]]\ntext = "安全生产"\n'


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (GOOD.replace('"安全生产"', '"安全生产'), "我的答案.toml，第4行"),
        (GOOD + '[slots]\n"去年" = "1"\n', "我的答案.toml，slots.去年：短语库里没有这个空位"),
        (GOOD.replace("meeting =", "metting ="), "metting：不认识这个名称；是不是想写“meeting”？"),
        (GOOD.replace("动员部署会", "动圆会"), "没有“动圆会”这种会议；是不是想写“动员部署会”？"),
        ('date = "2026年13月1日"\n' + GOOD, "date：“2026年13月1日”不是一个真实的日期"),
        ("date = 2026-13-01\n" + GOOD, "“date”不是一个真实的日期"),
        ("minutes = 5\ncharacters = 900\n" + GOOD, "minutes 和 characters 同时写了"),
        ("minutes = 999\n" + GOOD, "应当是1到180之间的数；请改到这个范围里"),
    ],
)
def test_wrong_answers_get_one_sentence_and_exit_2(
    capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    assert main(["build", answers(text), "-o", "a.docx"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    lines = printed.err.strip().splitlines()
    assert any(sentence in line for line in lines), printed.err
    assert "Traceback" not in printed.err
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["build", "没有.toml"], "没有.toml：没有这个文件"),
        (["build", "."], "这是一个文件夹"),
        (["build", str(EXAMPLE), "-o", "没有的文件夹/a.docx"], "没有这个文件夹"),
        (["build", str(EXAMPLE), "-o", "."], "是一个文件夹"),
        (["build", str(EXAMPLE), "-o", "长" * 300 + ".docx"], "文件名太长"),
        (["build", str(EXAMPLE), "--profile", "wps"], "没有“wps”这种版式；现有：gb2312、windows"),
        (["build", str(EXAMPLE), "--minutes", "0"], "应当是1到180之间的数"),
        (["build", str(EXAMPLE), "--minutes", "1"], "篇幅定得太短"),
        (["build", str(EXAMPLE), "-o", "a.pdf"], "写不出 .pdf 文件"),
        (["build", str(EXAMPLE), "-o", ""], "没有写文件名"),
        (["build", str(EXAMPLE), "--seed", "一"], "应当是整数"),
        (["build", str(EXAMPLE), "--minutes", "很长"], "值不对"),
        (["build"], "还缺“答案文件”"),
        (["build", str(EXAMPLE), "--sed", "1"], "没有“--sed”这个选项"),
        (["bild"], "没有“bild”这个命令；是不是想写 build？"),
        (["bank", "chek"], "没有“chek”这个命令；是不是想写 check？"),
        (["outlines", "show", "烧烤会"], "没有“烧烤会”这种会议；可以用的有："),
        (["find", "！？"], "没有要找的词"),
        (["find", "路", "--role", "措施"], "没有“措施”这个角色"),
        (["bank", "add"], "这里不是终端"),
        (["new", "--meeting", "动员部属会"], "是不是想写“动员部署会”？"),
        (["resume"], "这里不是终端"),
        ([], "这里不是终端"),
    ],
)
def test_a_wrong_command_gets_one_sentence_and_exit_2(
    capsys: pytest.CaptureFixture[str], command: list[str], sentence: str
) -> None:
    assert main(command) == 2
    assert sentence in one_sentence(capsys.readouterr().err)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_that_may_not_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "只读"
    folder.mkdir(mode=0o500)
    assert main(["build", str(EXAMPLE), "-o", str(folder / "a.docx")]) == 2
    assert "没有写到这里的权限" in one_sentence(capsys.readouterr().err)


def test_a_broken_file_on_the_persons_own_shelf_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shelf = tmp_path / "home" / "phrasebank"
    shelf.mkdir(parents=True)
    (shelf / "wode.toml").write_text('topic = "甲"\n[[phrase]\n', encoding="utf-8")
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 2
    assert "phrasebank/wode.toml，第2行" in one_sentence(capsys.readouterr().err)
    assert main(["bank", "check"]) == 1
    assert "发现1处问题" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["DRAFTER_SHELF", "DRAFTER_HOME"])
def test_a_folder_that_is_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "一个文件").touch()
    monkeypatch.setenv(name, str(tmp_path / "一个文件"))
    assert main(["bank", "stats"]) == 2
    assert name in one_sentence(capsys.readouterr().err)


def test_the_offices_shelf_is_read_where_it_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "office" / "phrasebank"
    folder.mkdir(parents=True)
    (folder / "x.toml").write_text(
        'topic = "甲"\n[[phrase]]\nid = "x-1"\nrole = "致谢"\ntext = "谢谢。"\n', encoding="utf-8"
    )
    monkeypatch.setenv("DRAFTER_SHELF", str(tmp_path / "office"))
    assert main(["bank", "stats", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["by_topic"]["甲"] == 1


def test_the_shelves_that_ship_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bank", "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_bank_stats_counts_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bank", "stats", "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert set(value) == {"phrases", "topics", "outlines", "variants", "characters", "by_role", "by_topic"}
    assert value["phrases"] >= 150
    assert sum(value["by_role"].values()) == sum(value["by_topic"].values()) == value["phrases"]
    assert main(["bank", "stats"]) == 0
    assert f"短语{value['phrases']}条" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["隐患"], ["yinhuan"], ["aqsc"], ["安全", "生产"], ["隐患 整改"]])
def test_phrases_are_found_by_words_pinyin_and_initials(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(["find", *words, "--json", "--limit", "3"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert 1 <= len(found) <= 3
    assert set(found[0]) == {"id", "role", "topics", "heading", "text", "score"}
    assert found == sorted(found, key=lambda hit: -hit["score"])


def test_find_narrows_by_role_and_topic_and_says_when_there_is_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["find", "公路", "--role", "举措", "--topic", "农村公路", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {hit["role"] for hit in found} == {"举措"}
    assert {topic for hit in found for topic in hit["topics"]} == {"农村公路"}
    assert main(["find", "航天飞机"]) == 0
    assert "没有找到" in capsys.readouterr().out


def test_outlines_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outlines"]) == 0
    listed = capsys.readouterr().out
    assert "动员部署会（dongyuan-bushu）" in listed
    assert main(["outlines", "show", "动员会"]) == 0
    shown = capsys.readouterr().out
    assert "认识—任务—保障" in shown
    assert "{{" not in shown
    assert main(["outlines", "--json"]) == 0
    assert {one["id"] for one in json.loads(capsys.readouterr().out)} >= {"dongyuan-bushu", "jieduan-tuijin"}
    assert main(["outlines", "show", "dongyuan-bushu", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["variants"][0]["sections"][0]["role"] == "意义"


def test_every_outline_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outlines", "--json"]) == 0
    for outline in json.loads(capsys.readouterr().out):
        assert main(["outlines", "show", outline["id"]]) == 0, outline["id"]
        shown = capsys.readouterr().out
        assert all(variant["name"] in shown for variant in outline["variants"])


def test_help_is_in_chinese_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert "用法：drafter" in said
    for command in ("new", "resume", "build", "outlines", "bank"):
        assert command in said
    for english in ("Usage", "Options", "Commands", "Show this message"):
        assert english not in said


def test_help_imports_nothing_that_is_slow() -> None:
    code = (
        "import sys; from drafter.interface.cli import main; main(['--help']); "
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'jieba', 'docx', 'jinja2', 'prompt_toolkit', 'lxml', 'pypinyin', 'sqlite3', 'platformdirs'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip().endswith("[]")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "utf-8"])
def test_chinese_is_said_whatever_the_locale(encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "outlines"],
        capture_output=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert "动员部署会" in done.stdout.decode("gbk" if encoding == "gbk" else "utf-8")


def test_a_failure_of_our_own_is_one_sentence_without_the_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("机密内容")

    monkeypatch.setattr("drafter.drafting.draft", fail)
    assert main(["build", str(EXAMPLE), "-o", "a.docx"]) == 2
    said = one_sentence(capsys.readouterr().err)
    assert "RuntimeError" in said
    assert "机密" not in said
