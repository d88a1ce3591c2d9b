"""The lines that a set of papers holds, oldest wording first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from register.clusters import Places, clusters
from register.lines import Line, LineStatus, Wording
from register.links import standing_texts
from register.model import Link, Paper
from register.subject import subject_of
from register.weave import weave


def build_lines(papers: Iterable[Paper], links: Sequence[Link]) -> list[Line]:
    """The lines of ``papers``; those in most papers and with most wordings first.

    What ``links`` say of papers that are not among ``papers`` plays no part.
    """
    ordered = sorted(papers, key=lambda paper: (paper.date, paper.file_name, paper.document_id))
    texts = standing_texts(ordered)
    places = Places([[s.fingerprint for s in paper.statements if s.stands] for paper in ordered])
    found = weave(ordered, clusters(texts, links, places))
    lines = [make_line(wordings) for wordings in found.values()]
    return sorted(lines, key=lambda line: (-line.papers, -len(line.wordings), line.id))


def make_line(wordings: Iterable[Wording]) -> Line:
    """A line of these wordings."""
    ordered = tuple(sorted(wordings, key=_age))
    current = ordered[-1].fingerprint
    return Line(
        id=ordered[0].anchors[0],
        subject=subject_of(ordered),
        wordings=ordered,
        # Of the words that stand there now: that older ones were on record does not make these so.
        status=(
            LineStatus.ON_RECORD
            if any(wording.on_record for wording in ordered if wording.fingerprint == current)
            else LineStatus.PREPARED
        ),
    )


def _age(wording: Wording) -> tuple[str, str, bool, int]:
    """By date; within a paper the wording in its block of standard lines is the newest."""
    return (wording.date, wording.document_id, wording.declared, wording.spans[0].start)
