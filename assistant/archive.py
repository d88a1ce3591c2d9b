"""One open index, shared by all desks: each sees of it what its clearance allows at that moment."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

from access.clearance import NOTHING, Clearance
from access.clock import Clock
from access.gate import Gate
from access.restrictions import RestrictionBook
from access.view import view_of
from assistant.audited import Recorder
from assistant.checks.claims.likeness import Likeness
from assistant.draft.writer import Writer
from assistant.lines.evidence import EvidenceModel
from assistant.seen import Seen
from index.embedding import own_embedder
from index.late import own_late_reader
from index.library import Library
from register.decisions import Decision
from register.store import Kept, load

Decisions = Callable[[], Sequence[Decision]]
_REMEMBERED = 8  # views kept at hand


class Archive:
    """The library with what was learned from it. Hold ``lock`` for everything but ``close``."""

    def __init__(
        self,
        library: Library,
        restrictions: RestrictionBook,
        decisions: Decisions = tuple,
        writer: Writer | None = None,
        writer_clearance: Clearance = NOTHING,
        clock: Clock | None = None,
        recorder: Recorder | None = None,
    ) -> None:
        self.library = library
        self.lock = threading.Lock()
        self.writer = writer
        self.recorder = recorder
        own = own_embedder()
        self.evidence = EvidenceModel(library.relevance, own, own_late_reader())
        # Its weights were learned with our own embedding, whatever the search uses.
        self.likeness = Likeness.of(library.term_rows, own)
        self._restrictions = restrictions
        self._decisions = decisions
        self._writer_clearance = writer_clearance
        self._clock = clock or Clock()
        self._kept: tuple[int, Kept] | None = None
        self._seen: OrderedDict[Clearance, tuple[tuple[int, int], Seen]] = OrderedDict()

    def seen(self, clearance: Clearance) -> Seen:
        """What ``clearance`` sees now of the newest generation. Raises StoreError."""
        self.library.refresh()
        restrictions = self._restrictions.current(self.library.entries)
        now, state = self._clock.now(), (self.library.generation, restrictions.version)
        known = self._seen.get(clearance)
        if known is None or known[0] != state or not known[1].view.holds_at(now):
            view = view_of(self.library.entries, restrictions, clearance, now)
            self._seen[clearance] = known = (
                state,
                Seen(self.library, view, self._register, self._decisions),
            )
            while len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
        self._seen.move_to_end(clearance)
        return known[1]

    def gate(self, clearance: Clearance) -> Gate:
        """The check at the door for ``clearance``, as of this moment. Raises StoreError."""
        return self._gate(clearance)

    def writer_gate(self) -> Gate:
        """The same for the language model that writes."""
        return self._gate(self._writer_clearance)

    def writer_knows(self, question: str) -> bool:
        """Whether ``question`` holds no word that only papers withheld from it could bring."""
        return self.seen(self._writer_clearance).units.knows(question)

    def forget(self) -> None:
        """Make all views anew when they are next asked for."""
        with self.lock:
            self._seen.clear()

    def close(self) -> None:
        """Let go of the index."""
        self.forget()
        with self.lock:
            self.library.close()

    def _gate(self, clearance: Clearance) -> Gate:
        entries = self.library.entries
        return Gate(entries, self._restrictions.current(entries), clearance, self._clock.now())

    def _register(self) -> Kept:
        """What the register of this generation is made of."""
        number = self.library.generation
        if self._kept is None or self._kept[0] != number:
            self._kept = (number, load(self.library.folder))
        return self._kept[1]
