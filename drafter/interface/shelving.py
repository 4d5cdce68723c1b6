"""`drafter outlines` and `drafter bank`: what stands on the shelves and what is wrong there."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from typing import Any

from drafter import drafting
from drafter.errors import refuse
from drafter.interface.completion import Choice, clear_winner
from drafter.interface.places import examined_library, library
from drafter.library import lint
from drafter.library.tables import did_you_mean
from drafter.model.content import Outline, PartForm, PartSource, SectionPlan, Variant

FORMS = {
    PartForm.PARAGRAPHS: "成段",
    PartForm.POINTS: "分条",
    PartForm.ITEMS: "逐项成段",
    PartForm.BUNDLE: "并成一条",
    PartForm.AGENDA: "逐项宣布",
}


def list_outlines(*, as_json: bool) -> None:
    """Print the meeting types, one a line with its variants."""
    found = library().outlines.values()
    if as_json:
        print(json.dumps([_outline_json(outline) for outline in found], ensure_ascii=False, indent=1))
        return
    for outline in found:
        print(f"{outline.name}（{outline.id}）：{_size(outline)}")
        for variant in outline.variants:
            print(f"    {variant.name}    {variant.summary}")


def _size(outline: Outline) -> str:
    return f"{outline.shortest}—{outline.longest}字，约{outline.minutes:g}分钟"


def show_outline(wanted: str, *, as_json: bool) -> None:
    """Print one outline whole; refuses a name that no outline has."""
    outlines = library().outlines
    choices = [Choice(one.name, (one.id, *one.aliases)) for one in outlines.values()]
    found = clear_winner(wanted, choices)
    if found is None:
        raise refuse("", f"没有“{wanted}”这种会议", did_you_mean(wanted, [one.name for one in choices]))
    outline = next(one for one in outlines.values() if one.name == found.name)
    if as_json:
        print(json.dumps(_outline_json(outline), ensure_ascii=False, indent=1))
        return
    print(f"{outline.name}（{outline.id}）")
    print(f"  也叫：{'、'.join(outline.aliases)}")
    print(f"  篇幅：{_size(outline)}；称谓：{outline.salutation}")
    print(f"  开头：{'、'.join(role.value for role in outline.opening)}")
    print(f"  结尾：{'、'.join(role.value for role in outline.closing)}")
    for note in outline.notes:
        print(f"  注意：{note}")
    for variant in outline.variants:
        _print_variant(variant)


def shown(template: str) -> str:
    """A template as people read it: {{ 主题 }} → 〔主题〕."""
    return re.sub(r"\{\{\s*(\S+?)\s*\}\}", r"〔\1〕", template)


def _print_variant(variant: Variant) -> None:
    print(f"\n  {variant.name}（{variant.id}）：{variant.summary}")
    for n, section in enumerate(variant.sections):
        heading = shown(variant.headings[0][n]) if variant.headings else "（不设一级标题）"
        print(f"    {heading}    [{section.role.value}，{section.share:.0%}]")
        for part in section.parts:
            what = "各项重点" if part.source is PartSource.PRIORITIES else part.role.value
            count = f"{part.low}—{part.high}" if part.low != part.high else f"{part.high}"
            size = "" if part.source is PartSource.PRIORITIES else f"，{count}条"
            print(f"        {what}：{FORMS[part.form]}{size}")


def _outline_json(outline: Outline) -> dict[str, Any]:
    return {
        "id": outline.id,
        "name": outline.name,
        "aliases": list(outline.aliases),
        "minutes": outline.minutes,
        "characters": [outline.shortest, outline.longest],
        "salutation": outline.salutation,
        "opening": [role.value for role in outline.opening],
        "closing": [role.value for role in outline.closing],
        "notes": list(outline.notes),
        "variants": [
            {
                "id": variant.id,
                "name": variant.name,
                "summary": variant.summary,
                "headings": [list(one) for one in variant.headings],
                "sections": [_section_json(section) for section in variant.sections],
            }
            for variant in outline.variants
        ],
    }


def _section_json(section: SectionPlan) -> dict[str, Any]:
    return {
        "role": section.role.value,
        "share": section.share,
        "parts": [
            {
                "role": part.role.value,
                "form": part.form.value,
                "from": part.source.value,
                "count": [part.low, part.high],
            }
            for part in section.parts
        ],
    }


def check_bank(*, as_json: bool) -> bool:
    """Print every fault of every content file and of the wording; returns whether there was none."""
    found, faults = examined_library()
    # Faulty files hide phrases, so what is said of the wording would not be true.
    faults = faults or drafting.lint_library(found, date.today())
    if as_json:
        rows = [
            {"source": one.source, "place": one.place, "message": one.message, "remedy": one.remedy}
            for one in faults
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return not faults
    for fault in faults:
        print(fault)
    phrases = found.all_phrases
    print(
        f"共有{len(found.outlines)}种会议、{len(found.topics)}个主题、{len(phrases)}条短语、{len(found.slots)}个空位；"
        f"同主题短语的相似度中位数{lint.likeness_within_topics(phrases):.0f}（{lint.ALIKE}以上算重复），"
        f"句长中位数{lint.median_sentence(phrases):.0f}字，强调词每千字{lint.intensifier_density(phrases):.2f}个。"
    )
    print(f"发现{len(faults)}处问题。" if faults else "没有发现问题。")
    return not faults


def bank_stats(*, as_json: bool) -> None:
    """Print the numbers of phrases, topics, outlines and variants."""
    found = library()
    phrases = found.all_phrases
    figures = {
        "phrases": len(phrases),
        "topics": len(found.topics),
        "outlines": len(found.outlines),
        "variants": sum(len(outline.variants) for outline in found.outlines.values()),
        "characters": sum(len(one.text) + sum(map(len, one.items)) + len(one.after) for one in phrases),
        "by_role": dict(Counter(phrase.role.value for phrase in phrases).most_common()),
        "by_topic": dict(Counter(phrase.topic for phrase in phrases).most_common()),
    }
    if as_json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
        return
    print(f"短语{figures['phrases']}条，{figures['characters']}字；主题{figures['topics']}个；", end="")
    print(f"会议{figures['outlines']}种，写法{figures['variants']}种；空位{len(found.slots)}个。")
    for title, counts in (("按角色", figures["by_role"]), ("按主题", figures["by_topic"])):
        assert isinstance(counts, dict)
        print(f"{title}：" + "、".join(f"{name} {number}" for name, number in counts.items()))
