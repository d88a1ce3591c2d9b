"""Word vectors from running text, the start of the embedding: skip-gram over word pieces.

Mikolov et al., "Distributed representations of words and phrases" (NeurIPS 2013), by gensim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_BATCH = 2000  # paragraphs tokenized at once


def write_pieces(tokenizer: Tokenizer, texts: Iterator[str], target: Path) -> int:
    """Write every paragraph as numbers of pieces, one a line; gives how many pieces."""
    count = 0
    with target.open("w", encoding="ascii") as stream:
        batch: list[str] = []
        for text in texts:
            batch.append(text)
            if len(batch) == _BATCH:
                count += _write(tokenizer, batch, stream)
                batch = []
        return count + _write(tokenizer, batch, stream)


def train_vectors(
    pieces: Path, *, size: int, vocabulary: int, epochs: int, workers: int
) -> npt.NDArray[np.float32]:
    """Vectors of shape (vocabulary, size); a piece that was never seen gets zeros."""
    from gensim.models import Word2Vec

    model = Word2Vec(
        corpus_file=str(pieces),
        vector_size=size,
        window=8,
        sg=1,
        negative=8,
        sample=1e-4,
        min_count=3,
        epochs=epochs,
        workers=workers,
        seed=7,
    )
    vectors = np.zeros((vocabulary, size), dtype=np.float32)
    for word, place in model.wv.key_to_index.items():
        vectors[int(word)] = model.wv.vectors[place]
    return vectors


def counts(pieces: Path, vocabulary: int) -> npt.NDArray[np.int64]:
    """How often each piece occurs, shape (vocabulary,)."""
    found = np.zeros(vocabulary, dtype=np.int64)
    with pieces.open(encoding="ascii") as stream:
        for line in stream:
            np.add.at(found, np.fromstring(line, dtype=np.int64, sep=" "), 1)
    return found


def _write(tokenizer: Tokenizer, batch: Sequence[str], stream: object) -> int:
    count = 0
    for encoding in tokenizer.encode_batch_fast(list(batch), add_special_tokens=False):
        stream.write(" ".join(map(str, encoding.ids)) + "\n")  # type: ignore[attr-defined]
        count += len(encoding.ids)
    return count
