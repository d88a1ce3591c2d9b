"""What changed between an older text and a newer one: a figure, an amount, a date, or how it is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts.figure import Figure, Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.labels import DEFINITIONS, Label, find_definitions, find_labels
from assistant.checks.facts.moments import Moment, find_moments
from ingest.sentences import RUNNING, split_sentences
from register.change import likeness_of
from register.words import words_of

_SAME = 0.35  # share of the words, facts left out, by which two sentences tell of the same
_LEAST_SAID = 0.5  # weight of the words below which a sentence goes on about the one before it
_GOES_ON = re.compile(r"^(?:dat|dit) (?:is|zijn|was|waren)\b|^in \w+ was (?:het|dat)\b", re.I)
_OF_ALL = re.compile(r"\s+van de \S+(?<![.,;:])", re.IGNORECASE)  # "148 van de 286"
_UNIT = re.compile(r"\s+[a-zà-ÿ]{4,}\b", re.IGNORECASE)
# What is recalled beside what is now: "In april was het 52%", "Eerder was die grens tien".
_RECALLED = re.compile(r"\b(?:was|waren|eerder|vorig\w*|toen|van)\b[^.;]*$", re.IGNORECASE)
_REACH = 60  # characters before a figure or moment that say what it is
# From when something holds, until when, and by when; one of these is no change of another.
_ROLES = (
    (
        "vanaf",
        re.compile(
            r"\b(?:per|vanaf|sinds|met ingang van|(?:gaat|ingaat|ging|in) op)\s+(?:\w+\s+)?$", re.I
        ),
    ),
    ("tot", re.compile(r"\b(?:tot|tot en met|t/m)\s+(?:\w+\s+)?$", re.I)),
    ("uiterlijk", re.compile(r"\b(?:uiterlijk|vóór|voor|binnen)\s+(?:\w+\s+)?$", re.I)),
    ("op", re.compile(r"\b(?:op|in|eind|begin)\s+(?:\w+\s+)?$", re.I)),
)
_AS_WELL = re.compile(r"\book\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SORTS = {
    Kind.PERCENT: "cijfer",
    Kind.COUNT: "cijfer",
    Kind.TIMES: "cijfer",
    Kind.MONEY: "bedrag",
    Kind.DURATION: "termijn",
    Kind.SCALE: "schaal",
}
_LABELS = frozenset({"frequentie", "plicht"})


@dataclass(frozen=True, slots=True)
class Changed:
    """One fact in the words of both texts. ``sort`` is Dutch: "cijfer", "datum", "bedrag"."""

    sort: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """``counted``: by what each text counts, where that differs, so that its figures do not compare.

    ``of`` is the day or period that each gives for its figures, where both give one and these differ.
    """

    facts: tuple[Changed, ...] = ()
    counted: tuple[str, str] | None = None
    of: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        return bool(self.facts or self.counted)


def changed_facts(old: str, new: str) -> Changes:
    """The facts that sentences of ``old`` and ``new`` about the same give otherwise.

    >>> changed_facts("Vier van de twaalf acties zijn klaar.", "Zeven van de twaalf acties zijn klaar.")
    Changes(facts=(Changed(sort='cijfer', before='vier van de twaalf', after='zeven van de twaalf'),), counted=None, of=None)
    """
    facts: list[Changed] = []
    counted: tuple[str, str] | None = None
    of: tuple[str, str] | None = None
    both = bool(set(find_definitions(old)) & set(find_definitions(new)))
    for before, after in _pairs(old, new):
        apart = None if both else _counted_apart(before, after)
        if apart is not None:
            counted = counted or apart
            continue
        figures = list(_figures(before, after))
        moment = _moment(before, after)
        facts += figures or list(_labels(before, after))
        if figures:
            of = of or moment
        elif moment is not None:
            facts.append(Changed("datum", *moment))
    return Changes(tuple(dict.fromkeys(facts)), counted, of)


def _pairs(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The sentences of both that tell of the same, each once, the likest first."""
    before, after = _told(old), _told(new)
    likely = [
        (_likeness(one, other), place, at)
        for place, one in enumerate(before)
        for at, other in enumerate(after)
    ]
    taken: set[tuple[str, int]] = set()
    for likeness, place, at in sorted(likely, key=lambda item: (-item[0], item[1], item[2])):
        if likeness >= _SAME and not taken & {("old", place), ("new", at)}:
            taken |= {("old", place), ("new", at)}
            yield before[place], after[at]


def _told(text: str) -> list[str]:
    """The sentences of ``text``; "Dat is 71%." goes with the one before it."""
    found: list[str] = []
    for sentence in split_sentences(text, RUNNING):
        said = sum(word.weight for word in words_of(_bare(sentence)))
        if found and (said < _LEAST_SAID or _GOES_ON.search(sentence)):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _bare(sentence: str) -> str:
    """``sentence`` without its figures, its moments and the definition of its figures."""
    told = [(figure.start, figure.end) for figure in find_figures(sentence)]
    told += [(moment.start, moment.end) for moment in find_moments(sentence)]
    labels = (label for label in find_labels(sentence) if label.kind in DEFINITIONS)
    told += [(label.start, label.end) for label in labels]
    for start, end in told:
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence


