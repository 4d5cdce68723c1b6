"""Words of official Chinese that jieba's tags do not carry: verbs, and the verbs nouns are governed by."""

from __future__ import annotations


def _longest_first(words: str) -> tuple[str, ...]:
    return tuple(sorted(words.split(), key=lambda word: (-len(word), word)))


def _governing(table: str) -> dict[str, str]:
    rows = (line.split() for line in table.strip().splitlines())
    return {noun: verb for verb, *nouns in rows for noun in nouns}


LIGHT_VERBS = _longest_first("""
    推进 推动 抓好 抓实 抓牢 抓紧 做好 做实 加强 加快 加大 强化 开展 深入开展 深入推进 全面推进 加快推进
    扎实推进 统筹推进 狠抓 突出 聚焦 坚持 把握 确保 实现
""")
"""Verbs that say only that something is done: without them the object alone names the work."""

NOUN_LIKE = frozenset(
    _longest_first("""
    建设 发展 服务 保障 保护 治理 整治 改造 更新 创新 创建 支持 培养 培育 规范 统筹 稳定 整改 排查 清理
    防范 衔接 维护 实施 管理 巩固 推广 普及
""")
)
"""Verbs that as often stand before a noun as part of it: 建设工程质量, but 抓好工程质量."""

NOT_AFTER_VERB = _longest_first("""
    工作 工程 性 体系 能力 机制 方案 规划 化 者 力 法 标准 部门 单位 人员 资金 水平 质量 责任制 情况
    行业 对象 区域 型
""")
"""What shows that a verb-like beginning is part of a noun: 建设工程质量, 保障性住房, 服务对象."""

GOVERNING = _governing("""
    推进 问题整治 整治 治理 建设 协同审批 试点 振兴 改造 更新
    推动 转型 升级 融合 发展 创新
    推行 即享
    抓实 整改 安全生产 防控 防治 防汛 防火 回头看 补课
    抓好 招商 招商引资 申报 培训 项目 工程 信访 落实
    深化 改革
    优化 环境 审批
    强化 监管 监控 监督
    加强 管理
    规范 执法
    做优 服务
    做实 养护
    做好 保畅 保供 收尾
    守牢 安全 底线
    筑牢 防线
    破解 难题 瓶颈
    打通 堵点
    打好 攻坚
    打造 品牌
    解决 问题
    压实 责任
    提升 质量 水平 能力 效能 效率
    健全 机制 体系 制度
    促进 就业 增收 消费
    保障 饮水 住房
    维护 稳定
    改进 作风
    建好 公路
    建强 队伍
    发展 物流
    办好 公交
    用好 数据
    开展 行动 活动
    配合 巡察
""")
"""The verb that governs a noun phrase, by the phrase's last words."""

HEAD_VERBS = _longest_first(
    """
    推进 推动 推行 推广 优化 深化 细化 强化 固化 加快 加强 加大 抓好 抓实 抓牢 抓紧 做好 做实 做强 做优 做大
    提升 提高 压实 压紧 筑牢 扛牢 扛起 守牢 守住 守好 整治 治理 破解 解决 落实 健全 完善 规范 打造 构建 建立
    建好 建成 实施 开展 培育 培优 发展 扩大 促进 保障 保护 保持 巩固 拓展 防范 化解 打好 打赢 打通 打击 统筹
    严格 严肃 严查 严管 查处 清理 排查 整改 突出 用好 管好 管住 修好 办好 办实 稳住 稳定 盘活 激发 释放 引进
    招引 争取 改善 改进 改造 转变 创新 创建 聚焦 坚持 普及 培养 选优 配强 更新 建设 支持 服务 畅通 补齐 补强
    降低 压减 压降 遏制 杜绝 减少 增加 增强 夯实 落细 兑现 清零 清欠 衔接 融入 对接 承接 实现 确保 维护 理顺
    整合 擦亮 唱响 讲好 弘扬 传承 把握 把好 严防 狠抓 力争
    全面推进 统筹推进 大力发展 持续优化 扎实推进 全面落实 全面推行 深入推进 深入开展 加快推进 加快建设
    坚决整治 查摆
    """
    + " ".join(GOVERNING.values())
)
"""Verbs that may open a priority, longest first."""

CLAUSE_FRAME = ("抓好", "工作")
"""What is put around a noun phrase or clause for which no verb is known: 抓好老旧小区加装电梯工作."""

ALREADY_WORK = ("工作", "行动", "活动", "工程", "试点", "建设", "任务", "专项", "攻坚", "会战")
"""Endings after which 工作 is not added."""
