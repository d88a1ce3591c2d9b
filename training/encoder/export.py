"""Saves the encoder as the folder that the index reads: tokenizer, network and the model card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.encoder.card import model_card
from training.encoder.checkpoint import StageFigures
from training.encoder.graph import graph
from training.encoder.late import LateEncoder

if TYPE_CHECKING:
    from onnx import ModelProto


def export(encoder: LateEncoder, figures: Sequence[StageFigures], folder: Path) -> None:
    """Write the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    model = graph(trained_numbers(encoder), encoder.size.heads, encoder.size.length)
    (folder / "model.onnx").write_bytes(in_whole_numbers(model))
    encoder.trunk.tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "README.md").write_text(model_card(encoder, figures), encoding="utf-8")


def trained_numbers(encoder: LateEncoder) -> dict[str, npt.NDArray[np.float32]]:
    """All numbers by name, as ``graph`` wants them."""
    return {name: value.float().cpu().numpy() for name, value in encoder.state().items()}


def in_whole_numbers(model: ModelProto) -> bytes:
    """The model with every multiplication in whole numbers of a byte, of which seven bits are used.

    With eight, processors without VNNI would run over, and give other vectors than those that have it.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # It reads and writes files only.
    with TemporaryDirectory() as place:
        whole, small = Path(place, "whole.onnx"), Path(place, "small.onnx")
        onnx.save(model, whole)
        quantize_dynamic(
            whole,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
        return small.read_bytes()
