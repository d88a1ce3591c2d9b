"""Throws made-up input at readers, splitter, parsers, command line and desk, and counts.

    python -m benchmarks.fuzz --seconds 120 [--only NAME ...] [--seed 1]

A target fails on any error that it does not explain: every case ends in a result, or in the error
that its documentation names. Failing input is made small by Hypothesis and printed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.fuzz_input import (
    ARGUMENTS,
    BATCHES,
    BYTES,
    EVENTS,
    FIELDS,
    NAMES,
    PAPERS,
    QUESTIONS,
    SUFFIXES,
    damaged,
)

ROOT = Path(__file__).resolve().parents[1]
_STEP = 200  # cases between two looks at the clock


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that is tried: what it is given, and what it does with it."""

    name: str
    given: st.SearchStrategy[Any]
    attempt: Callable[[Any], object]


class Tools:
    """What the targets share: a folder of their own and an index to ask."""

    def __init__(self, folder: Path) -> None:
        from assistant.desk import Desk
        from ingest.pipeline import ingest
        from settings import Settings

        self.folder = folder
        self.settings = Settings(data_dir=folder / "data", audit="off")
        ingest([ROOT / "corpus"], self.settings)
        self.desk = Desk.open(self.settings)

    def close(self) -> None:
        """Let go of the index."""
        self.desk.close()

    def targets(self) -> list[Target]:
        """All targets."""
        return [
            Target("reader: bytes", st.tuples(BYTES, SUFFIXES), self._read),
            Target("reader: damaged papers", damaged(ROOT / "corpus"), self._read),
            Target("splitter", PAPERS, self._record),
            Target("references", PAPERS, _references),
            Target("overrides", FIELDS, _overrides),
            Target("names of uploads", NAMES, self._name),
            Target("batch", BATCHES, self._batch),
            Target("command line", ARGUMENTS, self._command),
            Target("desk: search", QUESTIONS, lambda q: self.desk.search(q)),
            Target("desk: ask", QUESTIONS, self._ask),
            Target("desk: check", PAPERS, lambda text: self.desk.check(text[:600])),
            Target("desk: timeline", QUESTIONS, lambda q: self.desk.timeline(q)),
            Target("events of the page", EVENTS, _event),
        ]

    def _read(self, case: tuple[bytes, str]) -> None:
        from ingest.readers.limits import ReadLimits
        from ingest.readers.registry import read_file
        from ingest.record import build_record

        data, suffix = case
        path = self.folder / f"geval{suffix}"
        path.write_bytes(data)
        result = read_file(path, ReadLimits())
        if result.document is None:
            assert result.message.startswith(path.name)
            return
        document = result.document
        for line in document.lines:
            assert 0 <= line.start < line.end <= len(document.text)
        build_record(path, document, "")

    def _record(self, text: str) -> None:
        self._read((text.encode("utf-8", "replace"), ".txt"))

    def _name(self, name: str) -> None:
        from uploads.errors import UploadError
        from uploads.names import safe_name

        with contextlib.suppress(UploadError):
            kept = safe_name(name)
            assert "/" not in kept
            assert "\\" not in kept
            assert kept not in ("", ".", "..")
            assert not kept.startswith(".")
            assert len(kept.encode()) < 200
            assert kept.isprintable()

    def _batch(self, text: str) -> None:
        from assistant.batch import InputError, read_batch

        file = self.folder / "batch.jsonl"
        file.write_text(text, encoding="utf-8", errors="replace")
        with contextlib.suppress(InputError):
            list(read_batch(file))

    def _command(self, arguments: list[str]) -> None:
        from assistant.cli import main

        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main([*arguments, "--data", str(self.settings.data_dir)])
            except SystemExit as end:
                code = int(end.code or 0)
        assert code in (0, 1, 2), code
        assert "Traceback" not in err.getvalue()

    def _ask(self, question: str) -> None:
        from assistant.contract import answer_json
        from assistant.text import answer_text

        answer = self.desk.ask(question)
        json.dumps(answer_json(answer))
        answer_text(answer)
        numbers = {item.n for item in answer.citations}
        assert all(set(part.citations) <= numbers for part in answer.answer)


def _references(text: str) -> None:
    from ingest.dates import find_dates, find_moment
    from ingest.redaction import find
    from ingest.references import codes, references

    references(text)
    codes(text)
    list(find_dates(text))
    find_moment(text)
    find(text)


def _overrides(text: str) -> None:
    from ingest.overrides import OverrideError, _load, apply_overrides
    from ingest.units import Metadata

    with contextlib.suppress(OverrideError):
        apply_overrides(Metadata(), _load(text, "geval"), "geval")


def _event(body: bytes) -> None:
    from screens.guard import _refused

    assert isinstance(_refused(body, "127.0.0.1:7860"), str)


def attempt(target: Target, cases: int, number: int) -> tuple[int, str]:
    """Try ``cases`` cases; how many there were, and what went wrong ('' where nothing did)."""
    count = 0

    @seed(number)
    @settings(
        max_examples=cases,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(target.given)
    def run(case: Any) -> None:
        nonlocal count
        count += 1
        target.attempt(case)

    try:
        run()
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        told = "".join(traceback.format_exception(error)[-6:])
        notes = "\n".join(getattr(error, "__notes__", []))
        return count, f"{told}\n{notes}"
    return count, ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args(arguments)
    total, wrong = 0, 0
    with (
        tempfile.TemporaryDirectory(prefix="spreeklijn-fuzz-") as folder,
        contextlib.closing(Tools(Path(folder))) as tools,
    ):
        targets = {target.name: target for target in tools.targets()}
        if unknown := set(options.only) - targets.keys():
            parser.error(f"--only: {', '.join(sorted(unknown))}; choose from {', '.join(targets)}")
        chosen = [targets[name] for name in options.only or targets]
        for target in chosen:
            until = time.monotonic() + options.seconds / len(chosen)
            count, told, number = 0, "", options.seed
            while time.monotonic() < until and not told:
                done, told = attempt(target, _STEP, number)
                count, number = count + done, number + 1
            total += count
            wrong += bool(told)
            sys.stdout.write(f"{target.name}: {count} cases{', WRONG' if told else ''}\n{told}")
            sys.stdout.flush()
    sys.stdout.write(f"{total} cases, {wrong} targets with an unexplained error\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
