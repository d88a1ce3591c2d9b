"""A question in English, put into Dutch word by word with a glossary: enough to search with."""

from __future__ import annotations

import re
from functools import lru_cache

from index.analysis import LEXICON, fold, stopwords

GLOSSARY = LEXICON / "english.tsv"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?(?:-[a-z]+)*")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "is",
        "are",
        "was",
        "were",
        "what",
        "which",
        "who",
        "how",
        "when",
        "why",
        "does",
        "do",
        "did",
        "have",
        "has",
        "had",
        "can",
        "could",
        "will",
        "would",
        "should",
        "for",
        "with",
        "our",
        "we",
        "you",
        "their",
        "this",
        "that",
        "there",
        "any",
        "about",
        "from",
        "been",
        "being",
        "into",
        "or",
        "than",
        "on",
        "in",
        "an",
        "it",
        "its",
        "be",
        "as",
        "by",
        "at",
        "not",
        "if",
        "us",
        "my",
        "they",
        "them",
    ]
)
_LONGEST = 4  # words of a phrase
_TRANSLATIONS = 2  # of one word: the most usual senses
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


def is_english(question: str) -> bool:
    """Whether ``question`` is English rather than Dutch.

    >>> is_english("What is our position on quotas?"), is_english("Wat is ons standpunt over quota?")
    (True, False)
    """
    words = _WORD.findall(fold(question))
    known = sum(word in _FUNCTION_WORDS for word in words)
    # "is", "in", "of", "was" are words of both: what is of one alone decides.
    english = sum(word in _FUNCTION_WORDS and word not in stopwords() for word in words)
    dutch = sum(word in stopwords() and word not in _FUNCTION_WORDS for word in words)
    return known >= 2 and known >= 0.25 * len(words) and english > dutch


def in_dutch(question: str) -> str:
    """The Dutch words for ``question``; what the glossary lacks (a name, a code) stays as it is."""
    glossary = _glossary()
    words = _WORD.findall(fold(question))
    found: list[str] = []
    position = 0
    while position < len(words):
        for length in range(min(_LONGEST, len(words) - position), 0, -1):
            phrase = words[position : position + length]
            dutch = _look_up(phrase, glossary)
            if dutch is not None:
                found += dutch
                position += length
                break
        else:
            if words[position] not in _FUNCTION_WORDS:
                found.append(words[position])
            position += 1
    codes = re.findall(r"\S*\d\S*", question)
    return " ".join([*found, *codes])


def _look_up(phrase: list[str], glossary: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    if len(phrase) == 1 and phrase[0] in _FUNCTION_WORDS:
        return None
    for last in _forms(phrase[-1]):
        dutch = glossary.get(" ".join([*phrase[:-1], last]))
        if dutch is not None:
            return dutch
    return None


def _forms(word: str) -> list[str]:
    """The word and what it may be an inflection of."""
    forms = [word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)] + instead
            forms.append(stem)
            if len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


@lru_cache(maxsize=1)
def _glossary() -> dict[str, tuple[str, ...]]:
    lines = GLOSSARY.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if line)
    return {english: tuple(dutch.split(";")[:_TRANSLATIONS]) for english, dutch in rows}
