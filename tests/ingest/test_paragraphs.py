"""From lines to paragraphs: page breaks mended, marks taken off, offsets kept."""

from __future__ import annotations

import pytest

from ingest.paragraphs import clean, paragraphs
from ingest.readers.limits import DEFAULT_LIMITS
from ingest.readers.text import read_text
from ingest.source import PageSpan, SourceDocument, SourceLine
from tests.bounded import no_hanging


def _texts(text: str) -> list[str]:
    return [p.text for p in paragraphs(read_text(text.encode(), DEFAULT_LIMITS))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- Ik wil dat\n\nhet beter gaat.", ["Ik wil dat het beter gaat."]),
        (
            "- Zij voelen zich door de\n- gemeente niet gehoord.",
            ["Zij voelen zich door de gemeente niet gehoord."],
        ),
        ("- Eerste punt\n- tweede punt", ["Eerste punt", "tweede punt"]),
        ("Dit is klaar.\n\nen dit begint klein", ["Dit is klaar.", "en dit begint klein"]),
        ("Een kop\n\nEen zin.", ["Een kop", "Een zin."]),
    ],
)
def test_halves_of_a_sentence(text: str, wanted: list[str]) -> None:
    assert _texts(text) == wanted


def test_both_halves_keep_their_place() -> None:
    source = "- Ik wil dat\n\nhet beter gaat."
    (joined,) = paragraphs(read_text(source.encode(), DEFAULT_LIMITS))
    assert [source[s.start : s.end] for s in joined.spans] == ["Ik wil dat", "het beter gaat."]


def test_a_note_at_the_foot_does_not_break_the_sentence_above_it() -> None:
    text = "De aanvraag kost\n1 Kamerstuk 36 200\ntachtig euro per jaar."
    starts = (0, 17, 36)
    ends = (16, 35, len(text))
    lines = tuple(
        SourceLine(start, end, page, note=note)
        for start, end, page, note in zip(
            starts, ends, (1, 1, 2), (False, True, False), strict=True
        )
    )
    document = SourceDocument(text, lines, (PageSpan(1, 0, 35), PageSpan(2, 36, len(text))))
    assert [p.text for p in paragraphs(document)] == [
        "De aanvraag kost tachtig euro per jaar.",
        "1 Kamerstuk 36 200",
    ]


def test_the_number_of_a_list_is_no_part_of_its_words() -> None:
    (one, two) = paragraphs(read_text(b"1. Eerste.\n\n12) Twaalfde.", DEFAULT_LIMITS))
    assert [(p.number, p.text) for p in (one, two)] == [("1", "Eerste."), ("12", "Twaalfde.")]


def test_marks_are_not_words() -> None:
    assert clean("**Vet**, <sup>5.1, 2, e</sup> en [bron](#)") == "Vet, 5.1, 2, e en bron"


@pytest.mark.parametrize("piece", ["[", "[a](x", "[[a](", "](", "<a", "*_"])
def test_marks_without_an_end_do_not_hang(piece: str) -> None:
    with no_hanging():
        clean(piece * 100_000)


def test_brackets_in_brackets_keep_their_words() -> None:
    assert clean("zie [1] en [[het plan](plan.pdf)] van [2]") == "zie [1] en [het plan] van [2]"
