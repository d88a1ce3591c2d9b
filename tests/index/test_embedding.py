"""What the known families of models want in front of a text."""

from __future__ import annotations

import pytest

from index.embedding import prefixes


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
