"""What a draft adds of its own, leaves out or widens, and what the check says of it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.claims.model import Verdict
from assistant.checks.claims.wider import parts_of
from assistant.desk import Desk
from eval.indexes import document_files, opened
from settings import load_settings
from training.claims.drafts import SHARED

_OLD = {"1 tot en met 6": 26, "7 tot en met 9": 21, "10 tot en met 12": 12, "10 en hoger": 11}
_NEW = {"1 tot en met 6": 31, "7 tot en met 9": 26, "10 tot en met 12": 17, "10 en hoger": 16}
_ORIGINS = {"oude": "niet-westerse migratieachtergrond", "nieuwe": "herkomst buiten Europa"}


@pytest.mark.parametrize("scale", _OLD)
@pytest.mark.parametrize(
    "said",
    [
        "Volgens de {0} indeling stond schaal {1} eind 2023 op {2}%.",
        "Eind 2023 had {2}% van de medewerkers in schaal {1} een {3}.",
    ],
)
def test_a_cell_is_right_by_its_own_definition_only(desk: Desk, said: str, scale: str) -> None:
    """The caption of the table tells the day and the definition of a cell."""
    for shares, own in ((_OLD, "oude"), (_NEW, "nieuwe")):
        for name, origin in _ORIGINS.items():
            (found,) = desk.check(said.format(name, scale, shares[scale], origin))
            assert (found.verdict is Verdict.SUPPORTED) is (name == own), found.text


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("De politie heeft de anonieme brief onderzocht.", "politie"),
        ("De beweringen in de anonieme brief over de Buitendienst kloppen.", "kloppen"),
        ("Door het voorkeursbeleid steeg het aandeel van 5% naar 8%.", "voorkeursbeleid"),
    ],
)
def test_what_is_added_is_not_borne_out(desk: Desk, sentence: str, named: str) -> None:
    (found,) = desk.check(sentence)
    assert found.verdict is not Verdict.SUPPORTED
    assert found.verdict is Verdict.CONTRADICTED or named in found.reason


def test_who_did_it_is_told_apart_from_that_it_was_done(desk: Desk) -> None:
    (found,) = desk.check("Het college heeft motie 468 over een quotum verworpen.")
    assert found.verdict is Verdict.CONTRADICTED
    assert "raad" in found.reason
    (right,) = desk.check("De raad heeft motie 468 over een quotum verworpen.")
    assert right.verdict is Verdict.SUPPORTED


def test_what_a_newer_paper_says_is_not_wrong_because_of_an_older_one(desk: Desk) -> None:
    said = "{} van de twaalf acties uit het verbeterplan Buitendienst zijn klaar."
    (newest,) = desk.check(said.format("Zeven"))
    (then,) = desk.check(said.format("Vier"), as_of=date(2025, 5, 1))
    assert newest.verdict is Verdict.SUPPORTED
    assert any("Zeven" in citation.quote for citation in newest.evidence)
    assert then.verdict is Verdict.SUPPORTED


def test_parts_of_the_organisation_are_known_by_kind_and_short_name() -> None:
    found = parts_of("In stadsdeel Oost en bij directie Werk en Inkomen (WI) is het zo.")
    assert {"Oost", "WI"} <= set(found)


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the real papers are absent")
def test_what_is_said_in_passing_does_not_outweigh_a_nearer_denial() -> None:
    """All words stand in "bij het invoeren van een quotum ...", which says nothing of who may."""
    with opened(document_files(SHARED / "corpus"), load_settings()) as desk:
        (found,) = desk.check("De gemeente kan zelf een quotum invoeren.")
        (right,) = desk.check("De gemeente kan zelf geen quotum invoeren.")
    assert found.verdict is Verdict.CONTRADICTED
    assert right.verdict is Verdict.SUPPORTED
