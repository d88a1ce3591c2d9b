"""What a register of standard lines and commitments is made of, for who may not see all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from access.view import View
from register.decisions import Decided, Decision
from register.statements import fingerprint
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


def decisions_in(
    decisions: Sequence[Decision], kept: Kept, whole: Kept, view: View
) -> Sequence[Decision]:
    """The decisions about lines in ``kept``, without the words of officers who saw more.

    ``whole`` is the register with nothing withheld. A decision about a line that also stands in a
    withheld paper keeps what it decides, but not its reason; nor does a name count that may come
    from there.
    """
    if view.is_whole:
        return decisions
    seen, withheld = Counter(_fingerprints(kept)), Counter(_fingerprints(whole))
    withheld.subtract(seen)
    clean = {name for name in seen if not withheld[name]}
    found: list[Decision] = []
    for item in decisions:
        named = {*item.anchors, *item.others}
        if named <= clean:
            found.append(item)
        elif named & seen.keys() and item.decided is not Decided.RENAME:
            wording = item.wording if fingerprint(item.wording) in seen else ""
            if wording or item.decided is not Decided.APPROVE:
                found.append(replace(item, why="", subject="", wording=wording, other_wording=""))
    return found


def _fingerprints(kept: Kept) -> Iterator[str]:
    return (item.fingerprint for paper in kept.papers for item in paper.statements)
