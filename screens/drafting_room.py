"""The answering of the questions of annotaties, in the background, and how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

from annotatie import recorded
from annotatie.drafting import draft
from annotatie.work import Work
from assistant.desk import Desk
from database.annotaties import Annotaties
from screens.failure import explained
from screens.turns import Turns


@dataclass(frozen=True, slots=True)
class Step:
    """How far it is: question ``place`` (from 0) of ``total``; without text all are answered."""

    place: int
    total: int
    text: str


class DraftingRoom:
    """One batch at a time for each annotatie. What is made is kept, whoever looks on."""

    def __init__(
        self, book: Annotaties, desk_for: Callable[[str | None], Desk], turns: Turns
    ) -> None:
        self._book = book
        self._turns = turns
        self._desk_for = desk_for
        self._news = threading.Condition()
        self._steps: dict[int, Step] = {}
        self._problems: dict[int, str] = {}
        self._locks: WeakValueDictionary[int, threading.Lock] = (
            WeakValueDictionary()
        )  # those in use

    def begin(self, owner: str, annotatie_id: int, work: Work) -> None:
        """Answer the questions of ``work`` in a thread of its own, unless that is going on."""
        total = len(work.incoming.questions)
        with self._news:
            if annotatie_id in self._steps:
                return
            self._problems.pop(annotatie_id, None)
            self._steps[annotatie_id] = Step(0, total, "…")
        threading.Thread(target=self._answer, args=(owner, annotatie_id, work), daemon=True).start()

    def step(self, annotatie_id: int) -> Step | None:
        """How far it is; None where nothing is going on."""
        with self._news:
            return self._steps.get(annotatie_id)

    def follow(self, annotatie_id: int) -> Iterator[Step]:
        """Every step from now on, until it is done. A step may be missed, the end never is."""
        seen = self.step(annotatie_id)
        while seen is not None:
            yield seen
            with self._news:
                while self._steps.get(annotatie_id) == seen:
                    self._news.wait()
                seen = self._steps.get(annotatie_id)

    def problem(self, annotatie_id: int) -> str:
        """Why the last batch came to nothing, in Dutch; empty where it did not."""
        with self._news:
            return self._problems.get(annotatie_id, "")

    @contextmanager
    def alone_with(self, annotatie_id: int) -> Iterator[None]:
        """Nobody else changes this annotatie meanwhile: it is read, changed and kept as one."""
        with self._news:
            lock = self._locks.setdefault(annotatie_id, threading.Lock())
        with lock:
            yield

    def _answer(self, owner: str, annotatie_id: int, work: Work) -> None:
        problem = ""
        try:
            with self._turns.of(owner):
                desk = self._desk_for(owner)
                made = draft(
                    work.incoming,
                    desk,
                    head=work.head,
                    as_of=work.as_of,
                    on_progress=lambda *step: self._tell(annotatie_id, Step(*step)),
                )
            # The head is the one that was filled in, also where that is empty.
            made = replace(made, head=work.head)
            fresh = replace(work, annotatie=made, done=frozenset(), typed={})
            with self.alone_with(annotatie_id):
                desk.note(owner, "draft", lambda keep: recorded.made(made, keep, annotatie_id))
                self._book.keep(owner, annotatie_id, fresh)
        except Exception as error:  # noqa: BLE001 - every end is told to the officer
            problem = explained(error)
        self._tell(annotatie_id, None, problem)

    def _tell(self, annotatie_id: int, step: Step | None, problem: str = "") -> None:
        with self._news:
            if step is None:
                self._steps.pop(annotatie_id, None)
                if problem:
                    self._problems[annotatie_id] = problem
            else:
                self._steps[annotatie_id] = step
            self._news.notify_all()
