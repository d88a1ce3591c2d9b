"""Fine-tuning on pairs: what is asked must lie closer to its answer than to any other.

The loss is InfoNCE with the other passages of the batch as negatives (van den Oord et al.,
2018), in both directions. The model stays a bag of word pieces: one vector per piece, of
which the mean is taken (sentence-transformers' ``StaticEmbedding``).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.corpus import Item, Pair

if TYPE_CHECKING:
    import torch
    from tokenizers import Tokenizer

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how hard to train."""

    rounds: int = 24  # times every item comes by, with one of its wordings
    titles: int = 4_000  # pairs of title and text per round
    batch: int = 1024
    rate: float = 2e-3
    scale: float = 16.0  # inverse temperature
    drop: float = 0.2  # share of word pieces left out, against learning by heart
    seed: int = 7


def start_vectors(vectors: Vectors, counts: npt.NDArray[np.int64]) -> Vectors:
    """Word vectors ready to be averaged: of one length, and shorter the commoner the piece.

    The weights are those of Arora et al., "A simple but tough-to-beat baseline" (ICLR 2017).
    """
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    share = counts / max(1, counts.sum())
    weight = 1e-3 / (1e-3 + share)
    scaled: Vectors = (vectors / np.maximum(length, 1e-6) * weight[:, None]).astype(np.float32)
    return scaled


def fine_tune(
    tokenizer: Tokenizer,
    vectors: Vectors,
    items: Sequence[Item],
    titles: Sequence[Pair],
    others: Sequence[Pair],
    recipe: Recipe,
    after_round: Callable[[int, Vectors, float], None],
) -> Vectors:
    """Vectors trained on the pairs; ``after_round`` gets them, and the loss, after each round."""
    import torch

    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    weights = torch.nn.Parameter(torch.from_numpy(vectors.copy()))
    optimizer = torch.optim.Adam([weights], lr=recipe.rate)
    for number in range(recipe.rounds):
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * (1 - number / recipe.rounds) + 1e-5
        losses: list[float] = []
        for batch in batches(
            one_round(items, titles, others, recipe, chance), recipe.batch, chance
        ):
            ids = _pieces(tokenizer, [pair.query for pair in batch], recipe.drop, chance)
            other = _pieces(tokenizer, [pair.passage for pair in batch], recipe.drop, chance)
            loss = info_nce(_mean(weights, ids), _mean(weights, other), recipe.scale)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            losses.append(loss.item())
        after_round(number, weights.detach().numpy(), float(np.mean(losses)))
    trained: Vectors = weights.detach().numpy()
    return trained


def one_round(
    items: Sequence[Item],
    titles: Sequence[Pair],
    others: Sequence[Pair],
    recipe: Recipe,
    chance: random.Random,
) -> list[list[Pair]]:
    """The pairs of one round by sort. One wording per item, so no passage is its own negative."""
    asked = [Pair(chance.choice(item.questions), item.official) for item in items]
    both = [Pair(*chance.sample(item.questions, 2)) for item in items]
    chosen = chance.sample(list(titles), min(recipe.titles, len(titles)))
    return [asked, both, chosen, list(others)]


def batches(sorts: Sequence[list[Pair]], size: int, chance: random.Random) -> Iterator[list[Pair]]:
    """The pairs of a round in mixed order, every batch of one sort; no batch of 16 or fewer."""
    cut: list[list[Pair]] = []
    for pairs in sorts:
        chance.shuffle(pairs)
        cut += [pairs[i : i + size] for i in range(0, len(pairs), size)]
    chance.shuffle(cut)
    yield from (batch for batch in cut if len(batch) > 16)


def _pieces(
    tokenizer: Tokenizer, texts: Sequence[str], drop: float, chance: random.Random
) -> list[list[int]]:
    found: list[list[int]] = []
    for encoding in tokenizer.encode_batch_fast(list(texts), add_special_tokens=False):
        kept = [piece for piece in encoding.ids if chance.random() >= drop]
        found.append(kept or encoding.ids or [0])
    return found


def _mean(weights: torch.Tensor, pieces: list[list[int]]) -> torch.Tensor:
    import torch

    offsets = np.cumsum([0] + [len(ids) for ids in pieces[:-1]])
    flat = torch.tensor([piece for ids in pieces for piece in ids])
    return torch.nn.functional.embedding_bag(flat, weights, torch.from_numpy(offsets), mode="mean")


def info_nce(queries: torch.Tensor, passages: torch.Tensor, scale: float) -> torch.Tensor:
    """How far each query is from telling its passage from those of the others, both ways."""
    from torch.nn import functional

    return choice_loss(functional.normalize(queries) @ functional.normalize(passages).T * scale)


def choice_loss(likeness: torch.Tensor) -> torch.Tensor:
    """InfoNCE both ways over ``likeness``, shape (pairs, pairs), whose diagonal is right."""
    import torch
    from torch.nn import functional

    right = torch.arange(len(likeness), device=likeness.device)
    there = functional.cross_entropy(likeness, right)
    back = functional.cross_entropy(likeness.T, right)
    return (there + back) / 2
