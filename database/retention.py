"""What is kept goes: after the days that an office chose, or when somebody asks for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, select

from database.connection import Sessions
from database.models import ConversationRow


def forget_older_than(sessions: Sessions, days: int) -> int:
    """Remove conversations that were not used for ``days`` days; how many there were."""
    before = datetime.now(UTC) - timedelta(days=days)
    with sessions.begin() as session:
        old = select(ConversationRow.id).where(ConversationRow.updated_at < before)
        count = session.scalar(select(func.count()).select_from(old.subquery())) or 0
        session.execute(delete(ConversationRow).where(ConversationRow.updated_at < before))
    return count


def forget_owner(sessions: Sessions, owner: str) -> int:
    """Remove all conversations of ``owner`` with their answers and feedback; how many there were."""
    with sessions.begin() as session:
        mine = select(ConversationRow.id).where(ConversationRow.owner == owner)
        count = session.scalar(select(func.count()).select_from(mine.subquery())) or 0
        session.execute(delete(ConversationRow).where(ConversationRow.owner == owner))
    return count
