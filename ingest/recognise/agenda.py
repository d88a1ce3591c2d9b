"""Items of an agenda, as the head of a paper or a heading in it names them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.paragraphs import Paragraph
from ingest.units import Metadata

_NUMBER = r"(?:[A-Z]{1,3}[ -]?)?\d{1,3}(?:\.\d{1,2})?(?:\.?[a-z])?(?![\w])"
_ITEM = re.compile(
    # In lower case or capitals only with a mark behind the number: else it may begin a sentence.
    rf"^(?:Q\s?&\s?A\s+)?(?:(?:Agenda\s?punt(?:en)?|Ag\.?\s?pt\.?|Annotatie\s+[Nn]r\.?|Agendanummer)\s*:?"
    rf"|(?:agendapunt(?:en)?|AGENDAPUNT(?:EN)?)(?=[^:–]{{1,20}}[:–]))\s*(?:[Nn]r\.?\s*)?"
    rf"\[?\s*(?P<number>{_NUMBER})\s*\]?(?P<more>(?:\s*(?:,|,?\s*en)\s+{_NUMBER})*)\s*[:.\-–]?\s*(?P<title>.*)$"
)
_INSIDE = re.compile(r"(?:\s[-–|(]|\s?,)\s*(?P<item>agendapunt(?:en)?\s+\S.*)$", re.I)
_OF_AGENDA = re.compile(rf"\bpunt\s+(?P<number>{_NUMBER})\s+(?:van|op)\s+de\s+agenda\b", re.I)
_BRACKETED = re.compile(r"^\((?P<title>[^()]+)\)$")
_VALUE = re.compile(
    rf"^\[?\s*(?P<number>{_NUMBER})\s*\]?\.?(?:\s*[:–-])?(?:\s+(?P<title>[A-ZÀ-Ý].*))?$"
)


def agenda_items(text: str) -> dict[str, str]:
    """The items that a line names, by number, with their title; none for any other line.

    >>> agenda_items("Agendapunt 6.2 – Rapportage meldingen")
    {'6.2': 'Rapportage meldingen'}
    >>> agenda_items("Agendapunten 4 en 5: Rapportage")
    {'4': 'Rapportage', '5': 'Rapportage'}
    """
    match = _ITEM.match(text)
    return _items(match) if match else {}


def item_headings(body: Sequence[Paragraph]) -> list[int]:
    """Where the parts of a bundle begin: headings in ``body`` that each name an item of their own.

    Items that are listed below each other have no part.
    """
    found = [
        place
        for place, paragraph in enumerate(body)
        if paragraph.heading is not None and paragraph.cell is None and agenda_items(paragraph.text)
    ]
    apart = [place for place, after in pairwise([*found, len(body)]) if after - place > 1]
    return apart if len(apart) > 1 else []


def items_inside(text: str) -> dict[str, str]:
    """The items that a line names behind something else.

    >>> items_inside("Commissie BDI 9 oktober - agendapunt 7 (Voortgang werving)")
    {'7': 'Voortgang werving'}
    """
    if of_agenda := _OF_AGENDA.search(text):
        return {of_agenda["number"]: ""}
    match = _INSIDE.search(text)
    return agenda_items(f"A{match['item'][1:]}") if match else {}


def labelled_items(value: str) -> dict[str, str]:
    """The item that stands behind the label "Agendapunt"."""
    match = _VALUE.match(value)
    return {_plain(match["number"]): (match["title"] or "").rstrip(".")} if match else {}


def items_of(metadata: Metadata, headings: Sequence[str]) -> tuple[str, ...]:
    """The agenda items of a unit under ``headings``: those of its paper, unless a heading names one."""
    for heading in reversed(headings):
        if found := agenda_items(heading):
            return tuple(found)
    return metadata.agenda_items


def _items(match: re.Match[str]) -> dict[str, str]:
    title = _BRACKETED.sub(r"\g<title>", match["title"].strip().rstrip("."))
    numbers = [match["number"], *re.findall(_NUMBER, match["more"])]
    return {_plain(number): title for number in numbers}


def _plain(number: str) -> str:
    return number.replace(" ", "")
