"""The visible words of one Word paragraph, with their type and what hangs on to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.readers.word_styles import Styles, W, switched, value

if TYPE_CHECKING:
    from lxml.etree import _Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NUMBER = re.compile(r"\s*(?:(?:\d{1,3}|[a-z])[.):]?)?\s*", re.IGNORECASE)
# Deleted or moved text, field codes, comments, the reading aid above a ruby word.
_DROPPED = frozenset(
    W + name for name in ("del", "moveFrom", "delText", "instrText", "rt", "pPr", "rPr", "sdtPr")
)


@dataclass(slots=True)
class Words:
    """What stands in one paragraph."""

    runs: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)  # text boxes anchored here
    notes: list[tuple[str, str]] = field(default_factory=list)  # ("footnote", id)
    italic: bool = False  # all words are in italics
    changed: bool = False  # holds tracked changes

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)

    @property
    def bold(self) -> bool:
        """All words apart from a leading number are bold."""
        number = _NUMBER.match(self.text)
        skip = number.end() if number else 0
        seen = False
        for text, bold in self.runs:
            rest = text[skip:].strip()
            skip = max(skip - len(text), 0)
            if rest and not bold:
                return False
            seen = seen or bool(rest)
        return seen


def read_words(paragraph: _Element, styles: Styles, style: str | None) -> Words:
    """The words of ``paragraph`` in ``style``: insertions kept, deletions and hidden text dropped."""
    words = Words(italic=_is_italic(paragraph, styles, style))
    _walk(paragraph, words, styles, styles.bold(style))
    return words


def _is_italic(paragraph: _Element, styles: Styles, style: str | None) -> bool:
    """Whether all runs that hold words are in italics, by themselves or by their style."""
    kinds: set[bool] = set()
    for run in paragraph.iter(f"{W}r"):
        if any((text.text or "").strip() for text in run.iterfind(f"{W}t")):
            properties = run.find(f"{W}rPr")
            italic = switched(properties, "i")
            by_style = styles.italic(value(properties, "rStyle") or style)
            kinds.add(by_style if italic is None else italic)
    return kinds == {True}


def _walk(element: _Element, words: Words, styles: Styles, bold: bool) -> None:
    for child in element:
        tag = child.tag
        if tag in _DROPPED:
            words.changed = words.changed or tag in (f"{W}del", f"{W}moveFrom")
        elif tag == f"{W}r":
            _run(child, words, styles, bold)
        elif tag == f"{MC}AlternateContent":
            _walk(_choice(child), words, styles, bold)
        elif tag == f"{W}txbxContent":
            words.boxes.append(child)
        elif tag == _MATH_TEXT:
            words.runs.append((child.text or "", bold))
        else:
            words.changed = words.changed or tag == f"{W}ins"
            _walk(child, words, styles, bold)


def _run(run: _Element, words: Words, styles: Styles, style_bold: bool) -> None:
    properties = run.find(f"{W}rPr")
    if switched(properties, "vanish"):
        return
    bold = switched(properties, "b")
    run_style = value(properties, "rStyle")
    if bold is None and run_style is not None and run_style in styles.by_id:
        bold = styles.bold(run_style)
        bold = bold or style_bold
    _content(run, words, styles, style_bold if bold is None else bold)


def _content(run: _Element, words: Words, styles: Styles, bold: bool) -> None:
    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            words.runs.append((child.text or "", bold))
        elif tag in (f"{W}tab", f"{W}ptab"):
            words.runs.append(("\t", bold))
        elif tag in (f"{W}br", f"{W}cr"):
            words.runs.append(("\n", bold))
        elif tag == f"{W}noBreakHyphen":
            words.runs.append(("\u2011", bold))
        elif tag == f"{W}sym":
            words.runs.append((_symbol(child), bold))
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = "footnote" if tag == f"{W}footnoteReference" else "endnote"
            words.notes.append((kind, child.get(f"{W}id", "")))
        elif tag == f"{MC}AlternateContent":
            _content(_choice(child), words, styles, bold)
        elif tag not in _DROPPED:
            _walk(child, words, styles, bold)


def _choice(alternates: _Element) -> _Element:
    """The first of the alternatives: the others say the same for older versions of Word."""
    for name in ("Choice", "Fallback"):
        found = alternates.find(MC + name)
        if found is not None:
            return found
    return alternates


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
        return chr(code) if 31 < code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    except (ValueError, OverflowError):
        return ""
