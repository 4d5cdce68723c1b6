"""What a speech is about, as answered or as the name of the meeting tells."""

from __future__ import annotations

import re

from drafter.model.answers import Answers
from drafter.planning.office import OF_GOVERNMENT, UNIT

_WORDS_OF_MEETING = re.compile(
    r"(工作)?(专题|阶段|现场|电视电话|视频|系列|紧急)*"
    r"(动员|部署|推进|调度|总结|座谈|交流|表彰|启动|观摩|分析|暨)*(大会|会议|会|仪式)$"
)
_BEFORE_THEME = re.compile(
    r"^(\d{4}年(度)?)?(全[省市县区州镇乡街道院校行司系统集团公司]+)?(中小学|.{2,8}?系统)?(\d{4}年(度)?)?"
)
_BESIDES = re.compile("(?<=会)暨.*$|(?<=会议)暨.*$")
_TAKES_NO_WORK = re.compile(r"(行动|活动|攻坚|会战|战役|工程|计划|试点|运动|教育|工作)$")
_NO_THEME = re.compile(
    "第[一二三四五六七八九十百]+[届次]|代表$|迎新春|迎春|开班|第[一二三四五六七八九十]+期|庆“|干部$|反馈$"
)
_CEREMONY = re.compile(
    "(?:(?:启用|揭牌|开工|奠基|竣工|投产|通车|启动|签约|开馆|开园|授牌|交付)+(?:暨|和|与|、)?)+(?:仪式|活动|大会|会)?$|"
    "(?:启用|揭牌|开工|奠基|竣工|投产|通车|启动|签约|开馆|开园|授牌|交付)+(?=暨)"
)
"""What a ceremony does with the thing that it is held for."""
_CAMPAIGN = re.compile(
    "(?:集中整治|(?<=[“”\u4e00-\u9fff])(?:百日攻坚|百日行动|专项行动|攻坚战|专项整治|学习教育|主题教育|适应性培训))$"
)
"""How a campaign is called for short once its whole name has been said."""
_WHOLE = {
    "银行": "全行工作",
    "支行": "全行工作",
    "分行": "全行工作",
    "医院": "全院工作",
    "学校": "学校工作",
    "大学": "学校工作",
}
"""What a house that is no bureau works on: its own affairs."""
_ORDER = re.compile("[\u4e00-\u9fff](?:好|实|强|优|牢|住)(?!的)[\u4e00-\u9fff]{3,}$")
"""A theme that is an order, 办好家门口的学校: quoted it is a name, which other words can govern."""
SHORT_THEME = 2
"""Characters of a theme to which 工作 stays: 水利 heads nothing, 水利工作 does."""
LONG_THEME = 8
"""Characters of a theme that no list of headings can repeat in every line."""


def theme_of(answers: Answers) -> str:
    """The theme without a final 工作; read off the meeting's name where it was not answered.

    A ceremony's theme is the thing that it is held for: 泊位工程, not 泊位工程开工.
    """
    theme = answers.theme or _theme_of_meeting(answers)
    theme = _CEREMONY.sub("", theme).replace("暨", "和") or theme
    theme = f"“{theme}”" if _ORDER.match(theme) else theme
    bare = theme.removesuffix("工作")
    return (bare if len(bare) > SHORT_THEME else theme) or answers.meeting


def short_of(theme: str) -> str:
    """What a campaign with a long name is called once that has been said, else the theme itself."""
    found = _CAMPAIGN.search(theme) if len(theme) > LONG_THEME else None
    return found[0] if found else theme


def work_of(theme: str) -> str:
    """A theme as the name of work: 安全生产 → 安全生产工作; a campaign stays as it is."""
    return theme if _TAKES_NO_WORK.search(theme) else f"{theme}工作"


def _theme_of_meeting(answers: Answers) -> str:
    """What the name of the meeting tells, the unit, the year and the words for the meeting taken out."""
    place = OF_GOVERNMENT.sub("", answers.unit)
    meeting = _BESIDES.sub("", answers.meeting).removeprefix(answers.unit).removeprefix(place or "\0")
    theme = _BEFORE_THEME.sub("", _WORDS_OF_MEETING.sub("", meeting))
    theme = theme[1:-1] if theme.startswith("（") and theme.endswith("）") else theme
    if len(theme) < SHORT_THEME or _NO_THEME.search(theme):
        return f"{_trade(answers.unit).removesuffix('工作')}工作" if answers.unit else theme
    return theme if len(theme) > SHORT_THEME else f"{theme}工作"


def _trade(unit: str) -> str:
    """What a unit works on, as its name tells: 市妇联 → 妇联, 县人民政府 → 政府."""
    if "政府" in unit:
        return "政府"
    if own := next((work for ending, work in _WHOLE.items() if unit.endswith(ending)), ""):
        return own
    match = UNIT.match(unit)
    bare = match["stem"] if match else re.sub("^.*?[省市县区州](?=..)", "", unit)
    return re.sub("(分|有限|集团有限|集团)?公司$", "", bare) or unit
