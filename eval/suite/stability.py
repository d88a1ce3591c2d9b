"""The same questions once more: repeated, with the documents shuffled, with others added."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from access.clearance import EVERYTHING, Clearance
from eval.cases import Assistant, Case, Twin, ask
from eval.indexes import document_files, opened
from eval.measures import stability
from eval.measures.measure import Measure, Result, measured
from settings import Settings

T = TypeVar("T")

_SEED = 7
_MOST_ADDED = 120  # papers on other subjects; reading them all would take longer than it tells


def repeated(assistant: Assistant, first: Iterable[Case]) -> list[Result]:
    """The answers against those to the same questions, asked again."""
    return _against(assistant, first, stability.REPEATED)


def shuffled(
    files: Sequence[Path],
    settings: Settings,
    first: Iterable[Case],
    clearance: Clearance = EVERYTHING,
) -> list[Result]:
    """The answers against those over the same documents, read in another order."""
    order = list(files)
    random.Random(_SEED).shuffle(order)
    with opened(order, settings, clearance) as desk:
        return _against(desk, first, stability.SHUFFLED)


def added(
    files: Sequence[Path],
    others: Path,
    settings: Settings,
    first: Iterable[Case],
    clearance: Clearance = EVERYTHING,
) -> list[Result]:
    """The answers against those with papers on other subjects among the documents."""
    more = spread(document_files(others), _MOST_ADDED)
    with opened([*files, *more], settings, clearance) as desk:
        return _against(desk, first, stability.ADDED)


def spread(items: Sequence[T], most: int) -> list[T]:
    """At most ``most`` of ``items``, evenly spread; ``most`` is 1 or more.

    >>> spread("abcde", 3)
    ['a', 'c', 'e']
    """
    step = max(1, -(-len(items) // most))
    return list(items[::step])


def _against(assistant: Assistant, first: Iterable[Case], measure: Measure[Twin]) -> list[Result]:
    return measured([measure], [Twin(case, ask(assistant, case.question)) for case in first])
