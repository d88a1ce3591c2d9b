"""What a measure is: a name, what it says in plain Dutch, where it comes from, how it is taken.

A measure gives each item (a question, a pair of wordings, a draft sentence) a share: ``value``
out of ``weight``. Over a set it is the sum of the values by the sum of the weights, so a share
of questions and a share of all figures in all answers are taken alike. Every one runs from 0 to
1; ``best`` says which end is good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar


class Group(StrEnum):
    """What a measure is about; the value is its heading in a report."""

    RETRIEVAL = "Terugvinden"
    CITATIONS = "Bronnen"
    FACTS = "Feiten"
    REFUSAL = "Weigeren en status"
    CONSISTENCY = "Zelfde vraag, zelfde antwoord"
    STABILITY = "Zelfde antwoord als er niets toe doet"
    TEMPERATURE = "Zelfde antwoord bij een andere temperatuur van het taalmodel"
    TIME = "Door de tijd"
    CONTRADICTIONS = "Beweringen toetsen"
    BACKTEST = "Terugkijken"


@dataclass(frozen=True, slots=True)
class About:
    """A measure as a report names and explains it; ``title`` and ``meaning`` are Dutch."""

    name: str
    title: str
    meaning: str
    source: str
    group: Group
    best: float | None = 1.0  # None where neither end is good


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` out of ``weight``."""

    value: float
    weight: float = 1.0


class Item(Protocol):
    """What can be measured. Items with one id belong together and are drawn together."""

    @property
    def id(self) -> str: ...

    @property
    def kind(self) -> str: ...


T_contra = TypeVar("T_contra", bound=Item, contravariant=True)


@dataclass(frozen=True)  # with slots, a generic class cannot be made in Python 3.11
class Measure(Generic[T_contra]):
    """``score`` gives None for an item that the measure says nothing about."""

    about: About
    score: Callable[[T_contra], Score | None]


@dataclass(frozen=True, slots=True)
class Point:
    """The score of one item."""

    item: str
    kind: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Result:
    """A measure over a set, with the score of each item.

    >>> about = About("x", "X", "", "", Group.FACTS)
    >>> Result(about, (Point("a", "", 1, 1), Point("b", "", 1, 3))).value
    0.5
    """

    about: About
    points: tuple[Point, ...]

    @property
    def value(self) -> float:
        return share(self.points)

    @property
    def items(self) -> int:
        """How many different items it is taken over."""
        return len({point.item for point in self.points})

    def by_kind(self) -> dict[str, float]:
        """The value for each kind of item, in the order of their first appearance."""
        kinds = dict.fromkeys(point.kind for point in self.points)
        return {kind: share([p for p in self.points if p.kind == kind]) for kind in kinds}


def share(points: Sequence[Point]) -> float:
    """The sum of the values by the sum of the weights; 0 where there is nothing to weigh."""
    weight = sum(point.weight for point in points)
    return sum(point.value for point in points) / weight if weight else 0.0


def measured(measures: Iterable[Measure[T_contra]], items: Sequence[T_contra]) -> list[Result]:
    """Every measure over ``items``; one that says nothing about any of them is left out."""
    results: list[Result] = []
    for measure in measures:
        points: list[Point] = []
        for item in items:
            score = measure.score(item)
            if score is not None and score.weight > 0:
                points.append(Point(item.id, item.kind, score.value, score.weight))
        if points:
            results.append(Result(measure.about, tuple(points)))
    return results
