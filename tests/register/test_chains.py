"""Lines over time, on papers made up at random: order, completeness, and nothing from later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from register.book import steps
from register.build import build_lines
from register.decisions import apply
from register.model import Link, Paper
from register.register import Register
from register.statements import fingerprint
from register.store import Kept

SAID = [
    "Een signaal zonder naam is ook een signaal.",
    "Een signaal met naam is ook een signaal.",
    "De gemeente kan geen quotum instellen.",
    "Een quotum kan de gemeente niet zelf instellen.",
    "Dat vraagt om geduld en voorbeeldgedrag.",
    "Zij houden de norm hoog of laten hem zakken.",
]
DATES = ["", "2023-11-16", "2024-03-14", "2024-11-07", "2025-04-09"]
BULLETS = st.lists(
    st.lists(st.sampled_from(SAID), min_size=1, max_size=3, unique=True), min_size=1, max_size=3
)
PAPERS = st.lists(st.tuples(st.sampled_from(DATES), BULLETS), min_size=1, max_size=5)
SCORES = st.lists(st.floats(0.36, 1.0), min_size=15, max_size=15)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

Make = Callable[..., Paper]


def _links(scores: list[float]) -> tuple[Link, ...]:
    names = sorted(fingerprint(text) for text in SAID)
    pairs = zip(combinations(names, 2), scores, strict=True)
    found = [Link(one, other, score) for (one, other), score in pairs]
    return tuple(sorted(found, key=lambda link: -link.likeness))


@QUICK
@given(papers=PAPERS, scores=SCORES)
def test_dates_ascend_and_every_change_is_from_an_older_wording(
    make_paper: Make, papers: list[tuple[str, list[list[str]]]], scores: list[float]
) -> None:
    made = [make_paper(f"p{n}", day, said) for n, (day, said) in enumerate(papers)]
    for line in build_lines(made, _links(scores)):
        dates = [wording.date for wording in line.wordings]
        assert dates == sorted(dates)
        for step in steps(line):
            assert step.since is None or step.since.date <= step.wording.date
            assert (step.since is None) == (step.change is None)
            assert step.since is None or step.wording is not line.wordings[0]


@QUICK
@given(papers=PAPERS, scores=SCORES)
def test_no_place_belongs_to_two_lines(
    make_paper: Make, papers: list[tuple[str, list[list[str]]]], scores: list[float]
) -> None:
    made = [make_paper(f"p{n}", day, said) for n, (day, said) in enumerate(papers)]
    taken: set[tuple[str, int]] = set()
    for line in build_lines(made, _links(scores)):
        assert line.id in line.anchors
        for wording in line.wordings:
            for span in wording.spans:
                places = {(wording.document_id, n) for n in range(span.start, span.end)}
                assert not places & taken
                taken |= places


@QUICK
@given(papers=PAPERS, scores=SCORES, before=st.sampled_from(DATES[1:]))
def test_a_day_shows_what_the_papers_of_before_it_show(
    make_paper: Make, papers: list[tuple[str, list[list[str]]]], scores: list[float], before: str
) -> None:
    made = [make_paper(f"p{n}", day, said) for n, (day, said) in enumerate(papers)]
    day = date.fromisoformat(before)
    register = Register(Kept(papers=tuple(made), links=_links(scores)))
    shown = register.lines(day).all
    assert all("" < w.date < before for line in shown for w in line.wordings)
    older = [paper for paper in made if "" < paper.date < before]
    assert list(shown) == apply(build_lines(older, _links(scores)), (), day)


def test_the_same_in_one_paper_only_is_a_line_when_it_is_repeated(make_paper: Make) -> None:
    once = make_paper("a", "2024-01-01", [[SAID[0]]])
    assert build_lines([once], ()) == []
    declared = make_paper("a", "2024-01-01", [[SAID[0]]], declared=True)
    assert [line.papers for line in build_lines([declared], ())] == [1]
    again = make_paper("b", "2024-02-01", [[SAID[0]]])
    (line,) = build_lines([once, again], ())
    assert line.papers == 2
