"""How well vectors find the passages kept aside, per wording of the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.corpus import Item

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Vectors = npt.NDArray[np.float32]
# From texts to their vectors, of length 1.
Embed = Callable[[Sequence[str]], Vectors]
# From questions and passages to how well they fit, shape (questions, passages).
Likeness = Callable[[Sequence[str], Sequence[str]], Vectors]
STYLES = ("formeel", "alledaags", "oppositie", "slordig", "trefwoorden")


def held_out_success(embed: Embed, items: Sequence[Item]) -> dict[str, float]:
    """Share of held-out questions whose passage is among the first five of all passages."""

    def likeness(questions: Sequence[str], passages: Sequence[str]) -> Vectors:
        return embed(questions) @ embed(passages).T

    return held_out_by_likeness(likeness, items)


def held_out_by_likeness(likeness: Likeness, items: Sequence[Item]) -> dict[str, float]:
    """The same where a passage is more than one vector; per wording of the question."""
    aside = [place for place, item in enumerate(items) if item.held_out]
    asked = [items[place].questions[style] for style in range(len(STYLES)) for place in aside]
    scores = likeness(asked, [item.official for item in items])
    right = scores[np.arange(len(asked)), aside * len(STYLES)]
    rank = (scores > right[:, None]).sum(axis=1)
    by_style = (rank < 5).reshape(len(STYLES), len(aside)).mean(axis=1)
    return {name: float(share) for name, share in zip(STYLES, by_style, strict=True)}


def embed_by_pieces(
    tokenizer: Tokenizer, vectors: npt.NDArray[np.float32], texts: Sequence[str]
) -> npt.NDArray[np.float32]:
    """The mean of the pieces of each text, of length 1."""
    found = np.zeros((len(texts), vectors.shape[1]), dtype=np.float32)
    for row, encoding in enumerate(
        tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
    ):
        if encoding.ids:
            found[row] = vectors[encoding.ids].mean(axis=0)
    scaled: npt.NDArray[np.float32] = found / np.maximum(
        np.linalg.norm(found, axis=1, keepdims=True), 1e-9
    )
    return scaled
