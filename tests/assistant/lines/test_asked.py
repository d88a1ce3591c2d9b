"""A question about a person finds the line on persons, and where it was said before."""

from __future__ import annotations

from assistant.answer import AnswerStatus
from assistant.desk import Desk

NAMED = "Klopt het dat de teamleider van Noorderkade geschorst is?"


def test_the_earlier_answer_to_the_same_question_leads(desk: Desk) -> None:
    hits = desk.search(NAMED, limit=5)
    assert hits[0].question is not None
    assert "Noorderkade" in hits[0].question
    assert "geschorst" in hits[0].question


def test_the_line_on_persons_is_among_the_first(desk: Desk) -> None:
    hits = desk.search("Waar is mevrouw Vermeulen van de afdeling Parkeren gebleven?", limit=5)
    assert any("anonimiteit en personen" in hit.text for hit in hits[:2])


def test_a_misspelt_question_about_a_person_is_one_too(desk: Desk) -> None:
    hits = desk.search("klopt het dat de teamlijder van noorderkade geschorst is", limit=5)
    assert any("Noorderkade" in (hit.question or "") for hit in hits)
    answer = desk.ask("klopt het dat de teamlijder van noorderkade geschorst is")
    assert answer.status is AnswerStatus.NO_INDIVIDUAL_CASES


def test_an_answer_says_the_line_and_nothing_else(desk: Desk) -> None:
    answer = desk.ask(NAMED)
    assert answer.status is AnswerStatus.NO_INDIVIDUAL_CASES
    assert answer.citations
    assert {cited.kind for cited in answer.citations} == {"annotatie"}
    assert not any("geschorst" in part.text for part in answer.answer)


def test_a_name_makes_no_difference(desk: Desk) -> None:
    # Dijkema asked questions in these papers; nobody finds them by asking after her dismissal.
    known = desk.search("Is mevrouw Dijkema ontslagen?", limit=10)
    unknown = desk.search("Is mevrouw Xantippe ontslagen?", limit=10)
    assert [hit.unit_id for hit in known] == [hit.unit_id for hit in unknown]


def test_what_was_searched_holds_no_name(desk: Desk) -> None:
    # Misspelt words are corrected after the names are gone, so that none comes back.
    question = "Is mevrouw Dijkema van Noorderkade ontslaagen?"
    for searched in (desk.look_up(question).searched, desk.ask(question).searched):
        assert searched == "Is mevrouw … van … ontslagen?"


def test_of_a_unit_that_hardly_says_the_line_the_nearest_passage_is_said(desk: Desk) -> None:
    answer = desk.ask("Waar is mevrouw Vermeulen van de afdeling Parkeren gebleven?")
    assert answer.status is AnswerStatus.NO_INDIVIDUAL_CASES
    assert "noem ik hier niet" in answer.answer[0].text
    assert not any("melding met naam" in part.text for part in answer.answer)
