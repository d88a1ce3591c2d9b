"""How long an answer takes: ``python -m benchmarks.answers [--set SET] [--documents DIR] [--among DIR]``.

Every question of a set, and every wording of its groups, is asked in one warm process without a
language model: once over the papers of the set alone, once with other papers in the same index.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

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
    with opened(files, load_settings()) as desk:
        calls = _calls(desk, asked)
        for call in calls[:_WARM_UP]:
            call()
        taken = np.array([_milliseconds(call) for call in calls])
    middle, slow = np.percentile(taken, (50, 95))
    return f"{name:<10} {len(files):>7} {len(calls):>6} {middle:>7.1f} {slow:>7.1f} {taken.max():>7.1f}"


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
