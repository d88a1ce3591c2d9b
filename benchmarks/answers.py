"""How long an answer takes: ``python -m benchmarks.answers [--set SET] [--documents DIR] [--among DIR]``.

Every question of a set, and every wording of its groups, is asked in one warm process without a
language model: once over the papers of the set alone, once with other papers in the same index.
Below each stand the steps of an answer (``assistant.steps``), by what they took.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from assistant import flow
from assistant.desk import Desk
from benchmarks.say import say
from eval.dataset import DEMO, EvalSet, open_set
from eval.indexes import document_files, opened
from settings import load_settings

_WARM_UP = 20  # questions asked before the clock starts


def main() -> None:
    """Print a row per index."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", type=Path, default=DEMO)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--among", type=Path, help="a folder of papers about something else")
    options = parser.parse_args()
    asked = open_set(options.set, options.documents)
    if asked.documents is None:
        parser.error("geef de map met stukken met --documents")
    files = document_files(asked.documents)
    say(f"{'':<10} {'papers':>7} {'asked':>6} {'p50 ms':>7} {'p95 ms':>7} {'max ms':>7}")
    say(_row("alone", files, asked))
    if options.among:
        say(_row("among", [*files, *document_files(options.among)], asked))


def _row(name: str, files: Sequence[Path], asked: EvalSet) -> str:
    steps = Steps()
    with opened(files, load_settings()) as desk:
        calls = _calls(desk, asked)
        for call in calls[:_WARM_UP]:
            call()
        with steps.listening():
            taken = [_milliseconds(call) for call in calls]
    head = f"{name:<10} {len(files):>7} {len(calls):>6} {_spread(taken)}"
    each = (f"  {step:<16} {len(ms):>8} {_spread(ms)}" for step, ms in steps.taken.items())
    return "\n".join([head, *each])


def _spread(taken: Sequence[float]) -> str:
    middle, slow = np.percentile(taken, (50, 95))
    return f"{middle:>7.1f} {slow:>7.1f} {max(taken):>7.1f}"


class Steps(logging.Handler):
    """Gathers what the steps of answers took, in milliseconds by the name of the step."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.taken: dict[str, list[float]] = defaultdict(list)

    def emit(self, record: logging.LogRecord) -> None:
        name, milliseconds = record.args  # type: ignore[misc]  # as assistant.flow logs them
        self.taken[str(name)].append(float(milliseconds))  # type: ignore[arg-type]

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear the steps that are taken meanwhile."""
        log = logging.getLogger(flow.__name__)
        log.addHandler(self)
        before = log.level
        log.setLevel(logging.DEBUG)
        try:
            yield
        finally:
            log.setLevel(before)
            log.removeHandler(self)


def _calls(desk: Desk, asked: EvalSet) -> list[Callable[[], object]]:
    questions = [
        partial(desk.ask, question.query, as_of=question.as_of, history=question.history)
        for question in asked.questions
    ]
    wordings = [partial(desk.ask, words) for group in asked.groups for words in group.wordings]
    return [*questions, *wordings]


def _milliseconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
