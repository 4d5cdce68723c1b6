"""Words of official Chinese that any speech could hold, and what shows that a sentence says more."""

from __future__ import annotations

import re

INTENSIFIERS = ("切实", "扎实", "着力", "全力", "大力")
"""Above about 3.5 per 1,000 characters they exceed every official text measured."""

_OWNER = re.compile(
    "牵头|负责|主管|分管|主办|承办|经办|班子|科室|部门|单位|机构|人员|专人|干部|书记|主任|局长|县长|市长|乡镇|街道|"
    "社区|(?<!农)村|企业|公司|支部|专班|专家|代表|群众|党员|机关|窗口|由(?![于此衷来])|[队站组员]|(?<!布)局|委(?!托)|"
    "(?<=[\u4e00-\u9fff]{2})办(?![法理事好成实结证案件公])"
)
_METHOD = re.compile(
    "一张|会同|联合|公开|公示|清单|台账|培训|登记|通报|对照|分类|[逐按抽查核测评签挂约报排请装]|试点|试行|建(?!设)|"
    "(?<!建)设(?![施备])|改(?![造善])|(?<!一)定(?!不)"
)
_WHEN = re.compile(
    "当天|当场|季度|标准|不准|不得|不许|必须|到位|为止|达到|(?<!提)前(?![进列景])|"
    "(?<![落滞背先])后(?![勤备盾退面续台方果])|[内每月周年期]|日(?![常益程])"
)

SHORTFALL = re.compile(
    "只[占有]|仅|不足|缺口|没有|没能|尚未|还未|未[^来]|投诉|被罚|事故|死亡|烂掉|超标|平均年龄|偏[高低慢少]|滞后|还有|拖欠|少收|倒数|下滑|闲置|应收.*实收|没有进"
)
"""What tells that a fact is a shortfall and no achievement."""
ALARM = re.compile(
    "^(?!.*(?:未发生|没有发生|下降|减少|无一)).*(?:死亡|亡人|伤亡|受伤|火情|火灾|火警|事故|溺水|中毒|爆炸|坍塌|掉落|脱落|违纪|被处[分理]|收受)"
)
"""What tells that a fact is reason enough for a meeting: harm done, rules broken."""
DONE = re.compile(
    "^(?!.*(?:发现|没有|未|不足|只[有占]|仅|目前|缺口|亡|事故)).*(?:已|完成|开展|办结|整改|累计|组织|清退|追回|建成|新建|修订)"
)
"""What tells that a fact is work already done."""

_STOCK = """
一个 一些 一步 一切 一直 一定 下一步 上下 不断 不得 不能 不要 专项 中心 为此 主动 主要 事业 事情 事项 亲自
    亮点
今年 任务 优势 会议 作为 作用 作风 保证 保障 促进 做到 做好 做实 充分 全力 全局 全面 关心 关键 关系 其中
    具体
冲刺 决心 准确 凝聚 创新 力度 力量 功夫 加大 加强 加快 务必 努力 劲头 勇于 动员 协同 协调 压实 压力 原则
    参加 发展
发扬 发挥 取得 召开 各项 各级 合力 同志 同志们 同时 同步 向前 启动 周密 和谐 响应 围绕 坚决 坚定 坚持 基础
    增强 处理
大力 大局 大家 奋力 奋斗 好好 始终 学习 安排 完善 完成 实事 实效 实施 实现 实际 宣传 密切 对于 导向 将要
    局面 层层
工作 工程 带头 希望 常态 干劲 年度 广大 序幕 底线 建立 开展 强力 强化 强调 当前 形势 形成 影响 彰显 必须
    总体 思想
总的 情况 意义 意识 态度 成果 成效 成绩 我们 扎实 执行 扛起 承担 把握 抓住 抓好 抓实 抓紧 抓细 抓落实 拿出
    持续 指导
措施 推动 推进 提升 提高 改进 改革 政治 效果 效率 整体 新的 方向 方案 方面 方式 方法 明显 明确 有力 有效
    服务 本次
机制 机遇 条件 来看 标准 根本 格局 模范 水平 氛围 汇聚 没有 注重 活动 深入 深刻 深化 清醒 激发 状态 牢固
    牢牢 特别
狠抓 现在 理念 瞄准 确保 突出 突破 立足 站位 第一 策略 管理 精力 精神 系统 紧扣 紧盯 紧紧 细化 组织 统一
    统筹
维护 群策群力 考验 聚焦 能力 自觉 良好 落到 落地 落实 要求 觉悟 解决 认清 认真 认识 讲话 贯彻 责任 贡献 质量
    起来
足够 转变 达到 过程 运用 进一步 这次 这项 迎难 适应 部署 配合 重大 重点 重要 重视 针对 锚定 队伍 阶段 面临
    面对 项目
领导 顺利 高度 高质量 高标准 齐心协力 齐抓共管 任何 我们的 不足 差距 困难 挑战 攻坚 目标 问题 紧迫 紧迫感
    使命 使命感
切实 着力 强大 举措 各部门 钉钉子 凝心聚力 开拓 开创 新局面 新台阶 信心 振奋 全年 深远 务求 沟通 饱满 热情
责任感 担当 落到实处 抓出成效 见行动 见实效 勇毅前行 再接再厉 乘势而上 真抓实干 久久为功 久久 为功
"""
STOCK = tuple(sorted(set(_STOCK.split()), key=lambda word: (-len(word), word)))
"""Words that stay true whatever the trade (criteria.md 4 and 12), longest first."""

_FUNCTION = (
    "的了和与及或要把将在是不也都就有对为以从到这那其各更再又还很最让使被由向于"
    "而且则并所能会可需须应该之者上下中个项"
)
_WORDS = re.compile("|".join(STOCK))
_STRIP = re.compile(f"{_WORDS.pattern}|[{_FUNCTION}]")
_FIGURE = re.compile(r"\d")
_OTHER = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]+")


def pieces(text: str) -> tuple[str, ...]:
    """The stretches of a text between stock words, function words and punctuation."""
    return tuple(filter(None, _OTHER.sub(" ", _STRIP.sub(" ", text)).split(" ")))


def substance(text: str) -> str:
    """What is left of a text without stock words, function words and punctuation."""
    return "".join(pieces(text))


def is_hollow(sentence: str) -> bool:
    """Whether a sentence is made only of stock words: less than three other characters, no figure."""
    return not _FIGURE.search(sentence) and len(substance(sentence)) < 3


def says_owner(text: str) -> bool:
    """Whether a text says who is to do it; 组织领导 and 农村 name nobody."""
    return _OWNER.search(_WORDS.sub(" ", text)) is not None


def says_method(text: str) -> bool:
    """Whether a text says how it is to be done; 建设 and 机制 are no method."""
    return _METHOD.search(_WORDS.sub(" ", text)) is not None


def says_when(text: str) -> bool:
    """Whether a text says by when, how often, or to what standard; 议事日程 and 日常 are no time."""
    return _WHEN.search(text) is not None
