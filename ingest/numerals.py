"""Dutch numerals: "zestig", "vijfentwintig", "anderhalf", "4.675.221", "0,5", "3 miljoen"."""

from __future__ import annotations

import re
from functools import lru_cache

_ONES = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_SCALES = {
    "honderd": 100.0,
    "duizend": 1e3,
    "miljoen": 1e6,
    "mln": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
}
_HALVES = {"anderhalf": 1.5, "anderhalve": 1.5}
_FOLDED = str.maketrans("éëï", "eei")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")

SCALE_WORD = r"(?:honderd|duizend|miljoen|mln\.?|miljard|mld\.?)"
DIGITS = r"\d+(?:[.,]\d+)*"


@lru_cache(maxsize=1)
def number_words() -> dict[str, float]:
    """Every numeral written as one word, up to 999, with its value; "een" is left out.

    >>> number_words()["vijfentwintig"]
    25.0
    """
    small = {word: float(value) for value, word in enumerate(_ONES)}
    for place, tens in enumerate(_TENS, start=2):
        small[tens] = place * 10.0
        for value, word in enumerate(_ONES[1:10], start=1):
            small[f"{word}en{tens}"] = place * 10.0 + value
    found = dict(small)
    for value, word in enumerate(["", *_ONES[2:10]], start=1):
        found[f"{word}honderd"] = value * 100.0
        for rest, more in small.items():
            if more > 0:
                found[f"{word}honderd{rest}"] = value * 100.0 + more
    found["duizend"] = 1000.0
    found |= _HALVES
    del found["een"], found["nul"]
    return found


def word_value(word: str) -> float | None:
    """The value of a numeral written as one word ("één" too, the article "een" not)."""
    lowered = word.lower()
    if lowered in ("één", "éen"):
        return 1.0
    folded = lowered.translate(_FOLDED)
    known = number_words().get(folded)
    return known if known is not None else _thousands(folded)


def _thousands(word: str) -> float | None:
    """The value of "achttienduizend" or "tweeduizendvijfhonderd"."""
    front, found, rest = word.partition("duizend")
    values = number_words()
    if not found or front not in values or (rest and rest not in values):
        return None
    return values[front] * 1000 + (values[rest] if rest else 0.0)


def ordinal_value(word: str) -> float | None:
    """The value of an ordinal in words from "derde" on; "eerste" and "tweede" say too little.

    >>> ordinal_value("vierde"), ordinal_value("eenentwintigste"), ordinal_value("tweede")
    (4.0, 21.0, None)
    """
    folded = word.lower().translate(_FOLDED)
    if folded == "derde":
        return 3.0
    for ending in ("ste", "de"):
        value = number_words().get(folded.removesuffix(ending))
        if folded.endswith(ending) and value is not None and value == int(value) and value > 3:
            return value
    return None


def digits_value(text: str) -> float:
    """The value of Dutch digits: points part thousands, a comma begins the decimals.

    >>> digits_value("4.675.221"), digits_value("20,74"), digits_value("0.5")
    (4675221.0, 20.74, 0.5)
    """
    if _THOUSANDS.match(text):
        return float(text.replace(".", "").replace(",", "."))
    plain = text.rstrip(".,")
    if plain.count(",") == 1:
        return float(plain.replace(".", "").replace(",", "."))
    if plain.count(".") > 1 or plain.count(",") > 1:
        return float(re.sub(r"[.,]", "", plain))
    return float(plain)


def scale_value(word: str) -> float:
    """What a scale word multiplies by: "miljoen" is 1000000."""
    return _SCALES[word.lower().rstrip(".")]


def spelt(value: float) -> str:
    """A value as a Dutch reader writes it: 4675221 is "4.675.221", 20.74 is "20,74"."""
    if value == int(value):
        return f"{int(value):,}".replace(",", ".")
    return f"{value:g}".replace(".", ",")
