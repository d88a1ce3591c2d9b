"""How a PDF looks: its faces, colours, styles, tables and chart."""

from __future__ import annotations

from pathlib import Path

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Table, TableStyle

_FONT_FOLDER = Path("/usr/share/fonts/truetype/dejavu")
_FACES = {
    "Demo": "DejaVuSans.ttf",
    "Demo-Bold": "DejaVuSans-Bold.ttf",
    "Demo-Italic": "DejaVuSans-Oblique.ttf",
    "Demo-BoldItalic": "DejaVuSans-BoldOblique.ttf",
}
INK = HexColor("#123A4A")
_SHADE = HexColor("#E6EEF1")
MARGIN = 25 * mm
WIDTH = A4[0] - 2 * MARGIN


def fonts() -> tuple[str, str, str]:
    """Names of the upright, bold and italic face: DejaVu where it is installed, else Helvetica."""
    if not all((_FONT_FOLDER / file).is_file() for file in _FACES.values()):
        return "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
    for name, file in _FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(_FONT_FOLDER / file)))
    pdfmetrics.registerFontFamily(
        "Demo", normal="Demo", bold="Demo-Bold", italic="Demo-Italic", boldItalic="Demo-BoldItalic"
    )
    return "Demo", "Demo-Bold", "Demo-Italic"


def styles(font: str, bold: str, italic: str) -> dict[str, ParagraphStyle]:
    """The styles of text by the name that a block asks for."""
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

    heading = {"fontName": bold, "textColor": INK, "keepWithNext": 1}
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
            "asker", fontName=bold, fontSize=11.8, textColor=INK, spaceBefore=11, keepWithNext=1
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


def grid(rows: list[list[object]], widths: list[float], *, header: bool) -> Table:
    """A table with lines, as wide as ``widths`` together (in points)."""
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


def chart_of_scales(font: str) -> Drawing:
    """The one chart of the demo papers: shares by salary scale."""
    drawing = Drawing(WIDTH, 58 * mm)
    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 26, 22, WIDTH - 60, 48 * mm - 10
    chart.data = [(32, 27, 18, 13)]
    chart.categoryAxis.categoryNames = ["1 t/m 6", "7 t/m 9", "10 t/m 12", "13 en hoger"]
    chart.categoryAxis.labels.fontName = chart.valueAxis.labels.fontName = font
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 8
    chart.valueAxis.valueMin, chart.valueAxis.valueMax, chart.valueAxis.valueStep = 0, 40, 10
    chart.bars[0].fillColor, chart.bars[0].strokeColor = INK, None
    chart.barLabels.fontName, chart.barLabels.fontSize, chart.barLabels.dy = font, 8, 6
    chart.barLabelFormat = "%d"
    drawing.add(chart)
    return drawing
