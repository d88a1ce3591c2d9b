"""Pieces of a text read as one: a bullet that a page break cuts is still one bullet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.units import Span


@dataclass(frozen=True, slots=True)
class Joined:
    """``text`` is what stands at ``spans`` of a document, with a space between each two.

    >>> joined = Joined.of("een| of |twee", [Span(0, 3), Span(9, 13)])
    >>> joined.text, joined.places(1, 6)
    ('een twee', (Span(start=1, end=3), Span(start=9, end=11)))
    """

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, spans: Sequence[Span]) -> Joined:
        """What stands at ``spans`` of ``text``."""
        return cls(" ".join(text[span.start : span.end] for span in spans), tuple(spans))

    def places(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the characters ``start`` to ``end`` of this stand in the document."""
        found: list[Span] = []
        offset = 0
        for span in self.spans:
            length = span.end - span.start
            first, last = max(start, offset), min(end, offset + length)
            if first < last:
                found.append(Span(span.start + first - offset, span.start + last - offset))
            offset += length + 1
        return tuple(found)
