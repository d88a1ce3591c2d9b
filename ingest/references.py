"""Numbers by which papers refer to each other: registrations, commitments, motions, questions."""

from __future__ import annotations

import re

_REGISTRATION = re.compile(r"\b(?!TA)[A-Z]{2}\d{4}-\d{5,6}\b")
_COMMITMENT = re.compile(r"\bTA\d{4}-\d{5,6}\b")
_OF_MOTION = r"\d{1,4}(?:[./]\d{1,4})?"
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
_QUESTION = re.compile(r"\bvraag\s+(\d{1,3})\b", re.IGNORECASE)


def registrations(text: str) -> tuple[str, ...]:
    """Registration numbers such as VN2024-000821, each once, in order."""
    return _unique(_REGISTRATION.findall(text))


def commitments(text: str) -> tuple[str, ...]:
    """Numbers of commitments such as TA2024-000089, each once, in order."""
    return _unique(_COMMITMENT.findall(text))


def motions(text: str) -> tuple[str, ...]:
    """Numbers of motions, each once, in order.

    >>> motions("In motie 732 (TA2023-001576) en 779 is gevraagd")
    ('732', '779')
    """
    found: list[str] = []
    for match in _MOTION.finditer(text):
        bare = re.sub(r"\([^)]*\)", " ", match["numbers"])
        found += [n for n in _MOTION_NUMBER.findall(bare) if not _is_year(n)]
    return _unique(found)


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
