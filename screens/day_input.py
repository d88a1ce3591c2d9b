"""Days and moments as an officer types them."""

from __future__ import annotations

from datetime import date, datetime

from explained import Explained
from ingest.dates import find_dates, find_moment

_EXAMPLES = "Schrijf bijvoorbeeld 5 december 2024 of 5-12-2024."


class DayError(Explained):
    """What was typed is no day or moment; the message is Dutch."""


def parse_day(text: str) -> date | None:
    """The day in ``text``, or None where it is empty. Raises DayError.

    >>> parse_day("5 december 2024"), parse_day("5-12-2024"), parse_day("2024-12-05 ")
    (datetime.date(2024, 12, 5), datetime.date(2024, 12, 5), datetime.date(2024, 12, 5))
    """
    typed = " ".join(text.split()).rstrip(".")
    if not typed:
        return None
    found = list(find_dates(typed))
    # The whole of it must be the date: "voor 5 december 2024" may mean anything.
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(typed)):
        raise DayError(f"‘{typed}’ is geen datum. {_EXAMPLES}")
    if found[0].first != found[0].last:
        raise DayError(f"‘{typed}’ is meer dan één dag. {_EXAMPLES}")
    return found[0].first


def parse_moment(text: str) -> datetime | None:
    """The day and the time in ``text``, or None where it is empty. Raises DayError.

    >>> parse_moment("7 november 2024, 17.00 uur")
    datetime.datetime(2024, 11, 7, 17, 0)
    """
    typed = " ".join(text.replace("T", " ").split())
    if not typed:
        return None
    found = find_moment(typed)
    if found is None:
        raise DayError(
            f"‘{typed}’ is geen moment. Schrijf bijvoorbeeld 7 november 2024, 17.00 uur."
        )
    return found
