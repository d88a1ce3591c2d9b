"""When a commitment is due, in words."""

from __future__ import annotations

from register.commitments.model import Due
from screens.dutch import day, days


def due_words(due: Due) -> str:
    """What the paper says, with the days where they say more.

    >>> due_words(Due("voor de zomer", None, "2025-07-15"))
    'voor de zomer (uiterlijk 15 juli 2025)'
    >>> due_words(Due("op 3 maart 2025", "2025-03-03", "2025-03-03"))
    'op 3 maart 2025'
    """
    if due.first and due.last:
        known = days(due.first, due.last)
    elif due.last:
        known = f"uiterlijk {day(due.last)}"
    else:
        known = f"vanaf {day(due.first)}" if due.first else ""
    return f"{due.text} ({known})" if known and known.lower() not in due.text.lower() else due.text
