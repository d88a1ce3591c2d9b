"""A sentence that says two things is held against the papers by halves as well."""

from __future__ import annotations

import pytest

from assistant.checks.claims.halves import halves
from assistant.checks.claims.model import Verdict
from assistant.desk import Desk


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("De subsidie gaat omhoog; de grens blijft gelijk.", 2),
        ("De raad heeft het besproken, maar het college heeft niets besloten.", 2),
        ("We meten niet jaarlijks, maar eens per twee jaar.", 0),
        ("De raad heeft het besproken en besloten.", 0),
    ],
)
def test_only_clauses_with_a_verb_are_halves(sentence: str, found: int) -> None:
    assert len(halves(sentence)) == found


def test_a_wrong_half_makes_the_sentence_wrong(desk: Desk) -> None:
    (right,) = desk.check(
        "De raad verwierp motie 468; het externe meldpunt is sinds 1 juli 2025 een vaste voorziening."
    )
    (wrong,) = desk.check(
        "De raad verwierp motie 468; het externe meldpunt is sinds 1 mei 2025 een vaste voorziening."
    )
    assert right.verdict is Verdict.SUPPORTED
    assert wrong.verdict is Verdict.CONTRADICTED
    assert "1 mei 2025" in wrong.reason
