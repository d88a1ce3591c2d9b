"""What all tests share: the folder of real documents, where it lies beside the checkout."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from eval.indexes import document_files, indexed
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
def index_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where indexes are kept for the length of the tests, for all processes that run them."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"


@pytest.fixture(scope="session")
def demo_index(tmp_path_factory: pytest.TempPathFactory, index_cache: Path) -> Settings:
    """Settings of an index over the demo corpus. Read from it only."""
    return _index(ROOT / "corpus", tmp_path_factory.mktemp("demo"), index_cache)


@pytest.fixture(scope="session")
def real_index(
    tmp_path_factory: pytest.TempPathFactory, index_cache: Path, shared_dir: Path
) -> Settings:
    """Settings of an index over the five real documents. Read from it only."""
    return _index(shared_dir / "corpus", tmp_path_factory.mktemp("real"), index_cache)


def _index(papers: Path, home: Path, cache: Path) -> Settings:
    """A copy of the index that the gate is measured on: what a test leaves in it is its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(cache))
        made = indexed(document_files(papers), Settings())
    shutil.copytree(made.data_dir, home, dirs_exist_ok=True)
    return made.model_copy(update={"data_dir": home})
