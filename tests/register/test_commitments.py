"""Commitments and motions: found, dated, and settled as far as the papers say."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest

from assistant.desk import Desk
from assistant.lines.commitments import CitedCommitment
from register.commitments.council_calendar import UNDATED
from register.commitments.due import find_due
from register.commitments.model import State
from register.commitments.numbered import named_in
from register.commitments.promises import is_explicit, promised
from register.commitments.settled import state_in

SAID_ON = date(2024, 12, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("U krijgt de uitkomst vóór de zomer.", None, "2025-07-15"),
        ("U hoort het voor de zomer van 2026.", None, "2026-07-15"),
        ("Na de zomer wordt u geïnformeerd.", "2025-09-01", "2025-11-30"),
        ("uiterlijk 1 april 2025", None, "2025-04-01"),
        ("in het eerste kwartaal", "2025-01-01", "2025-03-31"),
        ("in het tweede kwartaal van 2025", "2025-04-01", "2025-06-30"),
        ("in het voorjaar van 2027", "2027-03-01", "2027-05-31"),
        ("in de eerste helft van 2025", "2025-01-01", "2025-06-30"),
        ("eind 2028", "2028-10-01", "2028-12-31"),
        ("In maart ontvangt u de monitor.", "2025-03-01", "2025-03-31"),
        ("in februari 2025", "2025-02-01", "2025-02-28"),
        ("op 7 november 2025", "2025-11-07", "2025-11-07"),
        ("vóór 1 maart 2025", None, "2025-02-28"),
        ("Q2 2025", "2025-04-01", "2025-06-30"),
        ("in 2025-Q2", "2025-04-01", "2025-06-30"),
        ("loopt, voor Q3", None, "2025-06-30"),
        ("vóór het kerstreces", None, "2024-12-20"),
        ("Dat proces starten we in 2025.", "2025-01-01", "2025-12-31"),
        ("komend jaar", "2025-01-01", "2025-12-31"),
        ("in Q4 van 2026", "2026-10-01", "2026-12-31"),
        ("in het najaar van volgend jaar", "2025-09-01", "2025-11-30"),
        ("in december volgend jaar", "2025-12-01", "2025-12-31"),
        ("uiterlijk 31 december volgend jaar", None, "2025-12-31"),
        ("eind volgend jaar", "2025-10-01", "2025-12-31"),
        ("Voor 2026 verwachten we drie rapportages.", "2026-01-01", "2026-12-31"),
        ("nog voor 2026", None, "2025-12-31"),
        ("De begroting voor 2026 krijgt u in mei.", "2025-05-01", "2025-05-31"),
        ("Na 1 april", "2025-04-02", None),
        ("In de raadsbrief van 12 maart 2024 staat: in het najaar.", "2025-09-01", "2025-11-30"),
        ("Na de brief van 28 november ontvangt u die vóór de zomer.", None, "2025-07-15"),
        ("in de raadsbrief van 12 maart 2025", "2025-03-12", "2025-03-12"),
        ("voor de zomervakantie", None, "2025-07-15"),
        ("na de zomervakantie", "2025-09-01", "2025-11-30"),
        ("vóór de kerst", None, "2024-12-24"),
        ("na de kerst", "2024-12-27", "2025-03-31"),
        ("na het meireces", "2025-05-06", "2025-08-31"),
        ("deze winter", "2024-12-01", "2025-02-28"),
        ("in de winter van 2027", "2027-12-01", "2028-02-29"),
        ("nog dit jaar", None, "2024-12-31"),
        ("in de maand mei", "2025-05-01", "2025-05-31"),
        ("binnen zes weken", None, "2025-01-16"),
        ("binnen drie maanden", None, "2025-03-05"),
        ("binnen een half jaar", None, "2025-06-05"),
        ("binnen anderhalf jaar", None, "2026-06-05"),
        ("binnen twee kwartalen", None, "2025-06-05"),
        ("vóór volgend jaar", None, "2024-12-31"),
        ("nog voor volgend jaar", None, "2024-12-31"),
        ("Voor volgend jaar verwachten we drie rapportages.", "2025-01-01", "2025-12-31"),
        ("op 15-04-2025", "2025-04-15", "2025-04-15"),
        ("uiterlijk 15-04-2025", None, "2025-04-15"),
    ],
)
def test_when_something_is_due(text: str, first: str | None, last: str | None) -> None:
    due = find_due(text, SAID_ON)
    assert due is not None
    assert (due.first, due.last) == (first, last)


@pytest.mark.parametrize("text", ["jaarlijks", "eens in de twee jaar", "één keer per vier jaar"])
def test_what_comes_back(text: str) -> None:
    due = find_due(f"We doen dat {text}.", SAID_ON)
    assert due is not None
    assert due.recurs
    assert due.last is None


@pytest.mark.parametrize(
    "text",
    [
        "Het geldt tot 1 juli 2025.",
        "sinds 1 maart 2024",
        "mei of juni",
        "de begroting voor 2026",
        "Zij krijgen binnen zes weken na de melding bericht.",
        "de raadsbrief van 12 maart 2024",
    ],
)
def test_what_is_no_term(text: str) -> None:
    assert find_due(text, SAID_ON) is None


@pytest.mark.parametrize(
    "text",
    [
        "vóór 1 januari",
        "vóór de zomer",
        "in maart",
        "komend jaar",
        "in mei volgend jaar",
        "nog dit jaar",
        "binnen zes weken",
        "eind mei",
        "vóór het kerstreces",
    ],
)
def test_without_a_day_to_count_from_nothing_is_due(text: str) -> None:
    assert find_due(f"U ontvangt de rapportage {text}.", UNDATED) is None
    due = find_due(f"U ontvangt de rapportage {text}, uiterlijk 1 april 2025.", UNDATED)
    assert due is not None
    assert due.last == "2025-04-01"


def test_a_sentence_of_thousands_of_dates_is_read_in_a_moment() -> None:
    began = time.process_time()
    due = find_due("op 7 november 2025 en " * 10_000, SAID_ON)
    assert due is not None
    assert due.last == "2025-11-07"
    assert time.process_time() - began < 5


def test_what_was_promised_before_can_be_past() -> None:
    text = "Er is toegezegd dit uiterlijk 31 oktober te delen."
    due = find_due(text, date(2024, 11, 5), nearest=True)
    assert due is not None
    assert due.last == "2024-10-31"


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


def test_each_number_gets_its_own_words() -> None:
    text = (
        "Er is toegezegd om de opdracht te actualiseren (TA2024-000089) en deze met de raad te "
        "delen (TA2023-001408)."
    )
    assert [n.what for n in named_in(text)] == [
        "de opdracht te actualiseren",
        "deze met de raad te delen",
    ]


def test_gold_commitments_are_found(real_desk: Desk, shared_dir: Path) -> None:
    gold = json.loads((shared_dir / "gold/documents.json").read_text(encoding="utf-8"))
    said = [
        (citation.document, " ".join(citation.quote.split()))
        for cited in real_desk.commitments()
        for citation in cited.citations
    ]
    missed = [
        item["quote"]
        for document in gold["documents"]
        for item in document["commitments_in_text"]
        if not any(
            name == document["id"] and (item["quote"][:60] in quote or quote[:60] in item["quote"])
            for name, quote in said
        )
    ]
    assert missed == []


@pytest.fixture(scope="module")
def demo_commitments(demo_desk: Desk) -> dict[str, CitedCommitment]:
    return {c.item.number: c for c in demo_desk.commitments() if c.item.number}


@pytest.mark.parametrize(
    ("number", "state", "last"),
    [
        ("TA2023-000412", State.SETTLED, "2023-12-20"),
        ("TA2024-000118", State.SETTLED, "2024-07-15"),
        ("TA2024-000119", State.SETTLED, "2024-07-15"),
        ("TA2024-000140", State.SETTLED, "2025-04-01"),
        ("TA2024-000207", State.SETTLED, "2025-02-28"),
        ("TA2024-000208", State.OPEN, "2025-12-31"),
        ("TA2025-000061", State.SETTLED, "2025-07-15"),
        ("TA2025-000062", State.OPEN, "2025-11-30"),
        ("TA2025-000063", State.OPEN, "2026-03-31"),
        ("412", State.SETTLED, None),
        ("431", State.OPEN, "2026-06-30"),
        ("455", State.SETTLED, None),
        ("468", State.REJECTED, None),
        ("472", State.OPEN, "2026-03-31"),
    ],
)
def test_the_register_of_the_demo(
    demo_commitments: dict[str, CitedCommitment], number: str, state: State, last: str | None
) -> None:
    item = demo_commitments[number].item
    assert item.state is state
    assert (item.due.last if item.due else None) == last


def test_a_motion_has_its_title_dictum_and_mover(
    demo_commitments: dict[str, CitedCommitment],
) -> None:
    motion = demo_commitments["412"].item
    assert motion.title == "Eerlijk aan de start"
    assert motion.dictum == "De motie vraagt om een proef met anoniem solliciteren."
    assert motion.asked_by == "Okafor (Stadspartij De Brug)"
    assert motion.made_on == "2023-12-20"


def test_a_settlement_points_to_where_it_stands(
    demo_commitments: dict[str, CitedCommitment],
) -> None:
    cited = demo_commitments["TA2024-000140"]
    settled = next(c for c in cited.citations if c.n == cited.settled_by)
    assert "fgedaan" in settled.quote


def test_a_promise_that_points_back_says_what(demo_commitments: dict[str, CitedCommitment]) -> None:
    mention = demo_commitments["TA2024-000118"].item.mentions[0]
    assert mention.what == "De uitkomsten krijgt u vóór de zomer."


def test_open_and_overdue(demo_desk: Desk) -> None:
    found = demo_desk.commitments(only_open=True)
    assert all(cited.item.state is State.OPEN for cited in found)
    item = next(c.item for c in found if c.item.number == "TA2025-000062")
    assert item.overdue("2025-12-01")
    assert not item.overdue("2025-11-30")
