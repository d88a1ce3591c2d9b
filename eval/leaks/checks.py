"""Every single check, and how to take it out: the leak test must notice each of them missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from access.clearance import EVERYTHING
from access.gate import Gate
from access.restrictions import RestrictionBook, Restrictions
from access.view import View
from assistant.archive import Archive
from eval.leaks.alone import whole_views, without_filter
from eval.leaks.asker import Fault
from eval.leaks.run import SORTS, LeakTest
from screens.office import Office

Without = Callable[[], AbstractContextManager[Any]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name, how it is taken out, and the part of the test that must notice."""

    name: str
    without: Without
    noticed: Callable[[LeakTest], Iterator[Fault]]


def _ways(test: LeakTest) -> Iterator[Fault]:
    """Every way out, for a fact of each sort of paper and who may see the least."""
    return test.faults(_some(test), after=False, names=_LEAST)


def _layers(test: LeakTest) -> Iterator[Fault]:
    return test.layers(_some(test), after=False, names=_LEAST)


def _lifting(test: LeakTest) -> Iterator[Fault]:
    """Before and after lifting, in one run of the program."""
    yield from test.faults(_some(test)[2:3], after=False, names=_LEAST)
    yield from test.faults(_some(test)[2:3], after=True, names=_LEAST)


def _imposing(test: LeakTest) -> Iterator[Fault]:
    return test.imposed(_LEAST)


def _model(test: LeakTest) -> Iterator[Fault]:
    return test.written(_some(test))


_LEAST = ("openbaar",)


def _some(test: LeakTest) -> list[Any]:
    """A fact of an internal, a secret and two lifted papers, of annexes and of minutes."""
    return [test.papers[place].canaries[0] for place in SORTS]


def _same(target: str, *, argument: int = 0) -> Without:
    """What gives back what it got."""
    return lambda: patch(target, lambda *given, **_: given[argument])


@contextmanager
def _open_gate() -> Iterator[None]:
    with patch.object(Gate, "passes", lambda *_: True):
        yield


@contextmanager
def _model_sees_all() -> Iterator[None]:
    with patch.object(Archive, "writer_gate", lambda self: self.gate(EVERYTHING)):
        yield


CHECKS = (
    Check("the filter inside the search", without_filter, _layers),
    Check("the papers of a view", whole_views, _layers),
    Check("the parts of a paper", _same("assistant.seen.without_units"), _layers),
    Check("the words of a view", _same("assistant.seen.vocabulary_of", argument=2), _layers),
    Check("lines and commitments", _same("assistant.seen.kept_in"), _layers),
    Check("decisions about lines", _same("assistant.seen.decisions_in"), _ways),
    Check("the door: what it asks", _open_gate, _layers),
    Check("the door: hits", _same("assistant.door.search_result"), _layers),
    Check("the door: answers", _same("assistant.door.answer"), _layers),
    Check("the door: checked drafts", _same("assistant.door.checked"), _layers),
    Check("the door: timelines", _same("assistant.door.timeline"), _layers),
    Check("the door: standard lines", _same("assistant.door.lines"), _layers),
    Check("the door: commitments", _same("assistant.door.commitments"), _layers),
    Check("the door: documents", lambda: patch("assistant.door.records", _listed), _layers),
    Check("the door: sources", _same("assistant.door.unit"), _layers),
    Check("kept conversations", _same("assistant.door.kept_answer"), _ways),
    Check("what was made of a kept answer", lambda: patch("screens.kept.is_whole", _yes), _ways),
    Check("kept annotaties", _same("screens.annotating.seen_by"), _ways),
    Check(
        "what was typed in an annotatie", lambda: patch("screens.annotating.is_whole", _yes), _ways
    ),
    Check("pictures of pages", lambda: patch("screens.page_image._is_open", _yes), _ways),
    Check("unreadable files", lambda: patch.object(Office, "_sees_files", _yes), _ways),
    Check(
        "secrecy that was imposed",
        lambda: patch.object(RestrictionBook, "current", lambda *_: Restrictions()),
        _imposing,
    ),
    Check("lifting in time", lambda: patch.object(View, "holds_at", _yes), _lifting),
    Check("the language model", _model_sees_all, _model),
    Check(
        "the question to the language model",
        lambda: patch.object(Archive, "writer_knows", _yes),
        _model,
    ),
)


def _yes(*_: Any) -> bool:
    return True


def _listed(found: Any, _gate: Gate) -> list[Any]:
    return list(found)
