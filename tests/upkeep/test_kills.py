"""An office that is killed at random moments: the short form of ``benchmarks.kills``."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.kill_state import NOTHING, State, differences

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_acknowledged_is_lost_and_nothing_is_halved_or_doubled() -> None:
    # In a process of its own: a process that has opened an index forks badly.
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--kills", "4", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    report = json.loads(done.stdout)
    assert report["wrong"] == [], f"seed {report['seed']}"
    assert report["kills"] == 4
    assert report["acknowledged"] > 1


BEFORE = State({"a": "1"}, ["d"], ["k"], {"m": "Bewerkt 1"}, ["draft m", "edit Bewerkt 1"])
EDIT = {"action": "edit", "name": "", "token": "Bewerkt 2", "of": "m"}


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ({"papers": {}}, "papers: a"),
        ({"decide": []}, "decide lost: d"),
        ({"keep": ["k", "k"]}, "keep doubled or from nowhere: k"),
        ({"annotaties": {"m": ""}}, "annotaties: m"),
        ({"annotaties": {"m": "Bewerkt 1", "n": ""}}, "annotaties: n"),
        ({"recorded": ["draft m"]}, "recorded lost: edit Bewerkt 1"),
    ],
)
def test_what_is_lost_or_doubled_is_noticed(there: dict[str, Any], told: str) -> None:
    (problem,) = differences(replace(BEFORE, **there), BEFORE, EDIT)
    assert problem.startswith(told)


def test_what_was_not_acknowledged_may_be_there_or_not() -> None:
    after = deepcopy(BEFORE)
    after.do(EDIT)
    recorded = deepcopy(BEFORE)
    recorded.recorded.append("edit Bewerkt 2")
    for found in (BEFORE, after, recorded):
        assert differences(found, BEFORE, EDIT) == []
    assert differences(after, BEFORE, NOTHING)
