"""Conversations: begun, continued, listed and forgotten, each by its owner alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from assistant.answer import Answer
from database.answers import from_json, to_json
from database.connection import Sessions
from database.feedback import Feedback, feedback_of
from database.models import ConversationRow, TurnRow
from database.owned import owned_turn
from ingest.paragraphs import shortened

_TITLE_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Filters:
    """What a question was limited to; an empty tuple limits nothing.

    ``period`` are the first and the last day, as ISO dates; either may be empty.
    """

    kinds: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    period: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with the answer that was given then."""

    id: int
    question: str
    answer: Answer
    asked_at: datetime
    as_of: date | None = None
    filters: Filters = Filters()
    milliseconds: int = 0
    feedback: Feedback | None = None
    edited: str = ""  # the draft as the user rewrote it


@dataclass(frozen=True, slots=True)
class Summary:
    """A conversation in a list."""

    id: int
    title: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """A whole conversation, oldest turn first."""

    id: int
    title: str
    turns: tuple[Turn, ...]


class Conversations:
    """All conversations. What is not ``owner``'s does not exist for ``owner``."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def add(
        self,
        owner: str,
        conversation_id: int | None,
        question: str,
        answer: Answer,
        *,
        as_of: date | None = None,
        filters: Filters | None = None,
        milliseconds: int = 0,
    ) -> Conversation:
        """Keep one turn, in a new conversation where there is none of that number."""
        now = datetime.now(UTC)
        with self._sessions.begin() as session:
            row = session.scalar(_owned(owner, conversation_id))
            if row is None:
                row = ConversationRow(owner=owner, title=_title(question), created_at=now)
                session.add(row)
            row.updated_at = now
            row.turns.append(
                TurnRow(
                    question=question,
                    as_of=as_of,
                    filters={k: list(v) for k, v in asdict(filters or Filters()).items()},
                    status=answer.status.value,
                    answer=to_json(answer),
                    asked_at=now,
                    milliseconds=milliseconds,
                )
            )
            session.flush()
            return _conversation(row)

    def get(self, owner: str, conversation_id: int | None) -> Conversation | None:
        """One conversation, or None where ``owner`` has none of that number."""
        with self._sessions() as session:
            row = session.scalar(_owned(owner, conversation_id))
            return None if row is None else _conversation(row)

    def recent(self, owner: str, limit: int = 50) -> list[Summary]:
        """The conversations of ``owner``, last used first."""
        wanted = (
            select(ConversationRow.id, ConversationRow.title, ConversationRow.updated_at)
            .where(ConversationRow.owner == owner)
            .order_by(ConversationRow.updated_at.desc(), ConversationRow.id.desc())
            .limit(limit)
        )
        with self._sessions() as session:
            return [Summary(*row) for row in session.execute(wanted)]

    def turn(self, owner: str, turn_id: int) -> Turn | None:
        """One turn, or None where ``owner`` has none of that number."""
        with self._sessions() as session:
            row = session.scalar(owned_turn(owner, turn_id))
            return None if row is None else _turn(row)

    def forget(self, owner: str, conversation_id: int) -> bool:
        """Remove a conversation with all that hangs on it; whether there was one."""
        with self._sessions.begin() as session:
            row = session.scalar(_owned(owner, conversation_id))
            if row is not None:
                session.delete(row)
            return row is not None


def _owned(owner: str, conversation_id: int | None) -> Select[ConversationRow]:
    return (
        select(ConversationRow)
        .where(ConversationRow.id == conversation_id, ConversationRow.owner == owner)
        .options(
            selectinload(ConversationRow.turns).selectinload(TurnRow.feedback),
            selectinload(ConversationRow.turns).selectinload(TurnRow.edited),
        )
    )


def _title(question: str) -> str:
    words = " ".join(question.split())
    return shortened(words, _TITLE_LENGTH)


def _conversation(row: ConversationRow) -> Conversation:
    return Conversation(row.id, row.title, tuple(_turn(turn) for turn in row.turns))


def _turn(row: TurnRow) -> Turn:
    return Turn(
        id=row.id,
        question=row.question,
        answer=from_json(row.answer),
        asked_at=row.asked_at,
        as_of=row.as_of,
        filters=Filters(**{name: tuple(values) for name, values in row.filters.items()}),
        milliseconds=row.milliseconds,
        feedback=feedback_of(row.feedback),
        edited=row.edited.text if row.edited else "",
    )
