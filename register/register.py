"""The register of one generation of the index, with what officers decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from register.book import Lines
from register.build import build_lines
from register.commitments.ledger import ledger
from register.commitments.model import Commitment
from register.decisions import Decision, apply
from register.store import Kept, load

_REMEMBERED = 16  # days as of which the lines are kept at hand


class Register:
    """Lines and commitments, as of any day. Not safe for several threads at once."""

    def __init__(self, kept: Kept, decisions: Sequence[Decision] = ()) -> None:
        self._kept = kept
        self._decisions = tuple(decisions)
        self._lines: dict[date | None, Lines] = {}

    @classmethod
    def open(cls, folder: Path) -> Register:
        """The register in the folder of a generation. Raises StoreCorrupt."""
        return cls(load(folder))

    def decide(self, decisions: Sequence[Decision]) -> None:
        """Go on with these decisions."""
        if tuple(decisions) != self._decisions:
            self._decisions = tuple(decisions)
            self._lines.clear()

    def lines(self, before: date | None = None) -> Lines:
        """The lines, made from papers dated before that day only, where one is given."""
        if before not in self._lines:
            if len(self._lines) >= _REMEMBERED:
                self._lines.clear()
            papers = [paper for paper in self._kept.papers if _is_before(paper.date, before)]
            built = build_lines(papers, self._kept.links)
            self._lines[before] = Lines(apply(built, self._decisions, before))
        return self._lines[before]

    def commitments(self, before: date | None = None) -> list[Commitment]:
        """Commitments and motions in papers dated before that day, where one is given."""
        mentions = [m for m in self._kept.mentions if _is_before(m.date, before)]
        return ledger(mentions, self.lines(before).line_of_text)


def _is_before(day: str, before: date | None) -> bool:
    """A paper without a date is left out as soon as the date matters."""
    return before is None or "" < day < before.isoformat()
