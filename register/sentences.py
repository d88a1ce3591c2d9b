"""The sentences of a bullet with their exact places, also where a page break cuts one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.joined import Joined
from ingest.sentences import RUNNING, sentence_bounds
from ingest.units import Span

_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)]\s+")  # of a numbered list: no part of what is said


def sentences(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The spans of each sentence of the bullet that lies at ``spans`` in ``text``.

    >>> list(sentences("Eén. Twee drie.", [Span(0, 15)]))
    [(Span(start=0, end=4),), (Span(start=5, end=15),)]
    """
    joined = Joined.of(text, spans)
    number = _NUMBER.match(joined.text)
    begin = number.end() if number else 0
    for start, end in sentence_bounds(joined.text[begin:], RUNNING):
        if places := joined.places(begin + start, begin + end):
            yield places
