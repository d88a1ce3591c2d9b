"""Which kind of paper a document is, from its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.recognise.writer import is_letter_of_college
from ingest.units import DocumentKind

# In this order: an annotatie names the raadsbrief it is about, never the other way round.
_RULES: tuple[tuple[DocumentKind, int, re.Pattern[str]], ...] = (
    (DocumentKind.OP_STAP, 6, re.compile(r"\bop\s?stap\b.{0,12}formulier|^\W*op\s?stap\W*$", re.I)),
    (
        DocumentKind.ANNOTATIE,
        8,
        re.compile(
            r"^(?:concept\W{1,3})?(?:ambtelijke\s|bestuurlijke\s)?(?:\w*annotaties?"
            r"|(?:voorbereidings|spreek)(?:formulier|notitie|document)"
            r"|(?:briefing|voorbereiding|spreek(?:tekst|punten))\s(?:(?:van|voor|t\.b\.v\.)\s)?(?:de\s)?(?:wethouder|burgemeester)"
            r"|(?:spreekpunten|voorbereiding|Q\s?&\s?A)\s(?:(?:van|voor|t\.b\.v\.)\s)?(?:de\s)?"
            r"(?:wethouder|burgemeester|(?:raads)?commissie|(?:gemeente)?raad(?:svergadering)?))\b",
            re.I,
        ),
    ),
    (
        DocumentKind.BESLUITENLIJST,
        8,
        re.compile(
            r"^\W*(?:(?:concept|openbare?|definitieve?|vastgestelde?|voorlopige?|actie-?(?:\s?en)?)\b\W*)*"
            r"(?:concept)?(?:besluiten|uitslagen)lijst\b",
            re.I,
        ),
    ),
    (
        DocumentKind.TOEZEGGINGENLIJST,
        4,
        re.compile(
            r"^\W*(?:\w+\s){0,2}(?:lijst|overzicht|register|stand van zaken)\s(?:\w+\s){0,4}(?:toezeggingen|moties)\b"
            r"|^\W*toezeggingen(?:lijst|overzicht|register)?\b.{0,60}$|^\W*motie(?:lijst|overzicht|register)\b.{0,60}$",
            re.I,
        ),
    ),
    (
        DocumentKind.VERSLAG,
        6,
        re.compile(
            r"^\W*(?:\w+\s){0,2}(?:notulen|handelingen|\w*verslag(?<!jaarverslag))(?:$|\W+\d"
            r"|\W.{0,40}\b(?:\w*vergadering|\w*raad|\w*commissie|college|cie|overleg|stuurgroep)\b)"
            r"(?!.{0,40}\b(?:bevindingen|onderzoek)\b)",
            re.I,
        ),
    ),
    (
        DocumentKind.VOORDRACHT,
        8,
        re.compile(
            r"^(?:\W*(?:gemeente \w+|spoed|concept)\W*)?"
            r"(?:\w*voordracht|(?:raads|college|commissie|initiatief)[- ]?voorstel|college-?advies"
            r"|(?:voorstel|advies|nota)\s(?:aan|voor)\s(?:het\scollege|de\s(?:gemeente)?raad|burgemeester\sen\swethouders|b\s?(?:&|en)\s?w)"
            r"|(?:b\s?(?:&|en)\s?w)[- ](?:voorstel|nota|advies))\b",
            re.I,
        ),
    ),
    (
        DocumentKind.RAADSBRIEF,
        14,
        re.compile(
            # A scan puts it on one line with the coat of arms: "> < Gemeente Raadsinformatiebrief".
            r"^(?:\W*\w{0,2}\W*gemeente\s+)?raads(?:informatie)?brief\b|^brief aan de (?:gemeente)?raad\b"
            # What the college answers to questions that were sent in under the rules of order.
            r"|^(?:beantwoording|antwoord(?:en)?)\s(?:van\s|op\s)?(?:de\s)?(?:schriftelijke\s(?:raads)?vragen\b|(?:raads)?vragen\s(?:ex|conform)\b"
            r"|raadsvragen\b|art(?:ikel|\.)\s?\d+[- ](?:\w+\s){0,2}vragen\b)",
            re.I,
        ),
    ),
    (
        DocumentKind.RAPPORT,
        8,
        re.compile(
            r"\b(?:\w*rapport(?:age)?|\w*onderzoek|\w*evaluatie|\w*monitor|jaarverslag|nulmeting)\b",
            re.I,
        ),
    ),
)
_SENT_IN = re.compile(
    r"^(?:schriftelijke\s(?:raads)?vragen|raadsvragen|(?:raads)?vragen\s(?:ex|conform|op grond van)\sart)\b",
    re.I,
)
_COLLEGE_ANSWERS = re.compile(
    r"^(?:antwoord(?:en)?|beantwoording|reactie)\s(?:van\s|door\s)?(?:het\s)?"
    r"(?:college|burgemeester\sen\swethouders|b\s?(?:en|&)\s?w)\b"
    r"|^(?:datum (?:antwoord|beantwoording)|beantwoord(?: op)?)(?:\W|$)",
    re.I,
)
_RULES_OF_ORDER = 10  # paragraphs in which questions and answers are named
_TITLE_LENGTH = 200  # characters
_REPORT_PARTS = re.compile(
    r"^(?:\d{1,2}\.?\s+)?(?:inhoud(?:sopgave)?|(?:management)?samenvatting|bijlagen?|conclusies?(?: en .*)?)$",
    re.I,
)


def recognise_kind(head: Sequence[Paragraph], body: Sequence[Paragraph]) -> DocumentKind:
    """The kind that the head names; ``OVERIG`` where it names none.

    ``head`` and ``body`` are the first paragraphs and all paragraphs of the document.
    """
    for kind, depth, pattern in _RULES[:-1]:
        if any(pattern.search(p.text) for p in head[:depth] if _may_be_title(p)):
            return kind
    if is_letter_of_college(head, body) or _answers_questions(head):
        return DocumentKind.RAADSBRIEF
    _, depth, pattern = _RULES[-1]
    named = any(pattern.search(p.text) for p in head[:depth] if len(p.text) < 160)
    parts = sum(bool(_REPORT_PARTS.match(paragraph.text)) for paragraph in body)
    return DocumentKind.RAPPORT if named and (parts or len(body) > 60) else DocumentKind.OVERIG


def _answers_questions(head: Sequence[Paragraph]) -> bool:
    """Whether the questions that a member sent in stand there with the answers of the college."""
    titles = [p.text for p in head[:_RULES_OF_ORDER] if _may_be_title(p)]
    return any(map(_SENT_IN.match, titles)) and any(map(_COLLEGE_ANSWERS.match, titles))


def _may_be_title(paragraph: Paragraph) -> bool:
    """Not an item of an agenda, nor running text."""
    return (
        paragraph.bullet is None
        and paragraph.number is None
        and len(paragraph.text) < _TITLE_LENGTH
    )
