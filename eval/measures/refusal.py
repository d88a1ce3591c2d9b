"""Refusing: does the assistant say there is nothing when there is nothing, and only then?

Recall: the share of the questions without an answer in the documents that get ``no_evidence``.
Precision: the share of the refusals that are right. Wrong refusals: the share of the answerable
questions that are refused. Range 0 to 1. Rajpurkar et al., "Know what you don't know: unanswerable
questions for SQuAD" (ACL 2018), as recall and precision of the class "unanswerable".

>>> from assistant.answer import Answer, AnswerStatus
>>> from eval.questions import Question
>>> asked = Question("q", "", "Wat kost het?", expect="no_evidence")
>>> RECALL.score(Case(asked, Answer(AnswerStatus.ANSWER), ())).value
0.0
"""

from __future__ import annotations

from eval.cases import Case
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "SQuAD 2.0 (Rajpurkar e.a., ACL 2018), als precisie en volledigheid van weigeren"


def _expects_refusal(case: Case) -> bool:
    return case.question.expect == "no_evidence"


RECALL = Measure[Case](
    About(
        "refusal_recall",
        "Weigert als er niets is",
        "Van de vragen waar de stukken geen antwoord op geven: het deel waarop de assistent dat zegt.",
        _SOURCE,
        Group.REFUSAL,
    ),
    lambda case: Score(float(case.refused)) if _expects_refusal(case) else None,
)
PRECISION = Measure[Case](
    About(
        "refusal_precision",
        "Weigert terecht",
        "Van alle keren dat de assistent zegt dat er niets is: het deel waarin dat klopt.",
        _SOURCE,
        Group.REFUSAL,
    ),
    lambda case: Score(float(_expects_refusal(case))) if case.refused else None,
)
WRONG = Measure[Case](
    About(
        "wrong_refusals",
        "Weigert ten onrechte",
        "Van de vragen met een antwoord: het deel waarop de assistent zegt dat er niets is. Nul is goed.",
        _SOURCE,
        Group.REFUSAL,
        best=0.0,
    ),
    lambda case: Score(case.refused) if case.question.expect == "answer" else None,
)
