"""What a speech is about, read off the name of its meeting."""

from __future__ import annotations

import pytest

from drafter.model.answers import Answers
from drafter.planning.theme import short_of, theme_of


@pytest.mark.parametrize(
    ("meeting", "theme"),
    [
        ("全市交通运输系统履职尽责督促检查工作动员会议", "履职尽责督促检查"),
        ("全市营商环境优化提升工作动员大会", "营商环境优化提升"),
        ("2026年全县安全生产工作会议", "安全生产"),
        ("全市冬春农田水利建设现场推进会", "冬春农田水利建设"),
        ("会议", "会议"),
    ],
)
def test_the_theme_is_read_off_the_meetings_name(meeting: str, theme: str) -> None:
    assert theme_of(Answers("", meeting)) == theme


@pytest.mark.parametrize(
    ("unit", "meeting", "theme"),
    [
        ("市海关", "保税区查验中心启用暨企业服务站揭牌仪式", "保税区查验中心和企业服务站"),
        ("市港口集团", "临江泊位工程开工仪式", "临江泊位工程"),
        ("某县农村商业银行", "离退休老同志迎新春座谈会", "全行工作"),
        ("市邮政分公司", "第三届职工代表大会", "邮政工作"),
    ],
)
def test_a_ceremony_is_about_the_thing_and_a_house_about_itself(unit: str, meeting: str, theme: str) -> None:
    assert theme_of(Answers("", meeting, unit=unit)) == theme


def test_a_campaign_has_a_short_name_once_the_long_one_was_said() -> None:
    assert short_of("农村道路交通事故预防“减量控大”百日攻坚") == "百日攻坚"
    assert short_of("安全生产") == "安全生产"
    assert short_of("松材线虫病防控和森林防灭火") == "松材线虫病防控和森林防灭火"
