"""The best part of a unit in the source's own words, short enough to read at a glance."""

from __future__ import annotations

from assistant.lines.found import FoundUnit
from ingest.units import Span

LONGEST = 1500  # characters


def best_part(found: FoundUnit) -> Span:
    """The span of ``found`` to show: the whole unit, or the run of text around its best passage.

    The span never cuts a passage; it grows from the best passage to the neighbours as long
    as everything fits in ``LONGEST`` characters.
    """
    unit = found.unit
    whole = Span(unit.start, unit.end)
    if whole.end - whole.start <= LONGEST or not found.passages:
        return Span(whole.start, min(whole.end, whole.start + LONGEST))
    best = found.passages[0][0]
    start, end = best.start, min(best.end, best.start + LONGEST)
    edges = sorted({(b.start, b.end) for b in unit.blocks})
    grown = True
    while grown:
        grown = False
        after = next((edge for edge in edges if edge[0] >= end), None)
        if after and after[1] - start <= LONGEST:
            end, grown = after[1], True
        before = next((edge for edge in reversed(edges) if edge[1] <= start), None)
        if before and end - before[0] <= LONGEST:
            start, grown = before[0], True
    return Span(start, end)
