"""A page of a PDF: its header, its footer, and the number of pages on each."""

from __future__ import annotations

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from render.model import DISCLAIMER
from render.pdf_look import INK, MARGIN


class NumberedCanvas(Canvas):
    """Draws header and footer when the number of pages is known."""

    def __init__(self, *args: object, header: str, font: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._header, self._face = header, font
        self._saved: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802 - the name reportlab calls
        self._saved.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        total = len(self._saved)
        for state in self._saved:
            self.__dict__.update(state)
            self._furniture(total)
            super().showPage()
        super().save()

    def _furniture(self, total: int) -> None:
        self.setFont(self._face, 7.5)
        self.setFillColor(INK)
        self.drawString(MARGIN, A4[1] - 15 * mm, self._header)
        self.setStrokeColor(INK)
        self.setLineWidth(0.4)
        self.line(MARGIN, A4[1] - 17 * mm, A4[0] - MARGIN, A4[1] - 17 * mm)
        self.drawString(MARGIN, 12 * mm, DISCLAIMER)
        self.drawRightString(A4[0] - MARGIN, 12 * mm, f"Pagina {self._pageNumber} van {total}")
