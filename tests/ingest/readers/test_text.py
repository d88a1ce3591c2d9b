"""Plain text and Markdown: the file as it is, with lines that point into it."""

from __future__ import annotations

import pytest

from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.text import read_markdown, read_text
from ingest.readers.text_furniture import furniture
from ingest.source import SourceDocument, SourceLine


def test_the_text_is_the_file() -> None:
    source = "Kop\r\n\r\n- Eén punt\r\n\tcel\tcel\r\n"
    assert read_text(source.encode(), DEFAULT_LIMITS).text == source


def test_bullets_and_their_levels() -> None:
    document = read_text("- Een\n  - Twee\n    o Drie\n- Vier\n• Vijf\n".encode(), DEFAULT_LIMITS)
    assert [line.bullet for line in document.lines] == [0, 1, 2, 0, 0]
    assert document.text[document.lines[2].start : document.lines[2].end] == "Drie"


def test_a_table_of_tabs_and_one_of_pipes() -> None:
    tabs = read_text(b"Soort\t2023\t2024\nPesten\t7\t8\n", DEFAULT_LIMITS)
    pipes = read_markdown(b"| Soort | 2023 |\n|---|---|\n| Pesten | 7 |\n", DEFAULT_LIMITS)
    assert [(c.cell.row, c.cell.column) for c in tabs.lines if c.cell][-1] == (1, 2)
    assert [(c.cell.row, c.cell.column) for c in pipes.lines if c.cell] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


def test_markdown_headings_and_bold() -> None:
    document = read_markdown(b"## Kop ##\n\n1. **Vraag?**\n", DEFAULT_LIMITS)
    assert [(line.heading, line.bold) for line in document.lines] == [(2, False), (None, True)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_usual_encoding(encoding: str) -> None:
    document = read_text("Coördinatie en financiën, één wet.\n".encode(encoding), DEFAULT_LIMITS)
    assert "Coördinatie en financiën, één wet." in document.text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_that_does_not_say_so(encoding: str) -> None:
    for words in ("Een brief zonder accenten.\n", "Één brief met accenten.\n"):
        assert read_text(words.encode(encoding), DEFAULT_LIMITS).text == words


def test_pages_between_form_feeds() -> None:
    document = read_text(b"Een.\fTwee.\fDrie.", DEFAULT_LIMITS)
    assert [line.page for line in document.lines] == [1, 2, 3]
    assert document.page_at(document.text.index("Twee")) == 2


def test_running_heads_of_a_scan_are_in_no_line() -> None:
    pages = "\f".join(
        f"Gemeente Amsterdam, brief 12 oktober\nPagina {n} van 4\nTekst van bladzij {n} gaat verder."
        for n in range(1, 5)
    )
    document = read_text(pages.encode(), DEFAULT_LIMITS)
    said = [document.text[line.start : line.end] for line in document.lines]
    assert said[0] == "Gemeente Amsterdam, brief 12 oktober"  # on the first page it is the head
    assert said[1:] == [f"Tekst van bladzij {n} gaat verder." for n in range(1, 5)]


def test_a_line_that_comes_again_in_the_text_stays() -> None:
    rows = [("Conform besloten.", None)] * 5
    assert furniture(rows) == set()


def test_a_foot_that_counts_the_pages_of_a_text_without_pages() -> None:
    foot = "Besluitenlijst 10 april 2025      blz. {} van 2"
    rows = [
        "Gemeente Zuid",
        "Een.",
        foot.format(1),
        "Gemeente Zuid",
        "Twee.",
        foot.format(2),
        "3/4",
    ]
    assert furniture([(row, None) for row in rows]) == {2, 3, 5}
    assert furniture([("3/5", None), ("van de leden is 4 van 5", None), ("4/5", None)]) == {0, 2}


def test_a_table_whose_columns_stand_apart_by_blanks() -> None:
    source = (
        "Nummer    Toezegging               Status\n"
        "T25-004   Overzicht van klachten   loopt\n"
        "          over de website\n"
        "T25-011   Evaluatie                afgedaan\n"
        "\n"
        "Einde van de lijst\n"
    )
    document = read_text(source.encode(), DEFAULT_LIMITS)
    cells = {
        (line.cell.row, line.cell.column): _words(document, line)
        for line in document.lines
        if line.cell
    }
    assert cells[1, 0] == "T25-004"
    assert cells[1, 1] == "over de website"  # the second line of its cell
    assert cells[2, 2] == "afgedaan"
    assert document.lines[-1].cell is None


def test_two_columns_or_a_single_row_are_no_table() -> None:
    source = b"de secretaris,      de burgemeester,\nH. Postma           C. Dekker\n\nA   B   C\n"
    assert all(line.cell is None for line in read_text(source, DEFAULT_LIMITS).lines)


def _words(document: SourceDocument, line: SourceLine) -> str:
    return document.text[line.start : line.end]


def test_a_table_of_pipes_without_pipes_at_its_edges() -> None:
    source = b"Dit of dat | geen tabel\n\nVraag | Antwoord\n--- | ---\nWat kost het? | Vier ton.\n\nVerder | niets\n"
    document = read_markdown(source, DEFAULT_LIMITS)
    cells = [
        (line.cell.row, line.cell.column, document.text[line.start : line.end])
        for line in document.lines
        if line.cell
    ]
    assert cells == [
        (0, 0, "Vraag"), (0, 1, "Antwoord"), (1, 0, "Wat kost het?"), (1, 1, "Vier ton."),
    ]  # fmt: skip
