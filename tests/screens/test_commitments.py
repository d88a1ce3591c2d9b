"""Commitments and motions as a table, and as an Excel file."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from lxml import html
from openpyxl import load_workbook

from assistant.answer import Citation
from assistant.lines.commitments import CitedCommitment
from register.commitments.model import Commitment, Due, Sort, State
from screens.commitments_html import commitments_html
from screens.commitments_sheet import commitments_sheet
from screens.download_html import download_html
from screens.due_words import due_words
from screens.spreadsheet import Column, workbook
from tests.screens.attack import ATTACK, assert_harmless

TODAY = date(2025, 6, 1)


def commitment(**given: object) -> Commitment:
    values: dict[str, object] = {
        "id": "c1",
        "sort": Sort.COMMITMENT,
        "number": "TA2024-000118",
        "what": "De raad krijgt een brief.",
        "due": Due("in maart", "2025-03-01", "2025-03-31"),
        "by": "Hofstra",
        "asked_by": "",
        "made_on": "2024-11-07",
        "title": "",
        "dictum": "",
        "state": State.OPEN,
        "settled_by": None,
        "mentions": (),
        **given,
    }
    return Commitment(**values)  # type: ignore[arg-type]  # filled in above


@pytest.fixture
def found(citation: Citation) -> list[CitedCommitment]:
    late = CitedCommitment(commitment(), (citation,))
    settled = CitedCommitment(
        commitment(id="m1", sort=Sort.MOTION, number="412", state=State.SETTLED, due=None),
        (citation, replace(citation, n=2, document="brief.pdf")),
        settled_by=2,
    )
    return [late, settled]


def test_rows_say_what_they_can_be_sorted_by(found: list[CitedCommitment]) -> None:
    tree = html.fragment_fromstring(commitments_html(found, TODAY), create_parent=True)
    heads = [head for head in tree.iter("th") if head.get("aria-sort")]
    assert [head.get("aria-sort") for head in heads] == ["none"] * 4
    assert all(len(list(head.iter("button"))) == 1 for head in heads)
    (body,) = tree.iter("tbody")
    first, second = body.iter("tr")
    keys = [cell.get("data-key") for cell in first if cell.get("data-key")]
    assert keys == ["de raad krijgt een brief.", "open", "2024-11-07", "2025-03-31"]
    assert first.get("data-status") == "open te-laat"
    assert second.get("data-status") == "afgedaan"
    assert "2 toezeggingen en moties, 1 open, waarvan 1 over de termijn." in tree.text_content()


def test_sources_are_numbered_through_the_list(found: list[CitedCommitment]) -> None:
    tree = html.fragment_fromstring(commitments_html(found, TODAY), create_parent=True)
    assert [button.text for button in tree.find_class("sl-cite")] == ["1", "2", "3"]
    assert "afgedaan:" in list(tree.iter("tr"))[2].text_content()


def test_late_is_as_of_the_day_one_looks(found: list[CitedCommitment]) -> None:
    assert "De termijn is verstreken" not in commitments_html(found, date(2025, 3, 31))
    assert "De termijn is verstreken" in commitments_html(found, date(2025, 4, 1))


def test_when_something_is_due() -> None:
    march = Due("in maart", "2025-03-01", "2025-03-31")
    assert due_words(march) == "in maart (1 tot en met 31 maart 2025)"
    assert due_words(Due("na de zomer", "2025-09-01")) == "na de zomer (vanaf 1 september 2025)"
    assert due_words(Due("jaarlijks", recurs=True)) == "jaarlijks"


def test_the_sheet_holds_dates_and_sources(found: list[CitedCommitment]) -> None:
    data = commitments_sheet(found, TODAY, date(2025, 5, 1))
    sheet, note = load_workbook(BytesIO(data)).worksheets
    head, first, second = sheet.iter_rows(values_only=True)
    row = dict(zip(head, first, strict=True))
    assert row["Gedaan op"] == datetime(2024, 11, 7)
    assert row["Termijn tot"] == datetime(2025, 3, 31)
    assert (row["Status"], row["Verstreken"]) == ("open", "ja")
    assert "annotatie.pdf" in row["Bronnen"]
    assert "brief.pdf" in dict(zip(head, second, strict=True))["Afgedaan in"]
    assert "vóór 1 mei 2025" in str(note["A2"].value)


def test_what_excel_cannot_hold_is_left_out() -> None:
    data = workbook("Lijst", [Column("Wat", 10)], [["a\x00b\x1f" + "c" * 40_000]], [])
    (value,) = [
        row[0] for row in load_workbook(BytesIO(data)).active.iter_rows(min_row=2, values_only=True)
    ]
    assert value.startswith("abc")
    assert len(value) <= 32_767


def test_a_download_gives_the_bytes_back() -> None:
    link = html.fragment_fromstring(download_html("a b.xlsx", "text/x", b"\x00data"))
    assert base64.b64decode(link.get("href").split("base64,")[1]) == b"\x00data"
    assert link.get("download") == "a b.xlsx"


def test_nothing_is_markup(citation: Citation) -> None:
    hostile = replace(citation, document_id=ATTACK, unit_id=ATTACK)
    item = commitment(
        **dict.fromkeys(("id", "number", "what", "by", "asked_by", "title", "dictum"), ATTACK),
        due=Due(ATTACK, None, "2025-01-01"),
    )
    assert_harmless(commitments_html([CitedCommitment(item, (hostile,), 1)], TODAY))
    assert_harmless(download_html(ATTACK, "text/x", b"x"))
    assert "geen toezeggingen" in commitments_html([], TODAY)
