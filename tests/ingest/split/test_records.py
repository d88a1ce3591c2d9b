"""Decision lists, minutes and lists of commitments: a unit per item."""

from __future__ import annotations

from ingest.units import BlockRole, UnitKind


def test_every_item_of_a_decision_list(demo, units, words) -> None:
    record = demo("2024-10-01_b")
    items = units(record, UnitKind.DECISION)
    assert [item.number for item in items] == ["A1", "A2", "B5", "B6", "B7", "B8", "C1", "C2", "C3"]
    agenda = next(item for item in items if item.number == "B7")
    said = words(record, agenda)
    assert "gewijzigd vastgesteld. De verplichting gaat in op 1 juli 2026" in said
    assert said.endswith("het externe meldpunt kunnen gebruiken.")
    assert agenda.heading_path[0] == "B. Bespreekstukken"


def test_an_item_that_says_all_in_its_title(demo, units, words) -> None:
    record = demo("2024-10-01_b")
    item = next(u for u in units(record, UnitKind.DECISION) if u.number == "C1")
    assert "conform besloten" in words(record, item, BlockRole.TEXT)


def test_a_real_decision_list_of_a_council(shared_dir, record_of, units, words) -> None:
    (path,) = (shared_dir / "documents" / "besluitenlijst_gemeenteraad_pdf").glob("*.pdf")
    record = record_of(path)
    items = units(record, UnitKind.DECISION)
    assert [item.number for item in items][:15] == [str(n) for n in range(1, 16)]
    # The numbered points of what was decided stay in their item.
    assert "De conclusies uit het rapport" in words(record, items[8])


def test_minutes_give_an_item_per_unit_and_a_unit_per_commitment(demo, units, words) -> None:
    record = demo("2024-11-07_v")
    assert [u.number for u in units(record, UnitKind.SECTION)] == ["5", "6"]
    commitments = units(record, UnitKind.COMMITMENT)
    assert [c.number for c in commitments] == ["TA2024-000207", "TA2024-000208"]
    assert "tweede kwartaal van 2025" in words(record, commitments[1])


def test_a_commitment_without_a_label(paper, units, words) -> None:
    record = paper(
        "Notulen raadsvergadering van 9 april 2025\n\n1. Opening\n\nDe voorzitter opent.\n\n"
        "2. Meldpunt\n\nWethouder Hofstra zegt toe dat de raad de evaluatie in juni ontvangt.\n\n"
        "De wethouder zegt dat toe.\n"
    )
    (commitment,) = units(record, UnitKind.COMMITMENT)
    assert words(record, commitment).endswith("de evaluatie in juni ontvangt.")


def test_numbers_that_stand_above_their_title(paper, units) -> None:
    record = paper(
        "Raadscommissieverslag, 28 september 2023\n\n1.a.\n\nOpening\n\nDe voorzitter opent.\n\n"
        "1.b.\n\nMededelingen\n\nEr zijn er geen.\n"
    )
    assert [u.heading_path[-1] for u in units(record, UnitKind.SECTION)] == [
        "1.a. Opening",
        "1.b. Mededelingen",
    ]


def test_a_list_of_commitments_gives_one_unit_each(demo, units, words) -> None:
    record = demo("2025-09-01")
    rows = [u for u in units(record, UnitKind.COMMITMENT) if u.header]
    assert len(rows) == 9
    late = next(u for u in rows if u.number == "TA2024-000208")
    assert "Open, termijn verstreken" in words(record, late)
    header = record.text[late.header[0].start : late.header[-1].end]
    assert header.startswith("Nummer | Gedaan op | Toezegging")
    assert [m.number for m in units(record, UnitKind.MOTION) if m.header] == [
        "412", "431", "455", "468", "472",
    ]  # fmt: skip


def test_what_a_list_says_further_on_is_linked(demo, units) -> None:
    record = demo("2025-09-01")
    row, note = (u for u in units(record, UnitKind.COMMITMENT) if u.number == "TA2024-000208")
    assert (row.related, note.related) == ((note.id,), (row.id,))
