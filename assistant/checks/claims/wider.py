"""A claim about the whole municipality, where its source speaks of one part of it only."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.weigh import Scales

# A part of the organisation, by its kind and its name; "directie Werk en Inkomen (WPI)".
_KIND = r"(?:stadsdeel(?:organisatie)?|directie|afdeling|cluster|dienst|team|bureau)"
_NAME = r"[A-Z][\w&-]+"
_PART = re.compile(
    rf"\b{_KIND} (?P<name>{_NAME})(?:(?:,? (?:en )?){_NAME})*(?: \((?P<short>[A-Z]{{2,6}})\))?"
)
# "Binnen WPI", "medewerkers in Zuidoost", "bij de Buitendienst".
_WITHIN = r"\b(?:(?:in|binnen|bij|op|uit|van)\s+(?:de\s+|het\s+)?(?:{kind}\s+)?|{kind}\s+){name}\b"
_WHOLE = re.compile(
    r"\b(?:gemeente|organisatie|concern)\s?breed|\b(?:van|in|binnen|bij) (?:de|onze|heel de) (?:hele |gehele |gemeentelijke )*"
    r"(?:gemeente(?! \w+ (?:en|of)\b)|organisatie)\b|\b(?:alle|elke|iedere) (?:directies?|afdeling(?:en)?|stadsdelen|teams?)\b"
    r"|\boveral in de (?:gemeente|organisatie)\b",
    re.IGNORECASE,
)


def wider(scales: Scales) -> str | None:
    """The part of the organisation that the source speaks of, where the claim says it of the whole."""
    focus, claim = focus_of(scales), scales.claim
    if focus is None or not _WHOLE.search(claim.text):
        return None
    nearest = max(
        (run for run in scales.single if run.passage is focus.passage and len(run.sentences) == 1),
        key=lambda run: run.closeness,
        default=focus,
    )
    if _WHOLE.search(nearest.text) or _WHOLE.search(focus.text):
        return None
    papers = {item.found.record.id: item.found.record.text for item in scales.passages}
    for name in dict.fromkeys(name for text in papers.values() for name in parts_of(text)):
        if re.search(rf"\b{re.escape(name)}\b", claim.text):
            continue
        if re.search(_WITHIN.format(kind=_KIND, name=re.escape(name)), nearest.text):
            return name
    return None


@lru_cache(maxsize=64)
def parts_of(paper: str) -> tuple[str, ...]:
    """The parts of the organisation that a paper names.

    >>> parts_of("In stadsdeel Zuidoost en bij directie Werk en Inkomen (WPI) is het zo.")
    ('Zuidoost', 'Werk', 'WPI')
    """
    found = (name for match in _PART.finditer(paper) for name in match.groups() if name)
    return tuple(dict.fromkeys(found))
