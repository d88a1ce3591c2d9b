"""When secrecy ends, as a paper says it. In doubt it ends later, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from ingest.dates import find_dates, find_moment

# Looked for at every place: a sentence that ends one secrecy may hide that of another.
_LIFTED = re.compile(
    r"(?=((?:geheimhouding|embargo|vertrouwelijkheid)\b[^.]{0,160}?"
    r"(?:opgeheven|vervalt|eindigt|geldt tot|tot en met|tot)\b[^\n]{0,120}"
    r"|(?:geheim|vertrouwelijk|embargo)\s+(?:tot|t/m)\b[^\n]{0,80}))",
    re.I,
)
_THROUGH = re.compile(r"\b(?:tot en met|t/m|na)\s+(?:\w+dag\s+)?\d", re.I)
# What is said of an annex by its number is not said of the paper.
_ANNEX = re.compile(r"\bbijlagen?\s+(?:nr\.?\s*)?\d", re.I)
_PAPER = re.compile(
    r"\b(?:deze|dit|de)\s+(?:voordracht|stuk|brief|raadsbrief|notitie|annotatie)", re.I
)


def lifted_at(texts: Iterable[str], day: date | None, *, of_annex: bool = False) -> str | None:
    """The last moment (ISO, local time) that ``texts`` name as the end; None without one.

    ``day`` is that of the paper: a date without a year is the first one after it. What is said
    of an annex counts only with ``of_annex``.
    """
    found: list[datetime] = []
    for text in texts:
        for match in _LIFTED.finditer(text):
            if not of_annex and _ANNEX.search(match[1]) and not _PAPER.search(text):
                continue
            moment = _moment(match[1], day)
            if moment is not None:
                found.append(moment)
    return max(found).isoformat(timespec="minutes") if found else None


def _moment(text: str, day: date | None) -> datetime | None:
    year = day.year if day else None
    found = next(find_dates(text, default_year=year), None)
    if found is None:
        return None
    if day is not None and found.first < day and str(found.first.year) not in text:
        year = day.year + 1
    moment = find_moment(text[found.start :], default_year=year)
    if moment is not None and moment.time() == time(0, 0) and _THROUGH.search(text):
        return moment + timedelta(days=1)  # "tot en met 7 november": that day still
    return moment
