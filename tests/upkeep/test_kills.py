"""An office that is killed at random moments: the short form of ``benchmarks.kills``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_acknowledged_is_lost_and_nothing_is_halved_or_doubled() -> None:
    # In a process of its own: a process that has opened an index forks badly.
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.kills", "--kills", "6", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    report = json.loads(done.stdout)
    assert report["wrong"] == [], f"seed {report['seed']}"
    assert report["kills"] == 6
    assert report["acknowledged"] > 1
