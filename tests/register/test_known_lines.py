"""The register against lines found by hand, in the real papers and in the demo papers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest

from assistant.desk import Desk
from register.book import Lines
from tests.register.known_lines import ALSO, LISTED, RETURNING

Where = tuple[str, frozenset[int]]  # file name and the lines of text of one wording

# Measured on 5 papers: 0.42 of all pairs (0.41 across papers), of which many say the same in
# words that share nothing ("niet met 1 druk op de knop", "niet van de ene op de andere dag").
LEAST_RECALL, LEAST_ACROSS, LEAST_PRECISION = 0.36, 0.37, 0.85


@pytest.fixture(scope="module")
def proposed(real_desk: Desk) -> list[tuple[Where, Where]]:
    """Every pair of wordings of one line in the real papers."""
    texts = {record.id: record.text for record in real_desk.documents()}
    pairs: list[tuple[Where, Where]] = []
    for line in real_desk.lines():
        places = [
            (
                wording.file_name[:3],
                frozenset(
                    texts[wording.document_id][: span.start].count("\n") + 1
                    for span in wording.spans
                ),
            )
            for wording in line.wordings
        ]
        pairs += combinations(places, 2)
    return pairs


def test_pairs_that_are_listed(proposed: list[tuple[Where, Where]]) -> None:
    wanted = [pair for places in LISTED.values() for pair in combinations(places, 2)]
    found = [pair for pair in wanted if any(_is(pair, given) for given in proposed)]
    across = [pair for pair in wanted if pair[0][0] != pair[1][0]]
    assert len(found) / len(wanted) >= LEAST_RECALL, set(map(str, wanted)) - set(map(str, found))
    assert sum(pair in found for pair in across) / len(across) >= LEAST_ACROSS


def test_pairs_that_are_proposed_are_right(proposed: list[tuple[Where, Where]]) -> None:
    right = [pair for places in LISTED.values() for pair in combinations(places, 2)]
    right += [
        ((one, (a,)), (other, (b,)))
        for group in ALSO
        for (one, a), (other, b) in combinations(group, 2)
    ]
    wrong = [given for given in proposed if not any(_is(pair, given) for pair in right)]
    assert 1 - len(wrong) / len(proposed) >= LEAST_PRECISION, wrong


@pytest.mark.parametrize("name", RETURNING)
def test_lines_that_return_in_the_demo_papers(demo_desk: Desk, name: str) -> None:
    lines = demo_desk.lines()
    found = [set(_lines_with(lines, *place)) for place in RETURNING[name]]
    assert set.intersection(*found), found


def test_two_lines_in_one_bullet_are_two(real_desk: Desk) -> None:
    names = _line_of(real_desk.lines(), "Het beschadigt mensen en hoort niet thuis")
    person = _line_of(
        real_desk.lines(), "Ik ga ook niet met de raad in gesprek over het individueel"
    )
    assert names != person
    trust = _line_of(real_desk.lines(), "Vertrouwen moet je opbouwen")
    assert trust != _line_of(real_desk.lines(), "Dat leidt ertoe dat we kijken naar cultuur")


def test_a_page_break_does_not_cut_a_line(real_desk: Desk) -> None:
    line = real_desk.lines().get(_line_of(real_desk.lines(), "zoals die in Zuidoost"))
    assert line is not None
    assert line.current.text.endswith("in plaats van dat het verhelpt.")
    assert len(line.current.spans) == 2


def _is(
    wanted: tuple[tuple[str, Iterable[int]], tuple[str, Iterable[int]]], given: tuple[Where, Where]
) -> bool:
    """Whether a proposed pair lies on both places of a wanted one, in either order."""

    def on(place: tuple[str, Iterable[int]], where: Where) -> bool:
        return place[0] == where[0] and not where[1].isdisjoint(place[1])

    one, other = wanted
    return any(on(one, a) and on(other, b) for a, b in (given, given[::-1]))


def _lines_with(lines: Lines, file: str, text: str) -> list[str]:
    return [
        line.id
        for line in lines
        if any(w.file_name.startswith(file) and text in w.text for w in line.wordings)
    ]


def _line_of(lines: Lines, text: str) -> str:
    (found,) = _lines_with(lines, "", text)
    return found
