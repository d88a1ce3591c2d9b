"""Annotaties drafted once, over the demo papers and over the real ones. Read from them only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from annotatie.drafting import draft
from annotatie.incoming import IncomingQuestion, read_file
from annotatie.model import Annotatie
from assistant.desk import Desk
from settings import Settings
from tests.conftest import ROOT

DEMO = ROOT / "corpus" / "2025-10-09_annotatie_commissie-BDI.docx"
DEMO_DAY = date(2025, 10, 8)  # the day before the meeting
REAL_DAY = date(2024, 12, 4)


@pytest.fixture(scope="session")
def demo_draft(demo_index: Settings) -> Annotatie:
    """The questions of the newest demo annotatie, and one that nothing answers."""
    incoming = read_file(DEMO)
    unknown = IncomingQuestion("Hoeveel zeppelins heeft de gemeente in de hangar?", "23")
    with Desk.open(demo_index, EVERYTHING) as desk:
        asked = replace(incoming, questions=(*incoming.questions, unknown))
        return draft(asked, desk, as_of=DEMO_DAY)


@pytest.fixture(scope="session")
def real_questions(shared_dir: Path) -> Path:
    """The annotatie of 5 December 2024, whose forty questions are asked anew."""
    return next((shared_dir / "corpus").glob("004*"))


@pytest.fixture(scope="session")
def real_draft(real_index: Settings, real_questions: Path) -> Annotatie:
    with Desk.open(real_index, EVERYTHING) as desk:
        return draft(read_file(real_questions), desk, as_of=REAL_DAY)
