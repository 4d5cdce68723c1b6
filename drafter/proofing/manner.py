"""Criterion 14: the moves that open and close a speech are there and fit the occasion."""

from __future__ import annotations

import re
from itertools import groupby

from drafter.model.content import Role
from drafter.model.manuscript import text_of
from drafter.model.numerals import parse
from drafter.proofing.counting import Findings
from drafter.proofing.view import View

_SPOKE = re.compile(
    "发了?言|讲了话|说明|播放|汇报|介绍|报告|讲话|部署|通报|宣读|传达|表态|观看|收看|观摩|参观"
)
_AGAIN = re.compile("(?<!不)再(?:讲|强调|补充|提(?![高升速档质级]))")
_NTH = re.compile("第([一二三四五六七八九十]+)项(?=议程|[：:，,]|是)")
"""As a host announces them: 第二项议程, 第二项：, 第二项，, 第二项是."""
_ITEMS = re.compile("(?:有|共|为)([两二三四五六七八九十]+)项议程")
_CALL = re.compile("让我们|希望|祝|祝愿|谢谢|散会|！|务必|必须|请大家|行动起来|拜托|到此结束")


def moves_complete(view: View) -> Findings:
    """Criterion 14: salutation, 刚才 and transition fit what happened; a closing call is there."""
    faults = [*_salutation(view), *_just_now(view), *_closing(view), *_agenda(view)]
    return not faults, f"{len(faults)}处不合", tuple(faults)


def _salutation(view: View) -> list[str]:
    said = text_of(view.manuscript.salutation).rstrip("：:")
    if not said:
        return ["没有称谓"]
    wanted = view.brief.salutation
    return [] if not wanted or said == wanted else [f"称谓是“{said}”，应是“{wanted}”"]


def _just_now(view: View) -> list[str]:
    opening = "".join(paragraph.text for paragraph in view.manuscript.opening)
    faults = []
    if view.brief.before:
        faults += [f"没有提到“{event}”" for event in view.brief.before if event not in view.text]
    elif "刚才" in opening:
        faults.append("没有人发言，却写了“刚才”")
    if _AGAIN.search(opening) and not any(_SPOKE.search(event) for event in view.brief.before):
        faults.append("前面没有人讲，却说“再”")
    return faults


def _closing(view: View) -> list[str]:
    closing = "".join(paragraph.text for paragraph in view.manuscript.closing)
    if not closing:
        return ["没有结尾"]
    wanted = {Role.CALL, Role.THANKS} & set(view.brief.expected)
    return [] if not wanted or _CALL.search(closing) else ["结尾没有号召"]


def _agenda(view: View) -> list[str]:
    """A host's 第N项 count on from the first that is named; one may be named again when it is over."""
    numbers = _NTH.findall(view.text)
    said = [number for number, _ in groupby(parse(one) or 0 for one in numbers)]
    if not said:
        return []
    if said != list(range(said[0], said[0] + len(said))):
        return [f"议程序号不连续：{'、'.join(numbers)}"]
    promised = _ITEMS.search(view.text)
    # 最后一项议程 counts without a number of its own.
    reached = {said[-1], said[-1] + 1} if "最后一项" in view.text else {said[-1]}
    if promised and parse(promised[1]) not in reached:
        return [f"说有{promised[1]}项议程，报到第{numbers[-1]}项"]
    return []
