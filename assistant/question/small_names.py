"""Names that somebody typed in small letters: "heeft jansen dat gedaan", "klopt het verhaal over van dijk"."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from index.analysis import fold, stopwords
from index.embedding import Vectors, own_embedder
from index.frequencies import zipf

# Names of many people: what they have in common says whether a word is like a name.
_NAMES = (
    "jansen", "vries", "berg", "bakker", "janssen", "meijer", "boer", "mulder", "groot", "peters", "hendriks",
    "dekker", "vermeer", "haan", "jolanda", "kees", "mohammed", "fatima", "ahmed", "sandra",
)  # fmt: skip
_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ][a-zà-ÿ'’-]{2,}(?![\w'’])")
# A bare noun behind one of these, without an article, is a name or no single thing.
_BEHIND = re.compile(
    r"(?:^|\b(?:is|was|heeft|had|zit|zat|werkt|werkte|moet|moest|mag|mocht|kan|kon|gaat|ging|blijft|bleef|wordt|werd|komt"
    r"|kwam|krijgt|kreeg|doet|deed|zei|loopt|liep|over|met|tegen|dat)\s)"
    r"(?:(?:van(?: de[nr]?)?|der|ter|el|ben)\s)?$",
    re.I,
)
# "Over van dijk", "of de bruin al": no common word stands there.
_AFTER_TWO = re.compile(
    r"\b(?:over|met|door|aan|tegen|bij|naar|is|heeft|zit|was|had|of|dat) van (?:de[nr]? )?$", re.I
)
_AFTER_ARTICLE = re.compile(r"\b(?:is|was|heeft|had|of|dat|zit|over|met|door) de $", re.I)
_UNINFLECTED = frozenset({"bruin", "wit", "jong", "groot", "goed", "lang", "bont", "rood", "zwart"})
_GOES_ON = re.compile(r"\s(?:al|nou|nu|nog|weer|toch|eigenlijk|inmiddels|zelf|terug|dat)\b")
# "Heeft gefaald", "met agressie": a form of a verb, an adjective or an abstract noun is no name.
_NO_NAME = re.compile(
    r"ge\w+(?:d|t|en)|(?:ver|be|ont)\w+(?:d|t)|\w+(?:baar|lijk|lijke|ig|ige|isch|ische|ie|ing|ingen|heid|teit|isme|eren)"
)
_REACH = 40  # characters before a word that say whether it may be a name
_LEAST = 0.14  # likeness from which a word may be a name
_COMMON = 4.6  # Zipf value from which a word is what it says


def with_capitals(question: str) -> str:
    """``question`` with capitals where words in small letters are like a name, and stand where one does.

    >>> with_capitals("heeft jansen dat nou gedaan")
    'heeft Jansen dat nou gedaan'
    >>> with_capitals("heeft discriminatie dat nou gedaan")
    'heeft discriminatie dat nou gedaan'
    """
    found = ""
    end = 0
    for match in _WORD.finditer(question):
        if _is_name(question, match):
            found += question[end : match.start()] + match.group().capitalize()
            end = match.end()
    return found + question[end:]


def _is_name(question: str, match: re.Match[str]) -> bool:
    name = fold(match.group())
    if name in stopwords() or _NO_NAME.fullmatch(name):
        return False
    before = question[max(0, match.start() - _REACH) : match.start()]
    if _AFTER_TWO.search(before):
        return True
    if _AFTER_ARTICLE.search(before):
        return name in _UNINFLECTED and bool(_GOES_ON.match(question, match.end()))
    return bool(_BEHIND.search(before)) and zipf(name) < _COMMON and _likeness(name) >= _LEAST


@lru_cache(maxsize=2_048)
def _likeness(word: str) -> float:
    """How like ``word`` is to what names have in common."""
    return float(own_embedder().embed_passages([word])[0] @ _direction())


@lru_cache(maxsize=1)
def _direction() -> Vectors:
    mean: Vectors = own_embedder().embed_passages(_NAMES).mean(axis=0)
    return mean / np.float32(max(float(np.linalg.norm(mean)), 1e-6))
