"""The template check: which slots a template uses, and that it is no program.

Allowed: text, `{{ slot }}`, and `{% if slot %}` with `not`, `and`, `or`, `else`. Checked on Jinja's
syntax tree when a file is loaded; a template without `{%` is settled by a regular expression, because
parsing a thousand of them would cost more than everything else at the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SLOT = r"\{\{\s*([^\W\d]\w*)\s*\}\}"
_SIMPLE = re.compile(rf"(?:[^{{}}]|{_SLOT})*")
_NAME = re.compile(_SLOT)
_RESERVED = frozenset({"true", "false", "none", "True", "False", "None", "not", "and", "or", "in", "is"})


@dataclass(frozen=True, slots=True)
class Uses:
    """The slots a template prints and those it tests in an `if`; `wrong` is empty for a lawful one."""

    printed: frozenset[str] = frozenset()
    tested: frozenset[str] = frozenset()
    wrong: str = ""


def examine(template: str) -> Uses:
    """Which slots a template uses, or what in it is not allowed (in Chinese)."""
    if _SIMPLE.fullmatch(template):
        names = frozenset(_NAME.findall(template))
        return Uses(wrong="空位的名称不能用保留字") if names & _RESERVED else Uses(printed=names)
    return _examine_tree(template)


def _examine_tree(template: str) -> Uses:
    from jinja2 import Environment, TemplateSyntaxError, nodes

    try:
        tree = Environment().parse(template)  # noqa: S701 - parsed for its names, never rendered
    except (TemplateSyntaxError, RecursionError, ValueError):
        return Uses(wrong="空位或“如果”的写法不完整，请检查 {{ }} 和 {% if %}…{% endif %} 是否成对")
    printed: set[str] = set()
    tested: set[str] = set()
    allowed_tests = (nodes.Name, nodes.Not, nodes.And, nodes.Or)

    def names(node: nodes.Node) -> Iterator[nodes.Node]:
        yield node
        for child in node.iter_child_nodes():
            yield from names(child)

    def visit(body: list[nodes.Node]) -> bool:
        for node in body:
            if isinstance(node, nodes.Output):
                for child in node.nodes:
                    if isinstance(child, nodes.Name):
                        printed.add(child.name)
                    elif not isinstance(child, nodes.TemplateData):
                        return False
            elif isinstance(node, nodes.If):
                parts = list(names(node.test))
                if not all(isinstance(part, allowed_tests) for part in parts):
                    return False
                tested.update(part.name for part in parts if isinstance(part, nodes.Name))
                if not (visit(node.body) and visit(list(node.elif_)) and visit(node.else_)):
                    return False
            else:
                return False
        return True

    if not visit(tree.body):
        return Uses(wrong="用了不允许的写法，只能用 {{ 空位 }} 和 {% if 空位 %}")
    return Uses(frozenset(printed), frozenset(tested))
