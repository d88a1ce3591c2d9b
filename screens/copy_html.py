"""An answer with the formatting that Word takes over: headings, bullets, numbers of sources."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from assistant.answer import Answer, AnswerPart
from assistant.text import source_line
from assistant.told import told
from screens.dutch import DRAFT_NOTICE, standing
from screens.words_html import words_html


def copy_html(question: str, answer: Answer) -> Markup:
    """The same as the plain text, as HTML without any style: Word's own styles hold."""
    return Markup(
        '<div lang="nl"><h2>{question}</h2>{message}{parts}{sources}{flags}<p><i>{draft}</i></p></div>'
    ).format(
        question=question,
        message=Markup("<p>{}</p>").format(told(answer)) if answer.message else "",
        parts=_bullets([_part(part) for part in answer.answer]),
        sources=_sources(answer),
        flags=_flags(answer),
        draft=DRAFT_NOTICE,
    )


def _part(part: AnswerPart) -> Markup:
    """A bullet; its lines stay lines, its sources are numbers above the line."""
    text = words_html(part.text, Markup("<br>"), Markup("{}"))
    marks = Markup("").join(Markup("<sup>[{}]</sup>").format(n) for n in part.citations)
    return Markup("{} {}").format(text, marks)


def _sources(answer: Answer) -> Markup | str:
    if not answer.citations:
        return ""
    rows = Markup("").join(
        Markup("<p>[{}] {} ({})</p>").format(
            item.n, source_line(item), standing(item.kind).label.lower()
        )
        for item in answer.citations
    )
    return Markup("<h3>Bronnen</h3>{}").format(rows)


def _flags(answer: Answer) -> Markup | str:
    if not answer.flags:
        return ""
    return Markup("<h3>Let op</h3>{}").format(_bullets([flag.message for flag in answer.flags]))


def _bullets(items: Sequence[Markup | str]) -> Markup:
    if not items:
        return Markup("")
    return Markup("<ul>{}</ul>").format(
        Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    )
