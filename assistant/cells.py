"""Text as a cell of a table that leaves for a spreadsheet program: never a formula."""

from __future__ import annotations

import re

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# What a spreadsheet program takes for the start of a formula, also in full width, and behind spaces
# and what cannot be seen.
_FORMULA = re.compile(r"\A[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|\A[\t\r\n]")
_LONGEST = 32_000  # characters in a cell; Excel itself takes 32,767


def harmless(text: str) -> str:
    """``text`` so that no spreadsheet program calculates with it, also after a copy to CSV.

    >>> harmless('=HYPERLINK("x")'), harmless(" +31"), harmless("20% meer")
    ('\\'=HYPERLINK("x")', "' +31", '20% meer')
    """
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST]
    return f"'{clean}" if _FORMULA.match(clean) else clean
