"""The desk: one open index that answers questions, and follows new generations by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import TracebackType

from access.clearance import PUBLIC, Clearance, clearance
from access.clock import Clock
from access.restrictions import RestrictionBook
from assistant import door
from assistant.answer import Answer, SearchHit, SearchResult
from assistant.answering import Answering, Inquiry
from assistant.archive import Archive
from assistant.audited import Details, Index, Recorder
from assistant.checks.claims.checker import CheckedSentence, ClaimChecker
from assistant.draft.writer import Writer, load_writer
from assistant.flow import Tell
from assistant.lines.about_person import PERSON_LINE
from assistant.lines.asked import find_asked
from assistant.lines.commitments import CitedCommitment, with_citations
from assistant.lines.decisions import KnownDecisions
from assistant.lines.search import date_number, search_hit
from assistant.lines.timeline import CANDIDATES, Timeline, TimelineMaker
from assistant.papers import Papers
from assistant.question.clean import clean, clean_history
from assistant.question.persons import asks_about_person
from assistant.question.relative_years import in_years, turns_in_years
from audit.asked import extent
from audit.looked import checked, searched, timed
from index.library import open_library
from index.schema import SearchFilter
from register.book import Lines
from register.commitments.model import State
from register.decisions import Decision
from settings import Settings


class Desk(Papers):
    """Searches and answers over the current generation of the index, for one clearance.

    Open it with ``Desk.open(settings)`` and close it, or use it as a context manager;
    ``cleared`` gives the desk of somebody else over the same index. Desks may serve many
    threads: a question is answered wholly from one generation.
    """

    def __init__(
        self, archive: Archive, clearance: Clearance = PUBLIC, writer: Writer | None = None
    ) -> None:
        super().__init__(archive, clearance)
        self._writer = writer or archive.writer

    @classmethod
    def open(
        cls, settings: Settings, clearance: Clearance = PUBLIC, clock: Clock | None = None
    ) -> Desk:
        """A desk over the index in ``settings.data_dir``. Raises StoreError when there is none.

        Without a clearance it sees what is public; ``clock`` says when secrecy is lifted.
        """
        library = open_library(settings)
        archive = Archive(
            library,
            RestrictionBook(settings.data_dir),
            KnownDecisions(settings),
            load_writer(settings),
            writer_clearance(settings),
            clock,
            Recorder.of(settings),
        )
        return cls(archive, clearance)

    def cleared(self, clearance: Clearance) -> Desk:
        """The desk of somebody with ``clearance``, over the same index; close only one of them."""
        return Desk(self.archive, clearance, self._writer)

    def at_temperature(self, temperature: float) -> Desk | None:
        """The same desk with its language model at ``temperature``; None where it has none.

        For measurements; what officers read is written at 0. Close only one of them.
        """
        if self._writer is None:
            return None
        return Desk(self.archive, self.clearance, self._writer.at(temperature))

    def search(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
        search_filter: SearchFilter | None = None,
        who: str | None = None,
    ) -> list[SearchHit]:
        """The hits of ``look_up``, for who need not know what was searched."""
        return self.look_up(
            question,
            as_of=as_of,
            history=history,
            limit=limit,
            search_filter=search_filter,
            who=who,
        ).hits

    def look_up(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
        search_filter: SearchFilter | None = None,
        who: str | None = None,
    ) -> SearchResult:
        """The best units for ``question``, best first; only papers dated before ``as_of``.

        With what was searched: its subject in a conversation, misspelt words corrected, and no name
        where it is about a person. ``who`` is the name under which it is recorded, as in ``ask``.
        Raises StoreError, and AuditError where what cannot be recorded may not be answered.
        """
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        with self.archive.lock:
            units = self._seen().units
            today = as_of or date.today()
            turns = turns_in_years(clean_history(history), today)
            dated = in_years(clean(question), turns, today)
            asked = find_asked(units, dated, turns, wanted, limit)
            hits = [search_hit(rank, item) for rank, item in enumerate(asked.found, start=1)]
            shown = door.search_result(SearchResult(hits, asked.searched), self._gate())
            index = self.archive.library.identity
        self._note(
            who,
            "search",
            lambda keep: searched(question, shown.hits, keep) | extent(as_of, wanted),
            index,
        )
        return shown

    def ask(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        kinds: Sequence[str] | None = None,
        committees: Sequence[str] | None = None,
        parties: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
        tell: Tell | None = None,
        who: str | None = None,
    ) -> Answer:
        """What was said before about ``question``, verbatim and cited.

        ``since`` and ``until`` are the first and the last day of the papers that count;
        ``as_of`` is the day on which the question is asked. ``tell`` is told of what can be
        shown before the answer is whole; it must not use the desk. ``who`` is the name under
        which the question is recorded; without one it is a measurement, and nobody's question.
        """
        wanted = SearchFilter(
            before=date_number(_earlier(as_of, until)),
            since=date_number(since),
            kinds=tuple(kinds or ()),
            committees=tuple(committees or ()),
            parties=tuple(parties or ()),
        )
        question = clean(question)
        inquiry = Inquiry(question, as_of, clean_history(history), wanted)
        answering = Answering(self.archive, self.clearance, self._writer)
        with self.archive.lock:
            answer = answering.answer(inquiry, tell)
            index = self.archive.library.identity
        recorder = self.archive.recorder
        if who is None or recorder is None:
            return answer
        return recorder.record(who, question, answer, as_of=as_of, wanted=wanted, index=index)

    def check(
        self,
        draft: str,
        *,
        as_of: date | None = None,
        search_filter: SearchFilter | None = None,
        who: str | None = None,
    ) -> tuple[CheckedSentence, ...]:
        """Every sentence of ``draft`` against the papers dated before ``as_of``.

        ``who`` and what is raised are as in ``search``.
        """
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        with self.archive.lock:
            found = self._checker().check(clean(draft), wanted, as_of)
            found = door.checked(found, self._gate())
            index = self.archive.library.identity
        self._note(
            who, "check", lambda keep: checked(draft, found, keep) | extent(as_of, wanted), index
        )
        return found

    def checker(self) -> ClaimChecker:
        """The checker over the current generation; for one thread at a time."""
        with self.archive.lock:
            return self._checker()

    def timeline(
        self,
        subject: str,
        *,
        as_of: date | None = None,
        search_filter: SearchFilter | None = None,
        who: str | None = None,
    ) -> Timeline:
        """What was said when about ``subject``, newest first; only papers dated before ``as_of``.

        Of a subject that is a person it gives the line on individuals. ``who`` and what is raised
        are as in ``search``.
        """
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        subject = clean(subject)
        sought = PERSON_LINE if asks_about_person(subject) else subject
        with self.archive.lock:
            seen = self._seen()
            found = seen.units.find(sought, wanted, CANDIDATES)
            maker = TimelineMaker(seen.register.lines(as_of), seen.units.unit, wanted)
            threads = maker.make(found, self.archive.library.relevance(sought))
            made = Timeline(subject, threads, about_person=sought != subject)
            made = door.timeline(made, self._gate())
            index = self.archive.library.identity
        self._note(who, "timeline", lambda keep: timed(made, keep) | extent(as_of, wanted), index)
        return made

    def note(self, who: str | None, action: str, make: Details) -> None:
        """Record what ``who`` did with this index; of nobody, and where nothing is, nothing.

        Raises AuditError where what cannot be recorded may not be done.
        """
        with self.archive.lock:
            index = self.archive.library.identity
        self._note(who, action, make, index)

    def _note(self, who: str | None, action: str, make: Details, index: Index) -> None:
        if who is not None and self.archive.recorder is not None:
            self.archive.recorder.note(who, action, make, index)

    def lines(self, *, as_of: date | None = None) -> Lines:
        """The standard lines in papers dated before ``as_of``, as officers want them."""
        with self.archive.lock:
            return door.lines(self._seen().register.lines(as_of), self._gate())

    def decisions(self) -> Sequence[Decision]:
        """What officers decided about the standard lines, oldest first."""
        with self.archive.lock:
            return self._seen().decisions

    def commitments(
        self, *, as_of: date | None = None, only_open: bool = False
    ) -> list[CitedCommitment]:
        """Commitments and motions in papers dated before ``as_of``, open ones first."""
        with self.archive.lock:
            seen = self._seen()
            found = seen.register.commitments(as_of)
            kept = [c for c in found if not only_open or c.state is State.OPEN]
            cited = [with_citations(item, seen.units.unit) for item in kept]
            return door.commitments([item for item in cited if item], self._gate())

    def _checker(self) -> ClaimChecker:
        return self._seen().checker(self.archive.likeness)

    def close(self) -> None:
        """Let go of the index."""
        self.archive.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def writer_clearance(settings: Settings) -> Clearance:
    """What the configured language model may be sent. Raises ClearanceError."""
    return clearance(settings.llm_clearance)


def _earlier(as_of: date | None, until: date | None) -> date | None:
    """The day before which a paper must be dated."""
    limits = [as_of, until + timedelta(days=1) if until and until < date.max else None]
    return min((day for day in limits if day), default=None)
