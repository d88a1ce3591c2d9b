"""A passage: marked words, blacked-out names, tables, and the source's own markup gone."""

from __future__ import annotations

import pytest

from screens.passage_html import passage_html


def test_marks_cross_lines() -> None:
    text = "Eerste regel.\nTweede regel."
    assert passage_html(text, [(7, 20)]) == (
        "<p>Eerste <mark>regel.</mark></p><p><mark>Tweede</mark> regel.</p>"
    )


def test_spaces_around_a_mark_stay() -> None:
    assert passage_html("een twee drie", [(4, 8)]) == "<p>een <mark>twee</mark> drie</p>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Antwoord 5.1, 2, e e", "<p>Antwoord [gelakt]</p>"),
        ("cel een\tcel twee", "<p>cel een | cel twee</p>"),
        ("een **vet** woord", "<p>een vet woord</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("\uf0b7 een punt", "<p>• een punt</p>"),
        ("\n\n  \n", ""),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert passage_html(text, []) == shown


@pytest.mark.parametrize("marked", [[(0, 0)], [(5, 2)], [(-3, 2)], [(2, 900)], [(0, 3), (1, 4)]])
def test_odd_ranges_lose_no_text(marked: list[tuple[int, int]]) -> None:
    page = passage_html("abcdef", marked)
    assert page.striptags() == "abcdef"
