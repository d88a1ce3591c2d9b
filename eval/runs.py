"""A run as it is kept: what was measured, on what, with what, and every score."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from assistant.batch import InputError
from eval.backtest.run import Backtest
from eval.failures import Failure
from eval.measures.measure import Result
from eval.suite.consistency import GroupReport

FILE = "run.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Circumstances:
    """On what and with what was measured."""

    set_name: str
    set_version: str | None
    set_digest: str
    documents: int
    documents_hash: str
    versions: dict[str, str]
    settings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """One evaluation. ``notes`` are Dutch sentences on what could not be measured."""

    created: str
    part: str
    circumstances: Circumstances
    seconds: float
    results: tuple[Result, ...]
    failures: tuple[Failure, ...] = ()
    statuses: dict[str, dict[str, int]] = field(default_factory=dict)
    verdicts: dict[str, dict[str, int]] = field(default_factory=dict)
    groups: tuple[GroupReport, ...] = ()
    backtests: tuple[Backtest, ...] = ()
    notes: tuple[str, ...] = ()
    format: int = FORMAT

    @property
    def label(self) -> str:
        """The set as a report names it."""
        where = self.circumstances
        return (
            f"{where.set_name}, versie {where.set_version}" if where.set_version else where.set_name
        )

    def result(self, name: str) -> Result | None:
        """The measure called ``name``, where it was taken."""
        return next((item for item in self.results if item.about.name == name), None)


_RUN = TypeAdapter(Run)


def save(run: Run, folder: Path) -> Path:
    """Keep ``run`` in ``folder``; gives the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE
    file.write_bytes(_RUN.dump_json(run, indent=1))
    return file


def load(path: Path) -> Run:
    """The run at ``path`` (its folder or its file). Raises InputError when it cannot be used."""
    file = path / FILE if path.is_dir() else path
    try:
        return _RUN.validate_json(file.read_bytes())
    except OSError as error:
        raise InputError(
            f"{path}: hier staat geen meting. Geef de map die 'spreeklijn eval --out MAP' maakte."
        ) from error
    except ValidationError as error:
        raise InputError(
            f"{file}: deze meting is met een andere versie gemaakt of beschadigd. Meet opnieuw."
        ) from error
