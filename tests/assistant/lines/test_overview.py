"""An overview quotes every paper that speaks of the subject, newest first, and nothing else."""

from __future__ import annotations

from access.clearance import EVERYTHING
from assistant.answer import AnswerStatus
from assistant.desk import Desk
from settings import Settings


def test_every_paper_on_the_subject_speaks_newest_first(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat hebben we eerder gezegd over quota?")
    days = [answer.citations[part.citations[0] - 1].meeting_date or "" for part in answer.answer]
    assert {"2025-10-09", "2025-04-09", "2024-11-07", "2023-11-16"} <= set(days)
    assert days == sorted(days, reverse=True)


def test_what_only_shares_the_words_of_the_question_does_not_speak(demo_index: Settings) -> None:
    """ "Gezegd" and "eerder" stand in many papers; the subject alone is looked for."""
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat hebben we eerder gezegd over de stilteruimte?")
    assert answer.searched == "stilteruimte"
    assert answer.answer
    assert all("stilteruimte" in part.text for part in answer.answer)


def test_other_papers_on_it_are_named(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat hebben we eerder gezegd over streefcijfers?")
    (more,) = (flag.message for flag in answer.flags if flag.kind == "more_said")
    assert "Tijdlijn" in more
    quoted = {item.document for item in answer.citations}
    assert "raadsbrief" in more
    assert not any("2025-07-03_raadsbrief" in name for name in quoted)


def test_the_title_of_an_agenda_item_says_nothing(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat hebben we eerder gezegd over de Inclusieagenda?")
    headings = {item.heading for item in answer.citations}
    assert headings.isdisjoint({"Onderwerp", "Focusdossier"})


def test_a_subject_of_no_paper_is_refused(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        for subject in ("windmolens", "de hondenbelasting", "working from home"):
            asked = desk.ask(f"Wat hebben we eerder gezegd over {subject}?")
            assert asked.status is AnswerStatus.NO_EVIDENCE, subject


def test_of_a_moment_nothing_later_speaks(demo_index: Settings) -> None:
    with Desk.open(demo_index, EVERYTHING) as desk:
        answer = desk.ask("Wat zeiden we in april 2025 over quota?")
    assert answer.status is AnswerStatus.ANSWER
    days = [item.meeting_date or "" for item in answer.citations]
    assert days[0] == max(days) == "2025-04-09"


def test_the_same_is_asked_of_another_subject(demo_index: Settings) -> None:
    history = [{"role": "user", "content": "Wat hebben we eerder gezegd over vertrouwenspersonen?"}]
    with Desk.open(demo_index, EVERYTHING) as desk:
        alone = desk.ask("Wat hebben we eerder gezegd over quota?")
        answer = desk.ask("en over quota?", history=history)
    assert answer.searched == "quota"
    assert [part.text for part in answer.answer] == [part.text for part in alone.answer]