def _likeness(one: str, other: str) -> float:
    return likeness_of(_bare(one), _bare(other))


def _counted_apart(before: str, after: str) -> tuple[str, str] | None:
    """The definitions, or the scales, of two sentences with percentages that count another group."""
    old, new = find_figures(before), find_figures(after)
    if not all(any(item.kind is Kind.PERCENT for item in found) for found in (old, new)):
        return None
    defined = find_definitions(before), find_definitions(after)
    if all(defined) and not set(defined[0]) & set(defined[1]):
        return f"‘{defined[0][0]}’", f"‘{defined[1][0]}’"
    scales = [[item for item in found if item.kind is Kind.SCALE] for found in (old, new)]
    if all(scales) and not any(one.equals(other) for one in scales[0] for other in scales[1]):
        return scales[0][0].words(), scales[1][0].words()
    return None


def _figures(before: str, after: str) -> Iterator[Changed]:
    """Figures of one sort, of which one went and one came."""
    old, new = (_by_measure(text) for text in (before, after))
    for measure in (each for each in old if each in new):
        change = _one_for_one(old[measure], new[measure], after)
        if change is None or (
            measure[0] is Kind.SCALE and _AS_WELL.search(after[: change[1].start])
        ):
            continue
        yield Changed(_SORTS[measure[0]], _written(before, change[0]), _written(after, change[1]))


def _by_measure(text: str) -> dict[tuple[Kind, str], list[Figure]]:
    """The figures of ``text`` by what they measure; a bare number measures nothing."""
    found: dict[tuple[Kind, str], list[Figure]] = {}
    for item in find_figures(text):
        if item.kind not in _SORTS:
            continue
        unit = item.unit if item.kind in (Kind.COUNT, Kind.DURATION) else ""
        if item.kind is Kind.COUNT and _OF_ALL.match(text, item.end):
            unit = "van de"
        if item.kind is not Kind.COUNT or unit:
            found.setdefault((item.kind, unit), []).append(item)
    return found


def _one_for_one(
    old: Sequence[Figure], new: Sequence[Figure], after: str
) -> tuple[Figure, Figure] | None:
    """The figure that went and the one that came; None where it is not clear which.

    The newer sentence, ``after``, may recall the older figure: "In april was het 52%."
    """
    come = [item for item in new if not any(item.equals(other) for other in old)]
    gone = [item for item in old if not any(item.equals(other) for other in new)]
    if not gone and len(old) == 1:
        gone = [one for one in old if any(one.equals(it) and _is_recalled(it, after) for it in new)]
    return (gone[0], come[0]) if len(gone) == 1 and len(come) == 1 else None


def _is_recalled(figure: Figure, text: str) -> bool:
    return bool(_RECALLED.search(text[max(0, figure.start - _REACH) : figure.start]))


def _written(text: str, figure: Figure) -> str:
    """A figure in words, a number as it stands there with what it counts."""
    if figure.kind not in (Kind.COUNT, Kind.DURATION):
        return figure.words()
    behind = None
    if figure.kind is Kind.COUNT:
        behind = _OF_ALL.match(text, figure.end) or _UNIT.match(text, figure.end)
    said = text[figure.start : behind.end() if behind else figure.end]
    return said[:1].lower() + said[1:]


def _moment(before: str, after: str) -> tuple[str, str] | None:
    """The moment of each that is the same to its sentence, where it differs and it is clear which."""
    old, new = find_moments(before), find_moments(after)
    gone = [item for item in old if not any(_same(item, other) for other in new)]
    come = [item for item in new if not any(_same(item, other) for other in old)]
    for role in dict.fromkeys(role_of(before, item) for item in gone):
        one = [item for item in gone if role_of(before, item) == role]
        other = [item for item in come if role_of(after, item) == role]
        if len(one) == len(other) == 1 and "seizoen" not in (one[0].kind, other[0].kind):
            return one[0].words(), other[0].words()
    return None


def role_of(text: str, moment: Moment) -> str:
    """What a moment is to its sentence: "vanaf", "tot", "uiterlijk" or "op"; empty where no word
    before it says so."""
    words = text[max(0, moment.start - _REACH) : moment.start]
    return next((name for name, pattern in _ROLES if pattern.search(words)), "")


def _same(one: Moment, other: Moment) -> bool:
    """Whether both can be the same moment: "juni" and "juni 2025", "2024" and "eind 2024"."""
    return one.agrees(other) or one.holds(other) or other.holds(one)


def _labels(before: str, after: str) -> Iterator[Changed]:
    """How often, and whether one must: of each a sentence mostly says one."""
    for kind in sorted(_LABELS):
        old, new = _names(find_labels(before), kind), _names(find_labels(after), kind)
        if len(old) == len(new) == 1 and old != new:
            yield Changed(kind, old[0], new[0])


def _names(labels: Sequence[Label], kind: str) -> list[str]:
    return list(dict.fromkeys(label.name for label in labels if label.kind == kind))
