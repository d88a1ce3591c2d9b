"""How a source is called: in a heading, in a line, on a button."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Citation
from ingest.paragraphs import clean, listed
from screens.dutch import day, kind_name


def heading(citation: Citation) -> str:
    """The paper in a few words: "Annotatie commissie FKD, 5 december 2024"."""
    name = " ".join(filter(None, [kind_name(citation.kind), citation.body]))
    return ", ".join(filter(None, [name, day(citation.meeting_date)]))


def place(citation: Citation, pages: Sequence[int] | None = None) -> list[str]:
    """Where in the paper: agenda item, question, asker, pages (those of the citation unless given)."""
    on = page_words(citation.pages if pages is None else pages)
    return [part for part in (_agenda(citation), question(citation), asker(citation), on) if part]


def _agenda(citation: Citation) -> str:
    """The agenda item of a paper on one; a paper on more does not say which of them it is."""
    items = citation.agenda_items
    return f"agendapunt {items[0]}" if len(items) == 1 else ""


def question(citation: Citation) -> str:
    """The number of the question, or the heading it stands under unless that names the asker."""
    if citation.question_number:
        return f"vraag {citation.question_number}"
    last = clean((citation.heading or "").rsplit(" > ", 1)[-1])
    return "" if citation.asker and citation.asker in last else last


def asker(citation: Citation) -> str:
    """Who asked, with the party."""
    if citation.asker and citation.party:
        return f"{citation.asker} ({citation.party})"
    return citation.asker or citation.party or ""


def page_words(pages: Sequence[int]) -> str:
    """The page or pages.

    >>> page_words([3, 4])
    "pagina's 3 en 4"
    """
    if not pages:
        return ""
    word = "pagina" if len(pages) == 1 else "pagina's"
    return f"{word} {listed([str(number) for number in pages])}"


def spoken(citation: Citation) -> str:
    """The source in one breath, for who hears a button instead of seeing it."""
    return ", ".join([heading(citation), *place(citation)])
