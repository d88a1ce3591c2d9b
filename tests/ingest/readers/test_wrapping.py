"""Plain text that was broken at a fixed width becomes paragraphs again."""

from __future__ import annotations

import pytest

from ingest.readers.wrapping import unwrapped

_LETTER = """\
Op 3 maart stelde de fractie vragen over het onderhoud van de bruggen
in de Noordwijk. Het college heeft die vragen in overleg met het water-
schap beantwoord. De antwoorden staan hieronder, in de volgorde van de
vragen. Het werk aan de Sluisbrug duurt elf weken, dat aan de brug bij
Zuiderend acht weken. Voor in- en uitgaand verkeer is er een omleiding
langs de ringweg, die door de provincie is goedgekeurd op 12 maart.

Wethouder Tolsma
gaat over het verkeer
"""


def test_a_wrapped_paragraph_is_one_line() -> None:
    lines = unwrapped(_LETTER).splitlines()
    assert lines[0].startswith("Op 3 maart stelde")
    assert lines[0].endswith("goedgekeurd op 12 maart.")
    assert "met het waterschap beantwoord" in lines[0]
    assert "in- en uitgaand" in lines[0]
    assert lines[2:] == ["Wethouder Tolsma", "gaat over het verkeer"]


def test_a_text_of_one_line_a_paragraph_is_left_as_it_is() -> None:
    text = "".join(
        f"Punt {n}: we maken het plan voor wijk {n} af en sturen het.\n" for n in "123456789"
    )
    assert unwrapped(text) == text
    long = "Een alinea die op één regel staat en veel langer is dan een blad breed is. " * 4
    assert unwrapped(f"{long}\n" * 9) == f"{long}\n" * 9


@pytest.mark.parametrize(
    "line",
    [
        "Vertrouwelijk: de prijs is nog niet bekend.",
        "NB voor de wethouder (niet voor de zaal!): de brug is in slechte staat.",
        "[intern - niet delen] de brug is in slechte staat.",
        "GEHEIM",
        "BIJLAGE 2 (GEHEIM)",
        "Het volgende deel is vertrouwelijk.",
        "Desgevraagd: de brug is in slechte staat.",
        "2. Hoe lang duurt het?",
        "b. Hoe lang duurt het?",
        "- Hoe lang duurt het?",
        "Vraag 2",
        "Antwoord: elf weken.",
        "Mevrouw De Wit (D66) vraagt hoe lang het duurt.",
        "Status: loopt",
    ],
)
def test_what_begins_a_line_of_its_own(line: str) -> None:
    """Also right below a full line: a mark of secrecy behind other words would be missed."""
    above = "Zuiderend acht weken. Voor het verkeer is er een goede omleiding langs."
    text = _LETTER.replace("Wethouder Tolsma\n", f"{above}\n{line}\n\n")
    assert any(found.startswith(line) for found in unwrapped(text).splitlines())


def test_a_word_with_a_hyphen_of_its_own_keeps_it() -> None:
    text = _LETTER.replace("het water-\nschap", "een auto-\nongeluk")
    assert "een auto-ongeluk beantwoord" in unwrapped(text)


def test_rows_of_a_table_stay_rows() -> None:
    row = "T25-031   12-03-2025   Onderzoek naar de parkeervergunning    loopt\n"
    assert unwrapped(_LETTER + row * 3).endswith(row * 3)
