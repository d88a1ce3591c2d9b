"""Answers that send the reader to another answer: "zie het antwoord op vraag 2"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.lines.found import FoundUnit
from ingest.units import UnitKind

_SEE = re.compile(
    r"\b(?:zie|zoals (?:gezegd|vermeld|toegelicht)|verwijs\w*)\b[^.?!]{0,40}?"
    r"\b(?:antwoord(?:en)?|beantwoording|vra(?:ag|gen))\b[^.?!\d]{0,20}(?P<number>\d{1,3})\b",
    re.I,
)


def referred_units(found: FoundUnit) -> list[FoundUnit]:
    """The questions of the same paper to which the answer of ``found`` sends the reader."""
    answer = found.record.text[found.unit.start : found.unit.end]
    numbers = {match["number"] for match in _SEE.finditer(answer)}
    return [
        replace(found, unit=unit, passages=())
        for unit in found.record.units
        if unit.kind is UnitKind.QUESTION
        and unit.number in numbers
        and unit.id != found.unit.id
        and unit.heading_path[:1] == found.unit.heading_path[:1]
    ]
