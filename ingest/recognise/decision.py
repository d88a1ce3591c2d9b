"""Whether a proposal records the decision that was taken on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.boxes import chosen, has_boxes
from ingest.paragraphs import Paragraph
from ingest.units import DocumentKind

# The last part of a proposal, where the secretary notes what was decided. "Het college
# besluit" is something else: it opens the decision that is asked for.
_BOX = re.compile(
    r"^(?:Genomen besluit|Besluit(?:\s+(?:van\s+)?(?:het\s+|de\s+)?"
    r"(?:college|gemeenteraad|raad|burgemeester|dagelijks bestuur)\b.{0,40}))\W*$"
)
_POINTS = re.compile(
    r"^(?:(?:het|de|hun)\s+)?(?:college|gemeenteraad|raad|(?:raads)?commissie\b.{0,40}|burgemeester)\b.{0,60}\bbesluit\W*$"
    r"|^(?:(?:voorgesteld|gevraagd|ontwerp-?|concept-?)\s?)?(?:besluit|beslispunt(?:en)?)\W*$"
    r"|^(?:de raad|het college|de commissie|u) wordt (?:voorgesteld|gevraagd)(?: (?:om|te besluiten))*\W*$",
    re.I,
)


def opens_decision_box(text: str) -> bool:
    """Whether ``text`` is the heading of the box in which the decision is noted.

    >>> opens_decision_box("Besluit college van burgemeester en wethouders")
    True
    """
    return _BOX.match(text) is not None


def opens_decision_points(text: str) -> bool:
    """Whether ``text`` is the heading above the points that are to be decided.

    >>> opens_decision_points("Het college van burgemeester en wethouders besluit")
    True
    """
    return _POINTS.match(text) is not None and not opens_decision_box(text)


def recognise_decided(kind: DocumentKind, body: Sequence[Paragraph]) -> bool | None:
    """True or False for a box that is filled or empty; None where the paper has none."""
    if kind is not DocumentKind.VOORDRACHT:
        return None
    asked = False
    for index, paragraph in enumerate(body):
        beside = body[index + 1].text if paragraph.cell and index + 1 < len(body) else ""
        if opens_decision_box(paragraph.text) and has_boxes(beside):
            return bool(chosen(beside))
        if asked and opens_decision_box(paragraph.text):
            return any(_says_something(p) for p in body[index + 1 : index + 4])
        asked = asked or opens_decision_points(paragraph.text)
    return None


def _says_something(paragraph: Paragraph) -> bool:
    """More than the printed label of something that is still to be filled in: "Datum: ..."."""
    text = paragraph.text.rstrip("._… ")
    return paragraph.heading is None and not text.endswith(":") and any(map(str.isalpha, text))
