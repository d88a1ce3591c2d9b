"""Which words make a new wording say something else, and which only say it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from register.diff import Kind, word_diff
from register.words import words_of

_SAYS_LITTLE = 0.4  # weight of words that may come and go: "ja", "die", "is", "ook"
_SAME_LETTERS = 80  # percent, from which a word is the same in another spelling or form
# What is planned, is so now, or was: "worden gemaakt" and "zijn gemaakt" say different things.
_STATES = (
    frozenset(["wordt", "worden", "zal", "zullen", "gaat", "gaan"]),
    frozenset(["is", "zijn", "heeft", "hebben"]),
    frozenset(["was", "waren", "werd", "werden", "had", "hadden"]),
)
# Little words that turn what is said, by what they say; each of a sort may stand for another of it.
_TURNING = {
    **dict.fromkeys(
        ("niet", "geen", "nooit", "nee", "niemand", "niets", "nergens", "zonder"), "denial"
    ),
    **dict.fromkeys(("moet", "moeten", "moest", "moesten", "dient", "dienen"), "duty"),
    **dict.fromkeys(("mag", "mogen", "mocht", "mochten"), "leave"),
    **dict.fromkeys(("kan", "kunnen", "kunt", "kon", "konden"), "power"),
    **dict.fromkeys(("wil", "willen", "wilt", "wilde", "wilden"), "wish"),
    **dict.fromkeys(("hoeft", "hoeven"), "need"),
    **dict.fromkeys(("alle", "allemaal", "iedereen", "elk", "elke", "ieder", "iedere"), "all"),
    **dict.fromkeys(("alleen", "uitsluitend", "enkel", "slechts"), "only"),
    **dict.fromkeys(("na", "pas"), "after"),
    **dict.fromkeys(("tegen",), "against"),
}
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = " .,;:!?–-\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """The words that went and those that came in their place; one of them may be empty."""

    gone: str
    come: str
    weight: float


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """What ``new`` says otherwise, the weightiest first; nothing where only trifles differ.

    Spelling, punctuation, the order of words and words that say next to nothing are trifles; a
    "niet", a "moet" or an "alle" more or less is none.

    >>> [(edit.gone, edit.come) for edit in edits("Dat kost tijd.", "Dat kost tijd en doorzettingsvermogen.")]
    [('', 'en doorzettingsvermogen')]
    >>> [(edit.gone, edit.come) for edit in edits("Er komt geen quotum.", "Er komt een quotum.")]
    [('geen', 'een')]
    >>> edits("De stand is 17%, eind 2024.", "Eind 2024 is de stand 17%.")
    ()
    """
    changes = list(_changes(old, new))
    before = _weights(" ".join(gone for gone, _ in changes))
    after = _weights(" ".join(come for _, come in changes))
    turned_before = _turning(" ".join(gone for gone, _ in changes))
    turned_after = _turning(" ".join(come for _, come in changes))
    found: list[Edit] = []
    for gone, come in changes:
        went = sum(said for stem, said in _weights(gone).items() if not _has(after, stem))
        came = sum(said for stem, said in _weights(come).items() if not _has(before, stem))
        turned = _turning(gone) - turned_after or _turning(come) - turned_before
        if turned or max(went, came) >= _SAYS_LITTLE or _other_state(gone, come):
            found.append(Edit(gone.strip(_EDGES), come.strip(_EDGES), went + came))
    return tuple(sorted(found, key=lambda edit: -edit.weight))


def _changes(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Every place that differs: what stood there and what stands there now."""
    gone = come = ""
    for piece in word_diff(old, new):
        if piece.kind is Kind.DELETED:
            gone = piece.text
        elif piece.kind is Kind.INSERTED:
            come = piece.text
        else:
            if gone or come:
                yield gone, come
            gone = come = ""
    if gone or come:
        yield gone, come


def _weights(text: str) -> dict[str, float]:
    return {word.stem: word.weight for word in words_of(text)}


def _has(words: dict[str, float], stem: str) -> bool:
    return stem in words or any(fuzz.ratio(stem, other) >= _SAME_LETTERS for other in words)


def _turning(text: str) -> set[str]:
    words = (word.group().lower() for word in _WORD.finditer(text))
    return {_TURNING[word] for word in words if word in _TURNING}


def _other_state(gone: str, come: str) -> bool:
    """Whether what was planned became so, or what is so became past."""
    before, after = _states(gone), _states(come)
    return bool(before and after) and not before & after


def _states(text: str) -> set[int]:
    said = {word.text for word in words_of(text)}
    return {place for place, state in enumerate(_STATES) if said & state}
