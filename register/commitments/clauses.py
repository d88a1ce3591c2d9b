"""Which part of a sentence is about one motion or commitment."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.references import COMMITMENT_NUMBER, MOTION_NUMBER

_LONGEST = 2000  # characters of a sentence; a longer one is a list that was not cut
_CUT = re.compile(
    r"\s*[;,]\s+(?:(?:en|maar|terwijl|waarna)\s+)?|\s+(?:en|maar|terwijl|nadat|waarna)\s+", re.I
)
_VERDICT = re.compile(
    r"\b(?:aangenomen|verworpen|verwierp|ingetrokken|aangehouden|afgedaan|afgehandeld|uitgevoerd|af|nam(?:en)?|neemt)\b",
    re.I,
)
_FINITE = r"(?:is|zijn|was|waren|wordt|worden|werd|werden|blijft|blijven|loopt|lopen|volgt|volgen|zal|zullen|moet|moeten|kan|kunnen)"
_SUBJECT = (
    r"(?:(?:moties?|toezegging(?:en)?|(?:sub)?amendement(?:en)?|voorstel(?:len)?)\b"
    rf"|{COMMITMENT_NUMBER})"
)
_HAS_SUBJECT = re.compile(
    rf"\b{_SUBJECT}|^{MOTION_NUMBER}\s+(?:{_FINITE}\b|{_VERDICT.pattern})", re.I
)
_BEGINS = re.compile(rf"(?:(?:de|het|een|deze|dit)\s+)?{_SUBJECT}", re.I)
_SAYS = re.compile(rf"\b{_FINITE}\b|{_VERDICT.pattern}", re.I)


def clause_about(text: str, name: str) -> str:
    """The part of a sentence that tells what became of ``name``; all of it where it names it nowhere.

    >>> clause_about("Motie 411 is verworpen en motie 412 is aangenomen.", "412")
    'motie 412 is aangenomen.'
    """
    meant = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.I)
    return "; ".join(part for part in _clauses(text) if meant.search(part)) or text


def _clauses(text: str) -> list[str]:
    """The parts with a subject and a verdict of their own: what lacks one goes with the part before it."""
    if len(text) > _LONGEST:
        return [text]
    cuts = [*_CUT.finditer(text)]
    clauses: list[str] = []
    begin = 0
    for cut, following in pairwise([*cuts, None]):
        end = following.start() if following else len(text)
        if cut and _is_new(text[begin : cut.start()], text[cut.end() : end]):
            clauses.append(text[begin : cut.start()])
            begin = cut.end()
    return [*clauses, text[begin:]]


def _is_new(before: str, part: str) -> bool:
    verdict = max((match.end() for match in _VERDICT.finditer(before)), default=0)
    if not verdict or not _HAS_SUBJECT.search(part):
        return False
    if _SAYS.search(part):
        return True
    # "Motie 411 is verworpen, motie 412 en 413 aangenomen": not yet in "Aangenomen: motie 411, motie 412".
    return bool(_BEGINS.match(part)) and not _HAS_SUBJECT.search(before, verdict)
