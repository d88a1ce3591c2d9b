"""A desk over the demo papers, and the checks' own tools."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from access.clearance import EVERYTHING
from assistant.checks.claims.likeness import Likeness
from assistant.checks.support import SupportVerifier
from assistant.desk import Desk
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.terms import OWN_TERMS, read_rows
from settings import Settings


@pytest.fixture(scope="module")
def desk(demo_index: Settings) -> Iterator[Desk]:
    with Desk.open(demo_index, EVERYTHING) as opened:
        yield opened


@pytest.fixture(scope="session")
def analyser() -> DutchAnalyser:
    return DutchAnalyser()


@pytest.fixture(scope="session")
def likeness() -> Likeness:
    return Likeness.of(read_rows(OWN_TERMS), load_embedder(None))


@pytest.fixture(scope="session")
def verifier(analyser: DutchAnalyser, likeness: Likeness) -> SupportVerifier:
    return SupportVerifier(analyser, likeness)
