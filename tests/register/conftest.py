"""What the tests of the register share: indexes of the real and the demo papers, made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from access.clearance import EVERYTHING
from assistant.desk import Desk
from index.disk import copy_sparse
from ingest.units import DocumentKind, Span
from register.model import Paper
from register.statements import LineSentence, fingerprint
from settings import Settings, load_settings

DEMO = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def demo_settings(demo_index: Settings, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A copy of the index over the demo papers, of which commands may record what was asked."""
    settings = load_settings(data_dir=tmp_path_factory.mktemp("register") / "demo")
    copy_sparse(demo_index.data_dir, settings.data_dir)
    return settings


@pytest.fixture(scope="session")
def demo_desk(demo_settings: Settings) -> Iterator[Desk]:
    with Desk.open(demo_settings, EVERYTHING) as desk:
        yield desk


@pytest.fixture(scope="session")
def real_desk(real_index: Settings) -> Iterator[Desk]:
    with Desk.open(real_index, EVERYTHING) as desk:
        yield desk


@pytest.fixture(scope="session")
def make_paper() -> Callable[..., Paper]:
    """A paper of bullets, each a list of sentences, one unit unless told otherwise."""

    def make(
        name: str,
        date: str,
        bullets: Sequence[Sequence[str]],
        kind: str = DocumentKind.ANNOTATIE,
        *,
        declared: bool = False,
    ) -> Paper:
        statements: list[LineSentence] = []
        place = 0
        for bullet, said in enumerate(bullets):
            for number, text in enumerate(said):
                span = Span(place, place + len(text))
                place += len(text) + 1
                statements.append(
                    LineSentence(
                        fingerprint=fingerprint(text),
                        text=text,
                        unit_id=f"{name}#unit",
                        bullet=bullet,
                        place=number,
                        spans=(span,),
                        stands=len(text.split()) > 3,
                        leans=text.startswith(("Dat ", "Want ", "Het ")),
                        declared=declared,
                    )
                )
        return Paper(name, f"{name}.json", f"{name}.txt", kind, date, tuple(statements))

    return make
