"""Dutch dates as council papers write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ingest.dates import find_dates, find_moment, in_words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Raadsvergadering van 9 en 10 juli 2025", date(2025, 7, 9), date(2025, 7, 10)),
        ("Commissie FKD van 05 december 2024", date(2024, 12, 5), date(2024, 12, 5)),
        ("9/10 juli 2025", date(2025, 7, 9), date(2025, 7, 10)),
        ("28-02-2024", date(2024, 2, 28), date(2024, 2, 28)),
        ("2024-03-01", date(2024, 3, 1), date(2024, 3, 1)),
        ("1 mrt. 2024", date(2024, 3, 1), date(2024, 3, 1)),
        ("do 5 dec. '24", date(2024, 12, 5), date(2024, 12, 5)),
        ("05-12-'24", date(2024, 12, 5), date(2024, 12, 5)),
        ("do. 05/12/24", date(2024, 12, 5), date(2024, 12, 5)),
        ("10-februari-2020", date(2020, 2, 10), date(2020, 2, 10)),
        ("Datum 5 janvari 2023", date(2023, 1, 5), date(2023, 1, 5)),
    ],
)
def test_every_way_to_write_a_date(text: str, first: date, last: date) -> None:
    found = next(find_dates(text))
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "31 februari 2024",
        "45 mei 2024",
        "schaal 12 tot 14",
        "99-99-2024",
        "tel. 06-12-34-56-78",
        "paragraaf 3.1.24",
        "3/4/24, 11:13 PM",  # what a browser prints, month first
    ],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert list(find_dates(text)) == []


def test_a_date_without_a_year_needs_one() -> None:
    assert list(find_dates("op 7 november")) == []
    assert next(find_dates("op 7 november", default_year=2024)).first == date(2024, 11, 7)


def test_the_moment_secrecy_ends() -> None:
    text = "opgeheven op donderdag 7 november, 17.00."
    assert find_moment(text, default_year=2024) == datetime(2024, 11, 7, 17, 0)


def test_a_date_in_words() -> None:
    assert in_words(date(2024, 12, 5)) == "5 december 2024"
