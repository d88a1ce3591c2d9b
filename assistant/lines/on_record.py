"""What became of what was prepared: the minutes and the decision list of the same meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.draft.passages import Quotable, Relevance, quotables
from assistant.lines.about_person import Finder
from assistant.lines.answerability import content_words
from assistant.lines.found import FoundUnit
from assistant.lines.search import date_number
from index.relevance import QuestionRelevance
from index.schema import SearchFilter
from ingest.units import BlockRole, DocumentKind, DocumentRecord, Metadata, UnitKind
from register.change import likeness_of
from register.speakers import of_others

# Minutes tell what was said of what an annotatie prepared, a decision list what was decided.
RECORDS = {
    DocumentKind.ANNOTATIE: DocumentKind.VERSLAG,
    DocumentKind.VOORDRACHT: DocumentKind.BESLUITENLIJST,
}
_KINDS = frozenset(RECORDS.values())
# Who decides or says it is in every record.
_ASKS = re.compile(
    r"\b(?:beslo(?:ot|ten)|besluit\w*|ingestemd|stemde|vastgesteld|toegezegd|zegde|gezegd|zei|beloofd\w*"
    r"|(?:het )?college|(?:de )?(?:wethouder|raad|commissie|vergadering))\b",
    re.I,
)
_ASKED = (
    (
        DocumentKind.BESLUITENLIJST,
        re.compile(r"\b(?:beslo(?:ot|ten)|besluit|ingestemd|stemde|vastgesteld)\b", re.I),
    ),
    (
        DocumentKind.VERSLAG,
        re.compile(r"\b(?:toegezegd|zegde|gezegd|zei|beloofd|beloofde)\b", re.I),
    ),
)
_FIGURES = (Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.TIMES, Kind.COUNT)
_NUMBER = 3  # characters of "1. "
_UNITS = 6  # units of a record that are looked at
_AS_MUCH = 0.5  # share of the relevance of what is said that the record must have ...
_HELD = 0.5  # ... and of the words of the question
_FAR_MORE = 0.7  # share of the relevance of what others said, below which they told far more
_SHORT = 40  # characters of a decision that does not say on what it is
_SAME = 0.4  # likeness from which a decision is the one that was proposed


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting for which something was prepared, with the kind of paper that tells how it went."""

    first: date
    last: date
    body: str
    record: DocumentKind


def subject_of(question: str) -> str:
    """``question`` without the words that ask what somebody decided or said."""
    bare = " ".join(_ASKS.sub(" ", question).split())
    return bare if content_words(bare) else question


def record_asked_for(
    question: str,
    found: Sequence[FoundUnit],
    relevance: Callable[[str], QuestionRelevance],
) -> FoundUnit | None:
    """The best of ``found`` that records what was decided, or said, where just that is asked for."""
    kind = _asked_for(question)
    if kind is None:
        return None
    records = (item for item in found if item.record.metadata.kind is kind)
    subject = relevance(subject_of(question))
    return next((item for item in records if _tells_of(item, subject)), None)


def _asked_for(question: str) -> DocumentKind | None:
    return next((kind for kind, pattern in _ASKED if pattern.search(question)), None)


def _tells_of(found: FoundUnit, relevance: QuestionRelevance) -> bool:
    return any(relevance.share(item.text) >= _HELD for item in of_us(found, relevance))


def is_record(found: FoundUnit) -> bool:
    """Whether it stands in minutes or a decision list."""
    return found.record.metadata.kind in _KINDS


def meeting_of(meta: Metadata) -> Meeting | None:
    """The meeting for which a paper was prepared; None where it prepares none."""
    record = RECORDS.get(meta.kind)
    if record is None or meta.meeting_date is None or meta.body is None:
        return None
    last = meta.meeting_date_end or meta.meeting_date
    return Meeting(
        date.fromisoformat(meta.meeting_date), date.fromisoformat(last), meta.body, record
    )


