"""The gate: no change goes in that takes the figures of a released set below their thresholds."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cli import main
from eval.dataset import DEMO


@pytest.mark.parametrize("name", ["demo", "elsewhere", "overview"])
def test_our_own_sets(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["eval", "--set", str(DEMO.parent / name), "--gate", "--out", str(tmp_path)])
    assert code == 0, capsys.readouterr().out


def test_the_real_documents(
    shared_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["eval", "--set", str(shared_dir / "gold"), "--gate", "--out", str(tmp_path)])
    assert code == 0, capsys.readouterr().out


def test_the_outside_benchmark(
    shared_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The quicker of the two; the questions of parliament take a minute, and are measured by hand."""
    folder = shared_dir / "benchmarks" / "vac"
    code = main(["eval", "retrieval", "--set", str(folder), "--gate", "--out", str(tmp_path)])
    assert code == 0, capsys.readouterr().out
    assert (tmp_path / "retrieval.run").is_file()
