"""What is never (part of) a standard line: heads, signatures, references, open answers."""

from __future__ import annotations

import re

from ingest.redaction import MARKER
from ingest.units import (
    UNSEARCHED,
    Block,
    BlockRole,
    DocumentKind,
    DocumentRecord,
    Unit,
    UnitKind,
    UnitStatus,
)
from register.lexicon import word_list
from register.words import words_of

# Reports, lists of commitments and papers of unknown kinds are not spoken by the alderman.
SPEAKING = frozenset(
    {
        DocumentKind.ANNOTATIE,
        DocumentKind.VOORDRACHT,
        DocumentKind.RAADSBRIEF,
        DocumentKind.OP_STAP,
        DocumentKind.BESLUITENLIJST,
        DocumentKind.VERSLAG,
    }
)
_SPOKEN_ROLES = (BlockRole.TEXT, BlockRole.CONDITIONAL)
_SILENT_UNITS = UNSEARCHED | {UnitKind.HEADER, UnitKind.TABLE}
# Words by which a sentence says something about us or about what is, was or must be.
_SPEAKS = word_list("speaks.txt")
_FORMULA = re.compile(
    r"\(bijlage|\bals bijlage\b|\bverwijs\w*\b[^.]*\b(?:antwoord\w*|beantwoording|vra(?:ag|gen)|brief)\b|^zie\b|\bzie (?:verder )?het antwoord\b|\bhiermee als afgedaan\b"
    r"|\bwordt (?:nog )?(?:toegevoegd|aangevuld)\b|\bbeantwoord\w* door (?:de )?wethouder\b"
    r"|\b(?:deze|die) vra(?:ag|gen) (?:hebben|heb)\b.*\bbeantwoord"
    r"|^(?:in te stemmen|kennis te nemen|geheimhouding op te leggen)\b|\bconform (?:besloten|voorstel)\.?$"
    r"|^geachte\b|^hoogachtend\b|^met vriendelijke groet|^behandelend\b|^agendapunt\b",
    re.I,
)


def speaks(record: DocumentRecord, unit: Unit) -> bool:
    """Whether ``unit`` can hold standard lines."""
    return (
        record.metadata.kind in SPEAKING
        and unit.kind not in _SILENT_UNITS
        and unit.status is not UnitStatus.REFERS_TO_OTHER_ALDERMAN
    )


def is_spoken(block: Block) -> bool:
    """Whether ``block`` is something that can be said: no heading, question, table or gap."""
    return block.role in _SPOKEN_ROLES


def is_statement(text: str) -> bool:
    """Whether a sentence says something that can be a line, by its words alone.

    >>> is_statement("CBS rapportage (bijlage 6a en 6b, geheim)")
    False
    """
    said = [word.text for word in words_of(text.replace(MARKER, " "))]
    if len(said) < 3 or _FORMULA.search(text):
        return False
    if text.endswith((":", "?")):  # opens a list, or only asks
        return False
    return not _SPEAKS.isdisjoint(said) or (text[-1:] in ".!?" and len(said) >= 5)
