"""For which body a paper is, and of what day."""

from __future__ import annotations

import pytest

from ingest.recognise.bodies import body_of

COLLEGE = "college van burgemeester en wethouders"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("BESLUITENLIJST COMMISSIE BESTUUR EN FINANCIEN", "commissie BESTUUR EN FINANCIEN"),
        ("Commissie Bestuur, Diversiteit en Inclusie (BDI) van 14 maart 2024", "commissie BDI"),
        ("de raadscommissie Financiën, Kunst en Diversiteit (FKD)", "commissie FKD"),
        ("RAADSCOMMISSIE BDI, 14 MAART 2024", "commissie BDI"),
        ("Vergadering cie. FKD 5 juni 2025", "commissie FKD"),
        ("Raadscommissie voor Mobiliteit en Water", "commissie Mobiliteit en Water"),
        ("Stadsdeelcommissie Zuidoost", "stadsdeelcommissie Zuidoost"),
        ("Besluitenlijst van het college van B&W", COLLEGE),
        ("Collegevergadering van 1 oktober 2024", COLLEGE),
        ("Raadsvergadering van 9 en 10 juli 2025", "gemeenteraad"),
        ("Raadscommissie Duurzaam & Groen", "commissie Duurzaam & Groen"),
        ("Commissievergadering Fysiek Domein, 9 oktober 2025", "commissie Fysiek Domein"),
        ("Advies van de ondernemingsraad", None),
    ],
)
def test_one_spelling_for_every_body(line: str, body: str | None) -> None:
    assert body_of(line)[0] == body


def test_a_committee_is_the_same_in_every_paper(demo) -> None:
    starts = (
        "2023-11-16",
        "2024-03-14",
        "2024-11-07_a",
        "2024-11-07_v",
        "2025-09-01",
        "2025-10-09",
    )
    assert {demo(start).metadata.body for start in starts} == {"commissie BDI"}
    assert {demo(start).metadata.committee for start in starts} == {"BDI"}


def test_the_date_of_a_letter_stands_behind_its_label(demo) -> None:
    # In the text the raad "verwierp op 10 april 2025" a motion; that is no date of the letter.
    letter = demo("2025-07-03").metadata
    assert (letter.meeting_date, letter.body) == ("2025-07-03", "gemeenteraad")


def test_a_deliberation_is_no_meeting(paper) -> None:
    motion = paper(
        "Motie Kuipers over opladen\n\n16 februari 2025\n\nGehoord de beraadslaging per 1 januari 2025\n"
    )
    assert (motion.metadata.meeting, motion.metadata.meeting_date) == (None, "2025-02-16")


def test_a_date_in_a_sentence_is_not_the_date_of_a_letter(paper) -> None:
    letter = paper(
        "Raadsbrief\n\nAan de leden van de gemeenteraad\n\n"
        "Op 10 april 2025 besprak de raad het meldpunt. Wij gaan daar nu op in.\n\n"
        "Datum: 3 juli 2025\n"
    )
    assert letter.metadata.meeting_date == "2025-07-03"


def test_a_list_is_of_the_day_to_which_it_was_kept(demo) -> None:
    listed = demo("2025-09-01").metadata
    assert (listed.meeting_date, listed.body) == ("2025-09-01", "commissie BDI")


def test_the_column_of_a_table_is_no_label(demo) -> None:
    # "Wethouder | Planning | Stand" stand above columns: nobody is called Planning.
    assert demo("2025-09-01").metadata.alderman is None


def test_a_decision_list_takes_its_body_from_the_title(demo) -> None:
    assert demo("2024-10-01_b").metadata.body == COLLEGE


def test_labels_of_a_scan_have_lost_their_colon(paper) -> None:
    letter = paper(
        "Raadsinformatiebrief\nAan: De leden van de gemeenteraad\nDatum 12 oktober 2021\n"
        "Portefeuillehouder(s): Femke Halsema\nOnderwerp Voortgang verkenning\n\n"
        "Geachte leden van de raad,\n\nHet college informeert u.\n"
    ).metadata
    assert (letter.meeting_date, letter.subject) == ("2021-10-12", "Voortgang verkenning")
    assert letter.alderman == "Femke Halsema"


