"""Citations after ALCE: is every sentence supported by what it cites, and is every citation needed?

Recall: the share of the sentences that their citations together support. Precision: the share of
the citations that help: a citation does not where its sentence is not supported at all, or where
it does not support the sentence alone and the others do so without it. Range 0 to 1. Gao et al.,
"Enabling large language models to generate text with citations" (EMNLP 2023), with a checker of
the project in the place of their entailment model.

>>> from eval.house_checker import HouseChecker
>>> quotes = ["Er is een meldpunt.", "Iets anders."]
>>> [helps("Er is een meldpunt.", quotes, place, HouseChecker()) for place in (0, 1)]
[True, False]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.cases import Case
from eval.checker import Checker, SourceVerdict, sentences
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "ALCE (Gao e.a., EMNLP 2023), met de toetser van het project"


def helps(sentence: str, quotes: Sequence[str], place: int, checker: Checker) -> bool:
    """Whether the quote at ``place`` is of use to ``sentence``."""
    if checker(sentence, quotes) is not SourceVerdict.SUPPORTED:
        return False
    others = [*quotes[:place], *quotes[place + 1 :]]
    alone = checker(sentence, [quotes[place]]) is SourceVerdict.SUPPORTED
    return alone or not others or checker(sentence, others) is not SourceVerdict.SUPPORTED


def support_measures(
    checker: Checker, *, by_judge: bool = False
) -> tuple[Measure[Case], Measure[Case]]:
    """Recall and precision by ``checker``, which is a judge where ``by_judge``."""
    name, title = ("judge_", ", volgens een taalmodel") if by_judge else ("", "")

    def recall(case: Case) -> Score:
        verdicts = [checker(text, quotes) for text, quotes in _cited(case)]
        return Score(verdicts.count(SourceVerdict.SUPPORTED), len(verdicts))

    def precision(case: Case) -> Score:
        helping = given = 0
        for part in case.answer.answer:
            quotes = case.sources(part)
            texts = list(sentences(part.text))
            helping += sum(
                any(helps(text, quotes, place, checker) for text in texts)
                for place in range(len(quotes))
            )
            given += len(quotes)
        return Score(helping, given)

    return (
        Measure(
            About(
                f"{name}sentence_recall",
                f"Zinnen met een bron die ze draagt{title}",
                "Het deel van de zinnen in de antwoorden dat echt in de aangehaalde tekst staat.",
                _SOURCE,
                Group.CITATIONS,
            ),
            recall,
        ),
        Measure(
            About(
                f"{name}sentence_precision",
                f"Bronnen die een zin dragen{title}",
                "Het deel van de verwijzingen dat nodig is voor een zin van het antwoord.",
                _SOURCE,
                Group.CITATIONS,
            ),
            precision,
        ),
    )


def _cited(case: Case) -> Iterator[tuple[str, list[str]]]:
    for part in case.answer.answer:
        quotes = case.sources(part)
        for text in sentences(part.text):
            yield text, quotes
