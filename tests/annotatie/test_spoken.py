"""What opens the alderman's words is a sentence on the subject, in her own mouth, and said once."""

from __future__ import annotations

import pytest

from annotatie.spoken import can_be_said, says_the_same


@pytest.mark.parametrize(
    "text",
    [
        "Een signaal zonder naam is ook een signaal.",
        "Een algemeen quotum kan de gemeente niet zelf instellen; daarvoor is een wet nodig.",
        "Het streefcijfer is 20% in schaal 10 en hoger.",
        "Ik begrijp dat het ongeduld groot is.",
        "Eén ding is zeker: wij gaan door.",
    ],
)
def test_a_sentence_on_the_subject(text: str) -> None:
    assert can_be_said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Culturele diversiteit: 30% medewerkers vanaf schaal 12 (was eerst: andere indeling).",
        "We sturen op twee streefcijfers:",
        "Ik waardeer de aandacht, dit helpt ons om scherp te blijven.",
        "U heeft gelijk dat het later was.",
        "Op 9 april 2025 zegde wethouder Hofstra u de uitkomst toe.",
        "In deze brief informeren wij u over vier onderwerpen.",
        "In november 2024 heb ik daarom juni 2025 genoemd.",
        "Naar verwachting gebeurt dat tien tot twintig keer per jaar.",
        "We wilden ook melders uit het eerste kwartaal kunnen spreken.",
        "In december 2023 kwamen daar twee vertrouwenspersonen bij.",
    ],
)
def test_what_leans_on_something_else_or_is_nobody_s_words(text: str) -> None:
    assert not can_be_said(text)


def test_a_line_is_not_said_twice() -> None:
    one = "Zonder wet kan de gemeente geen algemeen quotum instellen."
    assert says_the_same(one, "Een algemeen quotum kan de gemeente niet instellen zonder wet.")
    assert not says_the_same(one, "Het externe meldpunt is een vaste voorziening.")
