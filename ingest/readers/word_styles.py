"""What the styles and list definitions of a Word document say about its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|kop)\s*(\d)", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel)$", re.IGNORECASE)
_BULLET_STYLE = re.compile(
    r"(?:list bullet|lijst opsom\.?\s?teken|opsomming|bullet)s?\s*(\d)?", re.IGNORECASE
)
_MAX_CHAIN = 20  # styles based on styles; a damaged file may loop


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it sets itself; ``None`` is inherited."""

    name: str
    based_on: str | None
    outline: int | None
    bold: bool | None
    italic: bool | None
    number: tuple[str | None, int | None]  # numId, ilvl


@dataclass(slots=True)
class Level:
    """One level of a list definition."""

    format: str
    text: str
    start: int


@dataclass(slots=True)
class Styles:
    """Styles by id, with inheritance worked out on asking."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str | None = None

    def chain(self, style_id: str | None) -> list[Style]:
        """The style and those it is based on, nearest first."""
        found: list[Style] = []
        current = style_id or self.default
        while current in self.by_id and len(found) < _MAX_CHAIN:
            style = self.by_id[current]
            found.append(style)
            current = style.based_on
        return found

    def heading(self, style_id: str | None, outline: int | None) -> int | None:
        """Heading level (1 is highest) of a paragraph with this style and outline level."""
        if outline is not None:
            return outline + 1 if outline < 9 else None
        for style in self.chain(style_id):
            match = _HEADING.match(style.name)
            if match:
                return int(match.group(1)) or None
            if _TITLE.match(style.name):
                return 1
            if style.outline is not None:
                return style.outline + 1 if style.outline < 9 else None
        return None

    def bullet_by_name(self, style_id: str | None) -> int | None:
        """Level of a list item whose style is named after a bullet list."""
        for style in self.chain(style_id):
            match = _BULLET_STYLE.match(style.name)
            if match:
                return max(int(match.group(1) or 1) - 1, 0)
        return None

    def bold(self, style_id: str | None) -> bool:
        for style in self.chain(style_id):
            if style.bold is not None:
                return style.bold
        return False

    def italic(self, style_id: str | None) -> bool:
        for style in self.chain(style_id):
            if style.italic is not None:
                return style.italic
        return False

    def number(self, style_id: str | None) -> tuple[str | None, int | None]:
        number: str | None = None
        level: int | None = None
        for style in self.chain(style_id):
            number = number if number is not None else style.number[0]
            level = level if level is not None else style.number[1]
        return number, level


def value(parent: _Element | None, path: str) -> str | None:
    """The ``w:val`` of the child at ``path`` (names joined by "/"), or None."""
    if parent is None:
        return None
    child = parent.find("/".join(W + step for step in path.split("/")))
    return None if child is None else child.get(f"{W}val")


def whole(text: str | None) -> int | None:
    """``text`` as a small whole number, or None."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def switched(properties: _Element | None, name: str) -> bool | None:
    """An on/off property such as bold: True, False, or None where it is not set."""
    child = None if properties is None else properties.find(W + name)
    if child is None:
        return None
    return child.get(f"{W}val", "1").lower() not in ("0", "false", "off", "none")


def read_styles(root: _Element | None) -> Styles:
    """All styles in ``word/styles.xml``."""
    styles = Styles()
    if root is None:
        return styles
    for element in root.iterfind(f"{W}style"):
        style_id = element.get(f"{W}styleId")
        if style_id is None:
            continue
        paragraph = element.find(f"{W}pPr")
        styles.by_id[style_id] = Style(
            name=value(element, "name") or "",
            based_on=value(element, "basedOn"),
            outline=whole(value(paragraph, "outlineLvl")),
            bold=switched(element.find(f"{W}rPr"), "b"),
            italic=switched(element.find(f"{W}rPr"), "i"),
            number=(value(paragraph, "numPr/numId"), whole(value(paragraph, "numPr/ilvl"))),
        )
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") == "1":
            styles.default = style_id
    return styles
