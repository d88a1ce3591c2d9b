"""A half sentence leans on the question before it; a whole one stands on its own."""

from __future__ import annotations

import pytest

from assistant.question.follow_up import searched_question, standing_question

ASKED = "Waar kan ik discriminatie melden?"


def turns(answer: str) -> list[dict[str, str]]:
    return [{"role": "user", "content": ASKED}, {"role": "assistant", "content": answer}]


@pytest.mark.parametrize(
    "question",
    [
        "en in 2026?",
        "tot wanneer loopt dat?",
        "wat kost dat in 2025?",
        "is dat waar?",
        "en voor schaal 12, geldt dat ook?",
        "en dan?",
        "waarom niet vaker?",
        "hoe vaak?",
        "waarom niet elk jaar?",
        "hoeveel mensen kwamen daarop af?",
        "wat heeft dat hem gekost?",
        "moeten chefs die training volgen?",
        "Geldt dat ook voor mensen die via een uitkering of een bureau bij ons werken?",
        "helpen die lessen?",
    ],
)
def test_what_leans_is_put_behind_the_question_before(question: str) -> None:
    assert standing_question(question, turns("Bij het meldpunt.")).startswith(ASKED)


@pytest.mark.parametrize(
    "question",
    [
        "Weten we zeker dat training helpt?",
        "Klopt het dat de teamleider is geschorst?",
        "Klopt het dat mevrouw Jansen is vertrokken?",
        "Kunt u bevestigen dat Bakker weg is?",
        "Is het waar dat er meldingen zijn?",
        "Vindt u dat medewerkers genoeg bescherming krijgen?",
        "Hoeveel meldingen zijn er?",
        "Waarom geen quotum?",
        "heksenjacht",
        "Wat gebeurt er met medewerkers die klagen?",
        "die mevrouw die het havenkwartier hielp",
        "Wat kost de training?",
        "klikken bij het meldpunt over je baas, komt hij dat te weten",
        "Waarom duurde de oplevering van het rapport zo lang, en wat kostte dat?",
        "Kan iemand die anoniem meldt later nog gevonden worden?",
        "Krijgen mensen die melden een terugkoppeling?",
        "Mogen medewerkers die vasten eerder naar huis?",
        "Komen er stilteruimtes in deze gemeente?",
        "Zijn er dit jaar veel meldingen gedaan?",
    ],
)
def test_what_stands_on_its_own_is_left_alone(question: str) -> None:
    assert standing_question(question, turns("Bij het meldpunt.")) == question


def test_the_names_of_columns_are_no_answer() -> None:
    table = turns("Nummer | Gedaan op | Toezegging\nTA2024-000119 | 14-03-2024 | Uitleg")
    assert searched_question("en is dat er nog?", table) == f"{ASKED} en is dat er nog?"
    said = turns("Bij het meldpunt. Dat is er nog.")
    assert searched_question("en blijft dat?", said) == f"{ASKED} Bij het meldpunt. en blijft dat?"


def test_what_points_at_nothing_said_is_searched_without_it() -> None:
    said = turns("Bij het meldpunt. Dat is er nog.")
    assert searched_question("en in 2026?", said) == f"{ASKED} en in 2026?"


def test_what_is_pointed_at_is_the_sentence_on_what_was_asked() -> None:
    said = turns("De gemeente is groot. Melden van discriminatie kan bij het meldpunt. Bel gerust.")
    assert searched_question("sinds wanneer is dat er?", said) == (
        f"{ASKED} Melden van discriminatie kan bij het meldpunt. sinds wanneer is dat er?"
    )


def test_what_leans_on_what_leans_gets_the_subject_of_both() -> None:
    before = [*turns("Bij het meldpunt."), {"role": "user", "content": "en anoniem?"}]
    assert standing_question("tot wanneer loopt dat?", before) == (
        f"{ASKED} en anoniem? tot wanneer loopt dat?"
    )


def test_a_question_that_stands_ends_what_is_leaned_on() -> None:
    before = [*turns("Bij het meldpunt."), {"role": "user", "content": "Wat kost de training?"}]
    assert standing_question("en in 2026?", before) == "Wat kost de training? en in 2026?"


def test_where_nothing_was_answered_nothing_goes_along() -> None:
    before = [*turns("Bij het meldpunt."), {"role": "user", "content": "Wat kost de training?"}]
    assert searched_question("is dat veel?", before) == "Wat kost de training? is dat veel?"


def test_a_year_after_a_year_after_is_counted_on() -> None:
    asked = "Hoeveel geld is er in 2024 voor de Inclusieagenda?"
    history = [{"role": "user", "content": asked}]
    for year in ("2025", "2026", "2027"):
        question = "en het jaar daarna?"
        assert standing_question(question, history) == asked.replace("2024", year)
        history += [
            {"role": "assistant", "content": "Dat staat in de begroting van 2023."},
            {"role": "user", "content": question},
        ]
    assert standing_question("en een jaar eerder?", history) == asked.replace("2024", "2026")
    assert standing_question("en in 2030?", history) == asked.replace("2024", "2030")
    assert standing_question("is dat veel?", history) == (
        f"{asked.replace('2024', '2027')} is dat veel?"
    )
