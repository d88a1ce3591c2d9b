"""Tables by year: the figures that a text above them explains."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from assistant.lines.found import FoundUnit
from ingest.units import UnitKind

_CELLS = re.compile(r"[\t|]")


def tables_by_year(found: FoundUnit, years: Collection[str]) -> list[FoundUnit]:
    """The tables of the section ``found`` of which a column is one of ``years``.

    A table has few words of its own, so a question finds the text above it.
    """
    if found.unit.kind is not UnitKind.SECTION:
        return []
    path = found.unit.heading_path
    below = (
        replace(found, unit=unit, passages=())
        for unit in found.record.units
        if unit.heading_path[: len(path)] == path
    )
    return [table for table in below if has_column_of(table, years)]


def has_column_of(found: FoundUnit, years: Collection[str]) -> bool:
    """Whether ``found`` is a table of which a column is one of ``years``."""
    cells = (cell for span in found.unit.header for cell in _CELLS.split(found.raw(span)))
    return found.unit.kind is UnitKind.TABLE and any(cell.strip() in years for cell in cells)
