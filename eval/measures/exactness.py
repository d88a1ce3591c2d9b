"""Citations: is every quote letter for letter what the source says?

The share of the quotes that equal the source at the place they name, white space apart. Range 0
to 1; anything below 1 is a fault.

>>> exact("25% in 2 jaar", "25% in 3 jaar")
False
"""

from __future__ import annotations

from eval.cases import Case
from eval.measures.measure import About, Group, Measure, Score


def exact(quote: str, source: str) -> bool:
    """Whether ``quote`` says what stands in the source, and says something."""
    return bool(quote.strip()) and " ".join(quote.split()) == " ".join(source.split())


EXACTNESS = Measure[Case](
    About(
        "quote_exactness",
        "Citaten die letterlijk kloppen",
        "Het deel van de citaten dat woord voor woord in het stuk staat.",
        "eigen regel: een citaat is letterlijk",
        Group.CITATIONS,
    ),
    lambda case: Score(
        sum(exact(item.citation.quote, item.source) for item in case.cited), len(case.cited)
    ),
)
