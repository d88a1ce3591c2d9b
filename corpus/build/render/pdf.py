"""A paper as a PDF: pages with header and footer, real bullets, drawn tables."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus import (
    PageBreak as NewPage,
)

from render.model import (
    DISCLAIMER,
    Asker,
    Block,
    Bullet,
    Chart,
    Contents,
    DataTable,
    EmptyBox,
    Form,
    Heading,
    NumberedList,
    PageBreak,
    Paper,
    Para,
    Question,
    Step,
)
from render.pdf_look import MARGIN, WIDTH, chart_of_scales, fonts, grid, styles
from render.pdf_page import NumberedCanvas

_CAPTION = re.compile(r"(?:Tabel|Figuur) \d+\. ")
_WHOLE = 10  # rows; a longer table may run over a page


def write_pdf(paper: Paper, path: Path) -> None:
    """Render ``paper`` to ``path``."""
    _Writer(paper).write(path)


class _Writer:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.font, self.bold, self.italic = fonts()
        self.styles = styles(self.font, self.bold, self.italic)
        self.first = True
        self.in_head = True
        self.on_cover = bool(paper.get("cover"))
        if self.on_cover:
            self.first = False

    def write(self, path: Path) -> None:
        story: list[Flowable] = []
        for block in self.paper.blocks:
            story += self._block(block)
        document = BaseDocTemplate(
            str(path),
            pagesize=A4,
            title=self.paper.get("title"),
            author="Gemeente Lindewaard",
            subject=DISCLAIMER,
            lang="nl-NL",
            invariant=1,
        )
        bottom = float(self.paper.get("bottom") or 22) * mm
        frame = Frame(MARGIN, bottom, WIDTH, A4[1] - 26 * mm - bottom, 0, 0, 0, 0, id="text")
        document.addPageTemplates(PageTemplate(id="page", frames=[frame]))
        document.build(_with_their_heads(story), canvasmaker=self._canvas)

    def _canvas(self, *args: object, **kwargs: object) -> Canvas:
        return NumberedCanvas(*args, header=self.paper.get("header"), font=self.font, **kwargs)

    def _block(self, block: Block) -> list[Flowable]:
        match block:
            case Heading(level, text):
                return self._heading(level, text)
            case Asker(text=text):
                return [self._p(text, "asker")]
            case Question(number=number, text=text, indirect=indirect):
                style = "indirect" if indirect else "question"
                return [self._p(f"{number}. {text}" if number else text, style)]
            case Bullet(text):
                return [Paragraph(_markup(text), self.styles["bullet"], bulletText="•")]
            case Step(number, text):
                return [Paragraph(_markup(text), self.styles["step"], bulletText=f"{number}.")]
            case Para(text):
                return self._para(text)
            case NumberedList(items):
                return [
                    Paragraph(_markup(item), self.styles["number"], bulletText=f"{number}.")
                    for number, item in enumerate(items, 1)
                ]
            case Form():
                return self._form(block)
            case DataTable():
                return self._table(block)
            case Contents(items):
                return [self._p("Inhoud", "h2"), *(self._p(item, "contents") for item in items)]
            case Chart():
                return [chart_of_scales(self.font)]
            case PageBreak():
                self.on_cover = False
                return [NewPage()]
            case EmptyBox(height):
                box = Table([[""]], colWidths=[WIDTH], rowHeights=[height * mm])
                box.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.6, black)]))
                return [box]
        raise ValueError(f"{self.paper.key}: no PDF form for {block}")

    def _heading(self, level: int, text: str) -> list[Flowable]:
        if self.on_cover:
            return [Spacer(1, 30 * mm), self._p(text, "title"), Spacer(1, 4 * mm)]
        self.in_head = False
        return [self._p(text, f"h{level}")]

    def _para(self, text: str) -> list[Flowable]:
        if self.first:
            self.first = False
            return [self._p(text, "title")]
        annotatie = self.paper.get("kind") == "annotatie"
        theme = annotatie and not self.in_head and len(text.split()) < 8 and text[-1] not in ".]?"
        caption = _CAPTION.match(text) is not None
        return [self._p(text, "theme" if theme else "caption" if caption else "text")]

    def _form(self, form: Form) -> list[Flowable]:
        rows = [
            [self._p(label, "cell-bold"), [self._p(part.text, "cell") for part in parts]]
            for label, parts in form.rows
        ]
        return [grid(rows, [0.3 * WIDTH, 0.7 * WIDTH], header=False), Spacer(1, 3 * mm)]

    def _table(self, data: DataTable) -> list[Flowable]:
        rows: list[list[Flowable]] = []
        for index, row in enumerate(data.rows):
            bold = "-bold" if index == 0 or row[0].startswith("Totaal") else ""
            rows.append(
                [
                    self._p(text, f"cell{bold}{'-right' if side == 'r' else ''}")
                    for text, side in zip(row, data.align, strict=True)
                ]
            )
        widths = [WIDTH * width / sum(data.widths) for width in data.widths]
        table = grid(rows, widths, header=True)
        whole = [KeepTogether(table)] if len(rows) <= _WHOLE else [table]
        return [*whole, Spacer(1, 4 * mm)]

    def _p(self, text: str, style: str) -> Paragraph:
        return Paragraph(_markup(text), self.styles[style])


def _with_their_heads(story: list[Flowable]) -> list[Flowable]:
    """``story`` with the headings and captions above a whole table kept on its page."""
    kept: list[Flowable] = []
    for flowable in story:
        if isinstance(flowable, KeepTogether):
            heads: list[Flowable] = []
            while kept and isinstance(kept[-1], Paragraph) and kept[-1].getKeepWithNext():
                heads.insert(0, kept.pop())
            flowable = KeepTogether([*heads, *flowable._content])
        kept.append(flowable)
    return kept


def _markup(text: str) -> str:
    safe = escape(text)
    safe = re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\*([^*]+)\*", r"<i>\1</i>", safe)
