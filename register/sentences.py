"""The sentences of a bullet with their exact places, also where a page break cuts one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.units import Span
from register.lexicon import word_list

# The end of a sentence: its mark, what closes after it, and a capital or a figure that follows.
_END = re.compile(r"[.!?]+[\"'”’)\]*_]*(?P<gap>\s+)(?=[\"'“‘(\[*_]*(?P<next>[A-ZÀ-Ý\d]))")
_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)]\s+")  # of a numbered list: no part of what is said
_LAST_WORD = re.compile(r"([\w.&]+)\W*$")
# After these a point ends no sentence.
_ABBREVIATIONS = word_list("abbreviations.txt")


def sentences(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The spans of each sentence of the bullet that lies at ``spans`` in ``text``.

    >>> list(sentences("Eén. Twee drie.", [Span(0, 15)]))
    [(Span(start=0, end=4),), (Span(start=5, end=15),)]
    """
    joined = " ".join(text[span.start : span.end] for span in spans)
    number = _NUMBER.match(joined)
    start = number.end() if number else 0
    for match in _END.finditer(joined):
        if _ends(joined[start : match.start()], match["next"]):
            yield from _placed(joined, spans, start, match.start("gap"))
            start = match.end()
    yield from _placed(joined, spans, start, len(joined))


def _ends(sentence: str, following: str) -> bool:
    """Whether the point behind ``sentence`` ends it."""
    word = _LAST_WORD.search(sentence)
    if word is None:
        return False
    last = word[1].lower().strip(".")
    if last in _ABBREVIATIONS or (len(last) == 1 and word[1].isupper()):
        return False
    # "27 daarvan" begins a sentence, but "1. 2" and "nr. 5" do not.
    return not following.isdigit() or (len(last) > 3 and last.isalpha())


def _placed(joined: str, spans: Sequence[Span], start: int, end: int) -> Iterator[tuple[Span, ...]]:
    """The piece of ``joined`` from ``start`` to ``end`` as spans of the document, if any."""
    while start < end and joined[start].isspace():
        start += 1
    while end > start and joined[end - 1].isspace():
        end -= 1
    pieces: list[Span] = []
    offset = 0
    for span in spans:
        length = span.end - span.start
        first, last = max(start, offset), min(end, offset + length)
        if first < last:
            pieces.append(Span(span.start + first - offset, span.start + last - offset))
        offset += length + 1
    if pieces:
        yield tuple(pieces)
