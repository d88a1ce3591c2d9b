"""Labels with their values in the head of a paper: ``Portefeuille``, ``Datum``, ``Onderwerp``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph

# Every spelling of a label, and the one name it is looked up under.
_LABELS = {
    "portefeuille": "portefeuille",
    "portefeuillehouder": "wethouder",
    "wethouder": "wethouder",
    "agendapunt": "agendapunt",
    "agendapunten": "agendapunt",
    "agendanummer": "agendapunt",
    "onderwerp": "onderwerp",
    "betreft": "onderwerp",
    "datum": "datum",
    "datum en tijd": "datum",
    "datum vergadering": "vergaderdatum",
    "vergaderdatum": "vergaderdatum",
    "vergadering": "vergadering",
    "commissie": "commissie",
    "focusdossier": "dossier",
    "dossier": "dossier",
    "kenmerk": "kenmerk",
    "ons kenmerk": "kenmerk",
    "registratienummer": "kenmerk",
    "zaaknummer": "kenmerk",
    "behandelend ambtenaar": "ambtenaar",
    "vertrouwelijkheid": "geheimhouding",
    "geheimhouding": "geheimhouding",
    "rubricering": "geheimhouding",
    "status": "geheimhouding",
    "aan": "aan",
    "van": "van",
}
_INLINE = re.compile(r"^(?P<label>[A-Z][\w ]{1,28}?)\s*:\s*(?P<value>\S.*)$")


def labels(head: Sequence[Paragraph]) -> dict[str, str]:
    """The labels in ``head`` with their first value.

    A value stands behind a colon, in the next cell of a row, or in the paragraphs below:
    a run of k labels takes the k paragraphs that follow it.
    """
    found: dict[str, str] = {}
    run: list[str] = []
    for index, paragraph in enumerate(head):
        name = _LABELS.get(paragraph.text.rstrip(":").strip().lower())
        inline = _INLINE.match(paragraph.text)
        if name and paragraph.cell is not None:
            value = _next_cell(head, index)
            if value:
                found.setdefault(name, value)
        elif name:
            run.append(name)
        elif inline and inline["label"].lower() in _LABELS:
            found.setdefault(_LABELS[inline["label"].lower()], inline["value"])
            run = []
        elif run:
            found.setdefault(run.pop(0), paragraph.text)
    return found


def _next_cell(head: Sequence[Paragraph], index: int) -> str | None:
    cell = head[index].cell
    if cell is None:
        return None
    values = [
        other.text
        for other in head[index + 1 :]
        if other.cell
        and (other.cell.table, other.cell.row) == (cell.table, cell.row)
        and other.cell.column > cell.column
    ]
    return " ".join(values) or None
