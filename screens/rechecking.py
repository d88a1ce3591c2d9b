"""A draft that an officer rewrote, held against the papers sentence by sentence."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from access.levels import Level
from access.rules import terms
from assistant.checks.claims.checker import CheckedSentence
from assistant.desk import Desk
from audit.asked import answer_hash
from audit.entry import digest
from audit.kept import words
from database.conversations import Turn
from database.drafts import LONGEST_DRAFT
from screens.failure import explained
from screens.office import Office
from screens.source_html import held_back


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of it for one turn; ``problem`` says in Dutch why nothing did.

    ``held`` says of a unit that is quoted how secret it is, where it may not go outside.
    """

    turn_id: int
    sentences: Sequence[CheckedSentence] = ()
    problem: str = ""
    held: Mapping[str, str] = field(default_factory=dict)


def recheck(office: Office, owner: str, turn: Turn, draft: str) -> Checked:
    """Keep ``draft`` and check it as of the day of its question."""
    if not draft.strip():
        return Checked(turn.id, problem="Het concept is leeg. Schrijf eerst een zin.")
    if len(draft) > LONGEST_DRAFT:
        most = f"{LONGEST_DRAFT:,}".replace(",", ".")
        return Checked(turn.id, problem=f"Dit is te lang. Meer dan {most} tekens gaat niet.")
    try:
        keep_draft(office, owner, turn, draft)
        desk = office.desk_for(owner)
        sentences = desk.check(draft, as_of=turn.as_of, who=owner)
        held = _held(desk, sentences)
    except Exception as error:  # noqa: BLE001 - every end is told to the officer
        return Checked(turn.id, problem=explained(error))
    if not sentences:
        return Checked(turn.id, problem="In dit concept staat geen zin om te controleren.")
    return Checked(turn.id, sentences, held=held)


def _held(desk: Desk, sentences: Sequence[CheckedSentence]) -> dict[str, str]:
    """By the unit that is quoted, how secret it is now and until when; not what may be shown."""
    now, found = int(time.time()), dict[str, str]()
    for item in (citation for sentence in sentences for citation in sentence.evidence):
        record = desk.document(item.document_id)
        unit = next((u for u in record.units if u.id == item.unit_id), None) if record else None
        for secrecy in (unit and unit.secrecy, record and record.metadata.secrecy):
            if secrecy and terms(secrecy).at(now) > Level.INTERN:
                found.setdefault(item.unit_id, held_back(secrecy, now))
    return found


def keep_draft(office: Office, owner: str, turn: Turn, draft: str) -> None:
    """Keep what an officer made of an answer, and record that. Raises AuditError."""
    if draft[:LONGEST_DRAFT] == turn.edited:
        return

    def details(keep: int) -> dict[str, Any]:
        return {
            "turn": turn.id,
            "question_hash": digest(turn.question),
            "answer_hash": answer_hash(turn.answer),
            **words("text", draft[:LONGEST_DRAFT], keep),
            "before_hash": digest(turn.edited) if turn.edited else None,
        }

    office.note(owner, "edit", details)
    office.drafts.keep(owner, turn.id, draft)
