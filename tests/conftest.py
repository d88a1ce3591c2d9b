"""What all tests share: the folder of real documents, where it lies beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pipeline import ingest
from settings import Settings

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The real documents and benchmarks; tests that need them skip where they are absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "README.md").is_file():
        pytest.skip("the folder of real documents (../shared) is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def demo_index(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an index over the demo corpus. Read from it only."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("demo"))
    report = ingest([ROOT / "corpus"], settings)
    assert report.usable
    return settings


@pytest.fixture(scope="session")
def real_index(tmp_path_factory: pytest.TempPathFactory, shared_dir: Path) -> Settings:
    """Settings of an index over the five real documents. Read from it only."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("real"))
    report = ingest([shared_dir / "corpus"], settings)
    assert report.usable
    return settings
