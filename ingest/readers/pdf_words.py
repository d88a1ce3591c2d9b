"""The words and rules of one PDF page with their places, taken from PDFium."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from typing import Any

# PDFium gives a hyphen at the end of a line of print as one of these.
_SOFT_HYPHENS = "\x02\ufffe\xad"
_WORD = re.compile(rf"([^\s\x00{_SOFT_HYPHENS}]+)([{_SOFT_HYPHENS}]?)")
_BOLD_WEIGHT = 600
_ITALIC_NAME = re.compile(rb"italic|oblique|kursiv", re.IGNORECASE)
_BOLD_NAME = re.compile(rb"bold|black|heavy|semibd|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18  # a flag of the font
# The weight is reckoned from the width of the stems and often wrong: it only counts for
# fonts whose name says nothing.
_NO_NAME = re.compile(rb"(?:[A-Z]{6}\+)?(?:(?:CID)?Font)?\+?[A-Z]{0,2}\d*$")
_FONT_NAME_BYTES = 128
_PATH_OBJECT = 2
_RECTANGLE_SEGMENTS = (4, 5)
_THIN = 3.0  # points; thinner is a rule
_SHORT = 4.0  # points; shorter is a speck
_NO_GAP = 0.12  # of the type size; a space is a quarter
_MAX_OBJECTS = 20_000  # a page with more is a drawing, not a table


@dataclass(slots=True)
class Word:
    """A word of print. Places are in points, y upwards."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    breaks: bool  # PDFium begins a new line with this word
    hyphened: bool = False  # ends in a hyphen at the end of its line
    italic: bool = False
    sideways: bool = False  # does not run from left to right


@dataclass(slots=True)
class Rules:
    """Straight lines on a page: (y, left, right) and (x, bottom, top)."""

    horizontal: list[tuple[float, float, float]] = field(default_factory=list)
    vertical: list[tuple[float, float, float]] = field(default_factory=list)


@dataclass(slots=True)
class PageContent:
    """What one page gives before anything is made of it."""

    number: int
    bottom: float
    top: float
    words: list[Word]
    rules: Rules
    images: bool = False
    recognised: bool = False  # its words were read from its picture


def read_page(page: Any, number: int) -> PageContent:
    """Words and rules of an open page of pypdfium2; raises its PdfiumError for damage."""
    import pypdfium2.raw as raw

    turned = page.get_rotation() % 360
    left, bottom, right, top = page.get_bbox()
    corners = [_turn(x, y, turned) for x, y in ((left, bottom), (right, top))]
    text_page = page.get_textpage()
    try:
        words = _words(raw, text_page, turned)
    finally:
        text_page.close()
    rules, images = _rules(raw, page, turned)
    heights = sorted(y for _, y in corners)
    return PageContent(number, heights[0], heights[1], words, rules, images)


def _turn(x: float, y: float, turned: int) -> tuple[float, float]:
    """A point as it lies on the page when shown turned clockwise by ``turned`` degrees."""
    if turned == 90:
        return y, -x
    if turned == 180:
        return -x, -y
    if turned == 270:
        return -y, x
    return x, y


def _text(raw: Any, text_page: Any, count: int) -> str:
    """One mark for each character of PDFium, so that places in the text are its indices."""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text_page, 0, count, buffer)
    if written == count + 1:
        return "".join(map(chr, buffer[:count]))
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _whole(text: str) -> str:
    """Halves of a character put together; PDFium counts them apart."""
    if not any("\ud800" <= mark <= "\udfff" for mark in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _words(raw: Any, text_page: Any, turned: int) -> list[Word]:
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    text = _text(raw, text_page, count)
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = raw.FS_MATRIX()
    name, flags = ctypes.create_string_buffer(_FONT_NAME_BYTES), ctypes.c_int()
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        first, final = match.start(1), match.end(1) - 1
        sides: list[float] = []
        for index in (first, final):
            if raw.FPDFText_GetLooseCharBox(text_page, index, box):
                sides.append(_turn(box.left, box.bottom, turned)[0])
                sides.append(_turn(box.right, box.top, turned)[0])
        raw.FPDFText_GetCharOrigin(text_page, first, x, y)
        origin = _turn(x.value, y.value, turned)
        between = text[last : match.start()]
        last = match.end()
        left, right = min(sides, default=origin[0]), max(sides, default=origin[0])
        if words and _is_glued(raw, text_page, between, match.start() - 1, words[-1], left):
            words[-1].text += _whole(match.group(1))
            words[-1].right = max(words[-1].right, right)
            words[-1].hyphened = bool(match.group(2))
            continue
        # The size of the font is that before the text matrix; many makers set it to 1.
        scale, sideways = 1.0, False
        if raw.FPDFText_GetMatrix(text_page, first, matrix):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            along, across = _turn(matrix.a, matrix.b, turned)
            sideways = abs(across) > abs(along)
        raw.FPDFText_GetFontInfo(text_page, first, name, _FONT_NAME_BYTES, flags)
        bold = _BOLD_NAME.search(name.value) is not None or bool(flags.value & _FORCE_BOLD)
        if not bold and _NO_NAME.match(name.value):
            bold = raw.FPDFText_GetFontWeight(text_page, first) >= _BOLD_WEIGHT
        hyphened_before = bool(words) and words[-1].hyphened
        words.append(
            Word(
                text=_whole(match.group(1)),
                left=left,
                right=right,
                baseline=origin[1],
                size=scale * abs(raw.FPDFText_GetFontSize(text_page, first)),
                bold=bold,
                breaks="\n" in between or "\r" in between or hyphened_before,
                hyphened=bool(match.group(2)),
                italic=_ITALIC_NAME.search(name.value) is not None,
                sideways=sideways,
            )
        )
    return words


def _is_glued(raw: Any, text_page: Any, between: str, index: int, word: Word, left: float) -> bool:
    """Whether the space before a word is one that PDFium made up where no room for it is."""
    return (
        between == " "
        and not word.hyphened
        and abs(left - word.right) < _NO_GAP * word.size
        and raw.FPDFText_IsGenerated(text_page, index) == 1
    )


def _rules(raw: Any, page: Any, turned: int) -> tuple[Rules, bool]:
    rules = Rules()
    images = False
    count = raw.FPDFPage_CountObjects(page)
    if count > _MAX_OBJECTS:
        return rules, images
    sides = [ctypes.c_float() for _ in range(4)]
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for index in range(count):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        images = images or kind == raw.FPDF_PAGEOBJ_IMAGE
        if kind != _PATH_OBJECT or not raw.FPDFPageObj_GetBounds(item, *sides):
            continue
        first = _turn(sides[0].value, sides[1].value, turned)
        second = _turn(sides[2].value, sides[3].value, turned)
        left, right = sorted((first[0], second[0]))
        bottom, top = sorted((first[1], second[1]))
        width, height = right - left, top - bottom
        if height < _THIN and width > _SHORT:
            rules.horizontal.append(((bottom + top) / 2, left, right))
        elif width < _THIN and height > _SHORT:
            rules.vertical.append(((left + right) / 2, bottom, top))
        elif raw.FPDFPath_CountSegments(item) in _RECTANGLE_SEGMENTS:
            raw.FPDFPath_GetDrawMode(item, fill, stroke)
            if stroke.value and width > _SHORT and height > _SHORT:
                rules.horizontal += [(bottom, left, right), (top, left, right)]
                rules.vertical += [(left, bottom, top), (right, bottom, top)]
    return rules, images
