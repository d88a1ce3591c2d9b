"""The register follows the documents: one by one, replaced, removed and built anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from index import checksums
from index.store import StoreCorrupt
from ingest.pipeline import ingest
from register import store
from register.lines import Line
from settings import Settings, load_settings
from upkeep.doctor import examine

FIRST = """Annotatie voor wethouder De Boer

Commissie BDI van 14 maart 2024

Kernboodschap

- Een signaal zonder naam is ook een signaal. We leggen het niet weg.
- De gemeente kan zelf geen quotum instellen voor de organisatie.
"""
SECOND = """Annotatie voor wethouder De Boer

Commissie BDI van 9 oktober 2025

Kernboodschap

- Een signaal zonder naam is ook een signaal. We leggen het niet weg.
- De gemeente kan zelf geen quotum instellen, daarvoor is een wet nodig.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stukken"
    made.mkdir()
    (made / "a.txt").write_text(FIRST, encoding="utf-8")
    (made / "b.txt").write_text(SECOND, encoding="utf-8")
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path / "data")


def lines_of(settings: Settings) -> list[Line]:
    with Desk.open(settings, EVERYTHING) as desk:
        return list(desk.lines())


def shape(settings: Settings) -> set[tuple[str, tuple[str, ...]]]:
    return {(line.id, tuple(w.text for w in line.wordings)) for line in lines_of(settings)}


def test_one_by_one_gives_what_all_at_once_gives(folder: Path, tmp_path: Path) -> None:
    once, apart = (load_settings(data_dir=tmp_path / name) for name in ("once", "apart"))
    ingest([folder], once)
    ingest([folder / "b.txt"], apart)
    assert lines_of(apart) == []
    ingest([folder / "a.txt"], apart)
    assert shape(apart) == shape(once)
    assert len(shape(once)) == 2


def test_demo_papers_one_by_one(demo_settings: Settings, tmp_path: Path) -> None:
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    papers = sorted(corpus.glob("20*annotatie*"))
    apart = load_settings(data_dir=tmp_path / "apart")
    for paper in reversed(papers):
        ingest([paper], apart)
    once = load_settings(data_dir=tmp_path / "once")
    ingest(papers, once)
    assert shape(apart) == shape(once)


def test_a_removed_document_leaves_its_lines(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    assert lines_of(settings)
    (folder / "a.txt").unlink()
    ingest([folder], settings)
    assert lines_of(settings) == []


def test_a_replaced_document_brings_its_new_words(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    new = SECOND.replace("We leggen het niet weg.", "We leggen het nooit weg.")
    (folder / "b.txt").write_text(new, encoding="utf-8")
    ingest([folder], settings)
    currents = [line.current.text for line in lines_of(settings)]
    assert "Een signaal zonder naam is ook een signaal. We leggen het nooit weg." in currents


def test_a_rebuild_gives_the_same_ids(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    before = shape(settings)
    ingest([folder], settings, rebuild=True)
    assert shape(settings) == before


def test_every_wording_stands_in_its_document(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    with Desk.open(settings, EVERYTHING) as desk:
        for line in desk.lines():
            for wording in line.wordings:
                record = desk.document(wording.document_id)
                assert record is not None
                raw = " ".join(record.text[s.start : s.end] for s in wording.spans)
                assert " ".join(raw.split()) == wording.text


def test_readers_keep_lines_that_fit_their_documents(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    with Desk.open(settings, EVERYTHING) as desk:
        (folder / "a.txt").unlink()
        ingest([folder], settings)
        assert list(desk.lines()) == []  # the desk follows; both come from one generation


def test_a_damaged_register_is_explained(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    (generation,) = (settings.data_dir / "generations").iterdir()
    (generation / store.FILE).write_text("{", encoding="utf-8")
    with pytest.raises(StoreCorrupt, match=f"{store.FILE}.*spreeklijn doctor"):
        Desk.open(settings, EVERYTHING)
    with pytest.raises(StoreCorrupt, match="standaardlijnen"):
        store.load(generation)


def test_an_index_from_before_the_register_has_no_lines(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    (generation,) = (settings.data_dir / "generations").iterdir()
    (generation / store.FILE).unlink()
    (generation / checksums.FILE).write_text(checksums.seal(generation), encoding="ascii")
    assert lines_of(settings) == []
    # Reading in the same papers again makes it.
    ingest([folder], settings)
    assert lines_of(settings)


def test_lines_of_another_version_are_made_anew(folder: Path, settings: Settings) -> None:
    ingest([folder], settings)
    (generation,) = (settings.data_dir / "generations").iterdir()
    file = generation / store.FILE
    other = file.read_bytes().replace(b'"version":', b'"version":9', 1)
    file.write_bytes(other)
    (generation / checksums.FILE).write_text(checksums.seal(generation), encoding="ascii")
    assert lines_of(settings) == []
    assert any("oudere versie" in found.message for found in examine(settings, repair=False))
    ingest([folder], settings)
    assert lines_of(settings)


def test_other_kinds_bring_no_lines(settings: Settings, tmp_path: Path) -> None:
    said = "De gemeente kan zelf geen quotum instellen voor de organisatie.\n"
    for name in ("een.txt", "twee.txt"):
        (tmp_path / name).write_text(f"Over de stad\n\n{said}", encoding="utf-8")
    ingest([tmp_path / "een.txt", tmp_path / "twee.txt"], settings)
    assert lines_of(settings) == []
