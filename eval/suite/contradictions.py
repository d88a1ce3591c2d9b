"""Draft sentences held against all documents: supported, contradicted or unsupported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from eval.cases import Assistant, Checked
from eval.checker import Checker, SourceVerdict, worst
from eval.groups import Draft
from eval.measures import contradictions as measures
from eval.measures.measure import Result, measured

_LOOKED_AT = 5  # hits whose text a sentence is held against


class DraftChecker(Protocol):
    """Holds a sentence against all documents."""

    def __call__(self, sentence: str) -> SourceVerdict: ...


@runtime_checkable
class ChecksDrafts(Protocol):
    """An assistant that checks drafts itself; each sentence comes back with its ``verdict``."""

    def check(self, draft: str) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True)
class OwnChecker:
    """The assistant's own check; a draft of several sentences gets the verdict of its worst."""

    assistant: ChecksDrafts

    def __call__(self, sentence: str) -> SourceVerdict:
        return worst(SourceVerdict(item.verdict.value) for item in self.assistant.check(sentence))


@dataclass(frozen=True, slots=True)
class SearchingChecker:
    """Searches for a sentence, and holds it against what is found."""

    assistant: Assistant
    checker: Checker

    def __call__(self, sentence: str) -> SourceVerdict:
        hits = self.assistant.search(sentence, limit=_LOOKED_AT)
        return self.checker(sentence, [hit.text for hit in hits])


def draft_checker(assistant: Assistant, checker: Checker) -> DraftChecker:
    """The assistant's own check where it has one, and ``checker`` over a search where not."""
    if isinstance(assistant, ChecksDrafts):
        return OwnChecker(assistant)
    return SearchingChecker(assistant, checker)


def checked(check: DraftChecker, drafts: Iterable[Draft]) -> list[Checked]:
    """Every draft sentence with the verdict on it."""
    return [Checked(draft, check(draft.text)) for draft in drafts]


def contradiction_results(found: list[Checked]) -> list[Result]:
    """All measures over the verdicts."""
    return measured((measures.ACCURACY, measures.RECALL, measures.PRECISION), found)
