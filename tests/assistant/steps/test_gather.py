"""Which units speak, and in what order."""

from __future__ import annotations

import re

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from settings import Settings

_WORDINGS = (
    "Kan de gemeente een quotum instellen?",
    "Mag het college zelf een quotum op herkomst invoeren?",
    "quotum instellen, mag de gemeente dat",
)


def test_the_newest_line_comes_first_however_it_is_asked(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answers = [desk.ask(wording) for wording in _WORDINGS]
    assert len({answer.citations[0].unit_id for answer in answers}) == 1
    for answer in answers:
        days = [item.meeting_date or "" for item in answer.citations]
        assert days[0] == max(days)


def test_an_open_question_that_nothing_else_comes_near_is_still_open(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel trainingsuren zijn er in 2024 in totaal gemaakt?")
    assert answer.status is AnswerStatus.PLACEHOLDER_ONLY
    assert {item.question_number for item in answer.citations} == {"16"}


def test_a_single_word_is_a_subject_not_a_question_that_was_asked(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        assert desk.ask("bijstand").status is AnswerStatus.ANSWER
        assert desk.ask("tolk").status is AnswerStatus.ANSWER


def test_what_is_filled_in_already_is_said_with_what_is_open(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel collega's deden mee aan de omstandertraining?")
    assert answer.status is AnswerStatus.ANSWER
    assert "16" in {item.question_number for item in answer.citations}
    assert any(flag.kind == "placeholder" for flag in answer.flags)


def test_what_is_still_open_of_another_year_is_another_question(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        known = desk.ask("Hoeveel mensen volgden in 2024 de omstandertraining?")
        still_open = desk.ask("Hoeveel mensen volgden in 2025 de omstandertraining?")
    assert "640" in known.answer[0].text
    assert still_open.status is AnswerStatus.PLACEHOLDER_ONLY


def test_where_a_number_is_asked_only_what_counts_speaks(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel leidinggevenden hebben de leiderschapsmodule gevolgd?")
        asked = desk.ask("Wat zeggen we over leidinggevenden die de leiderschapsmodule volgen?")
    by_unit: dict[str, str] = {}
    for item in answer.citations:
        by_unit[item.unit_id] = f"{by_unit.get(item.unit_id, '')} {item.quote}"
    assert by_unit
    assert all(re.search(r"\d+ (?:van de \d+ )?leidinggevenden", said) for said in by_unit.values())
    # Not so where no number is asked for.
    assert any("leidinggevenden" in item.quote for item in asked.citations)
    assert {item.unit_id for item in asked.citations} - by_unit.keys()


def test_a_question_for_another_alderman_stays_one_where_nothing_else_is_likely(
    real_index: Settings,
) -> None:
    question = (
        "Wat gebeurt er met klachten van Amsterdammers over discriminatie door de sociale dienst?"
    )
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask(question)
    assert answer.status is AnswerStatus.REFER_OTHER_WETHOUDER
    assert {item.question_number for item in answer.citations} == {"38"}


def test_what_counts_what_is_asked_speaks_where_nothing_nearer_does(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel acties van de vorige bestuursopdracht zijn klaar?")
    assert any("45 afgerond" in part.text for part in answer.answer)


def test_where_an_amount_is_asked_only_what_holds_one_speaks(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Wat kost de uitvoeringsagenda per jaar?")
    assert answer.answer
    assert "€" in answer.answer[0].text


def test_a_bare_word_gets_what_is_about_it(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("lotgenotencontact")
    assert answer.answer
    assert all("lotgenoten" in part.text for part in answer.answer)


def test_where_a_day_is_named_what_is_of_that_day_speaks(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat besloot het college op 1 oktober 2024 over het meldpunt?")
    assert answer.status is AnswerStatus.ANSWER
    assert all(
        item.meeting_date == "2024-10-01" or "1 oktober" in item.quote for item in answer.citations
    )


def test_a_figure_comes_from_what_is_likely_to_hold_it(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Hoeveel medewerkers heeft de gemeente in schaal 12 tot en met 14?")
    assert "3200" in " ".join(part.text for part in answer.answer)


def test_the_same_fact_still_open_is_not_answered_with_a_wider_one(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        part = desk.ask("Hoeveel mensen van de Buitendienst hebben de omstandertraining gedaan?")
        whole = desk.ask("Hoeveel medewerkers deden in 2024 mee aan de omstandertraining?")
    assert part.status is AnswerStatus.PLACEHOLDER_ONLY
    assert whole.status is AnswerStatus.ANSWER


def test_things_that_are_asked_by_their_number_are_told(
    demo_index: Settings, real_index: Settings
) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        patterns = desk.ask("Welke vier patronen noemt de verkenning bij de Buitendienst?")
        other = desk.ask("Welke drie bruggen worden dit jaar vervangen?")
    with Desk.open(real_index, EVERYTHING) as desk:
        studies = desk.ask("Welke drie onderzoeken zijn er in de organisatie uitgevoerd?")
    assert "Harde omgangsvormen" in " ".join(item.quote for item in patterns.citations)
    assert "Muzus" in " ".join(item.quote for item in studies.citations)
    assert other.status is AnswerStatus.NO_EVIDENCE


def test_an_open_question_is_not_what_we_said(real_index: Settings) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        answer = desk.ask("Wat zeiden we in december 2024 over het GMT?")
    assert answer.status is AnswerStatus.ANSWER
    assert {item.meeting_date for item in answer.citations} == {"2024-12-05"}
