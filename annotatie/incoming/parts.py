"""A question in one cell that has parts: "3. Hoe lang duurt het? a. Voor wie? b. Tot wanneer?"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from annotatie.incoming.openings import any_asks
from annotatie.incoming.question import IncomingQuestion
from annotatie.incoming.stems import with_stem

_MARK = re.compile(r"(?:^|(?<=[\s.?:;]))\(?(?P<letter>[a-h])[.)]\s+(?=\S)")
_BEGINS = re.compile(r"(?:^|[.?:;!])$")
_FEWEST = 2  # words of a part


def in_parts(question: IncomingQuestion) -> list[IncomingQuestion]:
    """``question`` as one for every letter, with the words above them; nothing where it has no letters.

    >>> found = in_parts(IncomingQuestion("a. Hoe lang duurt het? b. Wat kost het?", "6"))
    >>> [(part.number, part.text) for part in found]
    [('6a', 'Hoe lang duurt het?'), ('6b', 'Wat kost het?')]
    """
    found = [*_MARK.finditer(question.text)]
    letters = "".join(match["letter"] for match in found)
    if len(letters) < 2 or not "abcdefgh".startswith(letters):
        return []
    ends = [*(match.start() for match in found), len(question.text)]
    stem = question.text[: ends[0]].strip()
    items = [
        question.text[found[n].end() : end].strip() for n, (_, end) in enumerate(pairwise(ends))
    ]
    # "In categorie a. en b." counts nothing up: a list begins behind a sentence or a colon.
    if not _BEGINS.search(stem) or any(len(item.split()) < _FEWEST for item in items):
        return []
    own = stem if stem and any_asks(stem) and not stem.endswith(":") else ""
    # Words that only introduce the parts go with each of them; a question of its own stays one.
    texts = items if own or not stem else [with_stem(stem, item) for item in items]
    number = question.number or ""
    parts = [
        replace(question, text=text, number=f"{number}{letter}", follows=bool(own))
        for text, letter in zip(texts, letters, strict=True)
    ]
    return [replace(question, text=own), *parts] if own else parts
