"""From clusters of statements to lines: which sentences of a bullet belong to which line.

A bullet can hold two lines and a line can be spread over bullets. Statements that stand
together wherever they occur are one line; sentences that resemble nothing come along with the
line in their bullet, so that an addition shows as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from ingest.units import Span
from register.lines import Wording
from register.model import Paper
from register.statements import LineSentence

_TOGETHER = 0.75  # share of the times that two statements occur that they stand together
_LONG = 420  # characters of a paragraph of which only what belongs to a line comes along

Found = dict[str, list[Wording]]


def weave(papers: Sequence[Paper], home: Mapping[str, str]) -> Found:
    """The wordings of every line, under a name for the line. ``home`` gives a text's cluster."""
    clusters = _recurring(papers, home)
    lines = _joined(papers, clusters)
    found: Found = {}
    for paper in papers:
        for name, wording in _wordings(paper, lines):
            found.setdefault(name, []).append(wording)
    return found


def _recurring(papers: Sequence[Paper], home: Mapping[str, str]) -> dict[str, str]:
    """Texts with the cluster they are in, of clusters that occur in several units."""
    units: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for paper in papers:
        for statement in paper.statements:
            if statement.fingerprint in home and statement.stands:
                units.setdefault(home[statement.fingerprint], set()).add(statement.unit_id)
            if statement.closes:
                last.setdefault(statement.fingerprint, set()).add(paper.document_id)
    feet = {name for name, where in last.items() if len(where) > 1}  # printed under every paper
    return {
        name: cluster
        for name, cluster in home.items()
        if len(units.get(cluster, ())) > 1 and name not in feet
    }


def _joined(papers: Sequence[Paper], clusters: Mapping[str, str]) -> dict[str, str]:
    """``clusters`` in which statements that stand together wherever they occur are one."""
    counts: Counter[str] = Counter()
    beside: Counter[tuple[str, str]] = Counter()
    same: set[tuple[str, str]] = set()
    for paper in papers:
        known = [s for s in paper.statements if s.stands and s.fingerprint in clusters]
        counts.update(clusters[s.fingerprint] for s in known)
        for one, other in pairwise(known):
            pair = (clusters[one.fingerprint], clusters[other.fingerprint])
            in_bullet = one.bullet == other.bullet
            if pair[0] == pair[1] or not (in_bullet or _goes_on(paper, one, other)):
                continue
            beside[pair] += 1
            if in_bullet:
                same.add(pair)
    home = {name: name for name in counts}
    for pair, times in sorted(beside.items(), key=lambda item: (-item[1], item[0])):
        rarer = min(counts[pair[0]], counts[pair[1]])
        if pair in same and times >= min(2, rarer) and times >= _TOGETHER * rarer:
            kept, gone = sorted((home[pair[0]], home[pair[1]]))
            home = {name: kept if now == gone else now for name, now in home.items()}
    return {name: home[cluster] for name, cluster in clusters.items() if cluster in home}


def _goes_on(paper: Paper, one: LineSentence, other: LineSentence) -> bool:
    """Whether ``other`` opens the bullet below that of ``one`` and leans on it."""
    if other.bullet != one.bullet + 1 or not other.leans or one.unit_id != other.unit_id:
        return False
    opening = next(s for s in paper.statements if s.bullet == other.bullet)
    return opening is other


def _wordings(paper: Paper, lines: Mapping[str, str]) -> Iterator[tuple[str, Wording]]:
    """The wordings in one paper with the line of each."""
    runs: list[tuple[str, list[LineSentence]]] = []
    for _, group in groupby(paper.statements, key=lambda s: s.bullet):
        for name, run in _segments(list(group), lines):
            begun = next((said for known, said in reversed(runs) if known == name), None)
            if begun is not None and _goes_with(begun[-1], run[0]):
                begun.extend(run)
            else:
                runs.append((name, run))
    for name, run in runs:
        anchors = tuple(s.fingerprint for s in run if lines.get(s.fingerprint) == name and s.stands)
        yield name, _wording(paper, run, anchors or (run[0].fingerprint,))


def _goes_with(one: LineSentence, other: LineSentence) -> bool:
    """Whether two parts of a line are one wording: in one bullet, or in the bullet below."""
    return one.unit_id == other.unit_id and other.bullet - one.bullet in (0, 1)


def _segments(
    bullet: Sequence[LineSentence], lines: Mapping[str, str]
) -> Iterator[tuple[str, list[LineSentence]]]:
    """The parts of one bullet, each with its line."""
    names = [lines.get(s.fingerprint) if s.stands else None for s in bullet]
    if not any(names):
        if bullet[0].declared and any(s.stands for s in bullet):
            yield next(s.fingerprint for s in bullet if s.stands), list(bullet)
        return
    if sum(len(s.text) for s in bullet) <= _LONG:
        names = _spread(names)
    else:
        for place in range(1, len(bullet)):
            weak = bullet[place].leans or not bullet[place].stands
            if names[place] is None and weak and place and names[place - 1]:
                names[place] = names[place - 1]
    for name, group in groupby(zip(names, bullet, strict=True), key=lambda pair: pair[0]):
        if name is not None:
            yield name, [statement for _, statement in group]


def _spread(names: Sequence[str | None]) -> list[str | None]:
    """Every sentence gets a line: that of the sentence before it, at the start that of the next."""
    found: list[str | None] = []
    current = next((name for name in names if name), None)
    for name in names:
        current = name or current
        found.append(current)
    return found


def _wording(paper: Paper, run: Sequence[LineSentence], anchors: tuple[str, ...]) -> Wording:
    return Wording(
        document_id=paper.document_id,
        record=paper.record,
        file_name=paper.file_name,
        kind=paper.kind,
        date=paper.date,
        unit_id=run[0].unit_id,
        spans=_spans(run),
        text=_text(run),
        anchors=anchors,
        declared=run[0].declared,
        conditional=any(statement.conditional for statement in run),
        topic=run[0].topic,
    )


def _text(run: Sequence[LineSentence]) -> str:
    """The words of a run, with dots where sentences of its bullet are left out."""
    found = run[0].text
    for before, after in pairwise(run):
        left_out = before.bullet == after.bullet and after.place > before.place + 1
        found += (" … " if left_out else " ") + after.text
    return found


def _spans(run: Iterable[LineSentence]) -> tuple[Span, ...]:
    """The places of a run; sentences of one bullet with nothing but a space between are one."""
    found: list[Span] = []
    bullet = None
    for statement in run:
        for place, span in enumerate(statement.spans):
            near = found and not place and bullet == statement.bullet
            if near and 0 <= span.start - found[-1].end <= 2:
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        bullet = statement.bullet
    return tuple(found)
