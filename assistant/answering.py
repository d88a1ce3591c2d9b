"""One question through the list of steps, over what somebody may see."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from access.clearance import Clearance
from assistant.answer import Answer
from assistant.archive import Archive
from assistant.checks.support import SupportVerifier
from assistant.draft.writer import Writer
from assistant.flow import Context, Tell, run
from assistant.steps import Pen, Tools, answer_steps
from index.schema import SearchFilter


class Answering:
    """Answers for one clearance; hold the lock of the archive meanwhile."""

    def __init__(self, archive: Archive, clearance: Clearance, writer: Writer | None) -> None:
        self._archive = archive
        self._clearance = clearance
        self._writer = writer

    def answer(
        self,
        question: str,
        as_of: date | None,
        history: Sequence[Mapping[str, str]],
        wanted: SearchFilter,
        tell: Tell,
    ) -> Answer:
        """The answer to one question of one part; ``tell`` is told of what can be shown before."""
        context = Context(question=question, as_of=as_of, history=history, filter=wanted, tell=tell)
        run(answer_steps(self._tools()), context)
        return Answer(
            status=context.status,  # type: ignore[arg-type]  # run() ends with a status
            answer=tuple(context.parts),
            citations=tuple(context.citations),
            flags=tuple(context.flags),
            searched=context.searched,
            message=context.message,
            drawn_from=context.drawn_from,
            near=tuple(context.near),
        )

    def _tools(self) -> Tools:
        seen, library = self._archive.seen(self._clearance), self._archive.library
        return Tools(
            search=seen.units,
            analyser=library.analyser,
            relevance=library.relevance,
            evidence=self._archive.evidence,
            lines=seen.register.lines,
            parties=seen.facets["parties"],
            askers=seen.facets["askers"],
            today=date.today(),
            pen=self._pen(),
        )

    def _pen(self) -> Pen | None:
        archive = self._archive
        if self._writer is None:
            return None
        hers, its = archive.gate(self._clearance), archive.writer_gate()
        verifier = SupportVerifier(archive.library.analyser, archive.likeness)
        return Pen(
            self._writer,
            verifier,
            lambda *unit: hers.passes(*unit) and its.passes(*unit),
            archive.writer_knows,
            self._let_others,
        )

    @contextmanager
    def _let_others(self) -> Iterator[None]:
        """Others may use the desk while this thread waits for a model."""
        self._archive.lock.release()
        try:
            yield
        finally:
            self._archive.lock.acquire()
