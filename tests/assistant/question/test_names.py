"""Names in a question about a person are not searched."""

from __future__ import annotations

import pytest

from assistant.question.names import without_names
from tests.bounded import no_hanging


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Is directeur Bakker ontslagen?", "Is directeur … ontslagen?"),
        ("is mevrouw jansen weggewerkt?", "is mevrouw … weggewerkt?"),
        ("Wat deed de heer van der Berg?", "Wat deed de heer …?"),
        ("Klopt het dat Fatima el Amrani weg is?", "Klopt het dat … weg is?"),
        ("Die mevrouw uit de brief, is zij weg?", "Die mevrouw uit de brief, is zij weg?"),
        ("Jansen is ontslagen, klopt dat?", "… is ontslagen, klopt dat?"),
        ("Smit, is die weg?", "…, is die weg?"),
        ("Karel de Wijnberg is weg.", "… is weg."),
        ("Klopt het? Peter zou weg zijn.", "Klopt het? … zou weg zijn."),
        ("Is het afdelingshoofd (Jansen) ontslagen?", "Is het afdelingshoofd (…) ontslagen?"),
        ("Is directeur McDonald ontslagen?", "Is directeur … ontslagen?"),
        ("Is Jansen-de Vries ontslagen?", "Is … ontslagen?"),
        ("Is Şahin ontslagen?", "Is … ontslagen?"),
        ("Is de baas van J.P. al-Hassan weg?", "Is de baas … weg?"),
        ("Is d'Hont weg na de zaak-Jansen?", "Is … weg na de zaak-…?"),
        ("Wie wordt in het Zuidoost-bericht genoemd?", "Wie wordt in het …-bericht genoemd?"),
        ("IS JANSEN WEG?", "IS …?"),
        ("Functioneert de griffier van Lindewaard?", "Functioneert de griffier …?"),
        ("Mevrouw Jansen is weg.", "Mevrouw … is weg."),
        ("Deugt Directeur Bos?", "Deugt Directeur …?"),
        ("Heeft Op den Berg gelogen?", "Heeft … gelogen?"),
        ("Is Ḥasan von Berg ontslagen?", "Is … ontslagen?"),
        ("Is de heer in 't Veld ontslagen?", "Is de heer … ontslagen?"),
        ("IS VAN DIJK WEG?", "IS …?"),
        ("Is mevrouw 's-Gravendijk ontslagen?", "Is mevrouw … ontslagen?"),
        ("Is 's-Gravendijk ontslagen?", "Is … ontslagen?"),
        ("Heeft de PvdA of de MT'er geklaagd?", "Heeft de PvdA of de MT'er geklaagd?"),
        ("Zijn er aangiften na het WPI-bericht?", "Zijn er aangiften na het WPI-bericht?"),
    ],
)
def test_names_go_and_the_rest_stays(question: str, left: str) -> None:
    assert without_names(question) == left


def test_a_long_row_of_capitals_takes_no_time() -> None:
    with no_hanging():
        without_names("A-" * 2500)
