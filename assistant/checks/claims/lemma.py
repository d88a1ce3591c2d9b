"""A rough base form of Dutch words, so that inflections and derivations of one word meet.

Looser than the stem of the index: strong verbs are listed (``lexicon/strong_verbs.tsv``), a
participle loses its "ge", an ending -ing, -en, -e, -s, -t goes, doubled letters become one.

>>> bases("onderzocht") == bases("onderzoeken"), bases("gemeld") >= bases("melding")
(True, True)
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.lexicon import lines_of

PARTICLES = [
    "aan",
    "achter",
    "af",
    "bij",
    "binnen",
    "boven",
    "door",
    "in",
    "langs",
    "los",
    "mee",
    "na",
    "neer",
    "om",
    "onder",
    "op",
    "over",
    "plaats",
    "rond",
    "samen",
    "tegen",
    "terug",
    "toe",
    "uit",
    "vast",
    "voor",
    "voort",
    "weg",
]
_INSEPARABLE = (
    "be",
    "ge",
    "her",
    "ont",
    "ver",
    "mis",
    "om",
    "door",
    "over",
    "onder",
    "voor",
    "weer",
)
_PREFIXES = tuple(sorted({*PARTICLES, *_INSEPARABLE}, key=len, reverse=True))
_WEAK = re.compile(rf"(?P<front>{'|'.join(_PREFIXES)})?ge(?P<rest>\w{{3,}}[dt])$")
_DOUBLED = re.compile(r"([a-z])\1")
_SHORTEST = 3


@lru_cache(maxsize=100_000)
def bases(word: str) -> frozenset[str]:
    """The bases a folded word (lower case, no accents) may have; mostly one.

    A participle on -d may belong to a verb with a d ("gemeld": melden) or without one
    ("verlengd": verlengen), so it has two.
    """
    strong = _infinitive(word)
    if strong != word:
        return frozenset({_tidy(_without_ending(strong))})
    weak = _WEAK.match(word) if len(word) > 5 else None
    if weak:
        root = (weak["front"] or "") + weak["rest"]
        return frozenset({_tidy(root), _tidy(root[:-1])})
    found = {_tidy(_without_ending(word))}
    if word.startswith(("be", "ver", "ont", "her", "over", "onder")) and word[-1] in "td":
        found.add(_tidy(word[:-1]))
    return frozenset(found)


def _infinitive(word: str) -> str:
    """The infinitive behind a form of a strong verb; any other word as it is."""
    strong = _strong_forms()
    if word in strong:
        return strong[word]
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and rest in strong:
            return prefix + strong[rest]
    return word


def _without_ending(word: str) -> str:
    word = re.sub(r"heden$", "heid", word)
    for ending in ("ingen", "ing", "en", "ende", "end", "e", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word.endswith("t") and word[-2] not in "aeiou":
        word = word[:-1]
    return word


def _tidy(root: str) -> str:
    """One letter for two ("loop", "lop"), and no v or z at the end ("gev", "geef")."""
    root = _DOUBLED.sub(r"\1", root)
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


@lru_cache(maxsize=1)
def _strong_forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for infinitive, listed in lines_of("strong_verbs.tsv"):
        for form in listed.split():
            forms[form] = infinitive
            # With a prefix that stays, the participle has no "ge": besproken, onderzocht.
            if form.startswith("ge") and len(form) > 5:
                forms.setdefault(form[2:], infinitive)
    return forms


def is_past(word: str) -> bool:
    """Whether ``word`` is the past of a strong verb, with a prefix or without.

    >>> is_past("verwierp"), is_past("verworpen"), is_past("motie")
    (True, False, False)
    """
    bare = next((word.removeprefix(p) for p in _PREFIXES if word.startswith(p)), word)
    return any(
        form in _strong_forms() and not form.startswith("ge") and not form.endswith("en")
        for form in (word, bare)
    )
