"""The slots that every draft has without asking: what the answers say and what planning counts.

Kept in the model because the library checks templates against them and planning fills them.
"""

from __future__ import annotations

from drafter.model.content import Role

FROM_ANSWERS = frozenset(
    {
        "会议", "主题", "主题工作", "单位", "简称", "地区", "系统", "基层单位", "党组", "年份", "上年",
        "规划期", "精神列举", "重点列举", "重点名称", "问题列举",
    }
)  # fmt: skip
"""Computed from the answers; the empty ones are only `OPTIONAL`."""

COUNTED = frozenset({"重点数", "节数", "点数", "项数"})
"""Counts computed from the tree, never typed."""

OF_PRIORITY = frozenset({"事项", "动宾", "牵头单位", "完成时限", "工作目标", "工作对象", "进展"})
"""Known only where one priority is spoken of."""

OF_AGENDA = frozenset({"项次", "议程项"})
"""Known only in the phrases that announce one item of a host's agenda."""

AGENDA = "议程"
"""The declared slot that holds the agenda, its items separated by 、 or ；."""

CHARGED = frozenset({"牵头单位", "完成时限", "工作目标"})
"""What a person may say of a priority, and what is then never left unsaid."""

PROBLEMS = "问题列举"
"""Names the priorities that are problems to be solved."""

SAID_ONCE = frozenset({"工作对象", "进展", PROBLEMS})
"""What is said or asked once in a whole speech, of a priority or of all that are problems."""

LISTS = frozenset({"重点列举", "重点名称"})
"""What names all priorities in one breath: as verbs and objects, or as nouns."""

OPTIONAL = LISTS | {PROBLEMS, "精神列举", "工作对象", "工作目标", "进展"}
"""May be empty, so a template prints them only under an `if` or is passed over."""

TREATMENT_ROLES = frozenset({Role.WHY, Role.MEASURE, Role.DEMAND, Role.CHARGE})
"""Roles whose phrases always speak of one priority."""

PRIORITY_ROLES = TREATMENT_ROLES | {Role.ACHIEVEMENT, Role.PROBLEM, Role.REPORT, Role.EXPERIENCE, Role.PLEDGE}
"""Roles whose phrases may speak of one priority, and then use its slots."""

ALWAYS = FROM_ANSWERS | COUNTED
