"""A condition of the source that the claim leaves out: "..., als het inkomen lager is dan € 45.000"."""

from __future__ import annotations

import re

from assistant.checks.claims.compare import Floats
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.passages import Sentence
from assistant.checks.claims.weigh import Scales

_SUBJECT = r"(?:het|de|een|er|dat|dit|die|zij|ze|hij|je|u|we|wij|ik|iemand|mensen|twee|deze|hun|daar\w*|hier\w*|alle|er\w*)"
# "Als onafhankelijke partij" is no condition; "alleen in ..." is one.
_CONDITION = re.compile(
    rf"\b(?:als|indien|wanneer|mits|tenzij)\s+{_SUBJECT}\b[^,.;:!?]*"
    r"|\b(?:alleen|uitsluitend)\s+(?:als|in|op|voor|bij|wanneer|door|met|onder|tussen|tot|vanaf|na)\b[^,.;:!?]*"
    r"|\b(?:onder voorbehoud van|op voorwaarde dat|na toestemming van|na overleg met|met instemming van)\b[^,.;:!?]*"
    # Behind the name of a policy it says which one that is.
    r"|(?<!beleid )(?<!regeling )\bbij gelijke \w+",
    re.IGNORECASE,
)
# Whatever in a claim says that it does not hold for all, or not always.
_HAS_ONE = re.compile(
    r"\b(?:als|indien|wanneer|mits|tenzij|alleen|uitsluitend|slechts|enkel|pas|wie|bij gelijke|onder voorbehoud|voorwaarde\w*"
    r"|soms|sommige|kan|kunnen|zodra|zolang|zonder)\b",
    re.IGNORECASE,
)
_LIKE = 0.5  # likeness from which the claim has a word of the condition
_TOLD = 0.4  # share of the words of the condition, by weight, from which the claim has it


def dropped(scales: Scales) -> str | None:
    """The condition of the sentence that bears out the claim, where the claim has none."""
    focus, claim = focus_of(scales), scales.claim
    if focus is None or focus.comparison is None or claim.denied or _HAS_ONE.search(claim.text):
        return None
    source, sims = focus.comparison.source, focus.comparison.sims
    nearest = _nearest(focus.sentences, sims, source.text, [w.start for w in source.words])
    if nearest is None:
        return None
    start, end = nearest
    for match in _CONDITION.finditer(source.text, start, end):
        inside = [i for i, w in enumerate(source.words) if match.start() <= w.start < match.end()]
        total = sum(source.words[i].weight for i in inside)
        told = sum(source.words[i].weight for i in inside if float(sims[:, i].max()) >= _LIKE)
        # Only a day or a figure is no word: "alleen op dinsdag".
        if told < _TOLD * total or (not total and not claim.facts):
            return match.group().strip()
    return None


def _nearest(
    sentences: tuple[Sentence, ...], sims: Floats, text: str, starts: list[int]
) -> tuple[int, int] | None:
    """Where in ``text`` the sentence stands that shares most with the claim."""
    best, place, offset = -1.0, None, 0
    for sentence in sentences:
        said = sentence.statement.text
        start = text.find(said, offset)
        if start < 0:
            return None
        offset = start + len(said)
        inside = [i for i, at in enumerate(starts) if start <= at < offset]
        found = float(sims[:, inside].max(axis=1).sum()) if inside else 0.0
        if found > best:
            best, place = found, (start, offset)
    return place
