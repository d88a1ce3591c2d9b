"""Lines that say who sent in all questions of a paper."""

from __future__ import annotations

import pytest

from ingest.split.people import Asker
from ingest.split.writers import written_by


@pytest.mark.parametrize(
    ("line", "name", "party"),
    [
        ("Vragen van het lid Erkens (VVD) aan de Minister over de voortgang", "Erkens", "VVD"),
        (
            "Beantwoording schriftelijke vragen van de leden Mutluer (PvdA) en Ellemeet (GroenLinks) over geweld",
            "Mutluer en Ellemeet",
            "PvdA en GroenLinks",
        ),
        ("Beantwoording schriftelijke vragen van het lid IJmker inzake fatbikes", "IJmker", None),
        ("Vragen van het lid Ünal (Volt) over de Voorstraat", "Ünal", "Volt"),
        ("Vragen van het lid Jansen over de Voorstraat", "Jansen", None),
        ("Vragen van het lid Jansen aan de Minister", "Jansen", None),
    ],
)
def test_who_sent_in_all_questions(line: str, name: str, party: str | None) -> None:
    assert written_by(line) == Asker(name, party)


@pytest.mark.parametrize(
    ("sentence", "name", "party"),
    [
        ("Beantwoording vragen raadslid Ter Weeme over zwembad De Kolk", "Ter Weeme", None),
        (
            "Op 29 januari heeft het raadslid Ter Weeme (Dorpsbelang) op grond van artikel 38 van "
            "het reglement schriftelijke vragen gesteld.",
            "Ter Weeme",
            "Dorpsbelang",
        ),
        (
            "De raadsleden Brinkhuis (Dorpsbelang) en Sewnath (PvdA) hebben op 2 juni vragen gesteld.",
            "Brinkhuis en Sewnath",
            "Dorpsbelang en PvdA",
        ),
        (
            "Op 2 juni stelde de fractie Zandwolde Nu vragen over woonoverlast.",
            None,
            "Zandwolde Nu",
        ),
        ("Vragen ex artikel 40 van de fractie Zandwolde Nu over overlast", None, "Zandwolde Nu"),
    ],
)
def test_who_sent_in_all_questions_of_a_letter(sentence: str, name: str, party: str | None) -> None:
    assert written_by(sentence) == Asker(name, party)
