"""The encoder is really trained here, tiny and for seconds, on our own pairs and papers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import torch
from onnx import ModelProto
from onnxruntime import InferenceSession
from onnxruntime.capi.onnxruntime_pybind11_state import RuntimeException

from index.embedding import OWN_MODEL
from index.late import LateReader
from training.corpus import Pair, sibling_items
from training.encoder.card import model_card
from training.encoder.checkpoint import CheckpointError, StageFigures
from training.encoder.export import export, in_whole_numbers, trained_numbers
from training.encoder.graph import PIECES, graph
from training.encoder.late import LateEncoder, late_scores
from training.encoder.masked import blocks, train_on_text
from training.encoder.network import SIZES, Encoder
from training.encoder.rarity import rarity
from training.encoder.running import RunningText
from training.encoder.stage import Budget, rate_share
from training.encoder.train import STAGES, Material, Plan, train
from training.measure import held_out_by_likeness
from training.tokens import MASK, cut_tokenizer

SIZE = replace(SIZES["tiny"], pieces=6_000, length=48)  # seconds, not hours
PLAN = Plan(
    size=SIZE,
    budgets={"text": Budget(steps=10), "titles": Budget(steps=8), "pairs": Budget(steps=45)},
    rows=8,
    batch=48,
    hold_out=True,
    words=OWN_MODEL,  # which has not seen the siblings
)


@dataclass(frozen=True)
class Run:
    encoder: LateEncoder
    figures: list[StageFigures]
    checkpoints: Path
    folder: Path
    untrained: LateEncoder


def silent(line: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def material() -> Material:
    known = sibling_items()[:96]
    return Material(
        paragraphs=lambda: iter([item.official for item in known]),
        titles=[Pair(item.topic, item.official) for item in known],
        items=known,
        others=[],
    )


@pytest.fixture(scope="module")
def run(material: Material, tmp_path_factory: pytest.TempPathFactory) -> Run:
    place = tmp_path_factory.mktemp("encoder")
    untrained = LateEncoder(SIZE, PLAN.seed, OWN_MODEL)
    encoder, figures = train(material, PLAN, place / "checkpoints", silent)
    export(encoder, figures, place / "model")
    return Run(encoder, figures, place / "checkpoints", place / "model", untrained)


def test_loss_falls_on_pairs(run: Run) -> None:
    assert [figure.stage for figure in run.figures] == list(STAGES)
    for figure in run.figures[1:]:
        assert figure.last_loss < 0.9 * figure.first_loss, figure


def test_masked_pieces_are_guessed_from_their_neighbours(material: Material) -> None:
    """A network that knows no more than how common each piece is stays at the entropy."""
    encoder = Encoder(replace(SIZE, length=32, text_rate=2e-3), seed=7)
    pieces = RunningText.read(encoder, [item.official for item in material.items[:8]]).pieces
    shares = np.bincount(pieces)[np.unique(pieces)] / len(pieces)
    log = train_on_text(encoder, pieces, 8, Budget(steps=260), 1, silent)
    assert log.last < -(shares * np.log(shares)).sum() - 0.2


def test_questions_find_their_passage_better_than_untrained(run: Run, material: Material) -> None:
    seen = [item for item in material.items if not item.held_out]
    passages = [item.official for item in seen]

    def found(encoder: LateEncoder) -> float:
        scores = [
            encoder.likeness([item.questions[style] for item in seen], passages) for style in (0, 1)
        ]
        return float(np.mean([score.argmax(axis=1) == np.arange(len(seen)) for score in scores]))

    assert found(run.encoder) > found(run.untrained) + 0.1


def test_figures_are_those_of_the_passages_kept_aside(run: Run, material: Material) -> None:
    measured = held_out_by_likeness(run.encoder.likeness, material.items)
    assert run.figures[-1].held_out == pytest.approx(measured, abs=1e-3)


def test_graph_gives_what_the_network_was_trained_to_give(run: Run, material: Material) -> None:
    session = InferenceSession(_graph(run.encoder).SerializeToString())
    for pieces in run.encoder.trunk.pieces([item.official for item in material.items[:8]]):
        vectors, heavy = session.run(None, {PIECES: pieces[None, :]})
        with torch.no_grad():
            trained, _ = run.encoder.passages([pieces])
            _, weights = run.encoder.questions([pieces])
        assert vectors.shape == (1, len(pieces), 64)
        assert (vectors * trained.numpy()).sum(axis=2).min() > 0.9995
        assert heavy / heavy.sum() == pytest.approx(weights.numpy(), abs=2e-3)


def test_graph_reads_the_longest_text_and_refuses_a_longer_one() -> None:
    session = InferenceSession(_graph(LateEncoder(SIZE, seed=1)).SerializeToString())
    for length in (1, SIZE.length):
        assert session.run(None, {PIECES: np.ones((1, length), np.int64)})[0].shape[1] == length
    with pytest.raises(RuntimeException):
        session.run(None, {PIECES: np.ones((1, SIZE.length + 1), np.int64)})


def _graph(encoder: LateEncoder) -> ModelProto:
    return graph(trained_numbers(encoder), encoder.size.heads, encoder.size.length)


def test_the_index_reads_the_export_as_it_was_trained(run: Run, material: Material) -> None:
    # Short enough to be read whole by the network of the tests too.
    questions = [" ".join(item.questions[0].split()[:12]) for item in material.items[:6]]
    passages = [" ".join(item.official.split()[:12]) for item in material.items[:6]]
    reader = LateReader(run.folder)
    read = [
        [float((reader.question(one) @ other.T).max(axis=1).sum()) for other in pieces]
        for pieces in [reader.passages(passages)]
        for one in questions
    ]
    trained = run.encoder.likeness(questions, passages)
    # Whole numbers are a little off, and the light pieces of a question are left out.
    assert np.abs(np.array(read) - trained).max() < 0.03
    assert np.corrcoef(np.ravel(read), np.ravel(trained))[0, 1] > 0.98


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
    trained = again.state()
    assert all(value.equal(trained[name]) for name, value in whole.state().items())
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
    wider = replace(PLAN, size=replace(SIZE, inner=SIZE.inner + 64))
    with pytest.raises(CheckpointError, match="another network"):
        train(material, wider, tmp_path, silent, start=start)
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"no weights")
    with pytest.raises(CheckpointError, match="broken"):
        train(material, PLAN, tmp_path, silent, start=broken)


def test_small_encoder_fits_in_12_megabytes() -> None:
    encoder = LateEncoder(SIZES["small"], seed=1)
    written = in_whole_numbers(_graph(encoder))
    assert len(written) + len(encoder.trunk.tokenizer.to_str()) < 12e6


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


def test_score_is_the_weighed_mean_of_the_greatest_likenesses() -> None:
    asked = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])
    weights = torch.tensor([[0.75, 0.25]])
    found = torch.tensor([[[0.6, 0.8], [1.0, 0.0]], [[0.0, 1.0], [1.0, 0.0]]])
    there = torch.tensor([[True, True], [True, False]])
    scores = late_scores(asked, weights, found, there)
    assert scores.tolist() == [pytest.approx([0.75 * 1.0 + 0.25 * 0.8, 0.25])]


def test_score_does_not_hang_on_what_is_read_beside_it(run: Run, material: Material) -> None:
    """Texts are read in parts and filled up to one length: neither may tell."""
    questions = [item.questions[0] for item in material.items[:70]]
    passages = [item.official for item in material.items[:70]]
    together = run.encoder.likeness(questions, passages)
    assert np.abs(together).max() <= 1.0 + 1e-5
    for place in (0, 40, 69):
        alone = run.encoder.likeness([questions[place]], [passages[place]])
        assert alone[0, 0] == pytest.approx(together[place, place], abs=1e-4)


def test_rare_pieces_of_a_question_weigh_more(run: Run) -> None:
    pieces = run.encoder.trunk.pieces(["de de de vertrouwenspersoon"])
    rare = run.encoder.heads.rarity[pieces[0]].tolist()
    assert rare[-1] > 2 * rare[0]
    _, weights = run.encoder.questions(pieces)
    assert weights.sum().item() == pytest.approx(1.0)
    assert weights[0, -1] > 1.5 * weights[0, 0]


def test_rarity_counts_a_text_once() -> None:
    encoder = Encoder(SIZE, seed=1)
    common, rare, never = (
        encoder.tokenizer.token_to_id(f"▁{word}") for word in ("de", "wet", "ja")
    )
    found = rarity(encoder, ["de de de de", "de wet", *["de"] * 98])
    assert found.mean() == pytest.approx(1.0, abs=1e-3)
    assert found[rare] == found[never]
    assert found[rare] / found[common] == pytest.approx((np.log(100) / 0.3) ** 0.5, rel=1e-3)


def test_rate_rises_and_falls_over_the_budget() -> None:
    shares = [rate_share(spent) for spent in (0.0, 0.03, 0.06, 0.5, 1.0)]
    assert shares == sorted(shares[:3]) + sorted(shares[3:], reverse=True)
    assert max(shares) == shares[2] == 1.0
    assert Budget(minutes=2).spent(60.0, 9) == 0.5
    assert Budget(steps=4).spent(60.0, 1) == 0.25
    assert Budget().spent(0.0, 0) == 1.0
