"""Answers that send the reader to another answer: "zie het antwoord op vraag 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.lines.found import FoundUnit
from ingest.dates import MONTH
from ingest.split.question_labels import NUMBERS, numbers_in
from ingest.units import Unit, UnitKind

_SEE = re.compile(
    r"\b(?:zie|zoals (?:gezegd|vermeld|toegelicht)|verwijs\w*)\b(?P<where>[^.?!]{0,120})", re.I
)
# "vragen 2 en 3", "antwoord 4", "vraag 2 van de VVD"; no day of a month.
_QUESTIONS = re.compile(
    rf"\b(?:vra(?:ag|gen)|antwoord(?:en)?(?:\s+op)?)\s+(?P<numbers>{NUMBERS})\b"
    rf"(?!\s+(?:{MONTH})\b)"
    r"(?:\s+van\s+(?!(?:deze?|dit|uw|dezelfde|hetzelfde)\b)(?P<of>(?:(?!\bvra)[^,;:()]){2,60}))?",
    re.I,
)


def referred_units(found: FoundUnit) -> list[FoundUnit]:
    """The questions of the same paper to which the answer of ``found`` sends the reader."""
    asked = [
        unit
        for unit in found.record.units
        if unit.kind is UnitKind.QUESTION and unit.number and unit.id != found.unit.id
    ]
    meant = [
        unit
        for numbers, of in _references(found.words)
        for unit in _nearest(numbers, _asked_by(of, asked) if of else asked, found.unit)
    ]
    return [replace(found, unit=unit, passages=()) for unit in asked if unit in meant]


def _references(answer: str) -> Iterator[tuple[set[str], str | None]]:
    """The numbers of the questions to see, each time with what is said of whose they are."""
    for see in _SEE.finditer(answer):
        for match in _QUESTIONS.finditer(see["where"]):
            yield numbers_in(match["numbers"]), match["of"]


def _asked_by(words: str, asked: Sequence[Unit]) -> list[Unit]:
    """The questions of a member or party in ``words``; none where they name another paper."""
    return [
        unit
        for unit in asked
        if any(
            who and re.search(rf"\b{re.escape(who)}\b", words) for who in (unit.asker, unit.party)
        )
    ]


def _nearest(numbers: set[str], asked: Sequence[Unit], seen_from: Unit) -> Iterator[Unit]:
    """The question with each number: under the same headings, or as few levels up as there is one.

    Numbers may begin anew under every member. Of several that are as near, none is known to be meant.
    """
    for number in sorted(numbers):
        same = [
            unit
            for unit in asked
            if number in numbers_in(unit.number or "")
            and unit.heading_path[:1] == seen_from.heading_path[:1]
        ]
        near = [_shared(unit, seen_from) for unit in same]
        nearest = [unit for unit, levels in zip(same, near, strict=True) if levels == max(near)]
        if len(nearest) == 1:
            yield nearest[0]


def _shared(one: Unit, other: Unit) -> int:
    """How many headings stand above both; that there are no others counts for one more."""
    levels = zip(one.heading_path, other.heading_path, strict=False)
    same = one.heading_path == other.heading_path
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], levels)) + same
