"""The grammar of a heading: whether it asks, states, or bids, in how many parts, and how it opens."""

from __future__ import annotations

import re

from drafter.lexicon.verbs import ADVERBS, HEAD_VERBS, NOUN_LIKE, ONE_CHARACTER_VERBS

QUESTION = tuple(
    "为什么 怎样 怎么 如何 什么 在哪 哪里 哪些 哪几 何在 为何 谁来 由谁 哪一步 到哪 多少".split()  # noqa: SIM905
)
_FRAME = re.compile(
    "(在).+[上中里].|(把)(?![握好住牢准关控脉])|(让)|(以)(?![往前上下后及来外内])|(务必)|(必须)|(着力)|(坚持)"
)
"""Openers that make a grammar of their own: 在…上下功夫, 把…管到位, 以…抓…."""
_IMPERATIVE = re.compile(
    "用|向|从|靠|为|对|要|真|多(?!方)|先(?!进)|再|请|给|早|不|别|勿|必需|这样|共同|一起|带头|主动|亲自|人人"
)
_SINGLE = frozenset(
    "抓守管建办修护看算查定摸盯扛挑立破治补清理拿出开关讲说学练用走下做强严细实紧压拧扎织筑打攻防堵疏拓扩聚汇育选"
    "配带干担找问听谈记想敢勇善肯愿争创赶超比评奖罚督考核验收转变换调改革放搞活盘点亮擦唱响传承借引招留送帮扶救助保"
    "稳促增减降控限禁停拆迁移搬运送接连通达坚统分按照依凭跑冲站坐排挂晒交托兜提升写答念结持落推铺围牢同齐共合发动进"
    "尊爱敬容宽认明弄吃领珍弥填突熟读深反检遵听执兑信树当维珍延激凝振厚支完承履"
)


_FALLS_SHORT = re.compile(
    "不(?:够.{0,2}|[强高足大多快实严力深细紧透准全畅顺牢硬新齐稳]|到位|彻底|平衡|均衡|充分|扎实|规范|健全|完善|及时|明显|深入)$|"
    "(?:薄弱|滞后|偏低|偏慢|较慢|缺位|脱节|良好)$"
)
_GETS_ON = re.compile(
    "(?:明显|稳步|持续|不断|显著|全面|逐步|大幅|日益|更加)(?:提升|提高|增强|改善|加强|好转|优化|完善|推进|巩固|深化|扩大|增长|规范|有力)$|"
    "(?:取得|实现|得到|有了|迈出|呈现)[^的]{0,8}$|(?:有力|显著|更.{1,2})$"
)
_ASIDE = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")


def _only_states(text: str) -> bool:
    """Whether what looks like a verb is the subject of a statement: 监督管理不到位, 服务水平明显提升."""
    noun = text.startswith(tuple(NOUN_LIKE))
    if _FALLS_SHORT.search(text):
        return noun or not text.startswith((*HEAD_VERBS, *ADVERBS))
    return noun and _GETS_ON.search(text) is not None


def opens_with_verb(text: str) -> bool:
    """Whether a heading opens with a verb, an adverb before one, or a word that leads to one."""
    text = text.lstrip("“")
    if _only_states(text):
        return False
    if text.startswith((*HEAD_VERBS, *ADVERBS)) or _IMPERATIVE.match(text):
        return True
    return text[:1] in ONE_CHARACTER_VERBS or text[:1] in _SINGLE


def grammar(heading: str) -> str:
    """What siblings share: a question, a number of parts, an opener that makes a frame, verb or statement."""
    bare = _ASIDE.sub("", heading)
    if "：" in bare:
        return "label"
    parts = bare.count("，") + 1
    if parts > 1:
        return f"{parts} parts"
    if any(word in heading for word in QUESTION):
        return "question"
    if frame := _FRAME.match(heading):
        return next(word for word in frame.groups() if word)
    if opens_with_verb(heading):
        return "verb"
    return "statement"
