"""The stages of the training, in order."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np

from training.corpus import Item, Pair
from training.encoder.checkpoint import (
    CheckpointError,
    StageFigures,
    load_checkpoint,
    save_checkpoint,
)
from training.encoder.late import LateEncoder
from training.encoder.masked import train_on_text
from training.encoder.network import Size
from training.encoder.pairs import Batch, Mix, Pairs, endless, train_on_pairs
from training.encoder.rarity import rarity
from training.encoder.running import RunningText
from training.encoder.stage import Budget, StageLog
from training.measure import held_out_by_likeness

STAGES = ("text", "titles", "pairs")
_COUNTED = 6  # one paragraph in so many says how rare each piece is
_TIMES = 2  # every passage comes by in the running text


@dataclass(frozen=True, slots=True)
class Material:
    """All there is to learn from. ``paragraphs`` gives the running text, from its beginning."""

    paragraphs: Callable[[], Iterator[str]]
    titles: Sequence[Pair]
    items: Sequence[Item]
    others: Sequence[Pair]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: a budget for each of STAGES, and how much goes through at once."""

    size: Size
    budgets: Mapping[str, Budget]
    rows: int  # blocks of text in a step
    batch: int  # pairs in a step
    drop: float = 0.0  # share of the pieces left out at random in pairs
    mix: Mix = field(default_factory=Mix)
    seed: int = 7
    hold_out: bool = False
    words: Path | None = None  # folder of the static embedding to begin with


def train(
    material: Material,
    plan: Plan,
    checkpoints: Path,
    say: Callable[[str], None],
    *,
    start: Path | None = None,
) -> tuple[LateEncoder, list[StageFigures]]:
    """The trained encoder and what every stage did; a file in ``checkpoints`` after each.

    With ``start``, a file of an earlier run, the stages behind it are not done again; a stage
    without a budget is left out. Raises
    CheckpointError for a file that does not fit and ValueError when there is too little to learn.
    """
    encoder = LateEncoder(plan.size, plan.seed, plan.words)
    figures = load_checkpoint(encoder, start) if start else []
    if not start:
        _count_rarity(encoder, material)
    if plan.hold_out and not all(figure.held_out for figure in figures):
        raise CheckpointError(
            f"{start} has seen what is to be kept aside: go on without --hold-out"
        )
    done = {figure.stage for figure in figures}
    for number, stage in enumerate(STAGES, start=1):
        if stage in done:
            say(f"{stage}: done before")
            continue
        if plan.budgets[stage].spent(0.0, 0) == 1.0:
            say(f"{stage}: left out, no time for it")
            continue
        log = _run(encoder, stage, material, plan, say)
        measured = held_out_by_likeness(encoder.likeness, material.items) if plan.hold_out else {}
        figures.append(_figures(encoder, stage, log, measured))
        say(
            f"{stage}: {len(log.losses)} steps, loss {log.first:.3f} to {log.last:.3f}, "
            f"{log.per_second:,.0f} a second {measured or ''}"
        )
        save_checkpoint(encoder, figures, checkpoints / f"{number}-{stage}.safetensors")
    return encoder, figures


def _run(
    encoder: LateEncoder, stage: str, material: Material, plan: Plan, say: Callable[[str], None]
) -> StageLog:
    budget = plan.budgets[stage]
    seed = plan.seed + zlib.crc32(stage.encode())
    seen = [item for item in material.items if not (plan.hold_out and item.held_out)]
    if stage == "text":
        pieces = RunningText.read(encoder.trunk, _all_text(material.paragraphs, seen)).pieces
        say(f"text: {len(pieces):,} pieces")
        return train_on_text(encoder.trunk, pieces, plan.rows, budget, seed, say)
    running = RunningText.read(encoder.trunk, material.paragraphs())
    pairs = Pairs(encoder, seen, material.titles, material.others, running, seed)
    chance = np.random.default_rng(seed)

    def one_round() -> list[Batch]:
        if stage == "titles":
            return pairs.title_round(chance.random() < plan.mix.alike, chance)
        return pairs.question_round(plan.mix, chance)

    stream = endless(one_round, plan.batch, chance)
    return train_on_pairs(encoder, stream, budget, say, drop=plan.drop, seed=seed)


def _count_rarity(encoder: LateEncoder, material: Material) -> None:
    import torch

    counted = rarity(encoder.trunk, islice(material.paragraphs(), 0, None, _COUNTED))
    encoder.heads.rarity.copy_(torch.from_numpy(counted))


def _all_text(paragraphs: Callable[[], Iterator[str]], items: Sequence[Item]) -> Iterator[str]:
    yield from paragraphs()
    for item in items:
        yield from [" ".join((item.official, *item.questions))] * _TIMES


def _figures(
    encoder: LateEncoder, stage: str, log: StageLog, measured: dict[str, float]
) -> StageFigures:
    import torch

    on_gpu = encoder.trunk.device.type == "cuda"
    return StageFigures(
        stage=stage,
        device=torch.cuda.get_device_name() if on_gpu else "CPU",
        minutes=round(log.seconds / 60, 2),
        steps=len(log.losses),
        count=log.count,
        first_loss=round(log.first, 3),
        last_loss=round(log.last, 3),
        held_out={name: round(share, 3) for name, share in measured.items()},
    )
