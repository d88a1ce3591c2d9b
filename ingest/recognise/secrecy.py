"""Whether a paper is secret, on what ground, and until when. Never lowered by a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest import redaction
from ingest.dates import find_moment
from ingest.paragraphs import Paragraph
from ingest.units import Secrecy

_LEVELS = (
    ("geheim", re.compile(r"^\W*(?:zeer\s+)?geheim\b|\bgeheimhouding opgelegd\b", re.I)),
    ("geheim", re.compile(r"^\W*(?:onder\s+)?embargo\b", re.I)),
    ("vertrouwelijk", re.compile(r"^\W*(?:strikt\s+)?vertrouwelijk\b", re.I)),
    ("intern", re.compile(r"^\W*(?:alleen\s+)?(?:voor\s+)?intern(?:\s+gebruik)?\W*$", re.I)),
    ("openbaar", re.compile(r"^\W*openbaar\W*$", re.I)),
)
_LIFTED = re.compile(
    r"(?:geheimhouding|embargo|vertrouwelijkheid)\b[^.]{0,160}?"
    r"(?:opgeheven|vervalt|eindigt|geldt tot|tot en met|tot)\b[^\n]{0,120}"
    r"|(?:geheim|vertrouwelijk|embargo)\s+tot\b[^\n]{0,80}",
    re.I,
)
# The ground ends where the sentence goes on about how long: "..., tot donderdag 3 oktober".
_GROUND = re.compile(
    r"\bgeheimhouding\b.{0,80}?\bop grond van (?P<ground>[^\n]{5,200}?)"
    r"(?:,?\s+(?:tot(?!\s+en\s+met)|totdat|zolang|voor de duur|met ingang van|en (?:deze|die) )\b|\.\s|\.?$)",
    re.I,
)


def recognise_secrecy(
    text: str,
    head: Sequence[Paragraph],
    body: Sequence[Paragraph],
    found: Mapping[str, str],
    year: int | None,
) -> Secrecy:
    """The secrecy that the paper states itself.

    A paper that carries redaction codes was published under the Woo, so it is public unless
    it says otherwise; a paper that says nothing at all is ``onbekend``. ``year`` completes a
    date without a year.
    """
    level = _level(head, found)
    if level is None:
        return Secrecy(level="openbaar" if redaction.find(text) else "onbekend")
    if level in ("openbaar", "intern"):
        return Secrecy(level=level)
    lifted = ground = None
    for paragraph in body:
        if lifted is None and (match := _LIFTED.search(paragraph.text)):
            moment = find_moment(match.group(), default_year=year)
            lifted = moment.isoformat(timespec="minutes") if moment else None
        if ground is None and (match := _GROUND.search(paragraph.text)):
            ground = match["ground"].strip().rstrip(".,")
    return Secrecy(level=level, lifted_at=lifted, ground=ground)


def _level(head: Sequence[Paragraph], found: Mapping[str, str]) -> str | None:
    candidates = [paragraph.text for paragraph in head[:16] if len(paragraph.text) < 120]
    if "geheimhouding" in found:
        candidates.insert(0, found["geheimhouding"])
    for level, pattern in _LEVELS:
        if any(pattern.search(text) for text in candidates):
            return level
    return None
