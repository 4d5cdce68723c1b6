"""Who does a priority, with whom, and up to what figure, out of what a person said of it in one breath."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.planning.naming import Remark

_TARGET = re.compile(
    r"(?:降|升|提升|增加|达|压缩|压减|控制|稳定)到[^，]*\d|不[少低]于[^，]*\d|(?:超过|突破)[^，]*\d"
)


def target_in(remark: Remark) -> tuple[str, Remark]:
    """The figure to be reached that a remark tells, and what else it tells: 布雷图指数降到5以下."""
    if _TARGET.search(remark.rest) and "，" not in remark.rest:
        return remark.rest, replace(
            remark, rest="", rest_asides=(), asides=remark.asides + remark.rest_asides
        )
    for found in remark.asides:
        if _TARGET.search(found) and "，" not in found:
            return found, replace(remark, asides=tuple(one for one in remark.asides if one != found))
    return "", remark


_LEADS = re.compile(
    "(?:牵头|负责|主办|承办)(?=[，；、]|$)|[，；]|"
    "（(?=[^）]*(?:配合|协助|牵头|支持|参与|负责|会同))|(?<=[合助头持与责])）|(?=请)"
)
_PLEASE = re.compile("^请(.+?)(支持|配合|协助|参与)$")
_HELPS = re.compile("(?:配合|支持|参与|协助|协同)$|^会同")


def leader_of(owner: str) -> str:
    """Who leads, out of what was said of owners: 住建局牵头，通信管理部门配合 → 住建局."""
    lead = _LEADS.split(owner, maxsplit=1)[0]
    return lead if len(lead) > 1 else owner


def _help_of(found: re.Match[str]) -> str:
    return f"并请{found[1]}{'给予' if found[2] == '支持' else ''}{found[2]}"


def division_of_labour(owner: str) -> str:
    """Who leads and who helps, as a sentence; nothing where one office alone was named."""
    lead = leader_of(owner)
    others = [
        one.strip("，；。（）") for one in _LEADS.split(owner.removeprefix(lead)) if one.strip("，；。（）")
    ]
    if not others:
        return ""
    if lead.startswith("各") and not any(_HELPS.search(one) or one.startswith("请") for one in others):
        return f"这项工作由{'、'.join((lead, *others))}负责。"
    others = [_PLEASE.sub(_help_of, one) for one in others]
    helps = (one if _HELPS.search(one) or one.startswith("请") else f"{one}配合" for one in others)
    return f"这项工作由{lead}牵头，{'，'.join(helps)}。"
