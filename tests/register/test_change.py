"""What a new wording does to the one before it."""

from __future__ import annotations

import pytest

from register.change import Change, ChangeKind, Force, change_between

SERIOUS = "We nemen signalen over discriminatie en racisme serieus. Ook als deze anoniem zijn."


def test_a_change_is_said_in_a_few_words() -> None:
    extended = Change(ChangeKind.EXTENDED, Force.STRONGER, figures=True)
    assert extended.in_words == "uitgebreid, sterker, andere cijfers"
    weaker = change_between("Dat is nooit te verantwoorden.", "Dat is niet te verantwoorden.")
    assert weaker.in_words == "anders verwoord, zwakker (‘nooit’ werd ‘niet’)"


@pytest.mark.parametrize(
    ("old", "new", "kind", "force"),
    [
        (SERIOUS, SERIOUS.upper(), ChangeKind.UNCHANGED, None),
        ("op casus of persoonsniveau", "Op casus- of persoonsniveau.", ChangeKind.UNCHANGED, None),
        (
            "Namen noemen is nooit te verantwoorden.",
            "Namen noemen is niet te verantwoorden.",
            ChangeKind.REWORDED,
            Force.WEAKER,
        ),
        (
            "Er is nog niets besloten over het voorkeursbeleid.",
            "Er is besloten over het voorkeursbeleid.",
            ChangeKind.REVERSED,
            None,
        ),
        # What must become so is not yet so: that is no reversal.
        (
            "De verbeteringen moeten voelbaar worden op de werkvloer.",
            "De verbeteringen zijn nog niet voelbaar op de werkvloer.",
            ChangeKind.REWORDED,
            None,
        ),
        (
            "Een cultuur verandert niet met een memo.",
            "Een cultuur verandert niet met een memo, en ook niet met één training.",
            ChangeKind.REWORDED,
            None,
        ),
        (
            "We verkennen of we het voorkeursbeleid uitbreiden naar schaal 12.",
            "We gaan het voorkeursbeleid uitbreiden naar schaal 12.",
            ChangeKind.REWORDED,
            Force.STRONGER,
        ),
        (
            "Ik vraag u met klem dat ook niet te doen.",
            "Ik vraag u dat ook niet te doen.",
            ChangeKind.REWORDED,
            Force.WEAKER,
        ),
        (
            SERIOUS,
            f"{SERIOUS} In Zuidoost konden we geen onderzoek doen naar specifieke beweringen.",
            ChangeKind.EXTENDED,
            None,
        ),
        (f"{SERIOUS} Dat geldt voor stadsdelen en directies.", SERIOUS, ChangeKind.NARROWED, None),
        (
            "Een quotum kan de gemeente niet zelf instellen.",
            "De gemeente kan zelf een quotum instellen.",
            ChangeKind.REVERSED,
            None,
        ),
        (
            "Wij registreren de afkomst van medewerkers.",
            "Wij registreren de afkomst van medewerkers niet meer.",
            ChangeKind.REVERSED,
            None,
        ),
        (
            "Of het waar is of niet waar, daar gaat het niet om.",
            "Daar gaat het niet om, of het wel/niet waar is.",
            ChangeKind.REWORDED,
            None,
        ),
    ],
)
def test_kinds_and_force(old: str, new: str, kind: ChangeKind, force: Force | None) -> None:
    change = change_between(old, new)
    assert (change.kind, change.force) == (kind, force)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Two sentences that say the same.
        (
            "Geen nieuwe personeelscijfers, want die komen maar één keer per jaar beschikbaar.",
            "Personeelscijfers komen één keer per jaar beschikbaar, in de monitor.",
        ),
        # What ought to be, and what is not yet.
        (
            "Wat we doen is nog niet voelbaar en zichtbaar op de werkvloer.",
            "De verbeteringen moeten snel voelbaar en zichtbaar worden op de werkvloer.",
        ),
        ("Een streefcijfer is geen quotum.", "Het streefcijfer wordt gelezen als een quotum."),
    ],
)
def test_what_only_has_a_denial_is_not_turned_round(old: str, new: str) -> None:
    assert change_between(old, new).kind is not ChangeKind.REVERSED
    assert change_between(new, old).kind is not ChangeKind.REVERSED


def test_which_words_weighed() -> None:
    change = change_between("Dat is nooit goed te praten.", "Dat is niet goed te praten.")
    assert change.weight == ("nooit", "niet")


def test_other_figures_are_told() -> None:
    old, new = "Minder dan tien van de 286 leidinggevenden.", "Minder dan 5 van de 286."
    assert change_between(old, new).figures
    assert not change_between(old, old.replace("Minder", "Meer")).figures


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ("Het aandeel is 17% eind 2024.", "Het aandeel is 18% eind 2024.", True),
        ("In juni 2025 ontvangt u de evaluatie.", "In juni ontvangt u de evaluatie.", False),
        ("In juni ontvangt u de evaluatie.", "In juni 2025 ontvangt u de evaluatie.", False),
        ("Het is 20% in schaal 10 en hoger.", "Het is 20%.", False),
    ],
)
def test_other_figures_are_figures_that_were_not_there(old: str, new: str, *, other: bool) -> None:
    assert change_between(old, new).figures is other
