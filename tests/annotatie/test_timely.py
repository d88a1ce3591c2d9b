"""What opens the alderman's words still holds on the day, and says something by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from annotatie.incoming import Head
from annotatie.model import Annotatie
from annotatie.timely import day_of, has_passed, is_outdated, points_back
from ingest.units import Span
from register.lines import Line, Wording


@pytest.mark.parametrize(
    "text",
    [
        "Nee, daar verandert dit niets aan. Zonder wet kan dat niet.",
        "Die krijgt een half jaar om het alsnog te doen.",
        "Dat hebben we afgesproken.",
        "Het college heeft dat op 24 juni 2025 besloten.",
        "Over de hele linie lijken we dus aardig op de stad.",
        "Het gaat om een instructie van anderhalf uur.",
        "Klopt. De regeling loopt door.",
        "Wat we wel hebben, zijn streefcijfers en voorkeursbeleid.",
        "Ieder heeft een afspraak over veilig melden.",
        "De gemeentesecretaris bespreekt ze in het jaargesprek.",
        "De meesten hebben er een derde bij gekozen.",
    ],
)
def test_what_points_back_does_not_stand_alone(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "Een signaal zonder naam is ook een signaal.",
        "Het externe meldpunt is sinds 1 juli 2025 een vaste voorziening.",
        "Het streefcijfer is 20% in schaal 10 en hoger.",
        "Wij willen dat iedereen zich veilig voelt.",
        "Een voorwaarde is dat de kandidaat geschikt is.",
        "Zij die het meldpunt bellen, krijgen binnen vijf dagen een gesprek.",
        "Ieder organisatieonderdeel heeft een actieplan.",
        "Wat wij willen, is dat iedereen zich veilig voelt.",
    ],
)
def test_what_says_something_by_itself_may_open(text: str) -> None:
    assert not points_back(text)


@pytest.mark.parametrize(
    ("text", "day", "passed"),
    [
        ("In december 2025 ontvangt u de evaluatie.", date(2026, 1, 5), True),
        ("In december ontvangt u de evaluatie.", date(2026, 1, 5), True),
        ("In december ontvangt u de evaluatie.", date(2025, 12, 4), False),
        ("Vóór de zomer hoort u of het beleid wordt uitgebreid.", date(2026, 7, 2), False),
        ("Vóór de zomer hoort u of het beleid wordt uitgebreid.", date(2026, 7, 16), True),
        ("Sinds 1 juli 2025 is het een vaste voorziening.", date(2026, 7, 2), False),
        ("De deelname is 71%. In april was het 52%.", date(2026, 7, 2), False),
        ("Een signaal zonder naam is ook een signaal.", date(2026, 7, 2), False),
    ],
)
def test_a_promise_of_which_the_moment_passed(
    demo_draft: Annotatie, text: str, day: date, *, passed: bool
) -> None:
    source = replace(demo_draft.sources[0], meeting_date="2025-10-09")
    assert has_passed(text, source, day) is passed


def wording(text: str, day: str) -> Wording:
    return Wording(day, day, f"{day}.docx", "annotatie", day, "1", (Span(0, 9),), text, (day,))


def test_a_figure_of_which_a_newer_one_is_known() -> None:
    old = wording(
        "Op 1 november hadden 112 van de 286 leidinggevenden de module gevolgd.", "2024-11-07"
    )
    new = wording("203 van de 286 leidinggevenden hebben de module gevolgd.", "2025-10-09")
    other = wording("Het meldpunt kreeg 61 meldingen van medewerkers.", "2025-10-09")
    assert is_outdated(old, [Line("a", "", (new,))])
    assert not is_outdated(new, [Line("a", "", (old,))])
    assert not is_outdated(old, [Line("a", "", (other,))])
    assert not is_outdated(old, [Line("a", "", (replace(new, text=old.text),))])


def test_it_is_said_on_the_day_of_the_meeting() -> None:
    head = Head(meeting="Commissie BDI 13 november 2025")
    assert day_of(head, date(2025, 11, 4)) == date(2025, 11, 13)
    assert day_of(head, None, today=date(2026, 3, 1)) == date(2026, 3, 1)
    assert day_of(Head(), date(2025, 11, 4)) == date(2025, 11, 4)


def test_the_core_message_of_a_draft_stands_by_itself(demo_draft: Annotatie) -> None:
    assert demo_draft.core
    assert not [bullet.text for bullet in demo_draft.core if points_back(bullet.text)]
