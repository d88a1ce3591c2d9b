"""Secrecy: never lowered by a guess, and its ground without what follows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record


def test_a_secret_proposal_with_its_end_and_ground(demo) -> None:
    secrecy = demo("2024-10-01_v").metadata.secrecy
    assert secrecy.level == "geheim"
    assert secrecy.lifted_at == "2024-10-03T12:00"
    assert secrecy.ground == "artikel 87 van de Gemeentewet"


@pytest.mark.parametrize(
    ("sentence", "ground"),
    [
        (
            "Geheimhouding op te leggen op grond van artikel 87 Gemeentewet, tot donderdag 3 oktober 2024.",
            "artikel 87 Gemeentewet",
        ),
        (
            "In te stemmen met geheimhouding op grond van artikel 87 Gemeentewet, en de Wet open "
            "overheid, Artikel 5.1, tweede lid onder i.",
            "artikel 87 Gemeentewet, en de Wet open overheid, Artikel 5.1, tweede lid onder i",
        ),
        (
            "Geheimhouding geldt op grond van artikel 25 van de Gemeentewet zolang de aanbesteding loopt.",
            "artikel 25 van de Gemeentewet",
        ),
    ],
)
def test_the_ground_ends_where_the_sentence_goes_on(paper, sentence: str, ground: str) -> None:
    text = f"Voordracht voor de collegevergadering van 1 oktober 2024\n\nGeheim\n\n{sentence}\n"
    assert paper(text).metadata.secrecy.ground == ground


def test_a_paper_that_says_nothing_is_unknown(demo) -> None:
    assert demo("2024-07-02").metadata.secrecy.level == "onbekend"


def test_redaction_codes_show_that_it_was_published(demo) -> None:
    assert demo("2023-11-16").metadata.secrecy.level == "openbaar"


def test_a_paper_that_says_it_is_public(demo) -> None:
    assert demo("2025-06-24").metadata.secrecy.level == "openbaar"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("INTERN – NIET DELEN", "intern"),
        ("Voor intern gebruik – niet verspreiden", "intern"),
        ("Niet voor verspreiding", "intern"),
        ("Alleen voor de wethouder", "intern"),
        ("Intern - niet voor verspreiding", "intern"),
        ("Status: intern werkdocument", "intern"),
        ("Graag niet buiten de organisatie delen", "intern"),
        ("Status: concept – vertrouwelijk", "vertrouwelijk"),
        ("Concept, niet openbaar", "vertrouwelijk"),
        ("Dit document is vertrouwelijk en mag niet worden gedeeld", "vertrouwelijk"),
        ("Dit stuk is geheim tot 14 juni 2025.", "geheim"),
        ("Onder embargo tot 14 juni 2025 12.00 uur", "geheim"),
        ("Annotatie (strikt vertrouwelijk)", "vertrouwelijk"),
        ("Classificatie: vertrouwelijk", "vertrouwelijk"),
        ("VERTROUWELIJKE BIJLAGE bij de raadsbrief over de werving", "vertrouwelijk"),
        ("Geheime bijlage bij het raadsvoorstel", "geheim"),
        ("Onder geheimhouding ex artikel 87 Gemeentewet", "geheim"),
        ("Het college heeft op dit stuk geheimhouding gelegd.", "geheim"),
        ("Geheimhouding: ja", "geheim"),
        ("Geheimhouding: ☒ ja ☐ nee", "geheim"),
        ("Openbaar? Nee", "vertrouwelijk"),
        ("Openbaar: ☐ ja ☒ nee", "vertrouwelijk"),
        ("Openbaarheid: deels geheim", "geheim"),
        ("Mate van openbaarheid: vertrouwelijk", "vertrouwelijk"),
        ("BBN2 - vertrouwelijk", "vertrouwelijk"),
        ("Ter vertrouwelijke inzage", "vertrouwelijk"),
        ("Ter inzage onder geheimhouding (art. 87 Gemeentewet)", "geheim"),
        ("V E R T R O U W E L I J K", "vertrouwelijk"),
        ("Niet eerder publiceren dan 3 juni 2026", "geheim"),
        ("Dit stuk is alleen voor intern gebruik.", "intern"),
        ("Niet voor extern gebruik", "intern"),
        ("Concept - alleen voor college", "intern"),
    ],
)
def test_a_mark_weighs_more_than_a_redaction_code(paper, line: str, level: str) -> None:
    text = (
        f"Annotatie voor wethouder Hofstra\n\nCommissie BDI van 12 juni 2025\n\n{line}\n\n"
        "Behandelend ambtenaar: 5.1, 2, e\n\nKernboodschap\n\n- We gaan door.\n"
    )
    assert paper(text).metadata.secrecy.level == level


@pytest.mark.parametrize(
    "line",
    [
        "Notitie over de geheime raming",
        "De vertrouwelijke gesprekken zijn afgerond",
        "Op dit stuk ligt geen geheimhouding",
        "Er is geen geheimhouding gelegd op dit stuk",
        "Geheim: nee",
        "Vertrouwelijk\tNee",
        "Geheimhouding: ☐ ja ☒ nee",
    ],
)
def test_what_is_only_spoken_of_marks_nothing(paper, line: str) -> None:
    text = f"Notitie over de werving\n\n12 juni 2025\n\n{line}\n\nWij werven vanaf september.\n"
    assert paper(text).metadata.secrecy.level == "onbekend"


def test_a_public_list_of_decisions_says_so_in_its_title(paper) -> None:
    text = "Openbare besluitenlijst college van B en W\n\nVergadering van 11 maart 2025\n\n1. Akkoord.\n"
    assert paper(text).metadata.secrecy.level == "openbaar"
    assert paper(f"Concept {text[:1].lower()}{text[1:]}").metadata.secrecy.level == "onbekend"


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("☐ openbaar ☒ niet openbaar tot 1 maart 2026", "2026-03-01T00:00"),
        ("☒ geheim ☐ vertrouwelijk tot 1 maart 2026", None),
        ("Embargo: 3 juni 2026 10.00 uur", "2026-06-03T10:00"),
        ("Niet eerder publiceren dan 3 juni 2026 12.00 uur", "2026-06-03T12:00"),
    ],
)
def test_the_end_of_a_mark_is_that_of_what_was_chosen(paper, line: str, end: str | None) -> None:
    text = f"Notitie over de werving\n\n12 februari 2026\n\n{line}\n\nWij werven door.\n"
    assert paper(text).metadata.secrecy.lifted_at == end


def test_a_mark_in_the_header_of_a_word_file_counts(tmp_path) -> None:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "VERTROUWELIJK"
    for line in (
        "Annotatie voor wethouder Hofstra",
        "Commissie BDI van 12 juni 2025",
        "Kernboodschap",
    ):
        document.add_paragraph(line)
    document.add_paragraph("Behandelend ambtenaar: 5.1, 2, e")
    path = tmp_path / "annotatie.docx"
    document.save(str(path))
    result = read_file(path)
    assert result.document is not None
    assert build_record(path, result.document, "").metadata.secrecy.level == "vertrouwelijk"


def test_a_mark_in_the_margin_of_every_page_counts(make_pdf, tmp_path) -> None:
    pages = [
        [
            (72, 800, 9, "VERTROUWELIJK", False),
            (72, 740, 14, "Annotatie voor wethouder Hofstra", True),
            (72, 700, 11, "Commissie BDI van 12 juni 2025", False),
            (72, 640, 11, "Behandelend ambtenaar: 5.1, 2, e", False),
        ],
        [
            (72, 800, 9, "VERTROUWELIJK", False),
            (72, 640, 11, "Nog een regel met tekst erop.", False),
        ],
        [(72, 800, 9, "VERTROUWELIJK", False), (72, 500, 11, "En een laatste regel tekst.", False)],
    ]
    path = tmp_path / "annotatie.pdf"
    path.write_bytes(make_pdf(pages))
    result = read_file(path)
    assert result.document is not None
    assert build_record(path, result.document, "").metadata.secrecy.level == "vertrouwelijk"


@pytest.mark.parametrize(
    ("boxes", "level", "lifted_at"),
    [
        ("☐ Openbaar ☐ Vertrouwelijk ☒ Geheim tot 1 juli 2026", "geheim", "2026-07-01T00:00"),
        ("☐ Openbaar ☒ Vertrouwelijk ☐ Geheim", "vertrouwelijk", None),
        ("[ ] Geheim [x] Openbaar", "openbaar", None),
        ("☐ Geheim ☐ Vertrouwelijk ☐ Openbaar", "onbekend", None),
        ("☒ Openbaar ☒ Geheim", "geheim", None),
    ],
)
def test_only_a_ticked_box_says_something(
    paper, boxes: str, level: str, lifted_at: str | None
) -> None:
    secrecy = paper(f"Collegevoorstel\n\nOpenbaarheid: {boxes}\n\nTekst.\n").metadata.secrecy
    assert (secrecy.level, secrecy.lifted_at) == (level, lifted_at)


@pytest.mark.parametrize(
    ("header", "level", "lifted_at"),
    [
        ("Onder embargo tot 22 mei 2026, 15.00 uur", "geheim", "2026-05-22T15:00"),
        ("Gemeente Lindewaard — Geheim tot 1 juni 2026", "geheim", "2026-06-01T00:00"),
        ("Gemeente Lindewaard – Vertrouwelijk", "vertrouwelijk", None),
    ],
)
def test_the_header_of_the_pages_says_it_and_until_when(
    tmp_path: Path, header: str, level: str, lifted_at: str | None
) -> None:
    from docx import Document

    document = Document()
    document.add_paragraph("Annotatie voor wethouder Hofstra")
    document.sections[0].header.paragraphs[0].text = header
    path = tmp_path / "annotatie.docx"
    document.save(str(path))
    result = read_file(path)
    assert result.document is not None
    secrecy = build_record(path, result.document, "").metadata.secrecy
    assert (secrecy.level, secrecy.lifted_at) == (level, lifted_at)


@pytest.mark.parametrize(
    "text",
    [
        "From: iemand\n\nSubject: FW: SPOED GEHEIM Raadsbrief uitkomst\n\nDag 5.1.2.e, akkoord?\n",
        "Onderwerp: brief\n\nGEHEIMHOUDING T/M 16 FEBRUARI 2023 (dagmail)\n\nBeste 5.1.2.e,\n",
    ],
)
def test_a_mail_that_says_it_is_secret_is(paper, text: str) -> None:
    assert paper(text).metadata.secrecy.level == "geheim"


def test_a_mail_is_secret_until_the_day_it_names(paper) -> None:
    secrecy = paper(
        "Beste allen,\n\nGEHEIMHOUDING T/M 16 FEBRUARI 2023\n\nDit delen wij.\n"
    ).metadata
    assert secrecy.secrecy.lifted_at == "2023-02-17T00:00"


def test_a_subject_about_reporting_in_confidence_is_not_secret(paper) -> None:
    text = "Onderwerp: Vertrouwelijk melden van misstanden\n\nWij openen een meldpunt.\n"
    assert paper(text).metadata.secrecy.level == "onbekend"
