"""Officers' decisions: they hold after every ingest, in other words, and can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from database import FILE_NAME
from database.connection import DatabaseError, open_database
from database.lines import LineBook, LineError
from ingest.pipeline import ingest
from register.decisions import Decided, Decision, apply
from register.lines import Line, LineStatus
from settings import Settings, load_settings

PAPER = """Annotatie voor wethouder De Boer

Commissie BDI van {day}

Kernboodschap

- {signal}
- De gemeente kan zelf geen quotum instellen voor de organisatie.
- Met alle directeuren maken we afspraken over veilig melden.
"""
SIGNAL = "Een signaal zonder naam is ook een signaal voor ons."
NEWER = "Een signaal zonder naam is voor ons ook een signaal, hoe klein ook."


class Office:
    """An index with its book of decisions."""

    def __init__(self, folder: Path) -> None:
        self.settings: Settings = load_settings(data_dir=folder / "data")
        self.papers = folder / "stukken"
        self.papers.mkdir()
        self.book = LineBook(open_database(self.settings))

    def read(self, name: str, day: str, signal: str = SIGNAL, *, rebuild: bool = False) -> None:
        text = PAPER.format(day=day, signal=signal)
        (self.papers / name).write_text(text, encoding="utf-8")
        ingest([self.papers], self.settings, rebuild=rebuild)

    def line(self, word: str, as_of: date | None = None) -> Line:
        with Desk.open(self.settings, EVERYTHING) as desk:
            (found,) = [
                line
                for line in desk.lines(as_of=as_of)
                if any(word in wording.text for wording in line.wordings)
            ]
            return found


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.read("a.txt", "14 maart 2024")
    made.read("b.txt", "7 november 2024")
    return made


def test_approval_holds_until_the_wording_changes(office: Office) -> None:
    office.book.approve(office.line("signaal"), "Mila", "klopt")
    line = office.line("signaal")
    assert (line.status, line.note, line.decided_by) == (LineStatus.APPROVED, "klopt", "Mila")
    office.read("c.txt", "9 april 2025")  # the same words again
    assert office.line("signaal").status is LineStatus.APPROVED
    office.read("d.txt", "9 oktober 2025", NEWER)
    line = office.line("signaal")
    assert line.status is LineStatus.PREPARED
    assert line.approved == SIGNAL
    office.book.approve(line, "Mila")
    assert office.line("signaal").status is LineStatus.APPROVED


def test_withdrawal_and_name_survive_newer_and_older_papers_and_a_rebuild(office: Office) -> None:
    line = office.line("quotum")
    office.book.withdraw(line, "Jan", "er komt een wet")
    office.book.rename(line, "Quotum op herkomst", "Jan")
    office.read("c.txt", "9 april 2025", rebuild=True)
    office.read("0.txt", "16 november 2023")
    found = office.line("quotum")
    assert (found.status, found.subject) == (LineStatus.WITHDRAWN, "Quotum op herkomst")
    (office.papers / "a.txt").unlink()
    ingest([office.papers], office.settings)
    assert office.line("quotum").status is LineStatus.WITHDRAWN


def test_a_corrected_typing_error_does_not_lose_a_decision(tmp_path: Path) -> None:
    office = Office(tmp_path)
    wrong = "Een signaal zonder naam is ok een signaal voor ons."
    office.read("a.txt", "14 maart 2024", wrong)
    office.read("b.txt", "7 november 2024", wrong)
    office.book.withdraw(office.line("signaal"), "Jan", "niet meer")
    office.read("a.txt", "14 maart 2024")
    office.read("b.txt", "7 november 2024")
    assert office.line("signaal").status is LineStatus.WITHDRAWN


def test_merge_and_undo(office: Office) -> None:
    made = office.book.merge(office.line("signaal"), office.line("quotum"), "Jan", "één boodschap")
    merged = office.line("signaal")
    assert merged.id == office.line("quotum").id
    assert len(merged.wordings) == 4
    office.read("c.txt", "9 april 2025", rebuild=True)
    assert len(office.line("signaal").wordings) == 6
    assert office.book.undo(made.id, "Mila", "toch niet") is not None
    assert office.line("signaal").id != office.line("quotum").id
    assert office.book.undo(999, "Mila") is None


def test_split_puts_later_wordings_where_they_belong(office: Office) -> None:
    office.read("c.txt", "9 april 2025", NEWER)
    line = office.line("signaal")
    apart = line.wordings[-1].anchors
    office.book.split(line, apart, "Jan", "een andere belofte")
    with Desk.open(office.settings, EVERYTHING) as desk:
        lines = [x for x in desk.lines() if "signaal" in x.current.text]
    assert sorted(len(x.wordings) for x in lines) == [1, 2]
    office.read("d.txt", "9 oktober 2025", NEWER.replace("hoe klein ook", "hoe klein het ook is"))
    with Desk.open(office.settings, EVERYTHING) as desk:
        lines = [x for x in desk.lines() if "signaal" in x.current.text]
    assert sorted(len(x.wordings) for x in lines) == [2, 2]


def test_everything_is_kept_with_who_and_why(office: Office) -> None:
    line = office.line("signaal")
    office.book.approve(line, "Mila", "klopt")
    made = office.book.withdraw(line, "Jan", "achterhaald")
    office.book.undo(made.id, "Mila", "te snel")
    history = office.book.history(office.line("signaal"))
    told = [(item.decided, item.who, item.why) for item in history]
    assert told == [
        (Decided.APPROVE, "Mila", "klopt"),
        (Decided.WITHDRAW, "Jan", "achterhaald"),
        (Decided.UNDO, "Mila", "te snel"),
    ]
    assert all(item.made_at <= datetime.now(UTC) for item in history)
    assert office.line("signaal").status is LineStatus.APPROVED


def test_a_verdict_of_later_is_not_shown_as_of_an_earlier_day(office: Office) -> None:
    office.book.withdraw(office.line("signaal"), "Jan", "achterhaald")
    office.book.rename(office.line("signaal"), "Na afloop bedacht", "Jan")
    earlier = office.line("signaal", as_of=date(2025, 1, 1))
    assert earlier.status is LineStatus.PREPARED
    assert earlier.subject != "Na afloop bedacht"


def test_what_cannot_be_decided(office: Office) -> None:
    line = office.line("signaal")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: office.book.rename(line, "  ", "Jan"),
        lambda: office.book.merge(line, line, "Jan"),
        lambda: office.book.split(line, line.anchors, "Jan"),
        lambda: office.book.approve(line, "  "),
    )
    for wrong in attempts:
        with pytest.raises(LineError, match=r"[a-z]"):
            wrong()
    assert office.book.all() == ()


def test_an_answer_says_that_a_line_was_withdrawn(office: Office) -> None:
    office.book.withdraw(office.line("quotum"), "Jan", "er komt een wet")
    with Desk.open(office.settings, EVERYTHING) as desk:
        answer = desk.ask("Kan de gemeente een quotum instellen?")
    (flag,) = [flag for flag in answer.flags if flag.kind == "withdrawn"]
    assert "ingetrokken door Jan" in flag.message
    assert "er komt een wet" in flag.message


def test_decisions_that_cannot_be_read_are_not_passed_over(office: Office) -> None:
    office.book.withdraw(office.line("quotum"), "Jan", "er komt een wet")
    with Desk.open(office.settings, EVERYTHING) as desk:
        assert desk.lines()
        with sqlite3.connect(office.settings.data_dir / FILE_NAME) as connection:
            connection.execute("DROP TABLE line_decision")
        with pytest.raises(DatabaseError, match="niet te lezen"):
            desk.ask("Kan de gemeente een quotum instellen?")


def test_the_day_of_a_decision_is_that_of_the_dutch_calendar(office: Office) -> None:
    line = office.line("signaal")
    night = datetime(2025, 6, 9, 22, 30, tzinfo=UTC)  # half an hour into the tenth
    decision = Decision(
        1, line.id, Decided.RENAME, "Ada", night, anchors=tuple(line.anchors), subject="nacht"
    )
    assert apply([line], [decision], date(2025, 6, 10))[0].subject != "nacht"
    assert apply([line], [decision], date(2025, 6, 11))[0].subject == "nacht"


@pytest.mark.parametrize("decided", [Decided.APPROVE, Decided.WITHDRAW])
def test_a_decision_at_night_is_dated_by_the_dutch_calendar(
    office: Office, decided: Decided
) -> None:
    line = office.line("signaal")
    night = datetime(2025, 6, 9, 22, 30, tzinfo=UTC)
    decision = Decision(1, line.id, decided, "Ada", night, anchors=tuple(line.anchors))
    assert apply([line], [decision])[0].decided_on == "2025-06-10"
