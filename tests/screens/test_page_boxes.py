"""Finding a quotation on a page, although the page breaks its words."""

from __future__ import annotations

from screens.page_boxes import Box, Mark, boxes_of


def page(*lines: str) -> list[Mark]:
    """Characters of one unit wide and high; each line below the one before."""
    marks: list[Mark] = []
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            box = None if text.isspace() else Box(column, row, column + 1, row + 1)
            marks.append(Mark(text, box))
        marks.append(Mark("\n", None))
    return marks


def test_one_box_for_each_line() -> None:
    found = boxes_of(page("Wij werken met streef-", "cijfers. En meer."), "streefcijfers.")
    assert found == [Box(15, 0, 22, 1), Box(0, 1, 8, 2)]


def test_the_nth_of_several() -> None:
    marks = page("ja nee ja", "ja")
    assert boxes_of(marks, "ja", 0) == [Box(0, 0, 2, 1)]
    assert boxes_of(marks, "ja", 2) == [Box(0, 1, 2, 2)]
    assert boxes_of(marks, "ja", 9) == [Box(0, 1, 2, 2)]


def test_cells_are_found_one_by_one() -> None:
    marks = page("Budget onderzoek", "tussenkop", "Totaal vijf euro")
    found = boxes_of(marks, "Totaal vijf euro\tBudget onderzoek")
    assert {box.top for box in found} == {0, 2}


def test_ligatures_and_case() -> None:
    assert boxes_of(page("eﬀect"), "effect") == [Box(0, 0, 5, 1)]
    assert boxes_of(page("Effect"), "effect") == []


def test_nothing_to_find() -> None:
    assert boxes_of(page("iets"), "") == []
    assert boxes_of(page("iets"), "—") == []
    assert boxes_of([], "iets") == []
