"""What a careful officer must see: above the answer, or below the bullet it is about."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.answer import Answer, AnswerPart, Flag
from assistant.checks.rewording import OLDER_WORDING
from screens.cite_html import cites_html

# A change of wording belongs to the newest wording, which its first citation points to.
_AT_FIRST = (*OLDER_WORDING, "repeated")
_AT_EACH = ("conditional", "definition", "double_negation", "overtaken", "source_error")


def flags_html(turn: int, answer: Answer) -> Markup | str:
    """The flags that hold for the answer as a whole, and any that no bullet shows."""
    below = {flag for part in answer.answer for flag in flags_of(part, answer.flags)}
    whole = [flag for flag in answer.flags if flag not in below]
    if not whole:
        return ""
    items = Markup("").join(
        Markup("<li>{message}{cites}</li>").format(
            message=flag.message,
            # A flag that holds for every source needs no numbers.
            cites=cites_html(turn, flag.citations, answer.citations)
            if len(flag.citations) < len(answer.citations) or not answer.answer
            else "",
        )
        for flag in whole
    )
    return Markup('<div class="sl-flags"><h4>Let op</h4><ul>{}</ul></div>').format(items)


def notes_html(turn: int, part: AnswerPart, answer: Answer) -> Markup:
    """The flags about one bullet, with the other sources they speak of."""
    return Markup("").join(
        Markup('<p class="sl-note">{message}{cites}</p>').format(
            message=flag.message,
            cites=cites_html(
                turn,
                [number for number in flag.citations if number not in part.citations],
                answer.citations,
            )
            if flag.kind in _AT_FIRST
            else "",
        )
        for flag in flags_of(part, answer.flags)
    )


def flags_of(part: AnswerPart, flags: Sequence[Flag]) -> list[Flag]:
    """The flags that belong to ``part`` alone."""
    return [
        flag
        for flag in flags
        if (flag.kind in _AT_FIRST and set(flag.citations[:1]) & set(part.citations))
        or (flag.kind in _AT_EACH and set(flag.citations) & set(part.citations))
    ]
