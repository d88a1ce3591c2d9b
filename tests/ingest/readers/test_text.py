"""Plain text and Markdown: the file as it is, with lines that point into it."""

from __future__ import annotations

import pytest

from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.text import read_markdown, read_text
from ingest.readers.text_furniture import furniture


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
