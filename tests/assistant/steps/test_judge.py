"""What is said where nothing answers."""

from __future__ import annotations

from pathlib import Path

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.contract import answer_json
from assistant.desk import Desk
from assistant.lines.places import place
from ingest.pipeline import ingest
from settings import Settings, load_settings

# Only the head of this letter says what it is about.
LETTER = """Raadsbrief
Datum: 12 maart 2026
Onderwerp: Veerpont Oosterhaven

Geachte leden van de raad,

Met deze brief informeren wij u over de voortgang.

De exploitatie kost 780.000 euro per jaar. De helft daarvan komt uit kaartverkoop.

Met vriendelijke groet,
Het college van burgemeester en wethouders
"""
QUESTION = "Wat kost een kaartje voor het zwembad in Parijs?"


def test_what_comes_nearest_can_be_opened(desk: Desk) -> None:
    answer = desk.ask(QUESTION)
    assert (answer.status, answer.answer, answer.citations) == (AnswerStatus.NO_EVIDENCE, (), ())
    assert [item.n for item in answer.near] == [1, 2, 3]
    for item in answer.near:
        shown = desk.source_view(item)
        assert shown is not None
        assert shown.marked


def test_what_we_said_then_is_told_by_the_paper_of_then(desk: Desk) -> None:
    told = desk.ask("Wat zeiden we in november 2023 over een quotum?")
    assert told.status is AnswerStatus.ANSWER
    assert {item.meeting_date for item in told.citations} == {"2023-11-16"}
    untold = desk.ask("Wat zeiden we in november 2023 over een stilteruimte?")
    assert untold.status is AnswerStatus.NO_EVIDENCE
    assert "1 november 2023" in untold.message


def test_in_words_alone_it_is_named(desk: Desk) -> None:
    answer = desk.ask(QUESTION)
    said = answer_json(answer)
    assert said["citations"] == []
    assert all(place(item) in said["message"] for item in answer.near)
    # On the screen it stands in a list, so the message does not name it.
    assert "Wel gevonden" not in answer.message


def test_what_comes_nearest_to_two_questions_stands_in_one_list(desk: Desk) -> None:
    answer = desk.ask(f"1. {QUESTION} 2. Wanneer opent de nieuwe schaatsbaan in Rome?")
    assert answer.status is AnswerStatus.NO_EVIDENCE
    assert [item.n for item in answer.near] == list(range(1, len(answer.near) + 1))
    places = {(item.document_id, item.start, item.end) for item in answer.near}
    assert len(places) == len(answer.near) > 3
    assert "Wel gevonden" not in answer.message
    said = answer_json(answer)["message"]
    assert all(place(item) in said for item in answer.near)


def test_of_an_answer_nothing_else_comes_near(desk: Desk) -> None:
    answer = desk.ask("Waarom geen quotum?")
    assert answer.status is AnswerStatus.ANSWER
    assert answer.near == ()


def test_a_price_is_answered_by_an_amount(desk: Desk) -> None:
    told = desk.ask("Hoeveel geld is er voor de Inclusieagenda?")
    assert "3,6 miljoen" in " ".join(part.text for part in told.answer)
    for question in (
        "Welk uurtarief krijgt Zwanenburg Advies?",
        "Wat kostte de leiderschapsmodule?",
        "Wat verdient wethouder Hofstra?",
    ):
        assert desk.ask(question).status is AnswerStatus.NO_EVIDENCE


def test_who_asks_what_somebody_asked_gets_it_whatever_it_was_about(desk: Desk) -> None:
    for question in ("Wat wilde raadslid Kuipers weten?", "Wat vroeg lid Kuipers?"):
        answer = desk.ask(question)
        assert answer.status in (AnswerStatus.ANSWER, AnswerStatus.REFER_OTHER_WETHOUDER)
        assert {item.asker for item in answer.citations} == {"Kuipers"}
    # Who says what it was about gets that or nothing.
    assert desk.ask("Wat vroeg lid Kuipers over vuurwerk?").status is AnswerStatus.NO_EVIDENCE


def test_how_many_people_there_are_may_be_told_as_a_share(real_index: Settings) -> None:
    with Desk.open(real_index) as papers:
        young = papers.ask("Hoeveel medewerkers zijn jonger dan 35?")
        old = papers.ask("Hoeveel medewerkers zijn ouder dan 60?")
    assert "20,74%" in young.answer[0].text
    assert "only_share" in {flag.kind for flag in young.flags}
    assert old.status is AnswerStatus.NO_EVIDENCE


def test_the_title_of_a_paper_says_what_its_lines_are_about(tmp_path: Path) -> None:
    papers = tmp_path / "stukken"
    papers.mkdir()
    (papers / "brief.txt").write_text(LETTER, encoding="utf-8")
    settings = load_settings(data_dir=tmp_path / "index")
    ingest([papers], settings)
    with Desk.open(settings, EVERYTHING) as desk:
        told = desk.ask("Wat kost de veerpont per jaar?")
        other = desk.ask("Wat kost de skatebaan?")
    assert "780.000" in " ".join(part.text for part in told.answer)
    assert other.status is AnswerStatus.NO_EVIDENCE
