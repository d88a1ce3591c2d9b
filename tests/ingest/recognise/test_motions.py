"""Motions: in the text, and in the first column of a list of motions."""

from __future__ import annotations

from ingest.references import motions, references


def test_a_list_gives_bare_numbers_in_its_first_column(demo) -> None:
    assert set(demo("2025-09-01").metadata.motions) == {"412", "431", "455", "468", "472"}


def test_another_table_with_numbers_lists_no_motions(paper) -> None:
    text = "Notitie\n\n| Nummer | Naam |\n|---|---|\n| 412 | Werf |\n| 413 | Kade |\n"
    assert paper(text, "stuk.md").metadata.motions == ()


def test_motions_in_a_sentence() -> None:
    assert motions("In motie 732 (TA2023-001576) en 779 is gevraagd") == ("732", "779")
    assert motions("de motie uit 2018 en de motie 74.23") == ("74.23",)
    assert motions("motie 779 en 3 amendementen") == ("779",)
    assert motions("motie 732 en 10.000 euro, motie 12, 14 en 25%") == ("732", "12", "14")
    assert motions("moties 732, 733 en 734.") == ("732", "733", "734")


def test_all_that_a_text_refers_to() -> None:
    text = "Zie VN2024-000821, TA2024-000089, motie 412 en vraag 2."
    assert references(text) == ("VN2024-000821", "TA2024-000089", "motie 412", "vraag 2")
