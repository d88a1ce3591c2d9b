"""The checks of the project itself: a sentence against its quotes, and two answers beside each other.

``HouseChecker`` is the trained check of claims that ``spreeklijn check`` uses, over the quotes alone
in place of all papers. It is not the verifier that guards what a language model writes: that one has
passed every sentence of an answer already. ``HouseConflict`` is how an annotatie finds answers that
are at odds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.claims.at_odds import at_odds
from assistant.checks.claims.compare import Comparison, compare
from assistant.checks.claims.features import features
from assistant.checks.claims.judge import judged
from assistant.checks.claims.likeness import Likeness
from assistant.checks.claims.passages import passage
from assistant.checks.claims.statement import Statement, statement
from assistant.checks.claims.weigh import weigh
from assistant.lines.found import FoundUnit
from eval.checker import SourceVerdict
from eval.matching import plain
from index.analysis import DutchAnalyser
from index.embedding import own_embedder
from index.terms import OWN_TERMS, read_rows
from ingest.units import (
    Block,
    BlockRole,
    DocumentRecord,
    Metadata,
    Span,
    Unit,
    UnitKind,
    UnitStatus,
)


@dataclass(frozen=True, slots=True)
class HouseChecker:
    """The check of claims as a ``Checker``, with the project's own term list and embedding.

    >>> HouseChecker()("Er komt geen quotum voor de top.", ["Er komt een quotum voor de top."]).value
    'contradicted'
    """

    def __call__(self, sentence: str, quotes: Sequence[str]) -> SourceVerdict:
        # Also where a page break cuts it into two quotes; "5" does not stand in "50" or "5.000".
        whole = rf"(?<!\w){re.escape(plain(sentence))}(?![.,]?\w)"
        if re.search(whole, plain(" ".join(quotes))):
            return SourceVerdict.SUPPORTED
        told = tuple(quote for quote in quotes if quote.strip())
        return _judged(sentence, told) if told else SourceVerdict.UNSUPPORTED


@dataclass(frozen=True, slots=True)
class HouseConflict:
    """Whether two sentences are at odds, as between the answers of an annotatie.

    >>> HouseConflict()("Het loket is 3 dagen per week open.", "Het loket is 5 dagen per week open.")
    True
    """

    def __call__(self, one: str, other: str) -> bool:
        analyser, _ = _tools()
        finding = at_odds(statement(one, analyser), statement(other, analyser), _compared)
        return finding is not None


@lru_cache(maxsize=20_000)
def _judged(sentence: str, quotes: tuple[str, ...]) -> SourceVerdict:
    analyser, likeness = _tools()
    claim = statement(sentence, analyser)
    if not claim.words:
        return SourceVerdict.UNSUPPORTED
    scales = weigh(claim, [passage(_as_unit(quotes), analyser)], likeness, analyser)
    return SourceVerdict(judged(scales, features(scales)).value)


def _as_unit(quotes: Sequence[str]) -> FoundUnit:
    """The quotes as a unit of a paper of which nothing else is known."""
    blocks: list[Block] = []
    position = 0
    for quote in quotes:
        end = position + len(quote)
        blocks.append(Block(BlockRole.TEXT, (Span(position, end),)))
        position = end + 1
    unit = Unit("", UnitKind.SECTION, UnitStatus.ANSWERED, tuple(blocks))
    record = DocumentRecord("", "", "", "", "", Metadata(), "\n".join(quotes), (), (unit,))
    return FoundUnit(record, unit, 1.0, ())


def _compared(claim: Statement, source: Statement) -> Comparison:
    return compare(claim, source, _tools()[1])


@lru_cache(maxsize=1)
def _tools() -> tuple[DutchAnalyser, Likeness]:
    return DutchAnalyser(), Likeness.of(read_rows(OWN_TERMS), own_embedder())
