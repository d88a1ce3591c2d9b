"""The encoder is really trained here, tiny and for seconds, on our own pairs and papers."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from index.embedding import OWN_MODEL, SentenceTransformerEmbedder
from index.library import open_library
from index.schema import SearchFilter
from index.store import StoreMismatch
from ingest.pipeline import ingest
from settings import Settings
from tests.conftest import ROOT
from training.corpus import Pair, own_items
from training.encoder.card import model_card
from training.encoder.checkpoint import CheckpointError, StageFigures
from training.encoder.export import export
from training.encoder.masked import blocks, text_pieces, train_on_text
from training.encoder.network import SIZES, Encoder
from training.encoder.pairs import backward, distinct, thinned
from training.encoder.stage import Budget, rate_share
from training.encoder.train import STAGES, Material, Plan, train
from training.measure import held_out_success
from training.tokens import MASK, cut_tokenizer

SIZE = replace(SIZES["tiny"], pieces=6_000, length=48)  # seconds, not hours
PLAN = Plan(
    size=SIZE,
    budgets={"text": Budget(steps=15), "titles": Budget(steps=8), "pairs": Budget(steps=40)},
    rows=8,
    batch=48,
    room=1_000_000,
    hold_out=True,
)


@dataclass(frozen=True)
class Run:
    encoder: Encoder
    figures: list[StageFigures]
    checkpoints: Path
    folder: Path
    untrained: dict[str, float]


def silent(line: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def material() -> Material:
    known = random.Random(1).sample(own_items(), 300)
    return Material(
        paragraphs=lambda: iter([item.official for item in known]),
        titles=[Pair(item.topic, item.official) for item in known],
        cuts=[],
        items=known,
        others=[],
    )


@pytest.fixture(scope="module")
def run(material: Material, tmp_path_factory: pytest.TempPathFactory) -> Run:
    place = tmp_path_factory.mktemp("encoder")
    untrained = held_out_success(Encoder(SIZE, PLAN.seed).embed, material.items)
    encoder, figures = train(material, PLAN, place / "checkpoints", silent)
    export(encoder, figures, place / "model")
    return Run(encoder, figures, place / "checkpoints", place / "model", untrained)


def test_loss_falls_in_every_stage(run: Run) -> None:
    assert [figure.stage for figure in run.figures] == list(STAGES)
    for figure in run.figures:
        assert figure.last_loss < 0.98 * figure.first_loss, figure


def test_masked_pieces_are_guessed_from_their_neighbours(material: Material) -> None:
    """A network that knows no more than how common each piece is stays at the entropy."""
    encoder = Encoder(replace(SIZE, length=32, text_rate=2e-3), seed=7)
    pieces = text_pieces(encoder, [item.official for item in material.items[:8]])
    shares = np.bincount(pieces)[np.unique(pieces)] / len(pieces)
    log = train_on_text(encoder, pieces, 8, Budget(steps=200), 1, silent)
    assert log.last < -(shares * np.log(shares)).sum() - 0.2


def test_questions_held_out_are_found_better_than_untrained(run: Run) -> None:
    trained = run.figures[-1].held_out
    assert np.mean(list(trained.values())) > np.mean(list(run.untrained.values())) + 0.06


def test_exported_folder_embeds_as_the_trained_network(run: Run, material: Material) -> None:
    embedder = SentenceTransformerEmbedder(str(run.folder))
    texts = ["Hoe vraag ik een vergunning aan?", *(item.official for item in material.items[:40])]
    assert embedder.dimension == SIZE.width
    ours, theirs = run.encoder.embed(texts), embedder.embed_passages(texts)
    assert np.allclose(np.linalg.norm(theirs, axis=1), 1.0, atol=1e-5)
    # All that may differ is the half precision on disk.
    assert (ours * theirs).sum(axis=1).min() > 0.999
    assert held_out_success(embedder.embed_passages, material.items) == pytest.approx(
        run.figures[-1].held_out, abs=0.05
    )


def test_exported_folder_is_read_in_full_precision_and_without_complaint(
    run: Run, capfd: pytest.CaptureFixture[str]
) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(run.folder), device="cpu")
    assert {str(weights.dtype) for weights in model.parameters()} == {"torch.float32"}
    assert model.max_seq_length == SIZE.length
    assert "MISSING" not in "".join(capfd.readouterr())


def test_card_tells_stages_and_figures(run: Run) -> None:
    card = (run.folder / "README.md").read_text(encoding="utf-8")
    for figure in run.figures:
        assert f"| {figure.stage} | CPU |" in card
        assert " | ".join(str(share) for share in figure.held_out.values()) in card
    assert "EUPL-1.2" in card


def test_going_on_from_a_checkpoint_gives_the_same(material: Material, tmp_path: Path) -> None:
    short = replace(PLAN, budgets={stage: Budget(steps=3) for stage in STAGES})
    whole, told = train(material, short, tmp_path / "whole", silent)
    start = tmp_path / "whole" / "1-text.safetensors"
    again, told_again = train(material, short, tmp_path / "again", silent, start=start)
    assert [figure.last_loss for figure in told_again] == [figure.last_loss for figure in told]
    assert told_again[0] == told[0]
    assert told_again[-1].held_out == told[-1].held_out
    for one, other in zip(whole.network.parameters(), again.network.parameters(), strict=True):
        assert one.equal(other)
    made = sorted(file.name for file in (tmp_path / "again").iterdir())
    assert made == ["2-titles.safetensors", "3-pairs.safetensors"]


def test_stage_without_budget_is_left_out(run: Run, material: Material, tmp_path: Path) -> None:
    plan = replace(PLAN, budgets=dict.fromkeys(STAGES, Budget()))
    start = run.checkpoints / "1-text.safetensors"
    _, figures = train(material, plan, tmp_path, silent, start=start)
    assert figures == run.figures[:1]
    assert not list(tmp_path.iterdir())


def test_what_was_seen_cannot_be_kept_aside_any_more(
    run: Run, material: Material, tmp_path: Path
) -> None:
    seen = replace(PLAN, budgets={stage: Budget(steps=1) for stage in STAGES}, hold_out=False)
    encoder, figures = train(material, seen, tmp_path, silent)
    assert "none was kept aside" in model_card(encoder, figures)
    with pytest.raises(CheckpointError, match="--hold-out"):
        train(material, PLAN, tmp_path, silent, start=tmp_path / "1-text.safetensors")


def test_checkpoint_of_another_size_is_refused(
    run: Run, material: Material, tmp_path: Path
) -> None:
    plan = replace(PLAN, size=replace(SIZE, name="other"))
    start = run.checkpoints / "1-text.safetensors"
    with pytest.raises(CheckpointError, match="--size"):
        train(material, plan, tmp_path, silent, start=start)
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no weights")
    with pytest.raises(CheckpointError, match="broken"):
        train(material, PLAN, tmp_path, silent, start=broken)


def test_gradients_in_parts_are_those_of_the_whole_batch(material: Material) -> None:
    encoder = Encoder(SIZE, seed=3)
    some = material.items[:100]
    pieces = encoder.pieces([*(item.questions[0] for item in some), *(i.official for i in some)])
    found = []
    for room in (1_000_000, 1):
        encoder.network.zero_grad()
        loss = backward(encoder, pieces, room)
        gradients = [weights.grad for weights in encoder.network.parameters()]
        found.append((loss, [g.clone() for g in gradients if g is not None]))
    (whole_loss, whole), (parts_loss, in_parts) = found
    assert parts_loss == pytest.approx(whole_loss, abs=1e-4)
    assert len(whole) == len(in_parts) > 12
    for one, other in zip(whole, in_parts, strict=True):
        assert np.allclose(one.numpy(), other.numpy(), atol=1e-5)


def test_small_encoder_fits_in_60_megabytes() -> None:
    size = SIZES["small"]
    layer = 12 * size.width**2
    numbers = (size.pieces + size.length) * size.width + size.layers * layer
    tokenizer = (OWN_MODEL / "tokenizer.json").stat().st_size
    assert 2 * numbers + tokenizer < 60e6


def test_cut_tokenizer_reads_everything_and_knows_a_mask() -> None:
    tokenizer = cut_tokenizer(OWN_MODEL / "tokenizer.json", size=6_000)
    whole = json.loads((OWN_MODEL / "tokenizer.json").read_text(encoding="utf-8"))
    assert tokenizer.get_vocab_size() == 6_000 < len(whole["model"]["vocab"])
    assert tokenizer.encode(MASK).ids == [tokenizer.token_to_id(MASK)]
    read = tokenizer.encode("Medewerkerswaarderingsonderzoek: € 2 miljoen, 14%").tokens
    assert "[UNK]" not in read
    assert "".join(read).replace("▁", "") == "medewerkerswaarderingsonderzoek:€2miljoen,14%"


def test_blocks_hold_the_text_and_refuse_too_little() -> None:
    pieces = np.arange(100, dtype=np.uint16)
    stream: Iterator[np.ndarray] = blocks(pieces, 10, 3, np.random.default_rng(1))
    for block in (next(stream) for _ in range(20)):
        assert block.shape == (3, 10)
        assert (np.diff(block, axis=1) == 1).all()
    with pytest.raises(ValueError, match="too few"):
        next(blocks(pieces, 10, 30, np.random.default_rng(1)))


def test_pairs_of_one_title_do_not_oppose_each_other() -> None:
    batch = [Pair("Artikel 1", "a"), Pair("Artikel 1", "b"), Pair("Artikel 2", "a"), Pair("c", "d")]
    assert distinct(batch) == [batch[0], batch[3]]


def test_rate_rises_and_falls_over_the_budget() -> None:
    shares = [rate_share(spent) for spent in (0.0, 0.03, 0.06, 0.5, 1.0)]
    assert shares == sorted(shares[:3]) + sorted(shares[3:], reverse=True)
    assert max(shares) == shares[2] == 1.0
    assert Budget(minutes=2).spent(60.0, 9) == 0.5
    assert Budget(steps=4).spent(60.0, 1) == 0.25
    assert Budget().spent(0.0, 0) == 1.0


def test_words_that_are_known_are_near_from_the_first_step(material: Material) -> None:
    found = [
        np.mean(list(held_out_success(Encoder(SIZE, 7, words).embed, material.items).values()))
        for words in (None, OWN_MODEL)
    ]
    assert found[1] > found[0] + 0.1


def test_pieces_are_left_out_at_random_but_never_all() -> None:
    chance = np.random.default_rng(1)
    ids = np.arange(1_000)
    kept = thinned(ids, 0.1, chance)
    assert 850 < len(kept) < 950
    assert (np.diff(kept) > 0).all()
    assert thinned(ids, 0.0, chance) is ids
    assert all(len(thinned(np.array([5]), 0.9, chance)) == 1 for _ in range(50))


def test_index_of_a_configured_model_is_searched_and_judged(run: Run, tmp_path: Path) -> None:
    """The model that was trained here finds passages; our own embedding still judges them."""
    paper = ROOT / "corpus" / "2024-11-07_annotatie_commissie-BDI.docx"
    wanted = Settings(data_dir=tmp_path / "encoder", embedding_model=str(run.folder))
    usual = Settings(data_dir=tmp_path / "own")
    question = "Wat is onze lijn over een quotum?"
    judged = []
    for settings in (wanted, usual):
        assert ingest([paper], settings).usable
        with closing(open_library(settings)) as library:
            assert library.retriever.passages(question, SearchFilter())
            judged.append(library.relevance(question).parts("De gemeente kent geen quotum."))
    assert judged[0] == judged[1]
    with pytest.raises(StoreMismatch, match="--rebuild"):
        open_library(usual.model_copy(update={"data_dir": wanted.data_dir}))
