"""The as-of date as an officer types it."""

from __future__ import annotations

from datetime import date

from ingest.dates import find_dates

_EXAMPLES = "Schrijf bijvoorbeeld 5 december 2024 of 5-12-2024."


class AsOfError(ValueError):
    """What was typed is no date; the message is Dutch."""


def parse_as_of(text: str) -> date | None:
    """The day in ``text``, or None where it is empty. Raises AsOfError.

    >>> parse_as_of("5 december 2024"), parse_as_of("5-12-2024"), parse_as_of("2024-12-05 ")
    (datetime.date(2024, 12, 5), datetime.date(2024, 12, 5), datetime.date(2024, 12, 5))
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    found = list(find_dates(typed))
    # The whole of it must be the date: "voor 5 december 2024" may mean anything.
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(typed.rstrip("."))):
        if found[0].first != found[0].last:
            raise AsOfError(f"‘{typed}’ is meer dan één dag. {_EXAMPLES}")
        return found[0].first
    raise AsOfError(f"‘{typed}’ is geen datum. {_EXAMPLES}")
