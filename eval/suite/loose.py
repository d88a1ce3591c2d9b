"""A BEIR set as a run: retrieval only, over loose passages."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from eval.beir import beir_rankings, read_beir
from eval.cases import Ranking
from eval.measures.measure import measured
from eval.runs import Circumstances, Run
from eval.suite.retrieval import GRADED
from eval.versions import used_settings, versions
from settings import Settings


def evaluate_beir(
    path: Path, settings: Settings, tell: Callable[[str], None]
) -> tuple[Run, list[Ranking]]:
    """The run over the set at ``path``, and its rankings. Raises SetError."""
    began = time.perf_counter()
    data = read_beir(path)
    tell(f"{len(data.documents)} stukken inlezen en {len(data.relevant)} vragen zoeken")
    rankings = beir_rankings(data, settings)
    run = Run(
        created=datetime.now(UTC).isoformat("T", "seconds"),
        part="retrieval",
        circumstances=Circumstances(
            set_name=data.name,
            set_version=data.version,
            set_digest=data.digest,
            documents=len(data.documents),
            documents_hash=data.digest[:16],
            versions=versions(settings),
            settings=used_settings(settings),
        ),
        seconds=round(time.perf_counter() - began, 1),
        results=tuple(measured(GRADED, rankings)),
    )
    return run, rankings
