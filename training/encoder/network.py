"""The trunk: a small ModernBERT (Warner et al., 2024) that reads each piece in its context.

It has no piece for the start or the end of a text: only what is compared is read. Every layer adds to what a piece is and normalises only what it reads
(pre-norm), so that training from nothing gets under way in minutes; places are told by turning
(Su et al., "RoFormer", 2021), so no part of a piece says where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.embedding import OWN_MODEL, StaticEmbedder
from training.tokens import MASK, PADDING, cut_tokenizer

if TYPE_CHECKING:
    import torch
    from transformers import ModernBertModel

Pieces = npt.NDArray[np.int64]
# Texts of about one length that go through the network together: a GPU idles on few.
_TOGETHER_ON_GPU = 128
_TOGETHER_ON_CPU = 64
_MULTIPLE_ON_GPU = 16  # the longest text is filled up to a multiple of it: fewer shapes to prepare
# Spread of the numbers of a piece at the start: of what is known of it, and of the rest. What comes
# after normalises them, so this says how fast they are learned away: at BERT's 0.02, 20 steps are as long.
_KNOWN = 0.2
_ROOM_FOR_MORE = 0.05


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a network, and its highest rates of learning."""

    name: str
    width: int
    layers: int
    heads: int
    inner: int  # width between the two halves of a layer's second part
    pieces: int
    length: int  # pieces of a text that are read
    text_rate: float
    pair_rate: float


SIZES = {
    size.name: size
    for size in (
        Size("small", 256, 4, 4, 704, 28_000, 256, 2e-3, 6e-4),  # ships: 11 MB on disk
        Size("tiny", 128, 2, 2, 320, 16_000, 128, 1e-3, 2e-3),  # to try out, and for the tests
    )
}


class Encoder:
    """A network with its tokenizer, on a GPU where torch sees one.

    ``seed`` gives its start, and ``words``, the folder of a static embedding, what it knows of each
    piece from the first step.
    """

    def __init__(self, size: Size, seed: int, words: Path | None = None) -> None:
        import torch
        from transformers import ModernBertConfig, ModernBertModel

        self.size = size
        self.tokenizer = cut_tokenizer(OWN_MODEL / "tokenizer.json", size=size.pieces)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        on_gpu = self.device.type == "cuda"
        self.together = _TOGETHER_ON_GPU if on_gpu else _TOGETHER_ON_CPU
        self.multiple = _MULTIPLE_ON_GPU if on_gpu else 1
        torch.manual_seed(seed)
        config = ModernBertConfig(
            vocab_size=size.pieces,
            hidden_size=size.width,
            num_hidden_layers=size.layers,
            num_attention_heads=size.heads,
            intermediate_size=size.inner,
            max_position_embeddings=size.length,
            # Texts are short: every layer sees all of one.
            layer_types=["full_attention"] * size.layers,
            pad_token_id=self.tokenizer.token_to_id(PADDING),
            # There are no such pieces, and what reads the description must not look for them.
            bos_token_id=None,
            eos_token_id=None,
            cls_token_id=None,
            sep_token_id=None,
        )
        self.network: ModernBertModel = ModernBertModel(config)
        if words:
            self._start_from(StaticEmbedder(words))
        self.network.to(self.device)  # type: ignore[arg-type]
        self.mask = int(self.tokenizer.token_to_id(MASK) or 0)

    def _start_from(self, known: StaticEmbedder) -> None:
        """Begin with what ``known`` knows of each piece, beside room for more.

        Words that mean the same are near each other from the first step; guessing masked pieces
        alone would have to find that out from far more text than there is.
        """
        import torch

        start = known.pieces()
        shared = min(self.size.width, known.dimension)
        table = self.network.embeddings.tok_embeddings.weight
        with torch.no_grad():
            table.normal_(std=_ROOM_FOR_MORE)
            for piece, place in self.tokenizer.get_vocab().items():
                vector = start.get(piece, np.zeros(0))[:shared]
                if vector.any():
                    table[place, :shared] = torch.from_numpy(_KNOWN * vector / vector.std())

    def pieces(self, texts: Sequence[str]) -> list[Pieces]:
        """The numbers of the pieces of each text, as far as the network reads it."""
        encodings = self.tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        length = self.size.length
        return [np.array(one.ids[:length] or [0], dtype=np.int64) for one in encodings]

    @property
    def table(self) -> torch.Tensor:
        """What the network knows of each piece by itself, shape (pieces, width)."""
        return self.network.embeddings.tok_embeddings.weight.detach()

    def filled(
        self, pieces: Sequence[Pieces], length: int = 0
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The numbers of the pieces of texts, and which places there are in each.

        Both have shape (texts, longest), or (texts, ``length``) where that is more.
        """
        import torch

        longest = -(-max(len(ids) for ids in pieces) // self.multiple) * self.multiple
        longest = max(longest, length)
        padded = np.zeros((len(pieces), longest), dtype=np.int64)
        lengths = np.array([len(ids) for ids in pieces])
        for row, ids in enumerate(pieces):
            padded[row, : len(ids)] = ids
        there = torch.from_numpy(np.arange(longest) < lengths[:, None]).to(self.device)
        return torch.from_numpy(padded).to(self.device), there

    def states(self, numbers: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """What the pieces became in their context, shape (texts, longest, width)."""
        with self.autocast():
            states: torch.Tensor = self.network(numbers, there.long()).last_hidden_state
        return states.float()

    def autocast(self) -> torch.autocast:
        """Half the bits where a GPU does the work; on a CPU it would be slower."""
        import torch

        return torch.autocast(
            self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"
        )


def parts(pieces: Sequence[Pieces], size: int) -> list[list[int]]:
    """The places of the texts in parts of ``size``, texts of about one length together."""
    order = sorted(range(len(pieces)), key=lambda place: len(pieces[place]))
    return [order[begin : begin + size] for begin in range(0, len(order), size)]
