"""What was measured, as it is shown: the numbers, their trend, and what went wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from eval.failures import Cause, Expected, Given
from eval.runs import Run, save
from eval.shelf import RunShelf
from screens.evaluation_html import evaluation_html
from screens.evaluation_plot import trend_html
from tests.screens.attack import ATTACK, assert_harmless
from tests.screens.runs import WHERE, failure, result, run


@pytest.fixture
def runs() -> list[Run]:
    return [run(3, 8), run(2, 6), run(1, 7)]


def test_without_a_run_it_says_how_to_make_one() -> None:
    page = evaluation_html([], "runs")
    assert "Er is nog geen meting" in page
    assert "<code>spreeklijn eval</code>" in page
    assert "<code>runs</code>" in page


def test_numbers_with_their_trend(runs: list[Run]) -> None:
    tree = html.fragment_fromstring(evaluation_html(runs, "runs"), create_parent=True)
    assert [item.text for item in tree.find_class("sl-value")] == ["80%", "20%"]
    labels = [plot.get("aria-label") for plot in tree.iter("svg")]
    assert labels[0] == "Maat nugget_recall, van oud naar nieuw: 70%, 60%, 80%"
    told = tree.text_content()
    # More of what is good is better, and so is less of what is bad.
    assert told.count("nu beter") == 2
    assert "Maat wrong_refusals (laag is goed)" in told
    assert "Van de 10 vragen ging het bij 1 niet goed." in told
    (body,) = tree.iter("tbody")
    assert len(list(body.iter("tr"))) == 3


def test_worse_and_the_same(runs: list[Run]) -> None:
    assert "nu slechter" in evaluation_html(list(reversed(runs[:2])), "runs")
    assert "Net als de vorige keer" in evaluation_html([runs[0], runs[0]], "runs")


def test_only_runs_of_one_set_are_compared(runs: list[Run]) -> None:
    other = replace(runs[1], circumstances=replace(WHERE, set_name="andere"))
    page = evaluation_html([runs[0], other], "runs")
    assert "vorige keer" not in page
    assert "<svg" not in page


def test_failures_stand_under_their_cause(runs: list[Run]) -> None:
    worst = failure(id="v2", cause=Cause.INEXACT, given=(Given("Wel een quotum.", "stuk 2"),) * 4)
    page = evaluation_html([replace(runs[0], failures=(failure(), worst))], "runs")
    tree = html.fragment_fromstring(page, create_parent=True)
    causes = [item.text for item in tree.iter("b")]
    assert causes == [Cause.INEXACT.value, Cause.REFUSED.value]
    assert "Er volgen nog 2 punten." in page
    assert "niet gevonden bij zoeken" in page


def test_a_run_without_questions_has_no_failures(runs: list[Run]) -> None:
    page = evaluation_html([replace(runs[0], results=(result("ndcg_10", 5),))], "runs")
    assert "Wat ging mis" not in page
    assert "50%" in page


def test_a_trend_runs_from_left_to_right() -> None:
    points = html.fragment_fromstring(trend_html([0.0, 0.5, 1.0], "x")).find_class("sl-mark")
    places = [(float(dot.get("cx")), float(dot.get("cy"))) for dot in points]
    assert places == sorted(places)
    assert [y for _, y in places] == sorted((y for _, y in places), reverse=True)
    assert trend_html([0.4], "x") == ""


def test_the_shelf_reads_what_was_kept(tmp_path: Path, runs: list[Run]) -> None:
    shelf = RunShelf(tmp_path / "runs")
    assert shelf.recent(5) == []
    for number, item in enumerate(runs):
        save(item, tmp_path / "runs" / str(number))
    broken = tmp_path / "runs" / "stuk"
    broken.mkdir()
    (broken / "run.json").write_text("{", encoding="utf-8")
    assert shelf.recent(5) == runs
    assert shelf.recent(1) == runs[:1]
    # A run that was made again is read again.
    newer = run(9, 1)
    file = save(newer, tmp_path / "runs" / "1")
    assert file.is_file()
    assert shelf.recent(1) == [newer]


def test_nothing_is_markup(runs: list[Run]) -> None:
    bad = failure(
        **dict.fromkeys(
            ("id", "kind", "question", "why", "expected_status", "status", "message"), ATTACK
        ),
        expected=(Expected(ATTACK, ATTACK, 3, True),),
        given=(Given(ATTACK, ATTACK),),
        missing_facts=(ATTACK,),
    )
    where = replace(WHERE, set_name=ATTACK, set_version=ATTACK)
    about = replace(runs[0].results[1].about, title=ATTACK)
    hostile = replace(
        runs[0],
        part=ATTACK,
        notes=(ATTACK,),
        circumstances=where,
        failures=(bad,),
        results=(runs[0].results[0], replace(runs[0].results[1], about=about)),
    )
    assert_harmless(evaluation_html([hostile, hostile], ATTACK))
    assert_harmless(evaluation_html([], ATTACK))
