"""When something is due, from the words of a paper."""

from __future__ import annotations

from datetime import date

import pytest

from register.commitments.council_calendar import UNDATED
from register.commitments.due import find_due
from tests.bounded import no_hanging

SAID_ON = date(2024, 12, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("U krijgt de uitkomst vóór de zomer.", None, "2025-07-15"),
        ("U hoort het voor de zomer van 2026.", None, "2026-07-15"),
        ("Na de zomer wordt u geïnformeerd.", "2025-09-01", "2025-11-30"),
        ("uiterlijk 1 april 2025", None, "2025-04-01"),
        ("in het eerste kwartaal", "2025-01-01", "2025-03-31"),
        ("in het tweede kwartaal van 2025", "2025-04-01", "2025-06-30"),
        ("in het voorjaar van 2027", "2027-03-01", "2027-05-31"),
        ("in de eerste helft van 2025", "2025-01-01", "2025-06-30"),
        ("eind 2028", "2028-10-01", "2028-12-31"),
        ("In maart ontvangt u de monitor.", "2025-03-01", "2025-03-31"),
        ("in februari 2025", "2025-02-01", "2025-02-28"),
        ("op 7 november 2025", "2025-11-07", "2025-11-07"),
        ("vóór 1 maart 2025", None, "2025-02-28"),
        ("Q2 2025", "2025-04-01", "2025-06-30"),
        ("in 2025-Q2", "2025-04-01", "2025-06-30"),
        ("loopt, voor Q3", None, "2025-06-30"),
        ("vóór het kerstreces", None, "2024-12-20"),
        ("Dat proces starten we in 2025.", "2025-01-01", "2025-12-31"),
        ("komend jaar", "2025-01-01", "2025-12-31"),
        ("in Q4 van 2026", "2026-10-01", "2026-12-31"),
        ("in het najaar van volgend jaar", "2025-09-01", "2025-11-30"),
        ("in december volgend jaar", "2025-12-01", "2025-12-31"),
        ("uiterlijk 31 december volgend jaar", None, "2025-12-31"),
        ("eind volgend jaar", "2025-10-01", "2025-12-31"),
        ("Voor 2026 verwachten we drie rapportages.", "2026-01-01", "2026-12-31"),
        ("nog voor 2026", None, "2025-12-31"),
        ("De begroting voor 2026 krijgt u in mei.", "2025-05-01", "2025-05-31"),
        ("Na 1 april", "2025-04-02", None),
        ("In de raadsbrief van 12 maart 2024 staat: in het najaar.", "2025-09-01", "2025-11-30"),
        ("Na de brief van 28 november ontvangt u die vóór de zomer.", None, "2025-07-15"),
        ("in de raadsbrief van 12 maart 2025", "2025-03-12", "2025-03-12"),
        ("voor de zomervakantie", None, "2025-07-15"),
        ("na de zomervakantie", "2025-09-01", "2025-11-30"),
        ("vóór de kerst", None, "2024-12-24"),
        ("na de kerst", "2024-12-27", "2025-03-31"),
        ("na het meireces", "2025-05-06", "2025-08-31"),
        ("deze winter", "2024-12-01", "2025-02-28"),
        ("in de winter van 2027", "2027-12-01", "2028-02-29"),
        ("nog dit jaar", None, "2024-12-31"),
        ("in de maand mei", "2025-05-01", "2025-05-31"),
        ("binnen zes weken", None, "2025-01-16"),
        ("binnen drie maanden", None, "2025-03-05"),
        ("binnen een half jaar", None, "2025-06-05"),
        ("binnen anderhalf jaar", None, "2026-06-05"),
        ("binnen twee kwartalen", None, "2025-06-05"),
        ("vóór volgend jaar", None, "2024-12-31"),
        ("nog voor volgend jaar", None, "2024-12-31"),
        ("Voor volgend jaar verwachten we drie rapportages.", "2025-01-01", "2025-12-31"),
        ("op 15-04-2025", "2025-04-15", "2025-04-15"),
        ("uiterlijk 15-04-2025", None, "2025-04-15"),
    ],
)
def test_when_something_is_due(text: str, first: str | None, last: str | None) -> None:
    due = find_due(text, SAID_ON)
    assert due is not None
    assert (due.first, due.last) == (first, last)


@pytest.mark.parametrize("text", ["jaarlijks", "eens in de twee jaar", "één keer per vier jaar"])
def test_what_comes_back(text: str) -> None:
    due = find_due(f"We doen dat {text}.", SAID_ON)
    assert due is not None
    assert due.recurs
    assert due.last is None


@pytest.mark.parametrize(
    "text",
    [
        "Het geldt tot 1 juli 2025.",
        "sinds 1 maart 2024",
        "mei of juni",
        "de begroting voor 2026",
        "Zij krijgen binnen zes weken na de melding bericht.",
        "de raadsbrief van 12 maart 2024",
    ],
)
def test_what_is_no_term(text: str) -> None:
    assert find_due(text, SAID_ON) is None


@pytest.mark.parametrize(
    "text",
    [
        "vóór 1 januari",
        "vóór de zomer",
        "in maart",
        "komend jaar",
        "in mei volgend jaar",
        "nog dit jaar",
        "binnen zes weken",
        "eind mei",
        "vóór het kerstreces",
    ],
)
def test_without_a_day_to_count_from_nothing_is_due(text: str) -> None:
    assert find_due(f"U ontvangt de rapportage {text}.", UNDATED) is None
    due = find_due(f"U ontvangt de rapportage {text}, uiterlijk 1 april 2025.", UNDATED)
    assert due is not None
    assert due.last == "2025-04-01"


def test_a_sentence_of_thousands_of_dates_is_read_in_a_moment() -> None:
    with no_hanging():
        due = find_due("op 7 november 2025 en " * 10_000, SAID_ON)
    assert due is not None
    assert due.last == "2025-11-07"


def test_what_was_promised_before_can_be_past() -> None:
    text = "Er is toegezegd dit uiterlijk 31 oktober te delen."
    due = find_due(text, date(2024, 11, 5), nearest=True)
    assert due is not None
    assert due.last == "2024-10-31"
