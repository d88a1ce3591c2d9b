"""Passages: short enough to find a fact in, with the question and the context above it."""

from __future__ import annotations

from ingest.split import passages
from ingest.split.passages import LONGEST, TARGET
from ingest.units import UnitKind


def test_a_long_unit_is_cut_and_its_question_goes_along(shared_dir, record_of, units) -> None:
    (path,) = (shared_dir / "corpus").glob("004*")
    record = record_of(path)
    question = next(u for u in units(record, UnitKind.QUESTION) if u.number == "21")
    parts = passages(record, question)
    assert len(parts) > 2
    assert len({part.question for part in parts}) == 1
    assert all(len(part.text) <= LONGEST for part in parts)


def test_a_core_message_of_fifty_bullets_has_passages_of_a_few(
    shared_dir, record_of, units
) -> None:
    (path,) = (shared_dir / "corpus").glob("004*")
    record = record_of(path)
    (core,) = units(record, UnitKind.CORE_MESSAGE)
    assert max(len(part.text) for part in passages(record, core)) <= LONGEST
    assert len(passages(record, core)) > len(record.text[core.start : core.end]) / LONGEST


def test_no_code_of_a_redaction_is_searched(shared_dir, record_of) -> None:
    for path in (shared_dir / "corpus").iterdir():
        record = record_of(path)
        for unit in record.units:
            for part in passages(record, unit):
                assert "5.1, 2, e" not in f"{part.text} {part.question}"


def test_the_header_names_the_paper_and_the_headings(demo, units) -> None:
    record = demo("2025-04-09")
    (part, *_) = passages(record, units(record, UnitKind.CORE_MESSAGE)[0])
    assert part.header.endswith("Kernboodschap | De cijfers")
    assert "Monitor Inclusie en Personeel 2024" in part.header


def test_a_passage_does_not_reach_over_another_unit(shared_dir, record_of) -> None:
    (path,) = (shared_dir / "corpus").glob("003*")
    record = record_of(path)
    for unit in record.units:
        for part in passages(record, unit):
            assert part.span.end - part.span.start <= TARGET + LONGEST
