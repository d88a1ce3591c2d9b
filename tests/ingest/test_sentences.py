"""Where sentences begin and end: one component, with a rule for each sort of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.joined import Joined
from ingest.sentences import (
    CAPITAL,
    LISTS,
    LOOSE,
    LOOSE_LINES,
    RUNNING,
    SentenceRule,
    sentence_bounds,
    split_sentences,
)
from ingest.units import Span
from tests.bounded import no_hanging

RULES = [RUNNING, LISTS, CAPITAL, LOOSE, LOOSE_LINES]


@pytest.mark.parametrize("rule", [RUNNING, LISTS])
@pytest.mark.parametrize(
    "said",
    [
        ["Dat kan.", "Zie art. 87 van de wet."],
        ["De heer J. Jansen zei o.a. Nee tegen mw. De Wit en dr. Bos."],
        ["De brief van 3 okt. Die kwam."],
        ["Dat zei Jan.", "De raad luisterde."],
        ["Ca. 18.000 mensen kwamen.", "21 daarvan bleven."],
        ["Zij kwamen op de oproep af.", "21 van hen hebben werk."],
        ["Zie hfd. 3 en p. 19.", "Meer niet."],
        ["Op 24. 11. 2025 was dat zo."],
        ["In 2024.", "27 mensen bleven."],
        ["Dat is het derde lid.", "In het vierde staat meer."],
        ["Gesproken is met collega's.", "Het rapport is van P&O.", "Dat volgt."],
        ["Is het zo?", "Ja!", "Het kost € 4 mln.", "De raad betaalt."],
        ["“Wij luisteren.”", "‘Dat klopt.’", "(Zie hierna.)", "Einde."],
        ["Hij vroeg: “Waarom?” en ging."],
        ["Zonder einde"],
        [],
    ],
)
def test_prose_and_drafts_end_alike(rule: SentenceRule, said: list[str]) -> None:
    assert split_sentences(" ".join(said), rule) == said


def test_in_a_draft_a_line_ends_a_sentence_and_bullets_are_left_out() -> None:
    draft = (
        "- Ik luister\n• ik leer.\nAd. 1) In te stemmen.\n2. Kennis te nemen\n\n—\na) ten eerste"
    )
    assert split_sentences(draft, LISTS) == [
        "Ik luister",
        "ik leer.",
        "In te stemmen.",
        "Kennis te nemen",
        "ten eerste",
    ]
    assert split_sentences("1. Een bullet\nloopt door. 2. Tot hier.", RUNNING) == [
        "1. Een bullet loopt door.",
        "2. Tot hier.",
    ]


def test_loose_rules_cut_at_every_mark() -> None:
    text = "Zie nr. 5 van toen. en nu\nWat? Ja."
    assert split_sentences(text, LOOSE) == ["Zie nr.", "5 van toen.", "en nu Wat?", "Ja."]
    assert split_sentences(text, LOOSE_LINES)[2:] == ["en nu", "Wat?", "Ja."]
    assert split_sentences(text, CAPITAL) == ["Zie nr. 5 van toen. en nu Wat?", "Ja."]


@pytest.mark.parametrize("rule", RULES)
@given(text=st.text(alphabet="aB é1.!?…:\n*-•(“", max_size=80))
def test_sentences_follow_each_other_and_no_word_is_lost(rule: SentenceRule, text: str) -> None:
    places = [place for start, end in sentence_bounds(text, rule) for place in range(start, end)]
    assert places == sorted(set(places))
    if not rule.bullets:
        kept = [text[place] for place in places if not text[place].isspace()]
        assert kept == [char for char in text if not char.isspace()]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("piece", [".", ". ", "a.", "a. ", "1. ", ".\n", "? ", ".” ", "\n", ".  b"])
def test_a_long_text_takes_time_by_its_length(rule: SentenceRule, piece: str) -> None:
    with no_hanging():
        list(sentence_bounds(piece * 20_000, rule))


def test_a_sentence_over_a_page_break_keeps_both_places() -> None:
    text = "Een begin. Je creëer\n\nje niet zo."
    joined = Joined.of(text, [Span(0, 20), Span(22, len(text))])
    assert joined.text == "Een begin. Je creëer je niet zo."
    places = [joined.places(start, end) for start, end in sentence_bounds(joined.text, RUNNING)]
    assert [[text[s.start : s.end] for s in spans] for spans in places] == [
        ["Een begin."],
        ["Je creëer", "je niet zo."],
    ]
