"""Faults planted in perfect answers: each is caught by the measure that is meant for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer import Answer, AnswerPart, AnswerStatus
from eval.cases import Assistant, Case, Search, Wording
from eval.dataset import EvalSet
from eval.failures import Cause, failures
from eval.groups import Group
from eval.house_checker import HouseChecker, HouseConflict
from eval.measures import citations
from eval.measures.measure import Result
from eval.measures.must_not import forbidden, is_judged, says
from eval.questions import Question
from eval.report.failures_html import failures_html
from eval.report.groups_html import groups_html
from eval.statistics import difference
from eval.suite import answers, consistency, over_time, retrieval
from ingest.units import DocumentRecord
from tests.eval.faults import (
    ChangedBullets,
    ChangedQuotes,
    ChangedWording,
    Constant,
    Forbidden,
    Leaks,
    NeverRefuses,
    OtherLine,
    Reverses,
    SwappedIds,
    UnknownIds,
    ZipsWrongly,
)
from tests.eval.oracle import Oracle

CHECKER = HouseChecker()
CONFLICT = HouseConflict()


def test_the_oracle_is_perfect(demo: EvalSet, oracle: Oracle) -> None:
    found = {**_answers(demo, oracle), **_retrieval(demo, oracle), **_consistency(demo, oracle)}
    perfect = (
        "citation_f1 citation_validity quote_exactness sentence_recall sentence_precision status "
        "figure_precision name_precision date_precision refusal_recall refusal_precision "
        "any_gold_top5 all_gold_top5 rr_10 same_first_unit consistent_and_right right_line "
        "no_contradiction same_figures cited_jaccard same_status"
    )
    assert {name: found[name].value for name in perfect.split() if found[name].value < 1} == {}
    assert found["wrong_refusals"].value == 0
    assert found["must_not"].value == 0


@pytest.mark.parametrize(
    ("faulty", "measure", "untouched"),
    [
        (SwappedIds, "sentence_recall", "citation_validity"),
        (UnknownIds, "citation_validity", "status"),
        (ChangedQuotes, "quote_exactness", "figure_precision"),
        (ChangedBullets, "figure_precision", "quote_exactness"),
        (NeverRefuses, "refusal_recall", "quote_exactness"),
    ],
)
def test_a_fault_in_answers_is_caught(
    faulty: type[Oracle],
    measure: str,
    untouched: str,
    demo: EvalSet,
    oracle: Oracle,
    records: list[DocumentRecord],
) -> None:
    found, perfect = _answers(demo, faulty(demo, records)), _answers(demo, oracle)
    assert found[measure].value < perfect[measure].value == 1.0
    assert found[untouched].value == perfect[untouched].value


@pytest.mark.parametrize(
    ("expect", "given", "f1"),
    [
        ("no_individual_cases", "no_individual_cases", None),
        ("no_individual_cases", "no_evidence", None),
        ("no_evidence", "no_evidence", 1.0),
        ("no_evidence", "answer", 0.0),
    ],
)
def test_without_gold_only_a_refusal_is_scored(expect: str, given: str, f1: float | None) -> None:
    asked = Question("v", "", "Wie is het?", expect=expect)
    case = Case(asked, Answer(AnswerStatus(given)), ())
    score = citations.F1.score(case)
    assert (score.value if score else None) == f1
    page = failures_html(failures([case], []))
    assert ("geen antwoord op" in page) is (expect == "no_evidence" != given)


def test_a_group_without_a_passage_is_right_when_it_ends_as_it_must() -> None:
    group = Group("g", "Wie is het?", ("Om wie gaat het?",), ("anders",), (), "no_individual_cases")
    found = [
        Wording(group, style, Case(question, Answer(AnswerStatus(group.expect)), ()))
        for style, question in group.questions()
    ]
    (report,) = consistency.group_reports(found)
    assert [item.right for item in report.wordings] == [True, True]
    assert "er 1 bij elke formulering hetzelfde, goede" in groups_html([report])


def test_all_that_must_not_be_said_is_heard(demo: EvalSet, records: list[DocumentRecord]) -> None:
    found = _answers(demo, Forbidden(demo, records))
    assert found["must_not"].value == 1.0
    short = [text for item in demo.questions for text in item.must_not if not is_judged(text)]
    assert {"17%", "een naam"} <= set(short)
    assert len(short) < 0.3 * sum(len(item.must_not) for item in demo.questions)


@pytest.mark.parametrize(
    ("statement", "sentence", "said"),
    [
        ("er komt een sanctie", "Er komt een sanctie.", True),
        ("er komt een sanctie", "Komt er een sanctie?", False),
        ("er komt een sanctie", "Er komt geen sanctie.", False),
        ("het aandeel steeg van 11% naar 17%", "Het aandeel steeg van 11% naar 17%.", True),
        ("het aandeel steeg van 11% naar 17%", "Het aandeel steeg van 12% naar 17%.", False),
        ("dat de training verplicht is", "De training is verplicht.", True),
        ("alle acties zijn afgerond", "Van de 48 acties zijn er 31 afgerond.", False),
        ("een naam of functie", "Namen of functies van één persoon, noem ik niet.", False),
        ("25 meldingen", "Op 25 januari waren er 24 meldingen.", False),
    ],
)
def test_a_short_statement_is_heard_when_all_of_it_is_said(
    statement: str, sentence: str, said: bool
) -> None:
    assert says(statement, [sentence]) is said


def test_an_older_wording_below_the_newer_one_is_no_statement(
    demo: EvalSet, oracle: Oracle
) -> None:
    question = replace(demo.questions[0], must_not=("het meldpunt is een proef",))
    cited = next(case for case in answers.cases(oracle, demo.questions) if case.answer.citations)
    one = cited.answer.citations[0]
    days = (
        replace(one, n=1, meeting_date="2025-10-09"),
        replace(one, n=2, meeting_date="2024-03-14"),
    )
    newer = AnswerPart("Het externe meldpunt is een vaste voorziening.", (1,))
    older = AnswerPart("Het externe meldpunt is een proef van een jaar.", (2,))
    for parts, said in (((newer, older), []), ((older, newer), [*question.must_not])):
        answer = Answer(AnswerStatus.ANSWER, parts, days)
        assert forbidden(Case(question, answer, ())) == said


def test_an_answer_where_there_is_none_is_named_as_the_cause(
    demo: EvalSet, records: list[DocumentRecord]
) -> None:
    cases = answers.cases(NeverRefuses(demo, records), demo.questions)
    causes = {item.id: item.cause for item in failures(cases, [])}
    unanswerable = [item.id for item in demo.questions if item.expect == "no_evidence"]
    assert unanswerable
    assert all(causes[name] is Cause.ANSWERED for name in unanswerable)


def test_a_changed_quote_is_the_gravest_cause(demo: EvalSet, records: list[DocumentRecord]) -> None:
    cases = answers.cases(ChangedQuotes(demo, records), demo.questions)
    assert failures(cases, [])[0].cause is Cause.INEXACT


def test_a_wording_that_gets_another_line_is_caught(
    demo: EvalSet, records: list[DocumentRecord]
) -> None:
    found = _consistency(demo, OtherLine(demo, records))
    assert found["same_first_unit"].value < 1
    assert found["right_line"].value < 1
    points = found["same_first_unit"].points
    assert {point.item for point in points if point.value < 1} == {demo.groups[0].id}
    assert found["same_status"].value == 1


def test_answers_that_contradict_each_other_are_caught(
    demo: EvalSet, oracle: Oracle, records: list[DocumentRecord]
) -> None:
    perfect = _consistency(demo, oracle)
    found = _consistency(demo, ChangedWording(demo, records))
    assert found["no_contradiction"].value < perfect["no_contradiction"].value == 1
    assert found["same_figures"].value < 1
    assert found["same_first_unit"].value == 1


def test_a_constant_answer_is_consistent_and_useless(
    demo: EvalSet, records: list[DocumentRecord]
) -> None:
    found = _consistency(demo, Constant(demo, records))
    for name in ("same_first_unit", "cited_jaccard", "same_figures", "same_status"):
        assert found[name].value == 1
    assert found["consistent_and_right"].value < 0.2
    assert found["right_line"].value < 0.2


def test_a_later_paper_is_a_leak(demo: EvalSet, records: list[DocumentRecord]) -> None:
    early = [replace(item, as_of=date(2024, 1, 1)) for item in demo.questions if item.gold]
    leaking = over_time.leak_results(answers.cases(Leaks(demo, records), early))
    assert leaking[0].about.name == "as_of_leaks"
    assert leaking[0].value > 0.5
    late = [replace(item, as_of=date(2030, 1, 1)) for item in early]
    assert over_time.leak_results(answers.cases(Leaks(demo, records), late))[0].value == 0


def test_a_reranker_that_reverses_is_caught(
    demo: EvalSet, oracle: Oracle, records: list[DocumentRecord]
) -> None:
    right, wrong = _retrieval(demo, oracle), _retrieval(demo, Reverses(demo, records))
    for name in ("rr_10", "ndcg_10", "any_gold_top5"):
        assert wrong[name].value < 0.3 < right[name].value
    gap = difference(right["ndcg_10"].points, wrong["ndcg_10"].points)
    assert gap.p < 0.001
    assert not gap.better


def test_texts_beside_the_wrong_hit_are_caught(
    demo: EvalSet, oracle: Oracle, records: list[DocumentRecord]
) -> None:
    wrong = _retrieval(demo, ZipsWrongly(demo, records))
    assert wrong["any_gold_top1"].value < 0.1 < _retrieval(demo, oracle)["any_gold_top1"].value


def test_a_line_that_moves_without_a_newer_paper_is_caught(demo: EvalSet, oracle: Oracle) -> None:
    group = demo.groups[0]
    question = replace(group.questions()[0][1], id=group.id)
    days = [date(2026, 1, 1), date(2026, 2, 1)]
    (series,) = over_time.dated_cases(oracle, [question], days)
    moved = replace(series[1], answer=oracle.ask(demo.groups[1].canonical))
    steady = {item.about.name: item.value for item in over_time.time_results([series])}
    assert steady["unexplained_change"] == 0
    shaken = {item.about.name: item.value for item in over_time.time_results([[series[0], moved]])}
    assert shaken["unexplained_change"] == 1


def test_a_line_that_a_newer_paper_changes_is_no_fault(demo: EvalSet, oracle: Oracle) -> None:
    group = demo.groups[0]
    question = replace(group.questions()[0][1], id=group.id)
    (series,) = over_time.dated_cases(oracle, [question], [date(2020, 1, 1), date(2026, 2, 1)])
    earlier = replace(series[0], answer=Answer(AnswerStatus.NO_EVIDENCE), cited=())
    found = {item.about.name: item.value for item in over_time.time_results([[earlier, series[1]]])}
    assert found["unexplained_change"] == 0
    assert found["changed_line"] == 1


def _answers(data: EvalSet, assistant: Assistant) -> dict[str, Result]:
    cases = answers.cases(assistant, data.questions)
    return {item.about.name: item for item in answers.answer_results(cases, CHECKER)}


def _retrieval(data: EvalSet, assistant: Assistant) -> dict[str, Result]:
    found: list[Search] = retrieval.searches(assistant, data.questions)
    return {item.about.name: item for item in retrieval.retrieval_results(found)}


def _consistency(data: EvalSet, assistant: Assistant) -> dict[str, Result]:
    found = consistency.wordings(assistant, data.groups)
    return {item.about.name: item for item in consistency.consistency_results(found, CONFLICT)}
