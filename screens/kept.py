"""Conversations as their owner may see them now: what was made secret since is withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.answer import Answer
from database.conversations import Conversation, Conversations, Filters, Summary, Turn


class KeptConversations:
    """``Conversations`` with every answer passed through ``shown`` (owner, answer) on its way out."""

    def __init__(
        self, conversations: Conversations, shown: Callable[[str, Answer], Answer]
    ) -> None:
        self._conversations = conversations
        self._shown = shown

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
        kept = self._conversations.add(
            owner,
            conversation_id,
            question,
            answer,
            as_of=as_of,
            filters=filters,
            milliseconds=milliseconds,
        )
        return self._seen_by(owner, kept)

    def get(self, owner: str, conversation_id: int | None) -> Conversation | None:
        """One conversation, or None where ``owner`` has none of that number."""
        found = self._conversations.get(owner, conversation_id)
        return self._seen_by(owner, found) if found else None

    def recent(self, owner: str, limit: int = 50) -> list[Summary]:
        """The conversations of ``owner``, last used first."""
        return self._conversations.recent(owner, limit)

    def turn(self, owner: str, turn_id: int) -> Turn | None:
        """One turn, or None where ``owner`` has none of that number."""
        found = self._conversations.turn(owner, turn_id)
        return self._turn(owner, found) if found else None

    def forget(self, owner: str, conversation_id: int) -> bool:
        """Remove a conversation with all that hangs on it; whether there was one."""
        return self._conversations.forget(owner, conversation_id)

    def _seen_by(self, owner: str, found: Conversation) -> Conversation:
        return replace(found, turns=tuple(self._turn(owner, turn) for turn in found.turns))

    def _turn(self, owner: str, turn: Turn) -> Turn:
        shown = self._shown(owner, turn.answer)
        edited = turn.edited if is_whole(turn.answer, shown) else ""
        return replace(turn, answer=shown, edited=edited)


def is_whole(answer: Answer, shown: Answer) -> bool:
    """Whether nothing of ``answer`` was withdrawn: then what was made of it may be shown as well.

    What an officer wrote began with the words of the answer, so it is as secret as these were.
    """
    return replace(shown, searched=answer.searched) == answer
