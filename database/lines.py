"""Officers' decisions about standard lines: added, taken back, never changed or lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from database.connection import Sessions
from database.models import LineDecisionRow
from explained import Explained
from register.decisions import Decided, Decision
from register.lines import Line

_LONGEST_NAME = 200


class LineError(Explained):
    """A decision about a line that cannot be taken; the message is Dutch and says why."""


class LineBook:
    """All decisions about lines, with who took them, when and why."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def approve(self, line: Line, who: str, why: str = "") -> Decision:
        """The current wording of ``line`` is right. A newer wording needs a new approval."""
        return self._add(line, Decided.APPROVE, who, why)

    def withdraw(self, line: Line, who: str, why: str) -> Decision:
        """``line`` is not to be said any more."""
        return self._add(line, Decided.WITHDRAW, who, why)

    def rename(self, line: Line, subject: str, who: str, why: str = "") -> Decision:
        """``line`` gets this subject. Raises LineError for an empty one."""
        name = " ".join(subject.split())[:_LONGEST_NAME]
        if not name:
            raise LineError("Geef een onderwerp: het mag niet leeg zijn.")
        return self._add(line, Decided.RENAME, who, why, subject=name)

    def merge(self, line: Line, other: Line, who: str, why: str = "") -> Decision:
        """``line`` and ``other`` are one line. Raises LineError when they are already."""
        if line.anchors & other.anchors:
            raise LineError("Dit is al één lijn.")
        return self._add(
            line,
            Decided.MERGE,
            who,
            why,
            others=sorted(other.anchors),
            other_wording=other.current.text,
        )

    def split(self, line: Line, anchors: Iterable[str], who: str, why: str = "") -> Decision:
        """The wordings of ``line`` with these anchors are another line.

        Raises LineError when that leaves nothing on either side.
        """
        apart = set(anchors) & line.anchors
        gone = [wording for wording in line.wordings if set(wording.anchors) <= apart]
        if not gone or len(gone) == len(line.wordings):
            raise LineError("Kies formuleringen die samen niet de hele lijn zijn.")
        return self._add(
            line,
            Decided.SPLIT,
            who,
            why,
            anchors=line.anchors - apart,
            others=sorted(apart),
            other_wording=gone[-1].text,
        )

    def undo(self, decision_id: int, who: str, why: str = "") -> Decision | None:
        """Take a decision back; None where there is none of that number."""
        with self._sessions.begin() as session:
            undone = session.get(LineDecisionRow, decision_id)
            if undone is None:
                return None
            row = LineDecisionRow(
                line=undone.line,
                decided=Decided.UNDO.value,
                who=who,
                made_at=datetime.now(UTC),
                why=why.strip(),
                anchors=undone.anchors,
                others=[],
                wording=undone.wording,
                other_wording="",
                subject="",
                undoes=decision_id,
            )
            session.add(row)
            session.flush()
            return _decision(row)

    def all(self) -> tuple[Decision, ...]:
        """Every decision, oldest first."""
        with self._sessions() as session:
            rows = session.scalars(select(LineDecisionRow).order_by(LineDecisionRow.id))
            return tuple(_decision(row) for row in rows)

    def history(self, line: Line) -> tuple[Decision, ...]:
        """The decisions about ``line``, oldest first, also those under ids it had before."""
        return tuple(item for item in self.all() if item.is_about(line))

    def _add(
        self,
        line: Line,
        decided: Decided,
        who: str,
        why: str,
        *,
        anchors: Iterable[str] | None = None,
        **given: Any,
    ) -> Decision:
        if not who.strip():
            raise LineError("Zeg wie dit besluit: de naam mag niet leeg zijn.")
        values: dict[str, Any] = {"others": [], "other_wording": "", "subject": "", **given}
        with self._sessions.begin() as session:
            row = LineDecisionRow(
                line=line.id,
                decided=decided.value,
                who=who.strip(),
                made_at=datetime.now(UTC),
                why=why.strip(),
                anchors=sorted(line.anchors if anchors is None else anchors),
                wording=line.current.text,
                undoes=None,
                **values,
            )
            session.add(row)
            session.flush()
            return _decision(row)


def _decision(row: LineDecisionRow) -> Decision:
    return Decision(
        id=row.id,
        line_id=row.line,
        decided=Decided(row.decided),
        who=row.who,
        made_at=row.made_at,
        why=row.why,
        anchors=tuple(row.anchors),
        others=tuple(row.others),
        subject=row.subject,
        wording=row.wording,
        other_wording=row.other_wording,
        undoes=row.undoes,
    )
