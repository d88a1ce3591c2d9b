"""What a register of standard lines and commitments is made of, for who may not see all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from access.view import View
from register.decisions import Decided, Decision
from register.store import Kept


def kept_in(kept: Kept, view: View) -> Kept:
    """``kept`` with only the statements and mentions that stand in ``view``.

    Lines and commitments are made of these anew, so that no wording, name, count or state comes
    from a paper that is withheld.
    """
    if view.is_whole:
        return kept
    return replace(
        kept,
        papers=tuple(
            replace(
                paper,
                statements=tuple(
                    item for item in paper.statements if view.shows(paper.document_id, item.unit_id)
                ),
            )
            for paper in kept.papers
            if view.shows(paper.document_id)
        ),
        mentions=tuple(
            item for item in kept.mentions if view.shows(item.document_id, item.unit_id)
        ),
    )


def decisions_in(decisions: Sequence[Decision], kept: Kept, view: View) -> Sequence[Decision]:
    """The decisions about lines in ``kept``, without the words of officers who saw more.

    A decision about a line that also stands in a withheld paper keeps what it decides, but not
    its reason; a name or an approved wording may come from that paper, so it does not count.
    """
    if view.is_whole:
        return decisions
    seen = {item.fingerprint for paper in kept.papers for item in paper.statements}
    found: list[Decision] = []
    for item in decisions:
        named = {*item.anchors, *item.others}
        if named <= seen:
            found.append(item)
        elif named & seen and item.decided not in (Decided.RENAME, Decided.APPROVE):
            found.append(replace(item, why="", subject="", wording="", other_wording=""))
    return found
