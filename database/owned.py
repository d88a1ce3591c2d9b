"""What is whose: a turn belongs to who owns its conversation."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError

from database.connection import Sessions
from database.models import ConversationRow, TurnRow


def owned_turn(owner: str, turn_id: int) -> Select[TurnRow]:
    """The turn ``turn_id``, where it is of ``owner``."""
    return (
        select(TurnRow)
        .join(ConversationRow)
        .where(TurnRow.id == turn_id, ConversationRow.owner == owner)
    )


def change_turn(
    sessions: Sessions, owner: str, turn_id: int, change: Callable[[TurnRow], None]
) -> bool:
    """Apply ``change`` to a turn; False where ``owner`` has none of that number."""
    try:
        return _changed(sessions, owner, turn_id, change)
    except IntegrityError:
        # The same came in twice at once and the other was first: now there is one to change.
        return _changed(sessions, owner, turn_id, change)


def _changed(
    sessions: Sessions, owner: str, turn_id: int, change: Callable[[TurnRow], None]
) -> bool:
    with sessions.begin() as session:
        turn = session.scalar(owned_turn(owner, turn_id))
        if turn is not None:
            change(turn)
        return turn is not None
