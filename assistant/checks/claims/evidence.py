"""From a claim to the units of the index that may say something about it."""

from __future__ import annotations

from assistant.checks.claims.passages import Passage, passage
from assistant.lines.found import FoundUnit
from assistant.lines.search import UnitSearch
from index.analysis import DutchAnalyser
from index.schema import SearchFilter
from ingest.units import UnitKind

_UNITS = 20  # units looked at for one claim
_PAPERS = 5  # nearest units whose papers' tables are looked at
_KEPT = 2_000  # units kept taken apart


def _tables(found: list[FoundUnit]) -> list[FoundUnit]:
    """The tables of the papers nearest to the claim: their cells share few words with it."""
    known = {item.unit.id for item in found}
    papers = {item.record.id: item for item in found[:_PAPERS]}
    return [
        FoundUnit(item.record, unit, 0.0, ())
        for item in papers.values()
        for unit in item.record.units
        if unit.kind is UnitKind.TABLE and unit.id not in known
    ]


class EvidenceFinder:
    """Finds units for claims; a unit is taken apart once."""

    def __init__(self, search: UnitSearch, analyser: DutchAnalyser) -> None:
        self._search = search
        self._analyser = analyser
        self._kept: dict[tuple[str, str, str], Passage] = {}

    def passages(self, claim: str, search_filter: SearchFilter) -> list[Passage]:
        """The units nearest to ``claim``, best first; the head of a paper says nothing."""
        found = self._search.find(claim, search_filter, _UNITS)
        passages = [self._passage(item) for item in found if item.speaks]
        return [*passages, *(self._passage(item) for item in _tables(found))]

    def _passage(self, found: FoundUnit) -> Passage:
        key = (found.record.id, found.record.content_hash, found.unit.id)
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = passage(found, self._analyser)
        return self._kept[key]
