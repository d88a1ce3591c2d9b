"""An officer works on the Word file, and the next version is made of it: what she wrote stays."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from access.clearance import EVERYTHING
from annotatie.drafting import draft
from annotatie.incoming import read_file, read_text
from annotatie.incoming.earlier import KEPT, NOT_KEPT
from annotatie.model import Annotatie
from annotatie.word import word_file
from annotatie.word.styles import BULLET, MISSING, QUESTION
from annotatie.wording import NOT_FOUND
from assistant.desk import Desk
from settings import Settings
from tests.annotatie.conftest import DEMO, DEMO_DAY

_OWN = "Ik heb de directeur gisteren gesproken over de zeppelins."
_FILLED_IN = "Dat zoeken wij uit, u hoort het in december."
_CORE = "Wij bouwen aan een gemeente waar iedereen zich thuis voelt."
_BACKGROUND = "De voorgeschiedenis van dit dossier staat in het archief."
_NEW = "Hoeveel meldingen kwamen er bij het externe meldpunt binnen?"


@pytest.fixture(scope="module")
def worked_on(demo_draft: Annotatie, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft as it comes back: a line put in, one filled in, a core message, a part, a question."""
    document = Document(BytesIO(word_file(demo_draft)))
    paragraphs = document.paragraphs
    officer = next(p for p in paragraphs if p.text.startswith("Behandelend ambtenaar"))
    officer.runs[0].text = "Behandelend ambtenaar: Bureau Inclusie"
    said = [p for p in paragraphs if p.style.name == BULLET]
    said[0].runs[0].text = _CORE
    first = next(i for i, p in enumerate(paragraphs) if p.style.name == QUESTION)
    paragraphs[first + 1].insert_paragraph_before(_OWN, style=BULLET)
    empty = next(p for p in paragraphs if p.style.name == MISSING)
    empty.runs[0].text, empty.style = _FILLED_IN, BULLET
    asked = next(p for p in paragraphs if p.text == "Binnengekomen raadsvragen")
    asked.insert_paragraph_before("Achtergrond", style="Heading 1")
    asked.insert_paragraph_before(_BACKGROUND)
    end = next(p for p in paragraphs if p.text.startswith("Bijlage"))
    end.insert_paragraph_before(f"99.\t{_NEW}", style=QUESTION)
    file = tmp_path_factory.mktemp("tweede") / "annotatie.docx"
    document.save(file)
    return file


@pytest.fixture(scope="module")
def second(worked_on: Path, demo_index: Settings) -> Annotatie:
    with Desk.open(demo_index, EVERYTHING) as desk:
        return draft(read_file(worked_on), desk, as_of=DEMO_DAY)


def _lines(data: bytes) -> list[str]:
    return [p.text.strip() for p in Document(BytesIO(data)).paragraphs if p.text.strip()]


def test_nothing_that_was_written_is_lost(worked_on: Path, second: Annotatie) -> None:
    before, after = _lines(worked_on.read_bytes()), set(_lines(word_file(second)))
    # What is still to do is counted anew; all the rest is there as it was.
    assert [line for line in before if line not in after and ": vraag " not in line] == []


def test_nor_in_the_version_after_that(
    second: Annotatie, demo_index: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "derde.docx"
    file.write_bytes(word_file(second))
    with Desk.open(demo_index, EVERYTHING) as desk:
        third = draft(read_file(file), desk, as_of=DEMO_DAY)
    assert _lines(word_file(third)) == _lines(word_file(second))


def test_what_is_quoted_keeps_a_source_and_what_she_wrote_has_none(
    demo_draft: Annotatie, second: Annotatie
) -> None:
    bullets = {b.text: b for q in second.questions for b in q.bullets}
    sourced = [b for q in demo_draft.questions for b in q.bullets if b.text in bullets]
    assert sourced
    assert [b.text for b in sourced if not bullets[b.text].citations] == []
    assert bullets[_OWN].citations == bullets[_FILLED_IN].citations == ()
    said = [comment.text for comment in Document(BytesIO(word_file(second))).comments]
    assert sum(NOT_FOUND in text for text in said) >= 2
    assert second.core[0].text == _CORE


def test_a_question_that_was_put_in_is_answered(second: Annotatie) -> None:
    (new,) = [q for q in second.questions if q.number == "99"]
    assert new.incoming.text == _NEW
    assert any("meldingen" in bullet.text for bullet in new.bullets)


def test_it_is_told_what_was_taken_over(worked_on: Path) -> None:
    found = read_file(worked_on)
    assert KEPT in found.warnings
    assert found.head.officer == "Bureau Inclusie"
    # Somebody else's annotatie only asks: its answers are looked up anew, and that is told as well.
    other = read_file(DEMO)
    assert NOT_KEPT in other.warnings
    assert not any(question.answer for question in other.questions)


def test_a_question_comes_back_with_the_number_it_was_sent_in_with(
    demo_index: Settings, tmp_path: Path
) -> None:
    came_in = read_text(
        "Agendapunt 4: Geld\n\nLid Jansen (VVD)\n1. Wat kost het meldpunt?\n\n"
        "Agendapunt 5: Mensen\n\nD66 (lid De Vries)\n1. Hoe loopt het banenspreekuur?\n   a) Waar wordt het gehouden?\n"
        "   b) Hoeveel mensen kwamen er?\n"
    )
    with Desk.open(demo_index, EVERYTHING) as desk:
        first = draft(came_in, desk, as_of=DEMO_DAY)
        (tmp_path / "annotatie.docx").write_bytes(word_file(first))
        again = draft(read_file(tmp_path / "annotatie.docx"), desk, as_of=DEMO_DAY)

    def asked(annotatie: Annotatie) -> list[tuple[str, ...]]:
        return [
            (q.number, q.incoming.number or "", q.incoming.text, q.incoming.agenda[:1])
            for q in annotatie.questions
        ]

    assert ("3", "1a", "Waar wordt het gehouden?", "5") in asked(first)
    assert asked(again) == asked(first)


def test_a_row_of_figures_keeps_its_source(real_index: Settings, tmp_path: Path) -> None:
    with Desk.open(real_index, EVERYTHING) as desk:
        first = draft(read_text("1. Wat kost de bestuursopdracht in 2025?\n"), desk)
        (tmp_path / "annotatie.docx").write_bytes(word_file(first))
        again = draft(read_file(tmp_path / "annotatie.docx"), desk)
    rows = [
        [b for b in q.bullets if "2.129.461" in b.text]
        for q in (*first.questions, *again.questions)
    ]
    (before,), (after,) = rows
    # The row alone, and not the whole table.
    assert len(before.citations) == 1
    assert after.citations[0].quote == before.citations[0].quote
