"""What a person who writes phrases and outlines is told about mistakes: all of them, at once, in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.library.shelves import ShelfFolder, examine, load
from drafter.model.content import Role
from drafter.model.numbering import MarkerStyle

SLOTS = """
["去年投资额"]
question = "去年完成投资多少？"
kind = "amount"
example = "32.6亿元"
supplier = "财务科"
"""

PHRASE = """
topic = "农村公路"
aliases = ["四好农村路"]

[[phrase]]
id = "nc-one"
role = "举措"
headings = ["修好农村公路"]
text = "去年投资{{ 去年投资额 }}。"
items = ["通到该通的地方。", "管到每一段。"]
"""

OUTLINE = """
id = "xiao-hui"
name = "小会"
aliases = ["碰头会"]
minutes = 5
characters = [300, 1500]
salutation = "同志们"
title = "在{{ 会议 }}上的讲话"
opening = ["开场"]
closing = ["致谢"]

[[variant]]
id = "one"
name = "直说"
summary = "一段说完。"
headings = [["抓好{{ 主题 }}"]]

  [[variant.section]]
  role = "任务"
  share = 1.0
  parts = [{ role = "举措", form = "points", from = "priorities" }]
"""


@pytest.fixture
def shelf(tmp_path: Path) -> ShelfFolder:
    return make(tmp_path, "随附")


def make(root: Path, name: str, **files: str) -> ShelfFolder:
    """A shelf with one lawful slot file, phrase file and outline, some of them replaced."""
    texts = {"slots": SLOTS, "phrase": PHRASE, "outline": OUTLINE, **files}
    for folder in ("phrasebank", "outlines"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "phrasebank" / "slots.toml").write_text(texts["slots"], encoding="utf-8")
    (root / "phrasebank" / "nongcun.toml").write_text(texts["phrase"], encoding="utf-8")
    (root / "outlines" / "xiao-hui.toml").write_text(texts["outline"], encoding="utf-8")
    return ShelfFolder(name, root / "outlines", root / "phrasebank")


def told(shelf: ShelfFolder) -> list[str]:
    return [str(fault) for fault in examine([shelf])[1]]


def test_lawful_files_are_read_whole(shelf: ShelfFolder) -> None:
    library = load([shelf])
    phrase = library.phrase("nc-one")
    assert phrase is not None
    assert phrase.role is Role.MEASURE
    assert phrase.items == ("通到该通的地方。", "管到每一段。")
    assert phrase.series is MarkerStyle.IS
    assert phrase.printed == {"去年投资额"}
    assert library.topics["农村公路"].aliases == ("四好农村路",)
    assert library.slots["去年投资额"].supplier == "财务科"
    assert library.outlines["xiao-hui"].variants[0].headings == (("抓好{{ 主题 }}",),)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('text = "去年', 'txt = "去年', "不认识这个名称；是不是想写“text”？"),
        ('role = "举措"', 'role = "措施"', "没有“措施”这一种"),
        ("{{ 去年投资额 }}", "{{ 去年投资 }}", "空位“去年投资”没有登记；是不是“去年投资额”？"),
        ("{{ 去年投资额 }}", "{{ 去年投资额", "不完整"),
        ("{{ 去年投资额 }}", "{{ 去年投资额.x }}", "不允许的写法"),
        ("{{ 去年投资额 }}", "{% for a in 去年投资额 %}{% endfor %}", "不允许的写法"),
        ('id = "nc-one"', 'id = "农村-1"', "只能用小写字母、数字和短横线"),
        ('"管到每一段。"', '"管到每一段"', "末尾没有句号"),
        ('headings = ["修好农村公路"]', "", "角色“举措”要有小标题"),
        ('["修好农村公路"]', '["修好农村公路。"]', "小标题末尾不加标点"),
        ('["修好农村公路"]', '"修好农村公路"', "应当是一组文字"),
        ('text = "去年', 'levels = ["镇"]\ntext = "去年', "没有“镇”这一种"),
        ('text = "去年', 'series = "一、"\ntext = "去年', "分项序号只能是"),
        ('text = "去年', 'valid = { from = 2027-01-01, to = 2026-01-01 }\ntext = "去年', "止期早于起期"),
        ('text = "去年', 'meetings = ["da-hui"]\ntext = "去年', "没有“da-hui”这个提纲"),
        ("[[phrase]]", "[phrase]", "应当是一组表"),
        ('role = "举措"', "role = 3", "应当是一段文字"),
        ("管到每一段。", "管到\\u0000每一段。", "含有看不见的控制字符"),
        ('role = "举措"', 'role = "任务"', "短语不用"),
    ],
)
def test_a_mistake_in_a_phrase_is_named_with_its_file_and_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in PHRASE
    faults = told(make(tmp_path, "随附", phrase=PHRASE.replace(old, new, 1)))
    assert any(message in fault for fault in faults), faults
    assert all("phrasebank" in fault for fault in faults)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("share = 1.0", "share = 0.5", "各部分的 share 加起来是0.50"),
        ("[300, 1500]", "[1500, 300]", "应当是最短和最长两个字数"),
        ("{{ 主题 }}", "{{ 主体 }}", "空位“主体”没有登记"),
        ('[["抓好{{ 主题 }}"]]', '[["甲", "乙"]]', "这一套有2个标题，部分有1个"),
        ('["开场"]', '["开头"]', "没有“开头”这一种"),
        ('form = "points"', 'form = "paragraphs"', "只能排成 points 或 bundle"),
        ("minutes = 5", 'minutes = "5"', "应当是1到180之间的数"),
        ("salutation", "salutatoin", "是不是想写“salutation”？"),
    ],
)
def test_a_mistake_in_an_outline_is_named_with_its_file_and_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in OUTLINE
    faults = told(make(tmp_path, "随附", outline=OUTLINE.replace(old, new, 1)))
    assert any(message in fault for fault in faults), faults
    assert all("outlines/xiao-hui.toml" in fault for fault in faults)


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    shelf = make(
        tmp_path,
        "随附",
        slots=SLOTS.replace('kind = "amount"', 'kind = "money"'),
        phrase=PHRASE.replace("举措", "措施").replace("text", "txt"),
        outline=OUTLINE.replace("minutes", "minute"),
    )
    with pytest.raises(DrafterError) as refusal:
        load([shelf])
    sources = {fault.source for fault in refusal.value.faults}
    assert sources == {"phrasebank/slots.toml", "phrasebank/nongcun.toml", "outlines/xiao-hui.toml"}
    assert len(refusal.value.faults) >= 5


def test_a_file_that_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    faults = told(make(tmp_path, "随附", phrase=PHRASE.replace('role = "举措"', "role = 举措")))
    assert len(faults) == 1
    assert "phrasebank/nongcun.toml，第7行" in faults[0]


def test_a_phrase_file_saved_by_notepad_as_ansi_is_read(tmp_path: Path) -> None:
    shelf = make(tmp_path, "随附")
    (shelf.phrases / "nongcun.toml").write_bytes(PHRASE.encode("gb18030"))
    assert load([shelf]).phrase("nc-one") is not None


def test_one_id_twice_on_one_shelf_is_a_fault(tmp_path: Path) -> None:
    shelf = make(tmp_path, "随附")
    (shelf.phrases / "zz.toml").write_text(PHRASE, encoding="utf-8")
    assert any("这个 id 用了两次" in fault for fault in told(shelf))


def test_the_persons_phrase_wins_over_the_offices_and_that_over_what_ships(tmp_path: Path) -> None:
    shelves = [
        make(tmp_path / str(n), name, phrase=PHRASE.replace("通到该通的地方", f"通到{name}的地方"))
        for n, name in enumerate(("随附", "单位", "个人"))
    ]
    phrase = load(shelves).phrase("nc-one")
    assert phrase is not None
    assert phrase.shelf == "个人"
    assert phrase.items[0] == "通到个人的地方。"


def test_a_phrase_that_supersedes_another_takes_it_off_the_shelf(tmp_path: Path) -> None:
    newer = PHRASE.replace("nc-one", "nc-two").replace("headings", 'supersedes = "nc-one"\nheadings')
    ships = make(tmp_path / "a", "随附")
    own = make(tmp_path / "b", "个人", phrase=newer)
    library = load([ships, own])
    assert library.phrase("nc-one") is None
    assert library.phrase("nc-two") is not None


def test_a_shelf_that_does_not_exist_is_an_empty_one(shelf: ShelfFolder, tmp_path: Path) -> None:
    absent = ShelfFolder("个人", tmp_path / "没有", tmp_path / "没有")
    assert load([shelf, absent]).phrase("nc-one") is not None
