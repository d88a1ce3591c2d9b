"""All that one clearance sees of one generation; each part is made when it is first needed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cached_property

from access.records import with_imposed, without_units
from access.register import decisions_in, kept_in
from access.view import View
from access.vocabulary import vocabulary_of
from assistant.checks.claims.checker import ClaimChecker
from assistant.checks.claims.likeness import Likeness
from assistant.lines.facets import facets_of
from assistant.lines.search import UnitSearch
from index.catalogue import Catalogue, Entry
from index.library import Library
from index.retriever import HybridRetriever
from ingest.units import DocumentRecord
from register.decisions import Decision
from register.register import Register
from register.store import Kept

_KEPT = 64  # records that are shown otherwise than they were read, kept in memory


class ShownRecords:
    """The records of a view, as secret as they are by now, without what is withheld.

    Raises KeyError outside the view.
    """

    def __init__(self, catalogue: Catalogue, view: View) -> None:
        self._catalogue = catalogue
        self._view = view
        self._names = {entry.record for entry in view.entries.values()}
        self._cut: OrderedDict[str, DocumentRecord] = OrderedDict()

    def get(self, name: str) -> DocumentRecord:
        """The record called ``name``."""
        if name not in self._names:
            raise KeyError(name)
        if name in self._cut:
            self._cut.move_to_end(name)
            return self._cut[name]
        whole = self._catalogue.get(name)
        record = with_imposed(whole, self._view.imposed, self._view.since)
        hidden = self._view.hidden.get(record.id)
        if record is whole and not hidden:
            return record
        self._cut[name] = without_units(record, hidden or ())
        while len(self._cut) > _KEPT:
            self._cut.popitem(last=False)
        return self._cut[name]


class Seen:
    """The papers, words, lines and names in ``view``.

    ``kept`` gives what the register is made of, ``decisions`` what officers decided about lines.
    """

    def __init__(
        self,
        library: Library,
        view: View,
        kept: Callable[[], Kept],
        decisions: Callable[[], Sequence[Decision]],
    ) -> None:
        self._library = library
        self._all_kept = kept
        self._all_decisions = decisions
        self._decided: tuple[Sequence[Decision], Sequence[Decision]] | None = None
        self._checker: ClaimChecker | None = None
        self.view = view
        self.records = ShownRecords(library.catalogue, view)

    @cached_property
    def retriever(self) -> HybridRetriever:
        """Searches only what may be seen, with only its words."""
        if self.view.is_whole:
            return self._library.retriever
        words = vocabulary_of(
            self.view,
            self._library.entries,
            self._library.vocabulary,
            self._kept_record,
            self.record,
        )
        partly = {self.view.entries[name].record for name in self.view.hidden}
        return self._library.retriever_with(words, self.view.access, partly)

    @cached_property
    def units(self) -> UnitSearch:
        """Finds units in the view."""
        return UnitSearch(self.retriever, self.records, self.view.entries, self._library.reranker)

    @cached_property
    def facets(self) -> dict[str, list[str]]:
        """The values one can filter on."""
        return facets_of(map(self.record, self.view.entries.values()))

    @property
    def register(self) -> Register:
        """Lines and commitments, made of the papers in the view alone."""
        register = self._register
        register.decide(self.decisions)
        return register

    @property
    def decisions(self) -> Sequence[Decision]:
        """What officers decided about these lines."""
        every = self._all_decisions()
        if self._decided is None or self._decided[0] != every:
            self._decided = (every, decisions_in(every, self._kept, self._all_kept(), self.view))
        return self._decided[1]

    def checker(self, likeness: Likeness) -> ClaimChecker:
        """Checks drafts against the view."""
        if self._checker is None:
            self._checker = ClaimChecker(self.units, self._library.analyser, likeness)
        return self._checker

    def record(self, entry: Entry) -> DocumentRecord:
        """The record of ``entry`` as it may be seen."""
        return self.records.get(entry.record)

    @cached_property
    def _kept(self) -> Kept:
        return kept_in(self._all_kept(), self.view)

    @cached_property
    def _register(self) -> Register:
        return Register(self._kept)

    def _kept_record(self, entry: Entry) -> DocumentRecord:
        return self._library.catalogue.get(entry.record)
