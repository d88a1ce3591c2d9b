"""A draft as an officer rewrote it: one for each turn, the last one counts."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.exc import IntegrityError

from database.connection import Sessions
from database.models import EditedDraftRow
from database.owned import owned_turn

LONGEST_DRAFT = 20_000  # characters


class DraftBook:
    """Keeps what was made of a draft. What is not ``owner``'s does not exist for ``owner``."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def keep(self, owner: str, turn_id: int, text: str) -> bool:
        """Keep ``text``; False where ``owner`` has no such turn."""
        try:
            return self._keep(owner, turn_id, text)
        except IntegrityError:
            # The same draft came in twice at once and the other was first: now it is there.
            return self._keep(owner, turn_id, text)

    def _keep(self, owner: str, turn_id: int, text: str) -> bool:
        with self._sessions.begin() as session:
            turn = session.scalar(owned_turn(owner, turn_id))
            if turn is None:
                return False
            row = turn.edited or EditedDraftRow(turn_id=turn_id)
            row.text = text[:LONGEST_DRAFT]
            row.edited_at = datetime.now(UTC)
            turn.edited = row
            return True
