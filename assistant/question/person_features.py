"""The features by which a question about a person is told from one about policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.question.names import ADDRESSED
from index.analysis import fold, stem
from ingest.names import CAPITALS

_NAME = re.compile(
    rf"(?<=[\w,;:] )[{CAPITALS}][\w'’-]+(?:\s(?:van|de|der|den|ten|ter|el|'t))?(?:\s[{CAPITALS}][\w'’-]+)*"
)
_WORD = re.compile(r"[a-z]+|\d+")
_ANY_NAME, _ANY_NUMBER = "xnaam", "#"
_GRAM = 4


def person_features(question: str) -> Iterator[str]:
    """Runs of one to three stems, two with one or two others between, and 4-grams of words.

    Names and numbers count as any name or number.
    """
    words = [_ANY_NUMBER if word.isdigit() else word for word in _words(question)]
    stems = ["<s>", *(word if word == _ANY_NAME else stem(word) for word in words), "</s>"]
    yield from (f"u:{one}" for one in stems[1:-1])
    yield from (f"b:{one}_{two}" for one, two in pairwise(stems))
    runs = zip(stems, stems[1:], stems[2:], strict=False)
    yield from (f"t:{one}_{two}_{three}" for one, two, three in runs)
    inner = stems[1:-1]
    for apart in (2, 3):  # "de … van", "heeft … gemeld"
        yield from (f"k{apart}:{a}_{b}" for a, b in zip(inner, inner[apart:], strict=False))
    for word in words:
        edged = f"_{word}_"
        for start in range(max(1, len(edged) - _GRAM + 1)):
            yield f"g:{edged[start : start + _GRAM]}"


def _words(question: str) -> list[str]:
    addressed = ADDRESSED.sub(lambda m: f"{m['title']} {_ANY_NAME}", question)
    masked = _NAME.sub(lambda m: m.group() if m.group().isupper() else _ANY_NAME, addressed)
    return _WORD.findall(fold(masked))
