"""What can be a standard line, and what never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.desk import Desk
from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import DocumentKind
from register.boilerplate import is_statement
from register.speakers import of_others
from register.statements import fingerprint, statements_of


@pytest.mark.parametrize(
    "text",
    [
        "CBS rapportage (bijlage 6a en 6b, geheim)",
        "Deze vraag wordt beantwoord door wethouder Groot Wassink.",
        "De beantwoording wordt nog toegevoegd.",
        "Wij beschouwen de motie hiermee als afgedaan.",
        "Zie het antwoord op vraag 2.",
        "Ik verwijs u naar mijn antwoord op vraag 59.",
        "Wij voeren de motie als volgt uit:",
        "In te stemmen met de raadsbrief en de agendering.",
        "Kunt u dat bevestigen?",
        "[gelakt] [gelakt]",
        "Sociale veiligheid",
    ],
)
def test_formulas_are_no_statements(text: str) -> None:
    assert not is_statement(text)


_OTHERS = [
    "Lid Okafor vraagt opnieuw om een quotum.",
    "De leden Bos en Kuipers vragen om een quotum.",
    "D66 vindt het tempo te laag.",
    "De VVD vindt het tempo te laag.",
    "De PvdA-fractie vindt het tempo te laag.",
    "Ook de fractie van Volt vindt het tempo te laag.",
    "Kuipers (VVD) vindt het tempo te laag.",
]


@pytest.mark.parametrize("text", _OTHERS)
def test_minutes_hold_only_what_the_alderman_says(text: str) -> None:
    assert list(of_others([text], DocumentKind.VERSLAG)) == [True]
    assert list(of_others([text], DocumentKind.ANNOTATIE)) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "De wethouder zegt dat het niet kan.",
        "Denk aan de kosten van een training.",
        "Over het quotum zegt de wethouder dat het niet kan.",
        "Het college heeft niets besloten.",
    ],
)
def test_what_the_alderman_says_in_minutes_is_ours(text: str) -> None:
    assert list(of_others([text], DocumentKind.VERSLAG)) == [False]


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        (
            "Lid Visser vindt het tempo te laag. Zij zegt dat de training verplicht moet worden. "
            "Het aantal meldingen is volgens haar verdubbeld.",
            "",
        ),
        (
            "Lid Visser vindt het tempo te laag. De training moet verplicht worden. De wethouder "
            "moet volgens haar harder werken. De wethouder zegt dat het tempo goed is. De training "
            "blijft vrijwillig.",
            "De wethouder zegt dat het tempo goed is. De training blijft vrijwillig.",
        ),
        (
            "De wethouder zegt dat het tempo goed is. Lid Visser vindt het tempo te laag. Zij wil "
            "een verplichte training. Daarop antwoordt wethouder Hofstra dat het tempo goed is.",
            "De wethouder zegt dat het tempo goed is. Daarop antwoordt wethouder Hofstra dat het "
            "tempo goed is.",
        ),
    ],
)
def test_what_a_member_goes_on_to_say_is_not_ours(tmp_path: Path, said: str, ours: str) -> None:
    path = tmp_path / "verslag.txt"
    head = "Verslag van de vergadering van de commissie BDI op 7 november 2024"
    path.write_text(f"{head}\n\nAgendapunt 5. Training\n\n{said}\n", encoding="utf-8")
    document = read_file(path).document
    assert document is not None
    found = statements_of(build_record(path, document, ""))
    assert " ".join(statement.text for statement in found) == ours


def test_papers_that_nobody_speaks_have_none(demo_desk: Desk) -> None:
    for record in demo_desk.documents():
        found = statements_of(record)
        if record.metadata.kind in (DocumentKind.RAPPORT, DocumentKind.TOEZEGGINGENLIJST):
            assert found == ()
        else:
            assert found


def test_every_statement_stands_in_its_paper(demo_desk: Desk) -> None:
    for record in demo_desk.documents():
        for statement in statements_of(record):
            raw = " ".join(record.text[s.start : s.end] for s in statement.spans)
            assert fingerprint(raw) == statement.fingerprint or "5.1" in raw or "*" in raw


def test_real_papers_give_no_lines_from_heads_and_gaps(real_desk: Desk) -> None:
    texts = [wording.text for line in real_desk.lines() for wording in line.wordings]
    assert texts
    for word in ("Groot Wassink", "Behandelend ambtenaar", "Agendapunt", "[gelakt]", "[Aanvullen"):
        assert not any(word in text for text in texts), word
