"""Questions in a letter that prints them in italics."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ingest.readers import read_file
from ingest.record import build_record
from ingest.units import BlockRole, DocumentRecord, UnitKind

_HEAD = ("Aan de raad van de gemeente Lindewaard", "Datum: 17 april 2025", "Geachte raadsleden,")
_SENT = "Op 26 maart 2025 heeft mevrouw Kuipers (VVD) vragen gesteld over de bomen."
_BELOW = " Hieronder geven wij de vragen cursief weer, gevolgd door ons antwoord."
_END = ("Met vriendelijke groet,", "het college van burgemeester en wethouders")


@pytest.fixture
def letter(tmp_path: Path) -> Callable[[Sequence[str]], DocumentRecord]:
    """A Word letter with these paragraphs below its head; what begins with "/" is in italics."""

    def write(texts: Sequence[str]) -> DocumentRecord:
        from docx import Document

        document = Document()
        for text in (*_HEAD, *texts, *_END):
            run = document.add_paragraph().add_run(text.removeprefix("/"))
            run.italic = text.startswith("/")
        path = tmp_path / "brief.docx"
        document.save(str(path))
        result = read_file(path)
        assert result.document is not None, result.message
        return build_record(path, result.document, "")

    return write


def test_each_question_in_italics_with_its_whole_answer(letter, units, words) -> None:
    record = letter(
        [
            _SENT + _BELOW,
            "/Er zijn bomen gekapt.",
            "/Klopt het dat het er 42 zijn?",
            "Nee, het zijn er 37.",
            "Wat vragen wij dan van de buurt? Dat zij meedenkt. Wilt u dat ook?",
            "/Graag ontvangen wij een overzicht.",
            "Het overzicht is bijgevoegd",
            "/Komen er nieuwe bomen?",
            "Ja.",
        ]
    )
    questions = units(record, UnitKind.QUESTION)
    assert [words(record, unit, BlockRole.QUESTION) for unit in questions] == [
        "Er zijn bomen gekapt. Klopt het dat het er 42 zijn?",
        "Graag ontvangen wij een overzicht.",
        "Komen er nieuwe bomen?",
    ]
    assert [words(record, unit, BlockRole.TEXT) for unit in questions] == [
        "Nee, het zijn er 37. Wat vragen wij dan van de buurt? Dat zij meedenkt. Wilt u dat ook?",
        "Het overzicht is bijgevoegd",
        "Ja.",
    ]
    assert {(unit.asker, unit.party) for unit in questions} == {("Kuipers", "VVD")}


def test_they_need_no_announcement_where_it_is_known_who_asked(letter, units) -> None:
    record = letter([_SENT, "/Hoeveel zijn het er?", "37.", "/En waar?", "Aan de kade."])
    assert len(units(record, UnitKind.QUESTION)) == 2


def test_a_quotation_in_another_letter_asks_nothing(letter, units) -> None:
    record = letter(["De buurt schreef ons:", "/Waarom hier?", "Het college begrijpt die vraag."])
    assert not units(record, UnitKind.QUESTION)


def test_a_quotation_within_an_answer_is_a_part_of_it(letter, units, words) -> None:
    record = letter(
        [
            _SENT + _BELOW,
            "/Mag dit?",
            "Ja. Artikel 5 luidt:",
            "/Het college kan ontheffing verlenen.",
            "Dat hebben wij gedaan.",
        ]
    )
    (question,) = units(record, UnitKind.QUESTION)
    assert words(record, question, BlockRole.TEXT) == (
        "Ja. Artikel 5 luidt: Het college kan ontheffing verlenen. Dat hebben wij gedaan."
    )
