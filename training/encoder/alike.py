"""Passages that are alike, side by side: in a batch they are each other's wrong answers.

How alike two passages are is the cosine of their bags of pieces (``LateEncoder.bags``).
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]


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
