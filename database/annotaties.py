"""Annotaties in progress: kept, listed and forgotten, each by its owner alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Select, select

from annotatie.work import Work
from database.connection import DatabaseError, Sessions
from database.models import AnnotatieRow

_UNREADABLE = (
    "Deze annotatie is bewaard door een andere versie van Spreeklijn en is niet meer te openen. "
    "Voeg de vragen opnieuw toe."
)


@dataclass(frozen=True, slots=True)
class Listed:
    """An annotatie in a list; ``answered`` says whether its questions were answered."""

    id: int
    title: str
    questions: int
    done: int
    answered: bool
    updated_at: datetime


class Annotaties:
    """All annotaties in progress. What is not ``owner``'s does not exist for ``owner``."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions

    def add(self, owner: str, work: Work) -> int:
        """Keep a new one; gives its number."""
        now = datetime.now(UTC)
        row = AnnotatieRow(owner=owner, created_at=now)
        _fill(row, work, now)
        with self._sessions.begin() as session:
            session.add(row)
            session.flush()
            return row.id

    def get(self, owner: str, annotatie_id: int | None) -> Work | None:
        """One of them, or None where ``owner`` has none of that number.

        Raises DatabaseError for one that another version kept.
        """
        with self._sessions() as session:
            row = session.scalar(_owned(owner, annotatie_id))
        if row is None:
            return None
        try:
            return _adapter().validate_python(row.work)
        except ValidationError as error:
            raise DatabaseError(_UNREADABLE) from error

    def keep(self, owner: str, annotatie_id: int, work: Work) -> bool:
        """Keep what became of one; False where ``owner`` has none of that number."""
        with self._sessions.begin() as session:
            row = session.scalar(_owned(owner, annotatie_id))
            if row is not None:
                _fill(row, work, datetime.now(UTC))
            return row is not None

    def recent(self, owner: str, limit: int = 50) -> list[Listed]:
        """Those of ``owner``, last used first."""
        wanted = (
            select(
                AnnotatieRow.id,
                AnnotatieRow.title,
                AnnotatieRow.questions,
                AnnotatieRow.done,
                AnnotatieRow.answered,
                AnnotatieRow.updated_at,
            )
            .where(AnnotatieRow.owner == owner)
            .order_by(AnnotatieRow.updated_at.desc(), AnnotatieRow.id.desc())
            .limit(limit)
        )
        with self._sessions() as session:
            return [Listed(*row) for row in session.execute(wanted)]

    def forget(self, owner: str, annotatie_id: int) -> bool:
        """Remove one; whether there was one."""
        with self._sessions.begin() as session:
            row = session.scalar(_owned(owner, annotatie_id))
            if row is not None:
                session.delete(row)
            return row is not None


def _owned(owner: str, annotatie_id: int | None) -> Select[AnnotatieRow]:
    return select(AnnotatieRow).where(AnnotatieRow.id == annotatie_id, AnnotatieRow.owner == owner)


def _fill(row: AnnotatieRow, work: Work, now: datetime) -> None:
    made = work.annotatie
    row.title = work.title
    row.questions = len(list(made.questions)) if made else len(work.questions)
    row.done = len(work.done)
    row.answered = made is not None
    row.work = _adapter().dump_python(work, mode="json")
    row.updated_at = now


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Work]:
    return TypeAdapter(Work)
