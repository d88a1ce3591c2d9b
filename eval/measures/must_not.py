"""Facts: does the answer say what it must not say?

A forbidden statement is there when one sentence of the answer (up to a semicolon) holds all its
figures and at least 85% of its content words, and denies exactly when the statement does. Of a
statement with fewer than three content words one clause must hold every word, small ones too; one
with fewer than three words of any sort ("17%", "een naam") says too little to be judged, and is
left out. A question says nothing, and neither does the older wording of a line below its newer one, half
of whose words it shares: so an answer shows what was said before. The share of the judged statements that are there:
range 0 to 1, and 0 is right.

>>> says("dat het meldpunt permanent is", ["Het meldpunt is permanent."])
True
>>> says("alle acties zijn afgerond", ["Van de 48 acties zijn er 31 afgerond."])
False
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.answer import AnswerPart
from eval.cases import Case
from eval.checker import denies, sentences
from eval.measures.figures import figures
from eval.measures.measure import About, Group, Measure, Score
from eval.words import all_words, content_words

LEAST_WORDS = 0.85
_REWORDED = 0.5  # of the content words of a sentence: who says these tells the same line anew
_FEWEST = 3
_ASIDE = re.compile(r"^dat\b|\([^)]*\)")
_CLAUSE = re.compile(r"[,:](?!\d)")


def is_judged(statement: str) -> bool:
    """Whether ``statement`` says enough to tell whether an answer makes it."""
    return len(all_words(_ASIDE.sub("", statement))) >= _FEWEST


def says(statement: str, bullets: Iterable[str]) -> bool:
    """Whether one sentence of ``bullets`` makes ``statement``; a remark in brackets is no part."""
    bare = _ASIDE.sub("", statement)
    if not is_judged(bare):
        return False
    return any(denies(said) == denies(bare) and _holds(said, bare) for said in _told(bullets))


def forbidden(case: Case) -> list[str]:
    """What the answer says of all that it must not say."""
    standing = list(_standing(case))
    return [text for text in case.question.must_not if says(text, standing)]


def _told(bullets: Iterable[str]) -> Iterator[str]:
    for bullet in bullets:
        for sentence in sentences(bullet):
            if not sentence.rstrip().endswith("?"):
                yield from sentence.split(";")


def _holds(said: str, statement: str) -> bool:
    wanted, numbers = content_words(statement), figures(statement)
    if len(wanted) >= _FEWEST:
        most = len(wanted & content_words(said)) >= LEAST_WORDS * len(wanted)
        return most and numbers <= figures(said)
    words = all_words(statement)
    parts = [said] if _CLAUSE.search(statement) else _CLAUSE.split(said)
    return any(words <= all_words(part) and numbers <= figures(part) for part in parts)


def _standing(case: Case) -> Iterator[str]:
    """What the answer says, without earlier wordings of what a newer paper says higher up."""
    newer: list[tuple[str, frozenset[str]]] = []
    for part in case.answer.answer:
        day = _day(case, part)
        said = [(text, content_words(text)) for text in _told([part.text])]
        for text, words in said:
            above = (other for then, other in newer if day and then > day)
            if not any(len(words & other) >= _REWORDED * len(words) for other in above):
                yield text
        newer += [(day, words) for _, words in said]


def _day(case: Case, part: AnswerPart) -> str:
    """The newest day of the papers that ``part`` rests on; "" where none is known."""
    days = [item.meeting_date or "" for item in case.answer.citations if item.n in part.citations]
    return max(days, default="")


def _score(case: Case) -> Score:
    judged = [text for text in case.question.must_not if is_judged(text)]
    return Score(len(forbidden(case)), len(judged))


MUST_NOT = Measure[Case](
    About(
        "must_not",
        "Gezegd wat niet gezegd mag worden",
        "Het deel van de verboden uitspraken dat toch in een antwoord staat. Nul is goed. "
        "Uitspraken van minder dan drie woorden tellen niet mee.",
        "eigen regel, met woordoverlap",
        Group.FACTS,
        best=0.0,
    ),
    _score,
)
