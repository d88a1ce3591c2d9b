"""What a line is called before an officer gives it a name."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from assistant.desk import Desk
from ingest.units import Block, BlockRole, Span, Unit, UnitKind, UnitStatus
from register.build import build_lines
from register.model import Link, Paper
from register.topic import topic_of


def unit(kind: UnitKind, *headings: str) -> Unit:
    block = Block(BlockRole.TEXT, (Span(0, 1),))
    return Unit("u", kind, UnitStatus.ANSWERED, (block,), heading_path=headings)


@pytest.mark.parametrize(
    ("kind", "headings", "topic"),
    [
        (UnitKind.CORE_MESSAGE, ("Kernboodschap", "Herleidbaarheid"), "Herleidbaarheid"),
        (UnitKind.CORE_MESSAGE, ("Kernboodschap", "Cijfers/ meldingen:"), "Cijfers/meldingen"),
        (UnitKind.CORE_MESSAGE, ("Kernboodschap", "Algemeen"), ""),
        (UnitKind.CORE_MESSAGE, ("Kernboodschap",), ""),
        (UnitKind.STANDARD_LINES, ("Standaardlijnen anonimiteit",), "Anonimiteit"),
        (UnitKind.STANDARD_LINES, ("Vaste lijnen: namen en functies",), "Namen en functies"),
        (UnitKind.STANDARD_LINES, ("Vragen over anonimiteit",), "Anonimiteit"),
        (UnitKind.STANDARD_LINES, ("Standaardlijnen",), ""),
        # Whoever asks is no topic.
        (UnitKind.QUESTION, ("Binnengekomen vragen", "Lid Okafor (Stadspartij De Brug)"), ""),
        (UnitKind.CORE_MESSAGE, ("Kernboodschap", "Waarom wij dit nu zo doen en niet anders"), ""),
    ],
)
def test_the_topic_is_what_the_paper_calls_it(
    kind: UnitKind, headings: tuple[str, ...], topic: str
) -> None:
    assert topic_of(unit(kind, *headings)) == topic


def test_lines_on_anonymity_are_called_so(demo_desk: Desk) -> None:
    names = [line.subject for line in demo_desk.lines()]
    assert sum(name.startswith("Anonimiteit") for name in names) >= 4
    assert len(set(names)) == len(names), "two lines with one name"
    assert all(name[0].isupper() for name in names)


def test_a_line_that_says_little_is_called_by_its_opening(
    make_paper: Callable[..., Paper],
) -> None:
    text = "Daar gaan we nu met elkaar ook echt mee door, en nog meer."
    papers = [make_paper(f"p{n}", f"2024-0{n}-01", [[text]]) for n in (1, 2)]
    names = sorted({s.fingerprint for paper in papers for s in paper.statements})
    links = [Link(one, other, 1.0) for one, other in pairwise(names)]
    (line,) = build_lines(papers, links)
    assert line.subject == "Daar gaan we nu met elkaar …"
