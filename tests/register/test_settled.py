"""Whether a sentence says that a motion or commitment is done with."""

from __future__ import annotations

import pytest

from register.commitments.model import State
from register.commitments.settled import state_in


def test_settled_by_whom() -> None:
    assert state_in("Wij beschouwen de motie als afgedaan.", "raadsbrief") is State.SETTLED
    assert state_in("waarmee de toezegging wordt afgedaan", "voordracht") is None
    assert state_in("Daarmee is TA2024-000118 afgedaan.", "voordracht") is State.SETTLED
    assert state_in("De raad verwierp motie 468.", "raadsbrief") is State.REJECTED
    assert state_in("Open, termijn verstreken", "toezeggingenlijst") is State.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "Zonder tegenstem is de motie afgedaan.",
        "De motie is zonder hoofdelijke stemming afgedaan.",
        "De motie is nog voor de zomer afgedaan.",
        "De motie moet als afgedaan worden beschouwd.",
        "Als college hebben wij de motie afgedaan.",
        "Voordat de raad bijeenkwam was de motie al afgedaan.",
        "De motie was al afgedaan voordat de raad bijeenkwam.",
        "De motie is niet meer actueel en is afgedaan.",
        "Nu er geen vragen meer zijn is de motie afgedaan.",
    ],
)
def test_what_is_settled(text: str) -> None:
    assert state_in(text, "raadsbrief") is State.SETTLED


@pytest.mark.parametrize(
    "text",
    [
        "De motie is nog niet besproken en afgedaan.",
        "De motie is verlopen zonder te zijn afgedaan.",
        "Het jaar eindigde zonder dat de motie is afgedaan.",
        "Nog niet is de motie afgedaan.",
        "De motie, die niet is afgedaan, komt terug.",
        "De motie wordt nog voor de zomer afgedaan.",
        "Dit zijn de moties die nog afgedaan moeten worden.",
        "De motie moet nog worden afgedaan.",
        "De motie is aangenomen en moet vóór 1 mei al afgedaan zijn.",
        "Als de brief er is, is de motie afgedaan.",
        "Als raadsleden akkoord zijn, is de motie afgedaan.",
        "De brief komt voordat de motie is afgedaan.",
    ],
)
def test_what_is_not_settled_yet(text: str) -> None:
    assert state_in(text, "raadsbrief") is State.OPEN
