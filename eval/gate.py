"""The gate: thresholds below which a run must not come, kept in ``gate.toml`` by name of the set.

A threshold holds for a released version of a set only: with other questions another figure is
right. ``least`` are values a measure must reach, ``most`` values it must not pass. Where a part was
asked for, the thresholds of the other parts are left out; one for a measure that does not exist
never is.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.batch import InputError
from eval.evaluate import ALL
from eval.measures.measure import Group
from eval.runs import Run
from eval.suite.known import known_measures

THRESHOLDS = Path(__file__).with_name("gate.toml")
_ROUNDING = 1e-9
_PART = {
    Group.RETRIEVAL: "retrieval",
    Group.CITATIONS: "answers",
    Group.FACTS: "answers",
    Group.REFUSAL: "answers",
    Group.CONTRADICTIONS: "contradictions",
    Group.BACKTEST: "backtest",
}
_OTHER = "consistency"  # the part that takes all other groups


@dataclass(frozen=True, slots=True)
class Check:
    """One threshold and what was found; ``found`` is None for a measure that was not taken."""

    name: str
    title: str
    bound: float
    is_least: bool
    found: float | None

    @property
    def passed(self) -> bool:
        if self.found is None:
            return False
        if self.is_least:
            return self.found >= self.bound - _ROUNDING
        return self.found <= self.bound + _ROUNDING

    @property
    def sentence(self) -> str:
        """What it comes to, in Dutch."""
        bound = f"{'minstens' if self.is_least else 'hoogstens'} {self.bound:.3f}"
        if self.found is None:
            return f"{self.title} ({self.name}): niet gemeten, vereist is {bound}"
        return f"{self.title} ({self.name}): {self.found:.3f}, vereist is {bound}"


def checks(run: Run, file: Path | None = None) -> list[Check]:
    """Every threshold that holds for ``run``. Raises InputError where none does."""
    file = file or THRESHOLDS
    where = run.circumstances
    known = _thresholds(file).get(where.set_name, {}).get(where.set_version or "")
    if known is None:
        raise InputError(
            f"Voor de vragenset '{run.label}' staan geen drempels in {file}. Drempels gelden voor "
            "een vastgelegde versie van een set; is de set veranderd, leg dan een nieuwe versie "
            "vast in eval/sets/versions.toml."
        )
    wrong = sorted(set(known) - {"least", "most"})
    if wrong or not any(known.values()):
        raise InputError(
            f"{file}: bij '{where.set_name}', versie {where.set_version}, "
            + (f"is '{wrong[0]}' onbekend. Gebruik" if wrong else "staat geen drempel. Vul aan:")
            + " 'least' of 'most', elk met maten en hun waarde."
        )
    found: list[Check] = []
    for kind, is_least in (("least", True), ("most", False)):
        for name, bound in known.get(kind, {}).items():
            result = run.result(name)
            if result is None and _belongs_elsewhere(name, run.part):
                continue
            title = result.about.title if result else name
            found.append(
                Check(name, title, float(bound), is_least, result.value if result else None)
            )
    if not found:
        raise InputError(
            f"Voor het onderdeel '{run.part}' van '{run.label}' staat geen drempel in {file}. Meet "
            "een ander onderdeel, of laat --gate weg."
        )
    return found


def _belongs_elsewhere(name: str, part: str) -> bool:
    """Whether the measure ``name`` exists, and is taken in another part than was asked for."""
    about = known_measures().get(name)
    return about is not None and part not in (ALL, _PART.get(about.group, _OTHER))


def _thresholds(file: Path) -> dict[str, dict[str, Any]]:
    """By name of the set and version. Raises InputError when the file cannot be used."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{file}: dit bestand met drempels is niet te lezen: {error}") from error
