"""The view Documenten: what there is, bringing in more, correcting and removing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from index.store import StoreError
from ingest.report import IngestReport
from ingest.units import DocumentRecord
from ingest.work import Progress
from screens.background import follow
from screens.correction_form import CorrectionForm
from screens.document_fields import FieldError, changes
from screens.document_html import document_html, empty_document_html
from screens.documents_html import Listed, documents_html
from screens.events import text
from screens.failure import explained
from screens.intake_html import (
    done_html,
    nothing_html,
    problem_html,
    progress_html,
    report_html,
)
from screens.office import Office
from screens.parts import QUIET, html_part
from screens.views import element_id
from screens.visitor import owner_of
from uploads.errors import UploadError
from uploads.folder import Outcome

_NO_EDITOR = "Alleen een redacteur of beheerder kan stukken toevoegen, verbeteren en verwijderen."
_GONE = "Dit stuk is er niet meer."


class DocumentsView:
    """The components of the view and what happens on them.

    ``after_change`` is connected behind every event that changes the index.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        with gr.Column(elem_id=element_id("documenten"), elem_classes="sl-view"):
            with gr.Column(elem_classes="sl-shelf"):
                html_part(
                    Markup(
                        "<h2>Documenten</h2><p>Stukken die u hier toevoegt, worden meteen "
                        "doorzocht. U kunt intussen gewoon vragen stellen.</p>"
                    )
                )
                self.files = gr.File(
                    label="Stukken toevoegen (Word, PDF of tekst)",
                    file_count="multiple",
                    height=112,
                    elem_id="toevoegen",
                    elem_classes="sl-drop",
                )
                self.replace = gr.Checkbox(
                    label="Vervang een stuk dat hier al onder dezelfde naam staat", value=True
                )
                self.intake = html_part(nothing_html())
                self.list = html_part(documents_html((), {}), "documents.js")
            with gr.Column(elem_classes="sl-panel"):
                self.head = html_part(empty_document_html(), "document.js")
                self.form = CorrectionForm()
            self.chosen = gr.Textbox(visible=False)

    def connect(self, after_change: Callable[[Any], None]) -> None:
        """Tie the events; ``after_change`` gets each event that may change the index."""
        outputs = [self.intake, self.list]
        panel = [self.head, self.form.column, *self.form.fields, self.form.error, self.chosen]
        self.list.shown(self.listed, None, self.list, **QUIET)
        self.list.edit(self._edit, None, panel, **QUIET)
        after_change(
            self.files.upload(
                self._take, [self.files, self.replace], [self.files, *outputs], **QUIET
            )
        )
        after_change(self.list.remove(self._remove, self.chosen, [*outputs, *panel], **QUIET))
        after_change(
            self.form.save.click(
                self._correct,
                [self.chosen, *self.form.fields],
                [*outputs, *panel],
                **QUIET,
            )
        )

    # -- the list ----------------------------------------------------------------------------

    def listed(self, request: gr.Request) -> Markup:
        """The list as it is now."""
        return self._listed(owner_of(request))

    def _listed(self, owner: str) -> Markup:
        try:
            records = self._office.desk_for(owner).documents()
        except StoreError:
            records = []
        shelf = self._office.shelf.folder
        found = [Listed(record, shelf.holds(Path(record.path))) for record in records]
        failures = {
            Path(path).name: message
            for path, message in self._office.failures(owner).items()
            if shelf.holds(Path(path))
        }
        return documents_html(found, failures, self._office.offer(owner).notice)

    # -- bringing in -------------------------------------------------------------------------

    def _take(
        self, files: Sequence[str] | None, replace: bool, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        """Store what was uploaded and read it in, telling how far it is."""
        owner = owner_of(request)
        if not self._office.may_edit(owner):
            yield None, problem_html(_NO_EDITOR), gr.skip()
            return
        outcomes: dict[str, Outcome] = {}
        refused: list[str] = []
        for file in files or ():
            source = Path(file)
            try:
                known = replace and self._may_replace(source.name, owner)
                stored = self._office.shelf.folder.take(source, source.name, replace=known)
                outcomes[str(stored.path)] = stored.outcome
            except UploadError as error:
                refused.append(str(error))
            except OSError:
                refused.append(
                    f"{source.name} is niet op te slaan. Controleer of de schijf niet vol is."
                )
            finally:
                # The copy that Gradio made; ours is what counts.
                source.unlink(missing_ok=True)
        if not outcomes:
            yield None, report_html((), {}, refused), gr.skip()
            return
        report: IngestReport | None = None
        for shown in self._followed(self._office.shelf.read, owner):
            if isinstance(shown, IngestReport):
                report = shown
            else:
                yield None, shown, gr.skip()
        if report is not None:
            mine = [item for item in report.documents if item.path in outcomes]
            yield None, report_html(mine, outcomes, refused), self._listed(owner)

    def _followed(
        self, work: Callable[[Progress], IngestReport], owner: str
    ) -> Iterator[Markup | IngestReport]:
        """The progress of ``work``, and last its report or what went wrong.

        Papers of others pass by as well: only who may see all is told their names.
        """
        sees_all = self._office.clearance_of(owner).is_full
        steps = follow(work)
        try:
            while True:
                place, count, name = next(steps)
                yield progress_html(place, count, name if sees_all or not name else "een stuk")
        except StopIteration as done:
            yield done.value
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            yield problem_html(explained(error))

    # -- correcting and removing -------------------------------------------------------------

    def _edit(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        return self._panel(self._record(text(event._data["id"]), owner_of(request)))

    def _may_replace(self, name: str, owner: str) -> bool:
        """Whether ``owner`` sees the paper that she would replace; another keeps its place."""
        if self._office.clearance_of(owner).is_full:
            return True
        try:
            records = self._office.desk_for(owner).documents()
        except StoreError:
            return False
        return any(record.file_name == name for record in records if not record.withheld)

    def _panel(self, record: DocumentRecord | None, error: str = "") -> tuple[Any, ...]:
        """The head, the form with its fields, what is wrong, and which document it is."""
        if record is None:
            return (empty_document_html(), *self.form.filled(None), "")
        is_uploaded = self._office.shelf.folder.holds(Path(record.path))
        head = document_html(record, is_uploaded=is_uploaded)
        shown = self.form.filled(record.metadata if is_uploaded else None, error)
        return (head, *shown, record.id)

    def _correct(self, request: gr.Request, chosen: str, *typed: str) -> Iterator[tuple[Any, ...]]:
        owner = owner_of(request)
        if not self._office.may_edit(owner):
            yield (problem_html(_NO_EDITOR), gr.skip(), *self._panel(None))
            return
        record = self._record(chosen, owner)
        if record is None or not self._office.shelf.folder.holds(Path(record.path)):
            yield (problem_html(_GONE), self._listed(owner), *self._panel(None))
            return
        unchanged = [gr.skip()] * (len(self._panel(None)) - 2)
        try:
            fields = changes(record.metadata, typed)
        except FieldError as error:
            yield (gr.skip(), gr.skip(), *unchanged, self.form.problem(str(error)), gr.skip())
            return
        if not fields:
            yield (done_html("Er is niets veranderd."), gr.skip(), *self._panel(record))
            return
        path = Path(record.path)
        yield (
            progress_html(0, 1, record.file_name),
            gr.skip(),
            *unchanged,
            self.form.problem(""),
            gr.skip(),
        )
        try:
            self._office.shelf.correct(path, fields)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            problem = self.form.problem(explained(error))
            yield (nothing_html(), gr.skip(), *unchanged, problem, gr.skip())
            return
        done = done_html(f"De gegevens van {record.file_name} zijn verbeterd.")
        yield (done, self._listed(owner), *self._panel(self._record(chosen, owner)))

    def _remove(
        self, chosen: str, event: gr.EventData, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        owner = owner_of(request)
        if not self._office.may_edit(owner):
            yield (problem_html(_NO_EDITOR), gr.skip(), *self._panel(None))
            return
        key = text(event._data["id"])
        record = self._record(key, owner)
        if record is None and not self._office.clearance_of(owner).is_full:
            yield (problem_html(_GONE), self._listed(owner), *self._panel(None))
            return
        path = Path(record.path) if record else self._office.shelf.folder.folder / Path(key).name
        yield (progress_html(0, 1, path.name), gr.skip(), *[gr.skip()] * len(self._panel(None)))
        try:
            self._office.shelf.remove(path)
            told = done_html(f"{path.name} is verwijderd.")
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            told = problem_html(explained(error))
        yield (told, self._listed(owner), *self._panel(self._record(chosen, owner)))

    def _record(self, document_id: str, owner: str) -> DocumentRecord | None:
        try:
            return self._office.desk_for(owner).document(document_id)
        except StoreError:
            return None
