"""Every way out: what somebody gets on her screen, on paper, in a file or from the assistant."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

from annotatie.contract import annotatie_json
from annotatie.drafting import draft
from annotatie.export import exported
from annotatie.incoming import Incoming, IncomingQuestion
from annotatie.markdown import markdown_text
from assistant.answer import Answer, Citation
from assistant.commands.check import check_text
from assistant.contract import answer_json, check_json, hit_json
from assistant.desk import Desk
from assistant.register_contract import commitments_json, decision_json, line_json, timeline_json
from assistant.register_text import commitments_text, decisions_text, lines_text, timeline_text
from assistant.text import answer_text, hits_text
from database.conversations import Turn
from eval.leaks.papers import Canary
from ingest.units import DocumentRecord
from screens.annotating import file_name, read
from screens.answers_html import answers_html
from screens.asking import history
from screens.commitments_sheet import commitments_sheet
from screens.conversation_html import conversation_html
from screens.copy_text import copy_text
from screens.document_html import document_html
from screens.documents_html import Listed, documents_html
from screens.drafted_html import drafted_html
from screens.editor_html import editor_html
from screens.office import Office
from screens.source_panel import panels

# The name of a way out, and all that came out of it.
Came = tuple[str, str]
_TODAY = date(2030, 12, 31)


def searching(
    desk: Desk, question: str, turns: list[dict[str, str]] | None = None
) -> Iterator[Came]:
    """What a question brings by searching."""
    found = desk.look_up(question, history=turns or ())
    shown = _json([hit_json(hit) for hit in found.hits]) + hits_text(found.hits)
    yield "search", shown + found.searched


def asking(
    desk: Desk, question: str, turns: list[dict[str, str]] | None = None, **given: Any
) -> Iterator[Came]:
    """What a question brings by asking: as JSON, on paper, copied, and on the screen."""
    answer = desk.ask(question, history=turns or (), **given)
    yield "ask", _json(answer_json(answer)) + answer_text(answer) + copy_text("", answer)
    yield "screen", str(conversation_html(_conversation(answer)))


def timing(desk: Desk, subject: str) -> Iterator[Came]:
    """A timeline."""
    found = desk.timeline(subject)
    yield "timeline", _json(timeline_json(found, None)) + timeline_text(found)


def drafting(desk: Desk, questions: Sequence[str]) -> Iterator[Came]:
    """An annotatie that is made of questions and written to a file, as on the command line."""
    made = draft(Incoming(tuple(IncomingQuestion(text) for text in questions)), desk)
    yield "draft", _json(annotatie_json(made)) + markdown_text(made)
    yield "draft in Word", _words(exported(made, ".docx"))


def checking(desk: Desk, draft: str) -> Iterator[Came]:
    """A draft that is checked."""
    found = desk.check(draft)
    yield "check", _json(check_json(found)) + check_text(found)


def registers(desk: Desk) -> Iterator[Came]:
    """Standard lines and commitments."""
    lines = desk.lines()
    yield "lines", _json([line_json(line) for line in lines]) + lines_text(list(lines))
    found = desk.commitments()
    yield "commitments", _json(commitments_json(found, _TODAY)) + commitments_text(found, _TODAY)
    yield "commitments in Excel", _cells(commitments_sheet(found, _TODAY, None))


def decided(desk: Desk) -> Iterator[Came]:
    """What officers decided about standard lines."""
    found = desk.decisions()
    yield "decisions", _json([decision_json(item) for item in found]) + decisions_text(found)


def texts(desk: Desk) -> Iterator[Came]:
    """The texts of all documents."""
    for record in desk.documents():
        yield "documents", record.text + _json([unit.asker for unit in record.units])


def listings(office: Office, owner: str) -> Iterator[Came]:
    """Documents, what one can choose from, examples, and what could not be read."""
    desk = office.desk_for(owner)
    records = desk.documents()
    offer = office.offer(owner)
    yield "documents", "".join(map(_record_text, records))
    yield "list", str(documents_html([Listed(r, False) for r in records], {}, offer.notice))
    yield "document", "".join(str(document_html(r, is_uploaded=True)) for r in records)
    yield "facets", _json(desk.facets())
    yield "offer", repr(offer)
    yield "failures", _json(office.failures(owner))


def places(office: Office, owner: str, citation: Citation) -> Iterator[Came]:
    """A source that somebody asks for by its address, whether she was given it or not."""
    desk = office.desk_for(owner)
    view = desk.source_view(citation)
    yield "source", view.text if view else ""
    record = desk.document(citation.document_id)
    yield "one document", _record_text(record) if record else ""
    images = office.pages.of(record, citation.start, citation.end) if record else []
    yield "page image", citation.quote if images else ""


def kept(office: Office, owner: str, conversation_id: int) -> Iterator[Came]:
    """A conversation that was kept, as it is shown again, and what the next question brings along."""
    conversation = office.conversations.get(owner, conversation_id)
    if conversation is None:
        return
    yield "conversation", str(conversation_html(conversation))
    yield "history", _json(history(conversation))
    for turn in conversation.turns:
        found = office.conversations.turn(owner, turn.id)
        if found is None:
            continue
        yield "turn", str(conversation_html(_conversation(found.answer)))
        yield "copied answer", copy_text(found.question, found.answer)
        yield "rewritten answer", str(editor_html(found, None)) + found.edited
        for citation in found.answer.sources:
            for panel in panels(office, owner, found, citation.n):
                yield "panel", str(panel)


def annotatie(office: Office, owner: str, annotatie_id: int) -> Iterator[Came]:
    """An annotatie that was kept: as JSON, as a file, in the list and question by question."""
    work = read(office, owner, annotatie_id)
    if work is None or work.annotatie is None:
        return
    yield "annotatie", _json(annotatie_json(work.annotatie)) + markdown_text(work.annotatie)
    yield "annotatie in Word", _words(exported(work.annotatie, ".docx"))
    yield "annotatie in Markdown", exported(work.annotatie, ".md").decode()
    yield "name of an annotatie", file_name(work, ".docx")
    yield "annotatie on the screen", str(answers_html(annotatie_id, work))
    for question in work.annotatie.questions:
        yield "question of an annotatie", str(drafted_html(annotatie_id, work, question))


def address(record: DocumentRecord, canary: Canary) -> Citation | None:
    """Where ``record`` has the fact; None where it does not."""
    start = record.text.find(canary.amount)
    for unit in record.units:
        if unit.start <= start < unit.end:
            return Citation(
                1, record.file_name, record.id, unit.id, "", "overig", None, None, None, (), None,
                None, None, None, (), "geheim", canary.amount, start, start + len(canary.amount),
            )  # fmt: skip
    return None


def _words(word: bytes) -> str:
    """All that stands in a Word file, wherever in it: notes, comments and properties as well."""
    with ZipFile(BytesIO(word)) as parts:
        trees = [etree.fromstring(parts.read(n)) for n in parts.namelist() if n.endswith(".xml")]
    return " ".join(str(piece) for tree in trees for piece in tree.itertext())


def _cells(workbook: bytes) -> str:
    """All cells of all sheets of an Excel file."""
    sheets = load_workbook(BytesIO(workbook)).worksheets
    return " ".join(str(cell) for sheet in sheets for row in sheet.values for cell in row)


def _conversation(answer: Answer) -> Any:
    from database.conversations import Conversation

    turn = Turn(1, "", answer, datetime(2030, 1, 1, tzinfo=UTC))
    return Conversation(1, "", (turn,))


def _record_text(record: DocumentRecord) -> str:
    """All of a record but where it lies on the disk."""
    return repr(replace(record, path="", content_hash=""))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)
