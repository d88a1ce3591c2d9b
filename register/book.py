"""The lines as they stood on a day, to look up by id or by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.units import Span
from register.change import change_between, likeness_of
from register.lines import Line, Step, Wording

_ALIKE = 0.25  # share of the words below which one text is no other wording of another


class Lines:
    """A set of lines. ``of`` finds those that a place in a paper belongs to."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.all = tuple(lines)
        self._by_anchor = {name: line for line in lines for name in line.anchors}
        self._by_unit: dict[tuple[str, str], list[tuple[Line, Wording]]] = {}
        for line in lines:
            for wording in line.wordings:
                key = (wording.document_id, wording.unit_id)
                self._by_unit.setdefault(key, []).append((line, wording))

    def __iter__(self) -> Iterator[Line]:
        return iter(self.all)

    def get(self, line_id: str) -> Line | None:
        """The line of that id, also an id it had when other papers were the oldest."""
        return self._by_anchor.get(line_id)

    def of(
        self, document_id: str, unit_id: str, spans: Sequence[Span]
    ) -> list[tuple[Line, Wording]]:
        """The lines that the characters at ``spans`` belong to, with the wording there."""
        here = self._by_unit.get((document_id, unit_id), ())
        return [pair for pair in here if pair[1].overlaps(document_id, tuple(spans))]

    @property
    def line_of_text(self) -> dict[str, str]:
        """For the fingerprint of every statement the id of its line."""
        return {name: line.id for name, line in self._by_anchor.items()}


def steps(line: Line) -> list[Step]:
    """The wordings of a line, oldest first, each compared with the one before it.

    A wording is compared with the one of the paper before that it resembles most; the first
    paper's own repetitions with its first. One that resembles none is compared with nothing: it says
    something else about the same.
    """
    found: list[Step] = []
    for place, wording in enumerate(line.wordings):
        since = _before(line.wordings, place)
        change = change_between(since.text, wording.text) if since else None
        found.append(Step(wording, since, change))
    return found


def _before(wordings: Sequence[Wording], place: int) -> Wording | None:
    wording = wordings[place]
    earlier = [w for w in wordings[:place] if w.document_id != wording.document_id]
    if not earlier:
        earlier = list(wordings[: min(place, 1)])
    scored = [(likeness_of(other.text, wording.text), other) for other in earlier]
    alike = [(score, other) for score, other in scored if score >= _ALIKE]
    if not alike:
        return None
    newest = alike[-1][1].document_id
    of_newest = [pair for pair in alike if pair[1].document_id == newest]
    return max(of_newest, key=lambda pair: pair[0])[1]
