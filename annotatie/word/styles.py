"""The named styles of the document: those of a template are used, missing ones are added."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

TITLE, SUBTITLE, TEXT = "Title", "Subtitle", "Normal"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
BULLET = "List Bullet"
QUESTION = "Annotatie vraag"
MISSING = "Annotatie aanvullen"
STATUS = "Annotatie status"
ATTENTION = "Annotatie aandacht"
CELL = "Annotatie cel"
FIGURE = "Annotatie getal"
TABLE = "Annotatie tabel"
GONE, COME = "Annotatie weg", "Annotatie erbij"
NOTE, NOTE_MARK = "footnote text", "footnote reference"
REMARK, REMARK_MARK = "annotation text", "annotation reference"

_FONT = "Calibri"
_DARK = RGBColor(0x1B, 0x36, 0x5D)
_GREY = RGBColor(0x40, 0x40, 0x40)
_HANGING = Cm(0.9)
_TO_DO = "FFF2CC"  # behind what somebody must still do


def own_looks(document: Any) -> None:
    """The looks of our own document, where no template gives them."""
    styles = document.styles
    _font(styles[TEXT], 11)
    styles[TEXT].paragraph_format.space_after = Pt(6)
    for name, size, before in ((TITLE, 20, 0), (SUBTITLE, 13, 0), *_HEADING_SIZES):
        style = styles[name]
        _font(style, size, color=_DARK)
        style.font.bold, style.font.italic = name != SUBTITLE, False
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(4)
    # The line below the title of the library's own document, and its spread letters.
    for name, marks in ((TITLE, ("w:pBdr", "w:rPr/w:spacing")), (SUBTITLE, ("w:rPr/w:spacing",))):
        for mark in marks:
            path = "/".join(map(qn, mark.split("/")))
            for element in styles[name].element.findall(f".//{path}"):
                element.getparent().remove(element)
    styles[BULLET].paragraph_format.space_after = Pt(3)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)


_HEADING_SIZES = (("Heading 1", 15, 16), ("Heading 2", 12.5, 12), ("Heading 3", 11, 8))


def add_missing(document: Any) -> None:
    """Every style that we use and the document lacks."""
    for level, name in enumerate(HEADINGS, start=1):
        if style := _added(document, name, base=TEXT):
            style.font.bold, style.font.size = True, Pt(16 - level)
            style.paragraph_format.keep_with_next = True
            _outline(style, level - 1)
    for name, size in ((TITLE, 20), (SUBTITLE, 13)):
        if style := _added(document, name, base=TEXT):
            style.font.size, style.font.bold = Pt(size), name == TITLE
    if style := _added(document, BULLET, base=TEXT):
        style.paragraph_format.space_after = Pt(3)
    if style := _added(document, QUESTION, base=TEXT):
        style.font.bold = True
        layout = style.paragraph_format
        layout.keep_with_next, layout.keep_together = True, True
        layout.left_indent, layout.first_line_indent = _HANGING, -_HANGING
        layout.space_before, layout.space_after = Pt(9), Pt(3)
        layout.tab_stops.add_tab_stop(_HANGING)
    if style := _added(document, MISSING, base=BULLET):
        style.font.bold = True
        _shade(style, _TO_DO)
    if style := _added(document, STATUS, base=TEXT):
        style.font.italic, style.font.color.rgb = True, _GREY
    if style := _added(document, ATTENTION, base=TEXT):
        style.paragraph_format.space_after = Pt(2)
        _shade(style, _TO_DO)
    if style := _added(document, CELL, base=TEXT):
        style.font.size = Pt(9)
        style.paragraph_format.space_after = Pt(0)
    if style := _added(document, FIGURE, base=CELL):
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if style := _added(document, GONE, kind=WD_STYLE_TYPE.CHARACTER):
        style.font.strike, style.font.color.rgb = True, RGBColor(0x9C, 0x1C, 0x1C)
    if style := _added(document, COME, kind=WD_STYLE_TYPE.CHARACTER):
        style.font.underline, style.font.color.rgb = True, RGBColor(0x1D, 0x5E, 0x2E)
    _add_notes(document)
    if TABLE not in _names(document):
        document.styles.element.append(parse_xml(_TABLE_XML))


def _add_notes(document: Any) -> None:
    """The styles of footnotes and comments."""
    if style := _added(document, NOTE, base=TEXT):
        style.font.size = Pt(9)
        style.paragraph_format.space_after = Pt(0)
    if style := _added(document, NOTE_MARK, kind=WD_STYLE_TYPE.CHARACTER):
        style.font.superscript = True
    # The library gives comments these styles by their ids.
    for name, style_id, kind in (
        (REMARK, "CommentText", WD_STYLE_TYPE.PARAGRAPH),
        (REMARK_MARK, "CommentReference", WD_STYLE_TYPE.CHARACTER),
    ):
        if style := _added(document, name, kind=kind):
            style.element.set(qn("w:styleId"), style_id)
            style.font.size = Pt(9)


def _names(document: Any) -> set[str]:
    return {style.name for style in document.styles}


def _added(
    document: Any, name: str, *, base: str | None = None, kind: Any = WD_STYLE_TYPE.PARAGRAPH
) -> Any:
    """The new style, or None where the document has one of that name."""
    known = {known.lower() for known in _names(document)}
    if name.lower() in known:
        return None
    style = document.styles.add_style(name, kind, builtin=not name.startswith("Annotatie"))
    style.quick_style = True
    if base is not None and base in _names(document):
        style.base_style = document.styles[base]
    return style


def _font(style: Any, size: float, *, color: RGBColor | None = None) -> None:
    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    fonts.set(qn("w:cs"), _FONT)
    if color is not None:
        style.font.color.rgb = color


def _outline(style: Any, level: int) -> None:
    properties = style.element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))


def _shade(style: Any, fill: str) -> None:
    properties = style.element.get_or_add_pPr()
    xml = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'
    properties.insert_element_before(
        parse_xml(xml), "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


_TABLE_XML = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Annotatietabel">
  <w:name w:val="{TABLE}"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="6" w:color="7F7F7F"/>
      <w:bottom w:val="single" w:sz="6" w:color="7F7F7F"/>
      <w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:color w:val="1B365D"/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EDF4"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""
