"""Time: does a line change only because a newer paper changed it, and does nothing leak back?

A question is asked as of the day after each meeting. Where two answers in a row differ in status
or first cited place, the change is legitimate when the later answer cites a paper that the earlier
one could not know; otherwise a paper about something else moved the line. ``unexplained_change``
is the share of such changes among all steps: 0 is right. ``as_of_leaks`` is the share of the
answers as of a day that cite a paper of that day or later, or without a date: 0 is right.

>>> leaked("2024-12-05", date(2024, 12, 5)), leaked("2024-12-04", date(2024, 12, 5))
(True, False)
"""

from __future__ import annotations

from datetime import date

from eval.cases import Case, Step
from eval.measures.measure import About, Group, Measure, Score
from eval.measures.stability import same_place


def explained(step: Step) -> bool:
    """Whether the later answer rests on a paper that is newer than the earlier one could know."""
    return any(
        (item.meeting_date or "") >= step.before.isoformat() for item in step.later.answer.citations
    )


def leaks(case: Case, as_of: date) -> bool:
    """Whether ``case`` cites a paper that was not there yet on ``as_of``."""
    return any(leaked(item.meeting_date, as_of) for item in case.answer.citations)


def leaked(day: str | None, as_of: date) -> bool:
    """Whether a paper of ``day`` was not there yet on ``as_of``; of one without a day, yes."""
    return day is None or day >= as_of.isoformat()


UNEXPLAINED = Measure[Step](
    About(
        "unexplained_change",
        "Lijn veranderd zonder nieuw stuk",
        "Het deel van de stappen in de tijd waarin het antwoord verandert zonder dat een nieuwer "
        "stuk dat verklaart. Nul is goed.",
        "eigen maat; een verandering door een nieuwer stuk is terecht",
        Group.TIME,
        best=0.0,
    ),
    lambda step: Score(not same_place(step.earlier, step.later) and not explained(step)),
)
CHANGED = Measure[Step](
    About(
        "changed_line",
        "Lijn veranderd door een nieuwer stuk",
        "Het deel van de stappen in de tijd waarin een nieuwer stuk de lijn verandert. Dat is geen "
        "fout: het laat zien hoeveel er is bijgesteld.",
        "eigen maat",
        Group.TIME,
        best=None,
    ),
    lambda step: Score(not same_place(step.earlier, step.later) and explained(step)),
)


def _leaks(case: Case) -> Score | None:
    day = case.question.as_of
    return Score(leaks(case, day)) if day is not None else None


LEAKS = Measure[Case](
    About(
        "as_of_leaks",
        "Stuk van na de peildatum aangehaald",
        "Het deel van de antwoorden met een peildatum dat een later stuk aanhaalt. Nul is goed.",
        "eigen maat; niets uit de toekomst",
        Group.TIME,
        best=0.0,
    ),
    _leaks,
)
