"""A document as somebody may see it: as secret as it is by now, without what is withheld."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from access.restrictions import Restrictions
from access.rules import terms
from ingest.units import DocumentRecord, Metadata, Secrecy, Span

_BLANK = " "


def with_imposed(record: DocumentRecord, imposed: Restrictions, now: int) -> DocumentRecord:
    """``record`` as secret as it was made after it was read in, so that who sees it is warned."""
    whole, parts = imposed.documents.get(record.id, ()), imposed.units
    if not whole and not any(unit.id in parts for unit in record.units):
        return record
    metadata = record.metadata
    return replace(
        record,
        metadata=replace(metadata, secrecy=_strictest((metadata.secrecy, *whole), now)),
        units=tuple(
            replace(unit, secrecy=_strictest((unit.secrecy, *parts[unit.id]), now))
            if unit.id in parts
            else unit
            for unit in record.units
        ),
    )


def _strictest(secrecies: Iterable[Secrecy | None], now: int) -> Secrecy:
    """What holds back most at ``now``, and longest."""
    known = (each for each in secrecies if each is not None)
    return max(known, key=lambda each: (terms(each).at(now), terms(each).lifted))


def without_units(record: DocumentRecord, hidden: Collection[str]) -> DocumentRecord:
    """``record`` without the units in ``hidden`` and without their words.

    What belongs to no unit that is left goes as well. Offsets into the text stay good:
    ``withheld`` says where it is blank.
    """
    if not any(unit.id in hidden for unit in record.units):
        return record
    units = tuple(unit for unit in record.units if unit.id not in hidden)
    kept = [(unit.start, unit.end) for unit in units]
    gone = [
        (span.start, span.end)
        for unit in record.units
        if unit.id in hidden
        for block in unit.blocks
        for span in block.spans
    ]
    text = _only(record.text, kept, gone)
    there = {unit.id for unit in units}
    return replace(
        record,
        text=text,
        units=tuple(
            replace(unit, related=tuple(name for name in unit.related if name in there))
            for unit in units
        ),
        metadata=_metadata(record.metadata, text),
        warnings=(),
        withheld=_blank_spans(record.text, text),
    )


def _only(text: str, kept: list[tuple[int, int]], gone: list[tuple[int, int]]) -> str:
    """``text`` with everything blank that is not in ``kept``, or is in ``gone``; lines stay."""
    shows = bytearray(len(text))
    for start, end in kept:
        shows[start:end] = b"\x01" * (end - start)
    for start, end in gone:
        shows[start:end] = bytes(end - start)
    return "".join(
        char if seen or char in "\n\f" else _BLANK for char, seen in zip(text, shows, strict=True)
    )


def _metadata(metadata: Metadata, text: str) -> Metadata:
    """The numbers that were gathered from the whole text, where they still stand in it."""

    def there(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(n for n in names if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text, re.I))

    return replace(
        metadata,
        registration_numbers=there(metadata.registration_numbers),
        commitments=there(metadata.commitments),
        motions=there(metadata.motions),
    )


def _blank_spans(before: str, after: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if spans and not before[spans[-1].end : place].strip():
            spans[-1] = Span(spans[-1].start, place + 1)
        else:
            spans.append(Span(place, place + 1))
    return tuple(spans)
