"""The encoder: a small BERT (Devlin et al., NAACL 2019) whose pieces are averaged.

It has no piece for the start or the end of a text: the vector of a text is the mean of what its
pieces became, of length 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.embedding import OWN_MODEL
from training.tokens import MASK, PADDING, cut_tokenizer

if TYPE_CHECKING:
    import torch
    from transformers import BertModel

Pieces = npt.NDArray[np.int64]
# Texts of about one length that go through the network together: a GPU idles on few.
_TOGETHER_ON_GPU = 256
_TOGETHER_ON_CPU = 64
_ATTENTION = 0.05  # spread of its weights at the start


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a network, and its highest rates of learning.

    At a higher ``text_rate`` all texts come to look alike before the network has learned what
    goes with what, and the pairs have nothing to start from.
    """

    name: str
    width: int
    layers: int
    heads: int
    pieces: int
    length: int  # pieces of a text that are read
    text_rate: float
    pair_rate: float


SIZES = {
    size.name: size
    for size in (
        Size("small", 384, 6, 6, 40_000, 256, 5e-4, 3e-4),  # 55 MB in half precision
        Size("tiny", 128, 2, 2, 16_000, 128, 5e-4, 2e-3),  # to try out, and for the tests
    )
}


class Encoder:
    """A network with its tokenizer, on a GPU where torch sees one. ``seed`` gives its start."""

    def __init__(self, size: Size, seed: int) -> None:
        import torch
        from transformers import BertConfig, BertModel

        self.size = size
        self.tokenizer = cut_tokenizer(OWN_MODEL / "tokenizer.json", size=size.pieces)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.together = _TOGETHER_ON_GPU if self.device.type == "cuda" else _TOGETHER_ON_CPU
        torch.manual_seed(seed)
        config = BertConfig(
            vocab_size=size.pieces,
            hidden_size=size.width,
            num_hidden_layers=size.layers,
            num_attention_heads=size.heads,
            intermediate_size=4 * size.width,
            max_position_embeddings=size.length,
            type_vocab_size=1,
            pad_token_id=self.tokenizer.token_to_id(PADDING),
        )
        self.network: BertModel = BertModel(config, add_pooling_layer=False)
        _set_out(self.network)
        self.network.to(self.device)  # type: ignore[arg-type]
        self.mask = int(self.tokenizer.token_to_id(MASK) or 0)
        self._known: dict[str, Pieces] = {}

    def pieces(self, texts: Sequence[str]) -> list[Pieces]:
        """The numbers of the pieces of each text, as far as the network reads it.

        Remembered: in training every text comes by many times.
        """
        new = sorted({text for text in texts if text not in self._known})
        encodings = self.tokenizer.encode_batch_fast(new, add_special_tokens=False)
        for text, encoding in zip(new, encodings, strict=True):
            ids = encoding.ids[: self.size.length] or [0]
            self._known[text] = np.array(ids, dtype=np.int64)
        return [self._known[text] for text in texts]

    def vectors(self, pieces: Sequence[Pieces]) -> torch.Tensor:
        """The vectors of a few texts, of length 1, shape (len(pieces), width)."""
        import torch
        from torch.nn import functional

        longest = max(len(ids) for ids in pieces)
        padded = np.zeros((len(pieces), longest), dtype=np.int64)
        lengths = np.array([len(ids) for ids in pieces])
        for row, ids in enumerate(pieces):
            padded[row, : len(ids)] = ids
        there = torch.from_numpy(np.arange(longest) < lengths[:, None]).to(self.device)
        with self.autocast():
            read = self.network(torch.from_numpy(padded).to(self.device), there.long())
        weights = there[:, :, None].float()
        mean = (read.last_hidden_state.float() * weights).sum(dim=1) / weights.sum(dim=1)
        return functional.normalize(mean)

    def learn(self, drop: float) -> None:
        """Make ready for training, with a share ``drop`` of what passes through left out."""
        import torch

        self.network.train()
        for module in self.network.modules():
            if isinstance(module, torch.nn.Dropout):
                module.p = drop

    def autocast(self) -> torch.autocast:
        """Half the bits where a GPU does the work; on a CPU it would be slower."""
        import torch

        return torch.autocast(
            self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"
        )

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of any number of texts, as an index would ask for them."""
        import torch

        self.network.train(False)
        pieces = self.pieces(texts)
        found = np.zeros((len(texts), self.size.width), dtype=np.float32)
        with torch.no_grad():
            for part in parts(pieces, self.together):
                found[part] = self.vectors([pieces[place] for place in part]).cpu().numpy()
        return found


def _set_out(network: BertModel) -> None:
    """Where BERT's own start is one for weeks of training, another start.

    What all texts share, the kind of text and the places, would drown in their mean what the
    pieces say. And of attention as weak as BERT's (0.02, for a width of 768), in a network this
    narrow a masked piece would see a thousandth part of its neighbours.
    """
    import torch

    with torch.no_grad():
        kind = network.embeddings.token_type_embeddings.weight
        kind.zero_()
        kind.requires_grad_(False)
        network.embeddings.position_embeddings.weight.mul_(0.1)
        for name, weights in network.named_parameters():
            if ".attention." in name and weights.dim() == 2:
                weights.normal_(std=_ATTENTION)


def parts(pieces: Sequence[Pieces], size: int) -> list[list[int]]:
    """The places of the texts in parts of ``size``, texts of about one length together."""
    order = sorted(range(len(pieces)), key=lambda place: len(pieces[place]))
    return [order[begin : begin + size] for begin in range(0, len(order), size)]
