"""Who asked a question: the line above it in the paper that names the member and the party."""

from __future__ import annotations

from dataclasses import replace

from assistant.draft.passages import Quotable, display
from assistant.lines.found import FoundUnit
from ingest.units import Block, BlockRole


def question_of(found: FoundUnit) -> Quotable | None:
    """The question of ``found`` as it can be quoted; None where it has none."""
    blocks = tuple(block for block in found.unit.blocks if block.role is BlockRole.QUESTION)
    return Quotable(found, blocks) if blocks else None


def asker_of(found: FoundUnit) -> Quotable | None:
    """The heading above ``found`` that names who asked, which may stand in a unit before it.

    None where the paper names nobody, or not in one heading.
    """
    unit = found.unit
    if unit.asker is None or not unit.heading_path:
        return None
    above = [
        (other, block)
        for other in found.record.units
        for block in other.blocks
        if block.role is BlockRole.HEADING and block.start < unit.end
    ]
    for other, block in sorted(above, key=lambda pair: -pair[1].start):
        holder = replace(found, unit=other, passages=())
        if _names(display(holder, block), unit.asker, unit.heading_path[-1]):
            return Quotable(holder, (Block(BlockRole.HEADING, block.spans),))
    return None


def _names(heading: str, asker: str, path: str) -> bool:
    return asker.lower() in heading.lower() and " ".join(path.split()) in " ".join(heading.split())
