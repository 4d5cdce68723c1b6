"""The grammar of a heading: whether it asks, judges, or bids, and in how many parts."""

from __future__ import annotations

import re

from drafter.lexicon.verbs import ADVERBS, HEAD_VERBS, ONE_CHARACTER_VERBS

QUESTION = ("为什么", "怎样", "怎么", "如何", "什么", "哪", "何在")
_IMPERATIVE = re.compile("把|让|用|向|以|从|在|靠|为|对|要|真|多|先|再|不|别|勿|务必|必须|必需")
_JUDGEMENT = re.compile(".{2,}是.{2,}")


def opens_with_verb(text: str) -> bool:
    """Whether a heading opens with a verb, an adverb before one, or a word that leads to one (把, 以, 在)."""
    text = text.lstrip("“")
    return bool(
        text.startswith((*HEAD_VERBS, *ADVERBS))
        or _IMPERATIVE.match(text)
        or text[:1] in ONE_CHARACTER_VERBS
        or text[:1] in _SINGLE
    )


_SINGLE = frozenset(
    "抓守管建办修护看算查定摸盯扛挑立破治补清理拿出开关算讲说学练用走下做强严细实紧压拧扎织筑打攻"
    "防堵疏拓扩聚汇育选配带干担把找问问听谈记想学敢勇善肯愿能会争创赶超比评奖罚督考核验收转变换调"
    "改革放搞活盘点亮擦唱响传承借引招留送帮扶救助保稳促增减降控限禁停拆迁移搬运送接连通达到坚统分"
    "按照依凭跑冲站坐盘排挂晒亮交托兜提升写答念结持落推铺围紧牢深高快慢同齐共合吃发动进退尊爱敬容"
    "宽"
)


def grammar(heading: str) -> str:
    """The grammar of a heading: question, judgement, or the number of its parts with verb or noun."""
    if any(word in heading for word in QUESTION):
        return "question"
    parts = heading.count("，") + 1
    lead = "verb" if opens_with_verb(heading) else "noun"
    if parts == 1 and lead == "noun" and _JUDGEMENT.match(heading):
        return "judgement"
    return f"{parts} {lead}"
