"""The kernboodschap: standard lines that these answers come back to, word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from access.levels import Level
from access.moments import instant
from access.rules import terms
from annotatie.model import Bullet, DraftedQuestion, WordingChange
from annotatie.sources import Sources
from annotatie.spoken import can_be_said, says_the_same
from annotatie.timely import has_passed, is_outdated, points_back
from assistant.answer import Citation
from assistant.checks.facts.figure import Kind
from assistant.checks.facts.figures import find_figures
from assistant.desk import Desk
from assistant.lines.found import FoundUnit
from ingest.redaction import mask
from ingest.units import DocumentKind, Span
from register.book import Lines, steps
from register.change import ChangeKind, likeness_of
from register.lines import Line, LineStatus, Wording

_MOST = 6
_LONGEST = 420  # characters; what is longer is no core message
_FEWEST = 2  # answers that come back to a line which stands in one paper only
_FEWEST_WORDS = 6
# Papers in which the alderman or the college speaks; minutes speak about her.
_SPOKEN = frozenset({DocumentKind.ANNOTATIE, DocumentKind.RAADSBRIEF})
_ALIKE = 0.45  # share of the words; a change of more than that is another text
_FEWEST_COMPARED = 5  # words of a wording that is compared
_GRAVE = (ChangeKind.REVERSED,)
_FIGURES = re.compile(r"\d")


def lines_that_matter(lines: Lines, questions: Iterable[DraftedQuestion]) -> list[Line]:
    """The lines that the answers quote, those that most answers come back to first."""
    hits: Counter[str] = Counter()
    for question in questions:
        cited = {c.n: c for bullet in question.bullets for c in bullet.citations}
        hits.update({line.id for item in cited.values() for line in _lines_of(lines, item)})
    found = [(line, count) for name, count in hits.items() if (line := lines.get(name))]
    found = [(line, count) for line, count in found if line.status is not LineStatus.WITHDRAWN]
    found.sort(key=lambda pair: (-_weight(*pair), pair[0].current.date, pair[0].id))
    return [line for line, _ in found]


def core_message(
    desk: Desk, lines: Iterable[Line], counts: int, sources: Sources, known: Lines, day: date
) -> list[Bullet]:
    """The newest wordings of ``lines`` that can open the alderman's words on ``day``.

    ``counts`` is how many questions there are: a short list of questions needs fewer lines.
    ``known`` are all lines: what they give a newer figure for is left out.
    """
    bullets: list[Bullet] = []
    for line in lines:
        wording = line.current
        if len(bullets) >= min(_MOST, max(2, counts)):
            break
        if not _opens(wording) or is_outdated(wording, known):
            continue
        if any(says_the_same(wording.text, bullet.text) for bullet in bullets):
            continue
        found = desk.cite(wording)
        if not found or _lacks_scale(desk, wording, found):
            continue
        if has_passed(wording.text, found[0], day) or _is_secret(desk, found, day):
            continue
        if cited := sources.add(found):
            bullets.append(Bullet(mask(wording.text), cited))
    return _in_order(bullets)


def _in_order(bullets: Sequence[Bullet]) -> list[Bullet]:
    """``bullets`` with those of one unit together, in the order of their paper: one follows the other."""
    places: dict[str, int] = {}
    for place, bullet in enumerate(bullets):
        places.setdefault(bullet.citations[0].unit_id, place)
    return sorted(bullets, key=lambda b: (places[b.citations[0].unit_id], b.citations[0].start))


def _lacks_scale(desk: Desk, wording: Wording, found: Sequence[Citation]) -> bool:
    """Whether a percentage stands there of which only the words around it say for which scales it is."""
    kinds = {figure.kind for figure in find_figures(wording.text)}
    if Kind.PERCENT not in kinds or Kind.SCALE in kinds:
        return False
    record = desk.document(found[0].document_id)
    unit = next((u for u in record.units if u.id == found[0].unit_id), None) if record else None
    around = FoundUnit(record, unit, 1.0, ()).words if record and unit else ""
    return any(figure.kind is Kind.SCALE for figure in find_figures(around))


def _is_secret(desk: Desk, found: Sequence[Citation], day: date) -> bool:
    """Whether a paper that is quoted is not public yet on ``day``: what is said there is public."""
    for item in found:
        record = desk.document(item.document_id)
        unit = next((u for u in record.units if u.id == item.unit_id), None) if record else None
        marks = (record.metadata.secrecy if record else None, unit.secrecy if unit else None)
        now = instant(day.isoformat())
        if any(terms(secret).at(now) > Level.INTERN for secret in marks):
            return True
    return False


def wording_changes(desk: Desk, lines: Iterable[Line], sources: Sources) -> list[WordingChange]:
    """For every line the last time that another paper said it otherwise."""
    found: list[WordingChange] = []
    for line in lines:
        for step in reversed(steps(line)):
            since, change = step.since, step.change
            if since is None or change is None or change.kind is ChangeKind.UNCHANGED:
                continue
            if since.document_id == step.wording.document_id:
                continue
            if not _comparable(since, step.wording):
                continue
            old, new = sources.add(desk.cite(since)), sources.add(desk.cite(step.wording))
            if old and new:
                words = mask(since.text), mask(step.wording.text)
                found.append(WordingChange(line.subject, *words, change, old[0], new[0]))
                break
    # What became weaker, stronger or the opposite first.
    found.sort(key=lambda item: item.change.force is None and item.change.kind not in _GRAVE)
    return found


def _lines_of(lines: Lines, item: Citation) -> list[Line]:
    spans = [Span(item.start, item.end)]
    return [line for line, _ in lines.of(item.document_id, item.unit_id, spans)]


def _opens(wording: Wording) -> bool:
    """Whether one can begin with it."""
    length = len(wording.text) <= _LONGEST and len(wording.text.split()) >= _FEWEST_WORDS
    alone = not wording.conditional and not points_back(wording.text)
    alone = alone and can_be_said(wording.text)
    return wording.kind in _SPOKEN and alone and length


def _comparable(old: Wording, new: Wording) -> bool:
    """Whether ``new`` is another wording of ``old``, in a later paper, and both say what they are about."""
    texts = (old.text, new.text)
    return (
        old.date < new.date
        and all(len(text.split()) >= _FEWEST_COMPARED for text in texts)
        and not any(map(points_back, texts))
        and likeness_of(*texts) >= _ALIKE
    )


def _weight(line: Line, count: int) -> float:
    """How much a line matters: it comes back in answers, and in papers. A figure grows old."""
    firm = line.papers > 1 or line.status is LineStatus.APPROVED
    if not firm and count < _FEWEST:
        return 0.0
    declared = any(wording.declared for wording in line.wordings)
    dated = _FIGURES.search(line.current.text) is not None
    return count * (1.5 if firm else 1.0) * (1.5 if declared else 1.0) * (0.5 if dated else 1.0)
