"""A bound on what a pattern or loop may take before it is called one that hangs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

_SECONDS = 10  # of the processor, so that a busy machine fails nothing


@contextmanager
def no_hanging() -> Iterator[None]:
    """Fails where the block takes as long as only what grows out of hand takes.

    This is no measure of speed: those stand in ``benchmarks/``.
    """
    began = time.process_time()
    yield
    assert time.process_time() - began < _SECONDS
