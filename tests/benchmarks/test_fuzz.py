"""A short run of the fuzzing: every made-up case ends in a result or an explained error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.fuzz import Tools, attempt, main

_CASES = {"desk: ask": 25, "desk: check": 10, "desk: timeline": 10, "command line": 25}


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    with closing(Tools(tmp_path_factory.mktemp("fuzz"))) as tools:
        yield tools


@pytest.mark.parametrize("place", range(13))
def test_every_case_is_explained(tools: Tools, place: int) -> None:
    target = tools.targets()[place]
    count, told = attempt(target, _CASES.get(target.name, 60), 20240305)
    assert not told, f"{target.name}: {told}"
    assert count >= 10


def test_there_is_a_test_for_every_target(tools: Tools) -> None:
    assert len(tools.targets()) == 13
    assert isinstance(tools.folder, Path)


def test_a_misspelt_target_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--only", "spliter"])
    assert ended.value.code == 2
    assert "--only: spliter; choose from reader: bytes" in capsys.readouterr().err
