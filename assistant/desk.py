"""The desk: one open index that answers questions, and follows new generations by itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from types import TracebackType

from assistant.answer import Answer, Citation, SearchHit, SourceView
from assistant.audited import Recorder
from assistant.checks.claims.checker import CheckedSentence, ClaimChecker
from assistant.checks.claims.likeness import Likeness
from assistant.checks.support import SupportVerifier
from assistant.compound import combine
from assistant.draft.compose import citation
from assistant.draft.writer import Writer, load_writer
from assistant.flow import Context, Tell, run
from assistant.lines.commitments import CitedCommitment, with_citations
from assistant.lines.decisions import KnownDecisions
from assistant.lines.evidence import EvidenceModel
from assistant.lines.facets import facets_of
from assistant.lines.search import UnitSearch, date_number, search_hit
from assistant.lines.timeline import CANDIDATES, Timeline, TimelineMaker
from assistant.question.clean import clean, clean_history
from assistant.question.follow_up import standing_question
from assistant.question.parts import question_parts
from assistant.question.persons import search_question
from assistant.steps import Pen, Tools, answer_steps
from index.embedding import StaticEmbedder
from index.library import Library, open_library
from index.schema import SearchFilter
from ingest.units import DocumentRecord, Span
from register.book import Lines
from register.commitments.model import State
from register.decisions import Decision
from register.lines import Wording
from register.register import Register
from settings import Settings

Decisions = Callable[[], Sequence[Decision]]


class Desk:
    """Searches and answers over the current generation of the index.

    Open it with ``Desk.open(settings)`` and close it, or use it as a context manager. One
    desk may serve many threads: a question is answered wholly from one generation.
    """

    def __init__(
        self,
        library: Library,
        decisions: Decisions = tuple,
        writer: Writer | None = None,
        *,
        write_secrets: bool = False,
        recorder: Recorder | None = None,
    ) -> None:
        self._library = library
        self._decisions = decisions
        self._register: tuple[int, Register] | None = None
        self._writer = writer
        self._write_secrets = write_secrets
        self._recorder = recorder
        self._lock = threading.Lock()
        own = StaticEmbedder()
        self._evidence = EvidenceModel(library.relevance, own)
        self._facets_of: int | None = None
        self._known_facets: dict[str, list[str]] = {}
        self._checker_of: int | None = None
        self._known_checker: ClaimChecker | None = None
        # Its weights were learned with our own embedding, whatever the search uses.
        self._likeness = Likeness.of(library.term_rows, own)

    @classmethod
    def open(cls, settings: Settings) -> Desk:
        """A desk over the index in ``settings.data_dir``. Raises StoreError when there is none."""
        writer = load_writer(settings)
        decisions = KnownDecisions(settings)
        secrets = settings.llm_secret_papers
        return cls(
            open_library(settings),
            decisions,
            writer,
            write_secrets=secrets,
            recorder=Recorder.of(settings),
        )

    def search(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
        search_filter: SearchFilter | None = None,
    ) -> list[SearchHit]:
        """The best units for ``question``, best first; only papers dated before ``as_of``."""
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        with self._lock:
            units = self._units()
            standing = standing_question(clean(question), clean_history(history))
            found = units.find(search_question(standing), wanted, limit)
            return [search_hit(rank, item) for rank, item in enumerate(found, start=1)]

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
        shown before the answer is whole; it must not use the desk. With
        ``who`` asks it is recorded; without, it is no question of anybody: a measurement.
        """
        wanted = SearchFilter(
            before=date_number(_earlier(as_of, until)),
            since=date_number(since),
            kinds=tuple(kinds or ()),
            committees=tuple(committees or ()),
            parties=tuple(parties or ()),
        )
        question, history = clean(question), clean_history(history)
        parts = question_parts(question)
        answers: list[Answer] = []

        def told(last: Answer) -> None:
            """Tell of what was answered before, with ``last`` behind it."""
            if tell is not None:
                known = [*answers, last]
                tell(last if len(parts) == 1 else combine(parts[: len(known)], known))

        with self._lock:
            for number, part in enumerate(parts, start=1):
                found = self._answer(part, as_of, history, wanted, told)
                if number < len(parts):
                    told(found)
                answers.append(found)
            index = self._library.identity
        answer = answers[0] if len(parts) == 1 else combine(parts, answers)
        if who is None or self._recorder is None:
            return answer
        return self._recorder.record(who, question, answer, as_of=as_of, wanted=wanted, index=index)

    def _answer(
        self,
        question: str,
        as_of: date | None,
        history: Sequence[Mapping[str, str]],
        wanted: SearchFilter,
        tell: Tell,
    ) -> Answer:
        context = Context(question=question, as_of=as_of, history=history, filter=wanted, tell=tell)
        run(answer_steps(self._tools()), context)
        return Answer(
            status=context.status,  # type: ignore[arg-type]  # run() ends with a status
            answer=tuple(context.parts),
            citations=tuple(context.citations),
            flags=tuple(context.flags),
            searched=context.searched,
            message=context.message,
        )

    def check(
        self, draft: str, *, as_of: date | None = None, search_filter: SearchFilter | None = None
    ) -> tuple[CheckedSentence, ...]:
        """Every sentence of ``draft`` against the papers dated before ``as_of``."""
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        with self._lock:
            return self._checker().check(clean(draft), wanted)

    def checker(self) -> ClaimChecker:
        """The checker over the current generation; for one thread at a time."""
        with self._lock:
            return self._checker()

    def _checker(self) -> ClaimChecker:
        units = self._units()
        if self._known_checker is None or self._checker_of != self._library.generation:
            self._known_checker = ClaimChecker(units, self._library.analyser, self._likeness)
            self._checker_of = self._library.generation
        return self._known_checker

    def _tools(self) -> Tools:
        units = self._units()
        facets = self._facets(units)
        return Tools(
            search=units,
            analyser=self._library.analyser,
            relevance=self._library.relevance,
            evidence=self._evidence,
            lines=self._known_register().lines,
            parties=facets["parties"],
            askers=facets["askers"],
            today=date.today(),
            pen=self._pen(),
        )

    def timeline(
        self, subject: str, *, as_of: date | None = None, search_filter: SearchFilter | None = None
    ) -> Timeline:
        """What was said when about ``subject``, newest first; only papers dated before ``as_of``.

        Of a subject that is a person it gives the line on individuals.
        """
        wanted = search_filter or SearchFilter(before=date_number(as_of))
        subject = clean(subject)
        sought = search_question(subject)
        with self._lock:
            units = self._units()
            found = units.find(sought, wanted, CANDIDATES)
            maker = TimelineMaker(self._known_register().lines(as_of), units.unit, wanted)
            threads = maker.make(found, self._library.relevance(sought))
        return Timeline(subject, threads, about_person=sought != subject)

    def lines(self, *, as_of: date | None = None) -> Lines:
        """The standard lines in papers dated before ``as_of``, as officers want them."""
        with self._lock:
            self._library.refresh()
            return self._known_register().lines(as_of)

    def cite(self, wording: Wording) -> tuple[Citation, ...]:
        """Where a wording of a standard line stands; empty when its paper is gone."""
        with self._lock:
            found = self._units().unit(wording.document_id, wording.unit_id)
        if found is None:
            return ()
        return tuple(citation(n, found, span) for n, span in enumerate(wording.spans, start=1))

    def commitments(
        self, *, as_of: date | None = None, only_open: bool = False
    ) -> list[CitedCommitment]:
        """Commitments and motions in papers dated before ``as_of``, open ones first."""
        with self._lock:
            units = self._units()
            found = self._known_register().commitments(as_of)
            kept = [c for c in found if not only_open or c.state is State.OPEN]
            return [cited for item in kept if (cited := with_citations(item, units.unit))]

    def _pen(self) -> Pen | None:
        if self._writer is None:
            return None
        verifier = SupportVerifier(self._library.analyser, self._likeness)
        return Pen(self._writer, verifier, self._write_secrets, self._let_others)

    @contextmanager
    def _let_others(self) -> Iterator[None]:
        """Others may use the desk while this thread waits for a model."""
        self._lock.release()
        try:
            yield
        finally:
            self._lock.acquire()

    def citation(self, n: int, document_id: str, unit_id: str, span: Span) -> Citation | None:
        """Citation ``n`` of ``span`` of a unit; None where the unit has no such characters."""
        with self._lock:
            found = self._units().unit(document_id, unit_id)
        if found is None or not found.unit.start <= span.start < span.end <= found.unit.end:
            return None
        return citation(n, found, span)

    def source_view(self, cited: Citation) -> SourceView | None:
        """The unit around a citation, with the quoted words marked; None when it is gone."""
        with self._lock:
            found = self._units().unit(cited.document_id, cited.unit_id)
        if found is None:
            return None
        start, end = found.unit.start, found.unit.end
        if not start <= cited.start < cited.end <= end:
            return None
        return SourceView(
            citation=cited,
            text=found.record.text[start:end],
            marked=((cited.start - start, cited.end - start),),
        )

    @property
    def generation(self) -> int:
        """The number of the newest generation: what is kept per generation is still good."""
        with self._lock:
            self._library.refresh()
            return self._library.generation

    def documents(self) -> list[DocumentRecord]:
        """Every document that is searched, newest first."""
        with self._lock:
            units = self._units()
            records = [units.catalogue.get(entry.record) for entry in units.entries.values()]
        records.sort(key=lambda record: record.file_name.lower())
        records.sort(key=lambda record: record.metadata.meeting_date or "", reverse=True)
        return records

    def document(self, document_id: str) -> DocumentRecord | None:
        """One document, or None when it is gone."""
        with self._lock:
            units = self._units()
            entry = units.entries.get(document_id)
            return units.catalogue.get(entry.record) if entry else None

    def facets(self) -> dict[str, list[str]]:
        """The values one can filter on: kinds, committees, parties, askers."""
        with self._lock:
            return self._facets(self._units())

    def _facets(self, units: UnitSearch) -> dict[str, list[str]]:
        if self._facets_of != self._library.generation:
            records = [units.catalogue.get(entry.record) for entry in units.entries.values()]
            self._known_facets = facets_of(records)
            self._facets_of = self._library.generation
        return self._known_facets

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            self._library.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _known_register(self) -> Register:
        """The register of the generation that is open, with the decisions there are now."""
        number = self._library.generation
        if self._register is None or self._register[0] != number:
            self._register = (number, Register.open(self._library.folder))
        register = self._register[1]
        register.decide(self._decisions())
        return register

    def _units(self) -> UnitSearch:
        self._library.refresh()
        library = self._library
        return UnitSearch(library.retriever, library.catalogue, library.entries, library.reranker)


def _earlier(as_of: date | None, until: date | None) -> date | None:
    """The day before which a paper must be dated."""
    limits = [as_of, until + timedelta(days=1) if until and until < date.max else None]
    return min((day for day in limits if day), default=None)
