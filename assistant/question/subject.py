"""The subject that a question names, apart from who is asked about it: "wat zeiden we over X?"."""

from __future__ import annotations

import re

_WE = r"(?:we|wij|jullie|het college|de wethouder|de gemeente)"
_ASKED = (
    rf"\b(?:gezegd|(?:zeggen|zeiden|antwoordd?en|vinden|denken) {_WE}|(?:vindt|denkt|zegt) {_WE}"
    rf"|(?:besloot|besliste|schreef|beloofde|vroeg|wilde) (?:{_WE}|(?:raads)?lid [\w'’-]+)"
    r"|(?:standaard)?lijn(?:en)?|standpunt|zin|passage)\b"
    r".{0,25}?\b(?:over|van|rond|bij|inzake)\b"
)
_NAMED = re.compile(rf"{_ASKED}\s+(?P<subject>.*\w)\W*$", re.I | re.S)
_UNNAMED = re.compile(rf"^(?!\W*waar).*{_ASKED}\W*$", re.I | re.S)


def named_subject(question: str) -> str | None:
    """The subject that ``question`` names, or None where it asks in another way.

    >>> named_subject("Wat is onze lijn over quota?")
    'quota'
    >>> named_subject("Komt er een quotum?")
    """
    found = _NAMED.search(question)
    return found["subject"] if found else None


def lacks_subject(question: str) -> bool:
    """Whether the place of the subject is empty in ``question``, or all of it.

    >>> lacks_subject("Wat zeggen we over ...?"), lacks_subject("Waar gaat onze lijn over?")
    (True, False)
    """
    return not re.search(r"\w", question) or bool(_UNNAMED.match(question))
