"""What went wrong, question by question, with the likely cause: the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.lines.places import place
from assistant.told import told
from eval.cases import SEARCHED, Case, Search
from eval.gold import GoldPassage
from eval.matching import holds
from eval.measures.citations import score_of
from eval.measures.exactness import exact
from eval.measures.must_not import forbidden
from eval.measures.nuggets import covered

_FEW_FACTS = 0.5  # share of the facts below which an answer is too poor
_NEAR = 5  # hits among which drafting chooses


class Cause(StrEnum):
    """Why an answer is wrong, as the report names it; in order of gravity."""

    INEXACT = "Citaat klopt niet letterlijk"
    MUST_NOT = "Zegt wat niet gezegd mag worden"
    ANSWERED = "Geeft antwoord waar geen antwoord is"
    REFUSED = "Ten onrechte geweigerd"
    STATUS = "Eindigt verkeerd"
    NOT_FOUND = "Passage niet gevonden"
    TOO_LOW = "Passage te laag gevonden"
    DROPPED = "Gevonden, maar weggevallen bij het schrijven"
    PARTLY = "Een deel van de bronnen ontbreekt"
    FEW_FACTS = "Goede bron, maar feiten ontbreken"


@dataclass(frozen=True, slots=True)
class Expected:
    """A passage that belongs in the answer; ``rank`` is where searching shows it first."""

    document: str
    quote: str
    rank: int | None
    cited: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A bullet that came, and where it stands."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One question that went wrong. ``why`` is a Dutch sentence."""

    id: str
    kind: str
    question: str
    cause: Cause
    why: str
    expected_status: str
    status: str
    expected: tuple[Expected, ...]
    given: tuple[Given, ...]
    missing_facts: tuple[str, ...]
    message: str


def failures(cases: Iterable[Case], searches: Iterable[Search]) -> list[Failure]:
    """All questions that went wrong, the gravest first."""
    ranks = {search.id: search.ranks for search in searches}
    found = [failure for case in cases if (failure := _failure(case, ranks.get(case.id, ())))]
    order = list(Cause)
    return sorted(found, key=lambda item: order.index(item.cause))


def _failure(case: Case, ranks: Sequence[int | None]) -> Failure | None:
    question = case.question
    expected = _expected(case, ranks)
    missing = tuple(fact for fact in question.nuggets if not covered(fact, case.bullets))
    found = _cause(case, expected, missing)
    if found is None:
        return None
    cause, why = found
    return Failure(
        id=question.id,
        kind=question.kind,
        question=question.query,
        cause=cause,
        why=why,
        expected_status=question.expect,
        status=case.status,
        expected=expected,
        given=_given(case),
        missing_facts=missing if question.expect == "answer" else (),
        message=told(case.answer),
    )


def _cause(
    case: Case, expected: Sequence[Expected], missing: Sequence[str]
) -> tuple[Cause, str] | None:
    question = case.question
    wrong = [item.citation.n for item in case.cited if not exact(item.citation.quote, item.source)]
    if wrong:
        return Cause.INEXACT, f"Citaat {wrong[0]} staat niet zo in het stuk."
    if said := forbidden(case):
        return Cause.MUST_NOT, f"Het antwoord zegt: {said[0]}."
    if case.status != question.expect:
        return _wrong_status(case)
    if question.expect != "answer" or not question.answerable:
        return None
    return _wrong_sources(case, expected) or _poor(case, missing)


def _wrong_status(case: Case) -> tuple[Cause, str]:
    first = next(iter(case.answer.citations), None)
    rests = f"Het antwoord steunt op {place(first)}." if first else ""
    if case.question.expect == "no_evidence":
        return Cause.ANSWERED, rests
    if case.refused:
        return Cause.REFUSED, told(case.answer)
    return Cause.STATUS, rests


def _wrong_sources(case: Case, expected: Sequence[Expected]) -> tuple[Cause, str] | None:
    score = score_of(case)
    if score.recall >= 1:
        return None
    if score.recall > 0:
        lacking = sum(not item.cited for item in expected)
        return Cause.PARTLY, f"Van de {len(expected)} passages ontbreken er {lacking}."
    ranks = [item.rank for item in expected if item.rank is not None]
    if not ranks:
        return Cause.NOT_FOUND, f"De passage staat niet bij de eerste {SEARCHED} zoekresultaten."
    if min(ranks) > _NEAR:
        return Cause.TOO_LOW, f"De passage staat pas op plaats {min(ranks)} van de zoekresultaten."
    return (
        Cause.DROPPED,
        f"De passage stond op plaats {min(ranks)}, maar het antwoord gebruikt iets anders.",
    )


def _poor(case: Case, missing: Sequence[str]) -> tuple[Cause, str] | None:
    facts = len(case.question.nuggets)
    if not facts or len(missing) <= _FEW_FACTS * facts:
        return None
    return Cause.FEW_FACTS, f"Van de {facts} feiten ontbreken er {len(missing)}."


def _expected(case: Case, ranks: Sequence[int | None]) -> tuple[Expected, ...]:
    gold = case.question.gold
    places: Sequence[int | None] = ranks or [None] * len(gold)
    return tuple(
        Expected(item.document, item.quote, rank, _is_cited(case.units, item))
        for item, rank in zip(gold, places, strict=True)
    )


def _is_cited(units: Mapping[tuple[str, str], str], passage: GoldPassage) -> bool:
    return any(holds(name, text, passage) for (name, _), text in units.items())


def _given(case: Case) -> tuple[Given, ...]:
    known = {item.n: item for item in case.answer.citations}
    return tuple(
        Given(
            part.text,
            "; ".join(dict.fromkeys(place(known[n]) for n in part.citations if n in known)),
        )
        for part in case.answer.answer
    )
