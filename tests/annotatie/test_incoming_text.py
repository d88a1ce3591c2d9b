"""Questions as they are pasted: lists, letters, running text, members and mails."""

from __future__ import annotations

import pytest

from annotatie.incoming import IncomingError, read_text


def texts(given: str) -> list[str]:
    return [item.text for item in read_text(given).questions]


def test_a_numbered_list_below_members() -> None:
    found = read_text(
        "Vragen van lid Jansen (VVD)\n"
        "1. Hoe staat het met de motie over stages?\n"
        "2) Wij vinden dit te langzaam gaan.\n\n"
        "D66 - De Vries:\n"
        "3. Wanneer komt de monitor?\n"
    ).questions
    assert [(q.number, q.asker, q.party) for q in found] == [
        ("1", "Jansen", "VVD"),
        ("2", "Jansen", "VVD"),
        ("3", "De Vries", "D66"),
    ]
    assert found[1].text == "Wij vinden dit te langzaam gaan."
    assert found[2].place.label == "regel 6"


@pytest.mark.parametrize(
    ("line", "asker", "party"),
    [
        ("Lid Jansen (VVD): Hoe gaat het met het meldpunt?", "Jansen", "VVD"),
        ("D66 (lid De Vries): Hoe gaat het met het meldpunt?", "De Vries", "D66"),
        ("D66 - De Vries: Hoe gaat het met het meldpunt?", "De Vries", "D66"),
        ("De Vries, D66: Hoe gaat het met het meldpunt?", "De Vries", "D66"),
        ("PvdA: Hoe gaat het met het meldpunt?", None, "PvdA"),
        ("Fractie Volt\nHoe gaat het met het meldpunt?", None, "Volt"),
        (
            "Raadslid Kabamba, lijst Kabamba\n\nHoe gaat het met het meldpunt?",
            "Kabamba",
            "lijst Kabamba",
        ),
    ],
)
def test_who_asks(line: str, asker: str | None, party: str | None) -> None:
    (found,) = read_text(line).questions
    assert (found.asker, found.party, found.text) == (
        asker, party, "Hoe gaat het met het meldpunt?",
    )  # fmt: skip


def test_questions_inside_running_text() -> None:
    assert texts(
        "Wij maken ons zorgen over het meldpunt. Het verloop is 20%. Hoe komt dat? Graag hoor ik hoe "
        "het loopt, waarom het zo traag gaat en of er een planning is. Dank voor uw tijd."
    ) == [
        "Het verloop is 20%. Hoe komt dat?",
        "Graag hoor ik hoe het loopt.",
        "Graag hoor ik waarom het zo traag gaat.",
        "Graag hoor ik of er een planning is.",
    ]


def test_half_a_question_stays_with_the_one_before_it() -> None:
    assert texts("Is de training verplicht? Zo nee, waarom niet?") == [
        "Is de training verplicht? Zo nee, waarom niet?"
    ]


def test_a_question_that_leans_on_the_one_before_it_says_so() -> None:
    first, second = read_text("Hoeveel meldingen waren er in 2024? En hoe komt dat?").questions
    assert not first.follows
    assert second.follows
    assert second.text == "En hoe komt dat?"


def test_letters_get_the_words_above_them() -> None:
    found = read_text(
        "1. Hoe gaat het met de stages?\n2. Kan de wethouder aangeven:\na) hoeveel mensen zijn opgeleid\n"
        "b) wanneer de rest volgt?\n3. Wat kost dat?\n"
    ).questions
    assert [(q.number, q.text) for q in found] == [
        ("1", "Hoe gaat het met de stages?"),
        ("2a", "Kan de wethouder aangeven: hoeveel mensen zijn opgeleid"),
        ("2b", "Kan de wethouder aangeven: wanneer de rest volgt?"),
        ("3", "Wat kost dat?"),
    ]


def test_a_label_on_a_line_of_its_own() -> None:
    found = read_text("Vraag 7\nWelke maatregelen neemt u\ntegen pesten?\nAntwoord\n").questions
    assert [(q.number, q.text) for q in found] == [("7", "Welke maatregelen neemt u tegen pesten?")]


def test_a_list_of_bullets() -> None:
    found = read_text(
        "D66:\n- Wanneer komt de monitor?\n- Wij steunen het plan.\n- Hoe duur wordt het?"
    )
    assert [q.text for q in found.questions] == ["Wanneer komt de monitor?", "Hoe duur wordt het?"]
    assert "Wij steunen het plan." in [item.text for item in found.skipped]


def test_meeting_and_agenda_item_on_one_line() -> None:
    found = read_text(
        "Technische vragen raadsvergadering 6 november 2025, agendapunt 12 (Voortgang werving)\n\n"
        "Lid Achterberg (PvdA)\n1. Hoe staat het met de werving?\n   a. Wat gebeurt er als iemand ze niet haalt?\n"
    )
    assert found.head.meeting == "Raadsvergadering 6 november 2025"
    assert found.head.agenda == ("12: Voortgang werving",)
    assert [(q.number, q.follows) for q in found.questions] == [("1", False), ("1a", True)]


def test_who_asks_below_the_greeting_of_another() -> None:
    found = read_text(
        "Beste collega's,\n\nZie hieronder.\n\nHartelijke groet,\nAnnemiek Wester\n\n"
        "Vragen namens PvdD, raadslid Ferdinandus:\n1) Wat kost het meldpunt?\n   a) Wie betaalt dat?\n\n"
        "JA21\n2) Wat zijn de gevolgen?\n"
    )
    assert [(q.party, q.asker, q.follows) for q in found.questions] == [
        ("PvdD", "Ferdinandus", False),
        ("PvdD", "Ferdinandus", True),
        ("JA21", None, False),
    ]


def test_what_belongs_to_a_letter_is_no_question() -> None:
    found = read_text(
        "Van: griffie@voorbeeld.nl\nOnderwerp: vragen\n\nGeachte wethouder,\n\nHoe gaat het met de werving?\n\n"
        "Kunt u deze vragen voor donderdag beantwoorden?\n\nMet vriendelijke groet,\nPiet Pietersen\n"
        "Commissielid GroenLinks\n"
    )
    (question,) = found.questions
    assert question.text == "Hoe gaat het met de werving?"
    # Nobody's name stood above it: who signed asked it.
    assert (question.asker, question.party) == ("Piet Pietersen", "GroenLinks")
    assert {item.why for item in found.skipped} >= {"kop van een mail", "aanhef", "afsluiting"}


@pytest.mark.parametrize("given", ["", "   \n", "Wij steunen dit voorstel van harte."])
def test_nothing_to_answer_is_said_in_dutch(given: str) -> None:
    with pytest.raises(IncomingError, match="De tekst"):
        read_text(given)


def test_too_much_is_refused() -> None:
    with pytest.raises(IncomingError, match="de grens is 300"):
        read_text("\n".join(f"{n}. Hoe gaat het met plan {n}?" for n in range(1, 302)))
    with pytest.raises(IncomingError, match="te lang"):
        read_text("x" * 500_001)
