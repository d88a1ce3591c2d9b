"""What comes in from an officer or a browser."""

from __future__ import annotations

from datetime import date, datetime

import gradio as gr
import pytest

from database.conversations import Filters
from ingest.units import DocumentKind, Metadata, Secrecy
from screens.day_input import DayError, parse_day, parse_moment
from screens.document_fields import FIELDS, FieldError, changes
from screens.events import LONGEST, number, text
from screens.question_filters import LimitError, QuestionFilters


@pytest.mark.parametrize(
    "typed",
    [
        "5 december 2024",
        "5 dec 2024",
        "5-12-2024",
        "05/12/2024",
        "2024-12-05",
        " 5  december 2024. ",
    ],
)
def test_days(typed: str) -> None:
    assert parse_day(typed) == date(2024, 12, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "gisteren",
        "5 december",
        "31 februari 2024",
        "2024",
        "voor 5 december 2024",
        "5 en 6 december 2024",
    ],
)
def test_no_days(typed: str) -> None:
    with pytest.raises(DayError, match="Schrijf bijvoorbeeld 5 december 2024"):
        parse_day(typed)


def test_empty_is_no_day() -> None:
    assert parse_day("  ") is None
    assert parse_moment("") is None


def test_moments() -> None:
    assert parse_moment("7 november 2024, 17.00 uur") == datetime(2024, 11, 7, 17)
    assert parse_moment("2024-11-07T17:00") == datetime(2024, 11, 7, 17)
    with pytest.raises(DayError):
        parse_moment("straks")


@pytest.mark.parametrize("value", ["", "-1", "1.5", "1e3", "٣", None, {}, "9" * 40, True])
def test_no_numbers(value: object) -> None:
    assert number(value) is None


def test_texts_are_bounded() -> None:
    assert text(" a ") == "a"
    assert len(text("x" * 9999)) == LONGEST
    assert text(None) == text(["a"]) == ""


def metadata() -> Metadata:
    return Metadata(
        kind=DocumentKind.ANNOTATIE,
        title="Annotatie",
        meeting_date="2024-12-05",
        agenda_items=("10", "11"),
        secrecy=Secrecy("geheim", "2024-11-07T17:00"),
    )


def typed(**given: str) -> list[str]:
    return [given.get(field.name, field.shown(metadata())) for field in FIELDS]


def test_what_is_shown_reads_back_as_no_change() -> None:
    assert changes(metadata(), typed()) == {}


def test_only_changed_fields_are_written() -> None:
    found = changes(
        metadata(), typed(meeting_date="6-12-2024", agenda_items="10; 12", lifted_at="", title="")
    )
    assert found == {
        "title": None,
        "meeting_date": "2024-12-06",
        "agenda_items": ["10", "12"],
        "lifted_at": None,
    }


def test_a_wrong_field_is_named() -> None:
    with pytest.raises(FieldError, match="Datum: ‘morgen’ is geen datum"):
        changes(metadata(), typed(meeting_date="morgen"))


def test_limits_of_a_question() -> None:
    with gr.Blocks():
        filters = QuestionFilters()
    found = filters.read("5-12-2024", "", "1 mei 2024", ["annotatie"], [], ["De Brug"])
    assert found.as_of == date(2024, 12, 5)
    assert found.filters == Filters(("annotatie",), (), ("De Brug",), ("", "2024-05-01"))
    assert found.number == 4
    assert filters.read("", "", "", [], [], []).filters == Filters()


@pytest.mark.parametrize(
    ("typed", "place", "message"),
    [
        (("ooit", "", ""), 0, "geen datum"),
        (("", "ooit", ""), 1, "geen datum"),
        (("", "1-5-2024", "30-4-2024"), 2, "vóór het begin"),
    ],
)
def test_a_wrong_limit_is_told_at_its_field(
    typed: tuple[str, ...], place: int, message: str
) -> None:
    with gr.Blocks():
        filters = QuestionFilters()
    with pytest.raises(LimitError, match=message) as error:
        filters.read(*typed, [], [], [])
    told = filters.told(error.value)
    assert [message in text for text in told] == [number == place for number in range(3)]
