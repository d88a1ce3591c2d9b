"""All metadata of a document together, and a list of what could not be recognised."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.recognise.alderman import recognise_alderman
from ingest.recognise.decision import recognise_decided
from ingest.recognise.head import head_of
from ingest.recognise.kind import recognise_kind
from ingest.recognise.labels import labels
from ingest.recognise.meeting import recognise_meeting
from ingest.recognise.motions import all_motions
from ingest.recognise.secrecy import recognise_secrecy
from ingest.recognise.titles import title_of
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


def recognise(document: SourceDocument, body: Sequence[Paragraph]) -> Metadata:
    """What ``document`` says about itself. Nothing is guessed: unknown stays empty."""
    head = head_of(body)
    kind = recognise_kind(head, body)
    found = labels(head)
    meeting = recognise_meeting(kind, head, body, found)
    subject = found.get("onderwerp") or "; ".join(meeting.agenda_titles.values()) or None
    return Metadata(
        kind=kind,
        title=title_of(kind, document, head, meeting, subject),
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
