"""What changed between two wordings: the fact, not the words around it."""

from __future__ import annotations

import pytest

from assistant.checks.facts.changed import Changed, Changes, changed_facts


@pytest.mark.parametrize(
    ("old", "new", "sort", "before", "after"),
    [
        (
            "We geven geen aantallen als het om minder dan tien meldingen gaat.",
            "We geven geen aantallen als het om minder dan vijf meldingen gaat. Eerder was dat tien.",
            "cijfer",
            "tien meldingen",
            "vijf meldingen",
        ),
        (
            "Het verzuim bij de reiniging was 8,7%.",
            "Het verzuim bij de reiniging is nu 9,1%. In maart was het 8,7%.",
            "cijfer",
            "8,7%",
            "9,1%",
        ),
        (
            "Het budget is € 2 miljoen per jaar.",
            "Het budget is € 2,5 miljoen per jaar.",
            "bedrag",
            "€ 2.000.000",
            "€ 2.500.000",
        ),
        (
            "De regeling voor mantelzorgers gaat in op 1 september 2025.",
            "Sinds 1 oktober 2025 geldt de regeling voor mantelzorgers.",
            "datum",
            "1 september 2025",
            "1 oktober 2025",
        ),
        (
            "We handelen een klacht af binnen negen werkdagen.",
            "We handelen een klacht af binnen vijf werkdagen.",
            "termijn",
            "negen werkdagen",
            "vijf werkdagen",
        ),
        (
            "De training is vrijwillig voor leidinggevenden.",
            "De training is verplicht voor leidinggevenden.",
            "plicht",
            "vrijwillig",
            "verplicht",
        ),
        (
            "We rapporteren jaarlijks aan de raad.",
            "We rapporteren halfjaarlijks aan de raad.",
            "frequentie",
            "jaarlijks",
            "halfjaarlijks",
        ),
    ],
)
def test_another_fact_is_told(old: str, new: str, sort: str, before: str, after: str) -> None:
    assert changed_facts(old, new).facts == (Changed(sort, before, after),)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Other words for the same.
        ("Op 1 juli 2026 is het verplicht.", "De verplichting gaat in op 1 juli 2026."),
        # When it was decided is not when it begins.
        (
            "Het beleid uit te breiden naar schaal 10, met ingang van 1 september 2025.",
            "Het college heeft op 24 juni 2025 besloten het beleid uit te breiden naar schaal 10.",
        ),
        # A second figure beside the first replaces nothing.
        (
            "Uit het onderzoek blijkt dat 17% iets meemaakte.",
            "Uit het onderzoek blijkt dat 17% iets meemaakte en 38% van hen het meldde.",
        ),
        # Another scale as well is not another scale instead.
        (
            "Het beleid geldt in schaal 13 en hoger.",
            "Het beleid geldt ook in schaal 10 tot en met 12.",
        ),
        # Sentences about something else.
        ("Er zijn 24 bomen gekapt in het park.", "Voor de sporthal is € 3 miljoen begroot."),
    ],
)
def test_what_is_no_other_fact_is_not_told(old: str, new: str) -> None:
    assert not changed_facts(old, new)


@pytest.mark.parametrize(
    ("old", "new", "counted"),
    [
        (
            "Het aandeel vaklieden met een niet-westerse migratieachtergrond in de haven was 11%.",
            "Het aandeel vaklieden met een herkomst buiten Europa in de haven is 17%.",
            ("‘niet-westers’", "‘buiten-Europees’"),
        ),
        (
            "In schaal 13 en hoger is het aandeel vrouwen 41%.",
            "In schaal 10 en hoger is het aandeel vrouwen 47%.",
            ("schaal 13 en hoger", "schaal 10 en hoger"),
        ),
    ],
)
def test_figures_of_another_group_are_no_change(
    old: str, new: str, counted: tuple[str, str]
) -> None:
    assert changed_facts(old, new) == Changes(counted=counted)


def test_figures_of_two_days_come_with_their_days() -> None:
    found = changed_facts(
        "Tot en met 1 maart zijn er 11 meldingen binnengekomen.",
        "Tot en met 15 juni kwamen er 31 meldingen binnen.",
    )
    assert found.facts == (Changed("cijfer", "11 meldingen", "31 meldingen"),)
    assert found.of == ("1 maart", "15 juni")
