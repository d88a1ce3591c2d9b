"""Lines that an officer wrote, with the sources that bear them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from annotatie.conflicts import is_quoted, letters
from annotatie.model import Bullet
from annotatie.sources import Sources
from assistant.answer import Citation
from assistant.checks.claims.model import Verdict
from assistant.desk import Desk
from assistant.rows import tidied


def bullets_of(
    lines: Iterable[str],
    desk: Desk,
    sources: Sources,
    as_of: date | None,
    known: Sequence[tuple[Citation, ...]] = (),
) -> tuple[Bullet, ...]:
    """``lines`` as bullets. One that the papers do not bear out has no citations.

    ``known`` are sources that may be quoted: what stands there word for word needs no check.
    """
    bullets: list[Bullet] = []
    for line in filter(str.strip, map(tidied, lines)):
        quoted = next((cited for cited in known if cited and is_quoted(line, cited)), ())
        cited = quoted or _supporting(desk, line, as_of)
        bullets.append(Bullet(line, sources.add(cited)))
    return tuple(bullets)


def _supporting(desk: Desk, line: str, as_of: date | None) -> tuple[Citation, ...]:
    """What bears out every sentence of ``line``, or holds all of it; nothing where there is no such."""
    checked = desk.check(line, as_of=as_of)
    found = tuple(dict.fromkeys(citation for item in checked for citation in item.evidence))
    if checked and all(item.verdict is Verdict.SUPPORTED for item in checked):
        return found
    # "Een quotum. Dat kan niet.": a sentence may be too short to check, and stand there all the same.
    place = next((item for item in found if _holds(desk, item, line)), None)
    return tuple(item for item in found if place and item.unit_id == place.unit_id)


def _holds(desk: Desk, item: Citation, line: str) -> bool:
    """Whether ``line`` stands word for word in the part of a paper that is quoted."""
    record = desk.document(item.document_id)
    unit = next((u for u in record.units if u.id == item.unit_id), None) if record else None
    if record is None or unit is None:
        return False
    spans = (span for block in unit.blocks for span in block.spans)
    return letters(line) in letters(" ".join(record.text[s.start : s.end] for s in spans))
