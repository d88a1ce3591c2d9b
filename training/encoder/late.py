"""Late interaction: every piece of a question looks for the piece of a passage most like it.

The score is the weighed mean of those greatest likenesses (Khattab and Zaharia, "ColBERT", SIGIR
2020). Rare pieces of a question weigh more, and the network learns by how much besides.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from index.schema import LATE_WIDTH
from training.contrast import choice_loss
from training.encoder.network import Encoder, Pieces, Size, parts
from training.encoder.stage import quickest

# Pieces that are read in training: what comes after tells less than it costs.
QUESTION, PASSAGE = 48, 160
_GROUP = 256  # pairs of a batch that are each other's wrong answers: memory is its square
# How like, as bags of pieces, two passages or two questions are that may well be each other's right answer.
_SAME_PASSAGE, _SAME_QUESTION = 0.93, 0.985
_SCALE = 30.0  # inverse temperature at the start
_WEIGHT_BIAS = 0.55  # of which the softplus is about 1
_NOWHERE = -1e4  # likeness to a place that is not in the text


class Heads(torch.nn.Module):
    """What turns the pieces as the trunk read them into what is compared."""

    rarity: torch.Tensor  # of each piece, shape (pieces,)

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.late = torch.nn.Linear(size.width, LATE_WIDTH, bias=False)
        self.weigh = torch.nn.Linear(size.width, 1)
        self.temperature = torch.nn.Parameter(torch.tensor(math.log(_SCALE)))
        self.register_buffer("rarity", torch.ones(size.pieces))
        torch.nn.init.normal_(self.late.weight, std=size.width**-0.5)
        torch.nn.init.zeros_(self.weigh.weight)
        torch.nn.init.constant_(self.weigh.bias, _WEIGHT_BIAS)


class LateEncoder:
    """The trunk with its heads, on a GPU where torch sees one."""

    def __init__(self, size: Size, seed: int, words: Path | None = None) -> None:
        self.trunk = Encoder(size, seed, words)
        self.heads = Heads(size).to(self.trunk.device)
        self.size = size

    def state(self) -> dict[str, torch.Tensor]:
        """All numbers by name: those of the network and those of the heads."""
        return {**self.trunk.network.state_dict(), **self.heads.state_dict()}

    def load(self, state: dict[str, torch.Tensor]) -> None:
        """Take the numbers that ``state`` gave. Raises RuntimeError when they do not fit."""
        heads = {name: value for name, value in state.items() if name in self.heads.state_dict()}
        self.heads.load_state_dict(heads)
        rest = {name: value for name, value in state.items() if name not in heads}
        self.trunk.network.load_state_dict(rest)

    def questions(self, pieces: Sequence[Pieces]) -> tuple[torch.Tensor, torch.Tensor]:
        """The pieces of questions, shape (questions, longest, LATE_WIDTH), and what each weighs.

        The weights, shape (questions, longest), add up to 1 in each question.
        """
        return self._weighed(*self.trunk.filled(pieces))

    def _weighed(
        self, numbers: torch.Tensor, there: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        states = self.trunk.states(numbers, there)
        heavy = functional.softplus(self.heads.weigh(states)[..., 0])
        weights = heavy * self.heads.rarity[numbers] * there
        return self._compared(states), weights / weights.sum(dim=1, keepdim=True)

    def passages(self, pieces: Sequence[Pieces]) -> tuple[torch.Tensor, torch.Tensor]:
        """The pieces of passages, shape (passages, longest, LATE_WIDTH), and which there are."""
        numbers, there = self.trunk.filled(pieces)
        return self._compared(self.trunk.states(numbers, there)), there

    def quick_loss(
        self, say: Callable[[str], None]
    ) -> Callable[[Sequence[Pieces], Sequence[Pieces]], torch.Tensor]:
        """The loss of a batch, as quick as the machine allows: compiled where a GPU does the work."""
        made = quickest(self._loss, self.trunk.device, say)
        # What is compiled wants every batch in one shape; a CPU would read what is not there.
        lengths = (QUESTION, PASSAGE) if self.trunk.device.type == "cuda" else (0, 0)

        def loss(questions: Sequence[Pieces], passages: Sequence[Pieces]) -> torch.Tensor:
            sides = zip((questions, passages), lengths, strict=True)
            return made(
                *(part for side, length in sides for part in self.trunk.filled(side, length))
            )

        return loss

    def _loss(
        self,
        asked: torch.Tensor,
        asked_there: torch.Tensor,
        offered: torch.Tensor,
        offered_there: torch.Tensor,
    ) -> torch.Tensor:
        """How far each question is from telling its passage from its group's, and back.

        Texts as ``Encoder.filled`` gives them.
        """
        vectors, weights = self._weighed(asked, asked_there)
        found = self._compared(self.trunk.states(offered, offered_there))
        same = self._same(asked, asked_there, _SAME_QUESTION) | self._same(
            offered, offered_there, _SAME_PASSAGE
        )
        losses: list[torch.Tensor] = []
        for begin in range(0, len(asked), _GROUP):
            if begin and len(asked) - begin < _GROUP // 4:
                break  # to choose among so few teaches nothing
            group = slice(begin, begin + _GROUP)
            scores = late_scores(vectors[group], weights[group], found[group], offered_there[group])
            apart = (scores * self.heads.temperature.exp()).masked_fill(
                same[group, group], _NOWHERE
            )
            losses.append(choice_loss(apart))
        return torch.stack(losses).mean()

    def _same(self, numbers: torch.Tensor, there: torch.Tensor, least: float) -> torch.Tensor:
        """Which two of the texts say about the same, shape (texts, texts); none does with itself."""
        bags = self._bags(numbers, there)
        itself = torch.eye(len(numbers), dtype=torch.bool, device=numbers.device)
        return (bags @ bags.T > least) & ~itself

    def bags(self, pieces: Sequence[Pieces]) -> npt.NDArray[np.float32]:
        """Texts as bags of pieces, shape (texts, width), each of length 1.

        Of the vectors that the network has of pieces before it reads them in context, rare ones
        counting more.
        """
        found = np.zeros((len(pieces), self.size.width), dtype=np.float32)
        for part in parts(pieces, self.trunk.together):
            some = self._bags(*self.trunk.filled([pieces[place] for place in part]))
            found[part] = some.cpu().numpy()
        return found

    def _bags(self, numbers: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        vectors = functional.normalize(self.trunk.table[numbers].float(), dim=-1)
        heavy = self.heads.rarity[numbers].square() * there
        return functional.normalize(torch.einsum("tl,tlw->tw", heavy, vectors), dim=-1)

    def likeness(
        self, questions: Sequence[str], passages: Sequence[str]
    ) -> npt.NDArray[np.float32]:
        """The score of every question with every passage, shape (questions, passages)."""
        asked, offered = self.trunk.pieces(questions), self.trunk.pieces(passages)
        scores = np.zeros((len(questions), len(passages)), dtype=np.float32)
        with torch.no_grad():
            read = [
                (part, *self.questions([asked[place] for place in part]))
                for part in parts(asked, self.trunk.together)
            ]
            for part in parts(offered, self.trunk.together):
                found, there = self.passages([offered[place] for place in part])
                for rows, vectors, weights in read:
                    some = late_scores(vectors, weights, found, there)
                    scores[np.ix_(rows, part)] = some.cpu().numpy()
        return scores

    def _compared(self, states: torch.Tensor) -> torch.Tensor:
        return functional.normalize(self.heads.late(states), dim=-1)


def late_scores(
    asked: torch.Tensor, weights: torch.Tensor, found: torch.Tensor, there: torch.Tensor
) -> torch.Tensor:
    """The weighed mean of the greatest likeness of each piece, shape (questions, passages)."""
    if asked.is_cuda:
        asked, found = asked.bfloat16(), found.bfloat16()
    likeness = torch.einsum("qik,pjk->qipj", asked, found)
    greatest = likeness.masked_fill(~there, _NOWHERE).amax(dim=-1)
    return torch.einsum("qi,qip->qp", weights, greatest.float())
