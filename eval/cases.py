"""What is measured: a question with its answer, a search with its hits, wordings side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Protocol

from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, SearchHit
from eval.checker import SourceVerdict
from eval.groups import Draft, Group
from eval.questions import Question
from ingest.units import DocumentRecord

SEARCHED = 50  # hits that are looked at for where a gold passage stands


class Assistant(Protocol):
    """What is evaluated; ``assistant.desk.Desk`` is one."""

    def search(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
        limit: int = 10,
    ) -> list[SearchHit]: ...

    def ask(
        self,
        question: str,
        *,
        as_of: date | None = None,
        history: Sequence[Mapping[str, str]] = (),
    ) -> Answer: ...

    def document(self, document_id: str) -> DocumentRecord | None: ...

    def documents(self) -> list[DocumentRecord]: ...


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with what the source really holds: the cited unit, and the quoted place."""

    citation: Citation
    unit: str  # verbatim; "" where the unit is gone
    source: str  # what stands at start:end, white space collapsed; "" where that is not there


@dataclass(frozen=True, slots=True)
class Case:
    """One question and the answer it got."""

    question: Question
    answer: Answer
    cited: tuple[Cited, ...]

    @property
    def id(self) -> str:
        return self.question.id

    @property
    def kind(self) -> str:
        return self.question.kind

    @property
    def status(self) -> str:
        return self.answer.status.value

    @property
    def refused(self) -> bool:
        return self.answer.status is AnswerStatus.NO_EVIDENCE

    @property
    def bullets(self) -> list[str]:
        return [part.text for part in self.answer.answer]

    @property
    def units(self) -> dict[tuple[str, str], str]:
        """The cited units by document and unit id, each once, in the order of the citations."""
        found: dict[tuple[str, str], str] = {}
        for item in self.cited:
            found.setdefault((item.citation.document, item.citation.unit_id), item.unit)
        return found

    @property
    def first_unit(self) -> str | None:
        """The unit that the answer rests on before all others."""
        return self.answer.citations[0].unit_id if self.answer.citations else None

    def sources(self, part: AnswerPart) -> list[str]:
        """What really stands at the places that ``part`` cites."""
        known = {item.citation.n: item.source for item in self.cited}
        return [known[n] for n in part.citations if n in known]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Relevant things (id: grade, from 1) and what was found, best first."""

    id: str
    kind: str
    relevant: Mapping[str, int]
    found: Sequence[str]


@dataclass(frozen=True, slots=True)
class Search:
    """One question and its hits; ``ranks`` says where each gold passage is first shown."""

    question: Question
    hits: tuple[SearchHit, ...]
    ranks: tuple[int | None, ...]
    relevant: Mapping[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.question.id

    @property
    def kind(self) -> str:
        return self.question.kind

    @property
    def ranking(self) -> Ranking:
        return Ranking(self.id, self.kind, self.relevant, [hit.unit_id for hit in self.hits])


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a question with the answer it got, and its first hits."""

    group: Group
    style: str
    case: Case
    hits: tuple[SearchHit, ...] = ()

    @property
    def id(self) -> str:
        return self.group.id

    @property
    def kind(self) -> str:
        return self.style


@dataclass(frozen=True, slots=True)
class Pair:
    """Two wordings of one question, asked on the same day."""

    one: Wording
    other: Wording

    @property
    def id(self) -> str:
        return self.one.group.id

    @property
    def kind(self) -> str:
        return self.other.style

    @property
    def cases(self) -> tuple[Case, Case]:
        return self.one.case, self.other.case


@dataclass(frozen=True, slots=True)
class Twin:
    """One question asked twice, where nothing that matters was changed in between."""

    one: Case
    other: Case

    @property
    def id(self) -> str:
        return self.one.id

    @property
    def kind(self) -> str:
        return self.one.kind


@dataclass(frozen=True, slots=True)
class Step:
    """One question asked as of two days, one after the other."""

    id: str
    kind: str
    earlier: Case
    later: Case
    before: date  # the earlier answer knew only papers dated before this day


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence of a draft with the verdict on it."""

    draft: Draft
    verdict: SourceVerdict

    @property
    def id(self) -> str:
        return self.draft.id

    @property
    def kind(self) -> str:
        return self.draft.verdict


def ask(assistant: Assistant, question: Question) -> Case:
    """``question`` put to the assistant."""
    answer = assistant.ask(question.query, as_of=question.as_of, history=question.history)
    return Case(question, answer, cited(assistant, answer))


def cited(assistant: Assistant, answer: Answer) -> tuple[Cited, ...]:
    """The citations of ``answer`` with what their sources really hold."""
    found: list[Cited] = []
    for item in answer.citations:
        record = assistant.document(item.document_id)
        unit = next((u for u in record.units if u.id == item.unit_id), None) if record else None
        found.append(
            Cited(
                item,
                record.text[unit.start : unit.end] if record and unit else "",
                " ".join(record.text[item.start : item.end].split()) if record else "",
            )
        )
    return tuple(found)


def pairs(wordings: Sequence[Wording]) -> Iterator[Pair]:
    """Every two wordings of one group."""
    for one, other in combinations(wordings, 2):
        if one.group.id == other.group.id:
            yield Pair(one, other)
