"""Then on pairs: what is asked must lie closer to its answer than to those of the whole batch.

The larger the batch, the harder the choice and the better the encoder. A batch that does not fit
in memory goes through in parts (gradient caching; Gao et al., "Scaling deep contrastive learning
batch size under memory limited setup", 2021): once to get the vectors, from which the gradient of
every vector follows, and once more, part by part, to carry those back into the network.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from training.contrast import batches, info_nce
from training.corpus import Pair
from training.encoder.network import Encoder, Pieces, parts
from training.encoder.stage import Budget, StageLog, run_stage

_SCALE = 20.0  # inverse temperature


def endless(
    one_round: Callable[[], Sequence[list[Pair]]], size: int, chance: random.Random
) -> Iterator[list[Pair]]:
    """Batches without end. Raises ValueError when a round has too few pairs for one."""
    while True:
        none = True
        for batch in batches(one_round(), size, chance):
            none = False
            yield distinct(batch)
        if none:
            raise ValueError("too few pairs to train on: one sort needs at least 17")


def distinct(batch: Sequence[Pair]) -> list[Pair]:
    """The pairs whose two sides have not come by in the batch.

    Two plans with one and the same title would be each other's wrong answer.
    """
    queries: set[str] = set()
    passages: set[str] = set()
    kept: list[Pair] = []
    for pair in batch:
        if pair.query not in queries and pair.passage not in passages:
            queries.add(pair.query)
            passages.add(pair.passage)
            kept.append(pair)
    return kept


def train_on_pairs(
    encoder: Encoder,
    stream: Iterator[list[Pair]],
    room: int,
    budget: Budget,
    say: Callable[[str], None],
    *,
    drop: float = 0.0,
    seed: int = 7,
) -> StageLog:
    """Train the network in place; ``room`` is how many pieces fit in memory at once.

    ``drop`` is the share of the pieces that are left out at random, against learning by heart.
    """
    chance = np.random.default_rng(seed)

    def step() -> tuple[float, int]:
        batch = next(stream)
        pieces = encoder.pieces(
            [*(pair.query for pair in batch), *(pair.passage for pair in batch)]
        )
        return backward(encoder, [thinned(ids, drop, chance) for ids in pieces], room), len(batch)

    weights = encoder.network.parameters()
    return run_stage(weights, step, budget, encoder.size.pair_rate, say)


def thinned(ids: Pieces, drop: float, chance: np.random.Generator) -> Pieces:
    """``ids`` without the share ``drop`` of them, chosen at random; at least one is left."""
    kept = ids[chance.random(len(ids)) >= drop] if drop else ids
    return kept if len(kept) else ids


def backward(encoder: Encoder, pieces: Sequence[Pieces], room: int) -> float:
    """Leave the gradients of the batch in the network; gives its loss.

    ``pieces`` are those of its questions, and then those of their passages.
    """
    import torch

    half = len(pieces) // 2
    in_parts = parts(pieces, encoder.together)
    back = torch.tensor([place for part in in_parts for place in part]).argsort()

    def read() -> Iterator[torch.Tensor]:
        for part in in_parts:
            yield encoder.vectors([pieces[place] for place in part])

    def loss_of(vectors: torch.Tensor) -> torch.Tensor:
        in_order = vectors[back.to(vectors.device)]
        return info_nce(in_order[:half], in_order[half:], _SCALE)

    if sum(len(part) * len(pieces[part[-1]]) for part in in_parts) <= room:
        loss = loss_of(torch.cat(list(read())))
        loss.backward()  # type: ignore[no-untyped-call]
        return loss.item()
    with torch.no_grad():
        vectors = torch.cat(list(read()))
    vectors.requires_grad_()
    loss = loss_of(vectors)
    loss.backward()  # type: ignore[no-untyped-call]
    assert vectors.grad is not None
    for again, gradient in zip(read(), torch.split(vectors.grad, encoder.together), strict=True):
        again.backward(gradient)  # type: ignore[no-untyped-call]
    return loss.item()
