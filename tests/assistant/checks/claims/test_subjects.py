"""Somebody else who did the same thing."""

from __future__ import annotations

import pytest

from assistant.checks.claims.compare import Difference, compare
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.statement import statement
from index.analysis import DutchAnalyser


def differs(claim: str, source: str, analyser: DutchAnalyser, likeness: Likeness) -> bool:
    """Whether the source has another actor than the claim."""
    result = compare(statement(claim, analyser), statement(source, analyser), likeness)
    return result.weight_of(Difference.ACTOR) > 0


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("De gemeente heeft het hotel betaald.", "Zij sliepen in een hotel. Woonstede heeft dat betaald."),
        ("De voorzitter heeft de commissie gesproken.", "En ik heb de commissie gesproken."),
        ("De voorzitter heeft de commissie gesproken.", "Vorige week heb ik de commissie gesproken."),
        (
            "De wethouder heeft de medewerkers gesproken.",
            "De directeur van de stichting heeft de medewerkers gesproken. Ik heb het bestuur gesproken.",
        ),
        ("De makelaars hebben advies gegeven.", "Huurdersbond De Sleutel heeft advies gegeven."),
    ],
)  # fmt: skip
def test_another_subject_of_the_same_deed(
    claim: str, source: str, analyser: DutchAnalyser, likeness: Likeness
) -> None:
    assert differs(claim, source, analyser, likeness)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("De wethouder heeft de commissie gesproken.", "Ik heb de commissie gesproken."),
        ("De gemeente heeft het hotel betaald.", "We hebben het hotel betaald."),
        ("De gemeente heeft het hotel betaald.", "Het hotel is betaald."),
        ("De commissie heeft een rapport gemaakt.", "Zij heeft een rapport gemaakt."),
        ("De buurt heeft een plan gemaakt.", "Gelukkig heeft de buurt een plan gemaakt."),
    ],
)
def test_the_same_one_or_one_that_may_be(
    claim: str, source: str, analyser: DutchAnalyser, likeness: Likeness
) -> None:
    assert not differs(claim, source, analyser, likeness)
