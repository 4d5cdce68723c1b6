"""Long titles are broken by meaning, into lines of nearly equal length."""

from __future__ import annotations

import pytest

from drafter.model.manuscript import Span, SpanKind, plain, text_of
from drafter.rendering.title import LINE, broken


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("在全县安全生产会上的讲话", 1),
        ("在全市交通运输系统履职尽责督促检查工作动员会议上的讲话", 2),
        ("在全省机关作风学习教育阶段推进电视电话会议上的讲话", 2),
        ("在全市营商环境优化提升工作动员大会上的讲话", 2),
        ("在学习贯彻《中国共产党纪律处分条例》专题培训班开班式上的讲话", 2),
        ("在全市深化“放管服”改革优化营商环境暨重点项目建设推进工作电视电话会议上的讲话", 3),
        ("在全市深入学习贯彻省委全会精神暨“十五五”规划重点项目集中开工推进工作电视电话会议上的讲话", 3),
    ],
)
def test_a_title_is_broken_between_words(title: str, lines: int) -> None:
    made = text_of(broken(plain(title))).split("\n")
    assert "".join(made) == title
    assert len(made) == lines
    assert max(map(len, made)) <= LINE
    assert max(map(len, made)) - min(map(len, made)) <= 7
    for line in made[1:]:
        assert not line.startswith(("的", "上", "会", "》", "”", "、"))
    for line in made:
        assert line.count("《") == line.count("》")
        assert line.count("“") == line.count("”")


def test_an_open_fact_in_a_title_stays_whole() -> None:
    title = (
        *plain("在全市交通运输系统安全生产工作"),
        Span("【待补：会议｜办公室】", SpanKind.OPEN, "会议"),
        *plain("上的讲话"),
    )
    made = broken(title)
    assert [span.kind for span in made] == [SpanKind.TEXT, SpanKind.OPEN, SpanKind.TEXT]
    assert text_of(made).replace("\n", "") == text_of(title)
