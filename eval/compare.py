"""Two runs side by side: what got better and worse, question by question, and whether by chance."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.batch import InputError
from eval.measures.measure import About
from eval.runs import Run
from eval.statistics import Difference, corrected, difference

SIGNIFICANT = 0.05
_NOTICED = 0.005  # a difference below half a point is none


@dataclass(frozen=True, slots=True)
class Change:
    """One measure in two runs. ``p`` is corrected for the number of measures."""

    about: About
    difference: Difference
    p: float

    @property
    def is_significant(self) -> bool:
        return self.p < SIGNIFICANT

    @property
    def improved(self) -> bool | None:
        """Whether the second run is better; None where they are as good as the same, or none is."""
        gap = self.difference.after - self.difference.before
        if self.about.best is None or abs(gap) < _NOTICED:
            return None
        return (gap > 0) == (self.about.best == 1.0)

    @property
    def better(self) -> tuple[str, ...]:
        """The items that got better; none where neither end is good."""
        return self._items(good=True)

    @property
    def worse(self) -> tuple[str, ...]:
        """The items that got worse; none where neither end is good."""
        return self._items(good=False)

    def _items(self, *, good: bool) -> tuple[str, ...]:
        if self.about.best is None:
            return ()
        up = (self.about.best != 0.0) == good
        return self.difference.better if up else self.difference.worse


def compare(first: Run, second: Run) -> list[Change]:
    """Every measure that both runs have. Raises InputError for runs over different questions.

    Of an archive that is looked back on, the papers are the questions.
    """
    one, other = first.circumstances, second.circumstances
    if one.set_digest != other.set_digest:
        raise InputError(
            f"Deze metingen gaan over verschillende vragen ('{first.label}' en '{second.label}') en "
            "zijn niet te vergelijken. Meet beide keren met dezelfde vragenset."
        )
    if not one.set_digest and one.documents_hash != other.documents_hash:
        raise InputError(
            f"Deze metingen kijken terug op verschillende stukken ('{first.label}' en "
            f"'{second.label}') en zijn niet te vergelijken. Meet beide keren met dezelfde stukken."
        )
    found = {result.about.name: result for result in second.results}
    pairs = [(r, found[r.about.name]) for r in first.results if r.about.name in found]
    gaps = [difference(before.points, after.points) for before, after in pairs]
    chances = corrected([gap.p for gap in gaps])
    return [
        Change(before.about, gap, p)
        for (before, _), gap, p in zip(pairs, gaps, chances, strict=True)
    ]
