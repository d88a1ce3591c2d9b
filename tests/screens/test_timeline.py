"""The timeline as an officer reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from assistant.answer import Citation
from assistant.lines.timeline import Entry, Thread, Timeline
from register.change import change_between
from register.diff import new_text, old_text, word_diff
from register.lines import LineStatus
from screens.change_html import diff_html, is_rewritten
from screens.timeline_html import timeline_html
from screens.timeline_plot import Lane, Moment, plot_html
from tests.screens.attack import ATTACK, assert_harmless

OLD, NEW = "Dat is nooit te verantwoorden.", "Dat is niet te verantwoorden."


def entry(citation: Citation, day: str, said: str, since: str = "", n: int = 1) -> Entry:
    cited = (replace(citation, n=n, meeting_date=day or None),)
    change = change_between(since, said) if since else None
    return Entry(day, said, cited, change, word_diff(since, said) if since else ())


@pytest.fixture
def timeline(citation: Citation) -> Timeline:
    line = Thread(
        "a1",
        "namen noemen",
        LineStatus.PREPARED,
        (entry(citation, "2025-07-09", NEW, OLD, 8), entry(citation, "2024-02-28", OLD, n=7)),
    )
    alone = Thread(None, "", None, (entry(citation, "2026-01-01", "Iets anders.", n=3),))
    return Timeline("namen", (alone, line))


def test_what_changed_is_marked_by_more_than_colour(timeline: Timeline) -> None:
    tree = html.fragment_fromstring(timeline_html(timeline), create_parent=True)
    said = tree.find_class("sl-said")[0]
    (gone,), (new,) = said.iter("del"), said.iter("ins")
    assert "weg" in gone.text_content()
    assert "nooit" in gone.text_content()
    assert "niet" in new.text_content()
    assert "zwakker (‘nooit’ werd ‘niet’)" in tree.text_content()


def test_the_diff_holds_both_wordings() -> None:
    tree = html.fragment_fromstring(diff_html(word_diff(OLD, NEW)), create_parent=True)
    for hidden in tree.find_class("sl-hidden"):
        hidden.drop_tree()
    deleted = [item.text_content() for item in list(tree.iter("del"))]
    assert deleted == ["nooit"]
    for item in list(tree.iter("del")):
        item.drop_tree()
    assert tree.text_content() == NEW


def test_a_line_in_other_words_is_shown_whole(timeline: Timeline, citation: Citation) -> None:
    old = "Op 19 juni geeft het bureau een bijeenkomst voor alle raadsleden."
    assert is_rewritten(word_diff(old, NEW))
    assert not is_rewritten(word_diff(OLD, NEW))
    newest = entry(citation, "2025-07-09", NEW, old)
    apart = Thread("a1", "x", None, (newest, entry(citation, "2025-01-01", "Nog iets.")))
    shown = timeline_html(replace(timeline, threads=(apart,)))
    assert "<ins>" not in shown.split("ten opzichte van")[-1]
    assert f"Dat was: <q>{old}</q>" in shown
    # Where the old wording stands right below it is not said twice.
    below = Thread("a1", "x", None, (newest, entry(citation, "2025-01-01", old)))
    assert "Dat was" not in timeline_html(replace(timeline, threads=(below,)))


def test_sources_are_numbered_as_they_are_read(timeline: Timeline) -> None:
    tree = html.fragment_fromstring(timeline_html(timeline), create_parent=True)
    assert [button.text for button in tree.find_class("sl-cite")] == ["1", "2", "3"]
    assert [time.get("datetime") for time in tree.iter("time")] == [
        "2025-07-09",
        "2024-02-28",
        "2026-01-01",
    ]


def test_the_plot_says_in_words_what_it_shows(timeline: Timeline) -> None:
    tree = html.fragment_fromstring(timeline_html(timeline), create_parent=True)
    (plot,) = tree.iter("svg")
    label = plot.get("aria-label")
    assert "28 februari 2024 tot en met 1 januari 2026" in label
    assert "namen noemen: 2 keer" in label
    marks = plot.find_class("sl-mark")
    assert [mark.tag for mark in marks] == ["circle", "rect", "circle"]
    places = [float(mark.get("cx") or mark.get("x")) for mark in marks]
    assert places[0] < places[1] < places[2]


def test_one_day_alone_has_a_plot() -> None:
    plot = plot_html([Lane("x", (Moment(date(2024, 12, 31), True),))], "Grafiek")
    (mark,) = html.fragment_fromstring(plot).find_class("sl-mark")
    assert 250 <= float(mark.get("cx")) <= 760
    assert plot_html([Lane("x", ())], "Grafiek") == ""


def test_what_is_not_dated_is_in_the_words(timeline: Timeline, citation: Citation) -> None:
    thread = Thread(None, "", None, (entry(citation, "", "Ooit gezegd."),))
    shown = timeline_html(replace(timeline, threads=(thread,)))
    assert "Zonder datum" in shown
    assert "<svg" not in shown


def test_a_person_gets_the_line_on_persons(timeline: Timeline) -> None:
    assert "spreekt niet over personen" in timeline_html(replace(timeline, about_person=True))


def test_nothing_is_markup(timeline: Timeline, citation: Citation) -> None:
    hostile = replace(citation, **dict.fromkeys(("unit_id", "document_id", "body"), ATTACK))
    threads = (
        Thread(
            ATTACK,
            ATTACK,
            LineStatus.WITHDRAWN,
            (
                entry(hostile, "2025-01-01", f"{ATTACK} nieuw", f"{ATTACK} oud"),
                entry(hostile, "2024-01-01", ATTACK),
            ),
            note=ATTACK,
        ),
        Thread(None, "", None, (entry(hostile, "2024-01-01", ATTACK),)),
    )
    assert_harmless(timeline_html(Timeline(ATTACK, threads), as_of=date(2025, 1, 1)))
    assert_harmless(timeline_html(Timeline(ATTACK, ())))
    diff = word_diff(ATTACK, ATTACK.replace("alert", "anders"))
    assert (old_text(diff), new_text(diff)) == (ATTACK, ATTACK.replace("alert", "anders"))
    assert_harmless(diff_html(diff), attacked=False)
