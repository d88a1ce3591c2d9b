"""The verdict on a sentence of a draft, over the papers of the demo or over a few sentences."""

from __future__ import annotations

import pytest

from assistant.checks.facts.causes import find_causes
from eval.checker import SourceVerdict as Verdict
from eval.house_checker import HouseChecker

PAPER = (
    "Leiderschap is belangrijk. Het managementteam is grotendeels gewijzigd.",
    "Het leiderschapstraject is begonnen met intervisie voor alle leidinggevenden.",
    "De brief van de medewerkers is in de raad besproken.",
    "De energiekosten zijn gedaald door de zonnepanelen.",
)


def verdict(sentence: str, *quotes: str) -> Verdict:
    """The verdict on ``sentence`` with ``quotes`` as its only source."""
    return HouseChecker()(sentence, quotes or PAPER)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het managementteam is grotendeels gewijzigd vanwege de brief van de medewerkers.",
        "De energiekosten zijn gedaald door een nieuw contract.",
        "Het leiderschapstraject voor alle leidinggevenden duurt anderhalf jaar.",
        "Het leiderschapstraject is begonnen met een vierde intervisie voor leidinggevenden.",
    ],
)
def test_a_cause_or_figure_that_the_source_lacks_is_not_right(sentence: str) -> None:
    assert verdict(sentence) is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Het managementteam is grotendeels gewijzigd.",
        "Dankzij de zonnepanelen zijn de energiekosten gedaald.",
        "De energiekosten zijn gedaald vanwege de zonnepanelen.",
    ],
)
def test_what_the_source_says_stays_right(sentence: str) -> None:
    assert verdict(sentence) is Verdict.SUPPORTED


def test_a_denial_said_literally_is_right_and_its_opposite_is_not() -> None:
    source = "De gemeente kan zelf dus formeel gezien geen quota invoeren."
    assert verdict("De gemeente kan zelf geen quotum invoeren.", source) is Verdict.SUPPORTED
    assert verdict("De gemeente kan zelf een quotum invoeren.", source) is Verdict.CONTRADICTED


def test_a_share_of_all_claims_nothing_of_all() -> None:
    source = "In 2023 was een derde van de medewerkers cultureel divers."
    assert verdict("Een derde van alle medewerkers was in 2023 cultureel divers.", source) is (
        Verdict.SUPPORTED
    )


def test_the_end_of_a_thing_is_not_the_opposite_of_its_beginning() -> None:
    source = "Het onderzoek gaat op 26 februari van start. Het onderzoek loopt tot 18 maart."
    said = verdict("Het onderzoek begint op 26 februari en eindigt op 18 maart.", source)
    assert said is not Verdict.CONTRADICTED


def test_how_is_no_cause() -> None:
    assert not find_causes("Dat gaat door middel van een brief en door te melden.")
    assert find_causes("Omdat het druk is, duurt het langer.") == [(6, 17)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Medewerkers kunnen bij het bureau melden zonder hun naam te noemen.",
            "Medewerkers kunnen bij het bureau anoniem melden.",
        ),
        (
            "De vergoeding is niet meer 100 euro maar 200 euro.",
            "De vergoeding is verhoogd van 100 euro naar 200 euro.",
        ),
    ],
)
def test_a_denial_reaches_no_further_than_what_it_denies(claim: str, source: str) -> None:
    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_a_source_about_something_else_contradicts_nothing() -> None:
    source = "Er is geen parkeervergunning nodig op zondag."
    said = verdict("Voor de nieuwe bibliotheek in het westen is een architect gekozen.", source)
    assert said is Verdict.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Het CBS geeft cijfers voor alle negen directies.",
            "Het CBS geeft cijfers voor zes van de negen directies.",
        ),
        ("Alle twaalf acties zijn klaar.", "Vier van de twaalf acties zijn klaar."),
        (
            "De ondernemingsraad heeft de werkinstructie afgewezen.",
            "De ondernemingsraad stemde op 19 juni in met de werkinstructie.",
        ),
        ("Het college heeft de regeling vastgesteld.", "De raad heeft de regeling vastgesteld."),
    ],
)
def test_what_the_source_has_otherwise_is_wrong(claim: str, source: str) -> None:
    assert verdict(claim, source) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # What follows on the condition stands nowhere.
        (
            "Een directeur die zijn afspraken niet nakomt, verliest zijn functie.",
            "Met alle directeuren zijn afspraken gemaakt.",
        ),
        # No word ties the one to the other.
        (
            "De kleinere teams hebben geleid tot minder meldingen.",
            "Er zijn kleinere teams. Er waren minder meldingen.",
        ),
        # The date is that of another paper.
        (
            "De bestuursopdracht is vastgesteld op 11 mei 2021.",
            "De bestuursopdracht is vastgesteld op 23 juni 2020. Op 11 mei 2021 is het uitvoeringsplan vastgesteld.",
        ),
        # Another council.
        (
            "De ondernemingsraad heeft de motie over de roosters aangenomen.",
            "De raad heeft de motie over de roosters aangenomen.",
        ),
        # A heading.
        (
            "Managementteam en leiderschap",
            "Leiderschap is belangrijk. Het managementteam is grotendeels gewijzigd.",
        ),
    ],
)
def test_what_no_sentence_says_is_not_right(claim: str, source: str) -> None:
    assert verdict(claim, source) is not Verdict.SUPPORTED


