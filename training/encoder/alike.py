"""Passages that are alike, side by side: in a batch they are each other's wrong answers.

How alike two passages are is the cosine of their bags of pieces: the vectors that the network
has of pieces before it reads them in context, rare ones counting more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.encoder.network import Pieces

if TYPE_CHECKING:
    import torch

Vectors = npt.NDArray[np.float32]


def bags(texts: Sequence[Pieces], table: torch.Tensor, rarity: torch.Tensor) -> Vectors:
    """One vector of length 1 for each text, shape (texts, width)."""
    import torch
    from torch.nn import functional

    flat = torch.from_numpy(np.concatenate(texts)).to(table.device)
    begins = np.cumsum([0, *(len(ids) for ids in texts[:-1])])
    with torch.no_grad():
        summed = functional.embedding_bag(
            flat,
            functional.normalize(table.float(), dim=-1),
            torch.from_numpy(begins).to(table.device),
            mode="sum",
            per_sample_weights=rarity[flat].square(),
        )
        found: Vectors = functional.normalize(summed, dim=-1).cpu().numpy()
    return found


def alike_order(vectors: Vectors, size: int, chance: np.random.Generator) -> npt.NDArray[np.int64]:
    """Places of ``vectors`` in parts of ``size`` to twice that, those of a part alike.

    Every part is halved along the line between two of it, drawn at random, until it is small: so no
    two orders are the same. The parts come in mixed order. A few places are left out.
    """
    halvings = max(0, int(math.log2(max(1, len(vectors)) / size)))
    each = len(vectors) >> halvings
    parts = chance.permutation(len(vectors))[: each << halvings][None, :]
    for _ in range(halvings):
        rows, length = parts.shape
        here = vectors[parts]
        one, other = chance.integers(length, size=(2, rows))
        line = here[np.arange(rows), one] - here[np.arange(rows), other]
        # Two of the same would tell no direction.
        line += chance.normal(scale=1e-3, size=line.shape).astype(np.float32)
        along = np.einsum("rlw,rw->rl", here, line).argsort(axis=1)
        parts = np.take_along_axis(parts, along, axis=1).reshape(2 * rows, length // 2)
    mixed: npt.NDArray[np.int64] = parts[chance.permutation(len(parts))].ravel()
    return mixed
