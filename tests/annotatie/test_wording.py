"""How an annotatie says who asks, so that it reads well and is read back as the same."""

from __future__ import annotations

import pytest

from annotatie.wording import asker_line
from ingest.split.askers import asker_heading
from ingest.split.people import Asker


@pytest.mark.parametrize(
    ("asker", "party", "line"),
    [
        ("Smit", "D66", "D66 (lid Smit)"),
        ("Smit", None, "Lid Smit"),
        ("Jansen en De Vries", "VVD", "VVD (leden Jansen en De Vries)"),
        ("Jansen en De Vries", None, "Leden Jansen en De Vries"),
        ("Jansen en De Vries", "VVD en D66", "Leden Jansen (VVD) en De Vries (D66)"),
        ("Van den Berg", "Lokaal en Sociaal", "Lokaal en Sociaal (lid Van den Berg)"),
    ],
)
def test_who_asks_is_said_and_read_back(asker: str, party: str | None, line: str) -> None:
    assert asker_line(asker, party) == line
    assert asker_heading(line) == Asker(asker, party)
