"""Consistency: one question in several wordings, and one answer to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.lines.places import place
from eval.cases import Assistant, Wording, ask, pairs
from eval.checker import Conflict
from eval.groups import Group
from eval.measures import consistency
from eval.measures.measure import Point, Result, measured, share

_SHOWN = 5  # hits among which the passage must be
_SAME_UNIT = consistency.same_unit(consistency.WORDINGS)
_RIGHT_LINE = consistency.right_line(consistency.WORDINGS)


@dataclass(frozen=True, slots=True)
class WordingReport:
    """What one wording got; without a gold passage its status says whether it is ``right``."""

    style: str
    text: str
    status: str
    place: str
    right: bool
    unit: str | None


@dataclass(frozen=True, slots=True)
class GroupReport:
    """What the wordings of one question got; ``agreement`` is the share of pairs that agree."""

    id: str
    expect: str
    agreement: float
    wordings: tuple[WordingReport, ...]


def wordings(assistant: Assistant, groups: Iterable[Group]) -> list[Wording]:
    """Every wording with its answer."""
    return [
        Wording(
            group,
            style,
            ask(assistant, question),
            tuple(assistant.search(question.query, limit=_SHOWN)),
        )
        for group in groups
        for style, question in group.questions()
    ]


def consistency_results(found: Sequence[Wording], conflict: Conflict) -> list[Result]:
    """All measures over the wordings and their pairs; accuracy goes with them, never without."""
    return [
        *measured(consistency.agreements(consistency.WORDINGS, conflict), list(pairs(found))),
        *measured((consistency.FOUND,), found),
        *measured(consistency.accuracies(consistency.WORDINGS), found),
    ]


def group_reports(found: Sequence[Wording]) -> list[GroupReport]:
    """The groups, those that agree least first."""
    reports: list[GroupReport] = []
    for group in dict.fromkeys(item.group for item in found):
        own = [item for item in found if item.group is group]
        same = measured([_SAME_UNIT], list(pairs(own)))
        points: tuple[Point, ...] = same[0].points if same else ()
        reports.append(
            GroupReport(group.id, group.expect, share(points), tuple(_report(item) for item in own))
        )
    return sorted(reports, key=lambda report: report.agreement)


def _report(item: Wording) -> WordingReport:
    citations = item.case.answer.citations
    line = _RIGHT_LINE.score(item)
    ended = item.case.status == item.group.expect
    return WordingReport(
        item.style,
        item.case.question.query,
        item.case.status,
        place(citations[0]) if citations else "",
        bool(line.value) if line else ended,
        item.case.first_unit,
    )
