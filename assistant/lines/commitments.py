"""Commitments and motions with a citation for every place that speaks of them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Citation
from assistant.draft.compose import citation
from assistant.lines.found import Units
from register.commitments.model import Commitment, Mention


@dataclass(frozen=True, slots=True)
class CitedCommitment:
    """A commitment or motion. ``citations`` are its mentions, oldest first, numbered from 1.

    ``settled_by`` is the number of the one that shows it is done with, if any.
    """

    item: Commitment
    citations: tuple[Citation, ...]
    settled_by: int | None = None


def with_citations(item: Commitment, units: Units) -> CitedCommitment | None:
    """``item`` with its citations; None where none of its papers is there any more."""
    found: list[Citation] = []
    settled: int | None = None
    for mention in item.mentions:
        cited = _cite(len(found) + 1, mention, units)
        if cited is None:
            continue
        found.append(cited)
        if mention is item.settled_by:
            settled = cited.n
    return CitedCommitment(item, tuple(found), settled) if found else None


def _cite(n: int, mention: Mention, units: Units) -> Citation | None:
    """The citation of a mention; of one that a page break cuts the part before it."""
    found = units(mention.document_id, mention.unit_id)
    return citation(n, found, mention.spans[0]) if found else None
