"""Saves the encoder as the folder that the index reads: tokenizer, numbers and the model card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training.encoder.card import model_card
from training.encoder.checkpoint import StageFigures
from training.encoder.late import LateEncoder

if TYPE_CHECKING:
    import torch

_PIECES = "embeddings.tok_embeddings"
_NOT_READ = ("temperature",)  # it changes no order
_MOST = 127  # greatest int8
_LEAST = 1e-4  # a row of nothing has a scale too, that is not nothing in half precision


def export(encoder: LateEncoder, figures: Sequence[StageFigures], folder: Path) -> None:
    """Write the folder; the numbers are those of ``stored``."""
    from safetensors.torch import save

    folder.mkdir(parents=True, exist_ok=True)
    # Written by ourselves: safetensors' own file can be read by nobody but who trained.
    (folder / "model.safetensors").write_bytes(
        save(stored(encoder), metadata={"heads": str(encoder.size.heads)})
    )
    encoder.trunk.tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "README.md").write_text(model_card(encoder, figures), encoding="utf-8")


def stored(encoder: LateEncoder) -> dict[str, torch.Tensor]:
    """All numbers in half precision, but for the table of pieces, which is most of them.

    That is in whole numbers of a byte, with a scale for each piece, shape (pieces, 1).
    """
    import torch

    numbers = {name: value.float().cpu() for name, value in encoder.state().items()}
    for name in _NOT_READ:
        del numbers[name]
    table = numbers.pop(f"{_PIECES}.weight")
    scales = (table.abs().amax(dim=1, keepdim=True).clamp_min(_LEAST) / _MOST).half()
    whole = (table / scales.float()).round().clamp(-_MOST, _MOST).to(torch.int8)
    halves = {name: value.half() for name, value in numbers.items()}
    halves["weigh.weight"] = halves["weigh.weight"][0].contiguous()
    return {**halves, f"{_PIECES}.weight": whole, f"{_PIECES}.scales": scales}
