"""Figures: the numbers in a text in one spelling, and whether a cited text holds them.

``unsupported_figures`` are the numbers of an answer that its citations do not hold; none is right.
As a measure: the share of the figures in the bullets that stand in the text those bullets cite.
Range 0 to 1; anything below 1 is a fault.

>>> sorted(figures("4.675.221 euro, 25% in 2 jaar"))
['2', '25', '4675221']
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.analysis import figure
from ingest import redaction

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def figures(text: str) -> frozenset[str]:
    """The figures in ``text``: thousands points gone, no redaction codes."""
    return frozenset(figure(match) for match in _FIGURE.findall(redaction.strip(text)))


def unsupported_figures(text: str, quotes: Iterable[str]) -> frozenset[str]:
    """The figures of ``text`` that stand in none of its ``quotes``."""
    held: frozenset[str] = frozenset().union(*(figures(quote) for quote in quotes))
    return figures(text) - held
