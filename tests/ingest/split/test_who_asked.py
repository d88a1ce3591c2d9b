"""Whose the questions of a paper are: of the member or party that stands above them."""

from __future__ import annotations

import pytest

from ingest.units import BlockRole, UnitKind

_HEAD = (
    "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nIngekomen vragen\n\n"
)


def test_numbered_questions_under_their_asker(demo, units) -> None:
    questions = units(demo("2025-10-09"), UnitKind.QUESTION)
    asked = {u.number: (u.asker, u.party) for u in questions}
    # Under "Democraten Lindewaard, lid Ramdin": another order than the headings around it.
    assert asked["13"] == ("Ramdin", "Democraten Lindewaard")
    assert asked["16"] == ("Dijkema", "Ouderenbelang")


def test_a_name_of_any_alphabet_ends_the_questions_of_the_one_before(paper, units) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoe staat het ermee?\n\n- Goed.\n\n"
        "Lid Şahin (DENK)\n\n1. Wanneer is het klaar?\n\n- Vóór de zomer.\n"
    )
    assert [u.asker for u in units(record, UnitKind.QUESTION)] == ["Visser", "Şahin"]


def test_a_subject_in_the_heading_of_a_party_did_not_ask(paper, units) -> None:
    record = paper(
        _HEAD + "VVD – Ligplaatsen\n\n1. Komen er ligplaatsen bij?\n\n- Ja.\n\n"
        "Kuipers (Leefbaar Lindewaard)\n\n1. Wat kosten ligplaatsen?\n\n- Niets.\n"
    )
    asked = [(u.asker, u.party) for u in units(record, UnitKind.QUESTION)]
    assert asked == [(None, "VVD"), ("Kuipers", "Leefbaar Lindewaard")]


@pytest.mark.parametrize(
    "heading",
    [
        "Wonen en zorg (VVD)",
        "### Wonen en zorg (VVD)",
        "VVD – Wonen en zorg",
        "VVD (vervolg)",
        "Vervolgvraag 2 (VVD)",
        "Meer groen – VVD",
    ],
)
def test_a_party_beside_words_ends_the_questions_of_the_one_before(
    paper, units, heading: str
) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoe staat het ermee?\n\n- Goed.\n\n"
        f"{heading}\n\n1. Wanneer is het klaar?\n\n- Vóór de zomer.\n",
        "stuk.md",
    )
    asked = [(u.asker, u.party) for u in units(record, UnitKind.QUESTION)]
    assert asked == [("Visser", "Groen Lindewaard"), (None, "VVD")]


@pytest.mark.parametrize("heading", ["VVD – Ligplaatsen", "Wonen en zorg (VVD)"])
def test_a_subject_of_the_member_above_it_is_asked_by_her(paper, units, heading: str) -> None:
    record = paper(
        _HEAD + "Lid Kuipers (VVD)\n\n1. Hoe staat het met de ligplaatsen?\n\n- Goed.\n\n"
        f"{heading}\n\n2. Wanneer is het klaar?\n\n- Vóór de zomer.\n\n"
        "Fractie VVD\n\n1. Waarom dan?\n\n- Daarom.\n"
    )
    assert [u.asker for u in units(record, UnitKind.QUESTION)] == ["Kuipers", "Kuipers", None]


@pytest.mark.parametrize(
    "words", ["Dat zegt de VVD ook.", "SP: steunt het voorstel.", "Zie de motie (D66)."]
)
def test_a_sentence_with_a_party_is_said_in_the_answer(paper, units, words: str) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoe staat het ermee?\n\n"
        f"{words}\n\n2. Wanneer is het klaar?\n\n- Vóór de zomer.\n"
    )
    assert [u.asker for u in units(record, UnitKind.QUESTION)] == ["Visser", "Visser"]


@pytest.mark.parametrize(
    ("label", "asked"),
    [
        ("Vraag 1 van D66", (None, "D66")),
        ("Vraag 1 – VVD", (None, "VVD")),
        ("Vraag 1 – lid Jansen (VVD)", ("Jansen", "VVD")),
        ("Vraag van D66: wanneer is het klaar?", (None, "D66")),
        ("Vraag 1: wanneer is het klaar?\n\nGesteld door: J. Jansen (VVD)", ("Jansen", "VVD")),
        ("Jansen (VVD) vraagt: wanneer is het klaar?", ("Jansen", "VVD")),
        ("Fractie: D66\n\nVraag 1", (None, "D66")),
        ("Raadslid: Jansen (VVD)\n\nVraag 1", ("Jansen", "VVD")),
    ],
)
def test_who_asks_stands_in_the_label_of_a_question_or_beside_it(
    paper, units, words, label: str, asked: tuple[str | None, str]
) -> None:
    more = "" if "?" in label else "\n\nWanneer is het klaar?"
    record = paper(
        f"{_HEAD}{label}{more}\n\nAntwoord\n\nVóór de zomer.\n\nVraag van SP: en daarna?\n\nAntwoord: Niets.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert [(u.asker, u.party) for u in (first, second)] == [asked, (None, "SP")]
    assert words(record, first, BlockRole.TEXT) == "Vóór de zomer."


@pytest.mark.parametrize(
    "line",
    [
        "Vragen van: VVD, J. Jansen",
        "Vragensteller: J. Jansen (VVD)",
        "Vragensteller: J. Jansen, fractie VVD",
        "Van\tJ. Jansen, fractie VVD\nAan\thet college van B en W\nOnderwerp\tBrug",
        "Hierbij de antwoorden op de vragen van de fractie VVD.",
        "Onderwerp: Beantwoording raadsvragen art. 38 fractie VVD inzake ganzen",
        "Op 30 maart heeft u namens de fractie VVD vragen gesteld over ganzen.",
    ],
)
def test_the_head_says_who_sent_in_the_questions(paper, units, line: str) -> None:
    record = paper(
        f"Memo\n\nDatum: 8 april 2025\n\n{line}\n\n"
        "Vraag 1\n\nWat kost het?\n\nAntwoord 1\n\nVier ton.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert question.party == "VVD"


def test_questions_in_a_table_are_of_the_member_above_it(paper, units) -> None:
    record = paper(
        "<p>Schriftelijke vragen van raadslid Mulder (SP) over de opvang</p><p>Antwoord van het college</p>"
        "<table><tr><td>Vraag</td><td>Antwoord</td></tr><tr><td>1. Wat kost het?</td><td>Niets.</td></tr></table>",
        "vragen.html",
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert (question.asker, question.party) == ("Mulder", "SP")


def test_the_party_behind_a_question_counts_behind_a_short_label_too(paper, units) -> None:
    record = paper(
        f"{_HEAD}V1: Hoeveel zijn het er? (D66)\nA1: Twaalf.\n\nV2: Tot hoe laat? (CDA)\nA2: Tot tien uur.\n"
    )
    assert [u.party for u in units(record, UnitKind.QUESTION)] == ["D66", "CDA"]


def test_several_members_sent_in_the_questions(paper, units) -> None:
    record = paper(
        "Memo\n\nIndiener(s): K. Visser (VVD) en T. Yilmaz (DENK)\n\n"
        "Vraag 1\n\nWat kost het?\n\nAntwoord 1\n\nVier ton.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert (question.asker, question.party) == ("Visser en Yilmaz", "VVD en DENK")
