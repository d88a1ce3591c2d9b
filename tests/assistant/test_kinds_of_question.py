"""Kinds of question over the demo papers: who asked, turns of a conversation, older wordings."""

from __future__ import annotations

from assistant.answer import AnswerStatus
from assistant.desk import Desk

User = dict[str, str]


def _user(text: str) -> User:
    return {"role": "user", "content": text}


def test_who_asked_and_when_is_told_in_the_words_of_the_paper(desk: Desk) -> None:
    answer = desk.ask("Wie vroeg of het vuilnis zou blijven liggen en wanneer?")
    (part,) = answer.answer
    assert part.text.splitlines() == [
        "Commissie Bestuur, Diversiteit en Inclusie (BDI) van 14 maart 2024",
        "Ondernemend Lindewaard (lid Kuipers)",
        "14. Worden onze inwoners hier de dupe van? Blijft het vuilnis straks liggen?",
    ]
    first = answer.citations[0]
    assert (first.question_number, first.asker) == ("14", "Kuipers")
    assert all(item.quote in part.text for item in answer.citations)


def test_who_asked_that_is_who_asked_the_question_before(desk: Desk) -> None:
    history = [_user("Waarom zijn er zes dure trainers nodig?")]
    answer = desk.ask("Wie heeft dat gevraagd?", history=history)
    assert "Ter Braak" in answer.answer[0].text


def test_all_who_asked_are_told_newest_first(desk: Desk) -> None:
    answer = desk.ask("Wie vroeg naar een quotum?")
    days = [answer.citations[part.citations[0] - 1].meeting_date or "" for part in answer.answer]
    assert len(days) > 1
    assert days == sorted(days, reverse=True)
    assert all("quotum" in part.text.lower() for part in answer.answer)
    assert not {flag.kind for flag in answer.flags} & {"prepared", "age"}


def test_what_nobody_asked_has_no_asker(desk: Desk) -> None:
    answer = desk.ask("Welk raadslid vroeg naar de wachtlijst voor het zwembad?")
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_the_heading_of_who_asked_is_that_of_the_question(desk: Desk) -> None:
    """The heading stands above the first question of a member, and holds for the others too."""
    answer = desk.ask("Wie vroeg of de baas bij de gesprekken met het bureau zit?")
    assert "Progressief Lindewaard (lid El Amrani)" in answer.answer[0].text


def test_a_follow_up_with_words_of_its_own_is_asked_alone_where_together_nothing_answers(
    desk: Desk,
) -> None:
    history = [_user("Hoeveel kost dat bureau eigenlijk per uur?")]
    answer = desk.ask("Zit de baas bij die gesprekken?", history=history)
    assert any("De baas zit er niet bij" in part.text for part in answer.answer)


def test_an_empty_place_for_the_subject_is_not_filled_by_the_turn_before(desk: Desk) -> None:
    answer = desk.ask("Wat zeggen we over ?", history=[_user("Waarom geen quotum?")])
    assert answer.status is AnswerStatus.ERROR
    assert "onderwerp" in answer.message


def test_half_a_follow_up_is_not_asked_alone(desk: Desk) -> None:
    answer = desk.ask("En wanneer is die klaar?", history=[_user("Wat kost het zwembad?")])
    assert answer.status is AnswerStatus.NO_EVIDENCE


def test_the_third_turn_still_knows_the_subject_of_the_first(desk: Desk) -> None:
    history = [_user("Wat zei de wethouder over een quotum?"), _user("Waarom kan dat niet?")]
    answer = desk.ask("En voor mensen met een arbeidsbeperking?", history=history)
    assert any("96 van de 110 banen" in part.text for part in answer.answer)


def test_an_older_wording_is_shown_of_what_was_asked_and_told_of_the_rest(desk: Desk) -> None:
    """What else stands in the answer has older wordings too, which nobody asked for."""
    answer = desk.ask("Wat doet het externe meldpunt met een anonieme melding?")
    assert not any("te verlengen tot 1 juli 2025" in part.text for part in answer.answer)
    assert any(flag.kind == "reworded" for flag in answer.flags)
    line = desk.ask("Standaardlijn over onderzoek naar personen na een anonieme brief")
    wordings = "\n".join(part.text for part in line.answer)
    assert "onderzoeken we nooit een persoon" in wordings
    assert "onderzoeken we geen personen" in wordings


def test_a_newer_wording_comes_with_what_stands_around_it(desk: Desk) -> None:
    """The bullet that changed says little; the one before it says what holds now."""
    answer = desk.ask("Moeten chefs die training volgen?")
    newer = [part.text for part in answer.answer if part.text.startswith("Op 1 april 2025")]
    assert "Op 1 juli 2026 is het voor iedereen verplicht" in newer[0]
