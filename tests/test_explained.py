"""An error that is told to an officer is told in its own words, wherever it comes out."""

from __future__ import annotations

import pytest

from annotatie.export import ExportError
from audit.trail import AuditError
from database.connection import DatabaseError
from explained import Explained
from index.embedding import EmbeddingError
from index.reranker import RerankerError
from index.store import StoreCorrupt
from index.terms import TermListError
from screens.failure import explained
from screens.turns import TooMany

_WHAT = "Het model kan niet worden geladen. Controleer de instelling."


@pytest.mark.parametrize(
    "error",
    [
        AuditError, DatabaseError, EmbeddingError, ExportError, RerankerError, StoreCorrupt,
        TermListError, TooMany,
    ],
)  # fmt: skip
def test_an_error_of_the_house_is_shown_as_it_is(error: type[Explained]) -> None:
    assert explained(error(_WHAT)) == _WHAT


def test_any_other_shows_nothing_of_the_inside(caplog: pytest.LogCaptureFixture) -> None:
    told = explained(ValueError("/srv/data/geheim.docx"))
    assert "geheim.docx" not in told
    assert "opnieuw" in told
    assert "geheim.docx" in caplog.text
