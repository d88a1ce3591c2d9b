"""An annotatie of ours that comes back after an officer worked on it: what she wrote stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotatie.incoming.question import Head, Incoming, IncomingQuestion, Place, Skipped
from annotatie.signs import APPENDIX, CONCEPT, FROM_EARLIER, NOBODY_YET, OFFICER, TO_FILL_IN
from ingest.paragraphs import Paragraph, clean
from ingest.source import SourceDocument
from ingest.units import Block, BlockRole, Unit, UnitKind

KEPT = (
    "Dit is een eerdere versie van een annotatie. Wat daarin is geschreven is overgenomen; alleen wat "
    "leeg was is opnieuw gezocht. Opmerkingen en voetnoten zijn nieuw gemaakt."
)
NOT_KEPT = "De antwoorden die in dit stuk staan zijn niet overgenomen: alle vragen zijn opnieuw beantwoord."
ADDED = "toegevoegd in de eerdere versie"
_SAID = frozenset(BlockRole) - {BlockRole.QUESTION, BlockRole.HEADING, BlockRole.SOURCE}
# What ``wording.question_words`` puts behind a question.
_BEHIND = re.compile(
    r"\s\((?:ingediend als (?:vraag )?(?P<number>[^\s();]+)(?:; agendapunt (?P<item>[^\s();]+))?|agendapunt (?P<alone>[^\s();]+))\)$"
)
_OFFICER = re.compile(rf"^{re.escape(OFFICER)}\s*(?P<name>\S.*)$")


def is_ours(body: Sequence[Paragraph]) -> bool:
    """Whether a document was once written by us, whatever was done with it since."""
    return any(p.text.startswith(CONCEPT) or p.text == APPENDIX for p in body)


def as_sent_in(question: IncomingQuestion, agenda: Sequence[str]) -> IncomingQuestion:
    """``question`` with the number and the agenda item that we wrote behind it.

    >>> found = as_sent_in(IncomingQuestion("Wat kost het? (ingediend als 2a; agendapunt 4)"), ["4: Geld"])
    >>> found.text, found.number, found.agenda
    ('Wat kost het?', '2a', '4: Geld')
    """
    match = _BEHIND.search(question.text)
    if match is None:
        return question
    item = match["item"] or match["alone"] or ""
    title = next((line for line in agenda if line.partition(":")[0].strip() == item), item)
    return replace(
        question,
        text=question.text[: match.start()],
        number=match["number"] or question.number,
        agenda=title,
    )


def answer_of(unit: Unit, document: SourceDocument) -> tuple[str, ...]:
    """What stands below a question, without the marks that something must be filled in."""
    lines = (_words(document, block) for block in unit.blocks if block.role in _SAID)
    return tuple(line for line in lines if line and not _is_mark(line))


def with_the_rest(
    incoming: Incoming, units: Sequence[Unit], body: Sequence[Paragraph], document: SourceDocument
) -> Incoming:
    """``incoming`` with the officer's name, the core message, and what else was written there."""
    core = (unit for unit in units if unit.kind is UnitKind.CORE_MESSAGE)
    return replace(
        incoming,
        head=_with_officer(incoming.head, body),
        core=tuple(line for unit in core for line in answer_of(unit, document)),
        skipped=(*incoming.skipped, *_added(units, body, document)),
        warnings=(*incoming.warnings, KEPT),
    )


def _with_officer(head: Head, body: Iterable[Paragraph]) -> Head:
    found = next(filter(None, (_OFFICER.match(paragraph.text) for paragraph in body)), None)
    name = found["name"] if found else ""
    return replace(head, officer="" if name == NOBODY_YET else name)


def _added(
    units: Sequence[Unit], body: Sequence[Paragraph], document: SourceDocument
) -> list[Skipped]:
    """Paragraphs of parts that we do not write ourselves: somebody put them there."""
    end = next((p.start for p in body if p.text == APPENDIX), len(document.text))
    ours = (UnitKind.QUESTION, UnitKind.CORE_MESSAGE, UnitKind.HEADER)
    blocks = [block for unit in units if unit.kind not in ours for block in unit.blocks]
    found: list[Skipped] = []
    for block in blocks:
        start = block.spans[0].start
        text = _words(document, block)
        if start < end and text and text != FROM_EARLIER and not _is_mark(text):
            line = document.text.count("\n", 0, start) + 1
            found.append(Skipped(text, Place(f"regel {line}", start), ADDED))
    return found


def _is_mark(text: str) -> bool:
    return text.startswith(TO_FILL_IN) and text.endswith("]")


def _words(document: SourceDocument, block: Block) -> str:
    return " ".join(clean(document.text[span.start : span.end]) for span in block.spans).strip()
