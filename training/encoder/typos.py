"""Typing errors, so that a question with one is read as it was meant."""

from __future__ import annotations

import random

_SHORTEST = 5  # letters of a word that may be mistyped
_OFTEN = "aeinorst"


def mistyped(text: str, chance: random.Random) -> str:
    """``text`` with a typing error in one of its longer words, and sometimes in two."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= _SHORTEST]
    for place in chance.sample(long, min(len(long), chance.choice((1, 1, 2)))):
        words[place] = _error(words[place], chance)
    return " ".join(words)


def _error(word: str, chance: random.Random) -> str:
    """``word`` with a letter left out, doubled, swapped with the next, or another; not the first."""
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return chance.choice(
        (
            before + after,
            before + 2 * letter + after,
            before + after[0] + letter + after[1:],
            before + chance.choice(_OFTEN) + after,
        )
    )
