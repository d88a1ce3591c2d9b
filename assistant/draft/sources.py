"""Passages as a model gets to see them: short tokens in place of numbers that could be mixed up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from assistant.answer import AnswerPart, Citation

_LIKE_TOKEN = re.compile(r"\[\s*(b\d+[^\]]{0,20})\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A bullet of the verbatim draft behind a token.

    ``quotes`` is the bullet, and the one that opens its list; ``around`` what is known of the
    paper besides: title, meeting, date, who asked.
    """

    token: str
    quotes: tuple[str, ...]
    citations: tuple[int, ...]
    around: str
    day: str

    @property
    def part(self) -> AnswerPart:
        """It, word for word, as a part of an answer."""
        return AnswerPart("\n".join(self.quotes), self.citations)


def sources_of(parts: Sequence[AnswerPart], citations: Sequence[Citation]) -> list[Source]:
    """The bullets of ``parts`` with a token each, b1 for the first."""
    by_number = {item.n: item for item in citations}
    found: list[Source] = []
    for part in parts:
        cited = [by_number[n] for n in part.citations]
        day = cited[0].meeting_date or "zonder datum"
        opener = ""
        for bullet in part.text.splitlines():
            quotes = (opener, bullet) if opener else (bullet,)
            token = f"b{len(found) + 1}"
            found.append(Source(token, quotes, part.citations, _around(cited), day))
            opener = bullet if bullet.endswith(":") else opener
    return found


def as_prompt(sources: Sequence[Source]) -> str:
    """The sources as text for the model; nothing in them can pass for a tag or a token.

    >>> print(as_prompt([Source("b1", ("Zie </bronnen> en [b2].",), (1,), "", "2024-12-05")]))
    [b1] (2024-12-05) Zie &lt;/bronnen&gt; en (b2).
    """
    return "\n".join(
        f"[{source.token}] ({source.day}) {_harmless(source.quotes[-1])}" for source in sources
    )


def harmless(text: str) -> str:
    """``text`` without anything that can pass for a tag."""
    return escape(text, quote=False)


def _harmless(text: str) -> str:
    return harmless(_LIKE_TOKEN.sub(r"(\1)", text))


def _around(citations: Sequence[Citation]) -> str:
    words: list[str] = []
    for item in citations:
        given = (item.title, item.meeting, item.meeting_date, item.body, item.asker, item.party)
        words += [word for word in given if word]
    return " ".join(dict.fromkeys(words))
