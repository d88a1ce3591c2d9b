"""What is wished, studied, aimed for or promised is not decided."""

from __future__ import annotations

import pytest

from assistant.answer import AnswerPart
from assistant.checks.cautions import cautions
from tests.assistant.checks.cautions.said import TODAY, citation, flags, told


def test_words_of_intention_are_named() -> None:
    found = flags(
        "We willen verkennen of dat kan.",
        "We streven naar 30%.",
        "Ik heb toegezegd de raad te informeren.",
    )
    assert "verkennen" in told(found, "not_decided")
    assert "streven" in told(found, "aim")
    assert "toegezegd" in told(found, "promise")
    assert not told(flags("De raad heeft hiertoe besloten."), "not_decided")


@pytest.mark.parametrize(
    "text",
    [
        "Daarom is dit onderzoek ook belangrijk.",
        "Daarom onderzoeken we geen personen op basis van een anonieme brief.",
        "Daarom onderzoeken we nooit een persoon op basis van een anonieme brief.",
        "Dank voor de onderzoeken en de anonieme brieven: wat daarin staat, raakt ons.",
        "De onderzoeken nu afronden is belangrijk.",
        "Leden van het netwerk liepen rond om te kijken of zij er zelfstandig kunnen werken.",
        "Van de deelnemers overweegt 44% om weg te gaan. Overwegen is nog geen vertrekken.",
        "Bijlage 3. Uitkomst verkenning voorkeursbeleid (AD2025-018221)",
        "Ik laat niet uitzoeken of zin drie klopt.",
        "12 | Verkenning voorkeursbeleid starten | Hofstra",
        "U krijgt de uitkomst van de verkenning naar uitbreiding van het voorkeursbeleid.",
        "De verkenning naar voorkeursbeleid in schaal 10 loopt. "
        "Het college heeft op 24 juni 2025 besloten over voorkeursbeleid in schaal 10.",
    ],
)
def test_what_is_no_decision_of_ours_or_is_taken_is_no_intention(text: str) -> None:
    assert not told(flags(text), "not_decided")


@pytest.mark.parametrize(
    "text",
    [
        "We onderzoeken nog of dat kan.",
        "Het college onderzoekt hoe dat kan.",
        "Dat onderzoeken we nu.",
        "De verkenning loopt. Er is nog niets besloten.",
        "Hiervoor zal een bredere verkenning naar onderzoek plaatsvinden.",
        "We hebben nog geen besluit genomen en onderzoeken of dat kan.",
    ],
)
def test_what_is_studied_is_not_decided(text: str) -> None:
    found = told(flags(text), "not_decided")
    assert "onderzoek" in found or "verkenning" in found


def test_what_a_newer_paper_decided_is_not_called_undecided() -> None:
    told_of = ("Het college heeft besloten over voorkeursbeleid in schaal 10 tot en met 12.",
               "We verkennen voorkeursbeleid in schaal 10 tot en met 12.")  # fmt: skip
    parts = [AnswerPart(text, (n,)) for n, text in enumerate(told_of, start=1)]
    days = ("2025-07-03", "2024-11-07")
    for dated, is_open in ((days, False), (days[::-1], True)):
        cited = [citation(n, told_of[n - 1], dated[n - 1]) for n in (1, 2)]
        found = told(cautions("Hoe staat het?", parts, cited, [], TODAY), "not_decided")
        assert bool(found) is is_open


@pytest.mark.parametrize(
    ("text", "is_promise"),
    [
        ("Ik zeg u toe dat u de uitkomst krijgt.", True),
        ("Toezegging TA2024-000207: wethouder Hofstra stuurt een tussenstand.", True),
        ("Zo groeit het, zonder een onhaalbare sprong te beloven.", False),
        ("Dat kan ik niet toezeggen.", False),
        ("Daarmee doen wij de toezegging af.", False),
    ],
)
def test_a_promise_is_one_that_is_made(text: str, is_promise: bool) -> None:
    assert bool(told(flags(text), "promise")) is is_promise
