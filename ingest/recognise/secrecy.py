"""Whether a paper is secret, on what ground, and until when. Never lowered by a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ingest import redaction
from ingest.paragraphs import Paragraph
from ingest.recognise.lifting import lifted_at
from ingest.units import Secrecy

_LEVELS = (
    ("geheim", re.compile(r"^\W*(?:zeer\s+)?geheim\b|\bgeheimhouding opgelegd\b", re.I)),
    ("geheim", re.compile(r"^\W*(?:onder\s+)?embargo\b", re.I)),
    (
        "vertrouwelijk",
        re.compile(
            r"^\W*(?:strikt\s+|persoonlijk\s+en\s+)?vertrouwelijk\b|^\W*niet[- ]openbaar\b"
            r"|^\W*besloten(?:\s+(?:vergadering|stuk|deel))?\W*$",
            re.I,
        ),
    ),
    ("intern", re.compile(r"^\W*(?:alleen\s+)?(?:voor\s+)?intern(?:\s+gebruik)?\W*$", re.I)),
    ("openbaar", re.compile(r"^\W*openbaar\W*$", re.I)),
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
    day: date | None,
) -> Secrecy:
    """The secrecy that the paper states itself.

    A paper that carries redaction codes was published under the Woo, so it is public unless
    it says otherwise; a paper that says nothing at all is ``onbekend``. ``body`` is without the
    parts that are marked by themselves; ``day`` completes a date without a year.
    """
    level = _level(head, found)
    if level is None:
        return Secrecy(level="openbaar" if redaction.find(text) else "onbekend")
    if level in ("openbaar", "intern"):
        return Secrecy(level=level)
    grounds = (match["ground"] for p in body if (match := _GROUND.search(p.text)))
    ground = next(grounds, None)
    return Secrecy(
        level=level,
        lifted_at=lifted_at((paragraph.text for paragraph in body), day),
        ground=ground.strip().rstrip(".,") if ground else None,
    )


def _level(head: Sequence[Paragraph], found: Mapping[str, str]) -> str | None:
    candidates = [paragraph.text for paragraph in head[:16] if len(paragraph.text) < 120]
    if "geheimhouding" in found:
        candidates.insert(0, found["geheimhouding"])
    for level, pattern in _LEVELS:
        if any(pattern.search(text) for text in candidates):
            return level
    return None
