"""What is left of a text without its layout: by it the same paper is known in another file."""

from __future__ import annotations

import hashlib
import re

# Of a figure what stands between its digits counts: 4,5 is not 45. Elsewhere it is layout.
_LEFT = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]")


def letters_of(text: str) -> str:
    """A digest of the letters and figures of ``text``, whatever the layout; empty where there are none.

    >>> letters_of("Wij  doen dat, 2 keer.") == letters_of("wij doen\\n- dat (2 keer)")
    True
    >>> letters_of("Dat is 4,5 procent.") == letters_of("Dat is 45 procent.")
    False
    """
    letters = "".join(_LEFT.findall(text.casefold()))
    return hashlib.sha256(letters.encode()).hexdigest()[:32] if letters else ""
