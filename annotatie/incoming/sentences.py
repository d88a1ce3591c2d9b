"""Sentences of running text; a full stop of an abbreviation ends none."""

from __future__ import annotations

import re

_ABBREVIATED = re.compile(
    r"(?:\b(?:bijv|bv|nr|nrs|art|ca|blz|pag|mevr|mw|dhr|drs|dr|mr|ir|prof|ing|st|jl|nl|evt|resp|incl"
    r"|excl|etc|m\.b\.t|n\.a\.v|o\.a|d\.w\.z|i\.p\.v|m\.i|t\.a\.v|t\.o\.v|i\.v\.m|a\.u\.b|e\.d|e\.a|d\.d|z\.s\.m"
    r"|i\.h\.k\.v|m\.n|t\.b\.v|n\.v\.t|p\.j|max|min|gem|wnd|cie|lid|vgl|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)"
    r"|\b[A-Z])\.$|^\(?\d{1,3}\.$"
)
_END = re.compile(r"(?<=[.?!…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-Ý0-9€])")


def sentences(text: str) -> list[str]:
    """The sentences of ``text``, in order.

    >>> sentences("Er zijn o.a. drie meldingen. Hoe komt dat?")
    ['Er zijn o.a. drie meldingen.', 'Hoe komt dat?']
    """
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        piece = text[start : match.end()].strip()
        if _ABBREVIATED.search(text[start : match.start()].strip("\"'”’)] ")):
            continue
        found.append(piece)
        start = match.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found
