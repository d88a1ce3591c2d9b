"""One stage of the training: steps until its budget is spent, at a rate that rises and falls."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch

_WARM = 0.06  # share of the budget in which the rate rises
_DECAY = 0.01
_STEEPEST = 1.0  # longest gradient that is followed whole
_QUICK = 5.0  # times the rate at which weights that start from nothing learn
_WAIT_EVERY = 20  # steps after which the losses are asked for: a GPU need not wait at each
_REPORT_EVERY = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a stage may take: a time, or a number of steps that comes out the same again."""

    minutes: float = 0.0
    steps: int = 0

    def spent(self, seconds: float, steps: int) -> float:
        """The share that is spent, from 0 to 1."""
        if self.steps:
            return min(1.0, steps / self.steps)
        return min(1.0, seconds / (60 * self.minutes)) if self.minutes > 0 else 1.0


@dataclass(slots=True)
class StageLog:
    """What a stage did: ``count`` pieces or pairs in ``seconds``, and the loss of every step."""

    count: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)

    @property
    def first(self) -> float:
        """The mean loss of the first tenth of the steps; 0 without any."""
        return _mean(self.losses[: self._tenth])

    @property
    def last(self) -> float:
        """The mean loss of the last tenth of the steps; 0 without any."""
        return _mean(self.losses[-self._tenth :])

    @property
    def per_second(self) -> float:
        """Pieces or pairs a second."""
        return self.count / self.seconds if self.seconds else 0.0

    @property
    def _tenth(self) -> int:
        return max(1, len(self.losses) // 10)


def rate_share(spent: float) -> float:
    """The share of the highest rate at which to learn when ``spent`` of the budget is spent.

    >>> rate_share(0.06), rate_share(1.0)
    (1.0, 0.0)
    """
    return spent / _WARM if spent < _WARM else (1.0 - spent) / (1.0 - _WARM)


def run_stage(
    weights: Iterable[torch.nn.Parameter],
    step: Callable[[], tuple[torch.Tensor, int]],
    budget: Budget,
    rate: float,
    say: Callable[[str], None],
    *,
    quick: Iterable[torch.nn.Parameter] = (),
) -> StageLog:
    """Take steps until the budget is spent.

    ``step`` leaves its gradients in the weights and gives its loss and how much it read; the
    weights of ``quick`` learn faster than the others.
    """
    import torch

    groups = [{"params": list(weights), "times": 1.0}, {"params": list(quick), "times": _QUICK}]
    learned: list[torch.nn.Parameter] = [one for group in groups for one in group["params"]]  # type: ignore[attr-defined]
    # A larger eps than the usual: rare pieces have gradients of next to nothing, and noise.
    optimizer = torch.optim.AdamW(
        groups,
        lr=rate,
        betas=(0.9, 0.98),
        eps=1e-6,
        weight_decay=_DECAY,
        fused=learned[0].is_cuda,
    )
    log = StageLog()
    waiting: list[torch.Tensor] = []
    steps = 0
    start = said = time.monotonic()
    while (spent := budget.spent(log.seconds, steps)) < 1.0:
        for group in optimizer.param_groups:
            # The first step has spent nothing, and would learn nothing.
            group["lr"] = group["times"] * rate * max(rate_share(spent), 0.01)
        optimizer.zero_grad()
        loss, count = step()
        torch.nn.utils.clip_grad_norm_(learned, _STEEPEST)
        optimizer.step()
        steps += 1
        log.count += count
        waiting.append(loss.detach())
        if len(waiting) == _WAIT_EVERY:
            log.losses += torch.stack(waiting).tolist()
            waiting.clear()
        now = time.monotonic()
        log.seconds = now - start
        if now - said > _REPORT_EVERY:
            said = now
            say(f"  {spent:.0%}: loss {log.last:.3f}, {log.per_second:,.0f} a second")
    if waiting:
        log.losses += torch.stack(waiting).tolist()
    return log


def quickest(
    plain: Callable[..., torch.Tensor], device: torch.device, say: Callable[[str], None]
) -> Callable[..., torch.Tensor]:
    """``plain``, a loss; compiled where a GPU and its tools allow it, which the first call tries out."""
    import torch

    if device.type != "cuda":
        return plain
    chosen: Callable[..., torch.Tensor] = torch.compile(plain, dynamic=False)
    tried = False

    def loss(*given: torch.Tensor) -> torch.Tensor:
        nonlocal chosen, tried
        if not tried:
            tried = True
            try:
                chosen(*given).backward()  # type: ignore[no-untyped-call]
            # Whatever a compiler says: without it training is slower, and no worse.
            except Exception as error:  # noqa: BLE001
                say(f"  not compiled, so slower: {error!r:.200}")
                chosen = plain
        return chosen(*given)

    return loss


def _mean(losses: list[float]) -> float:
    return float(np.mean(losses)) if losses else 0.0
