"""Commitments and motions: found, and settled as far as the papers say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.desk import Desk
from assistant.lines.commitments import CitedCommitment
from register.commitments.model import State
from register.commitments.numbered import named_in


def test_each_number_gets_its_own_words() -> None:
    text = (
        "Er is toegezegd om de opdracht te actualiseren (TA2024-000089) en deze met de raad te "
        "delen (TA2023-001408)."
    )
    assert [n.what for n in named_in(text)] == [
        "de opdracht te actualiseren",
        "deze met de raad te delen",
    ]


def test_gold_commitments_are_found(real_desk: Desk, shared_dir: Path) -> None:
    gold = json.loads((shared_dir / "gold/documents.json").read_text(encoding="utf-8"))
    said = [
        (citation.document, " ".join(citation.quote.split()))
        for cited in real_desk.commitments()
        for citation in cited.citations
    ]
    missed = [
        item["quote"]
        for document in gold["documents"]
        for item in document["commitments_in_text"]
        if not any(
            name == document["id"] and (item["quote"][:60] in quote or quote[:60] in item["quote"])
            for name, quote in said
        )
    ]
    assert missed == []


@pytest.fixture(scope="module")
def demo_commitments(demo_desk: Desk) -> dict[str, CitedCommitment]:
    return {c.item.number: c for c in demo_desk.commitments() if c.item.number}


@pytest.mark.parametrize(
    ("number", "state", "last"),
    [
        ("TA2023-000412", State.SETTLED, "2023-12-20"),
        ("TA2024-000118", State.SETTLED, "2024-07-15"),
        ("TA2024-000119", State.SETTLED, "2024-07-15"),
        ("TA2024-000140", State.SETTLED, "2025-04-01"),
        ("TA2024-000207", State.SETTLED, "2025-02-28"),
        ("TA2024-000208", State.OPEN, "2025-12-31"),
        ("TA2025-000061", State.SETTLED, "2025-07-15"),
        ("TA2025-000062", State.OPEN, "2025-11-30"),
        ("TA2025-000063", State.OPEN, "2026-03-31"),
        ("412", State.SETTLED, None),
        ("431", State.OPEN, "2026-06-30"),
        ("455", State.SETTLED, None),
        ("468", State.REJECTED, None),
        ("472", State.OPEN, "2026-03-31"),
    ],
)
def test_the_register_of_the_demo(
    demo_commitments: dict[str, CitedCommitment], number: str, state: State, last: str | None
) -> None:
    item = demo_commitments[number].item
    assert item.state is state
    assert (item.due.last if item.due else None) == last


def test_a_motion_has_its_title_dictum_and_mover(
    demo_commitments: dict[str, CitedCommitment],
) -> None:
    motion = demo_commitments["412"].item
    assert motion.title == "Eerlijk aan de start"
    assert motion.dictum == "De motie vraagt om een proef met anoniem solliciteren."
    assert motion.asked_by == "Okafor (Stadspartij De Brug)"
    assert motion.made_on == "2023-12-20"


def test_a_settlement_points_to_where_it_stands(
    demo_commitments: dict[str, CitedCommitment],
) -> None:
    cited = demo_commitments["TA2024-000140"]
    settled = next(c for c in cited.citations if c.n == cited.settled_by)
    assert "fgedaan" in settled.quote


def test_a_promise_that_points_back_says_what(demo_commitments: dict[str, CitedCommitment]) -> None:
    mention = demo_commitments["TA2024-000118"].item.mentions[0]
    assert mention.what == "De uitkomsten krijgt u vóór de zomer."


def test_open_and_overdue(demo_desk: Desk) -> None:
    found = demo_desk.commitments(only_open=True)
    assert all(cited.item.state is State.OPEN for cited in found)
    item = next(c.item for c in found if c.item.number == "TA2025-000062")
    assert item.overdue("2025-12-01")
    assert not item.overdue("2025-11-30")
