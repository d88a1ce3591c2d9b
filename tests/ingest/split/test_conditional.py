"""Lines for a certain occasion only are offered as such."""

from __future__ import annotations

import pytest

from ingest.split.conditional import is_conditional
from ingest.units import BlockRole, UnitKind


@pytest.mark.parametrize(
    "text",
    [
        "Eventueel (afhankelijk van toon van vragen): we doen wat we kunnen.",
        "Eventueel, alleen als er wordt doorgevraagd: er is één ochtend later gestart.",
        "Alleen gebruiken als iemand begint over wisselingen: er zijn mensen van functie veranderd.",
        "Alleen gebruiken als de vraag terugkomt.",
        "Mocht het ter sprake komen, dan kunt u zeggen dat er geen aangifte is.",
        "Mocht iemand beginnen over een aangifte: daar zeg ik niets over.",
        "Indien hiernaar gevraagd wordt: er is geen datum.",
        "Indien nodig: het geld staat in de begroting.",
        "Als er wordt doorgevraagd: dat weet ik niet.",
        "Desgevraagd: het zijn er vier.",
        "(op een vervolgvraag) het zijn er vier.",
        "Reserve: het contract loopt tot 2028.",
        "Niet uit eigen beweging noemen.",
    ],
)
def test_conditional(text: str) -> None:
    assert is_conditional(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alleen als twee kandidaten even geschikt zijn, geeft het voorkeursbeleid de doorslag.",
        "Als elk jaar er één procentpunt bij komt, staan we eind 2028 op 21%.",
        "Als mensen iets vertellen, luisteren we.",
        "Mocht u meer willen weten, dan praat ik u graag bij.",
        "Indien nodig schakelen we de politie in.",
        "Eventueel kan het plan worden aangepast.",
        "De vraag of dit mag, is aan de orde geweest.",
    ],
)
def test_an_ordinary_sentence(text: str) -> None:
    assert not is_conditional(text)


def test_a_conditional_line_covers_the_list_below_it(paper, units, words) -> None:
    record = paper(
        "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\n"
        "Ingekomen vragen\n\nLid Visser (Groen Lindewaard)\n\n1. Hoe gaat het?\n\n"
        "- Goed.\n- Alleen gebruiken als er wordt doorgevraagd:\n  - Niet overal even goed.\n"
        "- Volgend jaar meten we weer.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    conditional = words(record, question, BlockRole.CONDITIONAL)
    assert "Niet overal even goed." in conditional
    assert words(record, question, BlockRole.TEXT) == "Goed. Volgend jaar meten we weer."


def test_the_demo_papers(demo, units, words) -> None:
    record = demo("2024-11-07_a")
    said = [words(record, u, BlockRole.CONDITIONAL) for u in units(record, UnitKind.QUESTION)]
    assert any(text.startswith("Alleen gebruiken als iemand begint over") for text in said)
