"""An index of a test's own: over two papers of its own, or a copy of that of the demo papers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from index.disk import copy_sparse
from ingest.pipeline import ingest
from settings import Settings

PAPER = """Annotatie voor wethouder Van Dam

Commissie ABC van 5 maart 2024

Agendapunt 4: Dieren in de stad

Vragen van raadsleden

Lid Jansen (Lijst Jansen)

1. Mogen er {animal} in de gracht?

- Ja, {animal} mogen in de gracht van Zilverdam.
"""
ANIMALS = ("zwanen", "ganzen")


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two papers in ``stukken`` and an index over them in ``data``, made once."""
    folder = tmp_path_factory.mktemp("twee")
    _write(folder / "stukken")
    assert ingest([folder / "stukken"], Settings(data_dir=folder / "data")).usable
    return folder


@pytest.fixture
def papers(two: Path) -> Path:
    """The folder with two papers as they were: an index knows its papers by their path."""
    shutil.rmtree(two / "stukken")
    _write(two / "stukken")
    return two / "stukken"


@pytest.fixture
def small(two: Path, papers: Path, tmp_path: Path) -> Settings:
    """Settings of a copy of the index over the two papers."""
    copy_sparse(two / "data", tmp_path / "data")
    return Settings(data_dir=tmp_path / "data")


@pytest.fixture
def copied(demo_index: Settings, tmp_path: Path) -> Settings:
    """Settings of a copy of the index over the demo papers, to be damaged."""
    copy_sparse(demo_index.data_dir, tmp_path / "demo")
    return Settings(data_dir=tmp_path / "demo")


def _write(folder: Path) -> None:
    folder.mkdir()
    for animal in ANIMALS:
        (folder / f"{animal}.txt").write_text(PAPER.format(animal=animal), encoding="utf-8")
