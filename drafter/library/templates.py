"""The template check: which slots a template uses, and that it is no program.

Allowed: text, `{{ slot }}`, and `{% if slot %}` with `not`, `and`, `or`, `else`. Checked on Jinja's
syntax tree when a file is loaded; a template without `{%` is settled by a regular expression, because
parsing a thousand of them would cost more than everything else at the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import nodes

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
    from jinja2 import Environment, TemplateSyntaxError

    try:
        tree = Environment().parse(template)  # noqa: S701 - parsed for its names, never rendered
    except (TemplateSyntaxError, RecursionError, ValueError):
        return Uses(wrong="空位或“如果”的写法不完整，请检查 {{ }} 和 {% if %}…{% endif %} 是否成对")
    walk = _Walk()
    if not walk.body(tree.body):
        return Uses(wrong="用了不允许的写法，只能用 {{ 空位 }} 和 {% if 空位 %}")
    return Uses(frozenset(walk.printed), frozenset(walk.tested))


class _Walk:
    """Goes over a syntax tree, noting slots; each method says whether all it saw is allowed."""

    def __init__(self) -> None:
        self.printed: set[str] = set()
        self.tested: set[str] = set()

    def body(self, found: Iterable[nodes.Node]) -> bool:
        return all(self._node(node) for node in found)

    def _node(self, node: nodes.Node) -> bool:
        from jinja2 import nodes

        if isinstance(node, nodes.Output):
            return all(self._printed(child) for child in node.nodes)
        if isinstance(node, nodes.If):
            return self._test(node.test) and self.body((*node.body, *node.elif_, *node.else_))
        return False

    def _printed(self, node: nodes.Node) -> bool:
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            self.printed.add(node.name)
        return isinstance(node, nodes.Name | nodes.TemplateData)

    def _test(self, node: nodes.Node) -> bool:
        from jinja2 import nodes

        if isinstance(node, nodes.Name):
            self.tested.add(node.name)
            return True
        inner = isinstance(node, nodes.Not | nodes.And | nodes.Or)
        return inner and all(self._test(child) for child in node.iter_child_nodes())
