"""Templates are not programs: what is allowed, and what is refused when a file is loaded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.library.templates import examine

ALLOWED = [
    ("没有空位", set(), set()),
    ("{{ 单位 }}", {"单位"}, set()),
    ("{{单位}}和{{ 单位 }}、{{ 系统 }}", {"单位", "系统"}, set()),
    ("{% if 精神 %}{{ 精神 }}{% endif %}。", {"精神"}, {"精神"}),
    (
        "{% if 甲 and not 乙 %}一{% elif 丙 or 丁 %}二{% else %}{{ 戊 }}{% endif %}",
        {"戊"},
        {"甲", "乙", "丙", "丁"},
    ),
    ("50%的“四好农村路”", set(), set()),
]

REFUSED = [
    "{{ 单位", "{{ }}", "{{ 单位 }", "{% if 单位 %}", "{% if %}{% endif %}", "{% endif %}", "{{ 单 位 }}",
    "{{ 单位.名 }}", "{{ 单位[0] }}", "{{ 单位() }}", "{{ 单位|upper }}", "{{ 单位 + '' }}", "{{ '字' * 10 }}", "{{ 1 }}",
    "{{ 'a' }}", "{{ [1] }}", "{{ {} }}", "{{ 甲 if 乙 }}", "{{ 甲 ~ 乙 }}", "{{ -甲 }}", "{{ 甲 == 乙 }}", "{{ 甲 is defined }}",
    "{% for a in 甲 %}{{ a }}{% endfor %}", "{% for a in range(9) %}{% for b in 甲 %}{% endfor %}{% endfor %}",
    "{% set a = 1 %}", "{% macro a() %}{% endmacro %}", "{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}",
    "{% block a %}{% endblock %}", "{% call a() %}{% endcall %}", "{% filter upper %}{% endfilter %}",
    "{% raw %}{{ 甲 }}{% endraw %}{{ 甲.乙 }}", "{% with a = 1 %}{% endwith %}", "{% do 甲 %}", "{% debug %}",
    "{% if 甲.乙 %}{% endif %}", "{% if 甲() %}{% endif %}", "{% if 甲 == 1 %}{% endif %}", "{% if 'a' in 甲 %}{% endif %}",
    "{% autoescape false %}{% endautoescape %}", "{{ self }}{{ 甲.乙 }}", "{{ True }}", "{{ not }}", "{{ none }}",
    "{" * 5000, "{{" + "(" * 500 + "甲" + ")" * 500 + "}}", "{% if " + "not " * 3000 + "甲 %}{% endif %}",
]  # fmt: skip


@pytest.mark.parametrize(("template", "printed", "tested"), ALLOWED)
def test_slots_and_ifs_are_allowed(template: str, printed: set[str], tested: set[str]) -> None:
    uses = examine(template)
    assert (uses.wrong, uses.printed, uses.tested) == ("", printed, tested)


@pytest.mark.parametrize("template", REFUSED, ids=range(len(REFUSED)))
def test_everything_else_is_refused_in_chinese(template: str) -> None:
    assert "空位" in examine(template).wrong


@given(st.text(alphabet="{}%# 甲乙.()|[]+-*'\"ifendsetforin=\n", max_size=60))
def test_whatever_is_written_the_check_answers(template: str) -> None:
    uses = examine(template)
    assert uses.wrong or all(name.isidentifier() for name in uses.printed | uses.tested)
