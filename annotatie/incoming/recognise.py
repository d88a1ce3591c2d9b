"""A document that was read as a list of questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from annotatie.incoming.earlier import NOT_KEPT, answer_of, as_sent_in, is_ours, with_the_rest
from annotatie.incoming.finder import OLDER, Finder
from annotatie.incoming.heads import head_of
from annotatie.incoming.leaning import with_leaning
from annotatie.incoming.line import Line, lines_of
from annotatie.incoming.question import Head, Incoming, IncomingQuestion, Place, Skipped
from annotatie.incoming.rows import has_columns, questions_in_rows
from annotatie.incoming.tables import lines_in, rows_of
from assistant.question.courtesy import replaces
from ingest import redaction
from ingest.paragraphs import Paragraph, clean, paragraphs
from ingest.recognise import recognise
from ingest.source import SourceDocument
from ingest.split import split_document
from ingest.units import BlockRole, DocumentKind, Metadata, Unit, UnitKind

_ADDRESSED = re.compile(r"^(?:aan|van|betreft|onderwerp|cc|t\.?a\.?v\.?)\b\s*:?\s", re.I)
_MEETING = re.compile(
    r"\b(?:raads)?(?:commissie|raad|vergadering|gemeenteraad|raadsvergadering)\b.*", re.I
)
_ANSWERED = "Onder de vragen staat een eerdere mail. Daaruit is niets overgenomen."
_REPLACES = "Er staat bij: ‘{said}’ Ga na dat u geen vragen uit een eerdere versie gebruikt."
_TOP = 12  # lines in which it stands for which meeting the questions are
_HEADER_DEPTH = 3  # rows of a table in which the names of its columns stand
# Papers in which the splitter knows questions better than a look at their sentences would.
_WITH_UNITS = frozenset({DocumentKind.ANNOTATIE, DocumentKind.OP_STAP})


def recognise_incoming(document: SourceDocument) -> Incoming:
    """All questions in ``document``. An annotatie gives the questions of its units."""
    body = paragraphs(document)
    metadata = recognise(document, body)
    head = Head(metadata.alderman or "", _meeting(metadata.meeting or ""), _agenda(metadata))
    if metadata.kind in _WITH_UNITS:
        units = split_document(document, body, metadata.kind, "stuk")
        if questions := [q for unit in units if (q := _of_unit(unit, document))]:
            found = Incoming(tuple(questions), head=head_of(head, ()), warnings=document.warnings)
            if is_ours(body):
                asked = [as_sent_in(question, found.head.agenda) for question in found.questions]
                leaning = replace(found, questions=tuple(with_leaning(asked)))
                return with_the_rest(leaning, units, body, document)
            return _without_answers(found)
    asked, skipped = _of_lines(document, body)
    head = head_of(head, (item.text for item in skipped[:_TOP]))
    warnings = [*document.warnings]
    if any(item.why == OLDER for item in skipped):
        warnings.append(_ANSWERED)
    warnings += _unknown(asked)
    warnings += [_REPLACES.format(said=item.text) for item in skipped if replaces(item.text)]
    questions = with_leaning(_with_agenda(asked))
    return Incoming(tuple(questions), tuple(skipped), head, tuple(warnings))


def _without_answers(incoming: Incoming) -> Incoming:
    """``incoming`` of somebody else's annotatie, of which the questions alone count."""
    if not any(question.answer for question in incoming.questions):
        return incoming
    questions = (replace(question, answer=()) for question in incoming.questions)
    return replace(incoming, questions=tuple(questions), warnings=(*incoming.warnings, NOT_KEPT))


def _unknown(questions: Sequence[IncomingQuestion]) -> list[str]:
    """What stands above questions of which it is not known who asks them."""
    heads = dict.fromkeys(q.above for q in questions if q.above and not (q.asker or q.party))
    return [unknown_words(head) for head in heads]


def unknown_words(above: str) -> str:
    """What is said of questions below words by which nobody is known."""
    return f"Wie vraagt is niet herkend onder ‘{above}’. Vul het lid en de fractie in."


def _with_agenda(questions: Sequence[IncomingQuestion]) -> list[IncomingQuestion]:
    """``questions`` without their agenda item where all have the same: the head says it."""
    if len({question.agenda for question in questions}) > 1:
        return list(questions)
    return [replace(question, agenda="") for question in questions]


def _meeting(name: str) -> str:
    """The meeting alone, of a line that is addressed to it.

    >>> _meeting("Aan: de griffie, t.a.v. commissie BDI 13 november 2025")
    'Commissie BDI 13 november 2025'
    """
    if not _ADDRESSED.match(name):
        return name
    match = _MEETING.search(name)
    return match.group()[:1].upper() + match.group()[1:] if match else ""


def _agenda(metadata: Metadata) -> tuple[str, ...]:
    titles = metadata.agenda_titles
    return tuple(
        f"{number}: {titles[number]}" if titles.get(number) else number
        for number in metadata.agenda_items
    )


def _of_unit(unit: Unit, document: SourceDocument) -> IncomingQuestion | None:
    spans = unit.spans_of(BlockRole.QUESTION)
    if unit.kind is not UnitKind.QUESTION or not spans:
        return None
    raw = " ".join(document.text[span.start : span.end] for span in spans)
    text = redaction.mask(clean(raw))
    if unit.number and text.startswith(unit.number):
        text = text.removeprefix(unit.number).lstrip(".) \t")
    where = document.page_at(spans[0].start)
    line = document.text.count("\n", 0, spans[0].start) + 1
    place = Place(f"pagina {where}" if where else f"regel {line}", spans[0].start)
    answer = answer_of(unit, document)
    return IncomingQuestion(text, unit.number, unit.asker, unit.party, place, answer=answer)


def _of_lines(
    document: SourceDocument, body: Sequence[Paragraph]
) -> tuple[list[IncomingQuestion], list[Skipped]]:
    """Lines in reading order; a table with names above its columns is read by row."""
    found: list[IncomingQuestion] = []
    skipped: list[Skipped] = []
    waiting: list[Line] = []

    def flush(agenda: str) -> Finder:
        finder = Finder(waiting, agenda)
        finder.run()
        found.extend(finder.questions)
        skipped.extend(finder.skipped)
        waiting.clear()
        return finder

    lines = lines_of(document, body)
    agenda = ""
    for table, group in groupby(lines, key=lambda line: line.cell.table if line.cell else None):
        cells = list(group)
        rows = rows_of(cells) if table is not None else []
        if any(map(has_columns, rows[:_HEADER_DEPTH])):
            above = flush(agenda)
            agenda = above.agenda
            questions, rest = questions_in_rows(rows, agenda, above.asker)
            found += questions
            skipped += rest
        else:
            waiting += lines_in(cells) if table is not None else cells
    flush(agenda)
    return found, skipped
