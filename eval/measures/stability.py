"""Stability: is the answer the same when nothing that matters has changed?

Asked again, the answer must be the same word for word; so it must with the same documents read in
another order. With papers on other subjects added, the status and the first cited place must stay.
The share of the questions for which that holds: range 0 to 1.

>>> from assistant.answer import Answer, AnswerPart, AnswerStatus
>>> from eval.questions import Question
>>> asked = Question("q", "", "Hoeveel?")
>>> one = Case(asked, Answer(AnswerStatus.ANSWER, (AnswerPart("63", ()),)), ())
>>> other = Case(asked, Answer(AnswerStatus.ANSWER, (AnswerPart("64", ()),)), ())
>>> same_words(one, other), same_place(one, other)
(False, True)
"""

from __future__ import annotations

from eval.cases import Case, Twin
from eval.measures.measure import About, Group, Measure, Score


def same_words(one: Case, other: Case) -> bool:
    """Whether two answers have the same status, bullets and quoted places."""
    return _words(one) == _words(other)


def same_place(one: Case, other: Case) -> bool:
    """Whether two answers have the same status and the same first quoted place."""
    return one.status == other.status and _place(one) == _place(other)


def _words(case: Case) -> object:
    places = [(item.document, item.start, item.end) for item in case.answer.citations]
    return case.status, case.bullets, places


def _place(case: Case) -> object:
    first = next(iter(case.answer.citations), None)
    return (first.document, first.unit_id) if first else None


REPEATED = Measure[Twin](
    About(
        "same_when_repeated",
        "Nog eens gevraagd",
        "Het deel van de vragen dat bij herhaling woord voor woord hetzelfde antwoord krijgt.",
        "eigen maat: herhaalbaarheid",
        Group.STABILITY,
    ),
    lambda twin: Score(same_words(twin.one, twin.other)),
)
SHUFFLED = Measure[Twin](
    About(
        "same_when_shuffled",
        "Stukken in andere volgorde ingelezen",
        "Het deel van de vragen met woord voor woord hetzelfde antwoord als de stukken in een "
        "andere volgorde zijn ingelezen.",
        "eigen maat: volgorde van de stukken",
        Group.STABILITY,
    ),
    lambda twin: Score(same_words(twin.one, twin.other)),
)
ADDED = Measure[Twin](
    About(
        "same_when_added",
        "Stukken over iets anders toegevoegd",
        "Het deel van de vragen met dezelfde status en dezelfde eerste bron als er stukken over "
        "andere onderwerpen bij komen.",
        "eigen maat: afleiders; vergelijk RGB, noise robustness (Chen e.a., AAAI 2024)",
        Group.STABILITY,
    ),
    lambda twin: Score(same_place(twin.one, twin.other)),
)
