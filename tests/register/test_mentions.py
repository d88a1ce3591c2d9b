"""What a paper that is no list says of commitments and motions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from register.commitments.ledger import ledger
from register.commitments.mentions import mentions_of
from register.commitments.model import Commitment, State
from register.commitments.numbered import asked_by

Found = Callable[[str], list[Commitment]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """The commitments and motions that a paper with this text gives."""

    def read(text: str) -> list[Commitment]:
        path = tmp_path / "stuk.txt"
        path.write_text(text, encoding="utf-8")
        document = read_file(path).document
        assert document is not None
        return ledger(mentions_of(build_record(path, document, "")), {})

    return read


_ANNOTATIE = """\
Annotatie commissie BDI 5 december 2024
Wethouder: Hofstra

Vragen en antwoorden

Lid Visser (Groen Lindewaard)

1. Wanneer is de brug klaar?
{}
2. Wanneer komt de evaluatie?
{}
"""


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (
            "- De brug is in maart 2025 klaar. Dat zeg ik u toe.",
            "- De evaluatie krijgt u vóór de zomer. Dat zeg ik u toe.",
            {"De brug is in maart 2025 klaar.", "De evaluatie krijgt u vóór de zomer."},
        ),
        (
            "- Dat zeg ik u toe.",
            "- Dat zeg ik u toe.",
            {"1. Wanneer is de brug klaar?", "2. Wanneer komt de evaluatie?"},
        ),
    ],
)
def test_promises_in_the_same_words_are_not_one_promise(
    found: Found, one: str, other: str, what: set[str]
) -> None:
    made = found(_ANNOTATIE.format(one, other))
    assert {item.what for item in made} == what
    assert all(len(item.mentions) == 1 for item in made)


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Motie 411 is verworpen en motie 412 is aangenomen.", "verworpen open"),
        ("Motie 411 is aangenomen en motie 412 verworpen.", "open verworpen"),
        ("Motie 411 is aangenomen, motie 412 en 413 zijn verworpen.", "open verworpen verworpen"),
        ("Aangenomen zijn de motie 411 en de motie 412, verworpen de motie 413.", "open open verworpen"),
        ("De raad verwierp motie 411 en nam motie 412 aan.", "verworpen open"),
        ("De raad verwierp motie 411 en motie 412.", "verworpen verworpen"),
        ("Het amendement is verworpen; motie 412 is aangenomen.", "open"),
        ("Motie 412 is aangenomen nadat het amendement was verworpen.", "open"),
        ("Het amendement op motie 412 is verworpen.", "open"),
        ("Motie 412, die om een quotum vroeg, is verworpen.", "verworpen"),
        ("Motie 412 is aangenomen en afgedaan met de brief van 2 juli.", "afgedaan"),
        ("Motie 411 is afgedaan en motie 412 nog niet.", "afgedaan open"),
        ("Hiermee doen wij motie 411, motie 412 en motie 413 af.", "afgedaan afgedaan afgedaan"),
        ("Wij beschouwen motie 411 als afgedaan en zullen u over motie 412 informeren.", "afgedaan open"),
        ("De tegenvaller doet niets af aan motie 412.", "open"),
        ("Motie 413 kan nog niet als afgedaan worden beschouwd.", "open"),
        ("Zodra de raad de brief heeft, is motie 412 afgedaan.", "open"),
        ("Motie 412 wordt afgedaan bij de begroting.", "open"),
        ("Daarmee kan motie 412 als afgedaan worden beschouwd.", "afgedaan"),
        ("Met deze brief wordt motie 412 afgedaan.", "afgedaan"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "head", ["Besluitenlijst raad 10 april 2025", "Raadsbrief\n\n10 april 2025"]
)
def test_each_motion_stands_as_its_own_words_say(
    found: Found, head: str, sentence: str, states: str
) -> None:
    made = found(f"{head}\n\n1. Moties\n\n{sentence}\n")
    told = {item.number: item.state for item in made}
    assert [told[number] for number in sorted(told)] == [State(one) for one in states.split()]


@pytest.mark.parametrize("told", ["raadsbrief van 12 maart 2024", "raad van 12 maart 2024"])
def test_when_it_was_said_is_not_when_it_is_due(found: Found, told: str) -> None:
    answer = f"- In de {told} is toegezegd dat u in het najaar van 2025 een brief krijgt."
    due = found(_ANNOTATIE.format(answer, "- Dat weet ik niet."))[0].due
    assert due is not None
    assert due.last == "2025-11-30"


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Ik zeg toe dat ik dit bespreek met wethouder Groot Wassenaar.", "Hofstra"),
        ("Ik zeg toe dat wethouder Azimi u een brief stuurt.", "Hofstra"),
        ("De wethouder Financiën zegt toe dat u een brief krijgt.", "Hofstra"),
        ("Wethouder Groot Wassenaar zegt toe dat u een brief krijgt.", "Groot Wassenaar"),
        ("Daarop zegde wethouder Azimi de raad toe dat u een brief krijgt.", "Azimi"),
        ("Door wethouder Azimi is toegezegd dat u een brief krijgt.", "Azimi"),
        ("Wethouder Şahin zegt toe dat u een brief krijgt.", "Şahin"),
        ("Wethouder Van 't Hof zegt toe dat u een brief krijgt.", "Van 't Hof"),
        ("Wethouder B. van der Šim zegt toe dat u een brief krijgt.", "B. van der Šim"),
        ("De wethouder van Financiën zegt toe dat u een brief krijgt.", "Hofstra"),
    ],
)
def test_who_promises_is_the_subject(found: Found, sentence: str, by: str) -> None:
    made = found(_ANNOTATIE.format(f"- {sentence}", "- Dat weet ik niet."))
    assert [item.by for item in made] == [by]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("De motie van het lid Jansen (VVD) is aangenomen.", "Jansen (VVD)"),
        ("Motie 412 van de leden Jansen (VVD) en De Wit (SP)", "Jansen (VVD) en De Wit (SP)"),
        ("Motie 412 van lid Jansen (VVD), De Wit (SP) en lid Bos (D66) is aangenomen.",
         "Jansen (VVD), De Wit (SP) en lid Bos (D66)"),
        ("Motie 412 van lid Van der Laak en Motie 413", "Van der Laak"),
        ("de motie van raadslid Bos", "Bos"),
        ("de motie van raadslid Bos. De raad nam die aan.", "Bos"),
        ("de motie van lid Şahin (D66)", "Şahin (D66)"),
        ("de motie van het lid Van 't Hof (CDA)", "Van 't Hof (CDA)"),
        ("de motie van de leden J. op den Brink (SP) en 's-Graaf (CDA)", "J. op den Brink (SP) en 's-Graaf (CDA)"),
    ],
)  # fmt: skip
def test_who_moved_a_motion(text: str, who: str) -> None:
    assert asked_by(text) == who
