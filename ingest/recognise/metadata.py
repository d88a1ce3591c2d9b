"""All metadata of a document together, and a list of what could not be recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ingest.paragraphs import Paragraph
from ingest.recognise.kind import recognise_kind
from ingest.recognise.labels import labels
from ingest.recognise.meeting import Meeting, recognise_meeting
from ingest.recognise.secrecy import recognise_secrecy
from ingest.references import commitments, motions, registrations
from ingest.source import SourceDocument
from ingest.units import DocumentKind, Metadata

HEAD_LENGTH = 30  # paragraphs that may belong to the head of a paper
_HEAD_ENDS = re.compile(r"^(?:kernboodschap|spreektekst|inleiding|q&a\b.*|samenvatting)\W*$", re.I)
_NAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|'t|[Ee]l)\s+){0,3}[A-Z][\w'’-]+"
_ALDERMAN = re.compile(
    rf"\b[Ww]ethouder\s+(?P<name>(?:[A-Z][\w'’-]+\s+){{0,2}}?{_NAME}(?:\s+{_NAME})?)"
)
_WANTED = {
    DocumentKind.ANNOTATIE: ("meeting_date", "body", "agenda_items", "alderman"),
    DocumentKind.VOORDRACHT: ("meeting_date", "body", "agenda_items", "subject"),
    DocumentKind.RAADSBRIEF: ("meeting_date", "subject"),
    DocumentKind.OP_STAP: ("meeting_date", "alderman"),
    DocumentKind.BESLUITENLIJST: ("meeting_date", "body"),
    DocumentKind.RAPPORT: ("meeting_date",),
    DocumentKind.OVERIG: ("meeting_date",),
}


def recognise(document: SourceDocument, body: Sequence[Paragraph]) -> Metadata:
    """What ``document`` says about itself. Nothing is guessed: unknown stays empty."""
    head = _head(body)
    kind = recognise_kind(head, body)
    found = labels(head)
    meeting = recognise_meeting(head, found)
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
        alderman=_alderman(kind, head, found),
        portfolio=found.get("portefeuille"),
        subject=subject,
        dossier=found.get("dossier"),
        registration_numbers=registrations(document.text),
        commitments=commitments(document.text),
        motions=motions(document.text),
        secrecy=recognise_secrecy(
            document.text, head, body, found, meeting.first.year if meeting.first else None
        ),
    )


def missing_fields(metadata: Metadata) -> tuple[str, ...]:
    """The fields an officer expects of this kind of paper that were not recognised."""
    return tuple(name for name in _WANTED[metadata.kind] if not getattr(metadata, name))


def _head(body: Sequence[Paragraph]) -> list[Paragraph]:
    head: list[Paragraph] = []
    for paragraph in body[: HEAD_LENGTH * 2]:
        if _HEAD_ENDS.match(paragraph.text) and len(head) > 1:
            break
        head.append(paragraph)
        if len(head) >= HEAD_LENGTH and paragraph.cell is None:
            break
    return head


def _alderman(
    kind: DocumentKind, head: Sequence[Paragraph], found: Mapping[str, str]
) -> str | None:
    if "wethouder" in found:
        return re.sub(r"^[Ww]ethouder\s+", "", found["wethouder"])
    # Only where the paper addresses her: elsewhere a wethouder is somebody who is spoken of.
    if kind in (DocumentKind.ANNOTATIE, DocumentKind.OP_STAP):
        for paragraph in head[:8]:
            if match := _ALDERMAN.search(paragraph.text):
                return match["name"]
    return None


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
        first = next((p.text for p in head if p.text.lower().startswith("annotatie")), first)
        parts = [first]
        if meeting.text and meeting.text != first:
            parts.append(meeting.text[:1].lower() + meeting.text[1:])
        return ", ".join(parts) + _agenda_words(meeting)
    if kind is DocumentKind.VOORDRACHT:
        first = next((p.text for p in head[:8] if "voordracht" in p.text.lower()), first)
        return f"{first}: {subject}" if subject else first
    if kind is DocumentKind.OP_STAP:
        named = [p.text for p in head[1:4] if p.cell is None and "wethouder" not in p.text.lower()]
        return "Op Stap-formulier: " + " ".join(named) if named else first
    if kind is DocumentKind.RAADSBRIEF and subject:
        return f"Raadsbrief: {subject}"
    return _longest_head_title(document, head)


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
