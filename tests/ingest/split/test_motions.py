"""A motion with the advice on it is one unit: what it asks, and what is said to it."""

from __future__ import annotations

from ingest.units import BlockRole, UnitKind, UnitStatus

_ABOVE = "# Annotatie voor wethouder Hofstra\n\n## Moties en amendementen\n\n"


def test_the_advice_answers_the_motion(paper, units, words) -> None:
    record = paper(
        _ABOVE
        + "**Motie M1 Betere verlichting (lid Jansen, VVD)**\n\nVerzoekt het college lampen te plaatsen.\n\n"
        "Preadvies: oordeel raad\n\nDe kosten zijn 80.000 euro.\n\n"
        "**Amendement A1 Lager bouwen (SP, lid Bos)**\n\nTen hoogste vier lagen.\n\nPreadvies:\n\nOntraden.\n\n"
        "Toelichting\n\nZo halen wij de aantallen niet.\n",
        "stuk.md",
    )
    first, second = units(record, UnitKind.MOTION)
    assert (first.asker, first.party) == ("Jansen", "VVD")
    assert (second.asker, second.party) == ("Bos", "SP")
    assert words(record, first, BlockRole.QUESTION) == "Verzoekt het college lampen te plaatsen."
    assert words(record, first, BlockRole.TEXT).endswith("De kosten zijn 80.000 euro.")
    assert words(record, second, BlockRole.TEXT) == "Ontraden. Zo halen wij de aantallen niet."


def test_a_motion_still_without_advice_is_open(paper, units) -> None:
    record = paper(_ABOVE + "**Motie Gratis zwemles**\n\nPreadvies:\n\nVolgt.\n", "stuk.md")
    (motion,) = units(record, UnitKind.MOTION)
    assert motion.status is UnitStatus.PLACEHOLDER
    assert motion.references == ()


def test_a_motion_that_is_only_named_is_no_unit(paper, units) -> None:
    record = paper(_ABOVE + "Motie 14 van de SP is vorige week ingetrokken\n\nWij wachten af.\n")
    assert not units(record, UnitKind.MOTION)
