"""Motions: in the text, and in the first column of a list of motions."""

from __future__ import annotations

import pytest

from ingest.references import commitments, motions, references


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


@pytest.mark.parametrize("number", ["TA2024-000089", "T25-031", "TZ-2025-14", "T2025/7"])
def test_numbers_of_commitments_of_other_councils(number: str) -> None:
    assert commitments(f"Toezegging {number}: de raad krijgt een brief.") == (number,)


@pytest.mark.parametrize("number", ["M25-114", "M2025-12", "M-25-114"])
def test_numbers_of_motions_of_other_councils(number: str) -> None:
    assert motions(f"Motie {number} ('Een bankje') is aangenomen.") == (number,)
    assert motions(f"Met {number} vroeg de raad erom.") == (number,)


def test_what_only_looks_like_such_a_number() -> None:
    assert motions("motie 2025-07 en de motie uit 2024-2025") == ("2025-07",)
    assert commitments("NAT25-031, BT2025-14, T25-031-b en AT5-10") == ()
