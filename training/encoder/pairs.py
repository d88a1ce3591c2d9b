"""Then on pairs: a question must fit its passage better than those of the others in the batch.

Passages on one subject stand side by side in a batch: to tell those apart is what a question to
a pile of papers asks for, and passages drawn at random are told apart by their subject alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from training.corpus import Item, Pair
from training.encoder.late import LateEncoder
from training.encoder.network import Pieces
from training.encoder.stage import Budget, StageLog, run_stage
from training.encoder.typos import mistyped

if TYPE_CHECKING:
    import torch

_SHARE = 4_000  # pairs of a title and its text in a round, and as many cut ones
_MISTYPED = 0.125  # share of the questions
_FEWEST = 17  # pairs in a batch
# Pieces that are read in training: what comes after tells less than it costs.
_QUESTION = 40
_PASSAGE = 160


def title_round(
    titles: Sequence[Pair], cuts: Sequence[Pair], chance: random.Random
) -> list[list[Pair]]:
    """All titles with their text and all cut pairs, in mixed order, by sort."""
    return [chance.sample(list(pairs), len(pairs)) for pairs in (titles, cuts)]


def question_round(
    items: Sequence[Item],
    titles: Sequence[Pair],
    cuts: Sequence[Pair],
    others: Sequence[Pair],
    chance: random.Random,
) -> list[list[Pair]]:
    """The pairs of one round, by sort: every passage twice, each time with one of its questions."""
    beside = side_by_side(items, chance)
    asked = [[Pair(chance.choice(item.questions), item.official) for item in beside] for _ in "12"]
    some = [
        chance.sample(list(pairs), min(limit, len(pairs)))
        for pairs, limit in ((titles, _SHARE), (cuts, _SHARE), (others, len(others)))
    ]
    return [
        [
            Pair(mistyped(pair.query, chance), pair.passage)
            if chance.random() < _MISTYPED
            else pair
            for pair in pairs
        ]
        for pairs in (*asked, *some)
    ]


def side_by_side(items: Sequence[Item], chance: random.Random) -> list[Item]:
    """The items with those on one subject together, the subjects in mixed order."""
    subjects: dict[str, list[Item]] = {}
    for item in items:
        subjects.setdefault(item.topic.lower(), []).append(item)
    groups = list(subjects.values())
    chance.shuffle(groups)
    return [item for group in groups for item in group]


def endless(
    one_round: Callable[[], Sequence[list[Pair]]], size: int, chance: random.Random
) -> Iterator[list[Pair]]:
    """Batches of one sort, in mixed order and without end; within a batch the order stays.

    Raises ValueError when a round has too few pairs for one.
    """
    while True:
        cut = [
            pairs[begin : begin + size]
            for pairs in one_round()
            for begin in range(0, len(pairs), size)
        ]
        chance.shuffle(cut)
        enough = [batch for batch in map(distinct, cut) if len(batch) >= _FEWEST]
        if not enough:
            raise ValueError(f"too few pairs to train on: one sort needs at least {_FEWEST}")
        yield from enough


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
    encoder: LateEncoder,
    stream: Iterator[list[Pair]],
    budget: Budget,
    say: Callable[[str], None],
    *,
    drop: float = 0.0,
    seed: int = 7,
) -> StageLog:
    """Train the network and its heads in place.

    ``drop`` is the share of the pieces that are left out at random, against learning by heart.
    """
    chance = np.random.default_rng(seed)

    def some(texts: Sequence[str], length: int) -> list[Pieces]:
        return [thinned(ids[:length], drop, chance) for ids in encoder.trunk.pieces(texts)]

    def step() -> tuple[torch.Tensor, int]:
        batch = next(stream)
        questions = some([pair.query for pair in batch], _QUESTION)
        loss = encoder.loss(questions, some([pair.passage for pair in batch], _PASSAGE))
        loss.backward()  # type: ignore[no-untyped-call]
        return loss, len(batch)

    weights = encoder.trunk.network.parameters()
    # The heads start from nothing, in a trunk that has read for minutes.
    quick = encoder.heads.parameters()
    return run_stage(weights, step, budget, encoder.size.pair_rate, say, quick=quick)


def thinned(ids: Pieces, drop: float, chance: np.random.Generator) -> Pieces:
    """``ids`` without the share ``drop`` of them, chosen at random; at least one is left."""
    kept = ids[chance.random(len(ids)) >= drop] if drop else ids
    return kept if len(kept) else ids
