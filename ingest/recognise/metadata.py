"""All metadata of a document together, and a list of what could not be recognised."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.recognise.alderman import recognise_alderman
from ingest.recognise.decision import recognise_decided
from ingest.recognise.head import head_of
from ingest.recognise.kind import recognise_kind
from ingest.recognise.labels import labels
from ingest.recognise.meeting import Meeting, names_paper, recognise_meeting
from ingest.recognise.motions import all_motions
from ingest.recognise.secrecy import recognise_secrecy
from ingest.references import commitments, registrations
from ingest.source import SourceDocument
from ingest.units import DocumentKind, Metadata

_WANTED = {
    DocumentKind.ANNOTATIE: ("meeting_date", "body", "agenda_items", "alderman"),
    DocumentKind.VOORDRACHT: ("meeting_date", "body", "agenda_items", "subject"),
    DocumentKind.RAADSBRIEF: ("meeting_date", "subject"),
    DocumentKind.OP_STAP: ("meeting_date", "alderman"),
    DocumentKind.BESLUITENLIJST: ("meeting_date", "body"),
    DocumentKind.VERSLAG: ("meeting_date", "body"),
    DocumentKind.TOEZEGGINGENLIJST: ("meeting_date",),
    DocumentKind.RAPPORT: ("meeting_date",),
    DocumentKind.OVERIG: ("meeting_date",),
}
# The line that names one of these is its title; what the file says of itself is often old.
_NAMED_BY_THEMSELVES = frozenset(
    {DocumentKind.BESLUITENLIJST, DocumentKind.VERSLAG, DocumentKind.TOEZEGGINGENLIJST}
)


def recognise(document: SourceDocument, body: Sequence[Paragraph]) -> Metadata:
    """What ``document`` says about itself. Nothing is guessed: unknown stays empty."""
    head = head_of(body)
    kind = recognise_kind(head, body)
    found = labels(head)
    meeting = recognise_meeting(kind, head, body, found)
    subject = found.get("onderwerp") or "; ".join(meeting.agenda_titles.values()) or None
    return Metadata(
        kind=kind,
        title=_title(kind, document, head, meeting, subject),
        body=meeting.body,
        committee=meeting.committee,
        meeting=meeting.text,
        meeting_date=meeting.first.isoformat() if meeting.first else None,
        meeting_date_end=(
            meeting.last.isoformat() if meeting.last and meeting.last != meeting.first else None
        ),
        agenda_items=meeting.agenda_items,
        agenda_titles=meeting.agenda_titles,
        alderman=recognise_alderman(kind, head, body, found),
        portfolio=found.get("portefeuille"),
        subject=subject,
        dossier=found.get("dossier"),
        registration_numbers=registrations(document.text),
        commitments=commitments(document.text),
        motions=all_motions(document.text, body),
        secrecy=recognise_secrecy(document, head, body, found, meeting.first),
        decided=recognise_decided(kind, body),
    )


def missing_fields(metadata: Metadata) -> tuple[str, ...]:
    """The fields an officer expects of this kind of paper that were not recognised."""
    return tuple(name for name in _WANTED[metadata.kind] if not getattr(metadata, name))


def _title(
    kind: DocumentKind,
    document: SourceDocument,
    head: Sequence[Paragraph],
    meeting: Meeting,
    subject: str | None,
) -> str:
    if not head:
        return document.properties.get("title", "")
    first = head[0].text
    if kind is DocumentKind.ANNOTATIE:
        first = next((p.text for p in head if "annotatie" in p.text.lower()[:40]), first)
        parts = [first]
        if meeting.text and meeting.text != first:
            parts.append(meeting.text[:1].lower() + meeting.text[1:])
        return ", ".join(parts) + _agenda_words(meeting)
    if kind is DocumentKind.VOORDRACHT:
        first = next((p.text for p in head[:8] if "voordracht" in p.text.lower()), first)
        return f"{first}: {subject}" if subject else first
    if kind in _NAMED_BY_THEMSELVES:
        return _own_title(head, meeting) or first
    if kind is DocumentKind.OP_STAP:
        named = [p.text for p in head[1:4] if p.cell is None and "wethouder" not in p.text.lower()]
        return "Op Stap-formulier: " + " ".join(named) if named else first
    if kind is DocumentKind.RAADSBRIEF and subject:
        return f"Raadsbrief: {subject}"
    return _longest_head_title(document, head)


def _own_title(head: Sequence[Paragraph], meeting: Meeting) -> str | None:
    """The line that says what the paper is, with its meeting where that line is one word."""
    title = next((p.text for p in head[:8] if names_paper(p.text)), None)
    if title is None or len(title.split()) > 1 or not meeting.text:
        return title and title.lstrip("%<>|*- ")  # what a scan makes of a coat of arms
    return f"{title}, {meeting.text[:1].lower()}{meeting.text[1:]}"


def _agenda_words(meeting: Meeting) -> str:
    numbers = meeting.agenda_items
    if not numbers:
        return ""
    if len(numbers) == 1:
        title = meeting.agenda_titles.get(numbers[0], "")
        return f", agendapunt {numbers[0]}" + (f": {title}" if title else "")
    return ", agendapunten " + ", ".join(numbers[:-1]) + f" en {numbers[-1]}"


def _longest_head_title(document: SourceDocument, head: Sequence[Paragraph]) -> str:
    marked = next((p.text for p in head[:12] if p.heading == 1), None)
    if marked:
        return marked
    given = document.properties.get("title", "").strip()
    if len(given) > 8 and not given.lower().startswith(("microsoft word", "untitled")):
        return given
    plain = next((p.text for p in head[:8] if p.cell is None and len(p.text) > 3), head[0].text)
    return plain[:200]
