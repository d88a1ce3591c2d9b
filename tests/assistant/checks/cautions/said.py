"""An answer of a few bullets, and what an officer is warned of beside it."""

from __future__ import annotations

from datetime import date

from assistant.answer import AnswerPart, Citation, Flag
from assistant.checks.cautions import cautions

TODAY = date(2025, 9, 1)


def citation(n: int, quote: str, day: str | None) -> Citation:
    return Citation(
        n=n, document=f"{n}.txt", document_id=str(n), unit_id=f"u{n}", title="Annotatie",
        kind="annotatie", body=None, meeting=None, meeting_date=day, agenda_items=(),
        question_number=None, asker=None, party=None, heading=None, pages=(),
        confidentiality="openbaar", quote=quote, start=0, end=len(quote),
    )  # fmt: skip


def flags(
    *said: str,
    question: str = "Hoe staat het?",
    day: str | None = "2024-02-28",
    today: date = TODAY,
) -> list[Flag]:
    parts = [AnswerPart(text, (n,)) for n, text in enumerate(said, start=1)]
    cited = [citation(n, text, day) for n, text in enumerate(said, start=1)]
    return cautions(question, parts, cited, [], today)


def told(found: list[Flag], kind: str) -> str:
    return " ".join(flag.message for flag in found if flag.kind == kind)
