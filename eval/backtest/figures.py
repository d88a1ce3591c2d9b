"""Figures that say something, with what they count: a bare number stands everywhere.

>>> sorted(telling_figures("In 2023: 14% vanaf schaal 12, 63 meldingen en € 1.000 op 5 mei."))
['1000 €', '14 %', '63 meld']
"""

from __future__ import annotations

import re

from index.analysis import figure, fold, stem
from ingest import redaction
from ingest.dates import MONTHS

_FIGURE = re.compile(
    r"(?P<before>€|\w+)?\s*(?<![\d.,])(?P<figure>\d+(?:[.,]\d+)*)\s*(?P<after>%|[^\W\d_]+)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# What stands before a number that names a thing and counts nothing.
_NAMING = frozenset(
    [
        "schaal",
        "schalen",
        "vraag",
        "vragen",
        "punt",
        "bijlage",
        "agendapunt",
        "artikel",
        "pagina",
        "fase",
        "lid",
        "motie",
        "thema",
        "beslispunt",
        "nummer",
    ]
)
_PERCENT = frozenset(["%", "procent"])
_EURO = frozenset(["€", "euro"])


def telling_figures(text: str) -> frozenset[str]:
    """The figures in ``text`` with a percent sign, a euro sign or the stem of what they count."""
    found: set[str] = set()
    for match in _FIGURE.finditer(fold(redaction.strip(text))):
        number, before, after = figure(match["figure"]), match["before"], match["after"]
        if before in _NAMING or after in MONTHS or _YEAR.fullmatch(number):
            continue
        if after in _PERCENT:
            found.add(f"{number} %")
        elif before in _EURO or after in _EURO:
            found.add(f"{number} €")
        elif after and sum(map(str.isdigit, number)) > 1:
            found.add(f"{number} {stem(after)}")
    return frozenset(found)
