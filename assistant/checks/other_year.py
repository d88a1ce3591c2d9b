"""An answer that tells nothing of the year that "dit jaar" in the question is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from assistant.answer import Answer, AnswerPart, Citation, Flag
from ingest.dates import in_words

_YEARS = re.compile(r"\b(20\d\d)(?:\s?(?:-|–|t/m|tot en met|/)\s?(20\d\d))?\b")


def other_year(years: Mapping[str, int], answer: Answer) -> list[Flag]:
    """Where the line that opens ``answer`` is of none of ``years``, by how the question says them."""
    if not answer.answer or not years:
        return []
    first = answer.answer[0]
    cited = [item for item in answer.citations if item.n in first.citations]
    days = [item.meeting_date for item in cited if item.meeting_date]
    if not days:
        return []
    told = _told(first, cited)
    of = f"het komt uit een stuk van {in_words(date.fromisoformat(max(days)))}"
    return [
        Flag(
            "other_year", f"Met ‘{said}’ is {year} bedoeld. Dit antwoord noemt dat jaar niet: {of}."
        )
        for said, year in years.items()
        if year not in told
    ]


def _told(part: AnswerPart, cited: Sequence[Citation]) -> set[int]:
    """The years that ``part`` and what stands above it name, and those of its papers."""
    above = (text for item in cited for text in (item.heading, item.quote) if text)
    told = {int(item.meeting_date[:4]) for item in cited if item.meeting_date}
    for first, last in _YEARS.findall(" ".join((part.text, *above))):
        told |= set(range(int(first), int(last or first) + 1))
    return told
