"""First on the text: a fifth of the pieces is masked and must be guessed from the others.

Texts are laid end to end and cut in blocks of one length, so no work is lost on padding. The
masked places alone are compared with all pieces: that is most of the work saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.encoder.network import Encoder, Pieces
from training.encoder.stage import Budget, StageLog, quickest, run_stage

if TYPE_CHECKING:
    import torch

_MASKED = 0.2


def blocks(
    pieces: npt.NDArray[np.uint16], length: int, rows: int, chance: np.random.Generator
) -> Iterator[Pieces]:
    """Blocks without end, ``rows`` at a time, cut anew at every pass over the text.

    Raises ValueError when there is too little text for one batch.
    """
    if len(pieces) < length * (rows + 1):
        raise ValueError(f"{len(pieces)} pieces of text are too few for {rows} blocks of {length}")
    while True:
        begin = int(chance.integers(length))
        whole = (len(pieces) - begin) // length
        cut = pieces[begin : begin + whole * length].reshape(whole, length)
        order = chance.permutation(whole)
        for place in range(0, whole - rows + 1, rows):
            yield cut[order[place : place + rows]].astype(np.int64)


def train_on_text(
    encoder: Encoder,
    pieces: npt.NDArray[np.uint16],
    rows: int,
    budget: Budget,
    seed: int,
    say: Callable[[str], None],
) -> StageLog:
    """Train the network in place. Raises ValueError when there is too little text."""
    import torch

    torch.manual_seed(seed)
    stream = blocks(pieces, encoder.size.length, rows, np.random.default_rng(seed))
    guess = _guesser(encoder, pieces).to(encoder.device)

    loss_of = quickest(partial(_masked_loss, encoder, guess), encoder.device, say)

    def step() -> tuple[torch.Tensor, int]:
        block = torch.from_numpy(next(stream)).to(encoder.device)
        loss = loss_of(block)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss, block.numel()

    weights = [*encoder.network.parameters(), *guess.parameters()]
    return run_stage(weights, step, budget, encoder.size.text_rate, say)


def _guesser(encoder: Encoder, pieces: npt.NDArray[np.uint16]) -> torch.nn.Module:
    """From what a masked piece became to a score for every piece; thrown away afterwards.

    It has pieces of its own to choose from. Were they those that the network reads with (as in
    BERT), then every piece that is not the answer would be pushed away at every step, all of
    them the same way, until all texts look alike (Gao et al., "Representation degeneration",
    ICLR 2019; Chung et al., "Rethinking embedding coupling", ICLR 2021). And it starts from how
    common each piece is, for else that is the first thing the network must learn.
    """
    import torch

    width = encoder.size.width
    counts = np.bincount(pieces, minlength=encoder.size.pieces) + 0.5
    choose = torch.nn.Linear(width, encoder.size.pieces)
    with torch.no_grad():
        choose.weight.zero_()
        choose.bias.copy_(torch.from_numpy(np.log(counts / counts.sum())))
    return torch.nn.Sequential(
        torch.nn.Linear(width, width), torch.nn.GELU(), torch.nn.LayerNorm(width), choose
    )


def _masked_loss(encoder: Encoder, guess: torch.nn.Module, block: torch.Tensor) -> torch.Tensor:
    import torch
    from torch.nn import functional

    masked = max(1, round(_MASKED * block.shape[1]))
    places = torch.rand(block.shape, device=block.device).topk(masked, dim=1).indices
    hidden_block = block.scatter(1, places, encoder.mask)
    with encoder.autocast():
        read = encoder.network(hidden_block).last_hidden_state
        chosen = read.gather(1, places[:, :, None].expand(-1, -1, read.shape[2]))
        scores = guess(chosen)
    return functional.cross_entropy(scores.flatten(0, 1).float(), block.gather(1, places).flatten())
