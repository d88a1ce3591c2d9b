"""Personal data in what came in: an annotatie goes to more readers than the question did."""

from __future__ import annotations

import re

from ingest.names import CAPITALS

_BSN_LENGTH = 9
_BSN = re.compile(r"(?<![\d/-])\d{9}(?![\d/-])")
_KINDS = (
    ("een e-mailadres", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "een telefoonnummer",
        re.compile(r"(?<![\d/-])(?:\+31|0031|0)[\s-]?(?:\(0\))?[1-9](?:[\s-]?\d){8}(?![\d/-])"),
    ),
    (
        "een adres",
        re.compile(
            rf"\b[{CAPITALS}][\w'’-]*(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|steeg|dreef|plantsoen|markt|park)\s+\d{{1,4}}\s?[a-z]?\b"
            r"|\b[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}\b"
        ),
    ),
)


def personal_data(text: str) -> list[str]:
    """What of a person's data stands in ``text``, in Dutch.

    >>> personal_data("Bel mevrouw Verhagen op 06-23456789.")
    ['een telefoonnummer']
    """
    found = ["een burgerservicenummer"] if any(map(_is_bsn, _BSN.findall(text))) else []
    return found + [name for name, pattern in _KINDS if pattern.search(text)]


def _is_bsn(digits: str) -> bool:
    """The test that every such number passes."""
    weights = [*range(_BSN_LENGTH, 1, -1), -1]
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return total % 11 == 0 and int(digits) > 0
