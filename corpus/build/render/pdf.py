"""A paper as a PDF: pages with header and footer, real bullets, drawn tables."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
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

_FONT_FOLDER = Path("/usr/share/fonts/truetype/dejavu")
_FACES = {
    "Demo": "DejaVuSans.ttf",
    "Demo-Bold": "DejaVuSans-Bold.ttf",
    "Demo-Italic": "DejaVuSans-Oblique.ttf",
    "Demo-BoldItalic": "DejaVuSans-BoldOblique.ttf",
}
_CAPTION = re.compile(r"(?:Tabel|Figuur) \d+\. ")
_INK = HexColor("#123A4A")
_SHADE = HexColor("#E6EEF1")
_WHOLE = 10  # rows; a longer table may run over a page
_MARGIN = 25 * mm
_WIDTH = A4[0] - 2 * _MARGIN


def write_pdf(paper: Paper, path: Path) -> None:
    """Render ``paper`` to ``path``."""
    _Writer(paper).write(path)


def _fonts() -> tuple[str, str, str]:
    """Names of the upright, bold and italic face: DejaVu where it is installed, else Helvetica."""
    if not all((_FONT_FOLDER / file).is_file() for file in _FACES.values()):
        return "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
    for name, file in _FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(_FONT_FOLDER / file)))
    pdfmetrics.registerFontFamily(
        "Demo", normal="Demo", bold="Demo-Bold", italic="Demo-Italic", boldItalic="Demo-BoldItalic"
    )
    return "Demo", "Demo-Bold", "Demo-Italic"


class _Writer:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.font, self.bold, self.italic = _fonts()
        self.styles = _styles(self.font, self.bold, self.italic)
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
        frame = Frame(_MARGIN, bottom, _WIDTH, A4[1] - 26 * mm - bottom, 0, 0, 0, 0, id="text")
        document.addPageTemplates(PageTemplate(id="page", frames=[frame]))
        document.build(_with_their_heads(story), canvasmaker=self._canvas)

    def _canvas(self, *args: object, **kwargs: object) -> Canvas:
        return _NumberedCanvas(*args, header=self.paper.get("header"), font=self.font, **kwargs)

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
                return [_chart(self.font)]
            case PageBreak():
                self.on_cover = False
                return [NewPage()]
            case EmptyBox(height):
                box = Table([[""]], colWidths=[_WIDTH], rowHeights=[height * mm])
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
        return [_grid(rows, [0.3 * _WIDTH, 0.7 * _WIDTH], header=False), Spacer(1, 3 * mm)]

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
        widths = [_WIDTH * width / sum(data.widths) for width in data.widths]
        grid = _grid(rows, widths, header=True)
        whole = [KeepTogether(grid)] if len(rows) <= _WHOLE else [grid]
        return [*whole, Spacer(1, 4 * mm)]

    def _p(self, text: str, style: str) -> Paragraph:
        return Paragraph(_markup(text), self.styles[style])


class _NumberedCanvas(Canvas):
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
        self.setFillColor(_INK)
        self.drawString(_MARGIN, A4[1] - 15 * mm, self._header)
        self.setStrokeColor(_INK)
        self.setLineWidth(0.4)
        self.line(_MARGIN, A4[1] - 17 * mm, A4[0] - _MARGIN, A4[1] - 17 * mm)
        self.drawString(_MARGIN, 12 * mm, DISCLAIMER)
        self.drawRightString(A4[0] - _MARGIN, 12 * mm, f"Pagina {self._pageNumber} van {total}")


def _styles(font: str, bold: str, italic: str) -> dict[str, ParagraphStyle]:
    text = ParagraphStyle(
        "text",
        fontName=font,
        fontSize=11,
        leading=16.4,
        spaceAfter=6,
        allowWidows=1,
        allowOrphans=1,
    )

    def derive(name: str, **changes: object) -> ParagraphStyle:
        return ParagraphStyle(name, parent=text, **changes)

    heading = {"fontName": bold, "textColor": _INK, "keepWithNext": 1}
    hanging = {"leftIndent": 16, "bulletFontName": font, "bulletFontSize": 11, "spaceAfter": 4}
    cell = derive("cell", fontSize=9, leading=12.4, spaceAfter=0)
    return {
        "text": text,
        "title": derive("title", fontSize=17, leading=21, spaceAfter=9, **heading),
        "h1": derive("h1", fontSize=15, leading=19, spaceBefore=12, spaceAfter=6, **heading),
        "h2": derive("h2", fontSize=12.4, leading=16, spaceBefore=10, spaceAfter=4, **heading),
        "h3": derive("h3", fontSize=11.4, leading=16, spaceBefore=8, spaceAfter=3, **heading),
        "theme": derive("theme", fontName=bold, spaceBefore=7, spaceAfter=3, keepWithNext=1),
        "caption": derive("caption", fontName=italic, spaceBefore=4, keepWithNext=1),
        "contents": derive("contents", spaceAfter=2),
        "asker": derive(
            "asker", fontName=bold, fontSize=11.8, textColor=_INK, spaceBefore=11, keepWithNext=1
        ),
        "question": derive("question", fontName=bold, spaceBefore=7, spaceAfter=3, keepWithNext=1),
        "indirect": derive("indirect", spaceBefore=7, spaceAfter=3, keepWithNext=1),
        "bullet": derive("bullet", bulletIndent=3, **hanging),
        "step": derive("step", **{**hanging, "leftIndent": 30, "bulletIndent": 16}),
        "number": derive("number", **{**hanging, "leftIndent": 18, "bulletIndent": 0}),
        "cell": cell,
        "cell-right": ParagraphStyle("cell-right", parent=cell, alignment=TA_RIGHT),
        "cell-bold": ParagraphStyle("cell-bold", parent=cell, fontName=bold),
        "cell-bold-right": ParagraphStyle(
            "cell-bold-right", parent=cell, fontName=bold, alignment=TA_RIGHT
        ),
    }


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


def _grid(rows: list[list[object]], widths: list[float], *, header: bool) -> Table:
    table = Table(rows, colWidths=widths, repeatRows=1 if header else 0)
    style = [
        ("GRID", (0, 0), (-1, -1), 0.4, HexColor("#7A8F98")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ("BACKGROUND", (0, 0), (-1, -1), white),
    ]
    if header:
        style.append(("BACKGROUND", (0, 0), (-1, 0), _SHADE))
    table.setStyle(TableStyle(style))
    return table


def _chart(font: str) -> Drawing:
    drawing = Drawing(_WIDTH, 58 * mm)
    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 26, 22, _WIDTH - 60, 48 * mm - 10
    chart.data = [(32, 27, 18, 13)]
    chart.categoryAxis.categoryNames = ["1 t/m 6", "7 t/m 9", "10 t/m 12", "13 en hoger"]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = font
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 8
    chart.valueAxis.valueMin, chart.valueAxis.valueMax, chart.valueAxis.valueStep = 0, 40, 10
    chart.bars[0].fillColor, chart.bars[0].strokeColor = _INK, None
    chart.barLabels.fontName, chart.barLabels.fontSize, chart.barLabels.dy = font, 8, 6
    chart.barLabelFormat = "%d"
    drawing.add(chart)
    return drawing


def _markup(text: str) -> str:
    safe = escape(text)
    safe = re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\*([^*]+)\*", r"<i>\1</i>", safe)
