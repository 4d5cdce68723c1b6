"""A speech of more than three pages that holds every kind of line, heading and mark."""

from __future__ import annotations

from drafter.model.manuscript import Manuscript, Paragraph, Placement, Section, Span, SpanKind, plain
from drafter.model.numbering import MarkerStyle, write

OPEN = "【待补：今年以来排查整改的隐患数，应急管理科】"
DECISION = "【待定：完成时限，建议12月15日前】"
TITLE = "在全市冬季安全生产工作会议上的讲话"
UNBROKEN = (
    "冬季天干物燥用火用电用气增多年底生产任务集中道路运输繁忙历来是事故易发多发的时段"
    "各级各部门必须把困难想得更多一些把准备做得更足一些把工作抓得更实一些用心守好每一个路口"
    "看好每一台设备管好每一处明火盯好每一班岗位确保人民群众平平安安过冬欢欢喜喜过年"
    "任何时候都不能有歇一歇松口气的念头更不能有碰运气的想法要把功夫下在平时把力气用在基层"
)


def section(heading, placement, blocks=(), style=None, number=1, stop=""):
    marker = write(style, number) if style else None
    return Section(plain(heading), placement, tuple(blocks), marker, stop)


def paragraph(*spans, joined=False):
    return Paragraph(tuple(Span(s) if isinstance(s, str) else s for s in spans), joined=joined)


def _understanding():
    return section(
        "提高认识，切实增强做好冬季安全工作的紧迫感",
        Placement.OWN_LINE,
        [
            paragraph(
                "今年以来，全市上下坚持“人民至上、生命至上”，排查整改各类隐患",
                Span(OPEN, SpanKind.OPEN, "隐患数"),
                "，安全形势总体平稳。但是也要看到，冬季的风险与平时不同，任何麻痹都会付出代价。",
            ),
            paragraph(UNBROKEN),
            section(
                "从责任看",
                Placement.RUN_IN,
                [
                    paragraph(
                        "有的同志把安全当作“别人的事”，会上讲讲、墙上挂挂，真正走到现场的次数并不多。",
                        joined=True,
                    )
                ],
                MarkerStyle.BRACKETED,
                1,
                "。",
            ),
            section(
                "从基础看",
                Placement.RUN_IN,
                [
                    paragraph(
                        "老旧管网、老旧电线、老旧车辆还有存量——补课的任务很重，不能等出了事再算账。",
                        joined=True,
                    )
                ],
                MarkerStyle.BRACKETED,
                2,
                "。",
            ),
        ],
        MarkerStyle.SECTION,
        1,
    )


def _items():
    texts = (
        "要把家底摸清。逐企业、逐小区、逐路段登记造册，做到底数清、位置清、责任人清。",
        "要把隐患改到位。能当场改的当场改，一时改不了的挂牌督办，改完一处销号一处。",
        "要把演练做真。不打招呼、不写脚本，看人到不到、车动不动、水出不出。",
    )
    for number, text in enumerate(texts, start=1):
        yield section("", Placement.OWN_PARAGRAPH, [paragraph(text, joined=True)], MarkerStyle.IS, number)


def _road():
    deep = section(
        "桥梁隧道",
        Placement.OWN_LINE,
        [paragraph("冰冻天气提前撒布融雪剂，24小时有人值守；G320国道和5座大桥逐一落实包保人。")],
        MarkerStyle.ARABIC_BRACKETED,
        1,
    )
    return section(
        "守住道路运输这条线",
        Placement.OWN_LINE,
        [
            section(
                "客运车辆",
                Placement.OWN_LINE,
                [paragraph("“两客一危”车辆动态监控上线率保持100%，超速、疲劳驾驶一律先停后查。"), deep],
                MarkerStyle.ARABIC,
                1,
            ),
            section(
                "农村道路",
                Placement.RUN_IN,
                [paragraph("劝导站赶集日必须有人，面包车超员必须拦下。", joined=True)],
                MarkerStyle.ARABIC,
                2,
                "。",
            ),
        ],
        MarkerStyle.BRACKETED,
        2,
    )


def _tasks():
    fire = section(
        "守住城乡消防这道关",
        Placement.OWN_LINE,
        [
            paragraph("消防安全重在日常。这里强调三条："),
            *_items(),
            paragraph(UNBROKEN),
            paragraph(
                "以上工作于", Span(DECISION, SpanKind.DECISION, "时限"), "完成，结果报市安委会办公室。"
            ),
        ],
        MarkerStyle.BRACKETED,
        1,
    )
    return section(
        "突出重点，坚决守住不发生重特大事故的底线",
        Placement.OWN_LINE,
        [fire, _road()],
        MarkerStyle.SECTION,
        2,
    )


def _guarantees():
    inline = [
        section("", Placement.INLINE, [paragraph(text, joined=True)], MarkerStyle.IS, number)
        for number, text in enumerate(("责任要到人，", "督查要到点，", "问责要到位。"), start=1)
    ]
    return section(
        "加强领导，推动各项部署落地见效",
        Placement.OWN_LINE,
        [
            paragraph("安全生产，重在落实、贵在坚持。做好冬季工作，还要过好三关："),
            *inline,
            paragraph(UNBROKEN),
            paragraph(UNBROKEN),
            paragraph(UNBROKEN),
        ],
        MarkerStyle.SECTION,
        3,
    )


def specimen():
    """The whole speech."""
    return Manuscript(
        title=plain(TITLE),
        speaker=plain("市长　张启明"),
        date_line=plain("（2026年11月23日）"),
        salutation=plain("同志们："),
        opening=(
            paragraph(
                "今天召开全市冬季安全生产工作会议，主要任务是分析形势、部署工作、压实责任。下面，我讲",
                Span("三", SpanKind.COUNT),
                "点意见。",
            ),
        ),
        sections=(_understanding(), _tasks(), _guarantees()),
        closing=(paragraph("同志们，守住安全就是守住民心。让我们振奋精神、扎实工作，确保全市安全稳定！"),),
    )


def small(text):
    """A title and one paragraph."""
    return Manuscript(title=plain("讲话"), opening=(paragraph(text),))
