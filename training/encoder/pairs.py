"""Then on pairs: a question must fit its passage better than those of the others in the batch.

Passages on one subject stand side by side in a batch, and in some rounds all that are alike: to tell
those apart is what a question to a pile of papers asks for, and passages drawn at random are told
apart by their subject alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.corpus import Item, Pair
from training.encoder.alike import Vectors, alike_order
from training.encoder.late import PASSAGE, QUESTION, LateEncoder
from training.encoder.network import Pieces
from training.encoder.running import RunningText
from training.encoder.stage import Budget, StageLog, run_stage
from training.encoder.typos import mistyped

if TYPE_CHECKING:
    import torch

_MISTYPED = 0.125  # share of the questions
_FEWEST = 17  # pairs in a batch
_SIDE_BY_SIDE = 32  # passages that are alike
# Pairs in a round of titles; beside questions there are as many as their share leaves room for.
_TITLES, _CUTS = 8_192, 16_384

Batch = tuple[list[Pieces], list[Pieces]]  # questions and their passages
Order = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs of one sort: each of ``questions[n]`` is answered by ``passages[n]``.

    ``mistyped`` are the same questions with typing errors. ``like`` says how alike passages are, shape
    (passages, width); pairs of one of ``subjects`` stay together.
    """

    questions: Sequence[Sequence[Pieces]]
    mistyped: Sequence[Sequence[Pieces]]
    passages: Sequence[Pieces]
    like: Vectors
    subjects: Sequence[str]

    def pairs(self, places: Order, chance: np.random.Generator) -> Batch:
        """Each passage with one of its questions."""
        chosen: list[Pieces] = []
        for place in places:
            asked = (self.mistyped if chance.random() < _MISTYPED else self.questions)[place]
            chosen.append(asked[int(chance.integers(len(asked)))])
        return chosen, [self.passages[place] for place in places]


@dataclass(frozen=True, slots=True)
class Mix:
    """What a round is made of: the share of questions in it, and of rounds that have what is alike together."""

    items: float = 0.6
    alike: float = 0.25


class Pairs:
    """All pairs to learn from, as pieces, handed out in rounds."""

    def __init__(
        self,
        encoder: LateEncoder,
        items: Sequence[Item],
        titles: Sequence[Pair],
        others: Sequence[Pair],
        running: RunningText,
        seed: int,
    ) -> None:
        self._encoder = encoder
        self._running = running
        self._chance = random.Random(seed)
        self._items = self._asked(items)
        self._titles, self._others = (
            self._asked([Item(pair.query, pair.passage, (pair.query,)) for pair in pairs])
            for pairs in (titles, others)
        )

    def title_round(self, alike: bool, chance: np.random.Generator) -> list[Batch]:
        """Titles with their text, and sentences with their paragraph."""
        return [self._some_titles(_TITLES, alike, chance), self._some_cuts(_CUTS, alike, chance)]

    def question_round(self, mix: Mix, chance: np.random.Generator) -> list[Batch]:
        """Every passage twice, each time with one of its questions, and other pairs beside them."""
        asked = [
            self._items.pairs(self._item_order(chance.random() < mix.alike, chance), chance)
            for _ in range(2)
        ]
        beside = round(2 * len(self._items.passages) * (1 - mix.items) / mix.items) // 2
        alike = chance.random() < mix.alike
        others = chance.permutation(len(self._others.passages))
        return [
            *asked,
            self._others.pairs(others, chance),
            self._some_titles(beside, alike, chance),
            self._some_cuts(beside, alike, chance),
        ]

    def _item_order(self, alike: bool, chance: np.random.Generator) -> Order:
        if alike:
            return alike_order(self._items.like, _SIDE_BY_SIDE, chance)
        together: dict[str, list[int]] = {}
        for place in chance.permutation(len(self._items.subjects)).tolist():
            together.setdefault(self._items.subjects[place], []).append(place)
        groups = list(together.values())
        mixed = [place for group in chance.permutation(len(groups)) for place in groups[group]]
        return np.array(mixed, dtype=np.int64)

    def _some_titles(self, count: int, alike: bool, chance: np.random.Generator) -> Batch:
        chosen = chance.permutation(len(self._titles.passages))[:count]
        if alike and len(chosen):
            chosen = chosen[alike_order(self._titles.like[chosen], _SIDE_BY_SIDE, chance)]
        return self._titles.pairs(chosen, chance)

    def _some_cuts(self, count: int, alike: bool, chance: np.random.Generator) -> Batch:
        cuts = self._running.cuts(count, PASSAGE, chance)
        if alike and cuts:
            like = self._encoder.bags([rest for _, rest in cuts])
            cuts = [cuts[place] for place in alike_order(like, _SIDE_BY_SIDE, chance)]
        return [sentence for sentence, _ in cuts], [rest for _, rest in cuts]

    def _asked(self, items: Sequence[Item]) -> Asked:
        questions = [item.questions for item in items]
        typed = [[mistyped(one, self._chance) for one in some] for some in questions]
        passages = self._encoder.trunk.pieces([item.official for item in items])
        return Asked(
            self._pieces(questions),
            self._pieces(typed),
            passages,
            self._encoder.bags(passages),
            [item.topic.lower() for item in items],
        )

    def _pieces(self, texts: Sequence[Sequence[str]]) -> list[list[Pieces]]:
        flat = iter(self._encoder.trunk.pieces([one for some in texts for one in some]))
        return [[next(flat) for _ in some] for some in texts]


def endless(
    one_round: Callable[[], Sequence[Batch]], size: int, chance: np.random.Generator
) -> Iterator[Batch]:
    """Batches of ``size`` and of one sort, in mixed order and without end; in a batch the order stays.

    A sort with fewer pairs is one batch. Raises ValueError when a round has too few pairs for one.
    """
    while True:
        cut = [
            (questions[begin : begin + size], passages[begin : begin + size])
            for questions, passages in one_round()
            for begin in range(0, max(1, len(questions) - size + 1), size)
        ]
        enough = [batch for batch in cut if len(batch[0]) >= _FEWEST]
        if not enough:
            raise ValueError(f"too few pairs to train on: one sort needs at least {_FEWEST}")
        for place in chance.permutation(len(enough)):
            yield enough[place]


def train_on_pairs(
    encoder: LateEncoder,
    stream: Iterator[Batch],
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
    loss_of = encoder.quick_loss(say)

    def step() -> tuple[torch.Tensor, int]:
        questions, passages = next(stream)
        loss = loss_of(
            [thinned(ids[:QUESTION], drop, chance) for ids in questions],
            [thinned(ids[:PASSAGE], drop, chance) for ids in passages],
        )
        loss.backward()  # type: ignore[no-untyped-call]
        return loss, len(questions)

    weights = encoder.trunk.network.parameters()
    # The heads start from nothing, in a trunk that has read for minutes.
    quick = encoder.heads.parameters()
    return run_stage(weights, step, budget, encoder.size.pair_rate, say, quick=quick)


def thinned(ids: Pieces, drop: float, chance: np.random.Generator) -> Pieces:
    """``ids`` without the share ``drop`` of them, chosen at random; at least one is left."""
    kept = ids[chance.random(len(ids)) >= drop] if drop else ids
    return kept if len(kept) else ids
