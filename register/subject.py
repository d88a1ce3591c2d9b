"""A name for a line from its own words, until an officer gives it a better one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.analysis import fold, stem, stopwords
from register.lines import Wording
from register.words import information

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST, _MOST_BESIDE = 4, 3  # words: alone, and beside a topic
_OPENING = 6  # words of a text in which hardly a word tells anything
_SHORTEST = 4  # letters
_VAGUE = 0.45  # information below which a word names no subject
# Words that point at something else, or only lead up to what is said.
_POINTS = re.compile(
    r"(?:hier|daar|waar|er)(?:aan|achter|bij|binnen|door|in|mee|na|naar|om|onder|op|over|toe|tussen|uit|van|voor)"
    r"|nogmaals|eventueel|tegelijkertijd|tegelijk|bijvoorbeeld|alsnog|uiterlijk|natuurlijk"
)


def subject_of(wordings: Sequence[Wording]) -> str:
    """The topic that a paper gives, and the most telling words of the newest of ``wordings``.

    ``wordings`` are oldest first; the words stand in reading order.
    """
    topic = next((w.topic for w in reversed(wordings) if w.topic), "")
    words = telling_words(
        [wording.text for wording in wordings],
        _MOST_BESIDE if topic else _MOST,
        besides=topic,
    )
    if topic:
        return f"{topic}: {', '.join(words)}" if words else topic
    name = ", ".join(words) if len(words) > 1 else _opening(wordings[-1].text)
    return name[:1].upper() + name[1:]


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")


def telling_words(texts: Sequence[str], most: int, besides: str = "") -> list[str]:
    """The words of the newest of ``texts`` (oldest first) that tell most, but for ``besides``.

    >>> telling_words(["Een quotum kan de gemeente niet zelf instellen."], 4)
    ['quotum', 'gemeente', 'instellen']
    """
    counts = Counter(
        name for text in texts for name in {stem(fold(word)) for word in _WORD.findall(text)}
    )
    named_already = {stem(fold(word)) for word in _WORD.findall(besides)}
    weights: dict[str, tuple[float, str]] = {}
    for word in _WORD.findall(texts[-1]):
        plain = fold(word)
        telling = information(plain)
        says_nothing = plain in stopwords() or _POINTS.fullmatch(plain) or telling < _VAGUE
        if len(plain) < _SHORTEST or says_nothing or stem(plain) in named_already:
            continue
        shown = word if word.isupper() or word != texts[-1].split()[0] else word.lower()
        weights.setdefault(stem(plain), (telling * counts[stem(plain)] ** 0.5, shown))
    chosen = sorted(weights, key=lambda name: -weights[name][0])[:most]
    return [weights[name][1] for name in weights if name in chosen]
