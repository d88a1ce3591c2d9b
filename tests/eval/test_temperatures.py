"""A model that writes something else at a higher temperature is caught; a steady one is not blamed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.answer import Answer, AnswerPart, AnswerStatus, Flag
from assistant.batch import InputError
from assistant.cli import main
from assistant.desk import Desk
from eval.cases import Case
from eval.dataset import EvalSet
from eval.gold import GoldPassage
from eval.house_checker import HouseConflict
from eval.measures.measure import Result
from eval.questions import Question
from eval.report.html import run_html
from eval.runs import load
from eval.suite import temperature
from eval.temperatures import TEMPERATURES, Warm, parse_temperatures
from settings import Settings
from tests.assistant.model.conftest import FakeModel, desk, model, papers
from tests.eval.test_command import QUOTE, office

__all__ = ["desk", "model", "office", "papers"]  # fixtures

GOLD = GoldPassage(
    "2024-03-21_annotatie_commissie-MOR.md", "Een eerste bewonersvergunning kost € 84 per jaar."
)
PERMIT = Question("vergunning", "", "Wat kost een parkeervergunning?", (GOLD,))
RIGHT = "- Een eerste bewonersvergunning kost € 84 per jaar {bewonersvergunning kost}."
OTHER_FIGURE = "- Van de 1.240 kilometer straat is inmiddels 38% een 30 kilometerzone {1.240}."
OTHER_LINE = "- De vergunning kost € 120 per jaar en gaat in op 1 november 2024 {kost € 120}."
OPEN = "Het meldpunt blijft tot maart 2025 open voor medewerkers."
CLOSED = "Het meldpunt blijft niet tot maart 2025 open voor medewerkers."
INVENTED = "- Een eerste bewonersvergunning kost € 95 per jaar {bewonersvergunning kost}."


def test_a_steady_model_is_the_same_at_every_temperature(desk: Desk, model: FakeModel) -> None:
    model.says(RIGHT)
    found = _measured(desk)
    assert {item.value for item in found.values()} == {1.0}
    assert len(found) == 9
    assert [asked["temperature"] for asked in model.requests] == list(TEMPERATURES)
    kinds = list(found["temperature_same_first_unit"].by_kind())
    assert kinds == ["0 en 0,4", "0 en 0,8", "0,4 en 0,8"]


@pytest.mark.parametrize(
    ("other", "lower", "untouched"),
    [
        (OTHER_FIGURE, {"same_figures"}, {"same_first_unit", "cited_jaccard", "right_line"}),
        (
            OTHER_LINE,
            {"same_first_unit", "cited_jaccard", "same_figures", "consistent_and_right"},
            {"same_status", "written"},
        ),
        ("GEEN", {"written"}, {"same_status"}),
    ],
)
def test_a_model_that_wanders_is_caught(
    desk: Desk, model: FakeModel, other: str, lower: set[str], untouched: set[str]
) -> None:
    model.says_at(lambda warmth: other if warmth > 0.5 else RIGHT)
    found = _measured(desk)
    assert all(found[f"temperature_{name}"].value < 1 for name in lower)
    assert all(found[f"temperature_{name}"].value == 1 for name in untouched)
    for name in lower - {"written"}:
        by_pair = found[f"temperature_{name}"].by_kind()
        assert by_pair["0 en 0,4"] == 1.0
        assert by_pair["0 en 0,8"] < 1


def test_a_wrong_line_at_one_temperature_shows_in_its_accuracy(
    desk: Desk, model: FakeModel
) -> None:
    model.says_at(lambda warmth: OTHER_LINE if warmth > 0.5 else RIGHT)
    right = _measured(desk)["temperature_right_line"].by_kind()
    assert right == {"0": 1.0, "0,4": 1.0, "0,8": 0.0}


def test_always_the_same_wrong_line_is_consistent_and_useless(desk: Desk, model: FakeModel) -> None:
    model.says(OTHER_LINE)
    found = _measured(desk)
    assert found["temperature_same_first_unit"].value == 1
    assert found["temperature_consistent_and_right"].value == 0
    assert found["temperature_right_line"].value == 0


def test_an_invented_figure_comes_into_no_answer(desk: Desk, model: FakeModel) -> None:
    model.says_at(lambda warmth: INVENTED if warmth > 0.5 else RIGHT)
    warm = temperature.warm_cases(temperature.desks(desk, TEMPERATURES), [PERMIT])
    assert len(model.requests) == len(TEMPERATURES)
    assert not any("95" in bullet for item in warm for bullet in item.case.bullets)
    assert [item.is_written for item in warm] == [True, True, False]


def test_answers_that_contradict_each_other_are_caught() -> None:
    found = _results([_said(0.0, OPEN), _said(0.8, CLOSED)])
    assert found["temperature_no_contradiction"].value == 0
    same = _results([_said(0.0, OPEN), _said(0.8, OPEN)])
    assert same["temperature_no_contradiction"].value == 1


def test_another_status_is_caught() -> None:
    refused = Warm(0.8, Case(PERMIT, Answer(AnswerStatus.NO_EVIDENCE), ()))
    found = _results([_said(0.0, "Het meldpunt blijft."), refused])
    assert found["temperature_same_status"].value == 0
    assert found["temperature_status"].by_kind() == {"0": 1.0, "0,8": 0.0}


def test_a_model_that_never_writes_is_not_called_steady(desk: Desk, model: FakeModel) -> None:
    model.says("GEEN")
    assert _measured(desk) == {}


def test_the_number_of_questions_is_bounded(demo: EvalSet) -> None:
    chosen = temperature.model_questions(demo.groups, demo.questions, 20)
    assert 10 < len(chosen) <= 20
    assert all(question.expect == "answer" and question.gold for question in chosen)
    assert temperature.model_questions(demo.groups, demo.questions, 0) == []


def test_a_desk_without_a_model_has_no_temperature(papers: Path) -> None:
    with Desk.open(Settings(data_dir=papers), EVERYTHING) as plain:
        assert temperature.desks(plain, TEMPERATURES) == {}


@pytest.mark.parametrize("text", ["0.4", "0,0.0", "0,warm", "-1,0", "0,3", "0,nan", ""])
def test_temperatures_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="minstens twee verschillende getallen van 0 tot 2"):
        parse_temperatures(text)


def test_the_command_measures_and_reports_each_pair(
    office: Path,
    model: FakeModel,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SPREEKLIJN_LLM_URL", model.url)
    monkeypatch.setenv("SPREEKLIJN_LLM_MODEL", "proef")
    model.says(f"- {QUOTE} {{geen quotum}}.")
    command = ["eval", "consistency", "--set", "vragen.jsonl", "--out", "uit"]
    assert main([*command, "--temperatures", "0,1"]) == 0
    said = capsys.readouterr().out
    assert "Zelfde antwoord bij een andere temperatuur van het taalmodel" in said
    assert "0 en 1 " in said
    assert {asked["temperature"] for asked in model.requests} == {0, 1}
    run = load(office / "uit")
    assert run.circumstances.settings["temperatures"] == "0; 1"
    page = run_html(run)
    assert "Zelfde eerste bron (temperatuur)" in page
    assert "0 en 1" in (office / "uit" / "verslag.md").read_text(encoding="utf-8")


def test_the_command_asks_no_more_than_it_may(
    office: Path, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPREEKLIJN_LLM_URL", model.url)
    monkeypatch.setenv("SPREEKLIJN_LLM_MODEL", "proef")
    model.says(f"- {QUOTE} {{geen quotum}}.")
    command = ["eval", "consistency", "--set", "vragen.jsonl", "--out", "uit"]
    assert main([*command, "--temperature-questions", "0"]) == 0
    assert {asked["temperature"] for asked in model.requests} == {0}
    assert main([*command, "--temperature-questions", "-1"]) == 2


def test_the_command_says_that_there_is_no_model(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["eval", "consistency", "--set", "vragen.jsonl", "--out", "uit", "--json"]
    assert main(command) == 0
    found = json.loads(capsys.readouterr().out)
    assert any("niet gemeten: er is geen taalmodel ingesteld" in note for note in found["notes"])
    assert not any(item["name"].startswith("temperature_") for item in found["measures"])


def _measured(desk: Desk) -> dict[str, Result]:
    return _results(temperature.warm_cases(temperature.desks(desk, TEMPERATURES), [PERMIT]))


def _results(found: list[Warm]) -> dict[str, Result]:
    return {
        item.about.name: item for item in temperature.temperature_results(found, HouseConflict())
    }


def _said(warmth: float, text: str) -> Warm:
    flags = (Flag("generated", "Geformuleerd door het taalmodel."),)
    answer = Answer(AnswerStatus.ANSWER, (AnswerPart(text, ()),), flags=flags)
    return Warm(warmth, Case(PERMIT, answer, ()))
