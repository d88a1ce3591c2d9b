"""The timeline of a subject."""

from __future__ import annotations

from assistant.desk import Desk
from assistant.register_text import timeline_text
from register.diff import new_text, old_text


def test_the_newest_stands_first_and_lines_hold_together(demo_desk: Desk) -> None:
    timeline = demo_desk.timeline("quota")
    newest = [thread.entries[0].date for thread in timeline.threads]
    assert newest == sorted(newest, reverse=True)
    for thread in timeline.threads:
        dates = [entry.date for entry in thread.entries]
        assert dates == sorted(dates, reverse=True)
    line = timeline.threads[0]
    assert line.line_id is not None
    assert len({entry.date for entry in line.entries}) >= 4


def test_the_diff_leads_from_the_wording_before(demo_desk: Desk) -> None:
    for thread in demo_desk.timeline("quota").threads:
        texts = {entry.text for entry in thread.entries}
        for entry in thread.entries:
            if entry.diff:
                assert new_text(entry.diff) == entry.text
                assert old_text(entry.diff) in texts


def test_bullets_that_are_no_line_are_listed_with_their_source(demo_desk: Desk) -> None:
    alone = [t for t in demo_desk.timeline("quota").threads if t.line_id is None]
    assert alone
    assert all(len(thread.entries) == 1 and thread.entries[0].citations for thread in alone)


def test_nooit_became_niet(real_desk: Desk) -> None:
    text = timeline_text(real_desk.timeline("namen noemen in brieven"))
    assert "[-nooit-]" in text
    assert "zwakker" in text


def test_a_subject_that_nobody_spoke_of(demo_desk: Desk) -> None:
    found = demo_desk.timeline("kernfusie in de ruimtevaart")
    assert found.threads == () or timeline_text(found)
    assert timeline_text(type(found)("x", ())) == "Niets gevonden in de stukken.\n"
