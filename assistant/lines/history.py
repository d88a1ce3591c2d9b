"""Older wordings of a line, in other papers."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.draft.passages import Quotable, display
from assistant.lines.found import FoundUnit
from index.analysis import DutchAnalyser
from index.keywords import keywords, similarity
from ingest import redaction
from ingest.units import Block, BlockRole

SAME_LINE = 0.45  # similarity above which two bullets are wordings of one line
_SPOKEN = (BlockRole.TEXT, BlockRole.CONDITIONAL)
_SHORTEST = 5  # keywords; a shorter bullet resembles too much


class History:
    """Finds older wordings among the units that were found for a question."""

    def __init__(self, found: Sequence[FoundUnit], analyser: DutchAnalyser) -> None:
        self._analyser = analyser
        self._bullets = [
            (unit, block, self._words(unit, block))
            for unit in found
            for block in unit.unit.blocks
            if block.role in _SPOKEN
        ]

    def older(self, item: Quotable) -> list[tuple[Quotable, bool]]:
        """Wordings of the bullets of ``item`` in older papers, newest first.

        The flag says whether the words are the same.
        """
        best: dict[tuple[str, int], tuple[float, Quotable, bool]] = {}
        for block in item.blocks:
            words = self._words(item.found, block)
            if len(words) < _SHORTEST:
                continue
            for unit, other, said in self._bullets:
                if unit.record.id == item.found.record.id or not unit.date < item.found.date:
                    continue
                likeness = similarity(words, said)
                key = (unit.record.id, block.start)
                if likeness >= SAME_LINE and likeness > best.get(key, (0.0,))[0]:
                    same = display(unit, other) == display(item.found, block)
                    best[key] = (likeness, Quotable(unit, (other,)), same)
        chosen = {(o.found.record.id, o.start): (o, same) for _, o, same in best.values()}
        return sorted(chosen.values(), key=lambda pair: pair[0].found.date, reverse=True)

    def _words(self, found: FoundUnit, block: Block) -> dict[str, float]:
        text = " ".join(found.raw(span) for span in block.spans)
        return keywords(self._analyser, redaction.strip(text))
