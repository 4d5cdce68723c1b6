"""What planning costs beside rendering its templates, and whether a hundredfold bank makes it slower.

Plans the first example (30 minutes) from the shipped bank with empty caches, as a process does; renders, in
the same run, the templates of the phrases it chose, compiled anew each time: the floor. Then plans from a
synthetic bank a hundred times larger: every topic under a hundred names, every general phrase a hundred
times. Goals: at most 3 times the floor, at most 1.5 times slower.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jinja2.sandbox import SandboxedEnvironment

from drafter import drafting
from drafter.drafting import Draft
from drafter.model.answers import Answers
from drafter.model.content import GENERAL
from drafter.model.shelf import Library
from drafter.planning import compose

ROUNDS, TIMES = 15, 100
GOAL, GROWTH = 3.0, 1.5
EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "dongyuan-ducha.toml"


def milliseconds(job: Callable[[], object]) -> float:
    """The time of one run."""
    start = time.perf_counter()
    job()
    return 1000 * (time.perf_counter() - start)


def plan(answers: Answers, library: Library) -> Draft:
    """One speech, its templates compiled anew."""
    compose.forget_compiled()
    return drafting.draft(answers, library)


def templates(draft: Draft, library: Library) -> list[str]:
    """The templates of the phrases that a draft was made of."""
    found = (library.phrase(one) for one in drafting.phrases_of(draft))
    return [text for one in found if one for text in (one.text, *one.items, one.after) if text]


def render(texts: list[str]) -> int:
    """All templates compiled and rendered, every slot with a short word."""
    environment = SandboxedEnvironment()
    names = dict.fromkeys(("主题", "单位"), "某某")
    return sum(len(environment.from_string(text).render(names)) for text in texts)


def other(alias: str, n: int) -> str:
    """An alias of other characters, as other topics have."""
    return "".join(chr(0x4E00 + (ord(one) - 0x4E00 + 211 * n) % 20_000) for one in alias)


def hundredfold(library: Library) -> Library:
    """A synthetic bank: other topics beside each topic, general phrases beside each general phrase."""
    topics, phrases = dict(library.topics), list(library.all_phrases)
    for n in range(1, TIMES):
        for name, topic in library.topics.items():
            if name != GENERAL:
                aliases = tuple(other(alias, n) for alias in topic.aliases)
                topics[f"{name}{n}"] = replace(topic, name=f"{name}{n}", aliases=aliases)
        for phrase in library.all_phrases:
            topic_name = GENERAL if phrase.topic == GENERAL else f"{phrase.topic}{n}"
            phrases.append(replace(phrase, id=f"{phrase.id}-{n}", topic=topic_name))
    return Library(library.slots, topics, library.outlines, tuple(phrases), library.results)


def main() -> None:
    """Print the medians and the ratios."""
    library = drafting.load_library()
    answers = drafting.answers_from_file(EXAMPLE.read_bytes(), EXAMPLE.name, library)
    large = hundredfold(library)
    chosen = templates(plan(answers, library), library)
    plan(answers, large)
    rounds = [
        (
            milliseconds(lambda: render(chosen)),
            milliseconds(lambda: plan(answers, library)),
            milliseconds(lambda: plan(answers, large)),
        )
        for _ in range(ROUNDS)
    ]
    floor, ours, larger = (statistics.median(times) for times in zip(*rounds, strict=True))
    phrases, many = len(library.all_phrases), len(large.all_phrases)
    print(f"rendering {len(chosen)} templates        {floor:7.1f} ms")
    print(f"planning from {phrases:>7} phrases {ours:7.1f} ms   ratio {ours / floor:5.2f}   (goal ≤ {GOAL})")
    print(
        f"planning from {many:>7} phrases {larger:7.1f} ms   ratio {larger / ours:5.2f}   (goal ≤ {GROWTH})"
    )


if __name__ == "__main__":
    main()
