"""What a new wording says otherwise, and what is a trifle."""

from __future__ import annotations

import pytest

from register.worded import edits


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("De eerste training begint in mei.", "In mei begint de eerste training."),
        (
            "We doen onderzoek op casus of persoonsniveau",
            "We doen onderzoek op casus- of persoonsniveau.",
        ),
        ("Je kan mensen niet zo noemen.", "Je kunt mensen niet zo noemen!"),
        ("De stand is 17%.", "De stand is dus ook 17%."),
    ],
)
def test_trifles_are_no_change(old: str, new: str) -> None:
    assert edits(old, new) == ()


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        (
            "De tussenstand krijgt u in mei.",
            "De tussenstand ontvangt u in mei.",
            "krijgt",
            "ontvangt",
        ),
        ("Er worden afspraken gemaakt.", "Er zijn afspraken gemaakt.", "worden", "zijn"),
        ("Dat kost tijd.", "Dat kost tijd en doorzettingsvermogen.", "", "en doorzettingsvermogen"),
        ("We noemen geen namen.", "We noemen namen.", "geen", ""),
        ("Iedereen moet op training.", "Iedereen mag op training.", "moet", "mag"),
        ("Met alle directeuren is gesproken.", "Met directeuren is gesproken.", "alle", ""),
        ("De brief komt vóór de zomer.", "De brief komt na de zomer.", "vóór", "na"),
        ("De norm blijft. De agenda wijzigt.", "De norm blijft.", "De agenda wijzigt", ""),
    ],
)
def test_what_says_something_else_is_named(old: str, new: str, gone: str, come: str) -> None:
    (edit,) = edits(old, new)
    assert (edit.gone, edit.come) == (gone, come)


def test_the_weightiest_change_comes_first() -> None:
    first, *_ = edits(
        "Dat krijgt u in mei. Het blijft zo.",
        "Dat ontvangt u in mei. Het blijft zo, ook bij een reorganisatie van het meldpunt.",
    )
    assert "reorganisatie" in first.come
