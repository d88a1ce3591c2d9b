"""What a paper that is no list says of commitments and motions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from register.commitments.ledger import ledger
from register.commitments.mentions import mentions_of
from register.commitments.model import Commitment

Found = Callable[[str], list[Commitment]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """The commitments and motions that a paper with this text gives."""

    def read(text: str) -> list[Commitment]:
        path = tmp_path / "stuk.txt"
        path.write_text(text, encoding="utf-8")
        document = read_file(path).document
        assert document is not None
        return ledger(mentions_of(build_record(path, document, "")), {})

    return read


_ANNOTATIE = """\
Annotatie commissie BDI 5 december 2024
Wethouder: Hofstra

Vragen en antwoorden

Lid Visser (Groen Lindewaard)

1. Wanneer is de brug klaar?
{}
2. Wanneer komt de evaluatie?
{}
"""


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (
            "- De brug is in maart 2025 klaar. Dat zeg ik u toe.",
            "- De evaluatie krijgt u vóór de zomer. Dat zeg ik u toe.",
            {"De brug is in maart 2025 klaar.", "De evaluatie krijgt u vóór de zomer."},
        ),
        (
            "- Dat zeg ik u toe.",
            "- Dat zeg ik u toe.",
            {"1. Wanneer is de brug klaar?", "2. Wanneer komt de evaluatie?"},
        ),
    ],
)
def test_promises_in_the_same_words_are_not_one_promise(
    found: Found, one: str, other: str, what: set[str]
) -> None:
    made = found(_ANNOTATIE.format(one, other))
    assert {item.what for item in made} == what
    assert all(len(item.mentions) == 1 for item in made)
