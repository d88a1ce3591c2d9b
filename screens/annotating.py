"""What officers do with an annotatie in progress: read, change and keep it as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from annotatie import recorded
from annotatie.adding import added
from annotatie.export import exported
from annotatie.incoming import Head, IncomingQuestion
from annotatie.incoming.question import tidy
from annotatie.model import Annotatie, DraftedQuestion
from annotatie.revise import edited
from annotatie.withdrawing import seen_by
from annotatie.work import Work, with_typed
from assistant.desk import Desk
from assistant.rows import CELL, tidied
from audit.trail import AuditError
from database.conversations import Turn
from ingest.dates import in_words
from screens.office import Office

_NO_NAME = re.compile(r"[^\w .-]+")
_LONGEST_NAME = 80  # characters of the name of a file
_BUSY = "Deze annotatie wordt net beantwoord. Probeer het zo meteen opnieuw."


def read(office: Office, owner: str, annotatie_id: int | None) -> Work | None:
    """The annotatie as ``owner`` may see it now; None where she has none of that number.

    Raises DatabaseError and StoreError.
    """
    work = office.annotaties.get(owner, annotatie_id)
    return _seen(office, owner, work) if work else None


def change(
    office: Office, owner: str, annotatie_id: int, make: Callable[[Work], Work]
) -> Work | None:
    """What ``make`` made of the annotatie, as ``read`` gives it.

    While its questions are being answered it stays as it is.
    """
    with office.drafting.alone_with(annotatie_id):
        work = office.annotaties.get(owner, annotatie_id)
        if work is None:
            return None
        if office.drafting.step(annotatie_id) is None:
            made = make(work)
            if made != work:
                _record(office, owner, annotatie_id, work, made)
                office.annotaties.keep(owner, annotatie_id, made)
            work = made
    return _seen(office, owner, work)


def _record(office: Office, owner: str, annotatie_id: int, before: Work, after: Work) -> None:
    """Record an edit before it is kept: what is kept was recorded. Raises AuditError."""
    if recorded.changed(before, after, 0, annotatie_id)["changes"]:
        office.note(owner, "edit", lambda keep: recorded.changed(before, after, keep, annotatie_id))


def remove(office: Office, owner: str, annotatie_id: int) -> bool:
    """Remove the annotatie; whether there was one. Raises AuditError."""
    with office.drafting.alone_with(annotatie_id):
        if office.annotaties.get(owner, annotatie_id) is None:
            return False
        office.note(owner, "remove", lambda _: {"annotatie": annotatie_id})
        return office.annotaties.forget(owner, annotatie_id)


def as_file(
    office: Office, owner: str, annotatie_id: int, annotatie: Annotatie, suffix: str
) -> bytes:
    """The annotatie as a file in the municipality's template, recorded with the hash of the file.

    Raises ExportError, TemplateError and AuditError.
    """
    data = exported(annotatie, suffix, office.word_template)
    office.note(owner, "save", lambda _: recorded.saved(annotatie, suffix, data, annotatie_id))
    return data


def _seen(office: Office, owner: str, work: Work) -> Work:
    if work.annotatie is None or office.clearance_of(owner).is_full:
        return work
    shown = seen_by(work.annotatie, office.desk_for(owner))
    return replace(work, annotatie=shown, typed=_left(work, shown))


def _left(work: Work, shown: Annotatie) -> Mapping[str, str]:
    """What was typed for questions of which nothing was withdrawn: it began with their answers."""
    was = {question.number: question for question in (work.annotatie or shown).questions}
    whole = {q.number for q in shown.questions if is_whole(was[q.number], q)}
    return {number: text for number, text in work.typed.items() if number in whole}


def is_whole(question: DraftedQuestion, shown: DraftedQuestion) -> bool:
    """Whether nothing that was answered was withdrawn."""
    return question.bullets == shown.bullets and question.drawn_from == shown.drawn_from


def checked(desk: Desk, work: Work, number: str, text: str) -> Work:
    """``work`` with ``text`` as the answer to question ``number``, held against the papers."""
    if work.annotatie is None:
        return work
    made = edited(work.annotatie, number, lines_of(text), desk)
    return with_typed(replace(work, annotatie=made), number, None)


def lines_of(text: str) -> list[str]:
    """The bullets in a text that was typed: its lines, without the dashes before them.

    >>> lines_of("- Het kost:\\n\\t2025\\t2026")
    ['Het kost:', '\\t2025\\t2026']
    """
    # The cells of a row stay apart, and a head may lack the one above the labels.
    lines = (line.split(CELL) for line in text.splitlines())
    made = (CELL.join([tidy(first), *map(tidied, cells)]) for first, *cells in lines)
    return [line for line in made if line.strip()]


def settled(desk: Desk, work: Work) -> Work:
    """``work`` with all that was written and not checked yet."""
    for number, text in work.typed.items():
        work = checked(desk, work, number, text)
    return work


def file_name(work: Work, suffix: str) -> str:
    """The name of the file of an annotatie: its meeting or else the day, never words of a question.

    >>> file_name(Work(Head(meeting="Commissie BDI: 1/2 mei")), ".docx")
    'Annotatie Commissie BDI 1 2 mei.docx'
    """
    name = work.head.meeting or in_words(work.as_of or date.today())
    words = " ".join(_NO_NAME.sub(" ", name).split()).strip(". ")[:_LONGEST_NAME].strip()
    prefix = "" if words.lower().startswith("annotatie") else "Annotatie "
    return f"{prefix}{words}{suffix}"


def put_in(office: Office, owner: str, turn: Turn) -> tuple[int, str]:
    """Put a question with its answer into the annotatie that was used last, or into a new one.

    Gives its number and, in Dutch, what was done.
    """
    recent = office.annotaties.recent(owner, limit=1)
    if not recent:
        fresh = _with_turn(office.desk_for(owner), Work(annotatie=Annotatie(Head(), ())), turn)
        return _add(office, owner, fresh), "Toegevoegd aan een nieuwe annotatie."
    number = recent[0].id
    if office.drafting.step(number) is not None:
        return number, _BUSY
    work = change(
        office, owner, number, lambda work: _with_turn(office.desk_for(owner), work, turn)
    )
    return number, f"Toegevoegd aan ‘{work.title if work else ''}’."


def _add(office: Office, owner: str, work: Work) -> int:
    """Keep a new annotatie that has answers, and record it; gives its number. Raises AuditError."""
    number = office.annotaties.add(owner, work)
    made = work.annotatie
    try:
        if made is not None:
            office.note(owner, "draft", lambda keep: recorded.made(made, keep, number))
    except AuditError:
        office.annotaties.forget(owner, number)
        raise
    return number


def _with_turn(desk: Desk, work: Work, turn: Turn) -> Work:
    if work.annotatie is None:
        return replace(work, questions=(*work.questions, IncomingQuestion(turn.question)))
    lines = lines_of(turn.edited)
    made, _ = added(work.annotatie, turn.question, turn.answer, desk, lines=lines)
    return replace(work, annotatie=made)
