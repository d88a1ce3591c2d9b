"""The tokenizer: Dutch word pieces, learned from the text (Kudo, unigram model, ACL 2018)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

UNKNOWN = "[UNK]"
PADDING = "[PAD]"
MASK = "[MASK]"


def train_tokenizer(texts: Iterable[str], *, size: int) -> Tokenizer:
    """A tokenizer with ``size`` pieces; accents and capitals make no difference to it."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Whitespace(),
            pre_tokenizers.Punctuation(),
            pre_tokenizers.Metaspace(),
        ]
    )
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        special_tokens=[PADDING, UNKNOWN],
        unk_token=UNKNOWN,
        max_piece_length=24,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def cut_tokenizer(file: Path, *, size: int) -> Tokenizer:
    """The tokenizer of ``file`` with its ``size`` likeliest pieces and a mask to guess behind.

    A unigram tokenizer gives each piece a likelihood of its own, so it works with fewer; single
    characters all stay, so that nothing becomes unreadable.
    """
    from tokenizers import Tokenizer

    data = json.loads(file.read_text(encoding="utf-8"))
    special = [[name, 0.0] for name in (PADDING, UNKNOWN, MASK)]
    pieces = [piece for piece in data["model"]["vocab"] if piece[0] not in (PADDING, UNKNOWN)]
    singles = sum(len(text) == 1 for text, _ in pieces)
    room = size - len(special) - singles
    kept: list[list[str | float]] = []
    for text, likelihood in sorted(pieces, key=lambda piece: -piece[1]):
        room -= len(text) > 1
        if len(text) == 1 or room >= 0:
            kept.append([text, likelihood])
    data["model"]["vocab"] = special + kept
    data["added_tokens"] = [
        {**data["added_tokens"][0], "id": place, "content": name}
        for place, (name, _) in enumerate(special)
    ]
    return Tokenizer.from_str(json.dumps(data))
