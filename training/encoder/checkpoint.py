"""What is kept after a stage, so that a machine that goes away costs one stage at most.

A stage starts with a fresh optimizer and its own seed, so the weights are all it needs.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from atomic import replacing
from training.encoder.late import LateEncoder


class CheckpointError(RuntimeError):
    """A checkpoint cannot be gone on from; the message says what to do."""


@dataclass(frozen=True, slots=True)
class StageFigures:
    """A finished stage, as told in the model card."""

    stage: str
    device: str
    minutes: float
    steps: int
    count: int
    first_loss: float
    last_loss: float
    held_out: dict[str, float]


def save_checkpoint(encoder: LateEncoder, figures: list[StageFigures], file: Path) -> None:
    """Write the weights and what was done for them; the file appears when it is whole."""
    from safetensors.torch import save_file

    file.parent.mkdir(parents=True, exist_ok=True)
    told = {
        "size": encoder.size.name,
        "figures": json.dumps([asdict(figure) for figure in figures]),
    }
    with replacing(file) as made:
        save_file(encoder.state(), made, metadata=told)


def load_checkpoint(encoder: LateEncoder, file: Path) -> list[StageFigures]:
    """Put the weights of ``file`` in the network and its heads; gives the stages behind it.

    Raises CheckpointError when the file cannot be read or does not fit.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="pt") as stored:
            told = stored.metadata() or {}
            weights = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
    except (OSError, SafetensorError) as error:
        raise CheckpointError(f"{file} cannot be read as a checkpoint: {error}") from error
    if told.get("size") != encoder.size.name:
        raise CheckpointError(
            f"{file} is of size {told.get('size')!r}, not {encoder.size.name!r}: pass that --size"
        )
    try:
        encoder.load(weights)
    except RuntimeError as error:
        raise CheckpointError(f"{file} is of another network: train from the start") from error
    return [StageFigures(**figure) for figure in json.loads(told["figures"])]
