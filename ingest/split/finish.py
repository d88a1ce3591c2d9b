"""The drafts of one document into its units, each with a name of its own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from ingest.source import SourceDocument
from ingest.split.draft import Draft
from ingest.units import Unit, UnitKind

_LINKED = frozenset({UnitKind.DECISION, UnitKind.COMMITMENT, UnitKind.MOTION})


def finish(drafts: Sequence[Draft], document: SourceDocument, document_id: str) -> tuple[Unit, ...]:
    """The units; a heading without a text of its own goes with the unit below it."""
    units: list[Unit] = []
    used: set[str] = set()
    last: dict[str, int] = {}  # how often a name was given: a long list has thousands of one
    for draft in _with_text(drafts):
        number = re.sub(r"[^\w.-]+", "-", draft.name or "")
        name = f"{draft.kind.value}-{number}" if number else draft.kind.value
        free = next(n for n in count(last.get(name, 0) + 1) if _suffixed(name, n) not in used)
        last[name] = free
        used.add(_suffixed(name, free))
        units.append(draft.finish(f"{document_id}#{_suffixed(name, free)}", document))
    return _linked(units)


def _suffixed(name: str, number: int) -> str:
    return name if number == 1 else f"{name}.{number}"


def _linked(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Decision points with the ids of their "Ad n" explanations, and the other way round.

    So too a commitment or a motion with what a list says about it further on.
    """
    same: dict[tuple[UnitKind, str], list[str]] = defaultdict(list)
    for unit in units:
        if unit.kind in _LINKED and unit.number is not None:
            same[unit.kind, unit.number].append(unit.id)
    return tuple(
        replace(
            unit,
            related=tuple(i for i in same.get((unit.kind, unit.number), ()) if i != unit.id),
        )
        if unit.number is not None
        else unit
        for unit in units
    )


def _with_text(drafts: Sequence[Draft]) -> list[Draft]:
    found: list[Draft] = []
    waiting: Draft | None = None  # headings that have found no text yet
    for draft in drafts:
        if not draft.blocks:
            continue
        if waiting is not None:
            draft.blocks[:0], draft.texts[:0] = waiting.blocks, waiting.texts
            if draft.number is None and draft.kind is waiting.kind:
                draft.number = waiting.number
            waiting = None
        if draft.is_bare and not draft.is_empty_box:
            waiting = draft
        else:
            found.append(draft)
    return [*found, waiting] if waiting is not None else found
