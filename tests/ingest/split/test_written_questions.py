"""Questions in writing, and the letters that answer them."""

from __future__ import annotations

from ingest.units import BlockRole, UnitKind, UnitStatus


def test_a_letter_whose_questions_are_not_announced(paper, units) -> None:
    record = paper(
        "Aan de leden van de gemeenteraad\nDatum: 8 april 2025\nOnderwerp: Beantwoording schriftelijke vragen van "
        "het lid Kuipers (VVD) over parkeren\n\nGeachte leden van de raad,\n\nMet deze brief beantwoorden wij uw "
        "vragen.\n\n1. Is het college hiermee bekend?\n\nAntwoord\n\nJa, het college is hiermee bekend.\n\n"
        "2. Hoeveel meldingen zijn er?\n\nAntwoord\n\nEr zijn negen meldingen.\n\nHoogachtend,\n\nhet college\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.number, u.asker, u.party) for u in questions] == [
        ("1", "Kuipers", "VVD"), ("2", "Kuipers", "VVD"),
    ]  # fmt: skip


def test_a_letter_that_answers_written_questions(shared_dir, record_of, units) -> None:
    (path,) = (shared_dir / "distractors").glob("0065*")
    questions = units(record_of(path), UnitKind.QUESTION)
    assert [u.number for u in questions] == ["1", "2", "3", "4", "5"]
    assert {(u.asker, u.party) for u in questions} == {("IJmker", "GroenLinks")}


def test_real_answers_to_parliament(shared_dir, record_of, units) -> None:
    folder = shared_dir / "documents" / "beantwoording_kamervragen_docx"
    (path,) = folder.glob("*Beckerman*")
    questions = units(record_of(path), UnitKind.QUESTION)
    assert [u.number for u in questions] == [
        "1", "2", "3, 4, 5, 9 en 10", "6", "7", "8", "11", "12",
    ]  # fmt: skip
    assert {(u.asker, u.party) for u in questions} == {("Beckerman", "SP")}


def test_a_letter_to_a_member_who_is_known_needs_no_labels(paper, units, words) -> None:
    record = paper(
        "Aan de leden van de gemeenteraad\nDatum: 14 januari 2025\n\nGeachte leden van de raad,\n\n"
        "Op 3 december heeft het raadslid Kuipers (VVD) schriftelijke vragen gesteld aan het college.\n\n"
        "1. Is het college hiermee bekend?\n\nJa, dat is bekend.\n\n2. Hoeveel meldingen zijn er?\n\n"
        "Er zijn negen meldingen.\n\nWij vertrouwen erop u hiermee voldoende te hebben geïnformeerd.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert (first.asker, first.party) == ("Kuipers", "VVD")
    assert words(record, second, BlockRole.TEXT) == "Er zijn negen meldingen."


def test_a_letter_that_says_that_it_answers_them_below(paper, units) -> None:
    record = paper(
        "Aan de gemeenteraad van Lindewaard\n\nGeachte raad,\n\nOp 21 september stelde de fractie "
        "Dorpsbelang vragen over overlast. Wij beantwoorden deze als volgt.\n\n"
        "1. Kent het college de brief?\n\nJa.\n\n2. Wat doet het college?\n\nHet houdt een avond.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    assert [(u.number, u.party) for u in questions] == [("1", "Dorpsbelang"), ("2", "Dorpsbelang")]


def test_written_questions_that_wait_for_an_answer(paper, units) -> None:
    record = paper(
        "Schriftelijke vragen\n\nOnderwerp\n\nSchriftelijke vragen van het lid Jansen inzake fatbikes\n\nToelichting:\n\n"
        "De fatbike wordt populair.\n\nGezien het vorenstaande stelt ondergetekende, namens de fractie van GroenLinks, "
        "op grond van artikel 84 van het Reglement van orde, de volgende schriftelijke vragen:\n\n"
        "1 Herkent het college dit beeld?\n\n2 Hoe beoordeelt het college de veiligheid?\n\nIndiener(s),\n\nA.B. Jansen\n"
    )
    found = units(record, UnitKind.QUESTION)
    assert [(unit.number, unit.asker, unit.party) for unit in found] == [
        ("1", "Jansen", "GroenLinks"),
        ("2", "Jansen", "GroenLinks"),
    ]
    assert {unit.status for unit in found} == {UnitStatus.UNANSWERED}


def test_the_table_above_answers_names_who_asked(paper, units) -> None:
    record = paper(
        "Beantwoording vragen ex artikel 44 Reglement van Orde\n\n| Indiener | M. Terpstra (ChristenUnie) |\n|---|---|\n"
        "| Portefeuillehouder | A. Roukema |\n\nVraag 1\n\nKlopt dat?\n\nAntwoord college\n\nNee.\n",
        "stuk.md",
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert (question.asker, question.party) == ("Terpstra", "ChristenUnie")


def test_a_letter_to_a_party_answers_its_questions(paper, units) -> None:
    record = paper(
        "Aan de fractie van de SP\n\nt.a.v. mevrouw G. de Groot\n\nOnderwerp: uw vragen\n\nGeachte mevrouw De Groot,\n\n"
        "Hieronder beantwoorden wij uw vragen.\n\n1. Blijft de halte?\n\nAntwoord: Ja.\n\nHoogachtend,\n\n"
        "Burgemeester en wethouders van Lindewaard\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert (question.asker, question.party) == ("de Groot", "SP")


def test_whom_a_reader_may_ask_is_no_list_of_questions(paper, units) -> None:
    record = paper(
        "Besluit op uw verzoek\n\nVragen\n\nMocht u vragen hebben, dan kunt u mij bellen.\n"
    )
    assert not units(record, UnitKind.STANDARD_LINES)


def test_a_question_in_a_letter_that_opens_with_a_colon_and_has_parts(paper, units, words) -> None:
    record = paper(
        "Geachte leden van de raad,\n\nHieronder beantwoorden wij uw vragen.\n\n"
        "Vraag 1: Kunt u aangeven:\n\na. hoeveel meldingen er zijn?\n\nb. hoeveel daarvan klaar zijn?\n\n"
        "Antwoord vraag 1:\n\na. Elf.\n\nb. Negen.\n\nVraag 2: Stopt het?\n\nAntwoord: Nee.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "a. Elf. b. Negen."
    assert second.number == "2"
