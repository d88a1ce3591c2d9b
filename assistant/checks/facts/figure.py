"""A figure of a sentence: what it measures, its value, and when two of them say the same."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from ingest.numerals import spelt


class Kind(StrEnum):
    """What a figure measures."""

    PERCENT = "percentage"
    MONEY = "bedrag"
    SCALE = "schaal"
    DURATION = "termijn"
    TIMES = "keer"
    CLOCK = "tijdstip"
    NUMBERED = "nummer"  # "motie 732", "vraag 12", "bijlage 4", "21e"
    CODE = "registratienummer"  # TA2024-000089
    COUNT = "aantal"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure; ``high`` ends a range (infinite for "vanaf"); ``unit`` is what is counted.

    ``start``/``end`` are offsets in the sentence. ``about``: "ruim", "circa", "bijna"; of a clock
    time, that it may be in the morning or in the afternoon. ``step`` is to what it is rounded,
    where it says so: 100,000 for "4,7 miljoen".
    """

    kind: Kind
    value: float
    high: float
    unit: str
    about: bool
    start: int
    end: int
    step: float = 0.0

    def equals(self, other: Figure) -> bool:
        """Whether both say the same: kinds that fit, values alike (roughly, where one is rough)."""
        if not self.fits(other):
            return False
        rough = self.about or other.about
        if self.kind is Kind.CLOCK and rough:
            return math.isclose(self.value % 12, other.value % 12)
        if self._rounds(other) or other._rounds(self):
            return True
        if self.kind is Kind.DURATION and other.kind is Kind.DURATION and self.unit != other.unit:
            return _near(self.value * _DAYS[self.unit], other.value * _DAYS[other.unit], True)
        return _near(self.value, other.value, rough) and _near(self.high, other.high, rough)

    def _rounds(self, other: Figure) -> bool:
        """Whether this is the other, said to fewer digits: "4,7 miljoen" for 4.675.221."""
        exact = not (self.is_range or other.is_range) and other.step < self.step
        return exact and abs(self.value - other.value) <= self.step / 2

    @property
    def is_range(self) -> bool:
        return self.high != self.value

    def fits(self, other: Figure) -> bool:
        """Whether both measure the same sort of thing."""
        if self.kind is other.kind:
            return self.kind not in (Kind.NUMBERED, Kind.CODE) or self.unit == other.unit
        # A bare figure, as in a table, may be an amount or a number.
        bare = any(item.kind is Kind.COUNT and not item.unit for item in (self, other))
        return bare and {self.kind, other.kind} <= {Kind.COUNT, Kind.MONEY, Kind.NUMBERED}

    def competes(self, other: Figure) -> bool:
        """Whether ``other`` can stand in its place.

        Not the number of another motion, nor a number of quite another size that counts something
        else; a bare number in a table may be an amount.
        """
        if not self.fits(other):
            return False
        if self.kind is other.kind:
            counts = self.kind is Kind.COUNT and self.unit != other.unit
            # A mark (7,6) is no number of people.
            alike = float(self.value).is_integer() == float(other.value).is_integer()
            return not counts or (alike and self._within(other, _SIZE_OF_COUNTS))
        if Kind.NUMBERED in (self.kind, other.kind):
            return False
        return self.kind is Kind.COUNT or self._within(other, _SIZE)

    def _within(self, other: Figure, times: float) -> bool:
        """Whether neither is more than so many times the other."""
        low, high = sorted((abs(self.value), abs(other.value)))
        return high <= times * low

    def words(self) -> str:
        """As a Dutch reader writes it: "25%", "€ 2.000.000", "schaal 12 en hoger"."""
        value = spelt(self.value)
        if self.kind is Kind.PERCENT:
            # A third has no percentage that anybody wrote.
            return _THIRDS.get(round(self.value, 2), f"{value}%")
        if self.kind is Kind.MONEY:
            return f"€ {value}"
        if self.kind is Kind.SCALE:
            if math.isinf(self.high):
                return f"schaal {value} en hoger"
            return f"schaal {value}" + (f"-{spelt(self.high)}" if self.is_range else "")
        if self.kind is Kind.NUMBERED:
            return f"{value}e" if self.unit == "e" else f"{self.unit} {value}"
        if self.kind is Kind.CODE:
            digits = f"{int(self.value):010d}"
            return f"{self.unit}{digits[:4]}-{digits[4:]}"
        return f"{value} {self.unit}".strip() if self.kind is not Kind.COUNT else value


_SIZE_OF_COUNTS = 20  # the same for numbers of different things
_SIZE = 100  # how many times a bare number may be an amount, to stand in its place
_THIRDS = {33.33: "een derde", 66.67: "twee derde"}
# How long each unit of time lasts, roughly, in days.
_DAYS = {
    "minuut": 1 / 1440,
    "uur": 1 / 24,
    "dag": 1.0,
    "werkdag": 1.4,
    "week": 7.0,
    "maand": 30.4,
    "jaar": 365.0,
}


def _near(one: float, other: float, rough: bool) -> bool:
    if one == other:
        return True
    if math.isinf(one) or math.isinf(other):
        return False
    return math.isclose(one, other, rel_tol=0.03 if rough else 1e-6)
