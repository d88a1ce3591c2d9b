"""Citations: does every one lead to a place that exists?

The share of the citation numbers in the bullets of an answer that resolve: the number is in the
list of citations, and its unit is in the document. A bullet without any number counts as one that
does not. Range 0 to 1; anything below 1 is a fault.

>>> resolved([(1, 2), ()], {1})
(1, 3)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eval.cases import Case
from eval.measures.measure import About, Group, Measure, Score


def resolved(parts: Iterable[Sequence[int]], known: set[int]) -> tuple[int, int]:
    """How many of the numbers of ``parts`` are ``known``, and how many should be."""
    right = wanted = 0
    for numbers in parts:
        right += sum(n in known for n in numbers)
        wanted += max(1, len(numbers))
    return right, wanted


def _score(case: Case) -> Score | None:
    known = {item.citation.n for item in case.cited if item.unit and item.source}
    right, wanted = resolved((part.citations for part in case.answer.answer), known)
    return Score(right, wanted)


VALIDITY = Measure[Case](
    About(
        "citation_validity",
        "Verwijzingen die bestaan",
        "Het deel van de verwijzingen dat uitkomt bij een bestaande plaats in een stuk.",
        "ALCE (Gao e.a., EMNLP 2023) eist hetzelfde van elke verwijzing",
        Group.CITATIONS,
    ),
    _score,
)
