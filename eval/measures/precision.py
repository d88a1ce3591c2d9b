"""Facts: the share of the figures, dates and names in an answer that the cited text holds.

Taken over all bullets of all answers; what stands in a bullet must stand at the places that this
bullet cites. Range 0 to 1; for figures anything below 1 is a fault. FActScore (Min et al., EMNLP
2023) is the precision of atomic facts; these are the facts one can check without a judge.

>>> from assistant.answer import Answer, AnswerPart, AnswerStatus
>>> from eval.questions import Question
>>> said = Answer(AnswerStatus.ANSWER, (AnswerPart("In 2024 waren het er 63.", ()),))
>>> FIGURES.score(Case(Question("q", "", "Hoeveel?"), said, ()))
Score(value=0, weight=2)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from eval.cases import Case
from eval.measures.dates import dates, unsupported_dates
from eval.measures.figures import figures, unsupported_figures
from eval.measures.measure import About, Group, Measure, Score
from eval.measures.names import names, unsupported_names

_SOURCE = "naar FActScore (Min e.a., EMNLP 2023), voor wat zonder beoordelaar te toetsen is"
_Found = Callable[[str], frozenset[str]]
_Missing = Callable[[str, Iterable[str]], frozenset[str]]


def _measure(name: str, what: str, found: _Found, missing: _Missing) -> Measure[Case]:
    about = About(
        f"{name}_precision",
        f"{what.capitalize()} die in de bron staan",
        f"Het deel van de {what} in de antwoorden dat in de aangehaalde tekst staat.",
        _SOURCE,
        Group.FACTS,
    )

    def score(case: Case) -> Score:
        said = lost = 0
        for part in case.answer.answer:
            said += len(found(part.text))
            lost += len(missing(part.text, case.sources(part)))
        return Score(said - lost, said)

    return Measure(about, score)


FIGURES = _measure("figure", "cijfers", figures, unsupported_figures)
DATES = _measure("date", "datums", dates, unsupported_dates)
NAMES = _measure("name", "namen", names, unsupported_names)
