"""Saves the encoder as a sentence-transformers folder: network, mean of the pieces, length 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from training.encoder.card import model_card
from training.encoder.checkpoint import StageFigures
from training.encoder.network import Encoder
from training.tokens import MASK, PADDING, UNKNOWN

_MODULES = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))


def export(encoder: Encoder, figures: Sequence[StageFigures], folder: Path) -> None:
    """Write everything that ``SentenceTransformer(folder)`` reads, and the model card."""
    import torch
    from safetensors.torch import save

    folder.mkdir(parents=True, exist_ok=True)
    network = encoder.network
    # Half the disk; "float32" in the description makes it widen when it is read, for a CPU is
    # slow at half precision.
    halves = {name: value.half().cpu() for name, value in network.state_dict().items()}
    # Written by ourselves: safetensors' own file can be read by nobody but who trained.
    (folder / "model.safetensors").write_bytes(save(halves, metadata={"format": "pt"}))
    network.config.architectures = ["ModernBertModel"]
    network.config.dtype = torch.float32
    network.config.save_pretrained(folder)
    encoder.tokenizer.save(str(folder / "tokenizer.json"))
    _write(folder / "tokenizer_config.json", _tokenizer_settings(encoder))
    _write(
        folder / "modules.json",
        [
            {
                "idx": place,
                "name": str(place),
                "path": path,
                "type": f"sentence_transformers.models.{kind}",
            }
            for place, (path, kind) in enumerate(_MODULES)
        ],
    )
    _write(
        folder / "sentence_bert_config.json",
        {
            "max_seq_length": encoder.size.length,
            "do_lower_case": False,
        },
    )
    _write(
        folder / "1_Pooling" / "config.json",
        {"word_embedding_dimension": encoder.size.width, "pooling_mode_mean_tokens": True},
    )
    (folder / "2_Normalize").mkdir(exist_ok=True)
    (folder / "README.md").write_text(model_card(encoder, figures), encoding="utf-8")


def _tokenizer_settings(encoder: Encoder) -> dict[str, object]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": encoder.size.length,
        "model_input_names": ["input_ids", "attention_mask"],
        "pad_token": PADDING,
        "unk_token": UNKNOWN,
        "mask_token": MASK,
    }


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
