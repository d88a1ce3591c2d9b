"""Lists as clerks really send them: what stands around the questions and above them."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotatie.incoming import read_file, read_text
from annotatie.personal import personal_data


@pytest.mark.parametrize(
    "line",
    [
        "Denk aan het milieu: moet u deze mail echt printen?",
        "Bent u niet de geadresseerde?",
        "Zou je de ontvangst willen bevestigen?",
        "Kunnen jullie zorgen dat de beantwoording uiterlijk donderdag 12.00 uur bij ons ligt?",
        "Lukt het jullie om voor maandag de antwoorden aan te leveren?",
        "Kunnen jullie die meenemen in de annotatie voor donderdag?",
    ],
)
def test_what_stands_around_the_questions_is_none(line: str) -> None:
    found = read_text(f"1. Hoe loopt het banenspreekuur?\n\nVan agendapunt 4. {line}\n")
    assert [q.text for q in found.questions] == ["Hoe loopt het banenspreekuur?"]


@pytest.mark.parametrize(
    "line",
    [
        "Kan het college de ontvangst van de brief bevestigen?",
        "Kunt u aangeven hoe de beantwoording van meldingen is geregeld?",
        "Waarom wordt deze brief niet openbaar?",
    ],
)
def test_a_question_of_the_council_stays_one(line: str) -> None:
    assert [q.text for q in read_text(line).questions] == [line]


def test_a_mail_that_was_answered_is_not_asked_again() -> None:
    found = read_text(
        "Lid Jansen (VVD)\n1. Hoe loopt het banenspreekuur?\n\nMet vriendelijke groet,\nMarloes\n\n"
        "Van: Bureau\nVerzonden: maandag 3 november 2025 09:12\nAan: Griffie\nOnderwerp: RE: vragen\n\n"
        "Wanneer kunnen we de vragen verwachten?\n"
    )
    assert [q.text for q in found.questions] == ["Hoe loopt het banenspreekuur?"]
    assert any("eerdere mail" in warning for warning in found.warnings)
    assert "Wanneer kunnen we de vragen verwachten?" in [item.text for item in found.skipped]


def test_a_mail_that_was_sent_on_holds_the_questions() -> None:
    found = read_text(
        "Beste collega,\n\nZie hieronder.\n\nVan: Griffie\nVerzonden: maandag 3 november 2025 09:12\n"
        "Aan: Bureau\nOnderwerp: vragen\n\n1. Hoe loopt het banenspreekuur?\n"
    )
    assert [q.text for q in found.questions] == ["Hoe loopt het banenspreekuur?"]


@pytest.mark.parametrize(
    "line",
    [
        "Wat is er terechtgekomen van het verbeterplan Buitendienst",
        "Wie beslist over het budget",
        "Wanneer komt de monitor naar de raad",
        "Waar kunnen melders terecht",
        "Komt er een quotum",
        "Is het streefcijfer gehaald",
    ],
)
def test_a_line_without_a_question_mark_may_ask(line: str) -> None:
    found = read_text(f"Lid Jansen (VVD)\n\n{line}\nHoeveel geld is er in 2026\n").questions
    assert [question.text for question in found] == [line, "Hoeveel geld is er in 2026"]


@pytest.mark.parametrize(
    "line", ["Wat ons betreft kan dit sneller.", "Waar het om gaat is tempo.", "Wie dit leest:"]
)
def test_a_statement_does_not(line: str) -> None:
    found = read_text(f"Lid Jansen (VVD)\n\n{line}\n\nHoeveel geld is er in 2026\n").questions
    assert [question.text for question in found] == ["Hoeveel geld is er in 2026"]


def test_a_question_keeps_its_own_words_when_it_is_taken_apart() -> None:
    asked = "Kan de wethouder aangeven hoeveel leidinggevenden de module hebben gevolgd, en wanneer verwacht hij dat iedereen klaar is?"
    found = read_text(f"Wij lazen de brief. {asked}").questions
    assert [question.text for question in found] == [
        "Kan de wethouder aangeven hoeveel leidinggevenden de module hebben gevolgd?",
        "Wanneer verwacht hij dat iedereen klaar is?",
    ]
    assert found[1].follows


def test_a_heading_that_names_nobody_known_ends_the_member_before_it() -> None:
    found = read_text(
        "Lid Jansen (VVD)\n1. Hoe staat het met de stages?\n\n"
        "Gezond Verstand / Verhulst\n1. Komt er een quotum?\n\n"
        "D66 (lid De Vries)\n1. Wanneer komt de monitor?\n"
    )
    assert [(q.asker, q.party, q.above) for q in found.questions] == [
        ("Jansen", "VVD", ""),
        (None, None, "Gezond Verstand / Verhulst"),
        ("De Vries", "D66", ""),
    ]
    assert any("Gezond Verstand / Verhulst" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "heading", ["Over het meldpunt", "Meldpunt", "Cijfers over 2025", "Thema: werk"]
)
def test_a_heading_on_a_subject_does_not(heading: str) -> None:
    found = read_text(
        f"Lid Jansen (VVD)\n1. Hoe staat het met de stages?\n\n{heading}\n2. Komt er een quotum?\n"
    )
    assert [q.party for q in found.questions] == ["VVD", "VVD"]


def test_the_agenda_item_stands_at_every_question_below_it() -> None:
    found = read_text(
        "Agendapunt 4: Tussenstand (VN2025-001203)\n\nLid Jansen (VVD)\n1. Wanneer komt de monitor?\n\n"
        "Agendapunt 5 – Evaluatie meldpunt\n\nLid Jansen (VVD)\n2. Hoe tevreden zijn melders?\n"
    )
    assert [q.agenda.partition(":")[0] for q in found.questions] == ["4", "5"]
    alone = read_text(
        "Agendapunt 4: Tussenstand\n\nLid Jansen (VVD)\n1. Wanneer komt de monitor?\n"
    )
    assert [q.agenda for q in alone.questions] == [""]


def test_who_signs_for_a_party_asks(tmp_path: Path) -> None:
    file = tmp_path / "inbreng.txt"
    file.write_text(
        "Aan: de griffie, t.a.v. commissie BDI 13 november 2025\n\nGeachte wethouder,\n\n"
        "Wij lazen de stukken. Hoe loopt het banenspreekuur?\n\n"
        "Namens de fractie,\nSamira El Amrani\nProgressief Lindewaard\n",
        encoding="utf-8",
    )
    found = read_file(file)
    (question,) = found.questions
    assert (question.asker, question.party) == ("Samira El Amrani", "Progressief Lindewaard")
    assert found.head.meeting in ("", "Commissie BDI 13 november 2025")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U kunt mevrouw Verhagen bellen op 06-23456789.", ["een telefoonnummer"]),
        ("BSN 123456782 is gebruikt.", ["een burgerservicenummer"]),
        ("Mail naar j.verhagen@voorbeeld.nl graag.", ["een e-mailadres"]),
        ("Zij woont aan de Kastanjelaan 14.", ["een adres"]),
        ("Toezegging TA2024-000208 en motie 412 uit 2024.", []),
        ("In 2025 is 4675221 euro besteed, in 2026 4.675.221.", []),
        ("Hoeveel parkeerplaatsen komen er aan de Stationsweg in 2026?", []),
        ("Klopt nummer 123456789?", []),
    ],
)
def test_personal_data_are_seen(text: str, found: list[str]) -> None:
    assert personal_data(text) == found


def test_bullets_below_the_beginning_of_a_question_are_all_asked() -> None:
    found = read_text(
        "Fractie VVD\n\nKunt u aangeven:\n- hoeveel wijkposten klaar zijn;\n- wanneer de rest klaar is; en\n"
        "- wat dat kost?\n\nDat leidt tot deze vragen:\n- Stand van zaken van de werving\n- Komt er een quotum?\n"
    )
    assert [q.text for q in found.questions] == [
        "Kunt u aangeven hoeveel wijkposten klaar zijn?",
        "Kunt u aangeven wanneer de rest klaar is?",
        "Kunt u aangeven wat dat kost?",
        "Stand van zaken van de werving",
        "Komt er een quotum?",
    ]
    assert {q.party for q in found.questions} == {"VVD"}
    assert found.questions[2].follows  # "dat"


def test_a_member_in_front_of_every_bullet() -> None:
    found = read_text(
        "Vragen\n\n* De Vries (D66): Wat is het streefcijfer?\n* Bos (Dorpsgroep): Wat kost het?\n"
        "* De Vries (D66): Wanneer is het klaar?\n"
    )
    assert [(q.asker, q.party, q.text) for q in found.questions] == [
        ("De Vries", "D66", "Wat is het streefcijfer?"),
        ("Bos", "Dorpsgroep", "Wat kost het?"),
        ("De Vries", "D66", "Wanneer is het klaar?"),
    ]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Onderstaande vragen kwamen vanavond nog binnen van D66 (lid Schmit).", ("Schmit", "D66")),
        ("Onderstaande vragen kwamen binnen van Şahin (DENK).", ("Şahin", "DENK")),
        ("Van de fractie VVD ontvingen wij de volgende vragen:", (None, "VVD")),
        ("De fractie van Dorpsgroep heeft de volgende vragen:", (None, "Dorpsgroep")),
        ("Deze vragen sluiten aan bij eerdere vragen van D66.", (None, None)),
    ],
)
def test_a_sentence_above_the_list_may_say_whose_it_is(
    line: str, who: tuple[str | None, str | None]
) -> None:
    (found,) = read_text(f"Hoi,\n\n{line}\n\n1. Hoe loopt het banenspreekuur?\n").questions
    assert (found.asker, found.party) == who
