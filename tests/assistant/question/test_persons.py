"""A question about somebody is told from one about how things go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.question.persons import asks_about_person


@pytest.mark.parametrize(
    "question",
    [
        "Is de teamleider uit de brief inmiddels geschorst?",
        "Kunt u zeggen wat mevrouw Van der Zwaan verkeerd heeft gedaan?",
        "is die chef van de veegploeg nou al weg",
        "Wie heeft de anonieme brief geschreven?",
        "Heeft iemand die directeur al aangesproken op zijn gedrag?",
        "kunnen we het over die ene manager hebben",
        "Vindt u dat de gemeentesecretaris zijn werk goed doet?",
        "Moet de gemeentesecretaris opstappen?",
        "Heeft u nog vertrouwen in de gemeentesecretaris?",
        "Stapt de griffier op?",
        "Is de algemeen directeur nog geschikt?",
        "Wat vindt u van het functioneren van gemeentesecretaris Karel Wijnberg?",
        "Is gemeentesecretaris Wijnberg opgestapt?",
        "Functioneert de griffier naar behoren?",
        "Wie is die collega over wie geklaagd wordt?",
        "Wie zijn de melders?",
        "Wie schreef de brandbrief van vorig jaar?",
        "wie zit er eigenlijk achter die anonieme brief",
        "Welke teamleider greep niet in?",
        "ontslag Jansen",
        "mevrouw haverkamp deugt niet",
        "waar woont meneer de bruin",
        "die mevrouw die de brandbrief schreef",
        "teamleider Wijnberg",
        "Hoe functioneert Karel Wijnberg volgens u?",
        "Wat vindt u van het functioneren van Fatima el Amrani?",
        "Wat vindt u van het optreden van Karel van den Wijnberg?",
        "Moet die jonge Wouters weg?",
        "Is jonge Wouters ontslagen?",
        "Is jonge Wouters weg?",
        "Is iemand als Wouters geschorst?",
        "Is er meer Wouters ontslagen?",
        "Is oude Kuipers op non-actief gezet?",
        "Zit jonge Sanders nog op zijn plek na die klachten?",
        "Wat zei hij over het hoofd van de afdeling Parkeren?",
        "Wie heeft er naar de krant gelekt?",
        "Van welke afdeling kwam de anonieme melding?",
        "Over welke leidinggevende gaat het in de brief?",
        "Waarom is de enige vrouw in het team overgeplaatst?",
        "waarom werd peters op non-actief gezet",
        "wat heeft hendriks precies misdaan",
        "klopt het verhaal over van dijk",
        "Wie van de twee adviseurs moest weg?",
        "Kan het college aangeven waarom de beheerder van het Zuidbad is geschorst?",
        "naam melder Zuidbad",
        "die vrouw die vorig jaar vertrok",
        "Hoe gaat het met de klager van de afdeling Belastingen?",
        "welke chef stuurde haar naar huis",
        "Hoeveel meldingen waren er? wie heeft die gedaan?",
        "Wat vindt de wethouder van de directeur die door zijn medewerkers wordt beschuldigd?",
    ],
)
def test_about_one_person(question: str) -> None:
    assert asks_about_person(question)


@pytest.mark.parametrize(
    "question",
    [
        "Kunnen leidinggevenden worden ontslagen bij wangedrag?",
        "Wie is de wethouder van Personeel?",
        "die mevrouw die het havenkwartier hielp, haverkamp of haverkmap, en nog een",
        "wie was die meneer de bruin die het stadsdeel adviseerde",
        "Laat iemand iets horen als je over je baas hebt geklaagd?",
        "Wie schreef de raadsbrief over het meldpunt?",
        "Welke leidinggevende mag niet beslissen over een melding?",
        "Hoe functioneert de stuurgroep?",
        "Wanneer was het rapport klaar? Wie heeft dat onderzoek gedaan?",
        "Krijgt iemand die iets meldt later nog bericht?",
        "Die vertrouwenspersonen hebben toch niets te zeggen? Wat heeft een melder daaraan?",
        "Waarom wordt niet uitgezocht of die mensen gelijk hebben?",
        "Vliegt een baas er hier uit als hij zich misdraagt?",
        "Komen er uit de Havenbuurt nog meldingen?",
        "Hoeveel kostte de inhuur van Zwanenburg Advies?",
        "Bij wie kun je terecht als je eigen chef het probleem is?",
        "Is de directie wel in staat om dit op te lossen?",
        "Wat doet de gemeentesecretaris aan diversiteit?",
        "Waarom leunt u op de gemeentesecretaris?",
        "Wat gebeurt er als de directeur zijn werk niet goed doet?",
        "Moet de gemeentesecretaris zorgen dat leidinggevenden worden ontslagen?",
        "Gaat de wethouder aftreden?",
        "expositie Hofstede",
        "U duwt gewone witte Lindewaarders weg uit hun baan. Geeft u dat toe?",
        "U duwt oudere Rotterdammers weg uit hun baan. Geeft u dat toe?",
        "Gewone Utrechters worden door u weggeduwd uit hun baan. Geeft u dat toe?",
        "De top heeft boter op het hoofd. Waarom keurt de slager zijn eigen vlees?",
        "Hoe functioneert Bureau Zwanenburg?",
        "Hoe presteert Stadsdeel Havenkwartier Noord?",
        "Wat vond u van het functioneren van het Meldpunt Discriminatie?",
        "rapport Zwanenburg",
        "gesprekken Ajax-Maccabi",
        "belt er nog iemand na als een klacht klaar is",
        "Wat gebeurt er met een leidinggevende die over de schreef gaat?",
        "Krijgt een melder bericht?",
        "Welke rechten heeft een directeur die wordt beschuldigd?",
        "Krijgt de klager te horen welke straf er volgt?",
        "Mag een leidinggevende vragen wie er heeft geklaagd?",
        "Wie beoordeelt het functioneren van de gemeentesecretaris?",
        "Welke taak heeft de projectleider van de monitor?",
        "Wat vroeg de heer Kuipers over de nazorg?",
        "Stel dat de beschuldigde onschuldig is, wat dan?",
        "Wie wordt de nieuwe directeur?",
        "Is er een melding gedaan over het plein, en wie gaat daarover?",
        "Klopt het wat er in de brief uit Noorderkade staat?",
        "Is er een rechtszaak aangespannen tegen de gemeente?",
        # A name is guessed here, so it must be the surer that somebody is asked about.
        "heeft vng een richtlijn",
        "is feyenoord ook onderwerp van de pilot",
        "gaat piet nog mee met sinterklaas",
        # A house goes by a name of its own.
        "Waarom is sporthal De Golf duurder geworden?",
        "Hoe lang is zwembad 't Slag dicht?",
        "Waarom is wijkcentrum De Linde gesloten?",
        "Wat vindt de stadsdeelvoorzitter van het plan voor de markt?",
        "Hoe lang is zwembad De Golf dicht?",
        "Wat kost sporthal De Kaap?",
    ],
)
def test_about_how_things_go(question: str) -> None:
    assert not asks_about_person(question)


@pytest.mark.parametrize(
    "question",
    [
        "Is de beheerder van sporthal De Golf ontslagen?",
        "Deugt de beheerder van zwembad De Slag?",
        "Waarom is de directeur van wijkcentrum De Linde weg?",
        # Behind an article it is who was heard, and may be a name.
        "Waarom heeft het zwembad De Vries weggestuurd?",
    ],
)
def test_who_works_in_a_house_is_somebody(question: str) -> None:
    assert asks_about_person(question)


def test_questions_kept_aside() -> None:
    """Of 260 questions that nothing was trained on, most that are about somebody are noticed and few others."""
    lines = (Path(__file__).with_name("kept_aside.jsonl")).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    noticed = [row["label"] for row in rows if asks_about_person(row["text"])]
    persons = sum(row["label"] for row in rows)
    assert sum(noticed) >= 0.92 * persons
    assert len(noticed) - sum(noticed) <= 0.04 * (len(rows) - persons)
