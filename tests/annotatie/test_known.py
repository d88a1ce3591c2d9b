"""Who asks, by the parties and members of the papers."""

from __future__ import annotations

import pytest

from annotatie.incoming import read_text
from annotatie.known import with_known

FACETS = {"parties": ["Wijkbelang", "VVD"], "askers": ["Brandsma"]}


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("WIJKBELANG", (None, "Wijkbelang")),
        ("Wijkbelang – Verhulst", ("Verhulst", "Wijkbelang")),
        ("Verhulst (Wijkbelang)", ("Verhulst", "Wijkbelang")),
        ("Brandsma", ("Brandsma", None)),
    ],
)
def test_a_party_of_the_papers_is_known(heading: str, who: tuple[str | None, str | None]) -> None:
    came_in = read_text(f"Lid Jansen (VVD)\n1. Hoe gaat het?\n\n{heading}\n1. Wat kost dat?\n")
    found = with_known(came_in, FACETS)
    assert [(q.asker, q.party) for q in found.questions] == [("Jansen", "VVD"), who]
    assert not found.questions[1].above
    assert not any("niet herkend" in warning for warning in found.warnings)


def test_what_the_papers_do_not_know_stays_to_be_filled_in() -> None:
    came_in = read_text("Lid Jansen (VVD)\n1. Hoe gaat het?\n\nGezond Verstand\n1. Wat kost dat?\n")
    found = with_known(came_in, FACETS)
    assert found.questions[1].above == "Gezond Verstand"
    assert any("Gezond Verstand" in warning for warning in found.warnings)
