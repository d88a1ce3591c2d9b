"""An index of one's own to ask, of which nothing was recorded yet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from audit.trail import FOLDER
from index.disk import copy_sparse
from settings import Settings


@pytest.fixture
def settings(demo_index: Settings, tmp_path: Path) -> Settings:
    """Settings of a copy of the demo index."""
    copy_sparse(demo_index.data_dir, tmp_path / "data")
    # Other tests ask the demo index as well, and are recorded there.
    shutil.rmtree(tmp_path / "data" / FOLDER, ignore_errors=True)
    return Settings(data_dir=tmp_path / "data")
