"""What "hoeveel" asks the number of, and whether a text counts that."""

from __future__ import annotations

import pytest

from assistant.lines.counted import counted_by, counts


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Hoeveel meldingen kwamen er binnen?", "meldingen"),
        ("Wat is het aantal meldingen in 2024?", "melding"),
        ("hoeveel anonieme meldingen bij meldpunt 2024", "meldingen"),
        ("Hoeveel schade is er?", "schade"),
        ("hoe veel nieuwe vertrouwenspersonen zijn er", "vertrouwenspersoon"),
        ("Hoeveel personen weten dit?", "mensen"),
        ("Hoeveel zijn er van tafel gehaald?", None),
        ("Waarom geen quotum?", None),
    ],
)
def test_what_is_counted(question: str, noun: str | None) -> None:
    wanted = counted_by(f"Hoeveel {noun} zijn er?") if noun else ()
    assert counted_by(question) == wanted
    assert bool(wanted) == bool(noun)


def test_people_are_counted_whatever_they_are_called() -> None:
    nouns = counted_by("Hoeveel mensen deden mee?")
    assert counts(nouns, "Er deden 214 medewerkers mee.")
    assert not counts(nouns, "Er waren 214 meldingen.")


def test_staff_are_counted_by_any_of_their_names() -> None:
    nouns = counted_by("Hoeveel ambtenaren werken er?")
    assert counts(nouns, "Er werken 4.318 medewerkers.")
    assert not counts(nouns, "Er kwamen 214 inwoners.")


@pytest.mark.parametrize(
    ("text", "is_counted"),
    [
        ("Er zijn tot en met 25 januari 24 meldingen binnengekomen.", True),
        ("In 2024 kwamen 22 anonieme meldingen binnen.", True),
        ("Er waren tweeëntwintig discriminatiemeldingen.", True),
        ("Er zijn geen meldingen over de Buitendienst.", True),
        ("Meldingen: 22.", True),
        ("Soort\tMeldingen in 2024\nPesten\t8\nIntimidatie\t7", True),
        ("Alle meldingen van medewerkers (circa 45) zijn gelezen.", True),
        ("", False),
        # A share, a year, and a number of something else.
        ("Het doel is 30% meldingen met een naam.", False),
        ("Voor meldingen onder 5 per team geven we geen aantal.", False),
        ("Voor 30 procent meldingen met een naam.", False),
        ("De meldingen van vorig jaar (2024) zijn gelezen.", False),
        ("In 2024 zagen we meldingen terugkomen.", False),
        ("Wij voerden 74 gesprekken over meldingen.", False),
        ("Met 12 acties en een nieuw plan pakken we ook de meldingen aan.", False),
    ],
)
def test_a_text_counts_it(text: str, is_counted: bool) -> None:
    nouns = counted_by("Hoeveel meldingen kwamen er binnen?")
    assert counts(nouns, text) is is_counted
