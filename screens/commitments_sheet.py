"""The register of commitments and motions as an Excel file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.lines.commitments import CitedCommitment
from assistant.text import source_line
from screens.dutch import DRAFT_NOTICE, day
from screens.spreadsheet import Column, Value, workbook

_COLUMNS = (
    Column("Soort", 12),
    Column("Nummer", 16),
    Column("Status", 12),
    Column("Titel", 30),
    Column("Wat", 60),
    Column("Gedaan op", 13),
    Column("Door", 20),
    Column("Aan", 24),
    Column("Termijn", 30),
    Column("Termijn van", 13),
    Column("Termijn tot", 13),
    Column("Verstreken", 11),
    Column("Bronnen", 60),
    Column("Afgedaan in", 40),
)


def commitments_sheet(found: Iterable[CitedCommitment], today: date, as_of: date | None) -> bytes:
    """``found`` in that order; what is late is late on ``today``."""
    before = f"Stukken van vóór {day(as_of.isoformat())}." if as_of else "Alle stukken."
    note = [
        "Toezeggingen en moties, zoals ze in de ingelezen stukken staan.",
        f"{before} Gemaakt op {day(date.today().isoformat())}.",
        DRAFT_NOTICE,
    ]
    return workbook("Toezeggingen", _COLUMNS, [_row(item, today) for item in found], note)


def _row(cited: CitedCommitment, today: date) -> list[Value]:
    item, due = cited.item, cited.item.due
    settled = [source_line(c) for c in cited.citations if c.n == cited.settled_by]
    return [
        item.sort.value,
        item.number,
        item.state.value,
        item.title,
        item.what,
        _day(item.made_on),
        item.by,
        item.asked_by,
        due.text if due else "",
        _day(due.first if due else None),
        _day(due.last if due else None),
        "ja" if item.overdue(today.isoformat()) else "nee",
        "\n".join(source_line(c) for c in cited.citations),
        "\n".join(settled),
    ]


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
