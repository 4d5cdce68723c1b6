"""Sibling headings come as a set."""

from __future__ import annotations

from drafter.lexicon.grammar import grammar
from drafter.model.likeness import says
from drafter.planning.headings import Taste, parallel


def test_siblings_share_one_grammar_where_the_words_allow() -> None:
    options = [
        ["推进农村公路建设", "把路修到家门口，把人接到家门口"],
        ["规范交通执法", "执法有据，办案有度"],
        ["做优窗口服务", "窗口少让人跑，科室多替人想", "怎样让人少跑"],
    ]
    for seed in range(6):
        chosen = parallel(options, Taste(seed))
        assert len({grammar(heading) for heading in chosen}) == 1


def test_one_that_cannot_follow_leaves_the_others_their_first_choice() -> None:
    assert parallel([["甲乙丙"], ["甲乙，丙丁"]], Taste(0)) == ("甲乙丙", "甲乙，丙丁")


def test_lengths_are_kept_close() -> None:
    options = [["抓好路网"], ["抓好公路桥梁隧道渡口码头各项养护", "抓好养护"], ["抓好运输"]]
    assert parallel(options, Taste(0))[1] == "抓好养护"


def test_a_heading_names_its_subject_or_is_not_taken() -> None:
    assert says("把农村公路修到家门口", "农村公路")
    assert not says("把责任链条一环一环压实", "农村公路")
