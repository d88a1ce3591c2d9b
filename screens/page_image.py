"""The pages of a PDF on which a quotation stands, drawn with the quotation marked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from ingest.identity import content_hash
from ingest.units import DocumentRecord
from screens.page_boxes import Box, letters

_WORKER = "screens.page_worker"
_SECONDS = 20.0  # for one page, starting the process included
_MOST_PAGES = 3  # of one quotation
_KEPT = 24  # pages kept in memory
_AT_ONCE = 2  # pages drawn at the same time
_PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as WebP. ``boxes`` are shares (0 to 1) of its width and height."""

    number: int
    width: int
    height: int
    boxes: tuple[Box, ...]
    data: bytes


class PageImages:
    """Draws pages in processes of their own and keeps the last ones."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, int, int], PageImage] = OrderedDict()
        self._lock = threading.Lock()
        self._places = threading.Semaphore(_AT_ONCE)

    def can_draw(self, record: DocumentRecord) -> bool:
        """Whether ``record`` is of a sort that has pages to draw."""
        return record.media_type == _PDF

    def of(self, record: DocumentRecord, start: int, end: int) -> list[PageImage]:
        """The pages on which characters ``start`` to ``end`` of ``record`` stand.

        None where the document is no PDF, or where the file is gone, changed or damaged. A page
        with anything on it that is withheld is not drawn: the picture would show it.
        """
        if not self.can_draw(record) or not _is_unchanged(record):
            return []
        images: list[PageImage] = []
        for number, first, last in record.pages:
            begin, stop = max(start, first), min(end, last)
            if begin < stop and _is_open(record, first, last) and len(images) < _MOST_PAGES:
                image = self._page(record, number, first, begin, stop)
                images += [image] if image else []
        return images

    def _page(
        self, record: DocumentRecord, number: int, first: int, start: int, end: int
    ) -> PageImage | None:
        key = (record.content_hash, number, start, end)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        quote = record.text[start:end]
        wanted = letters(quote)
        earlier = letters(record.text[first:start]).count(wanted) if wanted else 0
        with self._places:
            image = _drawn(Path(record.path), number, quote, earlier)
        if image is not None:
            with self._lock:
                self._kept[key] = image
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return image


def _is_open(record: DocumentRecord, first: int, last: int) -> bool:
    """Whether nothing between these characters is withheld from who looks."""
    return not any(span.start < last and first < span.end for span in record.withheld)


def _is_unchanged(record: DocumentRecord) -> bool:
    """Whether the file is still the one that was read: offsets fit no other."""
    try:
        return content_hash(Path(record.path)) == record.content_hash
    except OSError:
        return False


def _drawn(path: Path, number: int, quote: str, nth: int) -> PageImage | None:
    root = str(Path(__file__).resolve().parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    request = {"path": str(path), "page": number, "quote": quote, "nth": nth}
    try:
        done = subprocess.run(
            [sys.executable, "-m", _WORKER],
            input=json.dumps(request).encode("ascii"),
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        line, _, data = done.stdout.partition(b"\n")
        head = json.loads(line)
    except (subprocess.SubprocessError, OSError, ValueError):
        return None
    return PageImage(
        number=number,
        width=head["width"],
        height=head["height"],
        boxes=tuple(Box(*box) for box in head["boxes"]),
        data=data,
    )
