"""Standard lines: a block under a heading that names it so, of no asker."""

from __future__ import annotations

import pytest

from ingest.units import UnitKind


@pytest.mark.parametrize(
    ("start", "heading"),
    [
        ("2024-03-14", "Standaardlijnen anonimiteit en personen"),
        ("2024-11-07_a", "Standaardlijnen"),
        ("2025-04-09", "Vaste lijnen: anonimiteit, herleidbaarheid en personen"),
        ("2025-10-09", "Vaste lijnen over anonimiteit en personen"),
    ],
)
def test_in_the_demo_papers(demo, units, start: str, heading: str) -> None:
    blocks = [
        u for u in units(demo(start), UnitKind.STANDARD_LINES) if u.heading_path == (heading,)
    ]
    assert len(blocks) == 1
    assert (blocks[0].asker, blocks[0].party) == (None, None)
    assert len(blocks[0].blocks) > 3


@pytest.mark.parametrize(
    "heading",
    ["Spreeklijnen", "Standaard lijnen quotum", "Vaste lijn: personen", "Woordvoeringslijn"],
)
def test_other_names_for_them(paper, units, heading: str) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\n"
        f"Kernboodschap\n\n- Het gaat goed.\n\n{heading}\n\n- Namen noem ik niet.\n- Ook niet later.\n"
    )
    (lines,) = units(record, UnitKind.STANDARD_LINES)
    assert lines.heading_path == (heading,)
