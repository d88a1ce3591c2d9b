"""Intentions that are easily read as decisions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer import Flag
from assistant.checks.cautions.said import Said, quoted
from assistant.checks.facts.denial import denials
from assistant.checks.facts.strength import strength_words
from ingest.sentences import split_sentences
from register.words import words_of

_CLAUSE = re.compile(r"[,;:.?!|]")
# Behind these stands what is looked into: "we onderzoeken of dat niet anders kan" denies nothing.
_ASKED = re.compile(r"\b(?:of|welke|hoe|wat|wie)\b", re.IGNORECASE)
# Who decides here: that colleagues consider leaving is no decision of anybody's.
_OURS = re.compile(
    r"\b(?:we|wij|ik|college|wethouder|gemeente|organisatie|directie|bureau)\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:word(?:t|en)|onderzocht|bekeken|uitgezocht|nagegaan)\b", re.IGNORECASE)
# A study that is a thing ("uitkomst van de verkenning") is one only while it is under way.
_NOUN = re.compile(r"verkenning|overweging", re.IGNORECASE)
_UNDER_WAY = re.compile(
    r"\b(?:loopt|lopen|start\w*|begin(?:t|nen)|begonnen|volg(?:t|en)|gaande|zal|zullen|gaan|wordt|worden|kom(?:t|en)"
    r"|bred(?:e|ere)|nadere|opdracht|in overweging|(?:is|blijft) (?:nog )?een|nemen? .{0,30}\bmee)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\bbesloten\b|\bbesloot(?:en)?\b|\bvastgesteld\b", re.IGNORECASE)
_SAME = 0.4  # share of the words of what was studied that the decision on it has
_PROMISE_MADE = re.compile(r"^toezegging\b[^.|]{0,30}:", re.IGNORECASE)


def undecided(said: Sequence[Said]) -> list[Flag]:
    """What is explored, considered or aimed at, by its own words; and what was promised."""
    flags: list[Flag] = []
    for kind, names, holds, message in _TOLD:
        words: list[str] = []
        numbers: tuple[int, ...] = ()
        for item in said:
            found: list[str] = []
            for match in strength_words(item.text, names):
                word = match.group().strip()
                # A word is told once, so it is looked at no further.
                if word not in found and not _is_denied(match) and holds(match, item, said):
                    found.append(word)
            words += found
            numbers += item.numbers if found else ()
        if words:
            flags.append(Flag(kind, message.format(quoted(words)), tuple(dict.fromkeys(numbers))))
    return flags


def _is_denied(match: re.Match[str]) -> bool:
    """Whether the clause of ``match`` says that it is not so; "nog niet" leaves it open."""
    text = match.string
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, match.start())), default=0)
    ends = [found.start() for found in _CLAUSE.finditer(text, match.end())]
    ends += [found.start() for found in _ASKED.finditer(text, match.start())]
    clause = text[start : min(ends, default=len(text))]
    return any(not clause[: denial.start].lower().endswith("nog ") for denial in denials(clause))


def _is_open(match: re.Match[str], item: Said, said: Sequence[Said]) -> bool:
    """Whether ``match`` speaks of a decision of ours that is still to be made."""
    if item.is_row:
        return False
    if _NOUN.match(match.group()):
        ours = bool(_UNDER_WAY.search(item.text))
    else:
        ours = bool(_OURS.search(item.text) or _PASSIVE.search(match.group()))
    return ours and not _is_settled(item, said)


def _is_settled(item: Said, said: Sequence[Said]) -> bool:
    """Whether the same passage, or a newer one, tells of the decision."""
    lines = (" ".join(line.split()) for line in item.part.text.splitlines())
    line = next((line for line in lines if item.text in line), item.text)
    studied = {word.stem: word.weight for word in words_of(line)}
    least = _SAME * sum(studied.values())
    newer = [each for each in said if each.part is not item.part and _is_newer(each, item)]
    sentences = [*split_sentences(item.part.text), *(each.text for each in newer)]
    return any(
        sum(studied.get(stem, 0.0) for stem in {word.stem for word in words_of(text)}) >= least
        for text in sentences
        if (match := _DECIDED.search(text)) and not _is_denied(match)
    )


def _is_newer(one: Said, other: Said) -> bool:
    return one.day is not None and other.day is not None and one.day > other.day


def _is_promise(match: re.Match[str], item: Said, _: Sequence[Said]) -> bool:
    """Not the mere word: "de toezegging is afgedaan"."""
    if match.group().lower().startswith("toezegging"):
        return match.start() == 0 and bool(_PROMISE_MADE.match(item.text))
    return True


def _always(*_: object) -> bool:
    return True


_Holds = Callable[[re.Match[str], Said, Sequence[Said]], bool]
_TOLD: tuple[tuple[str, tuple[str, ...], _Holds, str], ...] = (
    (
        "not_decided",
        ("verkennen", "overwegen"),
        _is_open,
        "Nog niet besloten: {}. Maak er niet meer van dan er staat.",
    ),
    (
        "aim",
        ("streven",),
        _always,
        "Een streven, geen toezegging: {}. Maak er niet meer van dan er staat.",
    ),
    (
        "promise",
        ("toezegging",),
        _is_promise,
        "Een toezegging: {}. Neem de woorden letterlijk over.",
    ),
)
