"""The view Annotatie: incoming questions are recognised, corrected, answered and written out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from annotatie.incoming import Incoming, IncomingError, read_file, read_text
from annotatie.known import with_known
from annotatie.work import begun
from screens.annotatie_answers import AnswerEvents
from screens.annotatie_incoming import IncomingEvents
from screens.annotatie_opening import Opening
from screens.annotaties_html import VIEW
from screens.drafted_html import empty_drafted_html
from screens.failure import explained
from screens.incoming_html import incoming_html
from screens.intake_html import done_html, nothing_html, problem_html
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.source_beside import SourceBeside
from screens.views import element_id, is_open
from screens.visitor import in_address, owner_of


class AnnotatieView:
    """The components of the view; what happens on an annotatie stands in its events."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._opening = Opening(office)
        with gr.Column(elem_id=element_id(VIEW), elem_classes="sl-view sl-with-source sl-narrow"):
            with gr.Column(elem_classes="sl-main"):
                html_part(
                    Markup(
                        "<h2>Annotatie</h2><p>Van binnengekomen vragen naar een annotatie in Word, met de "
                        "bron bij elk punt.</p>"
                    )
                )
                self._bringing()
                self.list = html_part(Markup(""), "annotatie.js")
                self.file = html_part(Markup(""), "download.js")
            with gr.Column(elem_classes="sl-beside sl-turning"):
                self.panel = html_part(empty_drafted_html(), "drafted.js")
                self.source = SourceBeside(office, VIEW, where="achter een punt", back="de vraag")
        self._connect()

    def _bringing(self) -> None:
        with gr.Column(elem_classes="sl-bring"):
            self.pasted = gr.Textbox(
                label="Plak de vragen",
                info="Met of zonder nummers; de naam van het raadslid mag erboven staan.",
                lines=6,
                max_lines=16,
                elem_id="vragen-plakken",
            )
            with gr.Row(elem_classes="sl-row"):
                self.recognise = gr.Button("Herken de vragen", variant="primary", size="md")
            self.files = gr.File(
                label="Of kies bestanden (Word, PDF, Excel, CSV, mail of tekst)",
                file_count="multiple",
                height=112,
                elem_id="vragen-bestanden",
                elem_classes="sl-drop",
            )
            self.intake = html_part(nothing_html())

    def _connect(self) -> None:
        opening = self._opening
        asked = IncomingEvents(self._office, opening)
        answers = AnswerEvents(self._office, opening)
        taken = [self.list, self.panel, self.pasted, self.files, self.intake]
        self.recognise.click(self._recognise, [self.pasted], taken, **QUIET)
        self.files.upload(self._take, [self.files], taken, **QUIET)
        both = [self.list, self.panel]
        last = {"trigger_mode": "always_last", **QUIET}
        self.list.shown(opening.shown, None, both, **QUIET)
        self.list.open(opening.open, None, both, **QUIET)
        self.list.close(opening.close, None, both, **QUIET)
        self.list.forget(opening.forget, None, both, **QUIET)
        self.list.save(asked.save, None, None, trigger_mode="multiple", **QUIET)
        self.list.shape(asked.shape, None, self.list, **QUIET)
        self.list.answer(asked.answer, None, both, **QUIET)
        self.list.watch(asked.watch, None, both, **QUIET)
        self.list.top(answers.top, None, self.list, **QUIET)
        self.list.more(answers.more, None, both, **QUIET)
        self.list.question(answers.question, None, self.panel, **last)
        self.list.download(answers.download, None, [self.list, self.panel, self.file], **QUIET)
        self.panel.question(answers.question, None, self.panel, **last)
        self.panel.keep(answers.keep, None, None, trigger_mode="multiple", **QUIET)
        self.panel.check(answers.check, None, both, **QUIET)
        self.panel.again(answers.again, None, both, **QUIET)
        self.panel.done(answers.done, None, both, **QUIET)
        self.panel.drop(answers.drop, None, both, **QUIET)
        self.source.follow(self.panel)

    @property
    def loaded(self) -> list[gr.components.Component]:
        """The components that ``load`` fills."""
        return [self.list, self.panel]

    def load(self, request: gr.Request) -> tuple[Any, Any]:
        """The annotatie in the address, or the list, when the page opens at it."""
        if not is_open(request, VIEW):
            return gr.skip(), gr.skip()
        return self._opening.opened(owner_of(request), in_address(request, "annotatie"))

    # -- what comes in -------------------------------------------------------------------------

    def _recognise(self, pasted: str, request: gr.Request) -> tuple[Any, ...]:
        try:
            found = read_text(pasted or "")
        except IncomingError as error:
            return (*[gr.skip()] * 4, problem_html(str(error)))
        return self._begun([found], (), request)

    def _take(self, files: Sequence[str] | None, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Read what was uploaded; the questions of all files become one annotatie."""
        yield (*[gr.skip()] * 4, done_html("Bezig met lezen …"))
        found: list[Incoming] = []
        refused: list[str] = []
        for file in files or ():
            try:
                found.append(read_file(Path(file)))
            except IncomingError as error:
                refused.append(str(error))
            except Exception as error:  # noqa: BLE001 - every end is told to the officer
                refused.append(f"{Path(file).name}: {explained(error)}")
            finally:
                Path(file).unlink(missing_ok=True)
        if not found:
            yield (gr.skip(), gr.skip(), gr.skip(), None, problem_html(" ".join(refused)))
            return
        yield self._begun(found, refused, request)

    def _begun(
        self, found: Sequence[Incoming], refused: Sequence[str], request: gr.Request
    ) -> tuple[Any, ...]:
        owner = owner_of(request)
        try:
            facets = self._office.desk_for(owner).facets()
            work = begun(*(with_known(item, facets) for item in found))
            number = self._office.annotaties.add(owner, work)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            return (*[gr.skip()] * 4, problem_html(explained(error)))
        said = f"Herkend: {len(work.questions)}. Controleer de vragen."
        shown = incoming_html(number, work, announcement=said, problem=" ".join(refused))
        return shown, empty_drafted_html(), "", None, nothing_html()
