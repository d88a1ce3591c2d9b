"""The words above a list of which every item is a question only together with them."""

from __future__ import annotations

import re

from assistant.question.asking import asks

# "Dat leidt tot de volgende vragen:", "Onze vragen:"
_ANNOUNCES = re.compile(r"\bvra(?:ag|gen)\b[^.?!]*:$", re.I)
_LAST = re.compile(r"[;,]?\s+en$", re.I)


def announces(text: str) -> bool:
    """Whether ``text`` says that questions come, and asks nothing itself.

    >>> announces("Dat leidt tot de volgende vragen:"), announces("Kunt u aangeven:")
    (True, False)
    """
    return _ANNOUNCES.search(text) is not None


def with_stem(stem: str, item: str) -> str:
    """``item`` of a list with the words above it, where it is no question by itself.

    >>> with_stem("Kunt u aangeven:", "hoeveel posten klaar zijn; en")
    'Kunt u aangeven hoeveel posten klaar zijn?'
    """
    words = _LAST.sub("", item.rstrip(" ;,")) if not item.endswith("?") else item
    if announces(stem) or (item[:1].isupper() and asks(words, alone=True)):
        return words
    if item[:1].isupper():
        return f"{stem} {words}"
    return f"{stem.rstrip(' :')} {words.rstrip('?.')}?"
