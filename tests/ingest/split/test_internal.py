"""Notes that are not to be said stay in the record, and are never found or quoted."""

from __future__ import annotations

import pytest

from ingest.split import passages
from ingest.split.internal import is_internal
from ingest.units import BlockRole, UnitKind, UnitStatus

_HEAD = (
    "Annotatie voor wethouder Hofstra\n\nCommissie BDI van 9 oktober 2025\n\nIngekomen vragen\n\n"
    "Lid Visser (Groen Lindewaard)\n\n1. Komt er een derde vertrouwenspersoon?\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "[intern – niet delen] De directeur vertrekt.",
        "NIET DELEN: de directeur vertrekt.",
        "Let op [niet uitspreken]: het bureau heeft een klacht ingediend.",
        "NB voor de wethouder (niet voor de zaal!): zij vertrekt.",
        "Niet noemen in de raad: de naam van het bureau.",
        "Alleen voor de wethouder: het contract is opgezegd.",
        "(vertrouwelijk) Het contract is opgezegd.",
        "Opmerking [Jan]: klopt dit cijfer nog?",
    ],
)
def test_a_note(text: str) -> None:
    assert is_internal(text)


@pytest.mark.parametrize(
    "text",
    [
        "De interne vertrouwenspersonen (niet de externe) doen de intake.",
        "We gaan vertrouwelijk om met meldingen.",
        "Intern is afgesproken dat we dit volgen.",
        "Ik kan de namen niet noemen.",
        "De wethouder: we gaan door.",
    ],
)
def test_what_may_be_said(text: str) -> None:
    assert not is_internal(text)


def test_no_passage_holds_a_note_or_runs_on_over_one(paper, units) -> None:
    record = paper(
        _HEAD
        + "- Dat wil ik onderzoeken.\n\n- NB (niet voor de zaal): de tweede vertrekt per 1 januari.\n\n"
        "- Ik kom daar in 2026 op terug.\n"
    )
    (question,) = units(record, UnitKind.QUESTION)
    found = passages(record, question)
    assert [p.text for p in found] == ["Dat wil ik onderzoeken.", "Ik kom daar in 2026 op terug."]
    assert all("vertrekt" not in record.text[p.span.start : p.span.end] for p in found)


def test_a_note_covers_the_list_below_it(paper, units, words) -> None:
    record = paper(
        _HEAD
        + "- Dat wil ik onderzoeken.\n\nAchtergrond (niet delen):\n\n- De tweede vertrekt.\n\n"
        "2. Wanneer?\n\n- In 2026.\n"
    )
    first, second = units(record, UnitKind.QUESTION)
    assert words(record, first, BlockRole.TEXT) == "Dat wil ik onderzoeken."
    assert words(record, second, BlockRole.TEXT) == "In 2026."


def test_a_note_answers_nothing(paper, units) -> None:
    record = paper(_HEAD + "- [intern – niet delen] Bureau Integriteit weet ervan.\n")
    (question,) = units(record, UnitKind.QUESTION)
    assert question.status is UnitStatus.UNANSWERED
