"""What officers decide about lines, and what follows from it.

A decision names its line by anchors: fingerprints of the statements that the line consisted of
at the time. So it finds its line again after any ingest, also when newer wordings came in or
the oldest went. See docs/adr/0009-identity-of-a-standard-line.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from access.moments import ZONE
from register.build import make_line
from register.change import likeness_of
from register.lines import Line, LineStatus, Wording
from register.statements import fingerprint

_ALIKE = 0.6  # share of words by which a corrected wording is still the same


class Decided(StrEnum):
    """What can be decided."""

    APPROVE = "goedkeuren"
    WITHDRAW = "intrekken"
    RENAME = "hernoemen"
    MERGE = "samenvoegen"
    SPLIT = "splitsen"
    UNDO = "terugdraaien"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. ``anchors`` name the line; ``others`` the line that is merged with it, or
    the part that is split from it. The wordings are those that were current then."""

    id: int
    line_id: str
    decided: Decided
    who: str
    made_at: datetime
    why: str = ""
    anchors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    subject: str = ""  # the new name
    wording: str = ""
    other_wording: str = ""
    undoes: int | None = None

    @property
    def made_on(self) -> date:
        """The day on which it was taken, of the Dutch calendar."""
        return self.made_at.astimezone(ZONE).date()

    def is_about(self, line: Line) -> bool:
        """Whether it was taken about ``line``, also under an id that it had before."""
        return bool(line.anchors & {*self.anchors, *self.others})


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that were not taken back, oldest first."""
    ordered = sorted(decisions, key=lambda item: item.id)
    undone = {item.undoes for item in ordered if item.decided is Decided.UNDO}
    return [item for item in ordered if item.decided is not Decided.UNDO and item.id not in undone]


def apply(
    lines: Sequence[Line], decisions: Sequence[Decision], before: date | None = None
) -> list[Line]:
    """``lines`` as officers want them.

    Lines are put together and taken apart as decided; with ``before`` a name or a verdict counts
    only where it was given before that day (of the Dutch calendar).
    """
    standing = in_force(decisions)
    found = list(lines)
    for item in standing:
        if item.decided is Decided.MERGE:
            found = _merged(found, item)
        elif item.decided is Decided.SPLIT:
            found = _split(found, item)
    for item in standing:
        if before is None or item.made_on < before:
            found = _judged(found, item)
    return sorted(found, key=lambda line: (-line.papers, -len(line.wordings), line.id))


def line_of(lines: Sequence[Line], anchors: Iterable[str], wording: str = "") -> Line | None:
    """The line that has most of ``anchors``.

    Where none has any, because a paper was corrected, the line with a wording that resembles
    ``wording`` enough; None where there is none.
    """
    wanted = set(anchors)
    best = max(lines, key=lambda line: len(wanted & line.anchors), default=None)
    if best is not None and wanted & best.anchors:
        return best
    alike = [(max(likeness_of(wording, w.text) for w in line.wordings), line) for line in lines]
    likeness, nearest = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return nearest if wording and likeness >= _ALIKE else None


def _merged(lines: list[Line], item: Decision) -> list[Line]:
    one = line_of(lines, item.anchors, item.wording)
    other = line_of(lines, item.others, item.other_wording)
    if one is None or other is None or one is other:
        return lines
    kept = [line for line in lines if line not in (one, other)]
    return [*kept, make_line((*one.wordings, *other.wordings))]


def _split(lines: list[Line], item: Decision) -> list[Line]:
    """Wordings all of whose anchors are to go form a line of their own.

    A wording that came in later goes with the part that it resembles most.
    """
    whole = line_of(lines, (*item.anchors, *item.others))
    if whole is None:
        return lines
    stay, go = set(item.anchors), set(item.others)
    gone = [wording for wording in whole.wordings if set(wording.anchors) <= go]
    kept = [wording for wording in whole.wordings if stay & set(wording.anchors)]
    known = (gone, kept)
    for wording in whole.wordings:
        if wording not in gone and wording not in kept and gone and kept:
            nearest = max(known, key=lambda part: max(_likeness(wording, w) for w in part))
            nearest.append(wording)
    if not gone or not kept:
        return lines
    others = [line for line in lines if line is not whole]
    return [*others, make_line(kept), make_line(gone)]


def _likeness(one: Wording, other: Wording) -> float:
    return likeness_of(one.text, other.text)


def _judged(lines: list[Line], item: Decision) -> list[Line]:
    """A new name, an approval or a withdrawal; the last one of its sort counts."""
    line = line_of(lines, item.anchors, item.wording)
    if line is None:
        return lines
    if item.decided is Decided.RENAME:
        changed = replace(line, subject=item.subject)
    elif item.decided is Decided.WITHDRAW:
        changed = replace(
            line,
            status=LineStatus.WITHDRAWN,
            note=item.why,
            decided_by=item.who,
            decided_on=item.made_on.isoformat(),
        )
    elif item.decided is Decided.APPROVE:
        changed = _approved(line, item)
    else:
        return lines
    return [changed if known is line else known for known in lines]


def _approved(line: Line, item: Decision) -> Line:
    """Approval holds for the wording that was approved, not for a newer one."""
    papers = make_line(line.wordings).status  # what the papers show, whatever was decided before
    current = fingerprint(item.wording) == line.current.fingerprint
    return replace(
        line,
        status=LineStatus.APPROVED if current else papers,
        note=item.why,
        decided_by=item.who,
        decided_on=item.made_on.isoformat(),
        approved=item.wording,
    )
