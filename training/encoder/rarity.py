"""How rare each piece is in the running text: rare pieces of a question tell more."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import numpy as np
import numpy.typing as npt

from training.encoder.network import Encoder

_COMMONEST = 0.3  # no piece is so common that it tells nothing
_TEXTS_AT_ONCE = 5_000


def rarity(encoder: Encoder, texts: Iterable[str]) -> npt.NDArray[np.float32]:
    """The square root of the inverse document frequency of each piece, 1 in the mean.

    ``texts`` are the documents. The root, for a question of one rare and three usual words asks
    for all four.
    """
    found_in = np.zeros(encoder.size.pieces, dtype=np.int64)
    documents = 0
    stream = iter(texts)
    while batch := list(islice(stream, _TEXTS_AT_ONCE)):
        documents += len(batch)
        for encoding in encoder.tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            found_in[np.unique(np.array(encoding.ids, dtype=np.int64))] += 1
    frequency = np.log(max(1, documents) / np.maximum(1, found_in))
    root = np.sqrt(np.maximum(frequency, _COMMONEST))
    scaled: npt.NDArray[np.float32] = (root / root.mean()).astype(np.float32)
    return scaled
