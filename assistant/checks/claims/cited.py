"""A sentence that says at which meeting, or in which paper, its line was said.

"Zoals gezegd in de commissie van 5 december 2024 ...": the line is held against the papers of that day;
where it stands in another, the officer reads in which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.checks.claims.model import Verdict
from assistant.checks.claims.reasons import Reason
from assistant.checks.claims.runs import Run
from assistant.checks.facts.denial import denials
from assistant.checks.facts.moments import Moment, find_moments
from assistant.lines.found import FoundUnit
from assistant.lines.places import paper
from assistant.lines.search import date_number
from index.schema import SearchFilter

Judged = tuple[Verdict, list[Reason]]
Judge = Callable[[str, SearchFilter, str], Judged]

_SAY = (
    r"(?:zei(?:den)?|zegt|zeggen|gezegd|meldden?|gemeld|verteld(?:e|en)?|toegelicht|aangegeven|genoemd|benadrukt"
    r"|(?:be)?antwoord(?:de|den)?|geantwoord|herhaald|uitgelegd|stonde?n?|staat|lijn)"
)
_SAYS = re.compile(rf"\b{_SAY}\b", re.IGNORECASE)
_PAPER = r"(?:raadsbrief|brief|annotatie|verslag|besluitenlijst|voordracht|rapport)"
_LIKE = re.compile(r"(?:zo)?als\b", re.IGNORECASE)
_ACCORDING = re.compile(rf"volgens (?:de|het|onze) (?:\w+ )?{_PAPER}\b", re.IGNORECASE)
# "... van 5 december 2024 heb gezegd, ..." behind the date.
_REST = re.compile(
    rf"\s*(?:(?:(?:al|ook|is|heb|hebben|heeft|werd|was|eerder|ik|we|wij)\s+)*{_SAY}\b)?\s*,?\s*",
    re.I,
)
_THAT = re.compile(r"^[^,;:]{10,160}?\bdat\s+", re.IGNORECASE)
_AS_NEAR = 0.85  # share of the best closeness from which a paper of that day says it too
_NEAR = 0.85  # closeness from which a sentence is about the same
_FEWEST = 3  # words of what was said
_DAYS = 2  # a meeting of several days is that of its first


@dataclass(frozen=True, slots=True)
class Cited:
    """What was said, according to a sentence, and on which day or in which month."""

    said: str
    moment: Moment

    def days(self) -> tuple[date, date]:
        """The first day of a paper that may be meant, and the first after the last."""
        year, month = self.moment.year or 1, self.moment.month or 1
        if self.moment.day is None:
            first = date(year, month, 1)
            return first, date(year + month // 12, month % 12 + 1, 1)
        day = date(year, month, self.moment.day)
        return day - timedelta(days=_DAYS), day + timedelta(days=1)

    def is_of(self, found: FoundUnit) -> bool:
        """Whether a paper is of that day: a meeting may take more than one."""
        first = found.record.metadata.meeting_date
        if first is None:
            return False
        last = found.record.metadata.meeting_date_end or first
        start, end = self.days()
        if self.moment.day is not None:
            start += timedelta(days=_DAYS)
        return date.fromisoformat(first) < end and date.fromisoformat(last) >= start


def cited(sentence: str) -> Cited | None:
    """What ``sentence`` says was said, and when; None where it does not say when.

    >>> cited("In de raad van 28 februari 2024 zei ik dat dit tijd kost.").said
    'Dit tijd kost.'
    >>> cited("Zoals gezegd in de commissie van 5 december 2024 kost dit tijd.").said
    'Kost dit tijd.'
    """
    named = (m for m in find_moments(sentence) if m.year and m.month and not m.side)
    moment = next(named, None)
    if moment is None:
        return None
    that = _THAT.match(sentence)
    if that is not None and that.end() > moment.end and _SAYS.search(that.group()):
        end = that.end()
    elif _LIKE.match(sentence) or _ACCORDING.match(sentence):
        rest = _REST.match(sentence, moment.end)
        end = rest.end() if rest else moment.end
        if not _ACCORDING.match(sentence) and not _SAYS.search(sentence[:end]):
            return None
    else:
        return None
    said = sentence[end:].strip()
    if denials(sentence[:end]) or len(said.split()) < _FEWEST:
        return None
    return Cited(f"{said[0].upper()}{said[1:]}", moment)


def judged_as_cited(sentence: str, wanted: SearchFilter, about: str, judge: Judge) -> Judged:
    """The verdict on a sentence: where it says when its line was said, it must be of that day."""
    found = cited(sentence)
    if found is None:
        return judge(sentence, wanted, about)
    since, before = map(date_number, found.days())
    narrowed = replace(
        wanted,
        since=max(filter(None, (since, wanted.since))),
        before=min(filter(None, (before, wanted.before))),
    )
    there = judge(found.said, narrowed, about)
    anywhere = judge(found.said, wanted, about)
    own = [run for run in _runs(there) if found.is_of(run.passage.found)]
    runs = _runs(anywhere)
    if there[0] is Verdict.SUPPORTED and own and _as_near(own, runs):
        return there
    if not runs or any(found.is_of(run.passage.found) for run in runs):
        return anywhere
    whole = judge(sentence, wanted, about)
    if whole[0] is Verdict.SUPPORTED:
        return whole
    named = f"dit staat in {_named(runs[0].passage.found)}, niet in een stuk van {found.moment.words()}."
    if anywhere[0] is Verdict.SUPPORTED:
        return Verdict.CONTRADICTED, [Reason(f"Andere vergadering: {named}", runs)]
    if anywhere[0] is Verdict.UNSUPPORTED and _nearest(runs) >= _NEAR:
        told = f"{anywhere[1][0].text} Let ook op de vergadering: {named}"
        return anywhere[0], [replace(anywhere[1][0], text=told), *anywhere[1][1:]]
    return anywhere


def _nearest(runs: Sequence[Run]) -> float:
    return max((run.closeness for run in runs), default=0.0)


def _as_near(own: Sequence[Run], others: Sequence[Run]) -> bool:
    """Whether the paper of that day says it about as well as the one that says it best."""
    return _nearest(own) >= _AS_NEAR * _nearest(others)


def _runs(judged: Judged) -> tuple[Run, ...]:
    return tuple(run for reason in judged[1] for run in reason.evidence)


def _named(found: FoundUnit) -> str:
    """ "annotatie commissie FKD 5 december 2024"."""
    meta = found.record.metadata
    return paper(meta.kind.value, meta.body, meta.meeting_date, found.record.file_name)
