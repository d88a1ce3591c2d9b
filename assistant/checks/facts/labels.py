"""Labels: words of which a sentence says one and not the other (jaarlijks, halfjaarlijks)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.lexicon import lines_of

# Kinds where the wrong word is another definition of the same figure.
DEFINITIONS = frozenset({"herkomst", "indeling"})
# The classification of origin by its age says the same as by its name.
_SAME_DEFINITION = {"nieuwe indeling": "buiten-Europees", "oude indeling": "niet-westers"}


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a kind, and where it stands in the sentence."""

    kind: str
    name: str
    start: int
    end: int

    def words(self) -> str:
        """The label as a reader knows it."""
        return self.name


def find_labels(text: str) -> list[Label]:
    """Every label in ``text``, longest first where two of one kind overlap.

    >>> [(label.kind, label.name) for label in find_labels("Dat geld is incidenteel.")]
    [('geld', 'incidenteel')]
    """
    return _find(text, "labels.tsv")


def find_definitions(text: str) -> list[str]:
    """The different definitions of origin in ``text``, however it calls them.

    >>> find_definitions("17% volgens de nieuwe indeling (herkomst buiten Europa), 11% niet-westers")
    ['buiten-Europees', 'niet-westers']
    """
    labels = (label for label in find_labels(text) if label.kind in DEFINITIONS)
    return list(dict.fromkeys(definition(label) for label in labels))


def definition(label: Label) -> str:
    """The definition that a label stands for, however it calls it."""
    return _SAME_DEFINITION.get(label.name, label.name)


def find_groups(text: str) -> list[Label]:
    """The groups of people in ``text``."""
    return _find(text, "groups.tsv")


def _find(text: str, list_name: str) -> list[Label]:
    lowered = text.lower()
    found: list[Label] = []
    for kind, name, pattern in _patterns(list_name):
        found += [Label(kind, name, m.start(), m.end()) for m in pattern.finditer(lowered)]
    found.sort(key=lambda label: (label.kind, label.start - label.end, label.start))
    kept: list[Label] = []
    for label in found:
        overlapping = (
            other.kind == label.kind and other.start < label.end and label.start < other.end
            for other in kept
        )
        if not any(overlapping):
            kept.append(label)
    return sorted(kept, key=lambda label: label.start)


@lru_cache(maxsize=2)
def _patterns(list_name: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = lines_of(list_name)
    if list_name == "groups.tsv":
        rows = tuple(("groep", *row) for row in rows)
    return tuple(
        (kind, name, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")) for kind, name, pattern in rows
    )