class OnRecord:
    """Looks up the records of meetings for one question. What ``wanted`` forbids is never shown."""

    def __init__(
        self,
        finder: Finder,
        question: str,
        wanted: SearchFilter,
        relevance: Callable[[str], QuestionRelevance],
        *,
        for_figure: bool = False,
    ) -> None:
        self._finder = finder
        self._question = question
        self._wanted = wanted
        self._relevance = relevance(question)
        self.subject = relevance(subject_of(question))
        self._for_figure = for_figure
        self._found: dict[Meeting, list[FoundUnit]] = {}

    def leads(self, found: FoundUnit) -> bool:
        """Whether ``found`` goes before what was prepared for the same day: a decision does, for it can
        be another than was proposed; what was said only where just that is asked for."""
        kind = found.record.metadata.kind
        return kind is DocumentKind.BESLUITENLIJST or (
            kind is DocumentKind.VERSLAG and kind is _asked_for(self._question)
        )

    def of_all(self, papers: Iterable[DocumentRecord]) -> frozenset[tuple[str, str]]:
        """The days and bodies of the meetings of ``papers`` of which there is a record."""
        meetings = {meeting for paper in papers if (meeting := meeting_of(paper.metadata))}
        return frozenset((m.first.isoformat(), m.body) for m in meetings if self._units(m))

    def of(self, found: FoundUnit, said: Sequence[Quotable]) -> Quotable | None:
        """What the record says of the question, or of what ``said`` proposes to decide; None where
        ``found`` was prepared for no meeting, or its record says nothing of it."""
        meeting = meeting_of(found.record.metadata)
        if meeting is None or not said:
            return None
        units = self._units(meeting)
        told = [item for unit in units for item in of_us(unit, self._relevance)]
        if self._for_figure:
            told = [item for item in told if _counts(item.text)]
        asked = max(told, key=lambda item: item.relevance, default=None)
        least = _AS_MUCH * max(item.relevance for item in said)
        if asked is not None and asked.relevance >= least and self._tells(asked):
            return asked
        if found.unit.kind is not UnitKind.DECISION:
            return None
        proposed = [bullet for item in said for bullet in item.bullets]
        alike = [(_likest(item, proposed), item) for item in told]
        likeness, decided = max(alike, key=lambda each: each[0], default=(0.0, None))
        return decided if likeness >= _SAME else None

    def _tells(self, item: Quotable) -> bool:
        return self.subject.share(item.text) >= _HELD

    def _units(self, meeting: Meeting) -> list[FoundUnit]:
        if meeting not in self._found:
            self._found[meeting] = self._records(meeting)
        return self._found[meeting]

    def _records(self, meeting: Meeting) -> list[FoundUnit]:
        wanted, kind = self._wanted, meeting.record.value
        if wanted.kinds and kind not in wanted.kinds:
            return []
        since, before = date_number(meeting.first), date_number(meeting.last + timedelta(days=1))
        bounds = [day for day in (before, wanted.before) if day is not None]
        asked = replace(
            wanted, kinds=(kind,), bodies=(meeting.body,), since=since, before=min(bounds)
        )
        return [unit for unit in self._finder.find(self._question, asked, _UNITS) if unit.speaks]


def of_us(found: FoundUnit, relevance: Relevance) -> Iterator[Quotable]:
    """What can be quoted of ``found``, without what others said in a meeting."""
    # What opens a list is nothing by itself.
    able = [item for item in quotables(found, relevance) if not item.text.endswith(":")]
    others = of_others((item.text for item in able), found.record.metadata.kind)
    return (_named(item) for item, other in zip(able, others, strict=True) if not other)


def _named(item: Quotable) -> Quotable:
    """``item``; with the heading above it where it says no more than "Conform besloten."."""
    above = (
        b for b in item.found.unit.blocks if b.role is BlockRole.HEADING and b.end <= item.start
    )
    heading = max(above, key=lambda block: block.start, default=None)
    if heading is None or len(item.text) > _SHORT:
        return item
    return replace(item, blocks=(heading, *item.blocks))


def quotable_of(found: FoundUnit, relevance: Relevance) -> list[Quotable]:
    """What can be quoted of ``found``; of a record only what is ours, unless others told far more of
    what is asked."""
    able = quotables(found, relevance)
    if not is_record(found):
        return able
    ours = list(of_us(found, relevance))
    least = _FAR_MORE * max((item.relevance for item in able), default=0.0)
    return ours if any(item.relevance >= least for item in ours) else able


def _counts(text: str) -> bool:
    """Whether ``text`` gives a figure; its own number in the list is none."""
    figures = (figure for figure in find_figures(text[_NUMBER:]) if figure.kind in _FIGURES)
    return any(figure.kind is not Kind.COUNT or figure.unit for figure in figures)


def _likest(item: Quotable, proposed: Sequence[str]) -> float:
    return max((likeness_of(one, item.text) for one in proposed), default=0.0)
