"""Whether a proposal says that something was decided."""

from __future__ import annotations

import pytest

from ingest.recognise.decision import opens_decision_box, opens_decision_points

_PROPOSAL = (
    "Voordracht voor de collegevergadering van 1 oktober 2024\n\nOnderwerp\n\nHet meldpunt\n\n"
    "Het college van burgemeester en wethouders besluit\n\n1. In te stemmen met het meldpunt.\n"
)


@pytest.mark.parametrize(
    ("below", "decided"),
    [
        ("", None),
        ("\nBesluit college van burgemeester en wethouders\n", False),
        (
            "\nBesluit college van burgemeester en wethouders\n\nDatum:\n\nSecretaris: ......\n",
            False,
        ),
        ("\nBesluit college van burgemeester en wethouders\n\nConform besloten.\n", True),
    ],
)
def test_the_box_for_the_decision(paper, below: str, decided: bool | None) -> None:
    assert paper(_PROPOSAL + below).metadata.decided is decided


def test_both_demo_proposals_have_an_empty_box(demo) -> None:
    assert demo("2024-10-01_v").metadata.decided is False
    assert demo("2025-06-24").metadata.decided is False


def test_other_papers_have_no_box(demo) -> None:
    assert demo("2024-10-01_b").metadata.decided is None


@pytest.mark.parametrize(
    "text",
    [
        "Het college van burgemeester en wethouders besluit",
        "Het college besluit:",
        "De raad besluit",
        "Voorgesteld besluit",
        "Beslispunten",
        "De raad wordt voorgesteld om:",
    ],
)
def test_the_heading_above_the_points(text: str) -> None:
    assert opens_decision_points(text)
    assert not opens_decision_box(text)


@pytest.mark.parametrize(
    ("boxes", "decided"), [("☐ Conform ☐ Aangehouden", False), ("☒ Conform ☐ Aangehouden", True)]
)
def test_boxes_to_tick_beside_the_decision(paper, boxes: str, decided: bool) -> None:
    table = f"<table><tr><td>Besluit college</td><td>{boxes}</td></tr></table>"
    record = paper(f"<h1>Collegevoorstel</h1>{table}<p>Tekst.</p>", "voorstel.html")
    assert record.metadata.decided is decided
