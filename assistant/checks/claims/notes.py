"""What an officer must see beside a checked sentence, whatever its verdict.

A figure of an older paper that goes on, a future that has passed, a newer paper that says otherwise,
somebody who can be recognised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import AnswerPart, Citation
from assistant.checks.cautions.ageing import aged
from assistant.checks.cautions.passing import overtaken
from assistant.checks.cautions.said import Said, month_of
from assistant.checks.claims.compare import Difference, covered
from assistant.checks.claims.focus import focus_of
from assistant.checks.claims.model import Verdict
from assistant.checks.claims.outdated import outdated
from assistant.checks.claims.runs import Run
from assistant.checks.claims.weigh import Scales
from assistant.checks.claims.wider import parts_of
from assistant.checks.facts.figure import Kind
from assistant.question.names import FUNCTIONS
from assistant.question.persons import asks_about_person

_ONE_PERSON = re.compile(
    rf"\b(?:de|het|die|dat|deze|dit|onze|een van de)\s+(?:\w+\s+){{0,2}}?{FUNCTIONS}\b",
    re.IGNORECASE,
)
_FEW = 5  # a number below this may show whom it is about
_OF_PEOPLE = re.compile(
    r"melding|klacht|signaal|signalen|aangifte|maatregel|ontslag|schorsing|melder|incident|waarschuwing",
    re.IGNORECASE,
)
_TURNED = (Difference.OPPOSITE, Difference.LABEL, Difference.DENIAL)
_SURE, _ABOUT = 0.7, 0.7  # how much a newer sentence must differ, and be about the claim
_PERSON = "Dit gaat over iemand die te herkennen is. Gebruik alleen de vaste lijn over personen."
_SMALL = (
    "Zo'n klein aantal bij één onderdeel kan laten zien om wie het gaat. Ga na of u het mag noemen."
)


def notes(
    scales: Scales, verdict: Verdict, cited: Sequence[Citation], today: date
) -> tuple[str, ...]:
    """The notes on one sentence, ``cited`` being its evidence."""
    found = list(_about_people(scales, verdict))
    if verdict is Verdict.SUPPORTED:
        found += _newer(scales)
        found += _old(scales, cited, today)
    return tuple(dict.fromkeys(found))


def _about_people(scales: Scales, verdict: Verdict) -> Iterator[str]:
    """That the sentence says of one person, or of a handful, what no paper says."""
    claim = scales.claim
    if verdict is Verdict.SUPPORTED:
        return
    if _ONE_PERSON.search(claim.text) and asks_about_person(claim.text):
        yield _PERSON
    few = [f for f in claim.figures if f.kind is Kind.COUNT and 0 < f.value < _FEW]
    if few and _OF_PEOPLE.search(claim.text):
        papers = {item.found.record.id: item.found.record.text for item in scales.passages}
        parts = {name for text in papers.values() for name in parts_of(text)}
        if any(re.search(rf"\b{re.escape(part)}\b", claim.text) for part in parts):
            yield _SMALL


def _newer(scales: Scales) -> Iterator[str]:
    """That a newer paper says otherwise of what the sentence says."""
    focus = focus_of(scales)
    # A sentence that says of which day it is cannot be overtaken.
    if focus is None or scales.claim.moments:
        return
    if (since := outdated(scales)) is not None:
        when = _month(since.run)
        figure = f"{since.stated.words()}, niet {since.fact.words()}"
        yield f"In een nieuwer stuk ({when}) staat {figure}: “{since.run.text}”"
        return
    day = focus.passage.found.date
    against = [
        run for run in scales.single if run.passage.found.date > day and _differs(scales, run)
    ]
    if against:
        newest = max(against, key=lambda run: run.passage.found.date)
        yield f"In een nieuwer stuk ({_month(newest)}) staat het anders: “{newest.text}”"


def _month(run: Run) -> str:
    return month_of(date.fromisoformat(run.passage.found.date[:10]))


def _differs(scales: Scales, run: Run) -> bool:
    if run.comparison is None or covered(scales.claim, run.alone) < _ABOUT:
        return False
    return run.comparison.weight_of(*_TURNED) >= _SURE


def _old(scales: Scales, cited: Sequence[Citation], today: date) -> Iterator[str]:
    """That it was so when its paper was written, or was still to come then."""
    focus = focus_of(scales)
    if focus is None or not cited:
        return
    part = AnswerPart(scales.claim.text, (cited[0].n,))
    paper = replace(cited[0], meeting_date=focus.passage.found.date[:10] or None)
    said = [Said(scales.claim.text, part, paper, focus.passage.found)]
    yield from (flag.message for flag in (*aged(said, today), *overtaken(said, today)))