def test_a_meeting_of_two_days(demo) -> None:
    meeting = demo("2025-04-09").metadata
    assert (meeting.meeting_date, meeting.meeting_date_end) == ("2025-04-09", "2025-04-10")
    assert meeting.agenda_items == ("23", "24")


def test_a_committee_behind_its_label(paper) -> None:
    record = paper(
        "Annotatie\n\nCommissie: Ruimte en Economie\n\nDatum vergadering: 3 september 2026\n"
    )
    assert record.metadata.body == "commissie Ruimte en Economie"
    assert record.metadata.meeting_date == "2026-09-03"


def test_the_place_below_a_committee_is_no_part_of_its_name(paper) -> None:
    record = paper("Annotatie\n\nCommissie Zorg en Welzijn\n\nZonderwijk, 20 november 2025\n")
    assert (record.metadata.body, record.metadata.meeting_date) == (
        "commissie Zorg en Welzijn", "2025-11-20",
    )  # fmt: skip


def test_the_day_of_a_meeting_stands_behind_a_label_of_its_own(paper) -> None:
    record = paper("Annotatie\n\nVergadering: raadscommissie Water\nDatum: 16 september 2025\n")
    assert (record.metadata.body, record.metadata.meeting_date) == (
        "commissie Water", "2025-09-16",
    )  # fmt: skip


def test_a_letter_prints_its_labels_above_their_values(tmp_path, record_of) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("Aan de leden van de gemeenteraad")
    table = document.add_table(2, 3)
    rows = (("Datum", "Ons kenmerk", "Behandeld door"), ("27 mei 2025", "2025-014433", "Vervoer"))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("Onderwerp: veerpont")
    document.add_paragraph("Geachte leden van de raad,")
    document.add_paragraph(
        "De pont vaart vanaf 1 juli 2025. Wij informeren u in het najaar opnieuw."
    )
    document.add_paragraph("Burgemeester en wethouders van Lindewaard")
    path = tmp_path / "brief.docx"
    document.save(str(path))
    assert record_of(path).metadata.meeting_date == "2025-05-27"


@pytest.mark.parametrize(
    "head",
    [
        "Van: M. de Boer, fractie VVD\n\nAan: college van B en W\n\nIngediend: 11 augustus 2025\n\n"
        "Beantwoord: 2 september 2025",
        "Vragen van raadslid De Boer (VVD), ingediend op 11 augustus 2025\n\n"
        "Antwoord van het college, vastgesteld op 2 september 2025",
    ],
)
def test_answers_are_of_the_day_they_were_given(paper, head: str) -> None:
    text = (
        f"Beantwoording schriftelijke vragen\n\n{head}\n\n"
        "Vraag 1\n\nIs de brug dicht?\n\nAntwoord\n\nJa.\n"
    )
    assert paper(text).metadata.meeting_date == "2025-09-02"


def test_a_heading_that_asks_when_is_no_label_of_the_date(paper) -> None:
    page = paper(
        "Kade opnieuw inrichten\n\nWanneer\n\nFasering van het noordelijk deel van de kade: 8 mei 2023 tot juni 2024\n"
    )
    assert page.metadata.meeting_date is None


def test_a_proposal_to_the_college_is_named_for_it(paper) -> None:
    text = "B&W-nota\n\nVergaderdatum: 21 april 2026\n\nPunt: 11\n\nOnderwerp: Schikking\n"
    found = paper(text).metadata
    assert (found.body, found.agenda_items) == (COLLEGE, ("11",))


def test_a_label_names_the_council(paper) -> None:
    text = "Raadsvoorstel\n\nRaadsvergadering: 6 november 2025\n\nOnderwerp: Cultuurnota\n"
    assert paper(text).metadata.body == "gemeenteraad"


def test_a_body_alone_on_its_line_meets_on_the_day_in_a_label(paper) -> None:
    text = (
        "Annotatie\n\nRaadscommissie Fysiek Domein\n\nWethouder: Hofstra\n\n"
        "Datum vergadering: 13 februari 2025\n\nKernboodschap\n\n- De straten staan vol.\n"
    )
    found = paper(text).metadata
    assert (found.body, found.meeting_date) == ("commissie Fysiek Domein", "2025-02-13")