def test_a_denial_ends_where_something_else_is_said() -> None:
    source = "Er zijn mensen die zich niet veilig voelen en anoniem willen melden."
    assert verdict("Mensen kunnen niet anoniem melden.", source) is not Verdict.SUPPORTED


def test_the_reason_of_a_whole_bullet_is_found() -> None:
    source = "Omdat het bericht anoniem is, is er geen hoor en wederhoor. We konden de beweringen dus niet onderzoeken."
    claim = "We konden de beweringen niet onderzoeken, omdat het bericht anoniem is."
    assert verdict(claim, source) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Alle scholen hebben een plan gemaakt.", "Iedere school moet een plan maken."),
        ("De nieuwe stalling is geopend.", "De nieuwe stalling gaat in het voorjaar open."),
        (
            "Alle leidinggevenden krijgen feedback van hun team.",
            "Alle directeuren krijgen feedback van hun team.",
        ),
        (
            "Alle verenigingen krijgen subsidie.",
            "Iedere vereniging die meer dan vijftig leden heeft, krijgt subsidie.",
        ),
        (
            "De gemeente geeft subsidie voor een aansluiting.",
            "De gemeente geeft subsidie voor een aansluiting, als het inkomen lager is dan € 45.000.",
        ),
        (
            "Scholen mogen het gebouw gratis gebruiken.",
            "Scholen mogen het gebouw gratis gebruiken, maar alleen op dinsdag en donderdag.",
        ),
        (
            "Ontslag volgt altijd bij ongewenst gedrag.",
            "Bij ongewenst gedrag kan ontslag volgen.",
        ),
        (
            "Er is besloten om jaarlijks te meten.",
            "Er is besloten om het meten terug te brengen van jaarlijks naar tweejaarlijks.",
        ),
    ],
)
def test_what_reaches_further_than_its_source_is_not_right(sentence: str, source: str) -> None:
    assert verdict(sentence, source) is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "Over de stalling is nog niets besloten.",
            "Over de stalling is nog geen besluit genomen.",
        ),
        (
            "De gemeente geeft subsidie, als het inkomen laag is.",
            "De gemeente geeft subsidie, als het inkomen lager is dan € 45.000.",
        ),
    ],
)
def test_what_reaches_no_further_is_not_at_odds(sentence: str, source: str) -> None:
    assert verdict(sentence, source) is not Verdict.CONTRADICTED


def test_a_bound_is_no_fall() -> None:
    source = "De gemeente geeft een subsidie van € 1.500, als het inkomen lager is dan € 45.000."
    assert verdict("De subsidie is verhoogd.", source) is not Verdict.CONTRADICTED


def test_a_cause_in_a_clause_may_have_and_in_it() -> None:
    text = "We zoeken niets uit, omdat er geen hoor en wederhoor is."
    assert [text[a:b] for a, b in find_causes(text)] == ["er geen hoor en wederhoor is"]
