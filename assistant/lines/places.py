"""Where something stands, in words an officer looks it up by."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from ingest.dates import in_words


class Placed(Protocol):
    """A citation or a search hit."""

    @property
    def document(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def body(self) -> str | None: ...
    @property
    def meeting_date(self) -> str | None: ...
    @property
    def question_number(self) -> str | None: ...
    @property
    def asker(self) -> str | None: ...
    @property
    def heading(self) -> str | None: ...


def place(item: Placed) -> str:
    """For example "annotatie commissie FKD 5 december 2024, vraag 21 (Sheher)"."""
    return f"{paper(item.kind, item.body, item.meeting_date, item.document)}{_within(item)}"


def paper(kind: str, body: str | None, day: str | None, file_name: str) -> str:
    """A paper by kind, meeting and date; by its file name where those say too little."""
    if not day:
        return file_name
    return " ".join(part for part in (kind, body, in_words(date.fromisoformat(day))) if part)


def _within(item: Placed) -> str:
    if item.question_number:
        who = f" ({item.asker})" if item.asker else ""
        return f", vraag {item.question_number}{who}"
    last = (item.heading or "").rsplit(" > ", 1)[-1]
    if item.asker:
        return f", vraag van {item.asker}"
    return f", onder '{last}'" if last else ""
