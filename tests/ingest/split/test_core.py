"""The core message: a unit per theme, and the head above it."""

from __future__ import annotations

from ingest.units import BlockRole, UnitKind


def test_a_unit_per_theme(demo, units) -> None:
    themes = [u.heading_path for u in units(demo("2025-04-09"), UnitKind.CORE_MESSAGE)]
    assert themes == [
        ("Kernboodschap", theme)
        for theme in ("De cijfers", "Melden", "Leidinggeven", "Vooruitblik")
    ]


def test_a_numbered_core_message_beside_numbered_questions(shared_dir, record_of, units) -> None:
    (path,) = (shared_dir / "corpus").glob("001*")
    record = record_of(path)
    assert [u.number for u in units(record, UnitKind.CORE_MESSAGE)] == [
        str(n) for n in range(1, 12)
    ]
    assert len(units(record, UnitKind.QUESTION)) == 25


def test_a_follow_up_question_is_a_unit_between_the_others(
    shared_dir, record_of, units, words
) -> None:
    (path,) = (shared_dir / "corpus").glob("004*")
    record = record_of(path)
    aside = next(u for u in units(record, UnitKind.QUESTION) if u.number is None)
    assert words(record, aside, BlockRole.CONDITIONAL).startswith("(en dan op vervolgvraag")
    (core,) = units(record, UnitKind.CORE_MESSAGE)
    assert "Inclusie en diversiteit mogen niet meer van de agenda" in words(record, core)


def test_a_reserve_line_in_the_head(demo, units, words) -> None:
    record = demo("2024-03-14")
    reserve = units(record, UnitKind.STANDARD_LINES)[0]
    assert (
        words(record, reserve, BlockRole.QUESTION) == "Mocht er gevraagd worden naar een aangifte:"
    )


def test_a_text_without_headings_is_not_all_head(paper, units, words) -> None:
    running = "Het college heeft besloten het meldpunt te behouden, omdat melders daar tevreden over zijn. "
    record = paper(f"Notitie meldpunt\n\n{running * 3}\n\nDat is goed nieuws.\n")
    (section,) = units(record, UnitKind.SECTION)
    assert words(record, section).endswith("Dat is goed nieuws.")
