"""The drafts to learn from, each set with the papers it is about, and their features."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from access.clearance import EVERYTHING
from assistant.checks.claims.features import features
from assistant.desk import Desk
from eval.groups import Draft, read_drafts
from index.schema import SearchFilter
from ingest.pipeline import ingest
from settings import load_settings

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"  # absent outside the project's own workplace


@dataclass(frozen=True, slots=True)
class DraftSet:
    """Drafts, and the folder of the papers they are about."""

    name: str
    drafts: Path
    papers: Path


TRAINING = (
    DraftSet("papers", HERE / "papers.jsonl", HERE / "papers"),
    DraftSet("demo", HERE / "demo.jsonl", ROOT / "corpus"),
    DraftSet("reference", HERE / "reference.jsonl", SHARED / "corpus"),
)
MEASURED = (
    DraftSet("contradictions.dev", SHARED / "gold" / "contradictions.dev.jsonl", SHARED / "corpus"),
    DraftSet(
        "demo gold", ROOT / "eval" / "sets" / "demo" / "contradictions.jsonl", ROOT / "corpus"
    ),
)


def featured(draft_set: DraftSet) -> Iterator[tuple[Draft, dict[str, float]]]:
    """Every draft of a set with the features of the checker, over an index of its papers."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(data_dir=Path(folder))
        ingest([draft_set.papers], settings)
        with Desk.open(settings, EVERYTHING) as desk:
            checker = desk.checker()
            for draft in read_drafts(draft_set.drafts):
                yield draft, features(checker.weigh(draft.text, SearchFilter()))
