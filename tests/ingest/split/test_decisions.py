"""A proposal: each point is a unit, its explanation one step away, an empty box is told."""

from __future__ import annotations

from ingest.split import passages
from ingest.units import BlockRole, UnitKind, UnitStatus


def test_each_point_is_a_unit_of_its_own(demo, units, words) -> None:
    record = demo("2024-10-01_v")
    points = [u for u in units(record, UnitKind.DECISION) if u.heading_path[-1].endswith("besluit")]
    assert [point.number for point in points] == [str(n) for n in range(1, 9)]
    assert "20% medewerkers met een herkomst buiten Europa" in words(record, points[1])


def test_a_point_and_its_explanation_know_each_other(demo, units) -> None:
    record = demo("2024-10-01_v")
    by_id = {unit.id: unit for unit in record.units}
    for point in units(record, UnitKind.DECISION):
        if point.number is None:
            continue
        (other,) = (by_id[name] for name in point.related)
        assert other.number == point.number
        assert point.id in other.related


def test_a_point_keeps_the_list_below_it(shared_dir, record_of, units, words) -> None:
    (path,) = (shared_dir / "corpus").glob("002*.txt")
    record = record_of(path)
    second = next(u for u in units(record, UnitKind.DECISION) if u.number == "2")
    assert "Rapport Clavis Consulting" in words(record, second)


def test_points_without_numbers(paper, units, words) -> None:
    record = paper(
        "Voordracht voor de raadsvergadering van 9 april 2025\n\nDe raad besluit\n\n"
        "- in te stemmen met het plan;\n- kennis te nemen van de brief.\n\nToelichting\n\nLang.\n"
    )
    points = units(record, UnitKind.DECISION)
    assert [words(record, point, BlockRole.TEXT) for point in points] == [
        "in te stemmen met het plan;",
        "kennis te nemen van de brief.",
    ]


def test_an_empty_box_is_a_unit_that_nobody_finds(demo, units) -> None:
    record = demo("2024-10-01_v")
    box = units(record, UnitKind.DECISION)[-1]
    assert (box.number, box.status) == (None, UnitStatus.UNANSWERED)
    assert passages(record, box) == []


def test_the_head_form_is_the_head_and_the_documents_are_a_table(demo, units, words) -> None:
    record = demo("2024-10-01_v")
    (head,) = units(record, UnitKind.HEADER)
    assert "Portefeuillehouder wethouder Hofstra" in words(record, head)
    documents = next(u for u in units(record, UnitKind.TABLE) if u.heading_path == ("Documenten",))
    rows = [b for b in documents.blocks if b.role is BlockRole.ROW]
    assert len(rows) == 9  # the row of headings and eight documents


def test_a_table_of_decisions_has_a_unit_for_each(paper, units, words) -> None:
    record = paper(
        "Besluitenlijst B&W\n\nDinsdag 3 december 2024\n\n"
        "Nr.\tOnderwerp\tBesluit\n1\tKade\tHet college stelt een krediet voor.\n2\tPont\tDe pont blijft varen.\n"
    )
    points = units(record, UnitKind.DECISION)
    assert [(u.number, words(record, u, BlockRole.ROW).split()[-1]) for u in points] == [
        ("1", "voor."), ("2", "varen."),
    ]  # fmt: skip
    assert record.metadata.body == "college van burgemeester en wethouders"
