"""Which kind of paper a document is, from its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.units import DocumentKind

# In this order: an annotatie names the raadsbrief it is about, never the other way round.
_RULES: tuple[tuple[DocumentKind, int, re.Pattern[str]], ...] = (
    (DocumentKind.OP_STAP, 6, re.compile(r"\bop\s?stap\b.{0,12}formulier", re.I)),
    (DocumentKind.ANNOTATIE, 8, re.compile(r"^(?:concept\W{1,3})?annotatie\b", re.I)),
    (DocumentKind.BESLUITENLIJST, 8, re.compile(r"^\W*(?:concept\W*)?besluitenlijst\b", re.I)),
    (
        DocumentKind.VOORDRACHT,
        8,
        re.compile(r"^(?:\W*(?:gemeente \w+|spoed)\W*)?\w*voordracht\b", re.I),
    ),
    (
        DocumentKind.RAADSBRIEF,
        14,
        re.compile(
            r"^raads(?:informatie)?brief\b|^brief aan de (?:gemeente)?raad\b"
            r"|^(?:aan|geachte) (?:de )?(?:leden|raadsleden|gemeenteraad)\b.*(?:raad|$)",
            re.I,
        ),
    ),
    (
        DocumentKind.RAPPORT,
        8,
        re.compile(
            r"\b(?:\w*rapport(?:age)?|\w*onderzoek|\w*evaluatie|monitor|jaarverslag|nulmeting)\b",
            re.I,
        ),
    ),
)
_REPORT_PARTS = re.compile(
    r"^(?:inhoud(?:sopgave)?|(?:management)?samenvatting|bijlagen?|conclusies?(?: en .*)?)$", re.I
)


def recognise_kind(head: Sequence[Paragraph], body: Sequence[Paragraph]) -> DocumentKind:
    """The kind that the head names; ``OVERIG`` where it names none.

    ``head`` and ``body`` are the first paragraphs and all paragraphs of the document.
    """
    for kind, depth, pattern in _RULES[:-1]:
        if any(pattern.search(paragraph.text) for paragraph in head[:depth]):
            return kind
    _, depth, pattern = _RULES[-1]
    named = any(pattern.search(p.text) for p in head[:depth] if len(p.text) < 160)
    parts = sum(bool(_REPORT_PARTS.match(paragraph.text)) for paragraph in body)
    return DocumentKind.RAPPORT if named and (parts or len(body) > 60) else DocumentKind.OVERIG
