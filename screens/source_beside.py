"""The source panel of a view whose numbers are kept nowhere: the press says where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.answer import Citation
from index.store import StoreError
from ingest.units import Span
from register.statements import fingerprint
from screens.events import number, text
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_html import Numbered, empty_source_html, gone_source_html
from screens.source_panel import citation_panels
from screens.visitor import owner_of


class SourceBeside:
    """The panel beside the view called ``view``; ``where`` says where its numbers are.

    ``back`` is what one goes back to ("de tijdlijn").
    """

    def __init__(self, office: Office, view: str, *, where: str, back: str) -> None:
        self._office = office
        self._numbered = Numbered(view, back)
        self.part = html_part(empty_source_html(where), "source.js")

    def follow(self, part: Any) -> None:
        """Show the sources of the numbers in ``part``, whose script triggers ``cite``."""
        part.cite(self._show, None, self.part, trigger_mode="always_last", **QUIET)

    def _show(self, event: gr.EventData, request: gr.Request) -> Iterator[Markup]:
        yield from place_panels(self._office, owner_of(request), self._numbered, event._data)


def place_panels(
    office: Office, owner: str, numbered: Numbered, place: Mapping[str, object]
) -> Iterator[Markup]:
    """The panels of the source at ``place``, as the browser names it."""
    citation = _cited(office, owner, place)
    if citation is None:
        yield gone_source_html(numbered, number(place.get("n")) or 0)
        return
    yield from citation_panels(office, owner, numbered, citation)


def _cited(office: Office, owner: str, place: Mapping[str, object]) -> Citation | None:
    """What stands there, when those are still the words that the number was given to."""
    span = Span(number(place.get("start")) or 0, number(place.get("end")) or 0)
    try:
        found = office.desk_for(owner).citation(
            number(place.get("n")) or 0,
            text(place.get("document")),
            text(place.get("unit")),
            span,
        )
    except StoreError:
        return None
    same = found is not None and fingerprint(found.quote) == text(place.get("words"))
    return found if same else None
