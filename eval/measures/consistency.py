"""Consistency: do two wordings of one question get the same answer, and is it the right one?

Over all pairs of wordings of one question, after ParaRel (Elazar et al., "Measuring and improving
consistency in pretrained language models", TACL 2021): same first cited unit, Jaccard similarity
of the cited units, same figures, no bullet that contradicts the other answer, same status. Range
0 to 1. Always read beside accuracy: ``consistent_and_right`` counts a pair only when its common
first unit holds a gold passage (ParaRel's Consistent-Acc), and ``right_line`` is the share of the
wordings whose answer cites the right line. A constant answer is consistent and never right.

>>> jaccard({"a", "b"}, {"b"})
0.5
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from eval.cases import Case, Pair, Wording
from eval.checker import Checker, Verdict, sentences
from eval.matching import holds, shows
from eval.measures.figures import figures
from eval.measures.measure import About, Group, Measure, Score

_SOURCE = "ParaRel (Elazar e.a., TACL 2021), over paren van formuleringen"


def jaccard(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """The share of the union of two sets that they have in common; 1 when both are empty."""
    return len(one & other) / len(one | other) if one or other else 1.0


def said_figures(case: Case) -> frozenset[str]:
    """The figures in the answer, in one spelling."""
    return frozenset[str]().union(*(figures(bullet) for bullet in case.bullets))


def _pair(
    name: str, title: str, meaning: str, value: Callable[[Case, Case], float]
) -> Measure[Pair]:
    about = About(name, title, meaning, _SOURCE, Group.CONSISTENCY)
    return Measure(about, lambda pair: Score(value(*pair.cases)))


SAME_UNIT = _pair(
    "same_first_unit",
    "Zelfde eerste bron",
    "Het deel van de paren formuleringen dat op dezelfde eenheid als eerste bron uitkomt.",
    lambda one, other: one.first_unit == other.first_unit,
)
SAME_UNITS = _pair(
    "cited_jaccard",
    "Zelfde bronnen",
    "Hoeveel de bronnen van twee formuleringen overlappen: 1 is precies gelijk.",
    lambda one, other: jaccard(one.units.keys(), other.units.keys()),
)
SAME_FIGURES = _pair(
    "same_figures",
    "Zelfde cijfers",
    "Het deel van de paren formuleringen waarvan de antwoorden precies dezelfde cijfers noemen.",
    lambda one, other: said_figures(one) == said_figures(other),
)
SAME_STATUS = _pair(
    "same_status",
    "Zelfde status",
    "Het deel van de paren formuleringen dat gelijk eindigt, bijvoorbeeld beide met een antwoord.",
    lambda one, other: one.status == other.status,
)


def no_contradiction(checker: Checker) -> Measure[Pair]:
    """Pairs whose answers do not contradict each other by ``checker``."""
    return _pair(
        "no_contradiction",
        "Geen tegenspraak",
        "Het deel van de paren formuleringen waarvan de antwoorden elkaar niet tegenspreken.",
        lambda one, other: not contradict(one, other, checker),
    )


def contradict(one: Case, other: Case, checker: Checker) -> bool:
    """Whether a sentence of one answer is contradicted by the other; what both say is not."""
    for this, that in ((one, other), (other, one)):
        shared = set(that.bullets)
        for bullet in this.bullets:
            if bullet in shared:
                continue
            for sentence in sentences(bullet):
                if that.bullets and checker(sentence, that.bullets) is Verdict.CONTRADICTED:
                    return True
    return False


def _first_is_right(case: Case) -> bool:
    first = next(iter(case.units.items()), None)
    return first is not None and any(
        holds(first[0][0], first[1], passage) for passage in case.question.gold
    )


def _consistent_and_right(pair: Pair) -> Score | None:
    if not pair.one.group.gold:
        return None
    one, other = pair.cases
    return Score(one.first_unit == other.first_unit and _first_is_right(one))


CONSISTENT_AND_RIGHT = Measure[Pair](
    About(
        "consistent_and_right",
        "Zelfde én goede eerste bron",
        "Het deel van de paren formuleringen met dezelfde eerste bron, die ook de goede is.",
        "ParaRel (Elazar e.a., TACL 2021), Consistent-Acc",
        Group.CONSISTENCY,
    ),
    _consistent_and_right,
)


def _right_line(wording: Wording) -> Score | None:
    if not wording.group.gold:
        return None
    cited = wording.case.units.items()
    return Score(
        any(holds(name, text, gold) for (name, _), text in cited for gold in wording.group.gold)
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
RIGHT_LINE = Measure[Wording](
    About(
        "right_line",
        "Goede lijn bij elke formulering",
        "Het deel van de formuleringen waarvan het antwoord de goede lijn aanhaalt.",
        "nauwkeurigheid naast ParaRel",
        Group.CONSISTENCY,
    ),
    _right_line,
)
WORDING_STATUS = Measure[Wording](
    About(
        "wording_status",
        "Juiste status bij elke formulering",
        "Het deel van de formuleringen dat eindigt zoals het hoort.",
        "nauwkeurigheid over de klassen",
        Group.CONSISTENCY,
    ),
    lambda wording: Score(wording.case.status == wording.group.expect),
)
