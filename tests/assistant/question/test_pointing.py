"""A question that points at what was said before it, or names nothing, leans; one with a subject stands."""

from __future__ import annotations

import pytest

from assistant.question.pointing import leans_within


@pytest.mark.parametrize(
    "question",
    [
        "Wat gaat de wethouder daaraan doen?",
        "Klopt dat?",
        "Wanneer grijpt u in?",
        "Hebben jullie stilgezeten?",
        "Is de wethouder bereid zoiets ook hier te proberen?",
        "Waarom zouden wij geloven dat juist die mensen het oplossen?",
        "Waarom niet elk half jaar?",
        "Kan de wethouder dat bevestigen?",
    ],
)
def test_it_leans(question: str) -> None:
    assert leans_within(question)


@pytest.mark.parametrize(
    "question",
    [
        "Wat kost het meldpunt?",
        "Hoe lang moeten inwoners wachten op een nieuw paspoort?",
        "Hoeveel bomen zijn er dit jaar gekapt in het park?",
        "Hoe vaak wordt het groen in het park gemaaid?",
        "Wat gebeurt er met een leidinggevende die weigert?",
        "Halen we de 20 procent in 2028?",
    ],
)
def test_it_stands(question: str) -> None:
    assert not leans_within(question)
