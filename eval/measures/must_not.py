"""Facts: does the answer say what it must not say?

A forbidden statement is there when one sentence of the answer (up to a semicolon) holds all its figures and at least
85% of its content words (three or more), and denies exactly when the statement does. The share of
the forbidden statements that are there: range 0 to 1, and 0 is right.

>>> says("dat het meldpunt permanent is", ["Het meldpunt is permanent."])
False
>>> says("het meldpunt van de gemeente is permanent", ["Het meldpunt van de gemeente is permanent."])
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.cases import Case
from eval.checker import denies, sentences
from eval.measures.figures import figures
from eval.measures.measure import About, Group, Measure, Score
from eval.words import content_words

LEAST_WORDS = 0.85
_FEWEST = 3
_ASIDE = re.compile(r"\([^)]*\)")


def says(statement: str, bullets: Iterable[str]) -> bool:
    """Whether one sentence of ``bullets`` makes ``statement``; a remark in brackets is no part."""
    bare = _ASIDE.sub("", statement)
    wanted, numbers = content_words(bare), figures(bare)
    if len(wanted) < _FEWEST:
        return False
    return any(
        numbers <= figures(said)
        and len(wanted & content_words(said)) >= LEAST_WORDS * len(wanted)
        and denies(said) == denies(bare)
        for bullet in bullets
        for sentence in sentences(bullet)
        for said in sentence.split(";")
    )


MUST_NOT = Measure[Case](
    About(
        "must_not",
        "Gezegd wat niet gezegd mag worden",
        "Het deel van de verboden uitspraken dat toch in een antwoord staat. Nul is goed.",
        "eigen regel, met woordoverlap",
        Group.FACTS,
        best=0.0,
    ),
    lambda case: Score(
        sum(says(text, case.bullets) for text in case.question.must_not),
        len(case.question.must_not),
    ),
)
