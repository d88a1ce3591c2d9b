"""Whose questions are meant: "wat vroeg lid Kuipers?", "wat wilde de VVD-fractie weten?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.lines.answerability import content_words
from index.analysis import fold
from ingest.names import CAPITALS, PREFIX, SURNAME

_Words = tuple[str, ...]

_PARTY_WORD = rf"\d*[{CAPITALS}][\w'’&+/-]*"
# "Partij voor de Dieren": small words stand inside the name of a party.
_PARTY = rf"(?:[Ll]ijst\s+)?{_PARTY_WORD}(?:\s(?:(?:voor|van|en|op|de|het)\s){{0,2}}{_PARTY_WORD})*"
# Before "-fractie" fewer do, as another name may stand there ("Wat vroeg Jansen van de VVD-fractie?"),
# and the first word of a sentence may be another ("Wilde Denk-fractie").
_PARTY_BEFORE = (
    r"(?:\w*[Pp]artij\s(?:voor|van)\s(?:(?:de|het)\s)?"
    rf"|(?<=[\w,;:]\s)(?:{_PARTY_WORD}\s(?:(?:voor|en)\s)?){{0,4}})?{_PARTY_WORD}"
)
_NAMED = re.compile(
    rf"\b(?:[Ff]racties?\s+(?:van\s+)?(?:de\s+)?(?P<one>{_PARTY})"
    rf"|(?P<two>{_PARTY_BEFORE})-fractie"
    rf"|(?:[Rr]aads|[Cc]ommissie)?[Ll]id\s+(?P<member>{SURNAME}(?:\s{SURNAME})*))"
)
# What somebody does who asks.
_ASKING = re.compile(
    r"(?:raads|commissie|fractie)?leden|(?:raads|commissie|fractie)?lid|fracties?|lijst|weten|wilden?|vroeg(?:en)?|vraag(?:t|de|den)?"
    r"|vragen|gevraagd|stelden?|stelt|stellen|gesteld|allemaal|precies|eigenlijk|antwoord\w*|geantwoord|onderwerpen"
)
_WORD = re.compile(r"[\w'’&+]+")
_INITIALS = re.compile(rf"^(?:[{CAPITALS}][a-z]?\.\s?)+")
_PREFIXED = re.compile(PREFIX)
_JOINT = re.compile(r"\s+en\s+|,\s*|\s*/\s*")
_JOINT_PARTIES = re.compile(
    rf"{_JOINT.pattern}|(?<=\w)-(?=\w)"
)  # a hyphen in a surname joins nobody


@dataclass(frozen=True, slots=True)
class AskedBy:
    """A member or a party whose questions are meant; ``known``: all that the documents call it."""

    said: str
    known: tuple[str, ...]
    is_party: bool


def asked_by(question: str, parties: Sequence[str], askers: Sequence[str]) -> AskedBy | None:
    """The member or party that ``question`` names as the one who asked, if any.

    ``parties`` and ``askers`` are those of the documents, also joint ones.

    >>> asked_by("Wat vroeg de VVD-fractie?", ["D66", "D66 en VVD", "VVD"], []).known
    ('D66 en VVD', 'VVD')
    """
    match = _NAMED.search(question)
    if match is None:
        return None
    is_party = match["member"] is None
    said = match["member"] or match["one"] or match["two"]
    names = parties if is_party else askers
    return AskedBy(said, _called(said, names, is_party=is_party), is_party)


def asks_only_who(question: str, asker: AskedBy) -> bool:
    """Whether ``question`` names who asked and nothing that was asked about.

    >>> asks_only_who("Wat wilde raadslid Krom weten?", AskedBy("Krom", ("Krom",), is_party=False))
    True
    """
    named = content_words(asker.said)
    return all(word in named or _ASKING.fullmatch(word) for word in content_words(question))


def _called(said: str, names: Sequence[str], *, is_party: bool) -> tuple[str, ...]:
    """Those of ``names`` that hold ``said``, or one of those joined in it; else those that are its
    beginning ("Volt van Lindewaard") or, of a member, its end ("Jan Jansen")."""
    parts = (_JOINT_PARTIES if is_party else _JOINT).split(said)
    for wanted in ([said], parts):
        each = [_words(one) for one in wanted if one]
        found = {n for words in each for n in _holding(words, names, is_party=is_party)}
        if found:
            return tuple(name for name in names if name in found)
    words = _words(said)
    cut = {words[:end] if is_party else words[-end:] for end in range(1, len(words))}
    return tuple(name for name in names if cut & {_words(one) for one in _each(name)})


def _holding(wanted: _Words, names: Sequence[str], *, is_party: bool) -> list[str]:
    """Those of ``names`` in which ``wanted`` stands as a run of whole words.

    "Lid Jong" is not "De Jong" where another member is called just that.
    """
    before = {name: set(_before(wanted, _words(name))) for name in names}
    holding = [name for name in names if before[name]]
    alone = [name for name in holding if not all(map(_is_prefix, before[name]))]
    return holding if is_party else alone or holding


def _before(wanted: _Words, words: _Words) -> Iterator[str]:
    """The word before each place where ``wanted`` stands in ``words``, or ""."""
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            yield words[start - 1] if start else ""


def _is_prefix(word: str) -> bool:
    return _PREFIXED.fullmatch(f"{word} ") is not None


def _each(name: str) -> Iterator[str]:
    """All who are named in ``name``, without initials."""
    for one in _JOINT.split(name):
        yield _INITIALS.sub("", one)


def _words(name: str) -> _Words:
    return tuple(_WORD.findall(re.sub(r"^(?:lijst|fractie)\s+", "", fold(name))))
