"""The process that draws a page of a PDF: the file may be hostile, so it may crash or be killed.

Run as ``python -m screens.page_worker``. The request on standard input is JSON; the answer on
standard output is one line of JSON (size, boxes to mark as shares of the page) and the image.
"""

from __future__ import annotations

import ctypes
import io
import json
import sys
from typing import Any

from screens.page_boxes import Box, Mark, boxes_of

_SCALE = 2.0  # 144 dots an inch: sharp when the page is enlarged
_LONGEST_SIDE = 2200  # pixels; a huge page is drawn smaller
_QUALITY = 82
_MEMORY = 1536 * 1024 * 1024  # bytes of address space
_MOST_MARKS = 200_000


def main() -> int:
    """Draw what is asked for; any error ends the process with a code."""
    _bound_memory()
    request = json.load(sys.stdin.buffer)
    head, image = draw(request["path"], request["page"], request["quote"], request["nth"])
    sys.stdout.buffer.write(json.dumps(head).encode("ascii") + b"\n" + image)
    return 0


def draw(path: str, number: int, quote: str, nth: int) -> tuple[dict[str, Any], bytes]:
    """Page ``number`` (from 1) as WebP, and where the ``nth`` ``quote`` stands on it."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(path)
    page = document[number - 1]
    scale = min(_SCALE, _LONGEST_SIDE / max(page.get_width(), page.get_height(), 1))
    picture = page.render(scale=scale).to_pil().convert("RGB")
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", quality=_QUALITY, method=3)
    boxes = boxes_of(_marks(page), quote, nth) if quote else []
    head = {
        "width": picture.width,
        "height": picture.height,
        "boxes": [[box.left, box.top, box.right, box.bottom] for box in boxes],
    }
    return head, buffer.getvalue()


def _marks(page: Any) -> list[Mark]:
    """Every character of the page with its box as shares of the page as it is shown."""
    import pypdfium2.raw as raw

    text_page = page.get_textpage()
    count = raw.FPDFText_CountChars(text_page)
    marks: list[Mark] = []
    box = raw.FS_RECTF()
    for index in range(min(count, _MOST_MARKS)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        text = chr(code) if 0 < code < 0x110000 else " "
        known = not text.isspace() and raw.FPDFText_GetLooseCharBox(text_page, index, box)
        marks.append(Mark(text, _shown(raw, page, box) if known else None))
    return marks


def _shown(raw: Any, page: Any, box: Any) -> Box:
    """A box on the page as it is shown: turned and cropped as the page is."""
    size = 100_000  # PDFium gives whole device units: many of them, for precision
    x, y = ctypes.c_int(), ctypes.c_int()
    corners: list[tuple[float, float]] = []
    for left, top in ((box.left, box.top), (box.right, box.bottom)):
        raw.FPDF_PageToDevice(page, 0, 0, size, size, 0, left, top, x, y)
        corners.append((x.value / size, y.value / size))
    (x0, y0), (x1, y1) = corners
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > _MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hard))


if __name__ == "__main__":
    sys.exit(main())
