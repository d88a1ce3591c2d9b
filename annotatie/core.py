"""The kernboodschap: standard lines that these answers come back to, word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from annotatie.model import Bullet, DraftedQuestion, WordingChange
from annotatie.sources import Sources
from annotatie.timely import has_passed, is_outdated, points_back
from assistant.answer import Citation
from assistant.desk import Desk
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
        found = desk.cite(wording)
        if not found or has_passed(wording.text, found[0], day):
            continue
        if cited := sources.add(found):
            bullets.append(Bullet(mask(wording.text), cited))
    return bullets


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
