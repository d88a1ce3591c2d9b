"""All that was said of a subject: of every paper that speaks of it, the unit that says most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.draft.passages import Relevance, quotables
from assistant.lines.found import FoundUnit
from ingest.units import UnitKind

MOST = 6  # units of an overview
_LEAST = 0.4  # share of the best score from which a unit may speak of the subject
_ON_SUBJECT = 0.6  # share of the relevance of what says most of it
_SPOKEN = frozenset([UnitKind.STANDARD_LINES, UnitKind.CORE_MESSAGE, UnitKind.QUESTION])
_NOT_SPOKEN = 0.8  # what nobody said for the alderman weighs less
_ENDS = (".", "!", "?", ";", ":", ")", "”", '"')
_CELLS = ("\t", " | ")


@dataclass(frozen=True, slots=True)
class Overview:
    """The units that speak, and those on the same subject for which there is no room."""

    chosen: tuple[FoundUnit, ...]
    more: tuple[FoundUnit, ...]


def overview(found: Sequence[FoundUnit], relevance: Relevance) -> Overview:
    """What to say of the subject that ``relevance`` is to, out of ``found`` (best first).

    Every paper speaks once before one speaks twice.
    """
    said = [_Said.of(unit, relevance) for unit in found if unit.answers]
    said = [item for item in said if item.relevance > 0]
    best = max((item.relevance for item in said), default=0.0)
    top = max((item.found.score for item in said), default=0.0)
    on_it = [
        item
        for item in said
        if item.relevance >= _ON_SUBJECT * best and item.found.score >= _LEAST * top
    ]
    on_it.sort(key=lambda item: item.fit(top, best), reverse=True)
    ordered = _papers_in_turn([item.found for item in on_it])
    return Overview(tuple(ordered[:MOST]), tuple(ordered[MOST:]))


@dataclass(frozen=True, slots=True)
class _Said:
    found: FoundUnit
    relevance: float  # of its best passage, with the question or heading that it stands under

    @classmethod
    def of(cls, found: FoundUnit, relevance: Relevance) -> _Said:
        head = found.question or found.heading or ""
        said = [item.text for item in quotables(found, relevance) if _says_something(item.text)]
        return cls(found, max((relevance(f"{head}\n{text}") for text in said), default=0.0))

    def fit(self, top: float, best: float) -> float:
        weight = 1.0 if self.found.unit.kind in _SPOKEN else _NOT_SPOKEN
        return weight * (self.found.score / top + self.relevance / best)


def _says_something(text: str) -> bool:
    """Whether ``text`` is a sentence or a row of figures: the title of an agenda item is neither."""
    return text.rstrip()[-1:] in _ENDS or any(cell in text for cell in _CELLS)


def _papers_in_turn(found: Sequence[FoundUnit]) -> list[FoundUnit]:
    """The best of each paper, then the second of each, and so on."""
    turns: dict[str, int] = {}
    in_turn: list[tuple[int, FoundUnit]] = []
    for item in found:
        turn = turns[item.record.id] = turns.get(item.record.id, -1) + 1
        in_turn.append((turn, item))
    return [item for _, item in sorted(in_turn, key=lambda each: each[0])]
