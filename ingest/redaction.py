"""Redaction codes of the Woo (``5.1, 2, e`` and its scanned variants): never read, never undone.

The code stands where a person's data was blacked out. In what an officer sees it becomes one
marker; in what is searched it is nothing; the verbatim source keeps it.
"""

from __future__ import annotations

import re

MARKER = "[gelakt]"

# "artikel 5.1, tweede lid" and "art. 5.1 lid 2" in a sentence is the law itself, not a redaction.
_CODE = re.compile(
    r"""
    (?<!artikel\s)(?<!Artikel\s)(?<!art\.\s)
    \(?(?:<sup>)?
    5\s?[.,]\s?1\s?[.,]?\s?(?:lid\s)?2\s?[.,]?\s?(?:sub\s|onder\s)?e{1,2}\b
    (?:</sup>)?
    (?:[\s,]*(?:<sup>)?(?:5\s?[.,]\s?1,?\s?2,?\s?e{1,2}\b|(?:e\s)?1,\s?2,\s?e\b|2,\s?e\b|e\b(?!-))(?:</sup>)?)*
    \)?
    """,
    re.VERBOSE,
)


def find(text: str) -> list[tuple[int, int]]:
    """Offsets ``[start, end)`` of every run of redaction codes in ``text``."""
    return [_balanced(text, match) for match in _CODE.finditer(text)]


def mask(text: str) -> str:
    """``text`` as an officer sees it: every run of codes is one marker.

    >>> mask("Antwoord 5.1, 2, e e")
    'Antwoord [gelakt]'
    """
    return _replace(text, MARKER)


def strip(text: str) -> str:
    """``text`` as it is searched: the codes are gone."""
    return _replace(text, " ")


def _replace(text: str, replacement: str) -> str:
    parts: list[str] = []
    position = 0
    for start, end in find(text):
        parts += [text[position:start], replacement]
        position = end
    return "".join([*parts, text[position:]])


def _balanced(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The match without a bracket that has no partner inside it."""
    start, end = match.span()
    while end > start and text[end - 1].isspace():
        end -= 1
    opened, closed = text[start] == "(", text[end - 1] == ")"
    if opened and not closed:
        start += 1
    if closed and not opened:
        end -= 1
    return start, end
