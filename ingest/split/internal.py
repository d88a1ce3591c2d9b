"""Notes to the alderman that are not to be said: "[intern – niet delen]", "Niet uitspreken: ..."."""

from __future__ import annotations

import re

_NOT_SAID = r"niet\s+(?:uit\s?(?:te\s)?spreken|voor\s?(?:te\s)?lezen|(?:te\s)?(?:zeggen|delen|noemen|benoemen)|voor\s+de\s+zaal)"
_LETTER = re.compile(
    r"^\W*(?:[a-z]|\d{1,2}[a-z]?)[.)]\s+"
)  # "b. [intern] ...", a part of an answer
_PATTERNS = (
    # "[intern – niet delen] ...", "(vertrouwelijk) ...", "Let op [niet uitspreken]: ..."
    re.compile(
        rf"^[^\[(.:]{{0,40}}[\[(][^\])]{{0,60}}\b(?:intern|(?:strikt\s+)?vertrouwelijk|{_NOT_SAID})\b[^\])]{{0,60}}[\])]", re.I
    ),
    # "Intern: ...", "NIET DELEN: ...", "Niet noemen in de raad: ...", "Alleen voor de wethouder: ..."
    re.compile(
        rf"^\W*(?:intern(?:e\s+(?:notitie|opmerking))?|(?:strikt\s+)?vertrouwelijk|{_NOT_SAID}(?:\s[^.:]{{1,40}})?"
        r"|(?:alleen\s+)?(?:ter\s+info(?:rmatie)?\s+)?(?:voor|aan)\s+de\s+(?:wethouder|portefeuillehouder|burgemeester)(?:\s+zelf)?"
        r")\s*:",
        re.I,
    ),
    # A remark of one colleague to another.
    re.compile(r"^\W*[Oo]pmerking\s*(?:\[[^\]]{1,30}\]|(?:van|voor|aan)\s+[A-Z][\w.& ]{1,25})\s*:|^\W*@[A-Z]\w+\b"),
)  # fmt: skip


def is_internal(text: str) -> bool:
    """Whether ``text`` is a note that nobody may quote as an answer.

    >>> is_internal("NB voor de wethouder (niet voor de zaal!): zij vertrekt per 1 januari.")
    True
    >>> is_internal("De interne vertrouwenspersonen (niet de externe) doen de intake.")
    False
    """
    words = _LETTER.sub("", text)
    return any(pattern.search(words) for pattern in _PATTERNS)
