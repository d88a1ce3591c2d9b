"""What held when it was said, and what was to come and has passed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.assistant.checks.cautions.said import flags, told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er zijn 24 meldingen binnengekomen.", "24 meldingen"),
        ("Er zijn tot nu toe geen signalen.", "tot nu toe"),
        ("Bij Bureau Integriteit zijn geen meldingen gedaan.", "geen meldingen"),
        ("Voor zover bij mij bekend zijn er geen aangiftes gedaan.", "geen aangiftes"),
        ("Op dit moment loopt er een onderzoek.", "Op dit moment"),
        ("Van de acties lopen nog 24.", "lopen nog"),
        ("Er zijn tot en met 25 januari 24 meldingen binnengekomen.", "24 meldingen"),
        ("We hebben zes vertrouwenspersonen.", "zes vertrouwenspersonen"),
        ("De module is nu vrijwillig.", "is nu vrijwillig"),
        ("Het beleid geldt nu voor schaal 13 en hoger.", "geldt nu voor schaal"),
        ("Nu gebeurt dat bij een op de drie.", "Nu gebeurt"),
    ],
)
def test_what_holds_for_a_while_gets_its_month(text: str, words: str) -> None:
    found = told(flags(text), "age")
    assert found.startswith("Stand februari 2024")
    assert words in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Eind 2023 waren er 24 meldingen.", "2024-02-28"),  # it has its own date
        ("Er zijn 24 meldingen binnengekomen.", "2025-09-10"),  # it is of this month
        ("We streven naar 24 vertrouwenspersonen.", "2024-02-28"),
        ("De uitvoeringsagenda heeft 8 thema's.", "2024-02-28"),
        ("Er zijn 24 meldingen binnengekomen.", None),
        ("Een cultuur verandert niet met één training.", "2024-02-28"),
        ("We noemen geen aantal als er minder dan vijf meldingen zijn.", "2024-02-28"),
        ("Zeven van de twaalf acties zijn klaar.", "2024-02-28"),
        ("De eerstvolgende 10 vacatures gaan dan naar vrouwen.", "2024-02-28"),
        ("Er zijn 74 gesprekken gevoerd.", "2024-02-28"),
        ("Er waren 60 deelnemers.", "2024-02-28"),
        ("Nu de brief er ligt, kunnen we verder.", "2024-02-28"),
    ],
)
def test_what_does_not_age(text: str, day: str | None) -> None:
    assert not told(flags(text, day=day), "age")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Voor de zomer gaan we hierover een brief sturen.", "zomer"),
        ("In december 2024 zullen we de raad informeren.", "december 2024"),
        ("Voor de winter gaan we dat doen.", "winter"),
        ("We streven ernaar dat in maart klaar te hebben.", "maart"),
        ("In juni ontvangt u de evaluatie.", "juni"),
        ("Op 1 juli 2025 is de module verplicht.", "1 juli 2025"),
        ("Het meldpunt blijft tot maart 2025 actief.", "maart 2025"),
        ("Met ingang van 1 september 2024 uit te breiden.", "1 september 2024"),
    ],
)
def test_a_future_that_has_passed(text: str, words: str) -> None:
    assert words in told(flags(text), "overtaken")


@pytest.mark.parametrize(
    "text",
    [
        "In 2030 zullen we de raad informeren.",
        "In december 2023 zijn we gestart.",
        "We gaan hiermee door.",
        "In januari kreeg u een brief.",
        "Dat is in januari afgesproken.",
        "Sinds de brief van juni is er veel gebeurd.",
        "Dat stond in de Inclusieagenda 2024-2025.",
        "Elk jaar komt in maart de monitor.",
    ],
)
def test_a_future_that_is_still_one(text: str) -> None:
    assert not told(flags(text), "overtaken")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Vóór het kerstreces komt de brief.", date(2024, 12, 20)),
        ("Vóór de zomer komt de brief.", date(2024, 7, 15)),
        ("Op 31 maart komt de brief.", date(2024, 3, 31)),
        ("In het eerste kwartaal komt de brief.", date(2024, 3, 31)),
        ("Het meldpunt blijft tot april 2024.", date(2024, 3, 31)),
    ],
)
def test_a_future_has_passed_on_the_day_after_its_last(text: str, last: date) -> None:
    day = (last - timedelta(days=40)).isoformat()
    assert not told(flags(text, day=day, today=last), "overtaken")
    assert told(flags(text, day=day, today=last + timedelta(days=1)), "overtaken")


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("U krijgt dit op 1 april 2027 of in het najaar.", "2025-02-01", "2025-11-30"),
        ("Na de kerst komt de evaluatie.", "2025-11-01", "2026-03-31"),
        ("In de winter komt de evaluatie.", "2025-12-20", "2026-02-28"),
        ("In het voorjaar van volgend jaar komt de evaluatie.", "2025-01-15", "2026-05-31"),
        ("In mei volgend jaar komt de evaluatie.", "2025-02-01", "2026-05-31"),
        ("Op 3 mei van het volgend jaar komt de evaluatie.", "2025-02-01", "2026-05-03"),
    ],
)
def test_a_moment_is_over_after_its_own_last_day(text: str, day: str, last: str) -> None:
    today = date.fromisoformat(last)
    assert not told(flags(text, day=day, today=today), "overtaken")
    assert told(flags(text, day=day, today=today + timedelta(days=1)), "overtaken")


def test_what_has_passed_is_told_once_for_a_bullet() -> None:
    found = flags("In mei hoort u meer.\nIn juni ontvangt u de evaluatie.")
    assert "‘mei’, ‘juni’" in told(found, "overtaken")
    assert len([flag for flag in found if flag.kind == "overtaken"]) == 1
