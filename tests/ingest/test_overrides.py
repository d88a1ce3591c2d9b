"""What an officer says herself wins from what was recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.identity import content_hash
from ingest.overrides import OverrideError, sidecar_of
from ingest.readers import read_file
from ingest.readers.limits import DEFAULT_LIMITS
from ingest.record import build_record, read_record
from ingest.units import DocumentKind, DocumentRecord

_TEXT = "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nAgendapunt 4: Meldpunt\n"


def _build(path: Path) -> DocumentRecord:
    result = read_file(path)
    assert result.document is not None
    return build_record(path, result.document, "")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "notitie.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def test_a_sidecar_beside_the_file(note: Path) -> None:
    sidecar_of(note).write_text(
        "kind: raadsbrief\nmeeting_date: 2025-10-10\nalderman: Azimi\nagenda_items: [4, 5]\n"
        "confidentiality: geheim\nlifted_at: 2025-10-12T17:00\ndecided: ja\n",
        encoding="utf-8",
    )
    meta = _build(note).metadata
    assert sidecar_of(note).name == "notitie.txt.meta.yaml"
    assert (meta.kind, meta.meeting_date) == (DocumentKind.RAADSBRIEF, "2025-10-10")
    assert (meta.alderman, meta.agenda_items) == ("Azimi", ("4", "5"))
    assert (meta.secrecy.level, meta.secrecy.lifted_at) == ("geheim", "2025-10-12T17:00")
    assert meta.decided is True
    assert meta.committee == "BDI"  # what she does not name stays as recognised


def test_front_matter_in_the_file_is_no_text_of_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "notitie.md"
    path.write_text(f"---\ntitle: Meldpunt\ndossier: Inclusie\n---\n\n{_TEXT}", encoding="utf-8")
    record = _build(path)
    assert (record.metadata.title, record.metadata.dossier) == ("Meldpunt", "Inclusie")
    first = record.units[0].blocks[0]
    assert record.text[first.start : first.end] == "Annotatie voor wethouder Hofstra"


def test_the_sidecar_wins_from_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "notitie.md"
    path.write_text(f"---\nalderman: Azimi\nsubject: Eén\n---\n{_TEXT}", encoding="utf-8")
    sidecar_of(path).write_text("alderman: Bakkeren\n", encoding="utf-8")
    meta = _build(path).metadata
    assert (meta.alderman, meta.subject) == ("Bakkeren", "Eén")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("kind: memo", "kind 'memo' is onbekend. Gebruik een van: annotatie, "),
        ("meeting_date: gisteren", "'gisteren' is geen datum. Schrijf jjjj-mm-dd"),
        ("wethoudr: Hofstra", "het veld 'wethoudr' bestaat niet. Gebruik een van: "),
        ("confidentiality: beetje", "confidentiality 'beetje' is onbekend"),
        ("lifted_at: straks", "lifted_at 'straks' is geen moment"),
        ("decided: misschien", "decided 'misschien' is onbekend. Schrijf ja of nee."),
        ("- een\n- lijst", "schrijf per regel 'veld: waarde'"),
        ("kind: [", "dit is geen geldige YAML"),
        ("title: !!timestamp foo", "dit is geen geldige YAML"),
        ("decided: !!bool misschien", "dit is geen geldige YAML"),
    ],
)
def test_a_mistake_is_told_with_the_name_of_the_file(
    note: Path, content: str, message: str
) -> None:
    sidecar_of(note).write_text(content, encoding="utf-8")
    with pytest.raises(OverrideError) as caught:
        _build(note)
    assert str(caught.value).startswith("notitie.txt")
    assert message in str(caught.value)


def test_a_changed_sidecar_is_a_changed_document(note: Path) -> None:
    before = content_hash(note)
    sidecar_of(note).write_text("alderman: Azimi\n", encoding="utf-8")
    assert content_hash(note) != before


def test_a_field_can_be_emptied(note: Path) -> None:
    stated = "alderman:\nmeeting_date:\ntitle:\nagenda_items:\nconfidentiality: onbekend\n"
    sidecar_of(note).write_text(stated, encoding="utf-8")
    meta = _build(note).metadata
    assert (meta.alderman, meta.meeting_date) == (None, None)
    assert (meta.title, meta.agenda_items, meta.secrecy.level) == ("", (), "onbekend")
    read = read_record(note, "", DEFAULT_LIMITS)
    assert read.record is not None


def test_a_text_that_begins_with_a_rule_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(f"---\nDatum: 5 december 2024\nBetreft: de brug\n---\n\n{_TEXT}", "utf-8")
    assert "Betreft: de brug" in _build(path).text
    path.write_text(f"---\ntitle: De brug\n---\n\n{_TEXT}", encoding="utf-8")
    assert _build(path).metadata.title == "De brug"
