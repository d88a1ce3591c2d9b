"""Looking back: nothing from the day itself or later is known, and reuse is told from new text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.batch import InputError
from eval.backtest.compare import Drafted
from eval.backtest.lines import PlacedSentence, PlacedSentences
from eval.backtest.run import Backtest, backtest_results, backtests
from eval.measures.backtest import USED
from eval.report.html import backtest_file, backtest_pages
from eval.runs import Circumstances, Run
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import DocumentRecord
from settings import load_settings

PAPER = """Annotatie voor wethouder Jansen

Commissie BDI van {day}

Agendapunt 4: Personeel

Kernboodschap

- Wij nemen elk signaal van medewerkers over discriminatie serieus.

Binnengekomen raadsvragen

D66 (lid Smit)

1. **{question}**
 - {answer}
"""
FIRST = PAPER.format(
    day="14 maart 2024",
    question="Waarom is er geen quotum voor de top?",
    answer="De gemeente kan zelf geen quotum instellen voor functies in de top, daarvoor is een wet nodig. Er zijn 63 meldingen gedaan.",
)
SECOND = PAPER.format(
    day="5 december 2024",
    question="Waarom is er nog steeds geen quotum voor de top?",
    answer="De gemeente kan zelf geen quotum instellen voor functies in de top, daarvoor is een wet nodig. Volgend voorjaar bespreken wij met iedere directie nieuwe afspraken over werving. Er zijn 63 meldingen gedaan en 27 zonder naam.",
)
THIRD = PAPER.format(
    day="9 juli 2025",
    question="Hoe staat het met het quotum?",
    answer="Het antwoord van de toekomst noemt een quotum van 99 procent voor de top.",
)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[DocumentRecord]:
    folder = tmp_path_factory.mktemp("papers")
    found: list[DocumentRecord] = []
    for name, text in (("een", FIRST), ("twee", SECOND), ("drie", THIRD)):
        file = folder / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        document = read_file(file).document
        assert document is not None
        found.append(build_record(file, document, ""))
    return found


@pytest.fixture(scope="module")
def december(records: list[DocumentRecord]) -> Backtest:
    (found,) = backtests(records, load_settings(), date(2024, 12, 5))
    return found


def test_only_what_came_before_is_known(december: Backtest) -> None:
    assert december.earlier == ("annotatie commissie BDI 14 maart 2024",)
    (question,) = december.questions
    assert question.drafted
    assert all("14 maart 2024" in item.where for item in question.drafted)
    assert not any("99" in item.text for item in question.drafted)


def test_reuse_is_told_from_new_text(december: Backtest) -> None:
    (question,) = december.questions
    reused, new, figures = question.written
    assert (reused.literal, reused.brought) == (True, True)
    assert not new.reused
    assert not figures.literal
    assert (question.known_figures, question.found_figures) == (("63 meld",), ("63 meld",))
    assert question.new_figures == ("27 zonder",)


def test_reuse_outside_the_questions_is_shown(december: Backtest) -> None:
    (item,) = december.elsewhere
    assert item.part == "kernboodschap"
    assert item.sentence.literal


def test_only_sentences_one_can_judge_by_count_as_used(december: Backtest) -> None:
    (question,) = december.questions
    short = replace(question, drafted=(*question.drafted, Drafted("Dat blijft zo.", "", False)))
    assert USED.score(short) == USED.score(question)


def test_the_measures_and_the_page(december: Backtest) -> None:
    found = {item.about.name: item.value for item in backtest_results([december])}
    assert 0 < found["backtest_reused"] < 1
    assert found["backtest_figures"] == 1
    run = Run(
        "2025-01-01T12:00:00+00:00", "backtest", _CIRCUMSTANCES, 1.0, (), backtests=(december,)
    )
    ((name, page),) = backtest_pages(run).items()
    assert name == "terugkijken-2024-12-05-twee.txt.html"
    assert "Wat de ambtenaren schreven" in page


def test_a_first_paper_cannot_be_tested(records: list[DocumentRecord]) -> None:
    with pytest.raises(InputError, match="geen annotatie met vragen en met oudere stukken"):
        backtests(records[:1], load_settings())
    with pytest.raises(InputError, match="op 2020-01-01"):
        backtests(records, load_settings(), date(2020, 1, 1))


def test_a_short_sentence_resembles_nothing() -> None:
    lines = PlacedSentences(
        [PlacedSentence("Dat is belangrijk voor ons.", "x"), PlacedSentence("Wij luisteren.", "y")]
    )
    assert lines.nearest("Dit is belangrijk voor u.") is None
    like = lines.nearest("Wij luisteren!")
    assert like is not None
    assert like.is_literal


def test_the_real_annotaties(shared_dir: Path) -> None:
    found = []
    for file in sorted((shared_dir / "corpus").glob("*.txt")):
        document = read_file(file).document
        assert document is not None
        found.append(build_record(file, document, ""))
    december, july = backtests(found, load_settings())
    assert (len(december.questions), len(july.questions)) == (40, 16)
    assert december.earlier[0] == "annotatie gemeenteraad 28 februari 2024"
    assert not any("2024-12" in item.where for q in december.questions for item in q.drafted)
    # The standard lines of July 2025 go back on February 2024 (domain knowledge).
    literal = [item.sentence.text for item in july.elsewhere if item.sentence.literal]
    assert "We nemen signalen over discriminatie en racisme serieus." in literal


_CIRCUMSTANCES = Circumstances("x", None, "", 3, "", {}, {})


def test_every_past_paper_has_a_page_that_can_be_opened() -> None:
    named = [SimpleNamespace(day="2024-05-01", file_name=f"a#b.{end}") for end in ("pdf", "docx")]
    assert len({backtest_file(test) for test in named}) == 2
