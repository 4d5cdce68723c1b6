"""What people type is often no name of work but a statement: what is done about it governs it."""

from __future__ import annotations

import pytest

from drafter.model.answers import Priority
from drafter.model.shelf import Library
from drafter.planning.naming import short_name
from drafter.planning.priorities import understand
from drafter.planning.remarks import said_of
from drafter.planning.statements import is_ill


@pytest.mark.parametrize(
    ("text", "order", "name"),
    [
        # difficulties
        ("招工难", "解决招工难的问题", "招工难的问题"),
        ("采编年轻人留不住", "解决采编年轻人留不住的问题", "采编年轻人留不住的问题"),
        ("二食堂又贵又慢", "解决二食堂又贵又慢的问题", "二食堂又贵又慢的问题"),
        ("急诊分诊慢", "解决急诊分诊慢的问题", "急诊分诊慢的问题"),
        ("农家书屋没人看", "解决农家书屋没人看的问题", "农家书屋没人看的问题"),
        ("村医老龄化", "解决村医老龄化的问题", "村医老龄化的问题"),
        ("执行难问题", "解决执行难问题", "执行难问题化解"),
        ("物业费收了，服务没跟上", "解决物业费收了，服务没跟上的问题", "物业费收了，服务没跟上的问题"),
        ("土地流转后老板跑路怎么办", "整治土地流转后老板跑路的问题", "土地流转后老板跑路问题整治"),
        # wrongs
        ("公卫服务做假档案", "整治公卫服务做假档案的问题", "公卫服务做假档案问题整治"),
        ("对病人冷、硬、推", "整治对病人冷、硬、推等问题", "对病人冷、硬、推等问题的整治"),
        ("宿舍违规用电", "整治宿舍违规用电问题", "宿舍违规用电问题整治"),
        ("狗不牵绳", "整治狗不牵绳问题", "狗不牵绳问题整治"),
        # dangers
        ("暑期高温车厢自燃", "防范暑期高温车厢自燃", "暑期高温车厢自燃防范"),
        ("连续三起叉车碰撞", "吸取连续三起叉车碰撞的教训", "连续三起叉车碰撞的教训"),
        # questions
        ("新的夜市设在哪里", "解决新的夜市设在哪里的问题", "新的夜市设在哪里的问题"),
        ("中考体育怎么练、怎么考", "解决中考体育怎么练、怎么考的问题", "中考体育怎么练、怎么考的问题"),
        # orders
        ("殡葬收费要公示", "落实“殡葬收费要公示”的要求", "“殡葬收费要公示”的要求"),
        ("不准收受礼品", "落实“不准收受礼品”的要求", "“不准收受礼品”的要求"),
        ("防溺水“六不”要讲到每一个家长", "落实防溺水“六不”要讲到每一个家长的要求", "防溺水“六不”要讲到每一个家长的要求"),
        ("开学前把学校食堂过一遍筛子", "开学前把学校食堂过一遍筛子", "开学前把学校食堂过一遍筛子这件事"),
        ("三季度前完成设施改造", "三季度前完成设施改造", "三季度前完成设施改造"),
        ("请同学当“膳食监督员”", "请同学当“膳食监督员”", "请同学当“膳食监督员”这件事"),
        # what is to be reached or kept to
        ("平均住院日压到7.5天以内", "确保平均住院日压到7.5天以内", "平均住院日压到7.5天以内这个目标"),
        ("校园欺凌零容忍", "做到校园欺凌零容忍", "校园欺凌零容忍这件事"),
        ("短视频少拍会、多拍人", "做到短视频少拍会、多拍人", "短视频少拍会、多拍人这件事"),
        ("医保基金是老百姓的救命钱", "牢记“医保基金是老百姓的救命钱”", "“医保基金是老百姓的救命钱”这个道理"),
        ("土地托管从“保姆式”到“菜单式”", "推动土地托管从“保姆式”到“菜单式”的转变", "土地托管从“保姆式”到“菜单式”的转变"),
        ("AI剪辑可以用，但三审三校一道也不能少", "规范AI剪辑的使用", "AI剪辑的使用"),
        ("会开直播、会带货", "做到会开直播、会带货", "会开直播、会带货这件事"),
        ("只会看病、不会带队伍", "解决只会看病、不会带队伍等问题", "只会看病、不会带队伍等问题"),
        ("靠矿吃矿，亲属经商办企业", "整治靠矿吃矿问题", "靠矿吃矿问题整治"),
        # names that only look like one of these
        ("不良清收", "推进不良清收", "不良清收"),
        ("长期未结案件清理", "推进长期未结案件清理", "长期未结案件清理"),
        ("超限超载治理", "推进超限超载治理", "超限超载治理"),
        ("无人机飞防", "抓好无人机飞防工作", "无人机飞防工作"),
        ("危化品车辆进港", "抓好危化品车辆进港工作", "危化品车辆进港工作"),
        ("在建工程停工撤人", "抓好在建工程停工撤人工作", "在建工程停工撤人工作"),
        ("加快重点项目建设", "加快重点项目建设", "重点项目建设"),
        ("加快档案馆搬迁", "加快档案馆搬迁", "档案馆搬迁"),
        ("学生心理健康和防溺水、防欺凌", "抓好学生心理健康和防溺水、防欺凌等方面的工作", "学生心理健康和防溺水、防欺凌等工作"),
        ("高校毕业生就业", "促进高校毕业生就业", "高校毕业生就业工作"),
    ],
)  # fmt: skip
def test_a_statement_is_governed_by_what_is_done_about_it(
    library: Library, text: str, order: str, name: str
) -> None:
    understood = understand(Priority(text), library)
    assert (understood.verb_object, understood.name) == (order, name)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("急诊分诊慢，病人一等就是两个小时", "目前，病人一等就是两个小时。"),
        ("村医老龄化，年轻人不愿意来", "目前，还存在年轻人不愿意来的问题。"),
        ("辅警队伍管理，上周又有人酒驾", "上周又有人酒驾。"),
        ("固投：开了工不入库、入了库不出数", "目前，还存在开了工不入库、入了库不出数的问题。"),
        ("净息差1.43%，怎么活", "净息差目前为1.43%，怎么活，要拿出具体办法。"),
    ],
)
def test_how_things_are_is_not_ordered(text: str, state: str) -> None:
    _, remark = short_name(text)
    said = said_of(remark)
    assert state in (said.state, said.work)
    assert "要做到" not in said.state


def test_other_work_named_beside_is_said_apart() -> None:
    said = said_of(short_name("早稻面积一亩不能少，撂荒地复耕")[1])
    assert (said.work, said.along) == ("早稻面积一亩不能少。", "同时要推进撂荒地复耕。")


def test_what_is_done_about_a_wrong_is_no_wrong() -> None:
    assert is_ill("共享单车乱停乱放")
    assert not is_ill("共享单车乱停乱放整治")
    assert not is_ill("整治共享单车乱停乱放")
