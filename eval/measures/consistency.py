"""Consistency: do two wordings of one question get the same answer, and is it the right one?

Over all pairs of wordings of one question, after ParaRel (Elazar et al., "Measuring and improving
consistency in pretrained language models", TACL 2021): same first cited unit, Jaccard similarity
of the cited units, same figures, no bullet that contradicts the other answer, same status. Range
0 to 1. Always read beside accuracy: ``consistent_and_right`` counts a pair only when its common
first unit holds a gold passage (ParaRel's Consistent-Acc), and ``right_line`` is the share of the
wordings whose answer cites the right line. A constant answer is consistent and never right.

The same measures serve wherever one question has several answers: ``Between`` says what differs.

>>> jaccard({"a", "b"}, {"b"})
0.5
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from eval.cases import Case, Wording
from eval.checker import Conflict, sentences
from eval.matching import holds, shows
from eval.measures.figures import figures
from eval.measures.measure import About, Group, Item, Measure, Score


class Answered(Item, Protocol):
    """An answer to a question."""

    @property
    def case(self) -> Case: ...


class TwoAnswers(Item, Protocol):
    """Two answers to one question."""

    @property
    def cases(self) -> tuple[Case, Case]: ...


@dataclass(frozen=True, slots=True)
class Between:
    """What differs between two answers to one question, as a report names it in Dutch.

    ``prefix`` goes before the name of a measure and ``suffix`` behind its title.
    """

    name: str
    prefix: str
    one: str
    many: str
    suffix: str
    source: str
    group: Group


WORDINGS = Between(
    name="wording",
    prefix="",
    one="formulering",
    many="formuleringen",
    suffix="",
    source="ParaRel (Elazar e.a., TACL 2021), over paren van formuleringen",
    group=Group.CONSISTENCY,
)


def jaccard(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """The share of the union of two sets that they have in common; 1 when both are empty."""
    return len(one & other) / len(one | other) if one or other else 1.0


def said_figures(case: Case) -> frozenset[str]:
    """The figures in the answer, in one spelling."""
    return frozenset[str]().union(*(figures(bullet) for bullet in case.bullets))


def agreements(between: Between, conflict: Conflict) -> tuple[Measure[TwoAnswers], ...]:
    """Whether two answers to one question are the same, and the same and right."""
    pairs = f"Het deel van de paren {between.many}"
    return (
        same_unit(between),
        _consistent_and_right(between),
        _agreement(
            between,
            "cited_jaccard",
            "Zelfde bronnen",
            f"Hoeveel de bronnen van twee {between.many} overlappen: 1 is precies gelijk.",
            lambda one, other: jaccard(one.units.keys(), other.units.keys()),
        ),
        _agreement(
            between,
            "same_figures",
            "Zelfde cijfers",
            f"{pairs} waarvan de antwoorden precies dezelfde cijfers noemen.",
            lambda one, other: said_figures(one) == said_figures(other),
        ),
        _agreement(
            between,
            "no_contradiction",
            "Geen tegenspraak",
            f"{pairs} waarvan de antwoorden elkaar niet tegenspreken.",
            lambda one, other: not contradict(one, other, conflict),
        ),
        _agreement(
            between,
            "same_status",
            "Zelfde status",
            f"{pairs} dat gelijk eindigt, bijvoorbeeld beide met een antwoord.",
            lambda one, other: one.status == other.status,
        ),
    )


def accuracies(between: Between) -> tuple[Measure[Answered], ...]:
    """Whether each answer is right."""
    return right_line(between), _right_status(between)


def same_unit(between: Between) -> Measure[TwoAnswers]:
    """Pairs whose answers rest on the same unit before all others."""
    return _agreement(
        between,
        "same_first_unit",
        "Zelfde eerste bron",
        f"Het deel van de paren {between.many} dat op dezelfde eenheid als eerste bron uitkomt.",
        lambda one, other: one.first_unit == other.first_unit,
    )


def right_line(between: Between) -> Measure[Answered]:
    """Answers that cite a gold passage."""
    about = About(
        f"{between.prefix}right_line",
        f"Goede lijn bij elke {between.one}",
        f"Het deel van de {between.many} waarvan het antwoord de goede lijn aanhaalt.",
        "nauwkeurigheid naast ParaRel",
        between.group,
    )
    return Measure(about, lambda item: _cites_gold(item.case))


def contradict(one: Case, other: Case, conflict: Conflict) -> bool:
    """Whether a sentence of one answer is at odds with one of the other; what both say is not."""
    mine, theirs = _said(one), _said(other)
    return any(conflict(here, there) for here in mine - theirs for there in theirs - mine)


def _right_status(between: Between) -> Measure[Answered]:
    about = About(
        f"{between.name}_status",
        f"Juiste status bij elke {between.one}",
        f"Het deel van de {between.many} dat eindigt zoals het hoort.",
        "nauwkeurigheid over de klassen",
        between.group,
    )
    return Measure(about, lambda item: Score(item.case.status == item.case.question.expect))


def _consistent_and_right(between: Between) -> Measure[TwoAnswers]:
    about = About(
        f"{between.prefix}consistent_and_right",
        f"Zelfde én goede eerste bron{between.suffix}",
        f"Het deel van de paren {between.many} met dezelfde eerste bron, die ook de goede is.",
        "ParaRel (Elazar e.a., TACL 2021), Consistent-Acc",
        between.group,
    )

    def score(pair: TwoAnswers) -> Score | None:
        one, other = pair.cases
        if not one.question.gold:
            return None
        return Score(one.first_unit == other.first_unit and _first_is_right(one))

    return Measure(about, score)


def _agreement(
    between: Between, name: str, title: str, meaning: str, value: Callable[[Case, Case], float]
) -> Measure[TwoAnswers]:
    about = About(
        f"{between.prefix}{name}",
        f"{title}{between.suffix}",
        meaning,
        between.source,
        between.group,
    )
    return Measure(about, lambda pair: Score(value(*pair.cases)))


def _said(case: Case) -> frozenset[str]:
    return frozenset(sentence for bullet in case.bullets for sentence in sentences(bullet))


def _first_is_right(case: Case) -> bool:
    first = next(iter(case.units.items()), None)
    return first is not None and any(
        holds(first[0][0], first[1], passage) for passage in case.question.gold
    )


def _cites_gold(case: Case) -> Score | None:
    if not case.question.gold:
        return None
    cited = case.units.items()
    return Score(
        any(holds(name, text, gold) for (name, _), text in cited for gold in case.question.gold)
    )


def _found(wording: Wording) -> Score | None:
    if not wording.group.gold:
        return None
    return Score(any(shows(hit, gold) for hit in wording.hits for gold in wording.group.gold))


FOUND = Measure[Wording](
    About(
        "wording_found",
        "Goede passage gevonden bij elke formulering",
        "Het deel van de formuleringen waarbij de goede passage bij de eerste vijf zoekresultaten "
        "staat.",
        "Craswell, Success at n, 2009",
        Group.CONSISTENCY,
    ),
    _found,
)
