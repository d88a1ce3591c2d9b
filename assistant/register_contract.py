"""The JSON of the timeline, the lines and the commitments: names are a contract."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from assistant.contract import citation_json
from assistant.lines.commitments import CitedCommitment
from assistant.lines.timeline import Entry, Thread, Timeline
from register.book import steps
from register.change import Change
from register.decisions import Decision
from register.diff import Piece, word_diff
from register.lines import Line


def timeline_json(timeline: Timeline, as_of: date | None) -> dict[str, Any]:
    """A timeline; in ``threads`` the line that was spoken of last stands first."""
    return {
        "query": timeline.subject,
        "as_of": as_of.isoformat() if as_of else None,
        "threads": [_thread_json(thread) for thread in timeline.threads],
    }


def _thread_json(thread: Thread) -> dict[str, Any]:
    return {
        "line": thread.line_id,
        "subject": thread.subject or None,
        "status": thread.status.value if thread.status else None,
        "note": thread.note or None,
        "entries": [_entry_json(entry) for entry in thread.entries],
    }


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "date": entry.date or None,
        "text": entry.text,
        **_change_json(entry.change),
        "diff": _diff_json(entry.diff),
        "citations": [citation_json(item) for item in entry.citations],
    }


def line_json(line: Line) -> dict[str, Any]:
    """A standard line with its wordings, newest first."""
    return {
        "id": line.id,
        "subject": line.subject,
        "status": line.status.value,
        "note": line.note or None,
        "decided_by": line.decided_by or None,
        "decided_on": line.decided_on or None,
        "approved": line.approved or None,
        "wordings": [
            {
                "date": step.wording.date or None,
                "document": step.wording.file_name,
                "kind": step.wording.kind,
                "unit_id": step.wording.unit_id,
                "anchors": list(step.wording.anchors),
                "text": step.wording.text,
                **_change_json(step.change),
                "diff": _diff_json(
                    word_diff(step.since.text, step.wording.text) if step.since else ()
                ),
            }
            for step in reversed(steps(line))
        ],
    }


def decision_json(item: Decision) -> dict[str, Any]:
    """A decision about a line."""
    return {
        "id": item.id,
        "line": item.line_id,
        "decided": item.decided.value,
        "who": item.who,
        "when": item.made_at.isoformat(),
        "why": item.why or None,
        "subject": item.subject or None,
        "wording": item.wording or None,
        "undoes": item.undoes,
    }


def commitments_json(found: Iterable[CitedCommitment], today: date) -> dict[str, Any]:
    """Commitments and motions; ``overdue`` is as of ``today``."""
    return {
        "as_of": today.isoformat(),
        "commitments": [_commitment_json(cited, today) for cited in found],
    }


def _commitment_json(cited: CitedCommitment, today: date) -> dict[str, Any]:
    item = cited.item
    return {
        "id": item.id,
        "sort": item.sort.value,
        "number": item.number or None,
        "title": item.title or None,
        "what": item.what,
        "dictum": item.dictum or None,
        "due": (
            {
                "text": item.due.text,
                "first": item.due.first,
                "last": item.due.last,
                "recurs": item.due.recurs,
            }
            if item.due
            else None
        ),
        "by": item.by or None,
        "asked_by": item.asked_by or None,
        "made_on": item.made_on or None,
        "state": item.state.value,
        "overdue": item.overdue(today.isoformat()),
        "settled_by": cited.settled_by,
        "citations": [citation_json(citation) for citation in cited.citations],
    }


def _change_json(change: Change | None) -> dict[str, Any]:
    return {
        "change": change.kind.value if change else None,
        "force": change.force.value if change and change.force else None,
        "force_words": list(change.weight) if change and change.weight else None,
        "figures_changed": bool(change and change.figures),
    }


def _diff_json(pieces: Iterable[Piece]) -> list[dict[str, str]]:
    return [{"kind": piece.kind.value, "text": piece.text} for piece in pieces]
