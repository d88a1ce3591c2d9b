"""An index of a test's own: over two papers of its own, or a copy of that of the demo papers."""

from __future__ import annotations

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


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with two papers."""
    folder = tmp_path / "stukken"
    folder.mkdir()
    for animal in ANIMALS:
        (folder / f"{animal}.txt").write_text(PAPER.format(animal=animal), encoding="utf-8")
    return folder


@pytest.fixture
def small(papers: Path, tmp_path: Path) -> Settings:
    """Settings of an index over the two papers."""
    settings = Settings(data_dir=tmp_path / "data")
    assert ingest([papers], settings).usable
    return settings


@pytest.fixture
def copied(demo_index: Settings, tmp_path: Path) -> Settings:
    """Settings of a copy of the index over the demo papers, to be damaged."""
    copy_sparse(demo_index.data_dir, tmp_path / "demo")
    return Settings(data_dir=tmp_path / "demo")
