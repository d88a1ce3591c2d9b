"""Draft sentences held against all documents: supported, contradicted or unsupported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from eval.cases import Assistant, Checked
from eval.checker import Checker, Verdict
from eval.groups import Draft
from eval.measures import verdicts
from eval.measures.measure import Result, measured

_LOOKED_AT = 5  # hits whose text a sentence is held against


class DraftChecker(Protocol):
    """Holds a sentence against all documents."""

    def __call__(self, sentence: str) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class SearchingChecker:
    """Searches for a sentence, and holds it against what is found."""

    assistant: Assistant
    checker: Checker

    def __call__(self, sentence: str) -> Verdict:
        hits = self.assistant.search(sentence, limit=_LOOKED_AT)
        return self.checker(sentence, [hit.text for hit in hits])


def checked(check: DraftChecker, drafts: Iterable[Draft]) -> list[Checked]:
    """Every draft sentence with the verdict on it."""
    return [Checked(draft, check(draft.text)) for draft in drafts]


def contradiction_results(found: list[Checked]) -> list[Result]:
    """All measures over the verdicts."""
    return measured((verdicts.ACCURACY, verdicts.RECALL, verdicts.PRECISION), found)
