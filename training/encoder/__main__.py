"""Trains our own late-interaction reader: ``python -m training.encoder TEXT_FOLDER --out FOLDER``.

Running text → titles with their text → questions with their passages → ``FOLDER``, which the
index reads as its ``late_model``. It takes a GPU where torch sees one. After each stage a
checkpoint lies in ``FOLDER-checkpoints``; ``--from-checkpoint`` goes on from one.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from index.embedding import OWN_MODEL
from training.corpus import (
    english_pairs,
    items,
    paragraphs,
    plain_pairs,
    question_pairs,
    sibling_items,
    title_pairs,
)
from training.encoder.checkpoint import CheckpointError
from training.encoder.export import export
from training.encoder.network import SIZES
from training.encoder.stage import Budget
from training.encoder.train import Material, Plan, train

# Blocks of text and pairs in a step: what keeps a GPU busy, and what still makes steps enough on a
# CPU.
_ON_GPU = (256, 512)
_ON_CPU = (16, 64)


def main() -> None:
    """Train and save; with ``--hold-out`` keep a twelfth of the items aside and measure on them."""
    import torch

    options = _options()
    on_gpu = torch.cuda.is_available()
    rows, batch = _ON_GPU if on_gpu else _ON_CPU
    if on_gpu:
        torch.set_float32_matmul_precision("high")
    plan = Plan(
        size=SIZES[options.size],
        budgets={
            "text": Budget(options.text_minutes),
            "titles": Budget(options.title_minutes),
            "pairs": Budget(options.pair_minutes),
        },
        rows=rows,
        batch=options.batch or batch,
        seed=options.seed,
        hold_out=options.hold_out,
        drop=options.drop,
        # Our own embedding has seen every item, so what is kept aside would not be unseen.
        words=options.words or (None if options.hold_out else OWN_MODEL),
    )
    material = Material(
        paragraphs=partial(paragraphs, options.text),
        titles=title_pairs(options.text),
        items=[*items(options.text), *sibling_items()],
        others=[*question_pairs(options.text), *plain_pairs(options.text), *english_pairs()],
    )
    checkpoints = options.out.with_name(options.out.name + "-checkpoints")
    try:
        encoder, figures = train(material, plan, checkpoints, _say, start=options.from_checkpoint)
    except CheckpointError as error:
        sys.exit(str(error))
    export(encoder, figures, options.out)
    disk = sum(file.stat().st_size for file in options.out.rglob("*") if file.is_file())
    _say(f"{options.out}: {disk / 1e6:.1f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m training.encoder", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("text", type=Path, help="the folder that SOURCES.md describes")
    parser.add_argument("--out", type=Path, required=True, help="where the model goes")
    parser.add_argument("--size", choices=SIZES, default="small")
    # As long as the weights that ship were trained, on one H200 and in several goes; anything less needs more.
    parser.add_argument("--text-minutes", type=float, default=3.75)
    parser.add_argument("--title-minutes", type=float, default=4.7)
    parser.add_argument("--pair-minutes", type=float, default=6.9)
    parser.add_argument("--batch", type=int, help="pairs to choose among in a step")
    parser.add_argument(
        "--drop", type=float, default=0.15, help="share of pieces left out of pairs"
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--words", type=Path, help="folder of a static embedding to begin with")
    parser.add_argument("--from-checkpoint", type=Path, help="a file of an earlier run")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
