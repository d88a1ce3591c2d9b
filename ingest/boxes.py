"""Boxes to tick in a form: of "☐ openbaar ☒ geheim" only what is ticked was chosen."""

from __future__ import annotations

import re

_BOX = re.compile(r"(?P<ticked>[☒☑🗹]|\[\s?[xX]\s?\])|[☐🗆]|\[\s?\](?!\()")


def has_boxes(text: str) -> bool:
    """Whether ``text`` holds boxes, ticked or not."""
    return _BOX.search(text) is not None


def chosen(text: str) -> list[str]:
    """What stands behind the ticked boxes of ``text``; ``text`` itself where it has no boxes.

    >>> chosen("☐ Openbaar   ☒ Geheim tot 1 juli 2026")
    ['Geheim tot 1 juli 2026']
    >>> chosen("☐ Openbaar ☐ Geheim")
    []
    """
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return [text]
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    behind = [
        (box["ticked"], text[box.end() : end].strip()) for box, end in zip(boxes, ends, strict=True)
    ]
    return [words for is_ticked, words in behind if is_ticked and words]
