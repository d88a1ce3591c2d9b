"""Whether a paper is secret, on what ground, and until when. Never lowered by a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ingest import redaction
from ingest.boxes import chosen, has_boxes
from ingest.paragraphs import Paragraph
from ingest.recognise.lifting import lifted_at
from ingest.source import SourceDocument
from ingest.units import Secrecy

# What may stand in front of the mark: "Status: concept – vertrouwelijk".
_BEFORE = r"^\W*(?:(?:status|rubricering|mate van openbaarheid|bbn\s?\d|concept|let op|strikt|zeer|deels|gedeeltelijk|persoonlijk(?:\s+en)?|onder)\W+){0,3}"
_PAPER = r"(?:stuk|document|annotatie|voordracht|(?:raads|college)?voorstel|(?:raads(?:informatie)?|college)?brief|notitie|nota|rapport|bijlage|memo)"
# A sentence of the paper about itself: "Dit stuk is geheim tot 14 juni 2025".
_ITSELF = (
    rf"\b(?:dit|deze)\s+{_PAPER}\s+(?:is|zijn|blijft)\s+"
    r"(?:tot\b[^.]{0,40}\s)?(?:strikt\s+|nog\s+)?"
)
# "Vertrouwelijke bijlage bij de raadsbrief"; "Raadsbrief (strikt vertrouwelijk)".
_NAMED = rf"e\s+{_PAPER}\b"
_TAG = r"[(\[]\s*(?:strikt\s+|zeer\s+)?"
_TAG_ENDS = r"\b[^()\[\]]{0,60}[)\]]\W*$"
# The subject of a mail, in capitals: "Onderwerp: FW: SPOED GEHEIM raadsbrief".
_SUBJECT = r"^\W*(?:onderwerp|subject|betreft)\W+(?:(?:fwd?|re|spoed|urgent|concept)\W+){0,4}"
# "Niet voor verspreiding", "niet buiten de organisatie delen", "graag niet doorsturen".
_NOT_SPREAD = (
    r"\b(?:graag\s+)?niet\s+(?:voor\s+(?:verdere\s+)?(?:verspreiding|publicatie|derden|extern(?:\s+gebruik|en)?)"
    r"|(?:\w+\s+){0,3}(?:delen|verspreiden|doorsturen))\b.{0,40}"
)
_LEVELS = (
    (
        "geheim",
        re.compile(
            rf"{_BEFORE}geheim\b|{_SUBJECT}(?-i:GEHEIM)\b|{_BEFORE}geheimhouding\s+(?:tot|t/m)\b|\bgeheimhouding opgelegd\b|{_BEFORE}embargo\b|{_ITSELF}(?:geheim|onder embargo)\b"
            rf"|{_BEFORE}geheim{_NAMED}|{_TAG}geheim{_TAG_ENDS}|^\W*(?:ter inzage )?onder geheimhouding\b"
            rf"|{_BEFORE}niet\s+(?:eerder\s+)?(?:publiceren|openbaar\s+maken|verspreiden|delen)\s+(?:vóór|voor|dan)\s+(?:\w+dag\s+)?\d"
            rf"|\bop\s+(?:dit|deze)\s+{_PAPER}\b(?:(?!\bgeen\b)[^.]){{0,60}}\bgeheimhouding\b"
            rf"|(?<!geen )\bgeheimhouding\b[^.]{{0,40}}\bop\s+(?:dit|deze)\s+{_PAPER}\b",
            re.I,
        ),
    ),
    (
        "vertrouwelijk",
        re.compile(
            rf"{_SUBJECT}(?-i:VERTROUWELIJK)\b|{_BEFORE}(?:vertrouwelijk|niet[- ]openbaar)\b|{_ITSELF}(?:vertrouwelijk|niet openbaar)\b"
            rf"|{_BEFORE}vertrouwelijk{_NAMED}|{_TAG}(?:vertrouwelijk|niet[- ]openbaar){_TAG_ENDS}"
            r"|^\W*ter\s+vertrouwelijke\s+(?:inzage|kennisname)\b|^\W*besloten(?:\s+(?:vergadering|stuk|deel))?\W*$",
            re.I,
        ),
    ),
    (
        "intern",
        re.compile(
            rf"{_BEFORE}(?:alleen\s+)?(?:voor\s+)?intern(?:e?\s+(?:gebruik|stuk|\w*(?:notitie|document|versie|memo)))?\W*(?:{_NOT_SPREAD})?$"
            rf"|{_BEFORE}{_NOT_SPREAD}$|{_BEFORE}(?:alleen|uitsluitend)\s+voor\s+(?:(?:de|het)\s+)?(?:wethouder|portefeuillehouder|burgemeester|college|gemeentesecretaris)\W*$"
            rf"|{_ITSELF}(?:(?:alleen|uitsluitend|enkel|bedoeld)\s+)*voor\s+intern\s+gebruik\b",
            re.I,
        ),
    ),
    (
        "openbaar",
        re.compile(r"^\W*(?:openbaar|openbare\s+versie)\W*$|^openbare\s+besluitenlijst\b", re.I),
    ),
)
# "Vertrouwelijk: nee", "Openbaar? Ja": a question of a form.
_ASKED = re.compile(
    r"^\W*(?P<what>geheim(?:houding)?|vertrouwelijk|openbaar|embargo)\W*"
    r"(?:(?P<yes>ja)|nee|neen|geen|n\.?v\.?t\.?|niet van toepassing)\b[^:]{0,40}$",
    re.I,
)
_SPACED = re.compile(r"(?:[A-Z] ){5,}[A-Z]")
_DEPTH = 16  # paragraphs in which a paper says what it is
# The ground ends where the sentence goes on about how long: "..., tot donderdag 3 oktober".
_GROUND = re.compile(
    r"\bgeheimhouding\b.{0,80}?\bop grond van (?P<ground>[^\n]{5,200}?)"
    r"(?:,?\s+(?:tot(?!\s+en\s+met)|totdat|zolang|voor de duur|met ingang van|en (?:deze|die) )\b|\.\s|\.?$)",
    re.I,
)


def recognise_secrecy(
    document: SourceDocument,
    head: Sequence[Paragraph],
    body: Sequence[Paragraph],
    found: Mapping[str, str],
    day: date | None,
) -> Secrecy:
    """The secrecy that the paper states itself.

    A paper that carries redaction codes was published under the Woo, so it is public unless
    it says otherwise; a paper that says nothing at all is ``onbekend``. ``body`` is without the
    parts that are marked by themselves; ``day`` completes a date without a year.
    """
    level = _level([*_lines(head), *_pieces(document.margins)], found)
    if level is None:
        return Secrecy(level="openbaar" if redaction.find(document.text) else "onbekend")
    if level in ("openbaar", "intern"):
        return Secrecy(level=level)
    # Of boxes the end counts that stands behind a ticked one.
    said = [words for p in body for words in chosen(p.text)]
    grounds = (match["ground"] for p in body if (match := _GROUND.search(p.text)))
    ground = next(grounds, None)
    return Secrecy(
        level=level,
        lifted_at=lifted_at([*said, *_pieces(document.margins)], day),
        ground=ground.strip().rstrip(".,") if ground else None,
    )


def _pieces(margins: Sequence[str]) -> list[str]:
    """What a header holds beside each other: "Gemeente Lindewaard | INTERN"."""
    return [piece for margin in margins for piece in re.split(r"\s[|·•–—-]\s|\t", margin)]


def _lines(head: Sequence[Paragraph]) -> list[str]:
    """What the head says line by line; a cell "Geheim" with "Nee" beside it is one line."""
    # The names of who get a mail fill many lines above its subject and its mark.
    kept = [p for p in head if "@" not in p.text][:_DEPTH]
    found: list[str] = []
    for paragraph, beside in zip(kept, [*kept, None][1:], strict=True):
        text = paragraph.text
        if _SPACED.fullmatch(text):
            text = text.replace(" ", "")
        if paragraph.cell and beside and beside.cell and beside.cell.row == paragraph.cell.row:
            pair = f"{text.rstrip(' :?')}: {beside.text}"
            text = pair if _ASKED.match(pair) else text
        label, _, value = text.partition(":")
        ticked = " ".join(chosen(value)) if has_boxes(value) else value
        match = _ASKED.match(f"{label} {ticked}")
        if match is None:
            found.append(text)
            continue
        what = match["what"].lower().removesuffix("houding")
        if match["yes"]:
            found.append(what)
        elif what == "openbaar":
            found.append("niet openbaar")
    return found


def _level(lines: Sequence[str], found: Mapping[str, str]) -> str | None:
    candidates = [words for text in lines if len(text) < 120 for words in chosen(text)]
    if "geheimhouding" in found:
        candidates[:0] = chosen(found["geheimhouding"])
    for level, pattern in _LEVELS:
        if any(pattern.search(text) for text in candidates):
            return level
    return None
