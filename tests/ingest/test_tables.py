"""What a table is used for: the head of a paper, a form, data."""

from __future__ import annotations

import pytest

from ingest.paragraphs import Paragraph
from ingest.source import Cell
from ingest.tables import Shape, table_shape
from ingest.units import Span


def _cells(*rows: tuple[str, ...]) -> list[Paragraph]:
    return [
        Paragraph(text, (Span(0, 1),), cell=Cell(0, row, column))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]


_LONG = (
    "Een medewerker van de gemeente die meeloopt met de ploeg en daarna vertelt wat er is gezien."
)


@pytest.mark.parametrize(
    ("rows", "shape"),
    [
        (
            [("Portefeuille", "Personeel"), ("Agendapunt", "B7"), ("Geheimhouding", "Geheim")],
            Shape.FIELDS,
        ),
        ([("Datum", "3 juli 2025", "Ons kenmerk", "VN2025-000871")], Shape.FIELDS),
        ([("Waarom dit bezoek?", _LONG), ("Achtergrond", _LONG)], Shape.FORM),
        (
            [("Registratienr.", "Naam"), ("AD2024-031401", _LONG), ("AD2024-031402", _LONG)],
            Shape.DATA,
        ),
        ([("Soort", "2023", "2024"), ("Pesten", "7", "8")], Shape.DATA),
        ([("Nummer", "Wethouder", "Stand"), ("412", "Hofstra", "Open")], Shape.DATA),
        ([("2023", _LONG), ("2024", _LONG)], Shape.DATA),
    ],
)
def test_the_shape_of_a_table(rows: list[tuple[str, ...]], shape: Shape) -> None:
    assert table_shape(_cells(*rows)) is shape
