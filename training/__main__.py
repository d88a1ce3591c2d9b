"""Trains the embedding that ships with the index: ``python -m training TEXT_FOLDER``.

tokenizer → word vectors from running text → fine-tuning on pairs, from several starts, averaged →
``index/model``. About an hour on two cores. Train the judges (``training.persons``,
``training.evidence``, ``training.scope``) anew afterwards: they lean on the embedding.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from index.embedding import OWN_MODEL
from training.contrast import Recipe, Vectors, fine_tune, start_vectors
from training.corpus import (
    Item,
    english_pairs,
    items,
    paragraphs,
    plain_pairs,
    question_pairs,
    title_pairs,
)
from training.measure import embed_by_pieces, held_out_success
from training.model import save_model
from training.tokens import train_tokenizer
from training.words import counts, train_vectors, write_pieces

PIECES = 48_000
SIZE = 256
SEEDS = (31, 32, 33)
_TOKENIZER_SHARE = 0.22  # of the paragraphs


def main() -> None:
    """Train and save; with ``--hold-out`` keep a twelfth of the items aside and measure on them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--out", type=Path, default=OWN_MODEL)
    parser.add_argument("--hold-out", action="store_true")
    options = parser.parse_args()
    known = items(options.text)
    tokenizer = train_tokenizer(_sample(options.text, known), size=PIECES)
    with tempfile.TemporaryDirectory() as folder:
        pieces = Path(folder) / "pieces.txt"
        _say(f"{write_pieces(tokenizer, _all(options.text, known), pieces)} pieces of text")
        vectors = train_vectors(pieces, size=SIZE, vocabulary=PIECES, epochs=5, workers=2)
        start = start_vectors(vectors, counts(pieces, PIECES))
    seen = [item for item in known if not (options.hold_out and item.held_out)]
    others = [*question_pairs(options.text), *plain_pairs(options.text), *english_pairs()]
    titles = title_pairs(options.text)

    def report(number: int, now: Vectors, loss: float) -> None:
        embed = partial(embed_by_pieces, tokenizer, now)
        measured = held_out_success(embed, known) if options.hold_out else {}
        _say(f"round {number}: loss {loss:.3f} {measured}")

    trained = [
        fine_tune(tokenizer, start, seen, titles, others, replace(Recipe(), seed=seed), report)
        for seed in SEEDS
    ]
    save_model(tokenizer, np.mean(trained, axis=0), options.out)


def _sample(text: Path, known: list[Item]) -> Iterator[str]:
    chance = random.Random(3)
    yield from (p for p in paragraphs(text) if chance.random() < _TOKENIZER_SHARE)
    for item in known:
        yield from (item.official, *item.questions)


def _all(text: Path, known: list[Item]) -> Iterator[str]:
    yield from paragraphs(text)
    for item in known:
        yield " ".join((item.official, *item.questions))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
