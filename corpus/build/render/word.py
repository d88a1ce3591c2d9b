"""A paper as a Word document: real styles, lists, tables, header and footer."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from render.model import (
    DISCLAIMER,
    Asker,
    Block,
    Bullet,
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

_FONT = "Arial"
_TEXT_WIDTH = 16.0  # centimetres
_RUNS = re.compile(r"(\*\*[^*]+\*\*|\*[^*]+\*)")


def write_word(paper: Paper, path: Path) -> None:
    """Render ``paper`` to ``path``."""
    _Writer(paper).write(path)


class _Writer:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.document: Doc = Document()
        self.question_list: int | None = None
        self.in_title = True
        _set_up(self.document, paper)

    def write(self, path: Path) -> None:
        for block in self.paper.blocks:
            self._block(block)
        self.document.save(str(path))

    def _block(self, block: Block) -> None:
        document = self.document
        match block:
            case Heading(level, text):
                self.in_title = False
                document.add_heading(text, level)
            case Asker(text=text):
                _runs(document.add_paragraph(style="Vrager"), text)
            case Question(number=number, text=text, indirect=indirect):
                self._question(number, text, indirect)
            case Bullet(text):
                _runs(document.add_paragraph(style="List Bullet"), text)
            case Step(number, text):
                _runs(document.add_paragraph(style="List Continue"), f"{number}. {text}")
            case Para(text):
                self._para(text)
            case NumberedList(items):
                number_id = _new_numbering(document)
                for item in items:
                    paragraph = document.add_paragraph(style="List Number")
                    _set_number(paragraph, number_id)
                    _runs(paragraph, item)
            case Form():
                self._form(block)
            case DataTable():
                self._table(block)
            case PageBreak():
                document.add_page_break()
            case EmptyBox(height):
                table = document.add_table(rows=1, cols=1, style="Table Grid")
                table.rows[0].height = Cm(height / 10)
            case _:
                raise ValueError(f"{self.paper.key}: no Word form for {block}")

    def _question(self, number: str | None, text: str, indirect: bool) -> None:
        paragraph = self.document.add_paragraph(style="Vraag")
        if number is not None and self.paper.get("numbering") == "auto":
            if self.question_list is None:
                self.question_list = _new_numbering(self.document)
            _set_number(paragraph, self.question_list)
            number = None
        run = paragraph.add_run(f"{number}. {text}" if number else text)
        run.bold = not indirect

    def _para(self, text: str) -> None:
        if self.in_title and len(self.document.paragraphs) == 0:
            self.document.add_paragraph(text, style="Title")
            return
        core = self.paper.get("kind") == "annotatie" and not self.in_title
        is_theme = core and len(text.split()) < 8 and not text.endswith((".", "]", "?"))
        paragraph = self.document.add_paragraph(style="Thema" if is_theme else "Normal")
        _runs(paragraph, text)

    def _form(self, form: Form) -> None:
        table = self.document.add_table(rows=0, cols=2, style="Table Grid")
        table.autofit = False
        _columns(table, (0.26, 0.74))
        for label, parts in form.rows:
            cells = table.add_row().cells
            _width(cells[0], 0.26)
            _width(cells[1], 0.74)
            cells[0].paragraphs[0].add_run(label).bold = True
            for index, part in enumerate(parts):
                paragraph = cells[1].paragraphs[0] if index == 0 else cells[1].add_paragraph()
                if part.bullet:
                    paragraph.style = self.document.styles["List Bullet"]
                _runs(paragraph, part.text)
        self.document.add_paragraph()

    def _table(self, data: DataTable) -> None:
        table = self.document.add_table(rows=0, cols=len(data.rows[0]), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        _columns(table, tuple(width / 100 for width in data.widths))
        for index, row in enumerate(data.rows):
            bold = index == 0 or row[0].startswith("Totaal")
            for cell, text, width, side in zip(
                table.add_row().cells, row, data.widths, data.align, strict=True
            ):
                _width(cell, width / 100)
                paragraph = cell.paragraphs[0]
                paragraph.add_run(text).bold = bold
                if side == "r":
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.document.add_paragraph()


def _set_up(document: Doc, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    styles = document.styles
    # An annotatie is read aloud from paper.
    size = Pt(12 if paper.get("kind") == "annotatie" else 11)
    for name in ("Normal", "List Bullet", "List Number", "List Continue"):
        styles[name].font.name, styles[name].font.size = _FONT, size
        styles[name].paragraph_format.space_after = Pt(5)
        styles[name].paragraph_format.line_spacing = 1.15
    for name, points in (
        ("Title", 18.0),
        ("Heading 1", 14.0),
        ("Heading 2", 12.0),
        ("Heading 3", 10.5),
    ):
        font = styles[name].font
        font.name, font.size, font.bold = _FONT, Pt(points), True
        font.color.rgb = RGBColor(0x12, 0x3A, 0x4A)
        fonts = styles[name].element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name, bold, italic, before in (
        ("Vrager", True, True, 14),
        ("Vraag", False, False, 10),
        ("Thema", True, False, 8),
    ):
        style = styles.add_style(name, 1)
        style.base_style = styles["Normal"]
        style.font.bold, style.font.italic = bold, italic
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.keep_with_next = True
    section.header.paragraphs[0].text = paper.get("header")
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{DISCLAIMER}  Pagina ").font.size = Pt(8)
    _page_number(footer)
    section.header.paragraphs[0].runs[0].font.size = Pt(8)
    core = document.core_properties
    core.title, core.author, core.language = paper.get("title"), "Gemeente Lindewaard", "nl-NL"
    core.created = core.modified = datetime.fromisoformat(paper.get("date"))
    core.comments = DISCLAIMER


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _new_numbering(document: Doc) -> int:
    """A list that counts "1.", "2.", ... from one."""
    numbering = document.part.numbering_part.element
    abstract_ids = [
        int(e.get(qn("w:abstractNumId"))) for e in numbering.findall(qn("w:abstractNum"))
    ]
    abstract = OxmlElement("w:abstractNum")
    identifier = str(max(abstract_ids) + 1)
    abstract.set(qn("w:abstractNumId"), identifier)
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for tag, value in (
        ("start", "1"),
        ("numFmt", "decimal"),
        ("lvlText", "%1."),
        ("lvlJc", "left"),
    ):
        element = OxmlElement(f"w:{tag}")
        element.set(qn("w:val"), value)
        level.append(element)
    properties = OxmlElement("w:pPr")
    indent = OxmlElement("w:ind")
    indent.set(qn("w:left"), "425")
    indent.set(qn("w:hanging"), "425")
    properties.append(indent)
    level.append(properties)
    abstract.append(level)
    numbering.insert(len(abstract_ids), abstract)
    return int(numbering.add_num(int(identifier)).numId)


def _set_number(paragraph: Paragraph, number_id: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # type: ignore[attr-defined]
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number_id


def _columns(table: Table, shares: tuple[float, ...]) -> None:
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Cm(_TEXT_WIDTH * share)


def _width(cell: _Cell, share: float) -> None:
    cell.width = Cm(_TEXT_WIDTH * share)


def _runs(paragraph: Paragraph, text: str) -> None:
    """Add ``text``, ``**bold**`` and ``*italic*`` as runs of their own."""
    for piece in _RUNS.split(text):
        if piece.startswith("**"):
            paragraph.add_run(piece[2:-2]).bold = True
        elif piece.startswith("*") and len(piece) > 2:
            paragraph.add_run(piece[1:-1]).italic = True
        elif piece:
            paragraph.add_run(piece)
