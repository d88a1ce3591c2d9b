"""Names in a sentence: words with a capital that are no ordinary beginning of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from index.analysis import compound_splitter, fold

_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’&.-]*[\w&]|[A-Z]")
_LINKS = frozenset(["van", "de", "der", "den", "ten", "ter", "el", "la"])
_COMMON = 2.2  # Zipf value from which a word at the start of a sentence is no name
# Written with a capital, but not the name of anybody.
_ORDINARY = frozenset(
    [
        "gemeente",
        "raad",
        "college",
        "commissie",
        "wethouder",
        "burgemeester",
        "gemeenteraad",
        "europese",
        "nederlandse",
        "nederland",
        "amsterdam",
        "amsterdamse",
        "inclusie",
        "diversiteit",
        "bestuursopdracht",
        "uitvoeringsagenda",
    ]
)
_ADJECTIVE = re.compile(r"^(?:buiten|niet)-|(?:aans|europ)e?se?$")
_ASKER = re.compile(
    r"\b(?:raadslid|commissielid|lid|fractie|fractievoorzitter|raadsleden)\b|-fractie\b"
    r"|\b(?:de|politieke) partij(?-i: [A-Z])"
    r"|\b(?:opriep|riep|vroeg|gevraagd|vraagt|verzocht|diende|ingediend|indiener|stelde|wilde|pleitte|bepleitte)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of one word, folded, and where it stands."""

    text: str
    start: int
    end: int


def find_names(text: str) -> list[Name]:
    """The names in ``text``, one per word; "van" and "de" belong to none.

    >>> [name.text for name in find_names("Volgens raadslid De Vries (VVD) kan dat.")]
    ['vries', 'vvd']
    """
    found: list[Name] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if not word[0].isupper():
            continue
        plain = fold(word).strip(".'’-")
        if plain in _LINKS or plain in _ORDINARY or len(plain) < 2 or _ADJECTIVE.search(plain):
            continue
        if _begins_sentence(text, match.start()) and not _is_name_anywhere(word):
            continue
        found.append(Name(plain, match.start(), match.end()))
    return found


def about_asker(text: str) -> bool:
    """Whether ``text`` says who asked or proposed something."""
    return bool(_ASKER.search(text))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘(*-–•")
    return not before or before[-1] in ".?!:"


@lru_cache(maxsize=20_000)
def _is_name_anywhere(word: str) -> bool:
    import wordfreq

    if sum(map(str.isupper, word)) > 1:
        return True
    lowered = word.lower()
    known = wordfreq.zipf_frequency(lowered, "nl") >= _COMMON
    return not known and len(word) > 3 and len(compound_splitter().split(lowered)) == 1
