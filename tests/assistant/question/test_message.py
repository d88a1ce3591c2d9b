"""What asks in a message carries the answer; what stands around it only says what it is about."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerStatus
from assistant.desk import Desk
from assistant.question.message import Asked, asked_in, together

_GRATITUDE = "Goedenavond voorzitter. Dank voor de beantwoording. Wij zijn er nog niet gerust op."


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("Constaterende dat het stil blijft, vraagt de fractie van D66 hoe het plan loopt.", ["Hoe het plan loopt?"]),
        ("Overwegende dat het duur is en gelet op motie 12, verzoekt lid Bos toe te lichten wat het plan kost.", ["Wat het plan kost?"]),
        ("Naar aanleiding van het artikel in de krant: hoe loopt het plan?", ["Hoe loopt het plan?"]),
        ("Gezien de onrust op de werf, hoe loopt het plan?", ["Hoe loopt het plan?"]),
        ("Kan de wethouder, gelet op de onrust op de werf, aangeven hoe het plan loopt?", ["Hoe het plan loopt?"]),
        ("Wij maken ons zorgen over de werf. Graag horen wij hoe het plan loopt.", ["Hoe het plan loopt?"]),
        ("Dank voor uw brief. Mijn vraag is simpel: hoe loopt het plan? Graag een reactie.", ["Hoe loopt het plan?"]),
        ("Drie keer praten en dan niets? Wanneer komt het plan klaar?", ["Wanneer komt het plan klaar?"]),
        ("Kunnen jullie even kijken? De VVD wil weten hoe het plan loopt.", ["Hoe het plan loopt?"]),
        ("De werf is oud. Hoe loopt het verbeterplan? En wat kost de nieuwbouw?", ["Hoe loopt het verbeterplan?", "Wat kost de nieuwbouw?"]),
        ("Hoe loopt het verbeterplan? En wat vindt u daarvan?", ["Hoe loopt het verbeterplan? En wat vindt u daarvan?"]),
        ("Krijgen stagiairs een vergoeding? Zo nee, waarom niet?", ["Krijgen stagiairs een vergoeding?"]),
    ],
)  # fmt: skip
def test_what_asks_is_told_from_what_stands_around_it(message: str, asked: list[str]) -> None:
    assert [item.words for item in asked_in(message)] == asked


@pytest.mark.parametrize(
    "message",
    [
        "Hoe loopt het verbeterplan Buitendienst?",
        "Kan de wethouder aangeven hoe het plan loopt?",
        "Het meldpunt: hoe lang blijft dat?",
        "Wat vroeg de VVD-fractie over stages?",
        "Wij vinden dit stuk te mager. Wij missen tanden.",
        "quotum herkomst",
        "",
    ],
)
def test_a_message_that_only_asks_or_never_does_stays_as_it_is(message: str) -> None:
    assert asked_in(message) == [Asked(message)]


def test_a_mail_is_read_without_its_head_greeting_and_signature() -> None:
    mail = (
        "Van: J. de Boer\nAan: griffie\nOnderwerp: vraag\n\nGeachte griffier,\n\nHet meldpunt kwam ter sprake.\n"
        "Wat kost het meldpunt?\n\nMet vriendelijke groet,\nJ. de Boer\nraadslid PvdA"
    )
    assert asked_in(mail) == [Asked("Wat kost het meldpunt?", ("Het meldpunt kwam ter sprake.",))]


def test_a_mail_on_one_line_is_read_without_its_signature() -> None:
    message = "Beste wethouder, wij lezen dat het plan loopt. Hoe staat het daarmee? Met vriendelijke groet, Jan"
    (asked,) = asked_in(message)
    assert asked.words == "Hoe staat het daarmee?"
    assert not any("groet" in sentence for sentence in asked.around)


def test_an_item_of_a_list_may_lean_on_the_one_before_it() -> None:
    items = asked_in(
        "Beste griffie,\n1. Hoeveel meldingen waren er?\n2. Hoeveel daarvan waren anoniem?"
    )
    assert [item.leans for item in items] == [False, True]
    assert items[1].near == "Hoeveel meldingen waren er?"


def test_questions_go_together_as_one() -> None:
    asked = asked_in("De werf is oud. Hoe loopt het verbeterplan? Wat kost de nieuwbouw?")
    one = together(asked)
    assert one.whole == "De werf is oud. Hoe loopt het verbeterplan? Wat kost de nieuwbouw?"
    assert not one.is_part


@pytest.mark.parametrize(
    ("message", "bare"),
    [
        (
            f"{_GRATITUDE} Graag horen wij waarom de evaluatie van het meldpunt later kwam dan beloofd.",
            "Waarom kwam de evaluatie van het meldpunt later dan beloofd?",
        ),
        (
            "Naar aanleiding van een artikel in de krant over pesten bij de buitendienst: hoe staat het met het verbeterplan?",
            "Hoe staat het met het verbeterplan Buitendienst?",
        ),
        (
            "De gemeente geeft veel uit aan communicatie. Toch weet niemand waar hij moet zijn. Waar kan een medewerker die iets "
            "heeft meegemaakt terecht?",
            "Waar kan een medewerker terecht die iets heeft meegemaakt?",
        ),
        (
            "Beste allemaal, ik kreeg een telefoontje van het raadslid van Wijkbelang. Hij wil weten hoe het banenspreekuur "
            "loopt. Kunnen jullie me helpen?",
            "Hoe loopt het banenspreekuur?",
        ),
    ],
)  # fmt: skip
def test_what_stands_around_a_question_does_not_move_its_answer(
    desk: Desk, message: str, bare: str
) -> None:
    answer, alone = desk.ask(message), desk.ask(bare)
    assert answer.status is AnswerStatus.ANSWER
    assert answer.citations[0].unit_id == alone.citations[0].unit_id


def test_what_stands_around_a_question_is_not_searched(desk: Desk) -> None:
    question = "Hoe loopt het banenspreekuur in de wijkcentra?"
    message = f"Wij zijn blij met het verbeterplan van de Buitendienst en de roosters. {question}"
    found = desk.look_up(message)
    assert found.searched == question
    assert found.hits[0].unit_id == desk.search(question)[0].unit_id


@pytest.mark.parametrize(
    "message",
    [
        "In de monitor lezen wij over medewerkers met een herkomst buiten Europa. Kan de wethouder zeggen wanneer het zwembad "
        "weer opengaat?",
        "Naar aanleiding van motie 455 en de tussenstand over de Inclusieagenda: wat kost de nieuwe brug over de Vliet?",
        "Het voorkeursbeleid geldt nu in schaal 10 tot en met 12. Hoe vaak wordt het groen in het park gemaaid?",
    ],
)
def test_a_subject_of_the_papers_before_it_answers_no_other_question(
    desk: Desk, message: str
) -> None:
    assert desk.ask(message).status is AnswerStatus.NO_EVIDENCE


def test_a_question_that_leans_is_about_what_was_said_before_it(desk: Desk) -> None:
    answer = desk.ask(
        "De directie Ruimte en Economie komt niet verder dan dertien procent. Dat valt tegen. Wat gaat daar gebeuren?"
    )
    assert answer.status is AnswerStatus.ANSWER
    assert "vier mensen opleidt" in " ".join(part.text for part in answer.answer)


def test_every_question_of_a_paragraph_is_answered(desk: Desk) -> None:
    answer = desk.ask(
        "Wijkbelang heeft vragen. Hoe loopt het banenspreekuur? Wanneer krijgen we het nieuwe Belevingsonderzoek? "
        "Hoeveel windmolens komen er in de polder?"
    )
    said = " ".join(part.text for part in answer.answer)
    assert "143 mensen" in said
    assert "17 oktober 2025" in said
    assert "Deel 3 (Hoeveel windmolens komen er in de polder)" in answer.message


def test_half_of_what_is_asked_leans_on_its_own_message_not_on_the_turn_before(desk: Desk) -> None:
    message = (
        "In de Monitor lezen wij dat 52% van de leidinggevenden de module heeft gevolgd. Wij maken ons zorgen. "
        "Hoe staat het daar nu mee? En wanneer moet iedereen het gedaan hebben?"
    )
    history = [{"role": "user", "content": "Wat hebben we eerder gezegd over quota?"}]
    answer = desk.ask(message, history=history)
    said = "\n".join(part.text for part in answer.answer)
    assert "203 van de 286 leidinggevenden" in said
    assert "quotum" not in said


def test_who_asks_now_is_not_who_asked_then(desk: Desk) -> None:
    answer = desk.ask(
        "Namens de fractie Volt. De fractie Volt vraagt hoe het banenspreekuur loopt."
    )
    assert answer.status is AnswerStatus.ANSWER
    assert answer.citations[0].party == "Wijkbelang"


@pytest.mark.parametrize(
    "asked", ["Welke maatregel is genomen?", "Hoe beoordeelt u zijn functioneren?", "Klopt dat?"]
)
def test_of_somebody_spoken_of_before_a_question_nothing_is_said(desk: Desk, asked: str) -> None:
    answer = desk.ask(f"De voorman van de Buitendienst zou een collega hebben geslagen. {asked}")
    assert answer.status is AnswerStatus.NO_INDIVIDUAL_CASES


def test_who_is_only_spoken_of_makes_it_no_question_about_a_person(desk: Desk) -> None:
    answer = desk.ask(
        "Een bevriende voorman vertelde me over de roosters. Hoe staat het met het verbeterplan Buitendienst?"
    )
    assert answer.status is AnswerStatus.ANSWER
    assert "Zeven van de twaalf acties" in answer.answer[0].text


def test_what_is_said_before_a_question_is_held_against_the_sources(desk: Desk) -> None:
    answer = desk.ask(
        "Wij lezen dat er 512 spreekuren zijn geweest. Mooi. Hoe loopt het banenspreekuur?"
    )
    assert any(flag.kind == "premise" and "512" in flag.message for flag in answer.flags)
