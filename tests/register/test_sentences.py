"""Sentences keep their exact places, also where a page break cuts one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.units import Span
from register.sentences import sentences


def said(text: str) -> list[str]:
    return [
        "|".join(text[s.start : s.end] for s in spans)
        for spans in sentences(text, [Span(0, len(text))])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een. Twee drie.", ["Een.", "Twee drie."]),
        ("Eén lid zei o.a. Dit en dat.", ["Eén lid zei o.a. Dit en dat."]),
        ("Zie art. 87 van de wet. Dan dat.", ["Zie art. 87 van de wet.", "Dan dat."]),
        (
            "63 meldingen binnen. 27 daarvan anoniem.",
            ["63 meldingen binnen.", "27 daarvan anoniem."],
        ),
        ("3. Het college besluit.", ["Het college besluit."]),
        ("**Vet gezegd.** En *schuin*.", ["**Vet gezegd.**", "En *schuin*."]),
        ("Dhr. A. Jansen zei het! Ja?", ["Dhr. A. Jansen zei het!", "Ja?"]),
        ("Zonder einde", ["Zonder einde"]),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_page_break_leaves_a_sentence_whole() -> None:
    text = "Een begin. Je creëer\n\nje niet zo. Einde."
    cut = [Span(0, 20), Span(22, len(text))]
    found = [[text[s.start : s.end] for s in spans] for spans in sentences(text, cut)]
    assert found == [["Een begin."], ["Je creëer", "je niet zo."], ["Einde."]]


@given(st.text(alphabet="aB é1.!?:\n*", max_size=80))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    found = list(sentences(text, [Span(0, len(text))]))
    places = [n for spans in found for s in spans for n in range(s.start, s.end)]
    assert places == sorted(set(places))
    number = text[: places[0]] if places else ""
    assert (
        "".join(text[n] for n in places if not text[n].isspace())
        == "".join(char for char in text[len(number) :] if not char.isspace())
        or not places
    )
