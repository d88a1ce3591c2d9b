"""How a wording changed: unchanged, reworded, extended, narrowed or reversed; weaker or stronger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz import fuzz

from index.analysis import fold
from ingest.sentences import RUNNING, split_sentences
from register.diff import Kind, word_diff
from register.lexicon import Ladder, ladders
from register.statements import plain
from register.words import information, words_of

_KEPT = 0.85  # share of the words of one wording that the other must have to be a part of it
_ADDED = 1.5  # weight of the words that must be new for it to be more
_SAME_LETTERS = 80  # percent
_SAME_SENTENCE = 0.65  # share of words by which two sentences speak of the same
_DENIALS = frozenset(["niet", "geen", "nooit", "niemand", "niets", "nergens", "noch"])
_LIGHT = 0.15  # information of a word that may come and go with a denial
_BESIDE = frozenset(["meer", "langer", "nog", "ook", "al", "enkele", "enkel"])  # "niet langer"
_SAME_BUT_DENIED = 0.9  # share of the words from which nothing but the denial differs
# What ought to be is no statement of what is: "moet snel voelbaar worden", "is nog niet voelbaar".
_WISHES = frozenset(
    [
        "moet",
        "moeten",
        "moest",
        "moesten",
        "wil",
        "willen",
        "wilde",
        "wilden",
        "zou",
        "zouden",
        "zal",
        "zullen",
        "mag",
        "mogen",
        "kan",
        "kunnen",
        "kon",
        "konden",
        "hoort",
        "horen",
    ]
)


class ChangeKind(StrEnum):
    """What a new wording does to the one before it."""

    UNCHANGED = "ongewijzigd"
    REWORDED = "anders verwoord"
    EXTENDED = "uitgebreid"
    NARROWED = "ingekort"
    REVERSED = "omgedraaid"


class Force(StrEnum):
    """Whether a new wording says it less or more firmly."""

    WEAKER = "zwakker"
    STRONGER = "sterker"


@dataclass(frozen=True, slots=True)
class Change:
    """From one wording to the next. ``figures``: other figures are mentioned, not just fewer.

    ``weight`` are the words that made it weaker or stronger, the old and the new; one of them
    can be empty.
    """

    kind: ChangeKind
    force: Force | None = None
    figures: bool = False
    weight: tuple[str, str] | None = None

    @property
    def in_words(self) -> str:
        """The change in a few Dutch words.

        >>> Change(ChangeKind.REWORDED, Force.WEAKER, True, ("nooit", "niet")).in_words
        'anders verwoord, zwakker (‘nooit’ werd ‘niet’), andere cijfers'
        """
        found = [self.kind.value]
        if self.force:
            before, after = self.weight or ("", "")
            how = f" (‘{before}’ werd ‘{after}’)" if before and after else ""
            found.append(self.force.value + how)
        if self.figures:
            found.append("andere cijfers")
        return ", ".join(found)


def change_between(old: str, new: str) -> Change:
    """How ``new`` differs from ``old``.

    >>> change_between("Dat is nooit te verantwoorden.", "Dat is niet te verantwoorden.")
    Change(kind=<ChangeKind.REWORDED: 'anders verwoord'>, force=<Force.WEAKER: 'zwakker'>, figures=False, weight=('nooit', 'niet'))
    """
    if plain(old) == plain(new):
        return Change(ChangeKind.UNCHANGED)
    before, after = _weights(old), _weights(new)
    figures = bool(_figures(before)) and not _figures(after) <= _figures(before)
    pairs = _pairs(old, new)
    if any(_turned(one, other) for one, other in pairs):
        return Change(ChangeKind.REVERSED, figures=figures)
    force, weight = _force(pairs)
    gone = sum(said for stem, said in before.items() if stem not in after)
    come = sum(said for stem, said in after.items() if stem not in before)
    kept = 1 - gone / max(0.01, sum(before.values()))
    held = 1 - come / max(0.01, sum(after.values()))
    kind = ChangeKind.REWORDED
    if kept >= _KEPT and come >= _ADDED and held < _KEPT:
        kind = ChangeKind.EXTENDED
    elif held >= _KEPT and gone >= _ADDED and kept < _KEPT:
        kind = ChangeKind.NARROWED
    return Change(kind, force, figures, weight)


def likeness_of(old: str, new: str) -> float:
    """The share of the words of two wordings that both have, from 0 to 1."""
    if plain(old) == plain(new):
        return 1.0
    before, after = _weights(old), _weights(new)
    shared = _shared(before, after)
    return shared / max(0.01, sum(before.values()) + sum(after.values()) - shared)


def _weights(text: str) -> dict[str, float]:
    return {word.stem: word.weight for word in words_of(text)}


def _shared(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """The weight of the words that both have."""
    return sum(before[stem] for stem in before.keys() & after.keys())


def _longer(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """The weight of all words of the one that says most."""
    return max(sum(before.values()), sum(after.values()))


def _figures(said: Mapping[str, float]) -> set[str]:
    return {stem for stem in said if any(char.isdigit() for char in stem)}


def _pairs(old: str, new: str) -> list[tuple[str, str]]:
    """The sentences of both that speak of the same."""
    said = split_sentences(new, RUNNING)
    return [
        (before, after)
        for before in split_sentences(old, RUNNING)
        for after in said
        if _alike(before, after)
    ]


def _denied(sentence: str) -> bool:
    """Whether a sentence denies something; "wel of niet" does not."""
    said = plain(sentence).split()
    either = sum({one, other} == {"wel", "niet"} for one, other in _around_or(said))
    return sum(word in _DENIALS for word in said) > either


def _turned(old: str, new: str) -> bool:
    """Whether the one sentence denies what the other says, and says little else."""
    if _denied(old) == _denied(new):
        return False
    said, says = set(plain(old).split()), set(plain(new).split())
    if bool(said & _WISHES) != bool(says & _WISHES):
        return False
    before, after = _undenied(old), _undenied(new)
    if _shared(before, after) >= _SAME_BUT_DENIED * max(_longer(before, after), 0.01):
        return True
    return any(words & _DENIALS and all(map(_goes_along, words)) for words in _changed(old, new))


def _undenied(sentence: str) -> dict[str, float]:
    return {stem: said for stem, said in _weights(sentence).items() if stem not in _DENIALS}


def _changed(old: str, new: str) -> list[set[str]]:
    """The words of every change: what went and what came in its place are one."""
    found: list[set[str]] = [set()]
    for piece in word_diff(old, new):
        if piece.kind is Kind.EQUAL:
            found.append(set())
        else:
            found[-1] |= _words([piece.text])
    return found


def _goes_along(word: str) -> bool:
    """Whether a word may come or go with a denial without saying something else."""
    return word in _DENIALS or word in _BESIDE or information(word) <= _LIGHT


def _around_or(said: Sequence[str]) -> list[tuple[str, str]]:
    """Neighbouring words, also with "of" or "en" between them."""
    apart = [(a, c) for a, b, c in zip(said, said[1:], said[2:], strict=False) if b in ("of", "en")]
    return [*pairwise(said), *apart]


def _alike(before: str, after: str) -> bool:
    """Whether two sentences speak of the same: by their words, or to the letter but for a few."""
    if fuzz.ratio(plain(before), plain(after)) >= _SAME_LETTERS:
        return True
    one, other = _undenied(before), _undenied(after)
    return _shared(one, other) >= _SAME_SENTENCE * _longer(one, other)


def _force(pairs: Iterable[tuple[str, str]]) -> tuple[Force | None, tuple[str, str] | None]:
    """Whether sentences became weaker or stronger, and by which words; None where neither, or both."""
    moves = [move for old, new in pairs for move in _moves(old, new)]
    down = [words for step, words in moves if step < 0]
    up = [words for step, words in moves if step > 0]
    if down and not up:
        return Force.WEAKER, down[0]
    if up and not down:
        return Force.STRONGER, up[0]
    return None, None


def _moves(old: str, new: str) -> list[tuple[int, tuple[str, str]]]:
    """What the words that changed do on every ladder: up, down or nothing, and which they are."""
    pieces = word_diff(old, new)
    gone = _words(piece.text for piece in pieces if piece.kind is Kind.DELETED)
    come = _words(piece.text for piece in pieces if piece.kind is Kind.INSERTED)
    return [_move(ladder, gone, come) for ladder in ladders()]


def _move(ladder: Ladder, gone: set[str], come: set[str]) -> tuple[int, tuple[str, str]]:
    """How far a wording went up or down one ladder, and the words on either side."""
    before = max(gone & ladder.levels.keys(), key=_level(ladder), default="")
    after = max(come & ladder.levels.keys(), key=_level(ladder), default="")
    if not ladder.may_lack and not (before and after):
        return 0, ("", "")
    return ladder.levels.get(after, 0) - ladder.levels.get(before, 0), (before, after)


def _level(ladder: Ladder) -> Callable[[str], tuple[int, str]]:
    return lambda word: (ladder.levels[word], word)


def _words(texts: Iterable[str]) -> set[str]:
    return {word.strip(".,;:!?()\"'") for text in texts for word in fold(text).split()}
