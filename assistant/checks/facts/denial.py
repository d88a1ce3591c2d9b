"""Denials: the words that turn a sentence round, and how far each reaches.

A denial turns its whole clause round; "zonder" and "in plaats van" only what stands behind
them. Fixed phrases that hold "niet" without denying anything are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DENIES = re.compile(
    r"\b(?:niet|geen|geenszins|nooit|niets|niks|niemand|nergens|noch|nauwelijks|evenmin|onvoldoende"
    r"|verboden|verbod|verbied\w*)\b",
    re.I,
)
# "Niet meer jaarlijks maar tweejaarlijks" denies no more than "jaarlijks".
_NO_LONGER = re.compile(r"\bniet (?:meer|langer) \w+(?: \w+){0,3}?,? maar\b", re.I)
_BEHIND = re.compile(
    r"\b(?:zonder|in plaats van|i\.p\.v\.|ipv|behalve|met uitzondering van|(?:iets |wat )?anders dan)(?!\w)",
    re.I,
)
# "dat neemt niet weg dat ...", "niet alleen ... maar ook", "al dan niet", "wel of niet".
_NOT_DENYING = re.compile(
    r"\bneemt niet weg|\bniet alleen\b|\bniet slechts\b|\bniet enkel\b|\bal dan niet\b|\bwel[ /]+(?:(?:of|en) )?niet\b|\bof niet\b"
    r"|\bniet zozeer\b|\bniet voor niets\b|\bniet (?:te )?onderschatten\b|\bniet[- ]westers\w*|\bniets anders dan\b"
    r"|\b(?:weet|weten|wist|wisten) (?:\w+ ){0,2}niet (?=of\b|wie\b|welke\b|hoe\b|wat\b)"
    r"|\bgeen twijfel\b|\bzonder meer\b|\bniet in de laatste plaats\b|\bgeen (?:enkel )?probleem\b|\bwaarom niet\b",
    re.I,
)
# "zonder hun naam te noemen" is what "anoniem" says.
_ANONYMOUS = re.compile(
    r"\bzonder (?:(?:hun|zijn|haar|je|uw|een|de|eigen|dat) ){0,2}na(?:am|men)\b", re.I
)
_UNKNOWN = re.compile(
    r"\b(?:weet|weten|wist|wisten) (?:\w+ ){0,3}niet (?:of|wie|welke|hoe|wat)\b"
    r"|\bniet (?:met zekerheid )?te (?:zeggen|bepalen)\b|\b(?:kan|kunnen) (?:\w+ ){0,3}niet zeggen\b"
    r"|\b(?:nog )?niet bekend (?:of|wie|welke|hoe|wat)\b",
    re.IGNORECASE,
)
# "alleen als ..." says that it is not so otherwise; kept apart from a denial.
_ONLY = re.compile(r"\b(?:alleen|slechts|uitsluitend|enkel|pas)\b", re.I)


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word; ``behind``: it reaches only what stands behind it in its clause."""

    start: int
    end: int
    behind: bool = False


def denials(text: str) -> list[Denial]:
    """The denying words in ``text``, in order.

    >>> denials("Dat neemt niet weg dat het kan.")
    []
    """
    idle = [match.span() for match in _NOT_DENYING.finditer(text)]
    idle += [match.span() for match in _NO_LONGER.finditer(text)]
    idle += [match.span() for match in _ANONYMOUS.finditer(text)]
    found = [Denial(match.start(), match.end(), True) for match in _BEHIND.finditer(text)]
    found += [Denial(match.start(), match.end()) for match in _DENIES.finditer(text)]
    kept = (d for d in found if not any(start <= d.start < end for start, end in idle))
    return sorted(kept, key=lambda denial: denial.start)


def leaves_open(text: str) -> bool:
    """Whether ``text`` says that something is not known.

    >>> leaves_open("Zij weet niet of iedereen een begeleider heeft.")
    True
    """
    return bool(_UNKNOWN.search(text))


def restricts(text: str) -> bool:
    """Whether ``text`` says that something holds only in a certain case."""
    return bool(_ONLY.search(text))
