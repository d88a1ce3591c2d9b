"""Names of persons in a question, as far as they can be told by a title or a capital."""

from __future__ import annotations

import re

_PREFIX = r"(?:(?:van|de|der|den|ten|ter|el)\s+){0,3}"
_ADDRESS = r"mevrouw|meneer|mevr\.?|mw\.?|dhr\.?|de heer"
# "mevrouw Van Dijk", "de heer jansen": after a form of address comes a name, with a capital or not.
ADDRESSED = re.compile(
    rf"\b(?P<title>{_ADDRESS})\s+{_PREFIX}(?!(?:van|de|het|uit|die|dat|in|bij|met|op)\b)[\w'’-]+",
    re.I,
)
# A word with a capital inside a sentence, with what may stand before a surname; no abbreviation.
_CAPITAL = re.compile(
    rf"(?<=[\w,;:)'’\"] )(?i:{_PREFIX})[A-ZÀ-Ý][a-zà-ÿ'’]+(?:[ -][A-ZÀ-Ý][a-zà-ÿ'’]+)*\b(?!-)"
)
LEFT_OUT = "…"  # what stands in the place of a name
_IN_A_ROW = re.compile(rf"{LEFT_OUT}(?: {LEFT_OUT})+")


def without_names(question: str) -> str:
    """``question`` without names: of persons, and of places, which cannot be told apart from them.

    >>> without_names("Is mevrouw Van Dijk van de afdeling Parkeren ontslagen?")
    'Is mevrouw … van de afdeling … ontslagen?'
    """
    titled = ADDRESSED.sub(lambda match: f"{match['title']} {LEFT_OUT}", question)
    return _IN_A_ROW.sub(LEFT_OUT, _CAPITAL.sub(LEFT_OUT, titled))
