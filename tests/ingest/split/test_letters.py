"""Letters: greeting and signature belong to no section."""

from __future__ import annotations

from ingest.split import passages
from ingest.units import UnitKind


def test_the_signature_is_no_part_of_the_last_section(demo, units, words) -> None:
    record = demo("2024-07-02")
    (closing,) = units(record, UnitKind.CLOSING)
    assert words(record, closing).startswith("Hoogachtend,")
    assert "Marit Hofstra" in words(record, closing)
    last = next(u for u in units(record, UnitKind.SECTION) if u.heading_path == ("Vervolg",))
    assert words(record, last).endswith("dan ook bespreken.")
    assert passages(record, closing) == []


def test_the_salutation_stands_above_no_section(demo, units) -> None:
    paths = {unit.heading_path for unit in units(demo("2025-07-03"), UnitKind.SECTION)}
    assert not any("Geachte" in heading for path in paths for heading in path)
    assert ("Proef met anoniem solliciteren",) in paths


def test_annexes_below_the_signature(demo, units, words) -> None:
    record = demo("2025-07-03")
    annexes = units(record, UnitKind.SECTION)[-1]
    assert annexes.heading_path == ("Bijlagen",)
    assert "Evaluatie extern meldpunt 2024-2025" in words(record, annexes)


def test_questions_below_the_signature_are_questions(paper, units) -> None:
    record = paper(
        "Geachte leden van de raad,\n\nHierbij de antwoorden van het college.\n\n"
        "Hoogachtend,\n\nhet college\n\nVraag 1\n\nHoe gaat het?\n\nAntwoord 1\n\nGoed.\n"
    )
    assert [u.number for u in units(record, UnitKind.QUESTION)] == ["1"]


def test_an_item_called_signature_ends_no_text(paper, units) -> None:
    record = paper(
        "Handreiking besluiten\n\nEen besluit heeft deze delen:\n\nOndertekening.\n\nKomt een keer voor.\n"
    )
    assert not units(record, UnitKind.CLOSING)
