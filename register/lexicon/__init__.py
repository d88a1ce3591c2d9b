"""Word lists that the register goes by; plain files, so that they can be read and corrected."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Ladder:
    """Words from weak to strong. ``may_lack``: to leave them out altogether is weaker as well."""

    levels: Mapping[str, int]
    may_lack: bool = False


@lru_cache(maxsize=8)
def word_list(name: str) -> frozenset[str]:
    """The words of a file with one on each line."""
    return frozenset((_FOLDER / name).read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def ladders() -> tuple[Ladder, ...]:
    """The ladders of ``force.tsv``; one with a star may lack."""
    levels: dict[str, dict[str, int]] = defaultdict(dict)
    with (_FOLDER / "force.tsv").open(encoding="utf-8", newline="") as lines:
        for ladder, level, words in list(csv.reader(lines, delimiter="\t"))[1:]:
            levels[ladder].update((word.strip(), int(level)) for word in words.split(";"))
    return tuple(Ladder(steps, may_lack=name.endswith("*")) for name, steps in levels.items())
