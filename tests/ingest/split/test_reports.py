"""Reports: chapters, contents lists, tables and charts."""

from __future__ import annotations

import pytest

from ingest.split import passages
from ingest.units import BlockRole, UnitKind


def test_a_chapter_that_asks_opens_no_questions(demo, units) -> None:
    record = demo("2025-03-18")
    assert units(record, UnitKind.QUESTION) == []
    assert units(record, UnitKind.STANDARD_LINES) == []
    paths = [unit.heading_path for unit in record.units]
    assert ("3 Wie werken er bij de gemeente?", "3.1 Omvang") in paths


def test_the_summary_is_not_above_later_chapters(demo) -> None:
    record = demo("2025-03-18")
    assert sum(unit.heading_path[:1] == ("Samenvatting",) for unit in record.units) == 1


def test_a_line_above_a_list_is_no_heading(demo, units, words) -> None:
    record = demo("2025-03-18")
    assert not any("drie adviezen:" in path for u in record.units for path in u.heading_path)
    section = next(u for u in record.units if u.heading_path[-1:] == ("5.2 Het externe meldpunt",))
    assert "drie adviezen: 1. Leg in gewone taal uit" in words(record, section)


def test_the_list_of_contents_is_not_searched(demo, units, words) -> None:
    record = demo("2025-03-18")
    (contents,) = units(record, UnitKind.CONTENTS)
    assert words(record, contents).endswith("Bijlage 3 Stand van de 26 acties")
    assert passages(record, contents) == []


@pytest.mark.parametrize(
    "listed",
    [
        "Inhoud\n\nInleiding 2\n\nDe cijfers 3\n\nVooruitblik 9\n",
        "Inleiding ........ 2\n\nDe cijfers ........ 3\n\nVooruitblik ....... 9\n",
        "Inhoudsopgave\n\n1. Inleiding\n\n2. De cijfers\n\n3. Vooruitblik\n",
    ],
)
def test_every_shape_of_a_list_of_contents(paper, units, words, listed: str) -> None:
    record = paper(
        f"# Rapport werken\n\n{listed}\n# Inleiding\n\nWaarom dit rapport er is.\n\n"
        "# De cijfers\n\nHet zijn er vier.\n\n# Vooruitblik\n\nVolgend jaar meer.\n",
        "rapport.md",
    )
    (contents,) = units(record, UnitKind.CONTENTS)
    assert "Vooruitblik" in words(record, contents)
    assert "Waarom" not in words(record, contents)


def test_what_is_printed_in_a_chart_is_no_table(demo, units, words) -> None:
    record = demo("2025-03-18")
    (chart,) = units(record, UnitKind.FIGURE)
    assert "1 t/m 6" in words(record, chart)
    assert not any("1 t/m 6 7 t/m 9" in words(record, t) for t in units(record, UnitKind.TABLE))
    assert passages(record, chart) == []


def test_a_table_has_its_caption_and_its_header_goes_with_every_part(demo, units, words) -> None:
    record = demo("2025-03-18")
    table = next(u for u in units(record, UnitKind.TABLE) if "Tabel 11" in u.heading_path[-1])
    assert words(record, table, BlockRole.HEADING).startswith("Tabel 11. Stand van de 26 acties")
    long = next(u for u in units(record, UnitKind.TABLE) if "Bijlage 3" in u.heading_path[0])
    parts = passages(record, long)
    assert len(parts) > 1
    assert all("Nr. Actie Trekker Stand" in part.header for part in parts)


def test_a_row_is_quoted_with_its_name(demo, units) -> None:
    record = demo("2025-03-18")
    table = next(u for u in units(record, UnitKind.TABLE) if "Tabel 1." in u.heading_path[-1])
    quotes = [" ".join(record.text[s.start : s.end].split()) for b in table.blocks for s in b.spans]
    assert "Schaal 10 t/m 12 1.150 12% 17%" in quotes


def test_the_list_of_questions_in_a_report(paper, units, words) -> None:
    record = paper(
        "# Monitor afval 2025\n\n## Samenvatting\n\nWaarom daalt het afval? Door de containers.\n\n"
        "## Bijlage 1. Veelgestelde vragen\n\n**Wat kost een tweede container?**\n\nNiets.\n\n"
        "**Wordt de heffing hoger?**\n\nJa, in 2026.\n\n## Bijlage 2. Hoe is dit gemeten?\n\n"
        "Met een weegbrug.\n",
        "rapport.md",
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Niets."
    assert words(record, second, BlockRole.TEXT) == "Ja, in 2026."
