"""Long work in a thread of its own, followed step by step."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from queue import Queue
from typing import Any, TypeVar

Result = TypeVar("Result")
Step = tuple[Any, ...]  # what the work said of it


def follow(work: Callable[[Callable[..., None]], Result]) -> Generator[Step, None, Result]:
    """Do ``work`` and yield every step it tells of; returns its result or raises its error.

    The work goes on to its end also when nobody follows it any more.
    """
    steps: Queue[Step | None] = Queue()
    results: list[Result] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work(lambda *step: steps.put(step)))
        except BaseException as error:  # noqa: BLE001 - raised again where it is followed
            errors.append(error)
        finally:
            steps.put(None)

    threading.Thread(target=run, daemon=True).start()
    while (step := steps.get()) is not None:
        yield step
    if errors:
        raise errors[0]
    return results[0]
