"""What the source panel of an open page waits for: the latest that filled it has its way."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from threading import Lock
from typing import Any

import gradio as gr

_MOST = 10_000  # open pages that are kept apart


class Awaited:
    """Keeps a drawing off the screen that comes after something else was to be seen there.

    Gradio's own cancelling can't: it comes after the event that asks for it, and so ends a later
    drawing as well, or one whose number the browser does not know yet, which the server refuses.
    """

    def __init__(self) -> None:
        self._latest: OrderedDict[str, object] = OrderedDict()
        self._lock = Lock()

    def expect(self, page: str | None, what: object) -> None:
        """From now on ``page`` waits for ``what``, and for nothing that it waited for before."""
        name = page or ""
        with self._lock:
            self._latest[name] = what
            self._latest.move_to_end(name)
            if len(self._latest) > _MOST:
                self._latest.popitem(last=False)

    def drawn(self, page: str | None, what: object, panels: Iterator[Any]) -> Iterator[Any]:
        """``panels`` of ``what``, for as long as ``page`` waits for it."""
        for panel in panels:
            if self._latest.get(page or "") != what:
                break
            yield panel
        else:
            return
        yield gr.skip()  # Gradio empties what a generator fills that yields nothing
