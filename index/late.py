"""Late interaction: every word piece of a question looks for the piece of a passage that is most like it.

A passage is one vector for each of its pieces, read in their context by a small network of our own;
how well it fits a question is the mean, over the pieces of the question, of the greatest likeness to any piece of
the passage (Khattab and Zaharia, "ColBERT", SIGIR 2020). Rare pieces of a question count more. ``python -m
training.encoder`` trained the network, a ModernBERT (Warner et al., 2024) of 4 layers; onnxruntime reads it, without
torch, so that a cold search is quick.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.embedding import EmbeddingError, file_fingerprint

Matrix = npt.NDArray[np.float32]

OWN_LATE_MODEL = Path(__file__).with_name("late_model")
_WINDOW = 256  # pieces that the network reads at once: what it was trained on
_LONGEST = 512  # pieces of a passage that are kept
# Share of the heaviest piece of a question that a piece must weigh: a third of them say nothing.
_LIGHT = 0.1
# Passages that are remembered: papers are read anew with most of their text as it was.
_KNOWN = 1_000


class LateReader:
    """The network with its tokenizer, from a ``folder`` as ``training.encoder`` writes it.

    Raises EmbeddingError where it cannot be read.
    """

    def __init__(self, folder: Path = OWN_LATE_MODEL) -> None:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        network, tokenizer = folder / "model.onnx", folder / "tokenizer.json"
        options = SessionOptions()
        # Texts are short: several at once fill the cores, and a core that waits for another does not.
        options.intra_op_num_threads = 1
        try:
            self._tokenizer = Tokenizer.from_file(str(tokenizer))
            self._network = InferenceSession(network, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise EmbeddingError(
                f"Het taalmodel in {folder} is niet te lezen. Installeer Spreeklijn opnieuw."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, npt.NDArray[np.float16]] = {}
        self.fingerprint = file_fingerprint((tokenizer, network))

    def question(self, text: str) -> Matrix:
        """The pieces of a question that say something, shape (pieces, LATE_WIDTH), each as long as it weighs.

        The lengths add up to 1, so that the sum of the greatest inner products is at most 1.
        """
        vectors, weights = self._read(self._ids(text)[:_WINDOW])
        heavy = weights >= _LIGHT * weights.max()
        weighed: Matrix = vectors[heavy] * (weights[heavy] / weights[heavy].sum())[:, None]
        return weighed

    def passages(self, texts: Sequence[str]) -> list[Matrix]:
        """The pieces of each passage, shape (pieces, LATE_WIDTH), each of length 1.

        In half precision, as they are stored.
        """
        known = {text: self._known[text] for text in texts if text in self._known}
        new = list(dict.fromkeys(text for text in texts if text not in known))
        with ThreadPoolExecutor(os.cpu_count()) as readers:
            known.update(zip(new, readers.map(self._passage, new), strict=True))
        self._known = dict([*self._known.items(), *known.items()][-_KNOWN:])
        return [known[text].astype(np.float32) for text in texts]

    def _passage(self, text: str) -> npt.NDArray[np.float16]:
        ids = self._ids(text)[:_LONGEST]
        windows = [ids[begin : begin + _WINDOW] for begin in range(0, len(ids), _WINDOW)]
        return np.concatenate([self._read(one)[0] for one in windows]).astype(np.float16)

    def _ids(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids or [0]

    def _read(self, ids: Sequence[int]) -> tuple[Matrix, Matrix]:
        """The vector of each piece in its context, shape (pieces, LATE_WIDTH), and its weight."""
        vectors, weights = self._network.run(None, {"pieces": np.array([ids], dtype=np.int64)})
        return vectors[0], weights[0]


class LateQuestion:
    """A question as ``reader`` reads it, to be held against passages."""

    def __init__(self, question: str, reader: LateReader) -> None:
        pieces = reader.question(question)
        # Their length is their weight, which says nothing of how like they are to something.
        self._pieces = pieces / np.maximum(np.linalg.norm(pieces, axis=1, keepdims=True), 1e-9)
        self._reader = reader

    def weakest(self, passage: str) -> float:
        """How like the piece that ``passage`` lacks most is to the likest of its pieces, a cosine."""
        likeness = self._pieces @ self._reader.passages([passage])[0].T
        return float(likeness.max(axis=1).min())


@lru_cache(maxsize=1)
def own_late_reader() -> LateReader:
    """The network that ships with the index, once. Raises EmbeddingError."""
    return LateReader()
