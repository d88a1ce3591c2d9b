"""What a new wording does to the one before it."""

from __future__ import annotations

import pytest

from register.change import ChangeKind, Force, change_between

SERIOUS = "We nemen signalen over discriminatie en racisme serieus. Ook als deze anoniem zijn."


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


def test_which_words_weighed() -> None:
    change = change_between("Dat is nooit goed te praten.", "Dat is niet goed te praten.")
    assert change.weight == ("nooit", "niet")


def test_other_figures_are_told() -> None:
    old, new = "Minder dan tien van de 286 leidinggevenden.", "Minder dan 5 van de 286."
    assert change_between(old, new).figures
    assert not change_between(old, old.replace("Minder", "Meer")).figures
