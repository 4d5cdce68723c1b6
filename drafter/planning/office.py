"""What a unit's name tells of its office: level, system, what is below it, who leads it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """What a unit's name tells: level (省, 市, 县, 企业 or empty) and how it is spoken of."""

    level: str
    short: str
    system: str
    below: str
    party_group: str
    region: str


# 市场监管局 and 市政园林局 begin with no level; 县委办公室 and 市政府办公室 are no bureaus with a system.
UNIT = re.compile(
    r"(?P<place>.*?)(?P<level>省|市(?![场政])|县|区|州)(?!委|政府|人民政府)(?P<stem>.+?)(?P<tail>局|厅|委员会|委|中心)$"
)
_PARTY = (
    (re.compile("管委会$|开发区|街道(办事处)?$"), "党工委"),
    (
        re.compile(
            "(镇|乡)(人民政府|政府)?$|医院$|大学$|学院$|学校$|中学$|小学$|公司$|集团|银行$|支行$|分行$"
        ),
        "党委",
    ),
)
"""What leads a unit that is no bureau: 党组 is what bureaus, courts and procuratorates have."""
_BELOW = {"省": "各市（州）", "市": "各县（市、区）", "州": "各县（市）"}
_LEVEL = {"省": "省", "市": "市", "州": "市", "县": "县", "区": "县"}


def office_of(unit: str, region: str) -> Office:
    """How the speaker's own unit, its system and what is below it are named in a speech."""
    if match := UNIT.match(unit):
        return _bureau(unit, region or f"全{match['level']}", match)
    if "集团" in unit or unit.endswith("公司"):
        whole = "集团" if "集团" in unit else "公司"
        return Office("企业", whole, f"{whole}上下", "各所属单位", f"{whole}党委", region or f"全{whole}")
    if match := re.match(r".*?(?P<level>[省市县区州])(人民政府|政府|委)", unit):
        level = match["level"]
        below = {"省": "各市（州）", "市": "各县（市、区）"}.get(level, "各乡镇（街道）")
        group = f"{level}委、{level}政府"
        return Office(_LEVEL[level], unit, region or f"全{level}", below, group, region or f"全{level}")
    level = next((_LEVEL[c] for c in region if c in _LEVEL), "")
    # What is written for bureaus of a province, city or county does not suit a town or a street.
    level = "乡镇" if re.search("[镇乡](人民政府|政府)?$|街道(办事处)?$", unit) else level
    whole = region or unit
    return Office(level, unit, whole, "各单位", party_group_of(unit), region)


def party_group_of(unit: str, usual: str = "党组", post: str = "") -> str:
    """What a unit's party committee is called; the speaker's post knows best: a tax bureau has a 党委."""
    told = next((name for name in ("党工委", "党委", "党组") if name in post), "")
    found = next((group for ending, group in _PARTY if ending.search(unit)), usual)
    return found.replace("党组", told) if told else found


def _bureau(unit: str, region: str, match: re.Match[str]) -> Office:
    level, stem, tail = match["level"], match["stem"], match["tail"]
    kind = "局" if tail in ("局", "厅") else "部门"
    below = f"{_BELOW[level]}{stem}{kind}" if level in _BELOW else f"各乡镇（街道）和{tail[0]}属各单位"
    short = f"{level}{tail}" if tail in ("局", "厅") else unit
    group = f"{tail.removesuffix('员会')}党组"
    # A region that names the system already (全市税务系统) is the system.
    system = region if region.endswith("系统") else f"{region}{stem}系统"
    return Office(_LEVEL[level], short, system, below, group, region)


OF_GOVERNMENT = re.compile("(人民政府|政府|管委会|管理委员会|办事处)$")


def titled(unit: str, post: str) -> str:
    """Unit and post as a title block prints them, what both say said once: 中共某县委 + 县委书记.

    A post of the party stands before the government's name: 镇人民政府 + 党委书记 → 镇党委书记.
    """
    if post.startswith(("党委", "党工委")) and OF_GOVERNMENT.search(unit):
        return OF_GOVERNMENT.sub("", unit) + post
    if unit in post:
        return post  # 市安委会办公室主任、市应急管理局局长 names the bureau itself
    # 市交通运输局局长 keeps both 局; only a whole word is said twice, or 局 before 局党组.
    shared = next((n for n in range(len(post), 1, -1) if unit.endswith(post[:n])), 0)
    if shared and post == f"{unit[-shared:]}长":
        shared = 0  # 交警大队大队长
    if not shared and post[1:3] in ("党组", "党委") and unit.endswith(post[:1]):
        shared = 1
    return unit + post[shared:]
