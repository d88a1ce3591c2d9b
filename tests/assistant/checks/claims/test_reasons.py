"""Why a sentence got its verdict, and the words of the source that show it."""

from __future__ import annotations

import pytest

from assistant.checks.claims.compare import compare
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.reasons import _of_denial
from assistant.checks.claims.statement import statement
from assistant.desk import Desk
from index.analysis import DutchAnalyser


@pytest.mark.parametrize(
    ("claim", "source", "said"),
    [
        ("Er is een streefcijfer.", "Er is geen streefcijfer.", "Ontkenning omgedraaid"),
        ("Er is geen streefcijfer.", "Er is een streefcijfer.", "De bron zegt dit wel"),
    ],
)
def test_a_denial_is_only_named_where_there_is_one(
    analyser: DutchAnalyser, likeness: Likeness, claim: str, source: str, said: str
) -> None:
    beside = compare(statement(claim, analyser), statement(source, analyser), likeness)
    assert _of_denial(beside).startswith(said)


def test_what_stands_only_in_a_question_shows_the_question(desk: Desk) -> None:
    (item,) = desk.check("De teamleider van werf Noorderkade is geschorst.")
    assert item.reason == "Dit staat alleen in een vraag, niet in een antwoord."
    assert item.evidence
    assert all("geschorst" in citation.quote for citation in item.evidence)
