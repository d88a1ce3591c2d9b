"""Notes at the foot of a page: with their own question, never with another."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, UnitKind

LAYOUTS = Path(__file__).parents[1] / "layouts"


def test_a_note_at_the_foot_of_the_page_is_not_in_another_answer(record_of, units, words) -> None:
    record = record_of(LAYOUTS / "20-raadsbrief-footnotes.pdf")
    said = [words(record, unit) for unit in units(record, UnitKind.QUESTION)]
    assert not any("Peildatum" in text or "Energiekosten 2024" in text for text in said)
    notes = [words(record, unit) for unit in units(record, UnitKind.SECTION)]
    assert any(text.startswith("1 Peildatum 31 december 2025: 41.250") for text in notes)
    # Below the signature, but not part of it.
    assert any(text.startswith("2 Energiekosten 2024") for text in notes)


def test_an_answer_to_questions_together_with_a_note_between(record_of, units) -> None:
    record = record_of(LAYOUTS / "20-raadsbrief-footnotes.pdf")
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1", "2", "3-4", "5", "6"]


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("Waarvan 7 anoniem.", BlockRole.TEXT),
        # Where it stands is found, and nobody reads it out.
        ("Raadsbrief van 3 juli 2025, p. 2; brief-meldpunt.pdf.", BlockRole.SOURCE),
    ],
)
def test_a_note_in_word_stands_with_the_words_that_refer_to_it(
    tmp_path: Path, word_with_note, units, words, note: str, role: BlockRole
) -> None:
    path = tmp_path / "annotatie.docx"
    word_with_note(
        path,
        [
            "Annotatie voor wethouder Hofstra",
            "Vragen",
            "1. Hoeveel meldingen?",
            "Het zijn er 29.[]",
        ],
        note,
        ["2. Wie betaalt dat?", "De gemeente."],
    )
    document = read_file(path).document
    assert document is not None
    record = build_record(path, document, "")
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT).startswith("Het zijn er 29.")
    assert words(record, first, role).endswith(note)
    assert [block.role for block in first.blocks][-1] is role
    assert words(record, second, BlockRole.TEXT) == "De gemeente."


def test_a_note_is_no_heading(tmp_path: Path, word_with_note, units, words) -> None:
    path = tmp_path / "rapport.docx"
    word_with_note(
        path,
        [
            "Evaluatie",
            "Samenvatting",
            "Er zijn in 2025 minder meldingen gedaan dan in het jaar ervoor.[]",
        ],
        "Meldingen van medewerkers",
        ["Dat komt door de nieuwe werkwijze, die in het voorjaar van 2025 overal is ingevoerd."],
    )
    document = read_file(path).document
    assert document is not None
    record = build_record(path, document, "")
    (section,) = [
        u for u in units(record, UnitKind.SECTION) if "nieuwe werkwijze" in words(record, u)
    ]
    assert "Meldingen van medewerkers" in words(record, section, BlockRole.TEXT)
