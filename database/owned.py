"""What is whose: a turn belongs to who owns its conversation."""

from __future__ import annotations

from sqlalchemy import Select, select

from database.models import ConversationRow, TurnRow


def owned_turn(owner: str, turn_id: int) -> Select[TurnRow]:
    """The turn ``turn_id``, where it is of ``owner``."""
    return (
        select(TurnRow)
        .join(ConversationRow)
        .where(TurnRow.id == turn_id, ConversationRow.owner == owner)
    )
