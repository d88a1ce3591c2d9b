"""Which legs look through a large index, and which weigh what the others bring."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pytest

from eval.passage_index import Fields, PassageIndex
from index.embedding import load_embedder
from index.llama import CouncilRetriever
from index.rarity import Rarity
from index.retriever import CANDIDATES, HybridRetriever, Weights
from index.schema import Scored, SearchFilter
from index.store import Leg

MANY = CANDIDATES + 100
QUESTION = "wat staat er in de begroting?"


@pytest.fixture(scope="module")
def passages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PassageIndex]:
    """More passages about one subject than a leg brings, and one with a long compound."""
    common = [
        Fields(
            f"veel{n}",
            f"Over de begroting van jaar {n} is in wijk {n % 7} gesproken, met {n} bewoners.",
            payload={"kind": "annotatie" if n % 2 else "rapport"},
        )
        for n in range(MANY)
    ]
    rare = Fields("zeldzaam", "Het kwartaaloverzicht van de fietsenstallingbeheerder is klaar.")
    with PassageIndex(
        [*common, rare], tmp_path_factory.mktemp("index") / "shard", load_embedder(None)
    ) as made:
        yield made


def as_large(passages: PassageIndex) -> HybridRetriever:
    """The retriever that a large index gets."""
    usual = passages.retriever()
    return HybridRetriever(usual.store, usual.queries, rarity=usual.rarity, large=MANY)


@pytest.mark.parametrize("counted", [True, False])
def test_lead_and_word_parts_weigh_the_best_of_words_and_meaning(
    passages: PassageIndex, monkeypatch: pytest.MonkeyPatch, *, counted: bool
) -> None:
    retriever = as_large(passages)
    if not counted:
        retriever.rarity = Rarity({})
    ask, through_all = retriever.store.query_all, set[str]()

    def asked(
        legs: Sequence[Leg],
        wanted: SearchFilter,
        limit: int,
        among: Collection[int] | None = None,
    ) -> list[list[Scored]]:
        through_all.update(leg.name for leg in legs if among is None)
        return ask(legs, wanted, limit, among)

    monkeypatch.setattr(retriever.store, "query_all", asked)
    hits = retriever.passages(QUESTION, SearchFilter())
    assert through_all == {"dense", "text"}
    assert len(hits) == 60
    assert all({"text", "lead", "grams"} <= hit.legs.keys() for hit in hits)


def test_the_best_passages_are_the_same_in_a_large_index(passages: PassageIndex) -> None:
    question = "wat is er in jaar 77 met bewoners van wijk 0 besproken over de begroting?"
    usual = passages.retriever().passages(question, SearchFilter())
    hits = as_large(passages).passages(question, SearchFilter())
    assert usual[0].payload["unit_id"] == hits[0].payload["unit_id"] == "veel77"


def test_the_filter_holds_for_every_leg(passages: PassageIndex) -> None:
    hits = as_large(passages).passages(QUESTION, SearchFilter(kinds=("annotatie",)))
    assert hits
    assert {hit.payload["kind"] for hit in hits} == {"annotatie"}


def test_word_parts_still_find_what_no_word_finds(passages: PassageIndex) -> None:
    # Too far from any word for the spelling, and no word of it stands in a passage.
    hits = as_large(passages).passages("xfietsenstallingbeheerdersxx", SearchFilter())
    assert hits[0].payload["unit_id"] == "zeldzaam"
    assert "text" not in hits[0].legs
    assert "grams" in hits[0].legs


def test_behind_the_interface_of_llama_index_the_same_is_found(passages: PassageIndex) -> None:
    wanted = SearchFilter(kinds=("rapport",))
    hits = passages.retriever().passages(QUESTION, wanted)
    found = CouncilRetriever(passages.retriever(), wanted).retrieve(QUESTION)
    assert hits
    assert [(int(item.node.node_id), item.score) for item in found] == [
        (hit.id, hit.score) for hit in hits
    ]
    assert {item.node.metadata["kind"] for item in found} == {"rapport"}


def test_a_piece_that_all_passages_hold_says_little(tmp_path: Path) -> None:
    """Who asks for the budget of the swans among passages on the budget means the swans."""
    fields = [
        *(Fields(f"w{n}", f"De begroting van wijk {n} telt {n} regels.") for n in range(25)),
        Fields("zwaan", "Er is geld voor de zwanen in de begroting."),
    ]
    with PassageIndex(fields, tmp_path / "shard", load_embedder(None)) as index:
        late = Weights(text=0.0, lead=0.0, grams=0.0, dense=0.01, late=1.0)
        hits = index.retriever(weights=late).passages("de begroting van de zwanen", SearchFilter())
    scores = {hit.payload["unit_id"]: hit.score for hit in hits}
    assert hits[0].payload["unit_id"] == "zwaan"
    assert max(score for name, score in scores.items() if name != "zwaan") < 0.8
