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
from assistant.question.subject import named_subject
from index.analysis import fold
from index.embedding import StaticEmbedder
from index.keywords import rarity
from index.relevance import QuestionRelevance

_SPEAKER = re.compile(
    r"^wat (?:vindt|vond|vinden|zegt|zei|zeggen|denkt|denken|adviseert|adviseerde|schrijft|schreef)"
    r" (?:(?:de|het|onze) )?(?P<speaker>[a-zé]{4,})\b",
    re.I,
)
_US = frozenset(
    ["jullie", "wethouder", "college", "gemeente", "raad", "gemeenteraad", "organisatie", "stad"]
)
_ABOUT = re.compile(
    r"\b(?:over|voor)\s+(?:(?:de|het|een|die|dat|deze|dit|onze|alle|meer|extra|nieuwe?|andere?)\s+){0,2}"
    r"(?P<noun>[a-zà-ÿ]{5,})",
    re.I,
)
# "Hoe hoog is het ziekteverzuim?", "hoeveel procent van de instroom …": of this the figure is asked.
_NOUN = r"(?P<{}>[^\W\d_][^\W\d_-]+)"
_END = r"(?=\s*[?.,]|\s*$|\s+(?:bij|in|van|onder|voor|op|over|per|naar|nu|eigenlijk|dit|vorig|afgelopen|en)\b)"
_MEASURED = re.compile(
    rf"\bhoe (?:hoog|groot|laag) (?:is|was|zijn|waren|ligt|lag) (?:nu |eigenlijk )?(?:de|het|dat|onze|uw) (?:[a-zà-ÿ-]+ ){{0,2}}?{_NOUN.format('level')}{_END}"
    r"|\bwat (?:is|was) het (?P<rate>\w*(?:verzuim|verloop|sterfte|aandeel|percentage))\b"
    rf"|\b(?:procent|percentage|aandeel|deel) van (?:(?:de|het|onze|alle|al) ){{0,2}}{_NOUN.format('whole')}",
    re.I,
)
_SAYS = 0.7  # rarity from which a word says what something is about
_HELD = 0.5  # share of such a word, or of what stands in for it, that a paper holds
_SAME = 0.6  # likeness from which two words are about the same
_LEAST = 0.25  # share of the subject's words, by how rare they are, that a paper on it holds
_UNITS = 4  # units looked at


def named_speaker(question: str) -> str | None:
    """Whose opinion ``question`` asks for, where that is not the municipality's own.

    >>> named_speaker("Wat zegt de accountant over het budget?")
    'accountant'
    >>> named_speaker("Wat vindt de wethouder van quota?")
    """
    found = _SPEAKER.match(question.strip())
    return None if found is None or found["speaker"].lower() in _US else found["speaker"]


def named_noun(question: str) -> str | None:
    """What ``question`` says it is about or for, where one rare word says so.

    >>> named_noun("Hoeveel meldingen over woonoverlast kwamen er binnen?")
    'woonoverlast'
    """
    found = _ABOUT.search(question)
    words = content_words(found["noun"]) if found else ()
    return words[0] if words and rarity(words[0]) >= _SAYS else None


def measured_noun(question: str) -> str | None:
    """What ``question`` asks the height or a share of, where that is one rare word.

    >>> measured_noun("Hoe hoog was het gemiddelde ziekteverzuim bij de brandweer?")
    'ziekteverzuim'
    >>> measured_noun("Hoeveel procent van de GGD werkt thuis?")
    'ggd'
    """
    found = _MEASURED.search(question)
    noun = fold(found["level"] or found["rate"] or found["whole"]) if found else ""
    return noun if noun and rarity(noun) >= _SAYS else None


def is_held(
    noun: str, found: Sequence[FoundUnit], relevance: QuestionRelevance, embedder: StaticEmbedder
) -> bool:
    """Whether one of ``found`` holds ``noun``, a part of it, a word like it or one that stands in
    for it; ``relevance`` is to that word alone."""
    asked = embedder.embed_passages([noun])
    for item in found[:_UNITS]:
        text = " ".join((item.heading or "", item.question or "", item.words))
        if relevance.parts(text)[1] >= _HELD or likest(asked, text, embedder)[0] >= _SAME:
            return True
    return False


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
