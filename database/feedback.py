"""Feedback on an answer: good or not good, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from database.connection import Sessions
from database.models import FeedbackRow, TurnRow
from database.owned import change_turn

LONGEST_REASON = 2000  # characters


class Opinion(StrEnum):
    """What a user can think of an answer."""

    GOOD = "goed"
    NOT_GOOD = "niet goed"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A verdict with the reason, which may be empty."""

    verdict: Opinion
    reason: str = ""


class FeedbackBook:
    """Keeps one feedback for each answer; a new one replaces the old."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def give(self, owner: str, turn_id: int, feedback: Feedback) -> bool:
        """Keep ``feedback``; False where ``owner`` has no such turn."""

        def put(turn: TurnRow) -> None:
            turn.feedback = turn.feedback or FeedbackRow(turn_id=turn_id)
            turn.feedback.verdict = feedback.verdict.value
            turn.feedback.reason = feedback.reason.strip()[:LONGEST_REASON]
            turn.feedback.given_at = datetime.now(UTC)

        return change_turn(self._sessions, owner, turn_id, put)


def feedback_of(row: FeedbackRow | None) -> Feedback | None:
    """The feedback in ``row``, if any."""
    return None if row is None else Feedback(Opinion(row.verdict), row.reason)
