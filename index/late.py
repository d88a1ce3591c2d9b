"""Late interaction: every word piece of a question looks for the piece of a passage that is most like it.

A passage is one vector for each of its pieces, read in their context by a small network of our own;
how well it fits a question is the mean, over the pieces of the question, of the greatest likeness to any piece of
the passage (Khattab and Zaharia, "ColBERT", SIGIR 2020). Rare pieces of a question count more. ``python -m
training.encoder`` trained the network, a ModernBERT (Warner et al., 2024), of 4 layers; it is read here without torch, so that a
cold search is quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.embedding import EmbeddingError, file_fingerprint

Matrix = npt.NDArray[np.float32]

OWN_LATE_MODEL = Path(__file__).with_name("late_model")
_WINDOW = 256  # pieces that the network reads at once: what it was trained on
_LONGEST = 512  # pieces of a passage that are kept
_KNOWN = (
    1_000  # passages that are remembered: papers are read anew with most of their text as it was
)
_TOGETHER = 8  # windows of about one length that are read together: more leave the cache
_THETA = 160_000.0  # how slowly places turn (Su et al., "RoFormer", 2021)
_EPS = 1e-5
_PIECES = "embeddings.tok_embeddings"


class LateReader:
    """The network with its tokenizer, from a ``folder`` as ``training.encoder`` writes it.

    Raises EmbeddingError where it cannot be read.
    """

    def __init__(self, folder: Path = OWN_LATE_MODEL) -> None:
        from safetensors import safe_open
        from tokenizers import Tokenizer

        weights = folder / "model.safetensors"
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            with safe_open(weights, framework="numpy") as stored:
                self._heads = int(stored.metadata()["heads"])
                found = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
            self._table = found.pop(f"{_PIECES}.weight")  # int8: a fifth of the room
            # Transposed once, for a text is multiplied from the left.
            self._weights = {
                name: np.ascontiguousarray(value.astype(np.float32).T)
                for name, value in found.items()
            }
        except Exception as error:
            raise EmbeddingError(
                f"Het taalmodel in {folder} is niet te lezen. Installeer Spreeklijn opnieuw."
            ) from error
        self._layers = sum(name.endswith("attn.Wo.weight") for name in found)
        self._rarity = self._weights["rarity"]
        self._known: dict[str, npt.NDArray[np.float16]] = {}
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.fingerprint = file_fingerprint((folder / "tokenizer.json", weights))

    def question(self, text: str) -> Matrix:
        """The pieces of a question, shape (pieces, LATE_WIDTH), each as long as it weighs.

        The lengths add up to 1, so that the sum of the greatest inner products is at most 1.
        """
        ids = self._ids(text)[:_WINDOW]
        read = self._read([ids])[0]
        score = read @ self._weights["weigh.weight"] + self._weights["weigh.bias"]
        weights = np.logaddexp(0.0, score) * self._rarity[ids]
        weighed: Matrix = self._looked_for(read) * (weights / weights.sum())[:, None]
        return weighed.astype(np.float32)

    def passages(self, texts: Sequence[str]) -> list[Matrix]:
        """The pieces of each passage, shape (pieces, LATE_WIDTH), each of length 1.

        In half precision, as they are stored.
        """
        known = {text: self._known[text] for text in texts if text in self._known}
        new = list(dict.fromkeys(text for text in texts if text not in known))
        known.update(zip(new, (one.astype(np.float16) for one in self._compared(new)), strict=True))
        self._known = dict([*self._known.items(), *known.items()][-_KNOWN:])
        return [known[text].astype(np.float32) for text in texts]

    def _compared(self, texts: Sequence[str]) -> list[Matrix]:
        windows: list[tuple[int, list[int]]] = []
        for place, text in enumerate(texts):
            ids = self._ids(text)[:_LONGEST]
            windows += [
                (place, ids[begin : begin + _WINDOW]) for begin in range(0, len(ids), _WINDOW)
            ]
        order = sorted(range(len(windows)), key=lambda number: len(windows[number][1]))
        read: dict[int, Matrix] = {}
        for begin in range(0, len(order), _TOGETHER):
            numbers = order[begin : begin + _TOGETHER]
            parts = self._read([windows[number][1] for number in numbers])
            read.update(zip(numbers, map(self._looked_for, parts), strict=True))
        found: list[list[Matrix]] = [[] for _ in texts]
        for number, (place, _) in enumerate(windows):
            found[place].append(read[number])
        return [np.concatenate(parts) for parts in found]

    def _ids(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids or [0]

    def _looked_for(self, read: Matrix) -> Matrix:
        """What the network read, as it is compared: shape (pieces, LATE_WIDTH), of length 1."""
        vectors = read @ self._weights["late.weight"]
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        scaled: Matrix = vectors / np.maximum(lengths, 1e-9)
        return scaled

    def _read(self, texts: Sequence[Sequence[int]]) -> list[Matrix]:
        """What each piece is in its context: for each text shape (pieces, width)."""
        lengths = np.array([len(ids) for ids in texts])
        ids = np.zeros((len(texts), lengths.max()), dtype=np.int64)
        for row, one in enumerate(texts):
            ids[row, : len(one)] = one
        scales = self._weights[f"{_PIECES}.scales"][0]
        state = self._table[ids].astype(np.float32) * scales[ids][:, :, None]
        state = _norm(state, self._weights["embeddings.norm.weight"])
        there = np.arange(ids.shape[1]) < lengths[:, None]
        unseen = np.where(there, 0.0, -1e9).astype(np.float32)[:, None, None, :]
        turns = _turns(ids.shape[1], state.shape[2] // self._heads)
        for number in range(self._layers):
            state = self._layer(f"layers.{number}.", state, unseen, turns)
        state = _norm(state, self._weights["final_norm.weight"])
        return [state[row, :length] for row, length in enumerate(lengths)]

    def _layer(
        self, layer: str, state: Matrix, unseen: Matrix, turns: tuple[Matrix, Matrix]
    ) -> Matrix:
        """One layer: each piece looks at the others, and then thinks by itself."""
        weights = self._weights
        texts, length, width = state.shape
        # The first layer reads what the embedding normalised already.
        before = weights.get(f"{layer}attn_norm.weight")
        seen = state if before is None else _norm(state, before)
        split = (seen @ weights[f"{layer}attn.Wqkv.weight"]).reshape(
            texts, length, 3, self._heads, width // self._heads
        )
        query, key, value = split.transpose(2, 0, 3, 1, 4)
        query, key = _turned(query, turns), _turned(key, turns)
        likeness = query @ key.swapaxes(2, 3) / np.float32(np.sqrt(width // self._heads)) + unseen
        likeness -= likeness.max(axis=-1, keepdims=True)
        share = np.exp(likeness)
        share /= share.sum(axis=-1, keepdims=True)
        heard = (share @ value).transpose(0, 2, 1, 3).reshape(texts, length, width)
        state = state + heard @ weights[f"{layer}attn.Wo.weight"]
        inner = _norm(state, weights[f"{layer}mlp_norm.weight"]) @ weights[f"{layer}mlp.Wi.weight"]
        half = inner.shape[2] // 2
        thought: Matrix = _gelu(inner[:, :, :half]) * inner[:, :, half:]
        added: Matrix = state + thought @ weights[f"{layer}mlp.Wo.weight"]
        return added


@lru_cache(maxsize=1)
def own_late_reader() -> LateReader:
    """The network that ships with the index, once. Raises EmbeddingError."""
    return LateReader()


def _norm(state: Matrix, weight: Matrix) -> Matrix:
    centred = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(_EPS))
    normed: Matrix = centred / spread * weight
    return normed


def _gelu(values: Matrix) -> Matrix:
    """By its usual approximation (Hendrycks and Gimpel, 2016), which is off by 0.0005 at most."""
    inner = np.float32(0.79788456) * (values + np.float32(0.044715) * values * values * values)
    smooth: Matrix = np.float32(0.5) * values * (1 + np.tanh(inner))
    return smooth


@lru_cache(maxsize=64)
def _turns(length: int, width: int) -> tuple[Matrix, Matrix]:
    """How far each place turns: cosines and sines, each of shape (length, width)."""
    speeds = _THETA ** (-np.arange(0, width, 2) / width)
    angles = np.outer(np.arange(length), np.concatenate([speeds, speeds]))
    return np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)


def _turned(vectors: Matrix, turns: tuple[Matrix, Matrix]) -> Matrix:
    half = vectors.shape[-1] // 2
    across = np.concatenate([-vectors[..., half:], vectors[..., :half]], axis=-1)
    turned: Matrix = (vectors * turns[0] + across * turns[1]).astype(np.float32, copy=False)
    return turned
