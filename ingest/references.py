"""Numbers by which papers refer to each other: registrations, commitments, motions, questions."""

from __future__ import annotations

import re

_REGISTRATION = re.compile(r"\b(?!T[AZ])[A-Z]{2}\d{4}-\d{5,6}\b")
# A year and a serial number, as clerks give them out: "2025-031", "25-31", "2025/7".
_SERIAL = r"[-.]?(?:20)?\d\d[-/]\d{1,6}(?![\w-]|[./]\d)"
COMMITMENT_NUMBER = rf"T(?:[AZ]|oez)?{_SERIAL}"  # TA2024-000089, T25-031, TZ-2025-14
_LETTERED_MOTION = rf"M(?:[OT]|ot)?{_SERIAL}"  # M25-114
_COMMITMENT = re.compile(rf"\b{COMMITMENT_NUMBER}")
_OF_YEAR = r"20\d\d[-/]\d{1,3}(?!\d)"
_OF_MOTION = rf"(?:{_OF_YEAR}|\d{{1,4}}(?:[./]\d{{1,4}})?)"
MOTION_NUMBER = rf"(?:{_LETTERED_MOTION}|{_OF_MOTION})"
# A number further on in the row is that of a motion, unless it counts something.
_COUNTED = (
    r"(?![\d./]*\d)(?!\s*(?:%|(?:procent|euro|miljoen|miljard|duizend|keer|jaar|jaren|maand\w*|we?ek\w*"
    r"|dag\w*|uur|amendement\w*|moties?|vragen|toezegging\w*|raadsleden|leden|fracties|partijen"
    r"|stemmen|punten|bijlagen|stukken|brieven|andere|overige)\b))"
)
_MOTION = re.compile(
    rf"\bmoties?\s+(?:nr\.?\s*|nummer\s+)?(?P<numbers>{_OF_MOTION}(?:\s*\([^)]{{0,80}}\))?"
    rf"(?:\s*(?:,|en)\s*(?:motie\s+)?{_OF_MOTION}{_COUNTED}(?:\s*\([^)]{{0,80}}\))?)*)",
    re.IGNORECASE,
)
_MOTION_NUMBER = re.compile(_OF_MOTION)
_LETTERED = re.compile(rf"\b{_LETTERED_MOTION}")
_QUESTION = re.compile(r"\bvraag\s+(\d{1,3})\b", re.IGNORECASE)


def registrations(text: str) -> tuple[str, ...]:
    """Registration numbers such as VN2024-000821, each once, in order."""
    return _unique(_REGISTRATION.findall(text))


def commitments(text: str) -> tuple[str, ...]:
    """Numbers of commitments such as TA2024-000089 and T25-031, each once, in order."""
    return _unique(_COMMITMENT.findall(text))


def motions(text: str) -> tuple[str, ...]:
    """Numbers of motions, each once, in order.

    >>> motions("In motie 732 (TA2023-001576) en 779 is gevraagd")
    ('732', '779')
    >>> motions("Motie M25-021 is aangenomen")
    ('M25-021',)
    """
    found: list[tuple[int, str]] = [(m.start(), m.group()) for m in _LETTERED.finditer(text)]
    for match in _MOTION.finditer(text):
        bare = re.sub(r"\([^)]*\)", " ", match["numbers"])
        numbers = (n for n in _MOTION_NUMBER.findall(bare) if not _is_year(n))
        found += [(match.start(), number) for number in numbers]
    found.sort(key=lambda item: item[0])
    return _unique([number for _, number in found])


def codes(text: str) -> frozenset[str]:
    """Everything in ``text`` that names one paper, commitment or motion by its number."""
    return frozenset(
        [*registrations(text), *commitments(text), *(f"motie {n}" for n in motions(text))]
    )


def references(text: str) -> tuple[str, ...]:
    """Everything ``text`` refers to by number, as one would write it."""
    return _unique(
        [
            *registrations(text),
            *commitments(text),
            *(f"motie {number}" for number in motions(text)),
            *(f"vraag {number}" for number in _QUESTION.findall(text)),
        ]
    )


def _is_year(number: str) -> bool:
    return number.isdigit() and 1990 <= int(number) <= 2100


def _unique(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
