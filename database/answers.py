"""An answer as it is kept: JSON, read back into the same records."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from assistant.answer import Answer, AnswerStatus

_UNREADABLE = (
    "Dit antwoord is bewaard door een andere versie van Spreeklijn en is niet meer te tonen. "
    "Stel de vraag opnieuw."
)


def to_json(answer: Answer) -> dict[str, Any]:
    """``answer`` as plain JSON."""
    data: dict[str, Any] = _adapter().dump_python(answer, mode="json")
    return data


def from_json(data: dict[str, Any]) -> Answer:
    """The answer in ``data``; one of another version becomes an answer that says so."""
    try:
        return _adapter().validate_python(data)
    except ValidationError:
        return Answer(status=AnswerStatus.ERROR, message=_UNREADABLE)


@lru_cache(maxsize=1)
def _adapter() -> TypeAdapter[Answer]:
    return TypeAdapter(Answer)
