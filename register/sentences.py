"""The sentences of a bullet with their exact places, also where a page break cuts one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest import redaction
from ingest.joined import Joined
from ingest.paragraphs import clean
from ingest.sentences import RUNNING, sentence_bounds
from ingest.units import Block, DocumentRecord, Span
from register.speakers import of_others

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


def told(record: DocumentRecord, block: Block) -> Iterator[tuple[tuple[Span, ...], str, bool]]:
    """The sentences of ``block``: their places, what an officer reads (empty for nothing but markup),
    and whether minutes tell them of somebody else than the alderman or the college."""
    cut = [*sentences(record.text, block.spans)]
    texts = [shown(record.text, spans) for spans in cut]
    others = of_others(texts, record.metadata.kind)
    return zip(cut, texts, others, strict=True)


def shown(text: str, spans: tuple[Span, ...]) -> str:
    """The words at ``spans`` as an officer reads them: no markup, one marker for what is lacquered."""
    return redaction.mask(" ".join(clean(text[s.start : s.end]) for s in spans)).strip()
