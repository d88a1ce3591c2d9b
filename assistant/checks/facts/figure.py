"""A figure of a sentence: what it measures, its value, and when two of them say the same."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from ingest.numerals import spelt

POINTS = "procentpunt"  # the unit of a percentage that is a step between two others


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
    where it says so: 100,000 for "4,7 miljoen". ``side``: "ruim" is a little more (1), "bijna" a
    little less (-1). ``in_words``: a share that has no digits, as "een kwart".
    """

    kind: Kind
    value: float
    high: float
    unit: str
    about: bool
    start: int
    end: int
    step: float = 0.0
    side: int = 0
    in_words: bool = False

    def equals(self, other: Figure) -> bool:
        """Whether both say the same: kinds that fit, values alike (roughly, where one is rough)."""
        if not self.fits(other):
            return False
        if self.kind is Kind.CODE:
            return (self.value, self.unit) == (other.value, other.unit)
        rough = self.about or other.about
        if self.kind is Kind.CLOCK and rough:
            return math.isclose(self.value % 12, other.value % 12)
        if self.unit != other.unit and POINTS in (self.unit, other.unit):
            return False  # from 16% to 17% is a point, and six percent
        if self._rounds(other) or other._rounds(self):
            return True
        if self._is_rough_for(other) or other._is_rough_for(self):
            return True
        if self.in_words != other.in_words and not rough:
            # "Een op de zes" for 17%.
            return abs(self.value - other.value) <= _WHOLE / 2
        if self.kind is Kind.DURATION and other.kind is Kind.DURATION and self.unit != other.unit:
            return _near(self.value * _DAYS[self.unit], other.value * _DAYS[other.unit], True)
        return _near(self.value, other.value, rough) and _near(self.high, other.high, rough)

    def _rounds(self, other: Figure) -> bool:
        """Whether this is the other, said to fewer digits: "4,7 miljoen" for 4.675.221."""
        exact = not (self.is_range or other.is_range) and other.step < self.step
        return exact and abs(self.value - other.value) <= self.step / 2

    def _is_rough_for(self, other: Figure) -> bool:
        """Whether this is the other in round words: "ruim een op de vijf" for 21%.

        Only what is said to fewer digits is rounded: "ruim 3.200" is not 3.500.
        """
        if not self.about or self.is_range or other.is_range or other.about:
            return False
        if (1 if self.in_words else _digits(self.value)) >= _digits(other.value):
            return False
        below, above = (0.0, _ROUGHLY) if self.side > 0 else (_ROUGHLY, 0.0)
        if not self.side:
            below = above = _ROUGHLY / 2
        return self.value * (1 - below) <= other.value <= self.value * (1 + above)

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
        if POINTS in (self.unit, other.unit):
            # A step is beside a share, not in its place; "1%" for a step of one point is.
            return self.unit == other.unit or self.value == other.value
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
            if self.unit == POINTS:
                return f"{value} {POINTS}"
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
        if self.kind is Kind.DURATION and self.value == _HALF:
            return (
                f"een half {self.unit}"
                if self.unit in ("jaar", "uur")
                else f"een halve {self.unit}"
            )
        if self.kind is Kind.DURATION and self.value != 1:
            return f"{value} {_MANY.get(self.unit, self.unit)}"
        return f"{value} {self.unit}".strip() if self.kind is not Kind.COUNT else value


_WHOLE = 1.0  # percent to which a share in words is rounded
_ROUGHLY = 0.13  # how much of it a figure that is "ruim" or "bijna" may leave out or add
_SIZE_OF_COUNTS = 20  # the same for numbers of different things
_SIZE = 100  # how many times a bare number may be an amount, to stand in its place
_THIRDS = {33.33: "een derde", 66.67: "twee derde"}
_HALF = 0.5
_MANY = {
    "minuut": "minuten",
    "dag": "dagen",
    "werkdag": "werkdagen",
    "week": "weken",
    "maand": "maanden",
}
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


def _digits(value: float) -> int:
    """To how many digits a value is said: 1 for 2,000, 3 for 2,160.

    >>> _digits(1_590_000.0), _digits(7.6)
    (3, 2)
    """
    return len(f"{value:.2f}".replace(".", "").strip("0")) or 1


def _near(one: float, other: float, rough: bool) -> bool:
    if one == other:
        return True
    if math.isinf(one) or math.isinf(other):
        return False
    return math.isclose(one, other, rel_tol=0.03 if rough else 1e-6)
