"""What is quoted of a unit is its own: not what stands between a question and its answer."""

from __future__ import annotations

from pathlib import Path

from assistant.lines.found import FoundUnit
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import UnitKind


def test_the_words_of_a_question_whose_answer_stands_apart(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(
        "Beantwoording schriftelijke vragen\n\nDatum: 8 april 2025\n\nVragen\n\n"
        "1. Wat kost het herstel van de kade?\n\n2. Wanneer is het herstel van de brug klaar?\n\n"
        "Antwoorden\n\n1. Het kost vier ton, verdeeld over drie jaar.\n\n2. Dat duurt tot de zomer van 2026.\n",
        encoding="utf-8",
    )
    document = read_file(path).document
    assert document is not None
    record = build_record(path, document, "")
    first, second = (
        FoundUnit(record, unit, 1.0, ()) for unit in record.units if unit.kind is UnitKind.QUESTION
    )
    assert "vier ton" in first.words
    assert "brug" not in first.words
    assert "vier ton" not in second.words
