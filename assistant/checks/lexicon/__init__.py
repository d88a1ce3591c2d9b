"""Word lists of the checks, one file each, tab-separated; ``#`` begins a comment."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=16)
def lines_of(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list, each split at its tabs."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return tuple(
        tuple(line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@lru_cache(maxsize=16)
def words_of(name: str) -> frozenset[str]:
    """The words of a class of ``word_classes.tsv``. Raises KeyError for one that is not there."""
    classes = {row[0]: row[1] for row in lines_of("word_classes.tsv")}
    return frozenset(classes[name].split())
