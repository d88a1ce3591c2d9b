"""What the steps work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date

from assistant.checks.support import SupportVerifier
from assistant.draft.passages import Relevance
from assistant.draft.writer import Writer
from assistant.lines.evidence import EvidenceModel
from assistant.lines.search import UnitSearch
from index.analysis import DutchAnalyser
from register.book import Lines
from register.commitments.model import Commitment


@dataclass(frozen=True, slots=True)
class Pen:
    """A language model, and the verifier of what it writes.

    ``may_read`` says of a unit, by document and name, whether it may be sent to the model.
    ``knows`` says of a question whether it holds no word that only withheld papers could bring.
    ``waiting`` is entered while it writes: others may go on meanwhile.
    """

    writer: Writer
    verifier: SupportVerifier
    may_read: Callable[[str, str], bool]
    knows: Callable[[str], bool]
    waiting: Callable[[], AbstractContextManager[None]] = nullcontext


@dataclass(frozen=True, slots=True)
class Tools:
    """The index and what was learned from it; the same for every question of a generation."""

    search: UnitSearch
    analyser: DutchAnalyser
    relevance: Callable[[str], Relevance]
    evidence: EvidenceModel
    lines: Callable[[date | None], Lines]  # the standard lines as of a day
    commitments: Callable[[date | None], Sequence[Commitment]]  # the same for what was promised
    parties: Sequence[str]
    askers: Sequence[str]
    today: date
    pen: Pen | None = None  # a language model, where one is configured
