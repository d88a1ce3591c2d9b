"""The timeline, the lines and the commitments as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.checks.rewording import change_in_words
from assistant.lines.commitments import CitedCommitment
from assistant.lines.timeline import Entry, Thread, Timeline
from assistant.text import source_line
from ingest.dates import in_words
from register.book import steps
from register.change import Change, ChangeKind
from register.commitments.model import Commitment, Due
from register.decisions import Decision
from register.diff import marked, old_text
from register.lines import Line, LineStatus

_WIDTH = 96
_NOTHING = "Niets gevonden in de stukken.\n"
_NO_VERDICT = (LineStatus.PREPARED, LineStatus.ON_RECORD)


def timeline_text(timeline: Timeline) -> str:
    """A timeline, newest first, with what changed marked as [-weg-]{+erbij+}."""
    if not timeline.threads:
        return _NOTHING
    lines = [f"Wat er is gezegd over: {timeline.subject}", ""]
    for thread in timeline.threads:
        lines += [_thread_head(thread)] if thread.line_id else []
        for entry in thread.entries:
            lines += _entry(entry)
        lines.append("")
    return "\n".join(lines)


def _thread_head(thread: Thread) -> str:
    status = f", {thread.status.value}" if thread.status else ""
    note = f" ({thread.note})" if thread.note else ""
    return f"Standaardlijn {thread.line_id}: {thread.subject}{status}{note}"


def _entry(entry: Entry) -> list[str]:
    changed = entry.change is not None and entry.change.kind is not ChangeKind.UNCHANGED
    said = marked(entry.diff) if changed else entry.text
    lines = [f"  {_day(entry.date)}{_how(entry.change, old_text(entry.diff), entry.text)}"]
    lines += textwrap.wrap(said, _WIDTH, initial_indent="    ", subsequent_indent="    ")
    return [*lines, f"    {source_line(entry.citations[0])}"]


def lines_text(lines: Sequence[Line]) -> str:
    """Every standard line with its newest wording and where it stood."""
    if not lines:
        return "Er zijn nog geen standaardlijnen. Lees eerst meer stukken in.\n"
    found: list[str] = []
    for line in lines:
        found.append(f"{line.id}  {line.subject}  [{line.status.value}]")
        if line.status not in _NO_VERDICT:
            found.append(f"  {line.decided_by}, {_day(line.decided_on)}: {line.note or '-'}")
        found += textwrap.wrap(
            line.current.text, _WIDTH, initial_indent="  ", subsequent_indent="  "
        )
        for step in reversed(steps(line)):
            wording = step.wording
            since = step.since.text if step.since else ""
            how = _how(step.change, since, wording.text)
            where = f"{_day(wording.date)}, {wording.file_name}{how}"
            found.append(f"    {wording.anchors[0]}  {where}")
        found.append("")
    return "\n".join(found)


def decisions_text(decisions: Sequence[Decision]) -> str:
    """Decisions, oldest first."""
    if not decisions:
        return "Over deze lijn is nog niets besloten.\n"
    lines: list[str] = []
    for item in decisions:
        what = f" als '{item.subject}'" if item.subject else ""
        back = f" van besluit {item.undoes}" if item.undoes else ""
        why = f" Reden: {item.why}" if item.why else ""
        lines.append(
            f"{item.id}. {item.made_at:%Y-%m-%d %H:%M} {item.who}: "
            f"lijn {item.line_id} {item.decided.value}{what}{back}.{why}"
        )
    return "\n".join(lines) + "\n"


def commitments_text(found: Iterable[CitedCommitment], today: date) -> str:
    """Commitments and motions with their sources."""
    lines: list[str] = []
    for cited in found:
        item = cited.item
        lines.append(" ".join([f"[{item.state.value}]", item.sort.value, item.number]).rstrip())
        lines += textwrap.wrap(_what(item), _WIDTH, initial_indent="  ", subsequent_indent="  ")
        lines += [f"  {fact}" for fact in _facts(item, today)]
        for citation in cited.citations:
            mark = "  (hiermee afgedaan)" if citation.n == cited.settled_by else ""
            lines.append(f"    {source_line(citation)}{mark}")
        lines.append("")
    return "\n".join(lines) if lines else _NOTHING


def _what(item: Commitment) -> str:
    return f"{item.title}: {item.what}" if item.title and item.title not in item.what else item.what


def _facts(item: Commitment, today: date) -> list[str]:
    made = f"gedaan op {_day(item.made_on)}" if item.made_on else ""
    who = ", ".join(filter(None, [item.asked_by and f"van {item.asked_by}", made, item.by]))
    late = "; de termijn is verstreken" if item.overdue(today.isoformat()) else ""
    return [fact for fact in (who, f"wanneer: {_due(item.due)}{late}" if item.due else "") if fact]


def _due(due: Due) -> str:
    days = " tot en met ".join(_day(day) for day in dict.fromkeys((due.first, due.last)) if day)
    if due.first is None and due.last:
        days = f"uiterlijk {days}"
    elif due.last is None and due.first:
        days = f"vanaf {days}"
    return f"{due.text} ({days})" if days else due.text


def _how(change: Change | None, old: str, new: str) -> str:
    return f" · {change_in_words(change, old, new)}" if change else ""


def _day(day: str) -> str:
    return in_words(date.fromisoformat(day)) if day else "zonder datum"
