"""What a careful officer wants flagged in a draft, beyond where it comes from.

Each kind of caution is a function from what is said to flags; ``cautions`` calls them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answer import AnswerPart, Citation, Flag
from assistant.checks.cautions.ageing import aged
from assistant.checks.cautions.counts import only_shares
from assistant.checks.cautions.passing import overtaken
from assistant.checks.cautions.percentages import defined, mixed
from assistant.checks.cautions.periods import over_periods
from assistant.checks.cautions.premises import unconfirmed
from assistant.checks.cautions.promises import undecided
from assistant.checks.cautions.said import said_in
from assistant.checks.cautions.slips import slips
from assistant.lines.found import FoundUnit


def cautions(
    question: str,
    parts: Sequence[AnswerPart],
    citations: Sequence[Citation],
    units: Iterable[FoundUnit],
    today: date,
    *,
    asked: str = "",
) -> list[Flag]:
    """Everything to be careful about in an answer of ``parts`` to ``question``; ``asked``: the words of
    it that ask, where it says more.
    """
    said = said_in(parts, citations, units)
    return [
        *unconfirmed(question, said),
        *only_shares(asked or question, said),
        *aged(said, today),
        *overtaken(said, today),
        *defined(said),
        *mixed(said),
        *over_periods(said),
        *undecided(said),
        *slips(said),
    ]
