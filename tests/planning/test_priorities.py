"""A priority in the person's own words: what it is about and how a heading says it."""

from __future__ import annotations

import pytest

from drafter.model.answers import Priority
from drafter.model.content import Library
from drafter.planning.priorities import understand


@pytest.mark.parametrize(
    ("text", "verb_object", "topic"),
    [
        ("安全生产", "抓实安全生产", "安全生产"),
        ("推进农村公路建设", "推进农村公路建设", "农村公路"),
        ("农村公路建设", "推进农村公路建设", "农村公路"),
        ("“四好农村路”", "抓好“四好农村路”工作", "农村公路"),
        ("优化营商环境", "优化营商环境", "营商环境"),
        ("营商环境", "优化营商环境", "营商环境"),
        ("整治作风突出问题", "整治作风突出问题", "作风建设"),
        ("作风突出问题整治", "推进作风突出问题整治", "作风建设"),
        ("治超", "抓好治超工作", "治超"),
        ("两客一危车辆动态监控", "强化两客一危车辆动态监控", "道路运输安全"),
        ("破解用地融资用工难题", "破解用地融资用工难题", ""),
        ("用地融资用工难题", "破解用地融资用工难题", ""),
        ("空域协同审批", "推进空域协同审批", ""),
        ("惠企政策免申即享", "推行惠企政策免申即享", ""),
        ("压实林长责任", "压实林长责任", ""),
        ("招标投标监管", "强化招标投标监管", "招标投标监管"),
        ("无人驾驶公交试点", "推进无人驾驶公交试点", ""),
        ("老旧小区加装电梯", "抓好老旧小区加装电梯工作", ""),
        ("建设工程质量", "提升建设工程质量", "工程质量"),
        ("国企改革", "深化国企改革", ""),
        ("抓好安全生产工作", "抓好安全生产工作", "安全生产"),
        ("推进项目建设", "推进项目建设", "项目建设"),
        ("抓好工程质量", "抓好工程质量", ""),
        ("办好人民满意的教育", "办好人民满意的教育", ""),
        ("建强干部人才队伍", "建强干部人才队伍", "干部人才"),
        ("防汛备汛", "抓好防汛备汛工作", "防汛抗旱"),
    ],
)
def test_a_priority_is_understood(library: Library, text: str, verb_object: str, topic: str) -> None:
    understood = understand(Priority(text), library.topics)
    assert understood.verb_object == verb_object
    if topic:
        assert understood.topics == (topic,)
    assert understood.name in text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("抓好查摆阶段收尾", "查摆阶段收尾"), ("推进农村公路建设", "农村公路建设"), ("优化营商环境", "优化营商环境"),
        ("整治作风突出问题", "整治作风突出问题"), ("安全生产", "安全生产"),
    ],
)  # fmt: skip
def test_a_sentence_names_the_work_without_a_verb_that_says_nothing(
    library: Library, text: str, name: str
) -> None:
    assert understand(Priority(text), library.topics).name == name
