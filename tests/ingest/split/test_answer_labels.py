"""Answers behind a label: what is the question, what the answer, and what is none yet."""

from __future__ import annotations

from ingest.units import BlockRole, UnitKind, UnitStatus

_HEAD = (
    "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nIngekomen vragen\n\n"
)


def test_answers_behind_a_label_on_the_same_line(paper, units, words) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Is het open?\nAntwoord: Ja\n2. Wat kost het?\n"
        "Antwoord: € 35.000 per jaar\n3. Is dat duur?\nAntwoord: Duur? Nee, het valt mee.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    answers = [words(record, u, BlockRole.TEXT) for u in questions]
    assert answers == ["Ja", "€ 35.000 per jaar", "Duur? Nee, het valt mee."]


def test_all_above_the_label_of_the_answer_is_question(paper, units, words) -> None:
    record = paper(
        "# Raadsinformatiebrief\n\n## Vragen en antwoorden\n\n### Vraag 1 (VVD)\n\n"
        "De kosten vallen hoger uit.\n\n- In 2024 waren ze lager.\n\nHoe komt dat?\n\n"
        "#### Antwoord college\n\nDoor de bodem.\n\n### Vraag 2 (D66)\n\nHoeveel is het?\n\n"
        "#### Antwoord college\n\nDrie ton.\n",
        "brief.md",
    )
    first, second = units(record, UnitKind.QUESTION)
    asked = words(record, first, BlockRole.QUESTION)
    assert asked.endswith("De kosten vallen hoger uit. In 2024 waren ze lager. Hoe komt dat?")
    assert words(record, first, BlockRole.TEXT) == "Door de bodem."
    assert (second.number, second.party) == ("2", "D66")


def test_input_that_is_still_to_come_is_no_answer(paper, units) -> None:
    record = paper(
        _HEAD + "Lid Visser (VVD)\n\n1. Wat kost het?\n\n- Input van team Belastingen wordt nog "
        "aangeleverd.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert question.status is UnitStatus.PLACEHOLDER


def test_the_label_of_a_draft_answer_is_no_part_of_it(paper, units, words) -> None:
    record = paper(
        _HEAD
        + "Lid Visser (VVD)\n\n1. Wat kost het?\n\nVoorgestelde beantwoording:\n\n- Niets.\n\n"
        "2. Wanneer begint het?\n\nConcept-antwoord college: In mei.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Niets."
    assert words(record, second, BlockRole.TEXT) == "In mei."


def test_a_field_that_nobody_filled_in_is_no_answer(paper, units) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\n1. Hoeveel?\n\n"
        "Klik of tik om tekst in te voeren.\n\n2. Waarom?\n\n- Daarom.\n"
    )
    statuses = [u.status for u in units(record, UnitKind.QUESTION)]
    assert statuses == [UnitStatus.PLACEHOLDER, UnitStatus.ANSWERED]


def test_short_labels_of_question_and_answer(paper, units, words) -> None:
    record = paper(
        _HEAD + "Lid Visser (Groen Lindewaard)\n\nVr. 1: Wat kost het?\nAntw.: Vier ton.\n\n"
        "Vr. 2: Stopt het?\nAntw.: Nee.\n"
    )
    questions = units(record, UnitKind.QUESTION)
    answers = [(u.number, words(record, u, BlockRole.TEXT)) for u in questions]
    assert answers == [("1", "Vier ton."), ("2", "Nee.")]
