"""Slips in the source itself: shown as they stand, with what is wrong beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Flag
from assistant.checks.cautions.said import Said
from assistant.checks.lexicon import lines_of

# "Dat neemt niet weg dat we dat niet doen" says that we do not; mostly the opposite is meant.
_TWICE = re.compile(
    r"\bneemt niet weg,? dat\b[^.;]*?\b(?:niet|geen|nooit|niets|niemand)\b"
    r"|\b(?:niet|nooit) (?:te )?(?:ontkennen|uitgesloten),? dat\b[^.;]*?\b(?:niet|geen)\b"
    r"|\bniet on\w{4,}\b[^.;]*?\b(?:niet|geen)\b",
    re.IGNORECASE,
)
_DOUBLED = re.compile(
    r"\b(?!(?:dat|die|is|was|had|haar|zo|heel|nog|en)\b)([a-zà-ÿ]{2,}) \1\b", re.I
)


def slips(said: Sequence[Said]) -> list[Flag]:
    """Double denials, known slips of the pen and words that stand twice."""
    flags: list[Flag] = []
    for item in said:
        if match := _TWICE.search(item.text):
            message = (
                f"Dubbele ontkenning in de bron: ‘{_shortened(match.group())}’. Zo staat er het "
                "omgekeerde van wat waarschijnlijk is bedoeld; neem dit niet over."
            )
            flags.append(Flag("double_negation", message, item.numbers))
        for wrong, right in lines_of("slips.tsv"):
            if match := re.search(rf"\b{wrong}\b", item.text, re.IGNORECASE):
                message = f"Fout in de bron: ‘{match.group()}’ moet zijn ‘{right}’."
                flags.append(Flag("source_error", message, item.numbers))
        if match := _DOUBLED.search(item.text):
            message = f"Fout in de bron: ‘{match.group()}’ staat er dubbel."
            flags.append(Flag("source_error", message, item.numbers))
    return flags


def _shortened(text: str) -> str:
    words = text.split()
    return text if len(words) <= 14 else f"{' '.join(words[:5])} … {' '.join(words[-5:])}"
