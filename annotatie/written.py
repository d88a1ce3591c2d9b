"""Lines that an officer wrote, with the sources that bear them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from annotatie.conflicts import is_quoted
from annotatie.model import Bullet
from annotatie.sources import Sources
from assistant.answer import Citation
from assistant.checks.claims.model import Verdict
from assistant.desk import Desk


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
    for line in filter(None, (" ".join(line.split()) for line in lines)):
        quoted = next((cited for cited in known if cited and is_quoted(line, cited)), ())
        cited = quoted or _supporting(desk, line, as_of)
        bullets.append(Bullet(line, sources.add(cited)))
    return tuple(bullets)


def _supporting(desk: Desk, line: str, as_of: date | None) -> tuple[Citation, ...]:
    """What bears out every sentence of ``line``; nothing where one is not borne out."""
    checked = desk.check(line, as_of=as_of)
    if not checked or any(item.verdict is not Verdict.SUPPORTED for item in checked):
        return ()
    return tuple(dict.fromkeys(citation for item in checked for citation in item.evidence))
