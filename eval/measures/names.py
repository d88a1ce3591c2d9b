"""Names: words with a capital within a sentence, and whether a cited text holds them.

A word that has its capital behind a hyphen ("niet-Nederlands") is none.

>>> sorted(names("Ik sprak met Van Buren en Elburg. Daarna met D66."))
['Buren', 'D66', 'Elburg', 'Van']
>>> sorted(names("Dat is een niet-Nederlands woord van lid Kamamba-Kabamba."))
['Kamamba-Kabamba']
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.checker import sentences

_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Ý][\w&-]*")


def names(text: str) -> frozenset[str]:
    """The words with a capital in ``text`` that do not open a sentence or bullet."""
    found: set[str] = set()
    for sentence in sentences(text):
        opening = re.match(r"\W*\w[\w&-]*", sentence)
        found.update(_NAME.findall(sentence, opening.end() if opening else 0))
    return frozenset(found)


def unsupported_names(text: str, quotes: Iterable[str]) -> frozenset[str]:
    """The names of ``text`` that stand in none of its ``quotes``, capitals aside."""
    held = {word.lower() for quote in quotes for word in re.findall(r"[\w&-]+", quote)}
    return frozenset(name for name in names(text) if name.lower() not in held)
