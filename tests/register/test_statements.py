"""What can be a standard line, and what never is."""

from __future__ import annotations

import pytest

from assistant.desk import Desk
from ingest.units import DocumentKind
from register.boilerplate import is_of_another, is_statement
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


def test_minutes_hold_only_what_the_alderman_says() -> None:
    assert is_of_another("Lid Okafor vraagt opnieuw om een quotum.", DocumentKind.VERSLAG)
    assert not is_of_another("De wethouder zegt dat het niet kan.", DocumentKind.VERSLAG)
    assert not is_of_another("Lid Okafor vraagt om een quotum.", DocumentKind.ANNOTATIE)


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
