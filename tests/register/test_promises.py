"""Whether a sentence promises the council something."""

from __future__ import annotations

from datetime import date

import pytest

from register.commitments.promises import is_explicit, promised

SAID_ON = date(2024, 12, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik zeg toe dat u dat hoort.", True),
        ("Wethouder Hofstra zegde u toe dat te doen.", True),
        ("Dat kan ik niet toezeggen.", False),
        ("Ik wil dat eerst uitzoeken voordat ik iets toezeg.", False),
        ("We rapporteren op de toegezegde momenten.", False),
        ("De wethouder zegt dat het budget op is en licht toe dat er een voorstel komt.", False),
        ("Ik zeg het nogmaals: tot nu toe zijn er geen meldingen.", False),
        ("De wethouder zegt dat het kan en voegt daaraan toe dat het geld er is.", False),
        ("Wij zeggen af en toe dat het beter moet.", False),
        ("De minister heeft toegezegd met een wet te komen.", False),
        ("Het Rijk heeft € 2 miljoen toegezegd.", False),
        ("Ik heb begrepen dat de minister heeft toegezegd dat er geld komt.", False),
        ("Door de provincie is ons een bijdrage toegezegd.", False),
        ("In overleg met de minister heeft het college toegezegd dat u dat hoort.", True),
        ("Wij hebben de minister toegezegd dat wij meedoen.", True),
        ("Er is toegezegd dat u dat hoort.", True),
        ("D66 vraagt of de wethouder kan toezeggen dat dit stopt.", False),
        ("U vraagt of dat kan, en dat kan ik u toezeggen.", True),
        ("Kan de wethouder toezeggen dat dit stopt?", False),
        ("Ik heb die cijfers nu niet, maar zeg toe dat u ze ontvangt.", True),
        ("Ik heb die cijfers nu niet maar zeg toe dat u ze ontvangt.", True),
        ("Dat kan ik niet toezeggen, maar ik zeg wel toe dat u dat hoort.", True),
        ("Ik zeg u namens het college voor komend jaar een brief toe.", True),
        ("Ik zeg daar geen bedragen voor toe.", False),
        ("Ik zeg u graag toe dat wij af en toe een brief sturen.", True),
    ],
)
def test_promises_in_so_many_words(text: str, expected: bool) -> None:
    assert is_explicit(text) is expected


def test_what_is_past_or_asked_is_no_promise() -> None:
    assert promised("We informeren de raad voor de zomer.", SAID_ON) is not None
    for text in (
        "Informeert u de raad voor de zomer?",
        "Op 9 april 2024 is de raad geïnformeerd.",
        "Als elk jaar er één bij komt, staan we eind 2028 op 21%.",
        "Zonder dat nu te beloven: we informeren de raad voor de zomer.",
    ):
        assert promised(text, SAID_ON) is None
