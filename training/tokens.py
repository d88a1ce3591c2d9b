"""The tokenizer: Dutch word pieces, learned from the text (Kudo, unigram model, ACL 2018)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

UNKNOWN = "[UNK]"
PADDING = "[PAD]"


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
