"""Whatever is pasted: nothing crashes, and no word is lost."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotatie.incoming import Incoming, IncomingError, read_text

# Between the questions of one sentence these go; those get the words that they share.
_BETWEEN = {"alsmede", "alsook", "evenals", "ook", "tot", "slot", "verder", "daarnaast", "en"}
_WORD = re.compile(r"[a-zé]{2,}")
_PIECES = st.sampled_from(
    [
        "Hoe gaat het met de werving?", "Graag hoor ik hoe het loopt en of er een planning is.",
        "1. Wat kost het plan?", "2) Wanneer volgt de rest?", "a) hoeveel mensen", "b) welke teams?",
        "- Welke afspraken zijn er?", "Lid Jansen (VVD)", "D66 - De Vries:", "PvdA: Waarom niet?",
        "Het verloop is hoog.", "Hoe komt dat?", "Zo nee, waarom niet?", "Vraag 3", "Antwoord:",
        "Geachte wethouder,", "Met vriendelijke groet,", "Piet Pietersen", "Raadslid Volt",
        "Van: een griffier", "Kan de wethouder aangeven:", "Wij steunen dit o.a. van harte.", "",
        "De vraag is waarom het zo traag gaat, wie erover gaat, alsmede hoe het verder moet?",
        "Klopt het dat er drie meldingen zijn en hoe gaat de gemeente daarmee om?",
    ]
)  # fmt: skip
_LINES = st.lists(st.tuples(_PIECES, st.sampled_from([" ", "\n", "\n\n"])), max_size=14)


def _kept(found: Incoming) -> set[str]:
    parts = [item.text for item in (*found.questions, *found.skipped)]
    parts += [part for q in found.questions for part in (q.asker, q.party) if part]
    return set(_WORD.findall(" ".join(parts).lower()))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(_LINES)
def test_no_word_is_lost(pieces: list[tuple[str, str]]) -> None:
    given_text = "".join(f"{piece}{after}" for piece, after in pieces)
    try:
        found = read_text(given_text)
    except IncomingError:
        return
    words = set(_WORD.findall(given_text.lower())) - _BETWEEN - {"vraag"}
    assert words <= _kept(found)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_questions_or_a_message(given_text: str) -> None:
    try:
        found = read_text(given_text)
    except IncomingError:
        return
    assert found.questions
    assert all(item.text and "\n" not in item.text for item in found.questions)
