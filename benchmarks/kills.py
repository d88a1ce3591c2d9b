"""Kills an office at work at random moments and looks whether anything was lost, doubled or halved.

    python -m benchmarks.kills --kills 200 --seed 1

Every round forks a process that works, ends it with SIGKILL after a random time, does what the
application does when it starts, and holds what is there against what was acknowledged. The same
folder of data goes on through all rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import text

from benchmarks.kill_work import BACKUP, paper, papers_of, work
from database.connection import open_database
from index.catalogue import Catalogue
from index.generations import open_current
from index.library import RECORDS, entries_of
from index.store import StoreMissing
from settings import Settings
from upkeep.archive import BackupError, verify
from upkeep.mend import mend
from upkeep.probe import look

_LONGEST = 2.5  # seconds before the kill


@dataclass(slots=True)
class Expected:
    """What must be there: by what was acknowledged, and by what was in the making."""

    papers: dict[str, str] = field(default_factory=dict)  # name → version
    tokens: dict[str, set[str]] = field(default_factory=lambda: {"decide": set(), "keep": set()})
    backup: bool = False
    open: dict[str, str] | None = None  # the action that was not acknowledged

    def take(self, line: dict[str, Any]) -> None:
        """Take in what the office told."""
        if "begin" in line:
            self.open = line["begin"]
        elif "done" in line:
            done, self.open = line["done"], None
            if not line["made"]:
                return
            if done["action"] == "read":
                self.papers[done["name"]] = done["token"]
            elif done["action"] == "remove":
                self.papers.pop(done["name"], None)
            elif done["action"] in self.tokens:
                self.tokens[done["action"]].add(done["token"])
            self.backup = self.backup or done["action"] == "backup"


@dataclass(slots=True)
class Result:
    """The figures of a run."""

    kills: Counter[str] = field(default_factory=Counter)  # by what was going on
    acknowledged: int = 0
    wrong: list[str] = field(default_factory=list)


def run(folder: Path, kills: int, seed: int) -> Result:
    """Kill ``kills`` times; the moments follow from ``seed``."""
    settings = Settings(data_dir=folder / "data")
    chance = random.Random(seed)
    expected, result = Expected(), Result()
    for number in range(kills):
        told = _one(settings, seed * 100_000 + number, chance.uniform(0.0, _LONGEST))
        expected.open = None
        for line in told:
            expected.take(line)
            result.acknowledged += "done" in line
            result.wrong += [f"kill {number}: the work ended by itself"] * ("failed" in line)
        result.kills[expected.open["action"] if expected.open else "between"] += 1
        for problem in _looked(settings, expected):
            result.wrong.append(f"kill {number} ({expected.open}): {problem}")
    return result


def _one(settings: Settings, seed: int, wait: float) -> list[dict[str, Any]]:
    """Let the office work, kill it ``wait`` seconds after it began, and give what it told."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        try:
            work(settings, seed, into)
        finally:
            os._exit(70)  # work never ends by itself: an error is told by the missing lines
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


def _looked(settings: Settings, expected: Expected) -> list[str]:
    """What is wrong after the restart, found in a process of its own: the engine forks badly."""
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
    # What was in the making is now known to be there, or not to be there.
    expected.papers = told.get("papers", expected.papers)
    for action, tokens in told.get("tokens", {}).items():
        expected.tokens[action] = set(tokens)
    return [str(problem) for problem in told["wrong"]]


def _compare(settings: Settings, expected: Expected) -> dict[str, Any]:
    mend(settings)
    wrong: list[str] = []
    pending = expected.open or {"action": "", "name": "", "token": ""}
    found: dict[str, str] = {}
    folder = papers_of(settings)
    try:
        wrong += look(settings)
        generation = open_current(settings.data_dir)
        entries = entries_of(generation.manifest).values()
        catalogue = Catalogue(settings.data_dir / RECORDS)
        generation.release()
        for record in (catalogue.get(entry.record) for entry in entries):
            if record.file_name in found:
                wrong.append(f"doubled: {record.file_name}")
            file = folder / record.file_name
            if not file.is_file() or record.text != file.read_text(encoding="utf-8"):
                wrong.append(f"index and file differ: {record.file_name}")
            found[record.file_name] = _version(record.file_name, record.text, expected, pending)
    except StoreMissing:
        pass
    for name in {*found, *expected.papers}:
        allowed = {expected.papers.get(name, "")}
        if pending["name"] == name:
            allowed |= {pending["token"]} if pending["action"] == "read" else set()
            allowed |= {""} if pending["action"] == "remove" else set()
        if found.get(name, "") not in allowed:
            wrong.append(f"{name} is '{found.get(name, '')}', not one of {sorted(allowed)}")
    wrong += _tokens(settings, expected, pending)
    if expected.backup:
        try:
            verify(settings.data_dir.parent / BACKUP)
        except BackupError as error:
            wrong.append(str(error))
    tokens = {action: sorted(known) for action, known in expected.tokens.items()}
    return {"wrong": wrong, "papers": found, "tokens": tokens}


def _version(name: str, content: str, expected: Expected, pending: dict[str, str]) -> str:
    """Which version of the paper this is, word for word; '?' for none that there ever was."""
    for token in (expected.papers.get(name, ""), pending["token"]):
        if token and content.strip() == paper(name, token).strip():
            return token
    return "?"


def _tokens(settings: Settings, expected: Expected, pending: dict[str, str]) -> list[str]:
    """Decisions and conversations: each acknowledged one is there, and none twice."""
    if not (settings.data_dir / "spreeklijn.db").exists():
        return ["lost: the database"] if any(expected.tokens.values()) else []
    wrong: list[str] = []
    with open_database(settings)() as session:
        for action, query in (
            ("decide", "select why from line_decision"),
            ("keep", "select title from conversation"),
        ):
            there = Counter(session.scalars(text(query)))
            wrong += [f"{action} doubled: {token}" for token, n in there.items() if n > 1]
            known = expected.tokens[action]
            wrong += [f"{action} lost: {token}" for token in known - set(there)]
            wrong += [
                f"{action} from nowhere: {token}"
                for token in set(there) - known
                if token != pending["token"]
            ]
            known |= set(there)
    return wrong


def main() -> int:
    """Run from the command line; 1 where anything was lost, doubled or halved."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="spreeklijn-kills-") as folder:
        result = run(Path(folder), options.kills, options.seed)
    report = {
        "seed": options.seed,
        "kills": sum(result.kills.values()),
        "during": dict(result.kills.most_common()),
        "acknowledged": result.acknowledged,
        "wrong": result.wrong,
        "seconds": round(time.monotonic() - began),
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    return 1 if result.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
