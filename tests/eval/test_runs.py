"""A run is kept whole, reported safely, compared fairly and held to its thresholds."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assistant.batch import InputError
from eval.compare import compare
from eval.dataset import EvalSet
from eval.failures import failures
from eval.gate import THRESHOLDS, checks
from eval.house_checker import HouseChecker, HouseConflict
from eval.measures.measure import Group, Result
from eval.measures.status import confusion
from eval.report.compare_report import compare_html, compare_json, compare_text
from eval.report.html import run_html
from eval.report.text import run_json, run_markdown, run_text
from eval.runs import Circumstances, Run, load, save
from eval.suite import answers, consistency, retrieval
from eval.suite.known import known_measures
from eval.versions import used_settings, versions
from ingest.units import DocumentRecord
from settings import Settings
from tests.eval.oracle import Oracle
from tests.eval.test_planted_faults import NeverRefuses

ATTACK = '<script>alert(1)</script><img src=x onerror="alert(2)">&'


@pytest.fixture(scope="module")
def good(demo: EvalSet, oracle: Oracle) -> Run:
    return _run(demo, oracle)


@pytest.fixture(scope="module")
def bad(demo: EvalSet, records: list[DocumentRecord]) -> Run:
    return _run(demo, NeverRefuses(demo, records))


def test_a_run_comes_back_as_it_was_kept(tmp_path: Path, bad: Run) -> None:
    save(bad, tmp_path)
    assert load(tmp_path) == bad
    assert load(tmp_path / "run.json") == bad


def test_a_run_that_is_not_there_or_broken(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="hier staat geen meting"):
        load(tmp_path)
    (tmp_path / "run.json").write_text('{"format": 1}', encoding="utf-8")
    with pytest.raises(InputError, match="met een andere versie gemaakt of beschadigd"):
        load(tmp_path)


def test_the_page_is_one_file_and_well_formed(bad: Run) -> None:
    page = run_html(bad)
    assert not re.search(r"""(?:src|href|url\()\s*=?\s*["'(]?(?:https?:)?//""", page)
    assert not re.search(r"<(?:script|link|iframe|img)\b", page)
    assert _Balance.unclosed(page) == []


def test_failures_stand_before_the_measures(bad: Run) -> None:
    page = run_html(bad)
    assert 0 < page.index('id="fouten"') < page.index('id="maten"')
    assert page.index("Geeft antwoord waar geen antwoord is") < page.index('id="maten"')


def test_nothing_from_a_document_becomes_markup(bad: Run) -> None:
    hostile = replace(
        bad,
        failures=tuple(
            replace(item, id=ATTACK, question=ATTACK, why=ATTACK, message=ATTACK)
            for item in bad.failures
        ),
        notes=(ATTACK,),
        circumstances=replace(bad.circumstances, set_name=ATTACK, settings={ATTACK: ATTACK}),
    )
    assert "<script" not in run_html(hostile)
    assert "<img" not in run_html(hostile)


def test_the_texts_name_every_measure(good: Run) -> None:
    assert "Citaten die letterlijk kloppen" in run_text(good)
    assert "| Citaten die letterlijk kloppen | 1.000 |" in run_markdown(good)
    found = run_json(good)
    assert {item["name"] for item in found["measures"]} == {r.about.name for r in good.results}
    assert all(item["low"] <= item["value"] <= item["high"] for item in found["measures"])


def test_a_comparison_says_what_got_worse(good: Run, bad: Run) -> None:
    changes = {item.about.name: item for item in compare(good, bad)}
    refusal = changes["refusal_recall"]
    assert refusal.improved is False
    assert refusal.difference.p < 0.01 < refusal.p  # corrected for looking at so many measures
    assert len(refusal.worse) == 10
    assert changes["quote_exactness"].improved is None
    assert {item.about.name: item.improved for item in compare(bad, good)}["refusal_recall"]


def test_low_is_good_where_it_is(good: Run) -> None:
    (wrong,) = [item for item in good.results if item.about.name == "wrong_refusals"]
    points = tuple(replace(point, value=1.0) for point in wrong.points)
    refusing = replace(good, results=(replace(wrong, points=points),))
    (change,) = compare(good, refusing)
    assert change.improved is False
    assert len(change.worse) == change.difference.items
    assert change.better == ()


def test_a_comparison_is_shown(good: Run, bad: Run) -> None:
    changes = compare(good, bad)
    assert "slechter (10): demo-q0" in compare_text(good, bad, changes)
    assert compare_json(good, bad, changes)["measures"][0]["name"] == changes[0].about.name
    assert _Balance.unclosed(compare_html(good, bad, changes)) == []


def test_runs_over_other_questions_are_not_compared(good: Run) -> None:
    other = replace(good, circumstances=replace(good.circumstances, set_digest="anders"))
    with pytest.raises(InputError, match="gaan over verschillende vragen"):
        compare(good, other)


def test_archives_with_other_papers_are_not_compared(good: Run) -> None:
    archive = replace(good, circumstances=replace(good.circumstances, set_digest=""))
    other = replace(archive, circumstances=replace(archive.circumstances, documents_hash="ander"))
    assert compare(archive, archive)
    with pytest.raises(InputError, match="verschillende stukken"):
        compare(archive, other)


def test_a_measure_without_a_good_end_gets_neither_better_nor_worse(good: Run, bad: Run) -> None:
    runs = [replace(run, results=tuple(map(_neutral, run.results))) for run in (good, bad)]
    changes = compare(*runs)
    assert any(change.difference.worse for change in changes)
    assert all((change.better, change.worse) == ((), ()) for change in changes)
    assert "0 slechter" not in compare_html(*runs, changes)


def test_only_what_can_change_an_answer_is_listed() -> None:
    settings = Settings(port=1234, llm_url="http://x", llm_model="klein", llm_api_key="geheim")
    assert used_settings(settings) == {
        "llm_url": "http://x",
        "llm_model": "klein",
        "llm_clearance": "intern",
        "llm_timeout": "30.0",
        "llm_retries": "1",
    }
    assert used_settings(Settings(llm_model="klein", term_list="a.tsv")) == {"term_list": "a.tsv"}
    assert "embedding" in versions(Settings())


def _neutral(result: Result) -> Result:
    return replace(result, about=replace(result.about, best=None))


def test_thresholds_are_held(tmp_path: Path, good: Run, bad: Run) -> None:
    file = tmp_path / "gate.toml"
    file.write_text(
        "[demo.1.least]\nrefusal_recall = 0.9\n[demo.1.most]\nmust_not = 0.0\n", encoding="utf-8"
    )
    assert all(check.passed for check in checks(good, file))
    missed = [check for check in checks(bad, file) if not check.passed]
    assert [check.name for check in missed] == ["refusal_recall"]
    assert missed[0].sentence.endswith("0.000, vereist is minstens 0.900")


def test_a_measure_that_was_not_taken_does_not_pass(tmp_path: Path, good: Run) -> None:
    file = tmp_path / "gate.toml"
    file.write_text("[demo.1.least]\nbestaat_niet = 0.5\n", encoding="utf-8")
    assert [check.passed for check in checks(good, file)] == [False]
    assert [check.passed for check in checks(replace(good, part="retrieval"), file)] == [False]


def test_a_part_is_held_to_its_own_thresholds(tmp_path: Path, good: Run) -> None:
    file = tmp_path / "gate.toml"
    file.write_text("[demo.1.least]\nstatus = 0.5\nrr_10 = 0.5\n", encoding="utf-8")
    found = [item for item in good.results if item.about.group is Group.RETRIEVAL]
    part = replace(good, part="retrieval", results=tuple(found))
    assert [check.name for check in checks(part, file)] == ["rr_10"]
    with pytest.raises(InputError, match="Voor het onderdeel 'contradictions'"):
        checks(replace(good, part="contradictions", results=()), file)


def test_every_threshold_is_for_a_measure_that_exists(good: Run) -> None:
    assert {result.about.name for result in good.results} <= known_measures().keys()
    for released in tomllib.loads(THRESHOLDS.read_text(encoding="utf-8")).values():
        for kinds in released.values():
            assert {name for bounds in kinds.values() for name in bounds} <= known_measures().keys()


@pytest.mark.parametrize("text", ["[demo.1.minst]\nstatus = 0.9\n", "[demo.1]\n"])
def test_a_misspelt_threshold_is_told(tmp_path: Path, good: Run, text: str) -> None:
    file = tmp_path / "gate.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"gate.toml: bij 'demo'.*'least' of 'most'"):
        checks(good, file)


def test_a_changed_set_has_no_thresholds(good: Run) -> None:
    changed = replace(good, circumstances=replace(good.circumstances, set_version=None))
    with pytest.raises(InputError, match="staan geen drempels"):
        checks(changed)


def _run(data: EvalSet, assistant: Oracle) -> Run:
    searches = retrieval.searches(assistant, data.questions)
    cases = answers.cases(assistant, data.questions)
    wordings = consistency.wordings(assistant, data.groups)
    return Run(
        created="2025-01-01T12:00:00+00:00",
        part="all",
        circumstances=Circumstances("demo", "1", data.digest, 14, "x", {"code": "y"}, {}),
        seconds=1.0,
        results=(
            *retrieval.retrieval_results(searches),
            *answers.answer_results(cases, HouseChecker()),
            *consistency.consistency_results(wordings, HouseConflict()),
        ),
        failures=tuple(failures(cases, searches)),
        statuses=confusion((case.question.expect, case.status) for case in cases),
        groups=tuple(consistency.group_reports(wordings)),
    )


class _Balance(HTMLParser):
    """Which elements of a page are not closed, or closed without being opened."""

    VOID = frozenset({"meta", "br", "hr", "line", "rect", "circle", "i/"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    @classmethod
    def unclosed(cls, page: str) -> list[str]:
        parser = cls()
        parser.feed(page)
        return parser.open

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag
