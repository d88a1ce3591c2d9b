"""Saves the embedding in sentence-transformers' ``StaticEmbedding`` format, with its card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_MODULES = [
    {
        "idx": 0,
        "name": "0",
        "path": "",
        "type": "sentence_transformers.models.StaticEmbedding",
    }
]


def save_model(tokenizer: Tokenizer, vectors: npt.NDArray[np.float32], folder: Path) -> None:
    """Write tokenizer, vectors (half precision) and the description of the modules to ``folder``.

    ``folder/README.md``, the model card, is written by hand and left alone.
    """
    from safetensors.numpy import save_file

    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    save_file({"embedding.weight": vectors.astype(np.float16)}, folder / "model.safetensors")
    (folder / "modules.json").write_text(json.dumps(_MODULES, indent=1) + "\n", encoding="utf-8")
