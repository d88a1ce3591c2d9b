"""The subject that a question names: "wat is onze lijn over X?" is about X and nothing else.

Who asks for a line by its subject calls it by its name, so papers that hold none of its words are
about something else, however near the rest of the question seems. And who asks what the minister says
is not answered by what the alderman says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from assistant.lines.answerability import content_words, likest
from assistant.lines.found import FoundUnit
from index.embedding import StaticEmbedder
from index.keywords import rarity

_WE = r"(?:we|wij|jullie|het college|de wethouder|de gemeente)"
_NAMED = re.compile(
    rf"\b(?:gezegd|(?:zeggen|zeiden|antwoordd?en|vinden|denken) {_WE}|(?:vindt|denkt|zegt) {_WE}"
    r"|(?:standaard)?lijn(?:en)?|standpunt|zin|passage)\b"
    r".{0,25}?\b(?:over|van|rond|bij|inzake)\s+(?P<subject>.+)$",
    re.I | re.S,
)
_SPEAKER = re.compile(
    r"^wat (?:vindt|vond|vinden|zegt|zei|zeggen|denkt|denken|adviseert|adviseerde|schrijft|schreef)"
    r" (?:(?:de|het|onze) )?(?P<speaker>[a-zé]{4,})\b",
    re.I,
)
_US = frozenset(
    ["jullie", "wethouder", "college", "gemeente", "raad", "gemeenteraad", "organisatie", "stad"]
)
_SAME = 0.6  # likeness from which two words are about the same
_LEAST = 0.25  # share of the subject's words, by how rare they are, that a paper on it holds
_UNITS = 4  # units looked at


def named_subject(question: str) -> str | None:
    """The subject that ``question`` names, or None where it asks in another way.

    >>> named_subject("Wat is onze lijn over quota?")
    'quota?'
    >>> named_subject("Komt er een quotum?")
    """
    found = _NAMED.search(question)
    return found["subject"] if found else None


def named_speaker(question: str) -> str | None:
    """Whose opinion ``question`` asks for, where that is not the municipality's own.

    >>> named_speaker("Wat zegt de accountant over het budget?")
    'accountant'
    >>> named_speaker("Wat vindt de wethouder van quota?")
    """
    found = _SPEAKER.match(question.strip())
    return None if found is None or found["speaker"].lower() in _US else found["speaker"]


def is_on_subject(question: str, found: Sequence[FoundUnit], embedder: StaticEmbedder) -> bool:
    """Whether one of ``found`` is about the subject, and names the speaker, that ``question`` names."""
    return all(
        _is_named(words, found, embedder)
        for words in (
            content_words(named_subject(question) or ""),
            content_words(named_speaker(question) or ""),
        )
    )


def _is_named(words: Sequence[str], found: Sequence[FoundUnit], embedder: StaticEmbedder) -> bool:
    if not words:
        return True
    asked = embedder.embed_passages(words)
    weights = np.array([rarity(word) for word in words], dtype=np.float32)
    for item in found[:_UNITS]:
        text = " ".join((item.heading or "", item.question or "", item.words))
        likeness = likest(asked, text, embedder)
        if weights[likeness >= _SAME].sum() >= _LEAST * weights.sum():
            return True
    return False
