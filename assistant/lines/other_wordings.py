"""Other wordings of what is quoted, from the register: newer ones and older ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.checks.facts.changed import Changes, changed_facts
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.checks.facts.moments import find_moments
from assistant.draft.passages import Quotable, Relevance, quotables
from assistant.lines.allowed import is_allowed
from assistant.lines.found import Units
from index.schema import SearchFilter
from ingest.sentences import RUNNING, split_sentences
from ingest.units import Block, BlockRole
from register.book import Lines
from register.change import Change, ChangeKind, change_between, likeness_of
from register.lines import Line, Wording
from register.words import words_of

_SHARE = 0.8  # of the relevance of the line in a passage that answers the question best
_AS_WELL = 0.8  # of the relevance of a wording that a newer one needs to stand before it
# Shares of their words below which two wordings are about something else: of the shorter one, of
# the two sentences that are most alike, and of all where they name other figures as well.
_SHARED, _SHARED_SENTENCE, _SHARED_WITH_FIGURES = 0.37, 0.5, 0.24


@dataclass(frozen=True, slots=True)
class Other:
    """Another wording, ready to quote. ``change`` and ``facts`` are from ``old``, the older of the
    two, to ``new``; ``likeness`` is the share of their words that both have."""

    item: Quotable
    old: str
    new: str
    change: Change
    facts: Changes
    likeness: float

    @property
    def is_same(self) -> bool:
        """Whether only capitals and punctuation differ."""
        return self.change.kind is ChangeKind.UNCHANGED


@dataclass(frozen=True, slots=True)
class Past:
    """A line that is quoted, with its newest wording where that is newer, and its older ones.

    Of wordings that are the same only the newest is among ``older``, newest first.
    """

    line: Line
    quoted: str
    newest: Other | None
    older: tuple[Other, ...]


class OtherWordings:
    """Looks up wordings for one question. What ``wanted`` forbids is never shown."""

    def __init__(
        self, lines: Lines, units: Units, wanted: SearchFilter, relevance: Relevance
    ) -> None:
        self._lines = lines
        self._units = units
        self._wanted = wanted
        self._relevance = relevance

    def of(self, item: Quotable) -> list[Past]:
        """The lines that ``item`` quotes for the question, each with its other wordings.

        A passage of several bullets can hold lines about something else: those are left out.
        """
        spans = [span for block in item.blocks for span in block.spans]
        quoted = _each_line(self._lines.of(item.found.record.id, item.found.unit.id, spans))
        scores = [self._relevance(wording.text) for _, wording in quoted]
        least = _SHARE * max(scores, default=0.0)
        return [
            self._past(line, wording)
            for score, (line, wording) in zip(scores, quoted, strict=True)
            if score >= least
        ]

    def newer(self, item: Quotable) -> list[Quotable]:
        """The newest wordings of the lines in ``item``, where they differ and answer as well.

        Each with the bullets around it, where those say more of what was asked.
        """
        return [
            self._in_its_passage(past.newest.item)
            for past in self.of(item)
            if past.newest is not None
            and not past.newest.is_same
            and self._relevance(past.newest.item.text) >= _AS_WELL * self._relevance(past.quoted)
        ]

    def _in_its_passage(self, item: Quotable) -> Quotable:
        around = (p for p in quotables(item.found, self._relevance) if p.overlaps(item))
        best = max(around, key=lambda passage: passage.relevance, default=item)
        return best if best.relevance > self._relevance(item.text) else item

    def _past(self, line: Line, quoted: Wording) -> Past:
        allowed = [w for w in line.wordings if w.document_id != quoted.document_id]
        newer = [w for w in allowed if w.date > quoted.date]
        older = [w for w in reversed(allowed) if w.date < quoted.date]
        # Of one day, what was said or decided rather than what was prepared for it.
        older.sort(key=lambda w: (w.date, w.on_record), reverse=True)
        others = (self._other(w, quoted, w) for w in reversed(newer))
        latest = next((other for other in others if other), None)
        seen: set[str] = set()
        found: list[Other] = []
        for wording in older:
            if wording.fingerprint not in seen and (other := self._other(wording, wording, quoted)):
                seen.add(wording.fingerprint)
                found.append(other)
        return Past(line, quoted.text, latest, tuple(found))

    def _other(self, wording: Wording, older: Wording, newer: Wording) -> Other | None:
        """``wording`` with its change; None where it may not be shown or says something else."""
        item = self._shown(wording)
        if item is None:
            return None
        change = change_between(older.text, newer.text)
        if not _says_it_again(older.text, newer.text, change):
            return None
        facts = changed_facts(older.text, newer.text)
        likeness = likeness_of(older.text, newer.text)
        return Other(item, older.text, newer.text, change, facts, likeness)

    def _shown(self, wording: Wording) -> Quotable | None:
        """``wording`` as it can be quoted; None where it may not be shown."""
        found = self._units(wording.document_id, wording.unit_id)
        if found is None or not is_allowed(found, self._wanted):
            return None
        role = BlockRole.CONDITIONAL if wording.conditional else BlockRole.TEXT
        return Quotable(found, (Block(role, wording.spans),))


def _says_it_again(old: str, new: str, change: Change) -> bool:
    """Whether ``new`` is another wording of ``old``, not figures of another year or other news."""
    if change.kind is ChangeKind.UNCHANGED:
        return True
    if change.figures and (
        likeness_of(old, new) < _SHARED_WITH_FIGURES or _of_other_years(old, new)
    ):
        return False
    pairs = ((one, two) for one in _sentences(old) for two in _sentences(new))
    alike = max((likeness_of(one, two) for one, two in pairs), default=0.0)
    return alike >= _SHARED_SENTENCE or _shared(old, new) >= _SHARED


def _sentences(text: str) -> list[str]:
    return split_sentences(text, RUNNING)


def _shared(old: str, new: str) -> float:
    """The share of the words of the shorter one that the other has too."""
    before, after = ({word.stem: word.weight for word in words_of(text)} for text in (old, new))
    shared = sum(before[stem] for stem in before.keys() & after.keys())
    return shared / max(0.01, min(sum(before.values()), sum(after.values())))


def _of_other_years(old: str, new: str) -> bool:
    """Whether both give percentages, none of them the same, each for years of its own."""
    before, after = _percentages(old), _percentages(new)
    years, later = _years(old), _years(new)
    return bool(before and after and years and later) and not (before & after or years & later)


def _percentages(text: str) -> set[float]:
    return {figure.value for figure in find_figures(text) if figure.kind is Kind.PERCENT}


def _years(text: str) -> set[int]:
    return {moment.year for moment in find_moments(text) if moment.year}


def _each_line(quoted: Iterable[tuple[Line, Wording]]) -> list[tuple[Line, Wording]]:
    """Every line once, with the first of its wordings."""
    found: dict[str, tuple[Line, Wording]] = {}
    for line, wording in quoted:
        found.setdefault(line.id, (line, wording))
    return list(found.values())
