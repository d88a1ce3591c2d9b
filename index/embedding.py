"""From text to vectors: our own static embedding, or a configured model.

Our own model is a tokenizer and one vector per word piece (sentence-transformers'
``StaticEmbedding``): the vector of a text is the mean of its pieces. It needs neither torch
nor a network, so a cold search is quick.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from explained import Explained

Vectors = npt.NDArray[np.float32]

OWN_MODEL = Path(__file__).with_name("model")
_BATCH = 256  # texts embedded at once by a configured model
# What the known families want in front of a question and of a passage.
_PREFIXES = (
    ("e5", "query: ", "passage: "),
    ("qwen3-embedding", "Instruct: Given a question, retrieve passages that answer it\nQuery:", ""),
    ("embeddinggemma", "task: search result | query: ", "title: none | text: "),
)


class EmbeddingError(Explained):
    """The embedding model cannot be used; the message is Dutch and says what to do."""


class Embedder(Protocol):
    """What the index asks of a model. ``fingerprint`` changes whenever its vectors would."""

    name: str
    fingerprint: str
    dimension: int

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question, shape (dimension,), of length 1."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """The vectors of passages, shape (len(texts), dimension), each of length 1."""


class StaticEmbedder:
    """Our own model: the mean of the vectors of the word pieces.

    ``folder`` holds ``tokenizer.json`` and ``model.safetensors``. Raises EmbeddingError when
    it does not.
    """

    def __init__(self, folder: Path = OWN_MODEL) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        weights = folder / "model.safetensors"
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._vectors = load_file(weights)["embedding.weight"]
        except Exception as error:
            raise EmbeddingError(
                f"Het taalmodel in {folder} is niet te lezen. Installeer Spreeklijn opnieuw."
            ) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.name = "spreeklijn-static-nl"
        self.fingerprint = file_fingerprint((folder / "tokenizer.json", weights))
        self.dimension = int(self._vectors.shape[1])

    def embed_query(self, text: str) -> Vectors:
        vector: Vectors = self.embed_passages([text])[0]
        return vector

    def pieces(self) -> dict[str, Vectors]:
        """The vector of every word piece, for an encoder of ours to start from."""
        vocabulary = self._tokenizer.get_vocab()
        return {
            piece: self._vectors[place].astype(np.float32) for piece, place in vocabulary.items()
        }

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        found = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, encoding in enumerate(encodings):
            if encoding.ids:
                found[row] = self._vectors[encoding.ids].mean(axis=0, dtype=np.float32)
        return unit_length(found)


class SentenceTransformerEmbedder:
    """A sentence-transformers model by name or folder, with the prefixes its family wants.

    Raises EmbeddingError when it cannot be loaded.
    """

    def __init__(self, name: str) -> None:
        # Ten seconds to import: only for who configured a model.
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(name)
        except Exception as error:
            raise EmbeddingError(
                f"Het taalmodel '{name}' kan niet worden geladen. Controleer "
                "SPREEKLIJN_EMBEDDING_MODEL: een map op deze computer, of de naam van een model "
                "dat al is opgehaald."
            ) from error
        self.name = name
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self._query_prefix, self._passage_prefix = prefixes(name)
        probe = self.embed_passages(["vingerafdruk van het model"])
        digest = hashlib.sha256(np.round(probe, 3).tobytes())
        digest.update(f"{self._query_prefix}|{self._passage_prefix}".encode())
        self.fingerprint = digest.hexdigest()[:16]

    def embed_query(self, text: str) -> Vectors:
        vector: Vectors = self._encode([self._query_prefix + text])[0]
        return vector

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self._passage_prefix + text for text in texts])

    def _encode(self, texts: list[str]) -> Vectors:
        found = self._model.encode(texts, batch_size=_BATCH, show_progress_bar=False)
        return unit_length(np.asarray(found, dtype=np.float32))


def prefixes(name: str) -> tuple[str, str]:
    """What goes before a question and before a passage for the model called ``name``.

    >>> prefixes("intfloat/multilingual-e5-small")
    ('query: ', 'passage: ')
    """
    for family, query, passage in _PREFIXES:
        # As a word of its own: a folder may be called "9e5f".
        if re.search(rf"(?<![a-z0-9]){family}(?![a-z0-9])", name.lower()):
            return query, passage
    return "", ""


@lru_cache(maxsize=2)
def load_embedder(name: str | None) -> Embedder:
    """The configured model, or our own where ``name`` is None. Raises EmbeddingError."""
    return SentenceTransformerEmbedder(name) if name else own_embedder()


@lru_cache(maxsize=1)
def own_embedder() -> StaticEmbedder:
    """Our own model, once: its vectors are 25 MB and never change. Raises EmbeddingError."""
    return StaticEmbedder()


def unit_length(vectors: Vectors) -> Vectors:
    """Every row divided by its length; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return scaled


def file_fingerprint(files: Sequence[Path]) -> str:
    """A short digest of the files of a model: it changes whenever its vectors may."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
