"""What the steps work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.draft.passages import Relevance
from assistant.lines.evidence import EvidenceModel
from assistant.lines.search import UnitSearch
from index.analysis import DutchAnalyser
from register.book import Lines


@dataclass(frozen=True, slots=True)
class Tools:
    """The index and what was learned from it; the same for every question of a generation."""

    search: UnitSearch
    analyser: DutchAnalyser
    relevance: Callable[[str], Relevance]
    evidence: EvidenceModel
    lines: Callable[[date | None], Lines]  # the standard lines as of a day
    parties: Sequence[str]
    askers: Sequence[str]
    today: date
