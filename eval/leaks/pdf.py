"""A plain PDF of lines of print, to have pages of which pictures could be shown."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from io import BytesIO

_LEFT, _TOP, _LEADING, _SIZE, _WIDE = 60, 780, 18, 11, 80


def pdf_of(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines on its pages; an empty line leaves room."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(b"\n".join(_drawn(lines)))
        page[NameObject("/Contents")] = writer._add_object(stream)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _drawn(lines: Sequence[str]) -> list[bytes]:
    drawn: list[bytes] = []
    wrapped = [piece for line in lines for piece in textwrap.wrap(line, _WIDE) or [""]]
    for place, line in enumerate(wrapped):
        escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        down = _TOP - place * _LEADING
        drawn.append(
            f"BT /F1 {_SIZE} Tf 1 0 0 1 {_LEFT} {down} Tm ({escaped}) Tj ET".encode("cp1252")
        )
    return drawn
