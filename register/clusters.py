"""Texts that are wordings of one statement, gathered from their links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from register.model import Link

# Likeness from which two texts are wordings of one statement: in different papers, in different
# papers with neighbours that are, and in one paper (where one repeats oneself to the letter).
ACROSS, SUPPORTED, WITHIN = 0.48, 0.45, 0.49
# Mean likeness that two groups must have to become one: a chain may not drift off its subject.
MEAN = 0.48
_UNLINKED = 0.3  # what a pair without a link counts for in that mean
_NEAR = 3  # statements to either side that count as neighbours
_FIGURE = re.compile(r"\d[\d.,]*")


class Places:
    """Where each text stands: (paper, place among the statements of the paper)."""

    def __init__(self, papers: Sequence[Sequence[str]]) -> None:
        self.papers = papers
        self.of: dict[str, list[tuple[int, int]]] = {}
        for paper, names in enumerate(papers):
            for place, name in enumerate(names):
                self.of.setdefault(name, []).append((paper, place))

    def in_one_paper(self, one: str, other: str) -> bool:
        """Whether both stand in one and the same paper only."""
        return len({paper for name in (one, other) for paper, _ in self.of[name]}) == 1

    def neighbours(self, name: str) -> Iterable[tuple[int, bool, str]]:
        """The texts near ``name``, each with its paper and whether it stands before ``name``."""
        for paper, place in self.of[name]:
            for near in range(
                max(0, place - _NEAR), min(len(self.papers[paper]), place + _NEAR + 1)
            ):
                if near != place:
                    yield paper, near < place, self.papers[paper][near]


def clusters(texts: Mapping[str, str], links: Sequence[Link], places: Places) -> dict[str, str]:
    """For every text with a place the name of its cluster, which is that of one of its texts.

    Links are taken strongest first; two groups become one when their texts resemble each other
    on the whole.
    """
    scores = {(link.one, link.other): link.likeness for link in links}
    groups: dict[str, list[str]] = {name: [name] for name in places.of}
    home = {name: name for name in places.of}
    for link in links:
        if link.one not in home or link.other not in home:
            continue
        one, other = home[link.one], home[link.other]
        if one == other or not _holds(link, texts, scores, places):
            continue
        if _mean(groups[one], groups[other], scores, places) >= MEAN:
            one, other = min(one, other), max(one, other)
            for name in groups[other]:
                home[name] = one
            groups[one] += groups.pop(other)
    return home


def _holds(
    link: Link,
    texts: Mapping[str, str],
    scores: Mapping[tuple[str, str], float],
    places: Places,
) -> bool:
    """Whether a link is strong enough for where its texts stand."""
    if places.in_one_paper(link.one, link.other):
        # One paper, one moment: sentences with other figures state different facts.
        return link.likeness >= WITHIN and _figures(texts[link.one]) == _figures(texts[link.other])
    if link.likeness >= ACROSS:
        return True
    return link.likeness >= SUPPORTED and _supported(link, scores, places)


def _supported(link: Link, scores: Mapping[tuple[str, str], float], places: Places) -> bool:
    """Whether in two papers what stands beside the one resembles what stands beside the other."""
    beside_other = list(places.neighbours(link.other))
    for paper, before, one in places.neighbours(link.one):
        for elsewhere, also_before, other in beside_other:
            if paper == elsewhere or before != also_before or {one, other} & {link.one, link.other}:
                continue
            if one == other or _score(one, other, scores) >= ACROSS:
                return True
    return False


def _mean(
    one: Sequence[str],
    other: Sequence[str],
    scores: Mapping[tuple[str, str], float],
    places: Places,
) -> float:
    """The mean likeness of two groups. Unlike texts of one paper do not count: one sentence of
    an earlier paper can have become two."""
    counted = [
        _score(a, b, scores)
        for a in one
        for b in other
        if (a, b) in scores or (b, a) in scores or not places.in_one_paper(a, b)
    ]
    return sum(counted) / len(counted) if counted else 0.0


def _score(one: str, other: str, scores: Mapping[tuple[str, str], float]) -> float:
    return scores.get((one, other) if one < other else (other, one), _UNLINKED)


def _figures(text: str) -> frozenset[str]:
    return frozenset(match.group().rstrip(".,") for match in _FIGURE.finditer(text))
