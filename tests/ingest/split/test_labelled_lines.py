"""A label with its value heads no text, wherever it stands in a paper."""

from __future__ import annotations

import pytest

from ingest.units import BlockRole

_TEXT = "Het college heeft de kade laten onderzoeken en stelt de raad voor om haar te herstellen."


@pytest.mark.parametrize(
    "line",
    [
        "Datum: 5 december 2024",
        "Aan: de leden van de gemeenteraad",
        "Van: de directie Openbare Ruimte",
        "Portefeuillehouder: wethouder Smit",
        "**Kenmerk: 2024/117**",
        "Bijlagen: 2",
    ],
)
@pytest.mark.parametrize(
    "before", ["# Raadsbrief kade\n\n", f"# Raadsbrief kade\n\n## Aanleiding\n\n{_TEXT}\n\n"]
)
def test_a_label_with_its_value_is_no_heading(paper, before: str, line: str) -> None:
    record = paper(f"{before}{line}\n\n{_TEXT}\n")
    bare = line.strip("*")
    for unit in record.units:
        assert bare not in unit.heading_path
        headings = [b for b in unit.blocks if b.role is BlockRole.HEADING]
        assert all(bare not in record.text[b.start : b.end] for b in headings)


def test_a_heading_of_the_layout_that_begins_with_a_label_stays_one(paper) -> None:
    record = paper(
        f"# Raadsbrief kade\n\n## Aanleiding\n\n{_TEXT}\n\n## Onderwerp: de kade\n\n{_TEXT}\n"
    )
    assert any("Onderwerp: de kade" in unit.heading_path for unit in record.units)
