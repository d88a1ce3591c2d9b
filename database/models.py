"""The tables. A change here needs a migration beside it; a test compares the two."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

# Constraints with names of our own, so that a migration can change them on every engine.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is put back on the way out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {datetime: Moment}  # noqa: RUF012 - SQLAlchemy reads it as it is


class ConversationRow(Base):
    """A conversation of one user."""

    __tablename__ = "conversation"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(String(200), index=True)
    title: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)

    turns: Mapped[list[TurnRow]] = relationship(
        back_populates="conversation",
        order_by="TurnRow.id",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class TurnRow(Base):
    """One question with its answer, kept whole: an old answer is shown as it was given."""

    __tablename__ = "turn"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[int] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    question: Mapped[str] = mapped_column(Text)
    as_of: Mapped[date | None]
    filters: Mapped[dict[str, Any]] = mapped_column(JSON)
    status: Mapped[str] = mapped_column(String(40))
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
    asked_at: Mapped[datetime]
    milliseconds: Mapped[int]

    conversation: Mapped[ConversationRow] = relationship(back_populates="turns")
    feedback: Mapped[FeedbackRow | None] = relationship(
        back_populates="turn", cascade="all, delete-orphan", passive_deletes=True
    )
    edited: Mapped[EditedDraftRow | None] = relationship(
        back_populates="turn", cascade="all, delete-orphan", passive_deletes=True
    )


class FeedbackRow(Base):
    """What the user thought of an answer: the last word counts."""

    __tablename__ = "feedback"

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    verdict: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime]

    turn: Mapped[TurnRow] = relationship(back_populates="feedback")


class EditedDraftRow(Base):
    """The draft of an answer as the user rewrote it."""

    __tablename__ = "edited_draft"

    turn_id: Mapped[int] = mapped_column(
        ForeignKey("turn.id", ondelete="CASCADE"), primary_key=True
    )
    text: Mapped[str] = mapped_column(Text)
    edited_at: Mapped[datetime]

    turn: Mapped[TurnRow] = relationship(back_populates="edited")


class LineDecisionRow(Base):
    """What an officer decided about a standard line. Rows are added and never changed."""

    __tablename__ = "line_decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    line: Mapped[str] = mapped_column(String(40), index=True)
    decided: Mapped[str] = mapped_column(String(20))
    who: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    why: Mapped[str] = mapped_column(Text)
    anchors: Mapped[list[str]] = mapped_column(JSON)
    others: Mapped[list[str]] = mapped_column(JSON)
    wording: Mapped[str] = mapped_column(Text)
    other_wording: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(String(200))
    undoes: Mapped[int | None] = mapped_column(ForeignKey("line_decision.id"))


class AnnotatieRow(Base):
    """An annotatie somebody is at work on, kept whole; what a list shows of it stands beside."""

    __tablename__ = "annotatie"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(String(200), index=True)
    title: Mapped[str] = mapped_column(String(200))
    questions: Mapped[int]
    done: Mapped[int]
    answered: Mapped[bool]
    work: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(index=True)
