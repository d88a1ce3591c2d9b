"""The desk: what limits a question, and a place in a paper looked up again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.desk import Desk
from eval.questions import read_questions
from ingest.units import Span

QUESTION = "Waarom geen quotum?"
ROOT = Path(__file__).resolve().parents[2]


def days(desk: Desk, **limits: date) -> list[str]:
    return [item.meeting_date or "" for item in desk.ask(QUESTION, **limits).citations]


def test_a_period_holds_its_first_and_last_day(desk: Desk) -> None:
    day = max(days(desk))
    only = date.fromisoformat(day)
    assert set(days(desk, since=only, until=only)) == {day}
    assert day not in days(desk, as_of=only)
    before = days(desk, since=date(2024, 1, 1), until=date(2024, 12, 31))
    assert before
    assert all("2024-01-01" <= found <= "2024-12-31" for found in before)


def test_the_day_one_looks_from_goes_before_the_end_of_a_period(desk: Desk) -> None:
    found = days(desk, as_of=date(2025, 1, 1), until=date(2025, 12, 31))
    assert found
    assert max(found) < "2025-01-01"
    assert days(desk, until=date.max) == days(desk)


def test_a_place_is_cited_again(desk: Desk) -> None:
    cited = desk.ask(QUESTION).citations[0]
    span = Span(cited.start, cited.end)
    assert desk.citation(cited.n, cited.document_id, cited.unit_id, span) == cited


@pytest.mark.parametrize("span", [(0, 0), (5, 3), (0, 10**9)])
def test_no_place_is_no_citation(desk: Desk, span: tuple[int, int]) -> None:
    cited = desk.ask(QUESTION).citations[0]
    assert desk.citation(1, cited.document_id, cited.unit_id, Span(*span)) is None
    assert desk.citation(1, "weg", cited.unit_id, Span(cited.start, cited.end)) is None


def test_every_source_can_be_shown_with_its_words_marked(desk: Desk) -> None:
    questions = read_questions(ROOT / "eval" / "sets" / "demo" / "queries.jsonl")
    seen = 0
    for question in questions[::2]:
        for cited in desk.ask(question.query, as_of=question.as_of).citations:
            view = desk.source_view(cited)
            assert view is not None, f"{question.id}: {cited.quote}"
            ((begin, end),) = view.marked
            assert " ".join(view.text[begin:end].split()) == cited.quote
            seen += 1
    assert seen > 100


def test_the_first_row_of_a_table_is_shown_above_the_row_it_belongs_to(desk: Desk) -> None:
    answer = desk.ask("Welke toezegging is er gedaan over medewerkers zonder werkmail?")
    first = next(cited for cited in answer.citations if cited.quote.startswith("Nummer | "))
    row = next(c for c in answer.citations if c.unit_id == first.unit_id and c != first)
    view = desk.source_view(first)
    assert view is not None
    assert view.text.index("Nummer | ") < view.text.index(row.quote)
    assert desk.citation(1, first.document_id, first.unit_id, Span(first.start, first.end))


def test_a_person_as_subject_gets_the_line_on_persons(desk: Desk) -> None:
    timeline = desk.timeline("Is het afdelingshoofd uit de brief inmiddels ontslagen?")
    assert timeline.about_person
    assert not desk.timeline("quotum").about_person


def test_what_was_said_then_says_from_which_days(desk: Desk) -> None:
    answer = desk.ask("Wat zeiden we in april 2025 over quota?")
    assert answer.searched.endswith("(stukken van 1 april 2025 tot en met 30 april 2025)")
    assert answer.citations[0].document == "2025-04-09_annotatie_gemeenteraad.pdf"
