"""How common Dutch words are, by wordfreq's list (Speer, 2022), which ships with the library."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache


@lru_cache(maxsize=1)
def frequencies() -> Mapping[str, float]:
    """Lower-case words with their share (0 to 1) of all words (about 0.2 s to load)."""
    import wordfreq

    # By the name that the library uses itself, so that the list is read once.
    found: Mapping[str, float] = wordfreq.get_frequency_dict("nl", "best")
    return found


def zipf(word: str) -> float:
    """The Zipf value of ``word``: 7 for the commonest, 3 for a rare one, 0 for an unknown one."""
    share = frequencies().get(word, 0.0)
    return math.log10(share) + 9 if share > 0 else 0.0
