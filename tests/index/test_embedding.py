"""What the known families of models want in front of a text."""

from __future__ import annotations

import numpy as np
import pytest

from index.embedding import OWN_MODEL, SentenceTransformerEmbedder, own_embedder, prefixes


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("intfloat/multilingual-e5-small", "query: "),
        ("/models/multilingual-e5-base/snapshots/0a1b", "query: "),
        ("Qwen/Qwen3-Embedding-0.6B", "Instruct: "),
        ("google/embeddinggemma-300m", "task: "),
        ("BAAI/bge-m3", ""),
        ("/models/9e5f/encoder", ""),
    ],
)
def test_prefix_follows_the_family_in_the_name(name: str, query: str) -> None:
    assert prefixes(name)[0].startswith(query)
    assert bool(prefixes(name)[0]) == bool(query)


def test_a_configured_model_gives_the_vectors_that_sentence_transformers_gives() -> None:
    texts = ["Wie krijgt de meldingen te zien?", "De gemeentesecretaris beslist."]
    configured, own = SentenceTransformerEmbedder(str(OWN_MODEL)), own_embedder()
    assert configured.dimension == own.dimension
    assert configured.fingerprint != own.fingerprint
    assert np.abs(configured.embed_passages(texts) - own.embed_passages(texts)).max() < 1e-3
    assert np.abs(configured.embed_query(texts[0]) - own.embed_query(texts[0])).max() < 1e-3
