"""One question answered at several temperatures of the language model that writes.

At temperature 0 a model chooses the likeliest words; the higher, the more by chance.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from assistant.batch import InputError
from eval.cases import Case

TEMPERATURES = (0.0, 0.4, 0.8)
QUESTIONS = 20  # asked at each temperature; every one of them is a call of the model
_HIGHEST = 2.0  # of the OpenAI protocol
_WRITTEN = "generated"  # the flag on an answer in the words of a model


@dataclass(frozen=True, slots=True)
class Warm:
    """The answer to a question at one temperature."""

    temperature: float
    case: Case

    @property
    def id(self) -> str:
        return self.case.id

    @property
    def kind(self) -> str:
        return degrees(self.temperature)

    @property
    def is_written(self) -> bool:
        """Whether a sentence of the model itself is left in the answer."""
        return any(flag.kind == _WRITTEN for flag in self.case.answer.flags)


@dataclass(frozen=True, slots=True)
class WarmPair:
    """The answers to one question at two temperatures."""

    one: Warm
    other: Warm

    @property
    def id(self) -> str:
        return self.one.id

    @property
    def kind(self) -> str:
        return f"{self.one.kind} en {self.other.kind}"

    @property
    def cases(self) -> tuple[Case, Case]:
        return self.one.case, self.other.case


def warm_pairs(found: Iterable[Warm]) -> Iterator[WarmPair]:
    """Every two temperatures of one question, where the model wrote at one of them or more.

    Where it never did, the answers are alike whatever the temperature.
    """
    by_question: dict[str, list[Warm]] = defaultdict(list)
    for item in found:
        by_question[item.id].append(item)
    for answers in by_question.values():
        if any(item.is_written for item in answers):
            for one, other in combinations(answers, 2):
                yield WarmPair(one, other)


def degrees(temperature: float) -> str:
    """A temperature as a report writes it.

    >>> degrees(0.4), degrees(1.0)
    ('0,4', '1')
    """
    return f"{temperature:g}".replace(".", ",")


def parse_temperatures(text: str) -> tuple[float, ...]:
    """The temperatures in ``text``, lowest first. Raises InputError.

    >>> parse_temperatures("0.8,0")
    (0.0, 0.8)
    """
    try:
        found = {float(item) for item in text.split(",")}
    except ValueError:
        found = set()
    in_range = all(math.isfinite(item) and 0 <= item <= _HIGHEST for item in found)
    if len(found) < 2 or not in_range:
        raise InputError(
            f"--temperatures: '{text}' kan niet. Geef minstens twee verschillende getallen van 0 tot "
            "2, met een komma ertussen en een punt in het getal, bijvoorbeeld 0,0.4,0.8."
        )
    return tuple(sorted(found))
