"""The answers of an annotatie: edited, checked, given anew, finished, and saved as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import gradio as gr

from annotatie.adding import added, dropped
from annotatie.export import EXPORT_SUFFIXES, ExportError
from annotatie.revise import regenerated
from annotatie.word import TemplateError
from annotatie.work import Work, marked, with_head, with_typed
from assistant.desk import Desk
from screens.annotatie_form import head_of, long_text
from screens.annotatie_opening import GONE, Both, Opening, asked_by, panel_html, question_of
from screens.annotaties_html import stopped_html
from screens.annotating import as_file, change, checked, file_name, read, settled
from screens.download_html import download_html
from screens.drafted_html import empty_drafted_html
from screens.events import text
from screens.failure import explained
from screens.office import Office
from screens.visitor import owner_of

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".md": "text/markdown",
}


class AnswerEvents:
    """The handlers of the list of answers and of the panel of one question."""

    def __init__(self, office: Office, opening: Opening) -> None:
        self._office = office
        self._opening = opening

    def question(self, event: gr.EventData, request: gr.Request) -> Any:
        """Show one question with its answer."""
        owner, key = asked_by(event, request)
        try:
            work = read(self._office, owner, key)
        except Exception:  # noqa: BLE001 - the list itself tells what is wrong
            return empty_drafted_html()
        return panel_html(key, work, text(event._data.get("number")))

    def keep(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what was written and not checked yet."""
        owner, key = asked_by(event, request)
        wanted, written = text(event._data.get("number")), long_text(event._data.get("text"))
        change(
            self._office,
            owner,
            key,
            lambda work: with_typed(work, wanted, written) if _has(work, wanted) else work,
        )

    def check(self, event: gr.EventData, request: gr.Request) -> Both:
        """Keep an answer and hold it against the papers."""
        wanted, written = text(event._data.get("number")), long_text(event._data.get("text"))
        return self._opening.changed(
            event,
            request,
            lambda work: checked(self._desk(request), work, wanted, written),
            "Bewaard en gecontroleerd.",
        )

    def again(self, event: gr.EventData, request: gr.Request) -> Both:
        """Answer a question anew, as it was rewritten."""
        wanted = text(event._data.get("number"))
        asked = long_text(event._data.get("text"))

        def make(work: Work) -> Work:
            if work.annotatie is None or not asked:
                return work
            with self._office.turns.of(owner_of(request)):
                made = regenerated(work.annotatie, wanted, self._desk(request), text=asked)
            fresh = with_typed(replace(work, annotatie=made), wanted, None)
            return marked(fresh, wanted, is_done=False)

        return self._opening.changed(event, request, make, "Opnieuw beantwoord.")

    def done(self, event: gr.EventData, request: gr.Request) -> Both:
        """Mark a question as finished, or as not finished any more."""
        wanted = text(event._data.get("number"))
        is_done = event._data.get("done") is True
        written = event._data.get("text")

        def make(work: Work) -> Work:
            if not _has(work, wanted):
                return work
            if isinstance(written, str):
                work = with_typed(work, wanted, long_text(written))
            return marked(work, wanted, is_done=is_done)

        said = "Klaar." if is_done else "Niet meer klaar."
        return self._opening.changed(event, request, make, said)

    def drop(self, event: gr.EventData, request: gr.Request) -> Both:
        """Take a question out; the browser has asked twice."""
        wanted = text(event._data.get("number"))

        def make(work: Work) -> Work:
            if work.annotatie is None:
                return work
            made = dropped(work.annotatie, wanted, self._desk(request))
            fresh = with_typed(replace(work, annotatie=made), wanted, None)
            return marked(fresh, wanted, is_done=False)

        return self._opening.changed(event, request, make, f"Vraag {wanted} is verwijderd.")

    def more(self, event: gr.EventData, request: gr.Request) -> Both:
        """Answer one more question."""
        asked = text(event._data.get("text"))

        def make(work: Work) -> Work:
            if not asked or work.annotatie is None:
                return work
            with self._office.turns.of(owner_of(request)):
                answer = self._desk(request).ask(asked, as_of=work.as_of)
            made, _ = added(work.annotatie, asked, answer, self._desk(request))
            return replace(work, annotatie=made)

        return self._opening.changed(event, request, make, "De vraag staat onderaan.")

    def top(self, event: gr.EventData, request: gr.Request) -> Any:
        """Another meeting, alderman or agenda."""
        head = head_of(event._data)
        shown, _ = self._opening.changed(
            event, request, lambda work: with_head(work, head), "De kop is bewaard."
        )
        return shown

    def download(self, event: gr.EventData, request: gr.Request) -> tuple[Any, Any, Any]:
        """The annotatie as a file. What was written and not checked is checked first."""
        owner, key = asked_by(event, request)
        suffix = text(event._data.get("suffix"))
        try:
            work = change(self._office, owner, key, lambda work: settled(self._desk(request), work))
            if work is None or work.annotatie is None or suffix not in EXPORT_SUFFIXES:
                return stopped_html(GONE), gr.skip(), gr.skip()
            data = as_file(self._office, owner, key, work.annotatie, suffix)
        except (ExportError, TemplateError) as error:
            work = read(self._office, owner, key) or Work()
            return self._opening.drawn(key, work, problem=str(error)), gr.skip(), gr.skip()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), gr.skip(), gr.skip()
        panel = panel_html(key, work, text(event._data.get("number")))
        saved = download_html(file_name(work, suffix), _TYPES[suffix], data)
        return self._opening.drawn(key, work, "Het bestand is klaar."), panel, saved

    def _desk(self, request: gr.Request) -> Desk:
        return self._office.desk_for(owner_of(request))


def _has(work: Work, wanted: str) -> bool:
    return question_of(work, wanted) is not None
