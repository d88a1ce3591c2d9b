"""One question at the desk: its bullets, what is missing and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from annotatie.conflicts import letters
from annotatie.incoming import IncomingQuestion
from annotatie.incoming.question import is_part_of
from annotatie.model import Bullet, DraftedQuestion
from annotatie.sources import Sources
from annotatie.timely import has_passed
from annotatie.written import bullets_of
from assistant.answer import Answer, AnswerPart, AnswerStatus, Citation, Flag
from assistant.checks.facts.moments import find_moments
from assistant.checks.rewording import OLDER_WORDING
from assistant.desk import Desk
from assistant.question.pointing import names_nothing
from assistant.rows import CELL, as_line, grouped, tidied
from ingest.sentences import split_sentences

MOST_BULLETS = 8  # of one answer; an alderman says no more than that
MOST_CHARACTERS = 2200
_OFFICER = "behandelend ambtenaar"
# "Zie verder het antwoord op vraag 2": what it sends to was found and stands there itself.
_SENDS_ON = re.compile(r"^\(?zie\b[^.?!]{0,40}\bvra(?:ag|gen)\s+\d+[^.?!]*[.)]*$", re.I)
_NUMBERED = re.compile(r"\b(?:vraag|vragen)\s+\d+(?:\s*(?:,|en|t/m|tot en met|-)\s*\d+)*", re.I)
_OTHER = re.compile(r"\bdoor (?P<who>wethouder [^.;(]+|een andere wethouder)")
# "Wij sluiten ons aan bij de vragen van de VVD.": nothing to look for.
_JOINS = re.compile(
    r"^(?:(?:wij|we|ik|(?:de|onze|mijn)\s+fractie(?:\s+van\s+[^?.]{2,40})?)\s+)?sluit(?:en)?\s+(?:ik\s+|wij\s+|we\s+)?(?:me|mij|ons|zich)\s+(?:graag\s+)?aan\b[^?]*$",
    re.I,
)
_JOINED = "verwijzing naar het antwoord waarbij deze vraagsteller zich aansluit"
_MISSING = {
    AnswerStatus.NO_EVIDENCE: (
        "antwoord op deze vraag; in de stukken is geen eerdere lijn gevonden"
    ),
    AnswerStatus.PLACEHOLDER_ONLY: (
        "antwoord op deze vraag; zij is eerder gesteld en toen niet (helemaal) beantwoord"
    ),
    AnswerStatus.ERROR: "antwoord op deze vraag; het zoeken is mislukt",
    AnswerStatus.NO_INDIVIDUAL_CASES: (
        "de standaardlijn over personen; ga niet in op het geval zelf"
    ),
    AnswerStatus.ANSWER: "antwoord op deze vraag; de gevonden passages zijn niet bruikbaar",
}


def answer_question(
    desk: Desk,
    number: str,
    question: IncomingQuestion,
    before: IncomingQuestion | None,
    sources: Sources,
    as_of: date | None,
) -> DraftedQuestion:
    """``question`` answered from papers dated before ``as_of``.

    ``before`` is the question that stands before it, on which it may lean.
    """
    if _JOINS.match(question.text) and not question.answer:
        status = AnswerStatus.NO_EVIDENCE
        return DraftedQuestion(question, number, status, missing=f"{_JOINED}. Door: {_OFFICER}")
    leans = question.follows and before is not None
    history = [{"role": "user", "content": before.text}] if leans and before else ()
    asked = question.text
    if before is not None and is_part_of(question, before) and names_nothing(asked):
        asked, history = f"{before.text} {asked}", ()
    answer = desk.ask(asked, as_of=as_of, history=history)
    if not question.answer:
        return drafted(number, question, answer, sources, as_of)
    # Looked up for its sources: the words are those of the officer.
    found = drafted(number, question, answer, sources, as_of)
    known = [bullet.citations for bullet in found.bullets] + _by_unit(sources.all)
    bullets = bullets_of(question.answer, desk, sources, as_of, known)
    numbers = {item.n for bullet in bullets for item in bullet.citations}
    flags = tuple(flag for flag in found.flags if set(flag.citations) <= numbers)
    return replace(found, bullets=bullets, missing="", left_out=0, flags=flags)


def drafted(
    number: str,
    question: IncomingQuestion,
    answer: Answer,
    sources: Sources,
    as_of: date | None = None,
) -> DraftedQuestion:
    """``answer`` as it stands in the annotatie. Older wordings are told of, not said.

    Neither is what an older paper announced for before ``as_of``, where a newer one speaks as well.
    """
    answer = _without_moments(answer, sources)
    spoken = _spoken(answer)
    parts = _fitting(spoken, answer)
    known = {item.n: item for item in answer.citations}
    bullets: list[Bullet] = []
    for part in parts:
        cited = sources.add(known[n] for n in part.citations)
        if cited:
            bullets += [Bullet(text, _own(text, cited)) for text in _lines(part)]
    bullets = _still_ahead(bullets, as_of or date.today())
    said = _points([bullet.text for bullet in bullets])
    bullets = [bullet for bullet in bullets if not _SENDS_ON.match(bullet.text)]
    total = sum(_points(_lines(part)) for part in spoken)
    open_ended = answer.status in (
        AnswerStatus.REFER_OTHER_WETHOUDER,
        AnswerStatus.PLACEHOLDER_ONLY,
    )
    return DraftedQuestion(
        incoming=question,
        number=number,
        status=answer.status,
        bullets=tuple(bullets),
        missing=_missing(answer) if open_ended or not bullets else "",
        message=answer.message,
        near=answer.near,
        flags=(*_flags(answer, sources), *_old_numbers(bullets)),
        left_out=total - said,
        drawn_from=answer.drawn_from,
    )


def _by_unit(sources: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """What was cited before: each by itself, and the pieces of one unit together, as they stand there."""
    units: dict[tuple[str, str], list[Citation]] = {}
    for item in sources:
        units.setdefault((item.document_id, item.unit_id), []).append(item)
    together = (tuple(sorted(pieces, key=lambda c: c.start)) for pieces in units.values())
    return [*((item,) for item in sources), *together]


def _without_moments(answer: Answer, sources: Sources) -> Answer:
    """``answer`` without the line before a bullet that says when it was said: the footnote does so."""
    heads = {item.n for item in answer.citations if sources.is_head(item)}

    def bare(part: AnswerPart) -> AnswerPart:
        own = tuple(n for n in part.citations if n not in heads)
        if not own or len(own) == len(part.citations):
            return part
        return AnswerPart(part.text.partition("\n")[2], own)

    return replace(answer, answer=tuple(map(bare, answer.answer))) if heads else answer


def _old_numbers(bullets: Sequence[Bullet]) -> list[Flag]:
    """What speaks of a question by a number that it had in an earlier annotatie."""
    return [
        Flag(
            "old_number",
            f"‘{match.group()}’ is een nummer uit een eerder stuk. Pas het aan of haal het weg.",
            tuple(item.n for item in bullet.citations),
        )
        for bullet in bullets
        if (match := _NUMBERED.search(bullet.text))
    ]


def _spoken(answer: Answer) -> list[AnswerPart]:
    """The parts that are the line of now: what a flag calls an older wording is left out."""
    days = {item.n: item.meeting_date or "" for item in answer.citations}
    older: set[int] = set()
    for flag in answer.flags:
        if flag.kind in OLDER_WORDING and flag.citations:
            newest = max(days[n] for n in flag.citations)
            older |= {n for n in flag.citations if days[n] < newest}
    return [part for part in answer.answer if not set(part.citations) <= older] or list(
        answer.answer
    )


def _still_ahead(bullets: Sequence[Bullet], day: date) -> list[Bullet]:
    """``bullets`` without what an older paper announced and is over on ``day``: a newer one tells of it."""
    newest = max((c.meeting_date or "" for b in bullets for c in b.citations), default="")

    def is_over(bullet: Bullet) -> bool:
        if CELL in bullet.text:  # a row of figures announces nothing, and its table needs its head
            return False
        dated = [text for text in split_sentences(bullet.text) if _names_a_moment(text)]
        return bool(dated) and all(
            (item.meeting_date or "") < newest
            and all(has_passed(text, item, day) for text in dated)
            for item in bullet.citations
        )

    return [bullet for bullet in bullets if not is_over(bullet)]


def _names_a_moment(text: str) -> bool:
    return any(map(str.isdigit, text)) or bool(find_moments(text))


def _fitting(parts: Sequence[AnswerPart], answer: Answer) -> list[AnswerPart]:
    """As many parts as one can say, in turn from every unit that speaks, in their own order."""
    units = {item.n: item.unit_id for item in answer.citations}
    queues: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        name = units[part.citations[0]] if part.citations else ""
        queues.setdefault(name, []).append(place)
    kept: list[int] = []
    bullets = length = 0
    while any(queues.values()):
        for queue in queues.values():
            if not queue:
                continue
            place = queue.pop(0)
            size = _points(_lines(parts[place]))
            long = len(parts[place].text)
            fits = bullets + size <= MOST_BULLETS and length + long <= MOST_CHARACTERS
            if not kept or fits:
                kept.append(place)
                bullets, length = bullets + size, length + long
    return [parts[place] for place in sorted(kept)]


def _lines(part: AnswerPart) -> list[str]:
    """The bullets of a part. A row of a table stays one, and a row that stands alone is a line."""
    lines = [line for line in map(tidied, part.text.split("\n")) if any(map(str.isalnum, line))]
    return [
        line if is_table else " ".join(as_line(line).split())
        for is_table, group in grouped(lines, str)
        for line in group
    ]


def _points(lines: Sequence[str]) -> int:
    """How many things are said: a table is one."""
    return sum(1 if is_table else len(group) for is_table, group in grouped(lines, str))


def _own(text: str, cited: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Those of ``cited`` that hold ``text``, or of which it is put together; all where that is not seen."""
    said = letters(text)
    whole = tuple(item for item in cited if said in letters(item.quote))
    pieces = tuple(item for item in cited if letters(item.quote) in said)
    together = said == "".join(letters(item.quote) for item in pieces)
    return whole or (pieces if together else cited)


def _missing(answer: Answer) -> str:
    """What must be filled in, and by whom."""
    if answer.status is AnswerStatus.REFER_OTHER_WETHOUDER:
        match = _OTHER.search(answer.message)
        who = match["who"].strip() if match else "een andere wethouder"
        return f"antwoord van {who}. Door: {who}"
    return f"{_MISSING[answer.status]}. Door: {_OFFICER}"


def _flags(answer: Answer, sources: Sources) -> tuple[Flag, ...]:
    """The flags, with the numbers that their citations have in the annotatie."""
    known = {item.n: item for item in answer.citations}
    return tuple(
        replace(flag, citations=tuple(c.n for n in flag.citations for c in sources.add([known[n]])))
        for flag in answer.flags
    )
