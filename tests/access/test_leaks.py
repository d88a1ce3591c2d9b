"""Nothing gets out, nothing is withheld that may be seen, and no single check can be missed.

The whole of it, with every fact and every question: ``python -m benchmarks.leaks``.
"""

from __future__ import annotations

import pytest

from eval.leaks.checks import CHECKS, Check
from eval.leaks.papers import SEES
from eval.leaks.run import CLEARANCES, LeakTest


def test_there_are_forty_secrets_in_ten_papers(leak_test: LeakTest) -> None:
    assert set(SEES) == set(CLEARANCES)
    assert len(leak_test.papers) == 11
    secret = [c for c in leak_test.canaries if not c.is_seen("openbaar", after=False)]
    assert len(secret) == 40
    assert len({word for canary in leak_test.canaries for word in canary.words[:3]}) == 132


@pytest.mark.parametrize("after", [False, True], ids=["secret", "lifted"])
def test_no_way_out_leaks_or_withholds(leak_test: LeakTest, after: bool) -> None:
    each = [paper.canaries[1] for paper in leak_test.papers[not after :: 3]]
    assert list(leak_test.faults(each, after=after)) == []


@pytest.mark.parametrize("after", [False, True], ids=["secret", "lifted"])
def test_each_layer_holds_by_itself(leak_test: LeakTest, after: bool) -> None:
    each = [paper.canaries[0] for paper in leak_test.papers[1:]]
    assert list(leak_test.layers(each, after=after, names=["openbaar", "intern"])) == []


def test_a_language_model_is_sent_no_more_than_it_may_see(leak_test: LeakTest) -> None:
    each = [paper.canaries[0] for paper in leak_test.papers]
    assert list(leak_test.written(each)) == []
    leak_test.office.desk_for("eigenaar").ask(leak_test.canaries[0].question)
    assert leak_test.model.heard(), "what is public does go to the model"


def test_what_is_made_secret_is_gone_at_once_and_back_when_that_ends(leak_test: LeakTest) -> None:
    assert list(leak_test.imposed()) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_taking_out_a_single_check_is_noticed(leak_test: LeakTest, check: Check) -> None:
    with leak_test.anew(check.without()):
        assert next(check.noticed(leak_test), None) is not None
