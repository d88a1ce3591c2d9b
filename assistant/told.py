"""Why there is no answer, in words alone: for where what comes nearest cannot be opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assistant.answer import Citation
from assistant.lines.places import place


class Unanswered(Protocol):
    """An answer, or a question in an annotatie."""

    @property
    def message(self) -> str: ...
    @property
    def near(self) -> Sequence[Citation]: ...


def told(item: Unanswered) -> str:
    """The message of ``item``, with the places of what comes nearest."""
    return f"{item.message} Wel gevonden: {places_of(item.near)}." if item.near else item.message


def places_of(near: Sequence[Citation]) -> str:
    """The places in one line, each once."""
    return "; ".join(dict.fromkeys(place(citation) for citation in near))
