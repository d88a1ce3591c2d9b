"""The history in answers: newest wording first, the older one where it differs."""

from __future__ import annotations

from datetime import date

from assistant.desk import Desk
from eval.questions import read_questions
from ingest.dates import in_words
from tests.conftest import ROOT

NAMES = "Wat zeggen we als namen in een brief worden genoemd?"


def test_the_newest_wording_stands_before_the_older_one(real_desk: Desk) -> None:
    answer = real_desk.ask("Wat is onze lijn over het noemen van namen in openbare brieven?")
    dates = {c.n: c.meeting_date for c in answer.citations}
    said = [(dates[part.citations[0]], part.text) for part in answer.answer]
    newest = next(n for n, (day, text) in enumerate(said) if "niet te verantwoorden" in text)
    older = next(n for n, (day, text) in enumerate(said) if "nooit te verantwoorden" in text)
    assert newest < older
    (flag,) = [f for f in answer.flags if f.kind == "reworded" and "zwakker" in f.message]
    assert "‘nooit’ werd ‘niet’" in flag.message
    assert "28 februari 2024" in flag.message


def test_what_a_newer_wording_adds_is_told_in_its_words(real_desk: Desk) -> None:
    answer = real_desk.ask("Waarom onderzoeken we geen personen na een anoniem bericht?")
    told = [flag.message for flag in answer.flags if flag.kind == "reworded"]
    assert any("‘Ook in Zuidoost konden we dus geen onderzoek doen" in one for one in told)


def test_the_same_words_are_told_of_and_not_repeated(demo_desk: Desk) -> None:
    answer = demo_desk.ask("Wat is de lijn over signalen zonder naam?")
    said = [part.text for part in answer.answer if "Een signaal zonder naam" in part.text]
    assert len(said) <= 2
    assert any(flag.kind == "repeated" for flag in answer.flags)


def test_a_filter_holds_for_older_wordings_too(demo_desk: Desk) -> None:
    for kinds in (["annotatie"], ["raadsbrief"], ["verslag"]):
        answer = demo_desk.ask("Waarom geen quotum?", kinds=kinds)
        assert {c.kind for c in answer.citations} <= set(kinds)
    answer = demo_desk.ask("Waarom geen quotum?", parties=["Stadspartij De Brug"])
    assert {c.party for c in answer.citations} <= {"Stadspartij De Brug"}


def test_every_quotation_of_a_wording_is_exact(demo_desk: Desk, real_desk: Desk) -> None:
    for desk in (demo_desk, real_desk):
        for question in (
            "Waarom geen quotum?",
            NAMES,
            "Hoe is de lijn over leidinggevenden veranderd?",
        ):
            for citation in desk.ask(question).citations:
                record = desk.document(citation.document_id)
                assert record is not None
                raw = record.text[citation.start : citation.end]
                assert " ".join(raw.split()) == citation.quote


def test_no_line_is_older_than_itself(demo_desk: Desk) -> None:
    """The same words under two questions of one paper are no sign of an older paper."""
    told = 0
    for asked in read_questions(ROOT / "eval" / "sets" / "demo" / "queries.jsonl")[:30]:
        answer = demo_desk.ask(asked.query, as_of=asked.as_of, history=asked.history)
        days = {item.n: item.meeting_date for item in answer.citations}
        for flag in answer.flags:
            said = [days[n] for n in flag.citations if flag.kind == "repeated"]
            told += len(said)
            assert not [
                day for day in said if day and in_words(date.fromisoformat(day)) in flag.message
            ]
    assert told
