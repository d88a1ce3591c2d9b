"""Kills an office at work at random moments and looks whether anything was lost, doubled or halved.

    python -m benchmarks.kills --kills 200 --seed 1

    python -m benchmarks.kills --kills 40 --of draft,edit,restore

Every round forks a process that works, ends it with SIGKILL after a random time, does what the
application does when it starts, and holds what is there against what was acknowledged. The same
folder of data goes on through all rounds. With ``--of`` only kills during those actions count, and
the office does little else.
"""

from __future__ import annotations

import argparse
import contextlib
import copy
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.kill_state import NOTHING, State, Told, as_json, differences, found_in
from benchmarks.kill_work import BACKUP, mark, work
from index.store import StoreMissing
from settings import Settings
from upkeep.archive import BackupError, verify
from upkeep.mend import mend
from upkeep.probe import look

_LONGEST = 2.5  # seconds before the kill, unless another number is given
_MOST_ROUNDS = 20  # for each kill that counts
WEIGHTS = {
    "read": 8,
    "decide": 4,
    "keep": 2,
    "draft": 2,
    "edit": 3,
    "remove": 2,
    "rebuild": 1,
    "backup": 1,
    "restore": 2,
}
_OFTEN = 6  # how much more often what counts is done than what does not


@dataclass(slots=True)
class Expected:
    """What must be there: by what was acknowledged, and by what was in the making."""

    state: State = field(default_factory=State)
    saved: State | None = None  # as it was when the backup was made
    mark: Sequence[int] = ()  # of that backup
    pending: Told | None = None  # the action that was not acknowledged

    def take(self, line: dict[str, Any]) -> None:
        """Take in what the office told."""
        if "begin" in line:
            self.pending = line["begin"]
        elif "done" in line:
            done, self.pending = line["done"], None
            if not line["made"]:
                return
            if done["action"] == "restore":
                self.restored()
            self.state.do(done)
            self.note_backup(line["backup"])

    def note_backup(self, found: Sequence[int]) -> None:
        """Where there is another backup than before, it holds what there is now."""
        if list(found) != list(self.mark):
            self.mark, self.saved = found, copy.deepcopy(self.state)

    def restored(self) -> None:
        """All is as it was when the backup was made."""
        self.state = copy.deepcopy(self.saved or State())


@dataclass(slots=True)
class Result:
    """The figures of a run."""

    kills: Counter[str] = field(default_factory=Counter)  # by what was going on
    acknowledged: int = 0
    mended: Counter[str] = field(default_factory=Counter)  # by what the restart had to mend
    wrong: list[str] = field(default_factory=list)


def run(
    folder: Path, kills: int, seed: int, of: Sequence[str] = (), longest: float = _LONGEST
) -> Result:
    """Kill ``kills`` times, during one of ``of`` if given; the moments follow from ``seed``."""
    settings = Settings(data_dir=folder / "data")
    chance = random.Random(seed)
    expected, result = Expected(), Result()
    weights = {name: w * (_OFTEN if name in of else 1) for name, w in WEIGHTS.items()}
    number = counted = 0
    while counted < kills and number < kills * _MOST_ROUNDS:
        lines = _one(settings, seed * 100_000 + number, chance.uniform(0.0, longest), weights)
        expected.pending = None
        for line in lines:
            expected.take(line)
            result.acknowledged += "done" in line
            result.wrong += [f"kill {number}: the work ended by itself"] * ("failed" in line)
        action = expected.pending["action"] if expected.pending else "between"
        result.kills[action] += 1
        counted += not of or action in of
        expected.note_backup(mark(settings))
        told = _looked(settings, expected)
        result.mended.update(told["mended"])
        for problem in told["wrong"]:
            result.wrong.append(f"kill {number} ({expected.pending}): {problem}")
        number += 1
    return result


def _one(
    settings: Settings, seed: int, wait: float, weights: dict[str, int]
) -> list[dict[str, Any]]:
    """Let the office work, kill it ``wait`` seconds after it began, and give what it told."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        try:
            work(settings, seed, into, weights)
        except BaseException:  # noqa: BLE001 - whatever it is, it is a finding
            traceback.print_exc()
        finally:
            os._exit(70)  # work never ends by itself, with an error or without
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        first = pipe.readline()  # it is ready
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lines = [json.loads(line) for line in [first, *pipe] if line.endswith(b"\n")]
    if not os.WIFSIGNALED(status):
        lines.append({"failed": True})
    return lines


def _looked(settings: Settings, expected: Expected) -> dict[str, Any]:
    """What is wrong after the restart and what it mended, found in a process of its own: the engine forks badly."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        with os.fdopen(into, "w", encoding="utf-8") as pipe:
            try:
                pipe.write(json.dumps(_compare(settings, expected)))
            except BaseException as error:  # noqa: BLE001 - whatever it is, it is a finding
                pipe.write(json.dumps({"wrong": [f"{type(error).__name__}: {error}"]}))
        os._exit(0)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as pipe:
        told = json.loads(pipe.read() or '{"wrong": ["the look itself was ended"]}')
    os.waitpid(child, 0)
    if "state" in told:
        # What was in the making is now known to be there, or not to be there.
        expected.state = State(**told["state"])
    return {"mended": [], **told}


def _compare(settings: Settings, expected: Expected) -> dict[str, Any]:
    mended = [finding.check for finding in mend(settings)]
    pending = expected.pending or NOTHING
    found, wrong = found_in(settings)
    with contextlib.suppress(StoreMissing):  # nothing was ever read in
        wrong += look(settings)
    differ = differences(found, expected.state, pending)
    if pending["action"] == "restore" and differ and expected.saved is not None:
        # Wholly done, or wholly not.
        differ = differences(found, expected.saved)
    wrong += differ
    if expected.saved is not None:
        try:
            verify(settings.data_dir.parent / BACKUP)
        except BackupError as error:
            wrong.append(str(error))
    return {"wrong": wrong, "mended": mended, "state": as_json(found)}


def main() -> int:
    """Run from the command line; 1 where anything was lost, doubled or halved."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of", default="", help="actions, with commas between")
    parser.add_argument("--longest", type=float, default=_LONGEST, help="seconds before a kill")
    options = parser.parse_args()
    of = [name for name in options.of.split(",") if name]
    if unknown := set(of) - set(WEIGHTS):
        parser.error(f"--of: {', '.join(sorted(unknown))}; choose from {', '.join(WEIGHTS)}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="spreeklijn-kills-") as folder:
        result = run(Path(folder), options.kills, options.seed, of, options.longest)
    report = {
        "seed": options.seed,
        "rounds": sum(result.kills.values()),
        "kills": sum(times for name, times in result.kills.items() if not of or name in of),
        "during": dict(result.kills.most_common()),
        "acknowledged": result.acknowledged,
        "mended": dict(result.mended),
        "wrong": result.wrong,
        "seconds": round(time.monotonic() - began),
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    return 1 if result.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
