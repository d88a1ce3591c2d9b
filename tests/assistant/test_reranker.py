"""A configured reranker: its scores reach the units they belong to, whatever order it works in."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.lines.search import UnitSearch
from index.library import open_library
from index.schema import SearchFilter
from settings import Settings


class Reversing:
    """Prefers what the search liked least, and answers in the opposite order."""

    def scores(self, question: str, texts: Mapping[str, str]) -> dict[str, float]:
        ids = list(texts)
        return {name: float(place) for place, name in reversed(list(enumerate(ids)))}


def test_a_reranker_that_reverses_reverses_units_with_their_own_text(demo_index: Settings) -> None:
    library = open_library(demo_index)
    try:
        parts = (library.retriever, library.catalogue, library.entries)
        plain = UnitSearch(*parts).find("extern meldpunt", SearchFilter(), 30)
        turned = UnitSearch(*parts, Reversing()).find("extern meldpunt", SearchFilter(), 30)
    finally:
        library.close()
    assert [item.unit.id for item in turned] == [item.unit.id for item in reversed(plain)]
    words = {item.unit.id: item.words for item in plain}
    assert all(item.words == words[item.unit.id] for item in turned)
