"""The checks' own tools: the analyser, the likeness of words, the verifier."""

from __future__ import annotations

import pytest

from assistant.checks.claims.likeness import Likeness
from assistant.checks.support import SupportVerifier
from index.analysis import DutchAnalyser
from index.embedding import load_embedder
from index.terms import OWN_TERMS, read_rows


@pytest.fixture(scope="session")
def analyser() -> DutchAnalyser:
    return DutchAnalyser()


@pytest.fixture(scope="session")
def likeness() -> Likeness:
    return Likeness.of(read_rows(OWN_TERMS), load_embedder(None))


@pytest.fixture(scope="session")
def verifier(analyser: DutchAnalyser, likeness: Likeness) -> SupportVerifier:
    return SupportVerifier(analyser, likeness)
