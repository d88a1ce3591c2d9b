"""The date of a paper: of its meeting, or its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.dates import FoundDate, find_dates
from ingest.paragraphs import Paragraph

_AS_OF = re.compile(r"\b(?:stand|peildatum|bijgewerkt|actueel)\b.{0,24}$", re.I)
_ANSWERED = re.compile(r"\b(?:beantwoord(?:ing)?|antwoord(?:en)?)\b[^.\d]{0,60}$", re.I)
_ASKED = re.compile(
    r"\b(?:ingediend|ingekomen|ingezonden|gesteld|ontvangen|vragen|uw (?:brief|vragen))\b[^.\d]{0,24}$",
    re.I,
)
_TWO_SENTENCES = re.compile(r"[a-z]{4,}[.?!] (?=[A-Z])")
_TITLE_WORDS = 12
_LINE = 60  # characters; a longer line says something about a date
_BESIDE_DATE = 30  # characters that may stand beside the date in a line of its own
_DEPTH = 14  # paragraphs


def own_date(head: Sequence[Paragraph], found: Mapping[str, str]) -> FoundDate | None:
    """The date that the paper gives itself: behind a label, or on a line that is little else.

    A date in a sentence is one the paper speaks of.
    """
    for name in ("datum", "vergaderdatum"):
        if day := next(find_dates(found.get(name, "")), None):
            return day
    asked = found.get("ingediend", "")  # the day of the questions, not of their answers
    others = [p for p in head if not asked or p.text != asked]
    return _as_of(others) or _answered(others) or _bare(others)


def is_sentence(text: str) -> bool:
    """Whether ``text`` is running text rather than a title or the line of a meeting.

    >>> is_sentence("Vergadering van dinsdag 1 oktober 2024")
    False
    """
    ended = text.rstrip().endswith((".", "?", "!"))
    return (ended and len(text.split()) > _TITLE_WORDS) or _TWO_SENTENCES.search(text) is not None


def _as_of(head: Sequence[Paragraph]) -> FoundDate | None:
    """A list gives the day up to which it was kept: "Stand per 1 september 2025"."""
    for paragraph in head[:_DEPTH]:
        text = paragraph.text
        for day in find_dates(text):
            if len(text) <= 2 * _LINE and _AS_OF.search(text[: day.start]):
                return day
    return None


def _answered(head: Sequence[Paragraph]) -> FoundDate | None:
    """Answers to questions give their own day beside that of the questions."""
    for paragraph in head[:_DEPTH]:
        text = paragraph.text
        for day in find_dates(text):
            if len(text) <= 2 * _LINE and _ANSWERED.search(text[: day.start]):
                return day
    return None


def _bare(head: Sequence[Paragraph]) -> FoundDate | None:
    for paragraph in head[:_DEPTH]:
        days = find_dates(paragraph.text)
        day = next((d for d in days if not _ASKED.search(paragraph.text[: d.start])), None)
        if day and len(paragraph.text) - (day.end - day.start) < _BESIDE_DATE:
            return day
    return None
