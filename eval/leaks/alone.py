"""A layer on its own: the others taken away, to see that each holds by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from access.clearance import EVERYTHING, Clearance
from access.gate import Gate
from access.restrictions import Restrictions
from access.view import View, view_of
from assistant.archive import Archive
from index.catalogue import Entry
from index.library import Library

_gate = Archive.gate
_retriever_with = Library.retriever_with


@contextmanager
def only_the_views() -> Iterator[None]:
    """Without the filter in the search and without the check at the door."""
    with ExitStack() as stack:
        stack.enter_context(without_filter())
        # That of the language model stays: nothing else keeps a paper from it.
        stack.enter_context(patch.object(Archive, "gate", _open_gate))
        yield


@contextmanager
def only_the_door() -> Iterator[None]:
    """Without the filter in the search, and with views that show all."""
    with whole_views():
        yield


@contextmanager
def whole_views() -> Iterator[None]:
    """Views that show all, whoever looks."""
    with patch("assistant.archive.view_of", _whole):
        yield


@contextmanager
def without_filter() -> Iterator[None]:
    """Retrievers that find everything."""
    with patch.object(
        Library, "retriever_with", lambda self, words, *_: _retriever_with(self, words)
    ):
        yield


class _OpenGate(Gate):
    def passes(self, _document_id: str, _unit_id: str | None = None) -> bool:
        return True


def _open_gate(archive: Archive, clearance: Clearance) -> Gate:
    held = _gate(archive, clearance)
    return _OpenGate(held.entries, held.restrictions, held.clearance, held.now)


def _whole(
    entries: Mapping[str, Entry], restrictions: Restrictions, _clearance: Clearance, now: int
) -> View:
    return view_of(entries, restrictions, EVERYTHING, now)
