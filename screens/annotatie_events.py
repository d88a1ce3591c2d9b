"""What happens on an annotatie in progress: what the browser asks, and what it then shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import gradio as gr
from markupsafe import Markup

from annotatie.adding import added, dropped
from annotatie.export import EXPORT_SUFFIXES, ExportError, exported
from annotatie.model import Annotatie, DraftedQuestion
from annotatie.revise import regenerated
from annotatie.work import (
    Work,
    joined,
    marked,
    taken,
    with_another,
    with_head,
    with_typed,
    without,
)
from screens.annotatie_form import FormError, filled_in, head_of, long_text, with_rows
from screens.annotaties_html import annotaties_html, stopped_html
from screens.annotating import change, checked, file_name, settled
from screens.answers_html import answers_html
from screens.download_html import download_html
from screens.drafted_html import drafted_html, empty_drafted_html
from screens.events import number, text
from screens.failure import explained
from screens.incoming_html import incoming_html, running_html
from screens.office import Office
from screens.visitor import owner_of

Both = tuple[Any, Any]  # the list and the panel beside it
Change = Callable[[Work], Work]

_GONE = "Deze annotatie is er niet meer."
_SHAPES: dict[str, Callable[[Work, int], Work]] = {
    "remove": without,
    "add": with_another,
    "join": joined,
    "take": taken,
}
_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".md": "text/markdown",
}


class AnnotatieEvents:
    """The handlers of the view. Each reads who asks and which annotatie from its event."""

    def __init__(self, office: Office) -> None:
        self._office = office

    # -- which one is open -----------------------------------------------------------------------

    def opened(self, owner: str, chosen: object, said: str = "") -> Both:
        """The annotatie of that number, or the list of all."""
        key = number(chosen)
        try:
            work = self._office.annotaties.get(owner, key)
            if key is None or work is None:
                recent = self._office.annotaties.recent(owner)
                shown = annotaties_html(recent, datetime.now(UTC), said)
                return shown, empty_drafted_html()
            return self._shown(key, work, said), empty_drafted_html()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()

    def _shown(self, key: int, work: Work, said: str = "", problem: str = "") -> Markup:
        step = self._office.drafting.step(key)
        if step is not None:
            return running_html(key, step)
        problem = problem or self._office.drafting.problem(key)
        show = incoming_html if work.annotatie is None else answers_html
        return show(key, work, announcement=said, problem=problem)

    def shown(self, event: gr.EventData, request: gr.Request) -> Both:
        """The view comes into sight: what is open may have changed elsewhere."""
        owner, key = _asked(event, request)
        data = event._data
        try:
            if "rows" in data:
                change(self._office, owner, key, lambda work: _typed_in(work, data))
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()
        shown, _ = self.opened(owner, key)
        return shown, gr.skip()

    def open(self, event: gr.EventData, request: gr.Request) -> Both:
        """Go on with one."""
        return self.opened(*_asked(event, request))

    def close(self, request: gr.Request) -> Both:
        """Back to the list."""
        return self.opened(owner_of(request), None)

    def forget(self, event: gr.EventData, request: gr.Request) -> Both:
        """Remove one; the browser has asked twice."""
        owner, key = _asked(event, request)
        gone = self._office.annotaties.forget(owner, key)
        return self.opened(owner, None, "De annotatie is verwijderd." if gone else _GONE)

    # -- the questions, before they are answered --------------------------------------------------

    def save(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what was filled in so far; a day that is none is told of when it matters."""
        owner, key = _asked(event, request)
        data = event._data
        change(self._office, owner, key, lambda work: _typed_in(work, data))

    def shape(self, event: gr.EventData, request: gr.Request) -> Any:
        """Remove a question, put one in, or make one of two."""
        data = event._data
        reshape = _SHAPES.get(text(data.get("act")))
        place = number(data.get("place"))

        def make(work: Work) -> Work:
            filled = _typed_in(work, data)
            # "Behind the last one" of no questions at all comes in as -1.
            return reshape(filled, -1 if place is None else place) if reshape else filled

        shown, _ = self._changed(event, request, make)
        return shown

    def answer(self, event: gr.EventData, request: gr.Request) -> Both:
        """Have the questions answered in the background."""
        owner, key = _asked(event, request)
        data = event._data
        try:
            work = change(self._office, owner, key, lambda work: filled_in(work, data))
        except FormError as error:
            work = self._office.annotaties.get(owner, key)
            day = text(data.get("as_of"))
            shown = incoming_html(key, work or Work(), problem=str(error), day_typed=day)
            return shown, gr.skip()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), gr.skip()
        if work is None:
            return stopped_html(_GONE), gr.skip()
        if not work.incoming.questions:
            problem = "Er is geen vraag met tekst. Vul een vraag in."
            return incoming_html(key, work, problem=problem), gr.skip()
        self._office.drafting.begin(owner, key, work)
        return self._shown(key, work), empty_drafted_html()

    def watch(self, event: gr.EventData, request: gr.Request) -> Iterator[Both]:
        """How far the answers are, until they are there."""
        owner, key = _asked(event, request)
        if self._office.annotaties.get(owner, key) is None:
            yield stopped_html(_GONE), gr.skip()
            return
        for step in self._office.drafting.follow(key):
            yield running_html(key, step), gr.skip()
        yield self.opened(owner, key, "De antwoorden zijn er.")

    # -- the answers ------------------------------------------------------------------------------

    def question(self, event: gr.EventData, request: gr.Request) -> Any:
        """Show one question with its answer."""
        owner, key = _asked(event, request)
        try:
            work = self._office.annotaties.get(owner, key)
        except Exception:  # noqa: BLE001 - the list itself tells what is wrong
            return empty_drafted_html()
        return _panel(key, work, text(event._data.get("number")))

    def keep(self, event: gr.EventData, request: gr.Request) -> None:
        """Keep what was written and not checked yet."""
        owner, key = _asked(event, request)
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
        return self._changed(
            event,
            request,
            lambda work: checked(self._office, work, wanted, written),
            "Bewaard en gecontroleerd.",
        )

    def again(self, event: gr.EventData, request: gr.Request) -> Both:
        """Answer a question anew, as it was rewritten."""
        wanted = text(event._data.get("number"))
        asked = long_text(event._data.get("text"))

        def make(work: Work) -> Work:
            if work.annotatie is None or not asked:
                return work
            made = regenerated(work.annotatie, wanted, self._office.desk, text=asked)
            fresh = with_typed(replace(work, annotatie=made), wanted, None)
            return marked(fresh, wanted, is_done=False)

        return self._changed(event, request, make, "Opnieuw beantwoord.")

    def done(self, event: gr.EventData, request: gr.Request) -> Both:
        """Mark a question as finished, or as not finished any more."""
        wanted = text(event._data.get("number"))
        is_done = event._data.get("done") is True
        return self._changed(
            event,
            request,
            lambda work: marked(work, wanted, is_done=is_done) if _has(work, wanted) else work,
            "Klaar." if is_done else "Niet meer klaar.",
        )

    def drop(self, event: gr.EventData, request: gr.Request) -> Both:
        """Take a question out; the browser has asked twice."""
        wanted = text(event._data.get("number"))

        def make(work: Work) -> Work:
            if work.annotatie is None:
                return work
            made = dropped(work.annotatie, wanted, self._office.desk)
            fresh = with_typed(replace(work, annotatie=made), wanted, None)
            return marked(fresh, wanted, is_done=False)

        return self._changed(event, request, make, f"Vraag {wanted} is verwijderd.")

    def more(self, event: gr.EventData, request: gr.Request) -> Both:
        """Answer one more question."""
        asked = text(event._data.get("text"))

        def make(work: Work) -> Work:
            if not asked or work.annotatie is None:
                return work
            answer = self._office.desk.ask(asked, as_of=work.as_of)
            made, _ = added(work.annotatie, asked, answer, self._office.desk)
            return replace(work, annotatie=made)

        return self._changed(event, request, make, "De vraag staat onderaan.")

    def top(self, event: gr.EventData, request: gr.Request) -> Any:
        """Another meeting, alderman or agenda."""
        head = head_of(event._data)
        shown, _ = self._changed(
            event, request, lambda work: with_head(work, head), "De kop is bewaard."
        )
        return shown

    def download(self, event: gr.EventData, request: gr.Request) -> tuple[Any, Any, Any]:
        """The annotatie as a file. What was written and not checked is checked first."""
        owner, key = _asked(event, request)
        suffix = text(event._data.get("suffix"))
        try:
            work = change(self._office, owner, key, lambda work: settled(self._office, work))
            if work is None or work.annotatie is None or suffix not in EXPORT_SUFFIXES:
                return stopped_html(_GONE), gr.skip(), gr.skip()
            data = exported(work.annotatie, suffix)
        except ExportError as error:
            work = self._office.annotaties.get(owner, key) or Work()
            return self._shown(key, work, problem=str(error)), gr.skip(), gr.skip()
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), gr.skip(), gr.skip()
        panel = _panel(key, work, text(event._data.get("number")))
        saved = download_html(file_name(work, suffix), _TYPES[suffix], data)
        return self._shown(key, work, "Het bestand is klaar."), panel, saved

    def _changed(
        self, event: gr.EventData, request: gr.Request, make: Change, said: str = ""
    ) -> Both:
        """Change the annotatie, and show the list and the question as they are then."""
        owner, key = _asked(event, request)
        try:
            work = change(self._office, owner, key, make)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return stopped_html(explained(error)), empty_drafted_html()
        if work is None:
            return stopped_html(_GONE), empty_drafted_html()
        panel = _panel(key, work, text(event._data.get("number")), said)
        return self._shown(key, work, said), panel


def _asked(event: gr.EventData, request: gr.Request) -> tuple[str, int]:
    """Who asks, and which annotatie is meant; 0 is none."""
    return owner_of(request), number(event._data.get("id")) or 0


def _typed_in(work: Work, data: Mapping[str, object]) -> Work:
    """``work`` with all that was filled in; a day that is none is left as it was."""
    try:
        return filled_in(work, data)
    except FormError:
        return with_rows(with_head(work, head_of(data)), data)


def _panel(key: int, work: Work | None, wanted: str, said: str = "") -> Markup:
    question = _find(work.annotatie if work else None, wanted)
    if work is None or question is None:
        return empty_drafted_html()
    return drafted_html(key, work, question, announcement=said)


def _has(work: Work, wanted: str) -> bool:
    return _find(work.annotatie, wanted) is not None


def _find(made: Annotatie | None, wanted: str) -> DraftedQuestion | None:
    asked = made.questions if made else ()
    return next((item for item in asked if item.number == wanted), None)
