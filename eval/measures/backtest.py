"""Looking back: does the draft have what the officers took from earlier papers?

A sentence of the officers goes back on an earlier line when the two are wordings of one line by
weighted word overlap, by a rule of its own (``eval/backtest/lines.py``). Over the questions of
a past annotatie: how much was reused, how much of that the draft has, how much of the draft the
officers wrote too, and how many of their figures that stood in earlier papers the draft has.
Range 0 to 1. Sentences too short to judge by are left out.

>>> from eval.backtest.compare import Written
>>> old = Written("Dat blijft zo.", "Dat blijft zo.", "annotatie", True, False, True)
>>> new = Written("Dit is nieuw.", "", "", False, False, True)
>>> asked = Compared("u", "1", "", "", "?", False, "answer", "", (old, new), (), (), (), (), 0.0)
>>> REUSED.score(asked), BROUGHT.score(asked)
(Score(value=1, weight=2), Score(value=0, weight=1))
"""

from __future__ import annotations

from eval.backtest.compare import Compared
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "eigen maat: terugkijken op een eerdere annotatie"

REUSED = Measure[Compared](
    About(
        "backtest_reused",
        "Door ambtenaren hergebruikt",
        "Het deel van de zinnen van de ambtenaren dat teruggaat op een eerder stuk. Meer dan dit "
        "kan de assistent niet weten.",
        _SOURCE,
        Group.BACKTEST,
        best=None,
    ),
    lambda item: Score(sum(s.reused for s in item.judged), len(item.judged)),
)
BROUGHT = Measure[Compared](
    About(
        "backtest_brought",
        "Hergebruikte zinnen in het concept",
        "Van de zinnen die ambtenaren hergebruikten: het deel dat ook in het concept staat.",
        _SOURCE,
        Group.BACKTEST,
    ),
    lambda item: Score(
        sum(s.reused and s.brought for s in item.judged), sum(s.reused for s in item.judged)
    ),
)
USED = Measure[Compared](
    About(
        "backtest_used",
        "Conceptzinnen die ambtenaren ook schreven",
        "Het deel van de zinnen in de concepten dat de ambtenaren ook opschreven.",
        _SOURCE,
        Group.BACKTEST,
    ),
    lambda item: Score(
        sum(s.used for s in item.judged_draft), 0 if item.open else len(item.judged_draft)
    ),
)
FIGURES = Measure[Compared](
    About(
        "backtest_figures",
        "Bekende cijfers in het concept",
        "Van de cijfers van de ambtenaren die al in een eerder stuk stonden: het deel dat in het "
        "concept staat.",
        _SOURCE,
        Group.BACKTEST,
    ),
    lambda item: Score(len(item.found_figures), len(item.known_figures)),
)
WORDS = Measure[Compared](
    About(
        "backtest_words",
        "Woorden die het concept deelt",
        "Hoeveel van de woorden van de ambtenaren ook in het concept staan; zeldzame woorden "
        "tellen zwaarder. Zo telt ook mee wat anders is opgeschreven.",
        _SOURCE,
        Group.BACKTEST,
        best=None,
    ),
    lambda item: Score(item.shared_words) if item.judged else None,
)


def _restrained(item: Compared) -> Score | None:
    if item.open or not item.judged or any(sentence.reused for sentence in item.judged):
        return None
    return Score(item.status != "answer")


RESTRAINT = Measure[Compared](
    About(
        "backtest_restraint",
        "Zwijgt als alles nieuw was",
        "Van de vragen waarop de ambtenaren niets hergebruikten: het deel waarop de assistent geen "
        "oude lijn als antwoord geeft.",
        _SOURCE,
        Group.BACKTEST,
    ),
    _restrained,
)
MEASURES: tuple[Measure[Compared], ...] = (REUSED, BROUGHT, USED, FIGURES, WORDS, RESTRAINT)
