"""From a question on the screen to a turn that is kept."""

from __future__ import annotations

import logging
import time
from datetime import date

from assistant.answer import Answer, AnswerStatus
from assistant.flow import Tell
from database.conversations import Conversation, Filters
from explained import Explained
from index.store import StoreMissing
from screens.failure import NO_DOCUMENTS
from screens.office import Office
from screens.turns import TooMany

_LOG = logging.getLogger(__name__)
LONGEST_QUESTION = 4000  # characters
_FAILED = (
    "Er ging iets mis bij het zoeken. Uw vraag is bewaard. Probeer het opnieuw; gebeurt het weer, "
    "meld het dan bij de beheerder."
)


def ask(
    office: Office,
    owner: str,
    conversation_id: int | None,
    question: str,
    as_of: date | None,
    filters: Filters,
    tell: Tell | None = None,
) -> Conversation:
    """Answer ``question`` within its conversation and keep the turn, also when it failed.

    ``tell`` is told of what can be shown before the answer is whole.
    """
    began = time.perf_counter()
    conversation = office.conversations.get(owner, conversation_id)
    try:
        with office.turns.of(owner):
            answer = _answer(office, owner, conversation, question, as_of, filters, tell)
    except TooMany as error:
        answer = _error(question, str(error))
    return office.conversations.add(
        owner,
        conversation.id if conversation else None,
        question,
        answer,
        as_of=as_of,
        filters=filters,
        milliseconds=round((time.perf_counter() - began) * 1000),
    )


def _answer(
    office: Office,
    owner: str,
    conversation: Conversation | None,
    question: str,
    as_of: date | None,
    filters: Filters,
    tell: Tell | None,
) -> Answer:
    try:
        return office.desk_for(owner).ask(
            question,
            as_of=as_of,
            history=history(conversation),
            kinds=filters.kinds,
            committees=filters.committees,
            parties=filters.parties,
            who=owner,
            since=_day(filters.period, 0),
            until=_day(filters.period, 1),
            tell=tell,
        )
    except StoreMissing:
        return _error(question, NO_DOCUMENTS)
    except Explained as error:
        return _error(question, str(error))
    except Exception:  # noqa: BLE001 - whatever happens, the question is kept and answered
        # The officer keeps the question and the conversation; the log tells what happened.
        _LOG.exception("The question could not be answered")
        return _error(question, _FAILED)


def _day(period: tuple[str, ...], place: int) -> date | None:
    """The first (0) or last (1) day of a period, where it has one."""
    return date.fromisoformat(period[place]) if len(period) > place and period[place] else None


def history(conversation: Conversation | None) -> list[dict[str, str]]:
    """The turns before, as the desk wants them; that nothing answers is nothing to lean on."""
    found: list[dict[str, str]] = []
    for turn in conversation.turns if conversation else ():
        found.append({"role": "user", "content": turn.question})
        if said := "\n".join(part.text for part in turn.answer.answer):
            found.append({"role": "assistant", "content": said})
    return found


def _error(question: str, message: str) -> Answer:
    return Answer(status=AnswerStatus.ERROR, searched=question, message=message)
