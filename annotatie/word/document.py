"""The whole annotatie as a Word document."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from annotatie.attention import attention
from annotatie.model import Annotatie, Bullet, DraftedQuestion, Group
from annotatie.signs import CONCEPT, FROM_EARLIER
from annotatie.word.appendix import write_appendix
from annotatie.word.edges import write_edges
from annotatie.word.settings import set_language
from annotatie.word.styles import (
    ATTENTION,
    HEADINGS,
    MISSING,
    QUESTION,
    STATUS,
    SUBTITLE,
    TEXT,
    TITLE,
)
from annotatie.word.template import open_document
from annotatie.word.writer import Writer
from annotatie.wording import (
    CORE,
    NO_CORE,
    QUESTIONS,
    agenda_line,
    asker_line,
    officer_line,
    others_heading,
    question_words,
    remarks_on,
    status_line,
    title,
    to_fill_in,
)

_LANGUAGE = "nl-NL"


def word_file(annotatie: Annotatie, template: Path | None = None, *, note: str = "") -> bytes:
    """``annotatie`` as the bytes of a .docx, in the styles of ``template``. Raises TemplateError.

    ``note`` is said behind the line that it is a draft.
    """
    document, marker = open_document(template)
    last = document.element.body.xpath("./*[not(self::w:sectPr)]")[-1:]
    writer = Writer(document)
    _write_head(writer, annotatie, note)
    _write_core(writer, annotatie)
    _write_added(writer, annotatie)
    _write_questions(writer, annotatie)
    write_appendix(writer, annotatie)
    writer.finish()
    if marker is not None:
        _move(document, last[0], marker)
    _describe(document, annotatie)
    if template is None:
        write_edges(document, annotatie.head)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _write_head(writer: Writer, annotatie: Annotatie, note: str) -> None:
    head = annotatie.head
    writer.paragraph(title(head), TITLE)
    if head.meeting:
        writer.paragraph(head.meeting, SUBTITLE)
    for item in head.agenda:
        writer.paragraph(agenda_line(item), TEXT)
    writer.paragraph(officer_line(head), TEXT)
    writer.paragraph(" ".join(filter(None, (status_line(annotatie), note))), STATUS)
    for line in attention(annotatie):
        writer.paragraph(line, ATTENTION)


def _write_core(writer: Writer, annotatie: Annotatie) -> None:
    writer.paragraph(CORE, HEADINGS[0])
    writer.bullets(annotatie.core)
    if not annotatie.core:
        writer.paragraph(to_fill_in(NO_CORE), MISSING)


def _write_added(writer: Writer, annotatie: Annotatie) -> None:
    if annotatie.added:
        writer.paragraph(FROM_EARLIER, HEADINGS[0])
    for text in annotatie.added:
        writer.paragraph(text, TEXT)


def _write_questions(writer: Writer, annotatie: Annotatie) -> None:
    for place, group in enumerate(annotatie.groups):
        named = bool(group.asker or group.party)
        if place == 0:
            writer.paragraph(QUESTIONS, HEADINGS[0])
        elif not named:
            writer.paragraph(others_heading(group), HEADINGS[0])
        if named:
            writer.paragraph(asker_line(group.asker, group.party), HEADINGS[1])
        _write_group(writer, group)


def _write_group(writer: Writer, group: Group) -> None:
    for question in group.questions:
        paragraph = writer.paragraph(f"{question.number}.\t{question_words(question)}", QUESTION)
        writer.comment(paragraph, remarks_on(question, None))
        _write_answer(writer, question)


def _write_answer(writer: Writer, question: DraftedQuestion) -> None:
    said: list[Bullet] = []
    written = writer.bullets(question.bullets)
    for bullet, paragraph in zip(question.bullets, written, strict=True):
        remarks = remarks_on(question, bullet)
        # What is said of a source is told at the first bullet that has it.
        told = [remark for earlier in said for remark in remarks_on(question, earlier)]
        writer.comment(paragraph, [remark for remark in remarks if remark not in told])
        said += [bullet] if bullet.citations else []
    if question.missing:
        writer.paragraph(to_fill_in(question.missing), MISSING)


def _move(document: Any, last: Any, marker: Any) -> None:
    """What was written behind ``last`` goes to where the marker stands."""
    for element in list(last.itersiblings()):
        if element.tag != qn("w:sectPr"):
            marker._p.addprevious(element)
    marker._p.getparent().remove(marker._p)


def _describe(document: Any, annotatie: Annotatie) -> None:
    """Properties and language."""
    head = annotatie.head
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    properties = document.core_properties
    properties.title = ", ".join(filter(None, [title(head), head.meeting]))[:250]
    properties.subject = "; ".join(head.agenda)[:250]
    properties.author = "Spreeklijn"
    properties.last_modified_by = ""
    properties.comments = CONCEPT
    properties.category = "annotatie"
    properties.keywords = ""
    properties.language = _LANGUAGE
    properties.created = properties.modified = now
    properties.revision = 1
    _set_language(document)


def _set_language(document: Any) -> None:
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = parse_xml(
            f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
        )
        styles.insert(0, defaults)
    holder = defaults.find(qn("w:rPrDefault"))
    if holder is None:
        holder = OxmlElement("w:rPrDefault")
        defaults.insert(0, holder)
    run = holder.find(qn("w:rPr"))
    if run is None:
        run = OxmlElement("w:rPr")
        holder.append(run)
    language = run.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        run.append(language)
    language.set(qn("w:val"), _LANGUAGE)
    set_language(document, _LANGUAGE)
