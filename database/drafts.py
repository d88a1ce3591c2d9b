"""A draft as an officer rewrote it: one for each turn, the last one counts."""

from __future__ import annotations

from datetime import UTC, datetime

from database.connection import Sessions
from database.models import EditedDraftRow, TurnRow
from database.owned import change_turn

LONGEST_DRAFT = 20_000  # characters


class DraftBook:
    """Keeps what was made of a draft. What is not ``owner``'s does not exist for ``owner``."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def keep(self, owner: str, turn_id: int, text: str) -> bool:
        """Keep ``text``; False where ``owner`` has no such turn."""

        def put(turn: TurnRow) -> None:
            turn.edited = turn.edited or EditedDraftRow(turn_id=turn_id)
            turn.edited.text = text[:LONGEST_DRAFT]
            turn.edited.edited_at = datetime.now(UTC)

        return change_turn(self._sessions, owner, turn_id, put)
