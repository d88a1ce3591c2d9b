"""What is kept goes: after the days that an office chose, or when somebody asks for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select

from database.connection import Sessions
from database.models import AnnotatieRow, ConversationRow

_KEPT = (ConversationRow, AnnotatieRow)


def forget_older_than(sessions: Sessions, days: int) -> int:
    """Remove conversations and annotaties that were not used for ``days`` days; how many."""
    before = datetime.now(UTC) - timedelta(days=days)
    return sum(_forget(sessions, kind, kind.updated_at < before) for kind in _KEPT)


def forget_owner(sessions: Sessions, owner: str) -> int:
    """Remove all conversations and annotaties of ``owner``, with all in them; how many."""
    return sum(_forget(sessions, kind, kind.owner == owner) for kind in _KEPT)


def _forget(
    sessions: Sessions,
    kind: type[ConversationRow] | type[AnnotatieRow],
    which: ColumnElement[bool],
) -> int:
    with sessions.begin() as session:
        count = session.scalar(select(func.count()).select_from(kind).where(which)) or 0
        session.execute(delete(kind).where(which))
    return count
