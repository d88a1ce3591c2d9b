"""The leak test in full: every fact, every question, every way out, before and after lifting.

    python -m benchmarks.leaks

Exit code 1 where anything leaked or was withheld, or where a check that was taken out was missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from eval.leaks.asker import Fault
from eval.leaks.checks import CHECKS
from eval.leaks.run import LeakTest


def main() -> int:
    """Run it and print what was found."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        test = LeakTest(Path(folder))
        try:
            found = list(_every_fault(test))
            missed = [check.name for check in CHECKS if not _notices(test, check.name)]
        finally:
            test.close()
    for fault in found[:50]:
        sys.stdout.write(f"{fault}\n")
    withheld = sum(fault.withheld for fault in found)
    came = test.count.outputs
    sys.stdout.write(
        f"{test.count.questions} questions, {sum(came.values())} outputs of {len(came)} sorts, "
        f"{time.perf_counter() - began:.0f} s\n"
        f"leaks: {len(found) - withheld}, wrongly withheld: {withheld}\n"
        f"checks: {len(CHECKS)}, of which missed when taken out: {missed or 0}\n"
    )
    for way, times in sorted(came.items()):
        sys.stdout.write(f"  {way}: {times}\n")
    return 1 if found or missed else 0


def _every_fault(test: LeakTest) -> Iterator[Fault]:
    for after in (False, True):
        yield from test.faults(test.canaries, after=after)
        yield from test.layers(test.canaries, after=after)
    yield from test.imposed()
    yield from test.written(test.canaries)


def _notices(test: LeakTest, name: str) -> bool:
    (check,) = [check for check in CHECKS if check.name == name]
    with test.anew(check.without()):
        return next(check.noticed(test), None) is not None


if __name__ == "__main__":
    raise SystemExit(main())
