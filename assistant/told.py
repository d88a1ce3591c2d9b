"""Why there is no answer, in words alone: for where what comes nearest cannot be opened."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.lines.places import place


def told(answer: Answer) -> str:
    """The message of ``answer``, with the places of what comes nearest."""
    places = "; ".join(dict.fromkeys(place(item) for item in answer.near))
    return f"{answer.message} Wel gevonden: {places}." if places else answer.message
