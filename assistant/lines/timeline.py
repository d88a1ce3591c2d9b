"""What was said when about a subject: lines with their wordings, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import Citation
from assistant.draft.compose import citation
from assistant.draft.passages import Relevance, display
from assistant.lines.allowed import is_allowed
from assistant.lines.found import FoundUnit, Units
from index.schema import SearchFilter
from ingest.units import Block, BlockRole, Span
from register.book import Lines, steps
from register.change import Change
from register.diff import Piece, word_diff
from register.lines import Line, LineStatus, Step

CANDIDATES = 60  # units looked at for a subject
_LEAST = 0.3  # relevance below which a bullet is about something else
_SHARE = 0.5  # of the best relevance
_SPOKEN = (BlockRole.TEXT, BlockRole.CONDITIONAL)


@dataclass(frozen=True, slots=True)
class Entry:
    """One time that it was said. ``diff`` is from the wording before it; empty for the first."""

    date: str  # ISO; empty where it is not known
    text: str
    citations: tuple[Citation, ...]
    change: Change | None = None
    diff: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """A standard line, or a bullet on the subject that is none (``line_id`` is None then).

    Entries stand newest first.
    """

    line_id: str | None
    subject: str
    status: LineStatus | None
    entries: tuple[Entry, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Threads on a subject, the one that was spoken of last first.

    ``about_person``: the subject is a person, so the threads are the line on individuals.
    """

    subject: str
    threads: tuple[Thread, ...]
    about_person: bool = False


class TimelineMaker:
    """Gathers a timeline from units on a subject. Citations are numbered through it."""

    def __init__(self, lines: Lines, units: Units, wanted: SearchFilter) -> None:
        self._lines = lines
        self._units = units
        self._wanted = wanted
        self._cited: dict[tuple[str, int, int], Citation] = {}

    def make(self, found: Sequence[FoundUnit], relevance: Relevance) -> tuple[Thread, ...]:
        """What ``found`` and the lines in it say about the subject that ``relevance`` is to."""
        threads: list[Thread] = []
        seen: set[str] = set()
        for unit, block in _on_subject(found, relevance):
            lines = self._lines.of(unit.record.id, unit.unit.id, block.spans)
            for line in {line.id: line for line, _ in lines}.values():
                if line.id not in seen and relevance(line.current.text) >= _LEAST:
                    seen.add(line.id)
                    threads += self._thread(line)
            if not lines:
                threads.append(self._single(unit, block))
        threads.sort(key=lambda thread: thread.line_id is None)
        threads.sort(key=lambda thread: thread.entries[0].date, reverse=True)
        return tuple(threads)

    def _thread(self, line: Line) -> list[Thread]:
        entries = [entry for step in steps(line) for entry in self._entry(step)]
        if not entries:
            return []
        return [
            Thread(line.id, line.subject, line.status, tuple(reversed(entries)), note=line.note)
        ]

    def _entry(self, step: Step) -> Iterable[Entry]:
        wording = step.wording
        found = self._units(wording.document_id, wording.unit_id)
        if found is None or not is_allowed(found, self._wanted):
            return
        since = step.since.text if step.since else ""
        yield Entry(
            date=wording.date,
            text=wording.text,
            citations=self._cite(found, wording.spans),
            change=step.change,
            diff=word_diff(since, wording.text) if since else (),
        )

    def _single(self, unit: FoundUnit, block: Block) -> Thread:
        entry = Entry(unit.date, display(unit, block), self._cite(unit, block.spans))
        return Thread(None, "", None, (entry,))

    def _cite(self, found: FoundUnit, spans: Sequence[Span]) -> tuple[Citation, ...]:
        made: list[Citation] = []
        for span in spans:
            key = (found.record.id, span.start, span.end)
            if key not in self._cited:
                self._cited[key] = citation(len(self._cited) + 1, found, span)
            made.append(self._cited[key])
        return tuple(made)


def _on_subject(found: Sequence[FoundUnit], relevance: Relevance) -> list[tuple[FoundUnit, Block]]:
    """The bullets of ``found`` that speak of the subject."""
    scored = [
        (relevance(display(unit, block)), unit, block)
        for unit in found
        for block in unit.unit.blocks
        if block.role in _SPOKEN and unit.speaks and display(unit, block)
    ]
    best = max((score for score, _, _ in scored), default=0.0)
    least = max(_LEAST, _SHARE * best)
    return [(unit, block) for score, unit, block in scored if score >= least]
