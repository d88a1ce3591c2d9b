"""From a citation that was chosen to what the source panel shows."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from assistant.answer import Citation, SourceView
from database.conversations import Conversation, Turn
from index.store import StoreError
from ingest.units import DocumentRecord, Secrecy
from screens.office import Office
from screens.source_html import Numbered, empty_source_html, source_html


def panels(office: Office, owner: str, turn: Turn, n: int) -> Iterator[Markup]:
    """The panel of citation ``n``: first with the passage, then with its page as well."""
    citation = next((item for item in turn.answer.sources if item.n == n), None)
    if citation is not None:
        numbered = Numbered(str(turn.id), "het antwoord")
        yield from citation_panels(office, owner, numbered, citation)


def citation_panels(
    office: Office, owner: str, numbered: Numbered, citation: Citation
) -> Iterator[Markup]:
    """The panel of a citation that is at hand: the passage, then its page as well."""
    view, record = _looked_up(office, owner, citation)
    secrecy = _secrecy(record, citation) if record else None
    if view is None or record is None or not office.pages.can_draw(record):
        yield source_html(numbered, citation, view, secrecy=secrecy)
        return
    yield source_html(numbered, citation, view, secrecy=secrecy, is_drawing=True)
    images = office.pages.of(record, citation.start, citation.end)
    yield source_html(numbered, citation, view, images, secrecy=secrecy)


def last_panel(office: Office, owner: str, conversation: Conversation | None) -> Markup:
    """The first source of the last answer, before its page is drawn; empty where there is none."""
    turn = conversation.turns[-1] if conversation else None
    if turn is None or not turn.answer.citations:
        return empty_source_html()
    return next(panels(office, owner, turn, turn.answer.citations[0].n))


def _secrecy(record: DocumentRecord, citation: Citation) -> Secrecy | None:
    """That of the part, where it is marked itself and the citation says that this is stricter."""
    part = next((unit.secrecy for unit in record.units if unit.id == citation.unit_id), None)
    known = (part, record.metadata.secrecy)
    return next((item for item in known if item and item.level == citation.confidentiality), None)


def _looked_up(
    office: Office, owner: str, citation: Citation
) -> tuple[SourceView | None, DocumentRecord | None]:
    try:
        desk = office.desk_for(owner)
        return desk.source_view(citation), desk.document(citation.document_id)
    except StoreError:
        return None, None
