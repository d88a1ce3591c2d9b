"""What is left of a text without its layout: by it the same paper is known in another file."""

from __future__ import annotations

import hashlib


def letters_of(text: str) -> str:
    """A digest of the letters and digits of ``text``, whatever the layout; empty where there are none.

    >>> letters_of("Wij  doen dat, 2 keer.") == letters_of("wij doen\\n- dat (2 keer)")
    True
    """
    letters = "".join(filter(str.isalnum, text.casefold()))
    return hashlib.sha256(letters.encode()).hexdigest()[:32] if letters else ""
